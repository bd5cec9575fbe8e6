"""The acts of a case's life. `move` is the only writer of its state."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from participation.cases import letters, tallies
from participation.cases.due import answer_due, check_due, days_to_answer, paused
from participation.cases.models import Case, Handling, Question, Sender, Step, StepKind
from participation.cases.references import new_reference
from participation.cases.states import ANSWERED_STATES, MOVES, ON_DESK, OPEN, State
from participation.occurrences.log import occurred
from participation.routing.lookup import coordination, next_meeting
from participation.routing.models import Board, Mode
from participation.routing.rules import Decision
from participation.town.models import TownSettings

REFERENCE_TRIES = 8


class MoveNotAllowed(Exception):
    """The table of moves has no such move from the case's state."""


class AlreadyMoved(Exception):
    """Somebody else was faster; the case is no longer as it was read."""


class AlreadyOpened(Exception):
    """The same submission has become a case before; `case` is that one."""

    def __init__(self, case: Case):
        super().__init__(case.reference)
        self.case = case


# opening and routing


@transaction.atomic
def open_case(case: Case, *, sender: Sender | None = None, decision: Decision, by=None, text="") -> Case:
    """A case with reference, first step, handlings and counters is there; its first desk checks it.

    Refuses a submission key that is already a case (AlreadyOpened).
    """
    known = case.submission_key and Case.objects.filter(submission_key=case.submission_key).first()
    if known:
        raise AlreadyOpened(known)
    case.state, case.lead_id = State.RECEIVED, decision.lead
    case.due = check_due(TownSettings.current())
    _save_with_reference(case)
    if sender is not None:
        sender.case_id = case.pk
        sender.save()
    tallies.shift(None, tallies.shelf_of(case))
    note_step(case, StepKind.RECEIVED, by=by, text=text, at=case.created_at)
    route(case, decision, by=by)
    _note_occurrence(case, "opened")
    return case


def _save_with_reference(case: Case):
    """A reference is drawn until one is free; the key decides a race of equal submissions."""
    for _ in range(REFERENCE_TRIES):
        case.reference = new_reference()
        try:
            with transaction.atomic():
                case.save(force_insert=True)
            return
        except IntegrityError:
            case.pk = case.id = None
            known = case.submission_key and Case.objects.filter(submission_key=case.submission_key).first()
            if known:
                raise AlreadyOpened(known) from None
    raise RuntimeError("no free reference number found")


def route(case: Case, decision: Decision, *, by=None, text=""):
    """The decision's boards have the case; why they and not others stands in a step."""
    now = timezone.now()
    Handling.objects.filter(case_id=case.pk, ended_at=None).update(ended_at=now)
    boards = [(decision.lead, Mode.LEAD), *((b, Mode.JOINT) for b in decision.joint)]
    boards += [(b, Mode.INFORMED) for b in decision.informed]
    Handling.objects.bulk_create([Handling(case_id=case.pk, board_id=b, mode=mode, since=now) for b, mode in boards])
    if case.lead_id != decision.lead:
        _settle(case, lead_id=decision.lead)
    note_step(case, StepKind.ROUTED, by=by, board_id=decision.lead, text=text, reasons=decision.reasons())


# the gate


def move(case: Case, to: State, step: StepKind, *, by=None, board=None, text="", reasons=None, **fields) -> Step:
    """The case is in the new state and one step says so; counters, map and occurrence agree.

    Refuses what the table of moves does not know (MoveNotAllowed) and a case that somebody else has
    moved since it was read (AlreadyMoved). Further fields are written in the same statement.
    """
    if to not in MOVES[case.kind][case.state]:
        raise MoveNotAllowed(f"{case.state} → {to}")
    with transaction.atomic():
        was_public = case.is_public
        _settle(case, state=to, **fields)
        if was_public != case.is_public:
            tallies.place_on_map(case, 1 if case.is_public else -1)
        _note_occurrence(case, to)
        return note_step(case, step, by=by, board_id=board.pk if board else case.lead_id, text=text, reasons=reasons)


def _settle(case: Case, **fields):
    """One conditional UPDATE decides every race: the row must still be as it was read."""
    before = tallies.shelf_of(case)
    unchanged = Case.objects.filter(pk=case.pk, state=case.state, lead_id=case.lead_id)
    if unchanged.update(**fields) != 1:
        raise AlreadyMoved(case.reference)
    for name, value in fields.items():
        setattr(case, name, value)
    tallies.shift(before, tallies.shelf_of(case))


def note_step(case: Case, kind: StepKind, *, by=None, board_id=None, text="", reasons=None, at=None) -> Step:
    return Step.objects.create(
        case_id=case.pk,
        kind=kind,
        state=case.state,
        by=by,
        board_id=board_id,
        text=text,
        reasons=reasons,
        at=at or timezone.now(),
    )


def _note_occurrence(case: Case, what: str):
    occurred(what, case.kind, case.pk, quarter=case.quarter_id, theme=case.theme_id)


# the office


@transaction.atomic
def give_to_board(case: Case, step: StepKind, *, by=None, text="", **fields) -> Step:
    """The case lies with its board from now on; boards in charge are told, the answer has a due day."""
    due = answer_due(TownSettings.current(), next_meeting(case.lead_id))
    published = case.published_at or timezone.now()
    done = move(case, State.WITH_BOARD, step, by=by, text=text, due=due, published_at=published, **fields)
    letters.tell_boards(case)
    return done


