"""The check page: every answer with a way to change it, and who will read the idea when."""

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from participation.cases.due import check_due
from participation.cases.models import Place, Reply
from participation.ideas import drafts
from participation.ideas.lifecycle import decision_for
from participation.quarters.models import Quarter
from participation.routing.lookup import next_meeting
from participation.routing.models import Board, BoardKind
from participation.routing.reasons import remits_named
from participation.routing.seats import seat_counts
from participation.themes.models import Theme
from participation.town.models import TownSettings

MONTH = 30


def of(draft: dict) -> dict:
    """What the check page shows; writes nothing."""
    answers = draft["answers"]
    quarter = Quarter.objects.filter(slug=answers.get("quarter") or "").first()
    theme = Theme.objects.filter(slug=answers.get("theme") or "").first()
    town = TownSettings.current()
    return {
        "rows": rows(answers, quarter, theme),
        "reader": reader(draft),
        "check_until": check_due(town),
        "photo": bool(answers.get("photo")),
        "kept": kept_how_long(town),
    }


def rows(answers: dict, quarter, theme) -> list[dict]:
    return [
        _row(_("Place"), place_words(answers, quarter), "place"),
        _row(_("Theme"), str(theme) if theme else _("I don’t know"), "idea"),
        _row(_("Title"), answers.get("title", ""), "idea"),
        _row(_("Your idea"), answers.get("text", ""), "idea"),
        _row(_("Photo"), _("One photo") if answers.get("photo") else "", "idea"),
        _row(_("Reply to"), _reply(answers), "reply"),
        _row(_("Name"), _name(answers), "reply"),
    ]


def _row(name, text, step) -> dict:
    return {"name": name, "text": text, "url": reverse(f"ideas:new_{step}")}


def place_words(answers: dict, quarter) -> str:
    """Where, as the sender said it."""
    words = {
        Place.TOWN.value: _("Whole town"),
        Place.POINT.value: _("A point on the map"),
    }
    where = words.get(answers.get("kind", ""), "" if quarter else _("I don’t know"))
    return ", ".join(filter(None, [where, quarter.name if quarter else "", answers.get("place", "")]))


def _reply(answers: dict) -> str:
    ways = {Reply.EMAIL: answers.get("email"), Reply.PHONE: answers.get("phone")}
    return ways.get(answers.get("reply")) or _("No reply")


def _name(answers: dict) -> str:
    name = answers.get("name")
    if not name:
        return ""
    return (
        _("%(name)s (is published)") % {"name": name}
        if answers.get("name_public")
        else _("%(name)s (is not published)") % {"name": name}
    )


def reader(draft: dict) -> dict:
    """The board that would lead today, why, and who reads along; the same decision as when it is sent."""
    decision = decision_for(drafts.as_draft(draft))
    boards = Board.objects.in_bulk({decision.lead, *decision.joint, *decision.informed})
    board = boards[decision.lead]
    return {
        "board": board,
        "seats": seat_counts([board.pk]).get(board.pk, 0),
        "meeting": next_meeting(board.pk),
        "why": why(board, remits_named([decision.rule]).get(decision.rule)),
        "along": [boards[pk].name for pk in (*decision.joint, *decision.informed)],
    }


def why(board: Board, remit) -> str:
    """One sentence for the sender."""
    if remit is None and board.kind == BoardKind.COORDINATION:
        return _("No board is in charge of this place and theme yet. The coordination office finds the right one.")
    if remit is None:
        return _("It reads what no other board is in charge of.")
    quarters = ", ".join(quarter.name for quarter in remit.quarters.all()) or _("the whole town")
    themes = ", ".join(str(theme) for theme in remit.themes.all())
    if themes:
        return _("It is in charge of %(quarters)s and the theme %(themes)s.") % {"quarters": quarters, "themes": themes}
    return _("It is in charge of %(quarters)s.") % {"quarters": quarters}


def kept_how_long(town: TownSettings) -> str:
    """The time contact details are kept, in the largest whole unit."""
    days = town.contact_retention_days
    if days < 2 * MONTH:
        return ngettext("%(number)s day", "%(number)s days", days) % {"number": days}
    months = round(days / (365 / 12))
    return ngettext("%(number)s month", "%(number)s months", months) % {"number": months}
