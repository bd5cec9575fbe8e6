"""One question to everything that strangers may read: ideas, quarters, boards, pages."""

import unicodedata

from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.search.utils import parse_query_string

from participation.cases.states import Kind
from participation.ideas.lookup import LONGEST_QUERY, Selection, public_ideas, quarter_rows, with_names
from participation.ideas.overviews import address_of
from participation.ideas.rows import row_of
from participation.routing.models import Board
from participation.words import index
from participation.words.fold import fold, stems

MOST_IDEAS = 10
MOST_OTHERS = 10
# how the same letters are typed where the keyboard lacks them; the library's index knows only the written form
SPELLINGS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def search_words(text: str) -> str:
    """Letters and digits of a query; whatever else was typed parts the words and means nothing."""
    kept = (char if unicodedata.category(char)[0] in "LNM" else " " for char in text[:LONGEST_QUERY])
    return " ".join("".join(kept).split())


def found(text: str) -> dict:
    """Hits in groups, each with at most ten rows for the part `_rows`; `more_ideas` where the list has further ones."""
    words = search_words(text)
    if not words:
        return {"words": "", "groups": 0}
    ideas = _ideas(words)
    quarters, boards = _quarters(words), _boards(words)
    known = {row["url"] for row in [*quarters, *boards]}
    pages = [row for row in _pages(words) if row["url"] not in known]
    return {
        "words": words,
        "ideas": ideas[:MOST_IDEAS],
        "more_ideas": len(ideas) > MOST_IDEAS and reverse("ideas:list") + Selection(words=words).query(),
        "quarters": quarters,
        "boards": boards,
        "pages": pages,
        "groups": sum(map(bool, (ideas, quarters, boards, pages))),
    }


def _ideas(words) -> list[dict]:
    cases = with_names(public_ideas().filter(pk__in=index.find(Kind.IDEA, words)))
    return [row_of(case) for case in cases.order_by("-published_at", "-pk")[: MOST_IDEAS + 1]]


def _quarters(words) -> list[dict]:
    rows = [row for row in quarter_rows() if _holds([row.name, row.code, *row.aliases], words)]
    return [{"title": row.name, "url": address_of("quartiere", row.slug)} for row in rows[:MOST_OTHERS]]


def _boards(words) -> list[dict]:
    rows = [row for row in Board.objects.running() if _holds([row.name, row.remit_text], words)]
    return [
        {"title": row.name, "url": address_of("gremien", row.slug), "facts": [row.get_kind_display()]}
        for row in rows[:MOST_OTHERS]
    ]


def _holds(texts, words) -> bool:
    text, asked = fold(" ".join(filter(None, texts))), stems(words)
    return bool(asked) and all(stem in text for stem in asked)


def _pages(words) -> list[dict]:
    """Pages of the reader's language, by the library's own index."""
    pages = Page.objects.live().public().filter(locale=Locale.get_active(), depth__gt=2)
    hits = {}
    for spelling in dict.fromkeys([words, *_spellings(words)]):
        _filters, query = parse_query_string(spelling, operator="and")
        for page in pages.search(query)[:MOST_OTHERS]:
            hits.setdefault(page.pk, page)
    return [{"title": page.title, "url": page.url} for page in list(hits.values())[:MOST_OTHERS]]


def _spellings(words) -> list[str]:
    low = words.lower()
    umlauts = low.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
    return [umlauts, low.replace("ss", "ß"), umlauts.replace("ss", "ß"), low.translate(SPELLINGS)]
