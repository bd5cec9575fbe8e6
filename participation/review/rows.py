"""A case as its board sees it in a list, and what else the pages of the desk lay out."""

from collections import defaultdict
from textwrap import shorten

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.calendar.workdays import working_days_between
from participation.cases.models import Case
from participation.cases.phrases import chip_of, support_words, tag_of, title_of
from participation.cases.states import Kind, State
from participation.review.lookup import contacts_of, recommended_by, words_of
from participation.town.models import TownSettings

SOON_DAYS = 7
FIRST_WORDS = 110


def rows_of(cases: list[Case]) -> list[dict]:
    """Lines for the part `_rows`; a constant number of queries."""
    words, friends = words_of(cases), recommended_by(cases)
    return [_row(case, words.get(case.pk, ""), friends.get(case.pk, [])) for case in cases]


def _row(case, words, friends) -> dict:
    return {
        "title": title_of(case),
        "url": url_of(case),
        "lang": tag_of(case.language),
        "chips": [urgency(case)],
        "text": shorten(words, FIRST_WORDS, placeholder=" …"),
        "facts": facts_of(case) + [_("%(name)s recommends it") % {"name": name} for name in friends],
    }


def url_of(case: Case) -> str:
    return reverse("review:case", args=[case.reference])


def facts_of(case: Case) -> list[str]:
    facts = [str(case.theme) if case.theme else "", str(case.quarter) if case.quarter else ""]
    if case.kind != Kind.IDEA:
        facts.insert(0, str(Kind(case.kind).label))
    if case.supporters:
        facts.append(support_words(case))
    return [fact for fact in facts if fact]


def urgency(case: Case) -> dict:
    """How much time is left, as a chip; the state where no time runs."""
    if case.due is None or case.state == State.WAITING:
        return chip_of(case)
    days = (case.due - timezone.localdate()).days
    if days < 0:
        word = ngettext("Overdue for %(days)s day", "Overdue for %(days)s days", -days) % {"days": -days}
        return {"code": "overdue", "word": word}
    if days == 0:
        return {"code": "soon", "word": _("due today")}
    word = ngettext("%(days)s day left", "%(days)s days left", days) % {"days": days}
    return {"code": "soon" if days <= SOON_DAYS else "in_time", "word": word}


def tabs_of(board, current: str, counts: dict[str, int]) -> list[dict]:
    names = {
        "": _("To decide"),
        "rueckfragen": _("Waiting for the sender"),
        "tagesordnung": _("Agenda"),
        "mitwirkend": _("Joined in"),
        "beantwortet": _("Answered lately"),
    }
    address = reverse("review:desk", args=[board.slug])
    return [
        {
            "word": names[pile],
            "url": f"{address}?ablage={pile}" if pile else address,
            "number": number,
            "current": pile == current,
        }
        for pile, number in counts.items()
        if number or pile in ("", "tagesordnung", current)
    ]


def overdue_groups(cases: list[Case]) -> list[dict]:
    """Overdue cases by board: how late, and whom to call."""
    town, today = TownSettings.current(), timezone.localdate()
    groups = defaultdict(list)
    for case in cases:
        late = working_days_between(case.due, today, town.land)
        groups[case.lead].append({"title": title_of(case), "url": url_of(case), "due": case.due, "late": late})
    contacts = contacts_of(list(groups))
    ordered = sorted(groups.items(), key=lambda group: (-group[1][0]["late"], group[0].name))
    return [{"board": board, "contact": contacts[board.pk], "cases": late} for board, late in ordered]
