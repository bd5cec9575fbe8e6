"""How a board or a seat in it ends, without any case being left behind."""

from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from participation.cases.lifecycle import rehome_all
from participation.cases.models import Case, Handling
from participation.cases.states import OPEN
from participation.routing.models import Board, BoardKind, Membership


class NowhereToGo(Exception):
    """There are open cases, and no other board that could have them; `cases` says how many."""

    def __init__(self, board: Board, cases: int):
        super().__init__(board.name)
        self.board, self.cases = board, cases


@transaction.atomic
def end_board(board: Board, day: date, *, by=None, successor: Board | None = None, text="") -> int:
    """The board's last day is set; once it has come, its open cases lie with the successor, else with coordination.

    Returns how many cases moved. Refuses an end that leaves open cases without a desk (NowhereToGo).
    """
    heir = _heir(board, successor, day)
    if heir is None:
        raise NowhereToGo(board, open_cases(board))
    Board.objects.filter(pk=board.pk).update(valid_until=day, successor=successor)
    Membership.objects.running(day).filter(board=board, valid_until=None).update(valid_until=day)
    board.refresh_from_db()
    return _move_all(board, heir, by=by, text=text) if day <= timezone.localdate() else 0


@transaction.atomic
def end_membership(membership: Membership, day: date, *, by=None) -> int:
    """The seat's last day is set; if it was the last seat and the day has come, the board's open cases move on.

    Returns how many cases moved. Refuses to take the last seat from the only desk that could have the cases.
    """
    board = membership.board
    last = not seats_after(board, day).exclude(pk=membership.pk).exists()
    heir = _heir(board, board.successor, day) if last else None
    if last and heir is None:
        raise NowhereToGo(board, open_cases(board))
    Membership.objects.filter(pk=membership.pk).update(valid_until=day)
    membership.refresh_from_db()
    return _move_all(board, heir, by=by, text="") if last and day <= timezone.localdate() else 0


def rehome_left_behind(day: date | None = None) -> int:
    """Open cases of boards whose time or whose last seat ran out lie with a board that works; asked once a day."""
    day, moved = day or timezone.localdate(), 0
    leading = Board.objects.filter(pk__in=Case.objects.filter(state__in=OPEN).values("lead"))
    working = Board.objects.running(day).filter(pk__in=Membership.objects.running(day).values("board"))
    for board in leading.exclude(pk__in=working.values("pk")):
        heir = _heir(board, board.successor, day)
        if heir is not None and heir.pk in set(working.values_list("pk", flat=True)):
            moved += _move_all(board, heir, by=None, text="")
    return moved


def open_cases(board: Board) -> int:
    return Case.objects.filter(lead=board, state__in=OPEN).count()


def seats_after(board: Board, day: date):
    """Seats that go on when that day is over."""
    return Membership.objects.running(day + timedelta(days=1)).filter(board=board)


def _heir(board: Board, successor: Board | None, day: date) -> Board | None:
    """The successor if it still works and is manned after the day, else coordination; None when neither is another."""
    after = day + timedelta(days=1)
    works = successor and successor.pk != board.pk and Board.objects.running(after).filter(pk=successor.pk).exists()
    if works and seats_after(successor, day).exists():
        return successor
    others = Board.objects.running(after).filter(kind=BoardKind.COORDINATION).exclude(pk=board.pk)
    return others.order_by("pk").first()


@transaction.atomic
def _move_all(board: Board, heir: Board, *, by, text: str) -> int:
    moved = rehome_all(board, by=by, text=text, to=heir)
    Handling.objects.filter(board=board, ended_at=None).update(ended_at=timezone.now())
    return moved
