"""Stored counters: how many cases stand on which shelf, and how many lie in which cell of the map."""

from django.db.models import F, Sum

from participation.cases.models import Case, MapCell, Tally
from participation.cases.states import ANSWERED_STATES, ON_DESK

# cells of about 500 m: a town of 20 km has at most some 2,000 of them
CELLS_PER_DEGREE_EAST, CELLS_PER_DEGREE_NORTH = 140, 220


def shelf_of(case: Case) -> tuple:
    return case.kind, case.state, case.quarter_id, case.lead_id


def shift(before: tuple | None, after: tuple | None):
    """The case left one shelf and stands on the other; both counters say so."""
    moves = sorted([(before, -1), (after, 1)], key=lambda move: str(move[0]))
    for shelf, by in moves if before != after else []:
        if shelf is not None:
            _add(Tally, dict(zip(("kind", "state", "quarter_id", "lead_id"), shelf, strict=True)), by)


def place_on_map(case: Case, by: int):
    """The case's cell counts one more or one less; a case without a point lies in none."""
    if case.latitude is None or case.longitude is None:
        return
    x, y = cell_of(case.longitude, case.latitude)
    _add(MapCell, {"x": x, "y": y}, by)


def cell_of(longitude, latitude) -> tuple[int, int]:
    return int(float(longitude) * CELLS_PER_DEGREE_EAST), int(float(latitude) * CELLS_PER_DEGREE_NORTH)


def middle_of(x: int, y: int) -> tuple[float, float]:
    """Longitude and latitude of a cell's middle."""
    return (x + 0.5) / CELLS_PER_DEGREE_EAST, (y + 0.5) / CELLS_PER_DEGREE_NORTH


def _add(model, row: dict, by: int):
    if not model.objects.filter(**row).update(count=F("count") + by):
        model.objects.bulk_create([model(**row, count=0)], ignore_conflicts=True)
        model.objects.filter(**row).update(count=F("count") + by)


def open_per_quarter(kind: str) -> dict[int | None, int]:
    """Public and not yet answered cases of a kind per quarter."""
    return _sums("quarter_id", kind=kind, state__in=ON_DESK)


def per_state(**shelf) -> dict[str, int]:
    return _sums("state", **shelf)


def answered(kind: str) -> int:
    return sum(_sums("state", kind=kind, state__in=ANSWERED_STATES).values())


def _sums(by: str, **shelf) -> dict:
    rows = Tally.objects.filter(**shelf).values_list(by).annotate(Sum("count")).order_by()
    return {key: total for key, total in rows if total}
