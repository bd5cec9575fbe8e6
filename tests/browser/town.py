"""The real portal for the browser: the demo town, loaded once and copied, served on a port the system chooses."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.database import CACHE, migrations_hash

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = 24 * 60 * 60
KEY = "only for the browser tests, and never anywhere else"


@dataclass
class Town:
    """A running portal; `mail` is the folder of the letters it sent."""

    address: str
    folder: Path
    environment: dict

    @property
    def mail(self) -> Path:
        return self.folder / "mail"

    def manage(self, *words: str) -> str:
        """What a command of manage.py said; the test fails when it failed."""
        command = [sys.executable, "manage.py", *words]
        ran = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=300)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout


def chromium() -> str | None:
    return next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None)


def _hash(*patterns):
    digest = hashlib.sha256()
    for pattern in patterns:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _environment(folder, static):
    unset = {"DATABASE_URL", "CACHE_URL", "CELERY_BROKER_URL", "EMAIL_URL", "DEBUG", "PYTEST_CURRENT_TEST"}
    kept = {name: text for name, text in os.environ.items() if name not in unset}
    given = {"DEMO": "true", "DEBUG": "false", "SECRET_KEY": KEY, "LOG_LEVEL": "WARNING", "PORT": "0"}
    # all tests come from one connection
    given["MESSAGES_PER_HOUR"] = "10000"
    return kept | given | {"VAR_DIR": str(folder), "STATIC_DIR": str(static)}


def _made(name, fingerprint, make):
    """The folder of that name and fingerprint; made beside its place and moved there, so it is whole or absent."""
    folder = CACHE / f"{name}-{fingerprint}"
    if not folder.exists():
        CACHE.mkdir(exist_ok=True)
        for old in CACHE.glob(f"{name}-*"):
            if old.stat().st_mtime < time.time() - DAY:  # a younger one may be in use by another run
                shutil.rmtree(old, ignore_errors=True)
        half = Path(tempfile.mkdtemp(prefix=f"half-{name}-", dir=CACHE))
        make(half)
        half.rename(folder)
    return folder


def _collect(static):
    town = Town("", static.parent, _environment(static.parent / "collecting", static))
    town.manage("collectstatic", "--noinput", "-v", "0")
    shutil.rmtree(static.parent / "collecting", ignore_errors=True)


def _load(folder):
    town = Town("", folder, _environment(folder, folder / "static"))
    migrated = CACHE / f"db-{migrations_hash()}.sqlite3"
    if migrated.exists():
        shutil.copyfile(migrated, folder / "db.sqlite3")
    town.manage("migrate", "--noinput", "-v", "0")
    town.manage("demo_town")


def start(folder: Path):
    """Starts the portal over a copy of the demo town; gives the process and the town."""
    static = _made("static", _hash("portal/static/**/*", "frontend/vendor/.finished", "requirements.txt"), _collect)
    story = ["*/migrations/*.py", "participation/management/**/*.py", "requirements.txt"]
    shutil.copytree(_made("town", _hash(*story), _load), folder, dirs_exist_ok=True)
    environment = _environment(folder, static)
    said = (folder / "said.txt").open("w")
    command = [sys.executable, "manage.py", "serve"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=said, stderr=subprocess.STDOUT)
    return process, Town(_address(process, Path(said.name)), folder, environment)


def _address(process, said):
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        text = said.read_text()
        if found := re.search(r"The portal is at (\S+?)/?\s", text):
            return found.group(1)
        assert process.poll() is None, text
        time.sleep(0.1)
    raise AssertionError(f"The portal did not start:\n{said.read_text()}")
