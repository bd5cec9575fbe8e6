"""Which quarters lie at a place, and which one is meant by a word."""

from participation.quarters import geometry
from participation.quarters.models import Quarter
from participation.words.fold import fold

# The newest shapes in this process, under the version of the table they were made from.
kept: dict[tuple, list[geometry.Shape]] = {}


def quarters_at(longitude: float, latitude: float) -> list[Quarter]:
    """Quarters a point lies in or on the border of, the most specific first: deeper, finer kind, smaller."""
    keys = geometry.quarters_at((longitude, latitude), shapes())
    found = Quarter.objects.select_related("type").in_bulk(keys)
    return [found[key] for key in keys if key in found]


def quarter_named(word: str) -> Quarter | None:
    """The quarter of this name, address, code or other name in any spelling; None where none or several are meant."""
    wanted = fold(word[:200])
    if not wanted:
        return None
    for called in ("name", "slug", "code", "aliases"):
        found = [quarter for quarter in Quarter.objects.order_by("pk") if wanted in names(quarter, called)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def names(quarter: Quarter, called: str) -> set[str]:
    value = getattr(quarter, called)
    return {fold(str(name)) for name in (value if isinstance(value, list) else [value])} - {""}


def shapes() -> list[geometry.Shape]:
    """All boundaries made ready, the most specific first; made anew when a quarter was changed."""
    version = tuple(Quarter.objects.order_by("pk").values_list("pk", "updated_at"))
    made = kept.get(version)
    if made is None:
        made = shapes_of_all()
        kept.clear()
        kept[version] = made
    return made


def shapes_of_all() -> list[geometry.Shape]:
    quarters = list(Quarter.objects.select_related("type"))
    parents = {quarter.pk: quarter.parent_id for quarter in quarters}
    bounded = [quarter for quarter in quarters if quarter.boundary]
    ready = {quarter.pk: geometry.Shape(quarter.pk, quarter.boundary) for quarter in bounded}
    order = sorted(
        bounded,
        key=lambda quarter: (-depth(quarter.pk, parents), -quarter.type.rank, ready[quarter.pk].area, quarter.pk),
    )
    return [ready[quarter.pk] for quarter in order]


def depth(key: int, parents: dict[int, int | None]) -> int:
    passed = set()
    while (key := parents.get(key)) and key not in passed:
        passed.add(key)
    return len(passed)
