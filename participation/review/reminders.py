"""What the clock asks of boards once a day: news, reminders, questions that ran out, cases that are over."""

from collections import defaultdict
from datetime import date

from django.utils import timezone

from participation.calendar.workdays import add_working_days, is_working_day
from participation.cases import letters
from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed, close_answered, resume
from participation.cases.models import Case, Handling, Question, StepKind
from participation.cases.states import ON_DESK, State
from participation.review.boards import rehome_left_behind
from participation.review.desk import WAITS_FOR_BOARD
from participation.routing.models import Board, Hears
from participation.town.models import TownSettings

BEFORE = 3  # working days before a case is due
AFTER = 1  # working days after it was due, and then every
AGAIN = 5


def day_at_the_desks(day: date | None = None) -> dict[str, int]:
    """Everything that a day brings to the boards has happened once, however often it is asked for."""
    day = day or timezone.localdate()
    return {
        "rehomed": rehome_left_behind(day),
        "resumed": resume_unanswered(day),
        "closed": close_answered(day),
        "told": tell_digests(day),
        "reminded": remind_boards(day),
    }


def tell_digests(day: date | None = None) -> int:
    """Boards that hear daily or weekly have one letter about all cases nobody told them of.

    On working days, at most one letter a day or an ISO week; what came too late waits for the next.
    """
    day = day or timezone.localdate()
    if not is_working_day(day, TownSettings.current().land):
        return 0
    untold = Handling.objects.filter(ended_at=None, told_at=None, case__state__in=ON_DESK)
    waiting = defaultdict(list)
    for handling in untold.select_related("board", "case").order_by("case__created_at", "pk"):
        waiting[handling.board].append(handling)
    return sum(letters.new_cases(board, news, _period(board, day)) for board, news in waiting.items())


def _period(board: Board, day: date) -> str:
    year, week, _weekday = day.isocalendar()
    return f"{year}w{week:02}" if board.hears == Hears.WEEKLY else f"{day:%Y%m%d}"


def remind_boards(day: date | None = None) -> int:
    """Boards are reminded a few working days before a case is due, the day after, and then weekly.

    One letter a board and day names all; a day on which the clock stood still is made up for.
    """
    day, land = day or timezone.localdate(), TownSettings.current().land
    if not is_working_day(day, land):
        return 0
    soon = add_working_days(day, BEFORE, land)
    boards = defaultdict(list)
    for case in Case.objects.filter(WAITS_FOR_BOARD, due__lte=soon, lead__isnull=False).select_related("lead"):
        boards[case.lead].append(case.due)
    return sum(_remind(board, dues, day, land) for board, dues in boards.items())


def _remind(board: Board, dues: list[date], day: date, land: str) -> bool:
    since = letters.reminded_on(board)
    if not any(since < _last_call(due, day, land) for due in dues):
        return False
    overdue = sum(due < day for due in dues)
    letters.remind(board, day, overdue=overdue, soon=len(dues) - overdue)
    return True


def _last_call(due: date, day: date, land: str) -> date:
    """The latest day up to now on which a case with that due day asks for a reminder."""
    called = add_working_days(due, -BEFORE, land)
    following = add_working_days(due, AFTER, land)
    while following <= day:
        called, following = following, add_working_days(following, AGAIN, land)
    return called


def resume_unanswered(day: date | None = None) -> int:
    """Cases whose sender did not reply in time lie with their board again, and a step says so."""
    late = Question.objects.filter(answered_at=None, due__lt=day or timezone.localdate())
    resumed = 0
    for case in Case.objects.filter(pk__in=late.values("case"), state=State.WAITING):
        try:
            resume(case, StepKind.UNANSWERED)
            resumed += 1
        except (AlreadyMoved, MoveNotAllowed):
            continue  # the reply, or a colleague, came first
    return resumed
