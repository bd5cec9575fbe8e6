"""Trigrams beside the folded texts, so that a part of a word is found: FTS5 on SQLite, pg_trgm on PostgreSQL.

A later migration that alters `IndexedText` on SQLite remakes its table and loses the triggers: run `trigrams` again.
"""

from django.db import migrations

TABLE = "participation_indexedtext"
SQLITE = [
    f"CREATE VIRTUAL TABLE {TABLE}_trigram"
    f" USING fts5(text, content='{TABLE}', content_rowid='id', tokenize='trigram case_sensitive 1')",
    f"INSERT INTO {TABLE}_trigram({TABLE}_trigram) VALUES ('rebuild')",
    f"""CREATE TRIGGER {TABLE}_added AFTER INSERT ON {TABLE} BEGIN
        INSERT INTO {TABLE}_trigram(rowid, text) VALUES (new.id, new.text); END""",
    f"""CREATE TRIGGER {TABLE}_gone AFTER DELETE ON {TABLE} BEGIN
        INSERT INTO {TABLE}_trigram({TABLE}_trigram, rowid, text) VALUES ('delete', old.id, old.text); END""",
    f"""CREATE TRIGGER {TABLE}_changed AFTER UPDATE ON {TABLE} BEGIN
        INSERT INTO {TABLE}_trigram({TABLE}_trigram, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO {TABLE}_trigram(rowid, text) VALUES (new.id, new.text); END""",
]
SQLITE_BACK = [
    f"DROP TRIGGER IF EXISTS {TABLE}_added",
    f"DROP TRIGGER IF EXISTS {TABLE}_gone",
    f"DROP TRIGGER IF EXISTS {TABLE}_changed",
    f"DROP TABLE IF EXISTS {TABLE}_trigram",
]
POSTGRESQL = [
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    f"CREATE INDEX IF NOT EXISTS {TABLE}_trigram ON {TABLE} USING gin (text gin_trgm_ops)",
]
# The extension stays: other programs of the town may share the database.
POSTGRESQL_BACK = [f"DROP INDEX IF EXISTS {TABLE}_trigram"]


def run(schema_editor, sqlite, postgresql):
    for statement in {"sqlite": sqlite, "postgresql": postgresql}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def trigrams(apps, schema_editor):
    run(schema_editor, SQLITE_BACK + SQLITE, POSTGRESQL)


def no_trigrams(apps, schema_editor):
    run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


class Migration(migrations.Migration):
    dependencies = [("participation", "0002_initial")]
    operations = [migrations.RunPython(trigrams, no_trigrams)]
