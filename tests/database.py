"""The test database: migrated once per set of migrations, then copied; laid anew after tests that commit."""

import hashlib
import os
import shutil
import sqlite3
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import connection, connections

CACHE = Path(__file__).resolve().parent.parent / ".cache"


def migrations_hash() -> str:
    """Changes whenever a migration of any installed app does."""
    digest = hashlib.sha256()
    for app in sorted(apps.get_app_configs(), key=lambda app: app.label):
        for path in sorted(Path(app.path, "migrations").glob("*.py")):
            digest.update(f"{app.label}/{path.name}".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


class SqliteCopy:
    """A file of its own per run and worker, so that threads of one test meet a real database."""

    def __init__(self):
        self.kept = CACHE / f"db-{migrations_hash()}.sqlite3"
        self.whole = Path(connection.settings_dict["NAME"]).with_name("whole.sqlite3")

    def lay(self):
        """Afterwards the connection's own file is a fresh copy of the migrated database."""
        if not self.kept.exists():
            self._migrate()
        # a copy of our own, because a run over newer migrations may throw the kept one away
        shutil.copyfile(self.kept, self.whole)
        self.restore()

    def restore(self):
        connections.close_all()
        target = Path(connection.settings_dict["NAME"])
        for suffix in ("-wal", "-shm"):
            target.with_name(target.name + suffix).unlink(missing_ok=True)
        # put in place, not written over: a thread of the last test may still hold the old file
        fresh = target.with_name("fresh.sqlite3")
        shutil.copyfile(self.whole, fresh)
        fresh.replace(target)

    def drop(self):
        connections.close_all()

    def _migrate(self):
        call_command("migrate", verbosity=0, interactive=False)
        connections.close_all()
        CACHE.mkdir(exist_ok=True)
        for old in CACHE.glob("db-*.sqlite3"):
            old.unlink(missing_ok=True)
        half = self.kept.with_suffix(f".{os.getpid()}")
        source, target = sqlite3.connect(connection.settings_dict["NAME"]), sqlite3.connect(half)
        with source, target:
            source.backup(target)
        source.close()
        target.close()
        half.replace(self.kept)


class PostgresCopy:
    """A database made by Django, with a twin kept as its template."""

    def lay(self):
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        self.name = connection.settings_dict["NAME"]
        self.twin = f"{self.name}_whole"
        self._copy(self.name, self.twin)

    def restore(self):
        self._copy(self.twin, self.name)

    def drop(self):
        connections.close_all()
        self._run(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')
        self._run(f'DROP DATABASE IF EXISTS "{self.twin}" WITH (FORCE)')

    def _copy(self, source, target):
        connections.close_all()
        self._run(f'DROP DATABASE IF EXISTS "{target}" WITH (FORCE)')
        self._run(f'CREATE DATABASE "{target}" TEMPLATE "{source}"')

    def _run(self, statement):
        with connection._nodb_cursor() as cursor:
            cursor.execute(statement)


def test_database():
    """The way of laying this vendor's test database."""
    return SqliteCopy() if connection.vendor == "sqlite" else PostgresCopy()


test_database.__test__ = False
