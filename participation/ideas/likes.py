"""Ideas a resident may want to support instead of writing the same again."""

from django.urls import reverse

from participation.cases.states import ON_DESK, Kind
from participation.ideas.models import Idea
from participation.ideas.rows import row_of
from participation.quarters.models import Quarter
from participation.words import index

MOST = 5
LONGEST = 200  # signs of an idea's text that are quoted
LOOKED_AT = 20  # likest rows, some of which may not be public


def like(answers: dict, shown: list[int]) -> list[Idea]:
    """Public ideas like the draft, by its words, else by its quarter; none that was shown before."""
    words = f"{answers.get('title', '')}\n{answers.get('text', '')}".strip()
    found = _by_words(words) if words else _in_quarter(answers.get("quarter"))
    return [idea for idea in found if idea.pk not in shown][:MOST]


def _public():
    return Idea.objects.public().select_related("quarter", "theme", "lead")


def _by_words(words: str) -> list[Idea]:
    keys = index.similar(Kind.IDEA, words, LOOKED_AT)
    rows = _public().in_bulk(keys)
    return [rows[key] for key in keys if key in rows]


def _in_quarter(slug: str | None) -> list[Idea]:
    quarter = Quarter.objects.filter(slug=slug).only("pk").first() if slug else None
    if quarter is None:
        return []
    return list(_public().filter(quarter=quarter, state__in=ON_DESK).order_by("-published_at", "-pk")[: 2 * MOST])


def rows_to_support(ideas: list[Idea]) -> list[dict]:
    """Lines for the part `_rows`, each leading to the page where one says: me too."""
    return [
        row_of(idea) | {"url": reverse("ideas:support", args=[idea.reference]), "text": _opening(idea)}
        for idea in ideas
    ]


def _opening(idea: Idea) -> str:
    words = " ".join(idea.public_text.split())
    return words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0] + " …"
