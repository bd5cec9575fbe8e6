"""Between the forms and the draft: what may be chosen, and what is kept of a form."""

from participation.cases.guard import stamp
from participation.cases.models import Place
from participation.ideas import drafts
from participation.quarters.models import Quarter
from participation.themes.models import Theme

LONGEST = 200  # of a stamp; ours are shorter
INDENT = "\u2003"
IDEA_FIELDS = ("title", "text", "theme")


def places() -> list[Quarter]:
    """The quarters one can choose: those that no other lies in, by name; one query."""
    quarters = list(Quarter.objects.only("name", "slug", "parent_id"))
    divided = {quarter.parent_id for quarter in quarters}
    return [quarter for quarter in quarters if quarter.pk not in divided]


def of_place(answers: dict, query) -> dict:
    """What stands in the form about the place: earlier answers, else the address that led here."""
    kind = answers.get("kind", "")
    return {
        "quarter": answers.get("quarter") if kind == Place.QUARTER else kind or query.get("quartier", ""),
        "place": answers.get("place", ""),
        "theme": answers.get("theme") or query.get("thema", ""),
        "opened": answers.get("opened") or stamp(),
    }


def from_place(cleaned: dict, answers: dict) -> dict:
    """A chosen quarter replaces a point; a point that is kept keeps its quarter."""
    chosen = cleaned["quarter"]
    kept = {"place": cleaned["place"], "theme": answers.get("theme") or cleaned["theme"]}
    kept["opened"] = answers.get("opened") or cleaned["opened"][:LONGEST]
    if chosen == Place.POINT:
        return kept | {"kind": Place.POINT.value}
    named = chosen not in (Place.TOWN, Place.UNKNOWN)
    kept |= {"kind": Place.QUARTER.value if named else chosen, "quarter": chosen if named else ""}
    return kept | {"latitude": None, "longitude": None}


def from_point(longitude: float, latitude: float, quarters: list[Quarter], answers: dict) -> dict:
    """A click on the drawn town, rounded to about 100 m."""
    return {
        "kind": Place.POINT.value,
        "longitude": round(longitude, 3),
        "latitude": round(latitude, 3),
        "quarter": quarters[0].slug if quarters else "",
        "opened": answers.get("opened") or stamp(),
    }


def themes() -> list[tuple[str, str]]:
    """Every theme in the order of the tree, those below indented; one query."""
    rows = list(Theme.objects.all())
    below: dict = {}
    for row in rows:
        below.setdefault(row.parent_id, []).append(row)
    return list(_branch(below, None, 0))


def _branch(below, parent, depth):
    for row in below.get(parent, []):
        yield row.slug, INDENT * depth + str(row)
        yield from _branch(below, row.pk, depth + 1)


def choices_of_idea(answers: dict) -> dict:
    return {"themes": themes(), "has_photo": bool(answers.get("photo"))}


def from_idea(form, session) -> dict:
    """What is right so far; a good photo is kept even when another entry is wrong."""
    cleaned = form.cleaned_data
    kept = {name: cleaned[name] for name in IDEA_FIELDS if name in cleaned}
    if cleaned.get("photo"):
        kept["photo"] = drafts.keep_photo(session, cleaned["photo"])
    elif cleaned.get("without_photo"):
        drafts.forget_photo(drafts.answers_of(session).get("photo"))
        kept["photo"] = ""
    return kept
