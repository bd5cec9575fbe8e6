"""Eingang: what waits at a board, in the order in which it should be read."""

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Min
from django.utils import timezone

from participation.cases.models import Case
from participation.cases.states import ON_DESK, State
from participation.routing.lookup import boards_of, next_meeting, sits_in_coordination
from participation.routing.models import Board, Meeting, Mode


@dataclass(frozen=True)
class Desk:
    """One board's pile in three numbers."""

    board: Board
    waiting: int
    oldest_days: int | None
    meeting: Meeting | None
    days_to_meeting: int | None
    overdue: int


def cases_of(board: Board):
    """Open cases that the board leads: overdue first, then the oldest."""
    return Case.objects.filter(lead=board, state__in=ON_DESK).order_by(
        F("due").asc(nulls_last=True), "created_at", "pk"
    )


def to_decide(board: Board):
    """The part of the pile that waits for the board itself."""
    return cases_of(board).filter(state__in=[State.WITH_BOARD, State.ON_AGENDA])


def joint_cases(board: Board):
    return Case.objects.filter(
        handlings__board=board, handlings__ended_at=None, handlings__mode=Mode.JOINT, state__in=ON_DESK
    ).order_by("created_at", "pk")


def desk(board: Board, today: date | None = None) -> Desk:
    today = today or timezone.localdate()
    pile = to_decide(board)
    oldest = pile.order_by().aggregate(oldest=Min("created_at"))["oldest"]
    meeting = next_meeting(board.pk)
    return Desk(
        board=board,
        waiting=pile.count(),
        oldest_days=(today - timezone.localdate(oldest)).days if oldest else None,
        meeting=meeting,
        days_to_meeting=(timezone.localdate(meeting.starts_at) - today).days if meeting else None,
        overdue=pile.filter(due__lt=today).count(),
    )


def desks_of(user):
    """Boards whose desk the person may open, coordination seeing all."""
    if not user.is_authenticated:
        return Board.objects.none()
    return Board.objects.running() if sits_in_coordination(user) else boards_of(user)


def next_case(board: Board, after: Case) -> Case | None:
    """The next case of the pile, starting again at the top."""
    pile = list(to_decide(board).values_list("pk", flat=True)[:500])
    if not pile or pile == [after.pk]:
        return None
    place = pile.index(after.pk) + 1 if after.pk in pile else 0
    return Case.objects.get(pk=pile[place % len(pile)])