@transaction.atomic
def hand_over(case: Case, to: Board, *, by=None, text: str, step=StepKind.HANDED_OVER) -> Step:
    """Another board leads; the former keeps reading, the sender is told, number and thread stay.

    Refuses a case that lies on no desk, and the board that already leads.
    """
    if case.state not in {*ON_DESK, State.RECEIVED} or to.pk == case.lead_id:
        raise MoveNotAllowed(f"{case.state} → {to.code}")
    if case.state == State.ON_AGENDA:
        move(case, State.WITH_BOARD, StepKind.OFF_AGENDA, by=by, agenda_date=None)
    former = case.lead_id
    due = case.due if case.state == State.RECEIVED else answer_due(TownSettings.current(), next_meeting(to.pk))
    _settle(case, lead_id=to.pk, due=due)
    open_handlings = Handling.objects.filter(case_id=case.pk, ended_at=None)
    open_handlings.filter(board=to).update(ended_at=timezone.now())
    open_handlings.filter(board_id=former, mode=Mode.LEAD).update(mode=Mode.INFORMED, told_at=timezone.now())
    Handling.objects.create(case_id=case.pk, board=to, mode=Mode.LEAD)
    done = note_step(case, step, by=by, board_id=to.pk, text=text)
    if case.state != State.RECEIVED:
        letters.tell_boards(case)
        letters.handed_over(case, done)
    return done


@transaction.atomic
def ask_back(case: Case, text: str, *, board: Board, by=None) -> Question:
    """The sender is asked on the receipt page and by letter; the clock rests until the reply."""
    due = timezone.localdate() + timedelta(days=TownSettings.current().ask_back_days)
    move(case, State.WAITING, StepKind.ASKED, by=by, board=board, waiting_since=timezone.localdate(), agenda_date=None)
    question = Question.objects.create(case_id=case.pk, board=board, asked_by=by, text=text, due=due)
    letters.asked(case, question)
    return question


@transaction.atomic
def reply(case: Case, text: str) -> Question:
    """The open question is answered; the case lies with its board again, later by the time it waited."""
    question = case.questions.select_for_update().get(answered_at=None)
    question.answer, question.answered_at = text, timezone.now()
    question.save(update_fields=["answer", "answered_at"])
    resume(case, StepKind.REPLIED)
    letters.sender_replied(case, question)
    return question


@transaction.atomic
def resume(case: Case, step: StepKind, *, by=None, text="") -> Step:
    """The clock of a waiting case runs again from where it rested; an unanswered question is closed."""
    case.questions.filter(answered_at=None).update(answered_at=timezone.now())
    due = paused(case.due, case.waiting_since, TownSettings.current())
    return move(case, State.WITH_BOARD, step, by=by, text=text, due=due, waiting_since=None)


@transaction.atomic
def answer(case: Case, statement, *, by=None) -> Step:
    """The statement is the public answer; the sender is told. Called by review's release."""
    now, town = timezone.now(), TownSettings.current()
    case.questions.filter(answered_at=None).update(answered_at=now)
    done = move(
        case,
        State.ANSWERED,
        StepKind.ANSWERED,
        by=by,
        board=statement.board,
        outcome=statement.outcome,
        answered_at=now,
        answer_days=days_to_answer(case, town, now),
        due=None,
        agenda_date=None,
        waiting_since=None,
    )
    letters.answered(case, statement)
    return done


@transaction.atomic
def rehome(case: Case, to: Board, *, by=None, text="") -> Step:
    """A case whose board ends lies with another; a step and a letter say so."""
    return hand_over(case, to, by=by, text=text, step=StepKind.REHOMED)


def rehome_all(board: Board, *, by=None, text="", to: Board | None = None) -> int:
    """Every open case of a board that ends lies with its successor, else with coordination."""
    heir = to or board.successor or coordination()
    cases = Case.objects.filter(lead=board, state__in=OPEN)
    if heir == board and cases.exists():
        raise MoveNotAllowed(f"{board.code} has no successor")
    moved = 0
    for case in cases.order_by("pk"):
        rehome(case, heir, by=by, text=text)
        moved += 1
    return moved


@transaction.atomic
def close(case: Case, *, by=None) -> Step:
    """An answered case is completed; it may be reopened within the town's period."""
    return move(case, State.CLOSED, StepKind.CLOSED, by=by, ended_at=timezone.now())


def close_answered(day=None) -> int:
    """Cases answered longer ago than the town's time for questions are completed."""
    last = (day or timezone.localdate()) - timedelta(days=TownSettings.current().close_days)
    closed = 0
    for case in Case.objects.filter(state=State.ANSWERED, answered_at__date__lt=last):
        try:
            close(case)
            closed += 1
        except AlreadyMoved:
            continue  # taken up again this very moment
    return closed


@transaction.atomic
def reopen(case: Case, *, by=None, text: str) -> Step:
    """An answered or closed case lies with its board again; its answer stays readable."""
    since = case.ended_at or case.answered_at
    late = since and since < timezone.now() - timedelta(days=TownSettings.current().reopen_days)
    if case.state not in ANSWERED_STATES or late:
        raise MoveNotAllowed(f"{case.state} → {State.WITH_BOARD}")
    return give_to_board(case, StepKind.REOPENED, by=by, text=text, ended_at=None, outcome="", answered_at=None)
