"""A long list in leaves: by cursor from leaf to leaf, by number only near the beginning."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db.models import Q, QuerySet

from participation.ideas.lookup import Order

SIZE = 20
DEEPEST = 50  # a bare number further in would make the database count through all rows before it
COUNTED = 1_000  # more than these are "more than 1,000"
CURSOR = re.compile(r"(-?\d{1,17})\.(\d{1,18})")
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass
class Leaf:
    """One page of a list: its rows, its number where it is known, and where the neighbours begin."""

    rows: list
    number: int | None
    newer: dict | None
    older: dict | None
    total: int

    @property
    def many(self) -> bool:
        return self.total > COUNTED


def capped(rows: QuerySet) -> int:
    """How many rows there are; one more than COUNTED stands for all above."""
    return rows.order_by().values("pk")[: COUNTED + 1].count()


def leaf_of(rows: QuerySet, order: Order, asked) -> Leaf:
    """The page that the address asks for; past the end it is the last one."""
    number = min(_number(asked.get("seite")), 10**6)
    after, before = _cursor(asked.get("nach")), _cursor(asked.get("vor"))
    total = capped(rows)
    forth = _sorted(rows, order, order.newest_first)
    if before and number > 1:
        return _before(rows, order, before, number, total)
    if after and number > 1:
        found = list(_past(forth, order.column, after, order.newest_first)[: SIZE + 1])
    else:
        number = min(number, DEEPEST)
        found = list(forth[(number - 1) * SIZE : number * SIZE + 1])
    if not found and number > 1:
        return _last(rows, order, total)
    return _leaf(found[:SIZE], order, number, total, older=len(found) > SIZE)


def _before(rows, order, cursor, number, total) -> Leaf:
    back = _past(_sorted(rows, order, not order.newest_first), order.column, cursor, not order.newest_first)
    found = list(back[: SIZE + 1])
    more = len(found) > SIZE
    return _leaf(found[:SIZE][::-1], order, number if more else 1, total, older=True)


def _last(rows, order, total) -> Leaf:
    over = total % SIZE or SIZE
    found = list(_sorted(rows, order, not order.newest_first)[: over if total <= COUNTED else SIZE])[::-1]
    number = None if total > COUNTED else max(1, -(-total // SIZE))
    return _leaf(found, order, number, total, older=False)


def _leaf(found, order, number, total, older) -> Leaf:
    after = number or DEEPEST + 1
    return Leaf(
        rows=found,
        number=number,
        newer=_newer(found, order, after),
        older={"seite": after + 1, "nach": cursor_of(found[-1], order.column)} if older and found else None,
        total=total,
    )


def _newer(found, order, number) -> dict | None:
    if number <= 1 or not found:
        return None
    return {} if number == 2 else {"seite": number - 1, "vor": cursor_of(found[0], order.column)}


def _sorted(rows, order, falling):
    sign = "-" if falling else ""
    return rows.order_by(f"{sign}{order.column}", f"{sign}pk")


def _past(rows, column, cursor, falling):
    """Rows behind the cursor; written so that the index is entered at its place."""
    place, key = cursor
    word = "lt" if falling else "gt"
    place = place if column == "supporters" else _moment(place)
    return rows.filter(Q(**{f"{column}__{word}e": place})).filter(
        Q(**{f"{column}__{word}": place}) | Q(**{f"pk__{word}": key})
    )


def cursor_of(row, column: str) -> str:
    place = getattr(row, column)
    if isinstance(place, datetime):
        place = (place - BEGINNING) // timedelta(microseconds=1)
    return f"{place}.{row.pk}"


def _moment(place: int) -> datetime:
    return BEGINNING + timedelta(microseconds=place)


def _cursor(text) -> tuple[int, int] | None:
    match = CURSOR.fullmatch(text or "")
    return (int(match[1]), int(match[2])) if match and abs(int(match[1])) < 10**16 else None


def _number(text) -> int:
    return max(1, int(text)) if (text or "").isascii() and (text or "").isdigit() and len(text) < 8 else 1
