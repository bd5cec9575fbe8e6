"""Finding rows by words and by likeness, the same on SQLite and on PostgreSQL."""

from django.db import connection

from participation.words.fold import stems, words
from participation.words.likeness import likest, parts_of
from participation.words.models import IndexedText

MOST_WORDS = 16  # of a query; who pastes a whole letter into the search is served by its first words
LONGEST = 40  # letters of a word that are looked for
NEWEST = 1_000  # rows that are weighed for each part of a text: more would tell little and cost much
TRIGRAM = 3  # letters; shorter words have no trigram and are looked for where a word begins
TABLE = IndexedText._meta.db_table


def put(kind: str, key: int, text: str) -> None:
    """The row is found by this text from now on, and by no earlier one."""
    row = IndexedText(kind=kind, key=key, text=" " + " ".join(words(text)))
    IndexedText.objects.bulk_create([row], update_conflicts=True, unique_fields=["kind", "key"], update_fields=["text"])


def drop(kind: str, key: int) -> None:
    """The row is no longer found."""
    IndexedText.objects.filter(kind=kind, key=key).delete()


def find(kind: str, query: str, limit: int = 500) -> list[int]:
    """Keys of the rows that hold every word of the query, whole, bent or as a part; the newest first."""
    asked = [stem[:LONGEST] for stem in dict.fromkeys(stems(query))][:MOST_WORDS]
    if not asked:
        return []
    condition, values = holding(asked)
    sql = f"SELECT t.key FROM {TABLE} t WHERE t.kind = %s AND {condition} ORDER BY t.key DESC LIMIT %s"
    return [key for (key,) in rows(sql, [kind, *values, limit])]


def similar(kind: str, text: str, limit: int = 5) -> list[int]:
    """Keys of the rows most like a text, the likest first; none where hardly a word is shared."""
    weights = parts_of(text)
    if not weights:
        return []
    sharing = rows_sharing(kind, list(weights))
    return likest(weights, sharing, IndexedText.objects.filter(kind=kind).count(), limit)


def rows_sharing(kind: str, parts: list[str]) -> dict[str, list[int]]:
    """For each part of a word the keys of the newest rows that hold it, in one query."""
    selects, values = [], []
    for number, part in enumerate(parts):
        condition, needles = holding([part])
        selects.append(
            f"SELECT * FROM (SELECT {number} AS part, t.key FROM {TABLE} t"
            f" WHERE t.kind = %s AND {condition} ORDER BY t.id DESC LIMIT {NEWEST}) AS p{number}"
        )
        values += [kind, *needles]
    sharing: dict[str, list[int]] = {part: [] for part in parts}
    for number, key in rows(" UNION ALL ".join(selects), values):
        sharing[parts[number]].append(key)
    return sharing


def holding(parts: list[str]) -> tuple[str, list[str]]:
    """A condition that all parts are in the text, through the trigrams. Parts are folded: letters and digits only."""
    long = [part for part in parts if len(part) >= TRIGRAM]
    short = [f"% {part}%" for part in parts if len(part) < TRIGRAM]
    conditions = ["t.text LIKE %s"] * len(short)
    if connection.vendor == "postgresql":
        conditions += ["t.text LIKE %s"] * len(long)
        needles = [f"%{part}%" for part in long]
    elif long:
        conditions.append(f"t.id IN (SELECT rowid FROM {TABLE}_trigram WHERE text MATCH %s)")
        needles = [" AND ".join(f'"{part}"' for part in long)]
    else:
        needles = []
    return " AND ".join(conditions), short + needles


def rows(sql: str, values: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
