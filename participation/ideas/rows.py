"""An idea as a line of a list, for the part `_rows`."""

from django.urls import reverse
from django.utils.translation import get_language

from participation.cases.models import Case
from participation.cases.phrases import chip_of, full_day, name_of_language, support_words, tag_of, title_of


def url_of(case: Case) -> str:
    return reverse("ideas:detail", args=[case.reference])


def row_of(case: Case, number: int | None = None, *, here: int | None = None) -> dict:
    """Title with its own language, state as a chip, what one wants to know first; not the quarter one is in."""
    return {
        "title": title_of(case),
        "url": url_of(case),
        "lang": tag_of(case.language) if case.title else None,
        "chips": [chip_of(case)],
        "facts": facts_of(case, here),
        "number": number,
        "id": f"idee-{number}" if number else None,
    }


def facts_of(case: Case, here: int | None = None) -> list[str]:
    facts = [
        case.quarter.name if case.quarter and case.quarter_id != here else "",
        str(case.theme) if case.theme else "",
    ]
    facts.append(full_day(case.created_at))
    if case.supporters:
        facts.append(support_words(case))
    if tag_of(case.language) != tag_of(get_language() or "de"):
        facts.append(name_of_language(case.language))
    return [fact for fact in facts if fact]
