"""Finding rows by words and by likeness, with one face for SQLite and PostgreSQL."""

from django.db import connection

from participation.words.fold import stems, words
from participation.words.likeness import LONGEST, TRIGRAM, is_like, likest, parts_of, trigrams_of
from participation.words.models import IndexedText

MOST_WORDS = 16  # of a query; who pastes a whole letter into the search is served by its first words
MOST_TRIGRAMS = 36  # of a text that is compared
NEWEST = 1_000  # rows that are weighed for each part of a text: more would tell little and cost much
TABLE = IndexedText._meta.db_table


def put(kind: str, key: int, text: str) -> None:
    """The row is found by this text from now on, and by no earlier one."""
    # With a space in front even the first word can be looked for by its beginning.
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
    sql = f"SELECT t.key FROM {TABLE} t WHERE t.kind = %s AND {condition} ORDER BY t.key DESC LIMIT %s"  # noqa: S608
    return [key for (key,) in rows(sql, [kind, *values, limit])]


def similar(kind: str, text: str, limit: int = 5) -> list[int]:
    """Keys of the rows most like a text, the likest first; none where hardly a word is shared."""
    parts = parts_of(text)
    if not parts:
        return []
    return (by_parts if connection.vendor == "postgresql" else by_trigrams)(kind, text, parts, limit)


def by_trigrams(kind: str, text: str, parts: dict[str, float], limit: int) -> list[int]:
    """SQLite ranks the trigrams itself, but finds something for every text: what is hardly like it is left out."""
    sql = f"""SELECT t.key, t.text FROM {TABLE}_trigram f JOIN {TABLE} t ON t.id = f.rowid
        WHERE f.text MATCH %s AND t.kind = %s ORDER BY bm25({TABLE}_trigram), t.key DESC LIMIT %s"""  # noqa: S608
    asked = " OR ".join(f'"{trigram}"' for trigram in trigrams_of(text, MOST_TRIGRAMS))
    found = rows(sql, [asked, kind, 3 * limit])
    return [key for key, candidate in found if is_like(parts, candidate)][:limit]


def by_parts(kind: str, _text: str, parts: dict[str, float], limit: int) -> list[int]:
    """PostgreSQL's word_similarity takes seconds on long texts: the index finds the parts, and we weigh them."""
    selects, values = [], []
    for number, part in enumerate(parts):
        selects.append(
            f"SELECT * FROM (SELECT {number} AS part, t.key, length(t.text) FROM {TABLE} t"  # noqa: S608
            f" WHERE t.kind = %s AND t.text LIKE %s ORDER BY t.id DESC LIMIT {NEWEST}) AS p{number}"
        )
        values += [kind, f"%{part}%"]
    names = list(parts)
    sharing = [(names[number], key, length) for number, key, length in rows(" UNION ALL ".join(selects), values)]
    return likest(parts, sharing, IndexedText.objects.filter(kind=kind).count(), limit)


def holding(asked: list[str]) -> tuple[str, list[str]]:
    """A condition that all are in the text. They are folded, so letters and digits only: nothing to escape.

    What is shorter than a trigram is looked for where a word begins.
    """
    long = [part for part in asked if len(part) >= TRIGRAM]
    likes = [f"% {part}%" for part in asked if len(part) < TRIGRAM]
    if connection.vendor == "postgresql":
        likes += [f"%{part}%" for part in long]
        long = []
    conditions = ["t.text LIKE %s"] * len(likes)
    if long:
        conditions.append(f"t.id IN (SELECT rowid FROM {TABLE}_trigram WHERE text MATCH %s)")  # noqa: S608
        likes.append(" AND ".join(f'"{part}"' for part in long))
    return " AND ".join(conditions), likes


def rows(sql: str, values: list) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()
