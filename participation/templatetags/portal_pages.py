"""What the town's own pages ask of the rooms above them."""

from django import template
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.ideas import overviews
from participation.routing.lookup import next_meeting, next_meetings
from participation.routing.models import Board, BoardKind
from participation.routing.seats import organisations_of, seat_counts
from participation.routing.standing import remits_in_words

register = template.Library()
ORDER = list(BoardKind)
MANY = {
    BoardKind.ROUND_TABLE: _("Round tables"),
    BoardKind.WORKING_GROUP: _("Working groups"),
    BoardKind.OFFICE: _("Offices"),
    BoardKind.AREA_OFFICER: _("Area officers"),
}


@register.simple_tag
def quarter_areas():
    """The innermost quarters, which are drawn, and the larger areas they lie in."""
    areas = overviews.quarter_areas()
    return {"innermost": overviews.innermost(areas), "larger": [area for area in areas if area["divided"]]}


@register.simple_tag
def town_overview():
    return overviews.of_town()


@register.simple_tag
def contacts_of(quarter):
    """Whom to ask in the quarter."""
    return list(quarter.contacts.all())


@register.simple_tag
def quarter_overview(quarter):
    """Ideas, figures, board and meeting of a quarter, and the quarters in it."""
    found = overviews.of_quarter(quarter)
    board = found["board"]
    return {
        **found,
        "children": list(quarter.children.defer("boundary")),
        "seats": seat_counts([board.pk]).get(board.pk, 0) if board else 0,
        "meeting": next_meeting(board.pk) if board else None,
    }


@register.simple_tag
def board_overview(board):
    """Seats, next meeting, remits and ideas of a board, and whether its last day has come."""
    return {
        "ended": board.valid_until is not None and board.valid_until <= timezone.localdate(),
        **overviews.of_board(board),
        "organisations": organisations_of(board.pk),
        "meeting": next_meeting(board.pk),
        "remits": remits_in_words(board),
    }


@register.simple_tag
def boards_by_kind():
    """Running boards in groups, coordination last, each with its seats and its next meeting."""
    counts, meetings = seat_counts(), next_meetings()
    groups = {kind: [] for kind in ORDER}
    for board in Board.objects.running():
        entry = {"name": board.name, "url": overviews.address_of("gremien", board.slug), "rhythm": board.rhythm}
        entry |= {"count": counts.get(board.pk, 0), "meeting": meetings.get(board.pk)}
        groups[board.kind].append(entry)
    return [{"word": MANY.get(kind, kind.label), "boards": rows} for kind, rows in groups.items() if rows]
