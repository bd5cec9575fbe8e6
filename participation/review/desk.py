"""Eingang: what waits at a board, in the order in which it should be read."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Min, Q
from django.utils import timezone

from participation.cases.models import Case, CaseQuerySet
from participation.cases.states import ANSWERED_STATES, ON_DESK, Kind, State
from participation.routing.lookup import boards_of, next_meetings, sits_in_coordination
from participation.routing.models import Board, Meeting, Mode

PAGE = 20
LATELY = timedelta(days=60)
# nobody checks these first: they wait for their board from the moment they are sent
UNCHECKED = Q(state=State.RECEIVED, kind__in=[Kind.BARRIER, Kind.COMPLAINT])
WAITS_FOR_BOARD = Q(state__in=[State.WITH_BOARD, State.ON_AGENDA]) | UNCHECKED


@dataclass(frozen=True)
class Desk:
    """One board's pile in three numbers."""

    board: Board
    waiting: int
    oldest_days: int | None
    meeting: Meeting | None
    days_to_meeting: int | None
    overdue: int


def to_decide(board: Board) -> CaseQuerySet:
    """What waits for the board itself: overdue first, then the oldest."""
    return ordered(Case.objects.filter(WAITS_FOR_BOARD, lead=board))


def waiting_for_sender(board: Board) -> CaseQuerySet:
    return ordered(Case.objects.filter(lead=board, state=State.WAITING))


def on_agenda(board: Board) -> CaseQuerySet:
    return Case.objects.filter(lead=board, state=State.ON_AGENDA).order_by("agenda_date", "pk")


def joint_cases(board: Board) -> CaseQuerySet:
    joint = {"handlings__board": board, "handlings__ended_at": None, "handlings__mode": Mode.JOINT}
    return Case.objects.filter(state__in=ON_DESK, **joint).order_by("created_at", "pk")


def answered_lately(board: Board, now=None) -> CaseQuerySet:
    since = (now or timezone.now()) - LATELY
    rows = Case.objects.filter(lead=board, state__in=ANSWERED_STATES, answered_at__gte=since)
    return rows.order_by("-answered_at", "pk")


PILES = {
    "": to_decide,
    "rueckfragen": waiting_for_sender,
    "tagesordnung": on_agenda,
    "mitwirkend": joint_cases,
    "beantwortet": answered_lately,
}


def ordered(rows: CaseQuerySet) -> CaseQuerySet:
    return rows.order_by(F("due").asc(nulls_last=True), "created_at", "pk")


def counts(board: Board) -> dict[str, int]:
    """How many lie in each pile, in two queries."""
    now = timezone.now()
    led = Case.objects.filter(lead=board).aggregate(
        here=Count("pk", filter=WAITS_FOR_BOARD),
        waiting=Count("pk", filter=Q(state=State.WAITING)),
        agenda=Count("pk", filter=Q(state=State.ON_AGENDA)),
        answered=Count("pk", filter=Q(state__in=ANSWERED_STATES, answered_at__gte=now - LATELY)),
    )
    joint = joint_cases(board).order_by().count()
    return dict(zip(PILES, [led["here"], led["waiting"], led["agenda"], joint, led["answered"]], strict=True))


def desk(board: Board, today: date | None = None) -> Desk:
    return desks([board], today)[0]


def desks(boards, today: date | None = None) -> list[Desk]:
    """Each board's pile in numbers; two queries however many boards there are."""
    today, boards = today or timezone.localdate(), list(boards)
    meetings = next_meetings([board.pk for board in boards])
    piles = Case.objects.filter(WAITS_FOR_BOARD, lead__in=boards).order_by().values("lead")
    numbers = {
        row["lead"]: row
        for row in piles.annotate(
            waiting=Count("pk"), oldest=Min("created_at"), overdue=Count("pk", filter=Q(due__lt=today))
        )
    }
    return [_desk(board, numbers.get(board.pk), meetings.get(board.pk), today) for board in boards]


def _desk(board, numbers, meeting, today) -> Desk:
    oldest = numbers and numbers["oldest"]
    return Desk(
        board=board,
        waiting=numbers["waiting"] if numbers else 0,
        oldest_days=(today - timezone.localdate(oldest)).days if oldest else None,
        meeting=meeting,
        days_to_meeting=(timezone.localdate(meeting.starts_at) - today).days if meeting else None,
        overdue=numbers["overdue"] if numbers else 0,
    )


def desks_of(user):
    """Boards whose desk the person may open, coordination seeing all."""
    if not user.is_authenticated:
        return Board.objects.none()
    return Board.objects.running() if sits_in_coordination(user) else boards_of(user)


def place_of(board: Board, case: Case) -> tuple[int, int]:
    """Which of how many waiting cases this is; 0 when it does not wait here."""
    pile = list(to_decide(board).values_list("pk", flat=True)[:500])
    return (pile.index(case.pk) + 1 if case.pk in pile else 0), len(pile)


def next_case(board: Board, after: Case) -> Case | None:
    """The next case of the pile, starting again at the top."""
    pile = list(to_decide(board).values_list("pk", flat=True)[:500])
    if not pile or pile == [after.pk]:
        return None
    place = pile.index(after.pk) + 1 if after.pk in pile else 0
    return Case.objects.get(pk=pile[place % len(pile)])


def overdue() -> CaseQuerySet:
    """Everything in town that is late, the latest first; who waits for a sender is not late."""
    late = Case.objects.overdue().filter(lead__isnull=False).select_related("lead__contact")
    return late.order_by("due", "pk")
