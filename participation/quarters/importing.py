"""Quarters from a town's own file: all of them or none, and twice the same file changes nothing."""

from collections import Counter
from itertools import count
from pathlib import Path

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from participation.quarters.atlas import forget_drawing
from participation.quarters.lookup import quarter_named
from participation.quarters.models import Quarter, QuarterType
from participation.quarters.reading import Entry, ImportRefused, about, entries_of, read
from participation.words.fold import fold

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ẞ": "SS"})


def import_quarters(
    path: Path, *, name="name", code="", kind="Quartier", parent="", progress=lambda done, total: None
) -> Counter:
    """Every feature is a quarter of that kind; counts the `new`, the `changed` and those `as before`.

    A quarter is known again by its code, else by its name, and keeps its address and its place in the tree.
    Refuses the whole file with all reasons (`ImportRefused`).
    """
    entries = entries_of(read(path), name, code, progress)
    with transaction.atomic():
        transaction.on_commit(forget_drawing)
        above = quarter_above(parent)
        kind = kind_called(kind, above)
        known = known_quarters(entries, kind, above)
        slugs = set(Quarter.objects.values_list("slug", flat=True))
        return Counter(
            changed(known[entry.number], entry) if entry.number in known else added(entry, kind, above, slugs)
            for entry in entries
        )


def quarter_above(parent: str) -> Quarter | None:
    if not parent:
        return None
    if found := quarter_named(parent):
        return found
    raise ImportRefused([_("There is no quarter “%(parent)s” that they could lie in.") % {"parent": parent}])


def kind_called(kind: str, above: Quarter | None) -> QuarterType:
    rank = above.type.rank + 1 if above else 1
    return QuarterType.objects.get_or_create(name=kind, defaults={"plural": kind, "rank": rank})[0]


def known_quarters(entries: list[Entry], kind: QuarterType, above: Quarter | None) -> dict[int, Quarter]:
    """By number of the feature the quarter it is; refuses where two features would be one quarter."""
    quarters = Quarter.objects.filter(type=kind).order_by("pk")
    quarters = list(quarters.filter(parent=above) if above else quarters)
    by_code = {quarter.code: quarter for quarter in reversed(quarters) if quarter.code}
    by_name = {fold(quarter.name): quarter for quarter in reversed(quarters)}
    known, taken, reasons = {}, {}, []
    for entry in entries:
        quarter = by_code.get(entry.code) or by_name.get(fold(entry.name))
        if not quarter:
            continue
        if quarter.pk in taken:
            sentence = _("It is the same quarter as feature %(other)s.") % {"other": taken[quarter.pk]}
            reasons.append(about(entry.number, entry.name, sentence))
        known[entry.number], taken[quarter.pk] = quarter, entry.number
    if reasons:
        raise ImportRefused(reasons)
    return known


def changed(quarter: Quarter, entry: Entry) -> str:
    """The quarter is as the file has it; without a code in the file it keeps its own."""
    wanted = {"name": entry.name, "code": entry.code or quarter.code, "boundary": entry.boundary}
    if all(getattr(quarter, field) == value for field, value in wanted.items()):
        return "as before"
    for field, value in wanted.items():
        setattr(quarter, field, value)
    quarter.save(update_fields=[*wanted, "updated_at"])
    return "changed"


def added(entry: Entry, kind: QuarterType, above: Quarter | None, slugs: set[str]) -> str:
    slug = new_slug(entry, slugs)
    slugs.add(slug)
    Quarter.objects.create(
        name=entry.name, slug=slug, code=entry.code, type=kind, parent=above, boundary=entry.boundary
    )
    return "new"


def new_slug(entry: Entry, slugs: set[str]) -> str:
    """The address made of the name, with a number behind it where another quarter has it."""
    word = slugify(entry.name.translate(UMLAUTS)) or slugify(f"quartier-{entry.code or entry.number}")
    free = (word[:110] if number == 1 else f"{word[:110]}-{number}" for number in count(1))
    return next(slug for slug in free if slug not in slugs)
