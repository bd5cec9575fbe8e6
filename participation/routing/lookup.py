"""Questions about boards that need the database."""

from collections import defaultdict
from datetime import date

from django.utils import timezone

from participation.quarters.models import Quarter
from participation.routing.models import Board, BoardKind, Meeting, Membership, Remit, Role
from participation.routing.rules import Rule, Rulebook
from participation.themes.models import Theme
from participation.themes.tree import parents_of


class NoCoordination(Exception):
    """The town has no coordination board yet; nothing can be handed in before there is one."""


def rules() -> list[Rule]:
    """Every remit, in three queries whatever their number."""
    quarters, themes = defaultdict(set), defaultdict(set)
    for remit, quarter in Remit.quarters.through.objects.values_list("remit_id", "quarter_id"):
        quarters[remit].add(quarter)
    for remit, theme in Remit.themes.through.objects.values_list("remit_id", "theme_id"):
        themes[remit].add(theme)
    fields = ["pk", "board_id", "mode", "kinds", "exclusive", "priority", "valid_from", "valid_until"]
    return [
        Rule(pk, board, mode, frozenset(quarters[pk]), frozenset(themes[pk]), frozenset(kinds or ()), *rest)
        for pk, board, mode, kinds, *rest in Remit.objects.order_by("pk").values_list(*fields)
    ]


def rulebook(remits: list[Rule] | None = None) -> Rulebook:
    """All that `rules.decide` needs as it stands now, or with other rules in place of the stored ones."""
    seats = defaultdict(list)
    for board, *span in Membership.objects.values_list("board_id", "valid_from", "valid_until"):
        seats[board].append(tuple(span))
    boards = {pk: tuple(span) for pk, *span in Board.objects.values_list("pk", "valid_from", "valid_until")}
    return Rulebook(
        rules=rules() if remits is None else remits,
        quarter_parents=parents_of(Quarter.objects),
        theme_parents=parents_of(Theme.objects),
        coordination=coordination().pk,
        boards=boards,
        seats=dict(seats),
    )


def coordination(day: date | None = None) -> Board:
    """The board that has what nobody else has."""
    board = Board.objects.running(day).coordination().first() or Board.objects.coordination().first()
    if board is None:
        raise NoCoordination
    return board


def boards_of(user, day: date | None = None):
    """Boards in which the person has a seat on that day."""
    running = Membership.objects.running(day).filter(user=user)
    return (
        Board.objects.running(day).filter(pk__in=running.values("board"))
        if user.is_authenticated
        else Board.objects.none()
    )


def role_of(user, board: int, day: date | None = None) -> str:
    """The person's strongest role in a board on that day; empty when there is none."""
    if not user.is_authenticated:
        return ""
    roles = set(Membership.objects.running(day).filter(user=user, board=board).values_list("role", flat=True))
    return next((role for role in (Role.CHAIR, Role.DEPUTY, Role.MEMBER) if role in roles), "")


def sits_in_coordination(user, day: date | None = None) -> bool:
    return boards_of(user, day).filter(kind=BoardKind.COORDINATION).exists()


def addresses_of(board: Board, day: date | None = None) -> list[str]:
    """Where a board hears of its cases: its mailbox, else chair and deputy, else every member."""
    if board.mail:
        return [board.mail]
    seats = Membership.objects.running(day).filter(board=board, user__is_active=True).exclude(user__email="")
    rows = list(seats.order_by("pk").values_list("role", "user__email"))
    heads = [mail for role, mail in rows if role in (Role.CHAIR, Role.DEPUTY)]
    return list(dict.fromkeys(heads or [mail for _role, mail in rows]))


def next_meeting(board: int, after=None) -> Meeting | None:
    return Meeting.objects.filter(board=board).coming(after).first()


def next_meetings(boards=None) -> dict[int, Meeting]:
    """The next meeting of each board, in one query."""
    first: dict[int, Meeting] = {}
    rows = Meeting.objects.coming(timezone.now()).select_related("board")
    for meeting in rows if boards is None else rows.filter(board__in=boards):
        first.setdefault(meeting.board_id, meeting)
    return first
