"""What the office decides about a case."""

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from participation.cases import letters
from participation.cases.due import check_due
from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed, answer, give_to_board, move, note_step
from participation.cases.models import Case, Channel, Sender, Statement, StepKind, Support
from participation.cases.states import NEEDS_REASON, Outcome, State
from participation.ideas.lifecycle import keep_findable
from participation.ideas.models import Idea
from participation.review.models import Note
from participation.town.models import TownSettings


class ReasonMissing(Exception):
    """This outcome may not be said without its reason, date or the office it was passed on to."""


@transaction.atomic
def publish(case: Case, *, by, photo=True):
    """After the formal check everybody may read the case, its boards are told, the sender is told."""
    Idea.objects.filter(pk=case.pk).exclude(photo="").update(photo_public=photo)
    step = give_to_board(case, StepKind.PUBLISHED, by=by)
    if case.channel != Channel.IMPORT:
        letters.published(case, step)
    return step


@transaction.atomic
def black_out(case: Case, *, title: str, text: str, by, place: str | None = None, photo: bool | None = None):
    """Strangers read the shortened words; the original stays for staff, and a public step says it was shortened."""
    idea = Idea.objects.select_for_update().filter(pk=case.pk).first()
    if idea is None:
        raise MoveNotAllowed(f"{case.reference} is no idea")
    idea.sent_title = idea.sent_title or (idea.title if title != idea.title else "")
    idea.title, idea.public_text = title, text
    if place is not None:
        idea.sent_place = idea.sent_place or (idea.place_words if place != idea.place_words else "")
        idea.place_words = place
    if photo is not None:
        idea.photo_public = photo
    idea.save(update_fields=["title", "sent_title", "public_text", "place_words", "sent_place", "photo_public"])
    keep_findable(idea)
    case.title = title
    return note_step(case, StepKind.BLACKED_OUT, by=by, board_id=case.lead_id)


@transaction.atomic
def hide(case: Case, *, reason: str, by):
    """Nobody outside sees the case; the sender reads the reason and may object."""
    step = move(
        case, State.HIDDEN, StepKind.HIDDEN, by=by, text=reason, hidden_reason=reason, ended_at=timezone.now(), due=None
    )
    letters.hidden(case, step)
    return step


@transaction.atomic
def uphold_objection(case: Case, *, by, text=""):
    """A hidden case waits for the formal check again, which has its time anew."""
    due = check_due(TownSettings.current())
    return move(case, State.RECEIVED, StepKind.OBJECTION, by=by, text=text, due=due, hidden_reason="", ended_at=None)


@transaction.atomic
def merge(case: Case, other: Case, *, by):
    """The older of two doubles goes on; the younger one's link shows it, its supporters count there once.

    Refuses a case with itself and a double that has been decided already.
    """
    older, younger = sorted([case, other], key=lambda row: (row.created_at, row.pk))
    # nobody may take the one that goes on out of sight meanwhile
    older = Case.objects.select_for_update().get(pk=older.pk)
    if older.pk == younger.pk or not older.is_public and older.state != State.RECEIVED:
        raise MoveNotAllowed(f"{case.reference} → {other.reference}")
    move(younger, State.MERGED, StepKind.MERGED, by=by, merged_into=older, ended_at=timezone.now(), due=None)
    known = Support.objects.filter(case=older).values("browser")
    twice = Support.objects.filter(case=younger, browser__in=known).count()
    Support.objects.filter(case=younger).exclude(browser__in=known).update(case=older)
    # more than the rows tell: forgotten browsers, senders of what was merged before, and now the younger one's
    joined = Case.objects.values_list("supporters", flat=True).get(pk=younger.pk) - twice + 1
    Case.objects.filter(pk=older.pk).update(supporters=F("supporters") + joined)
    note_step(older, StepKind.JOINED, by=by, board_id=older.lead_id, text=younger.reference)
    letters.merged(younger, older)
    return older


@transaction.atomic
def note(case: Case, text: str, *, by, board=None) -> Note:
    """Colleagues read the note; nobody outside ever does."""
    return Note.objects.create(case=case, board=board, by=by, text=text)


@transaction.atomic
def recommend(case: Case, text: str, *, by, board=None) -> Note:
    """Colleagues see that the writer would like the board to say yes."""
    return Note.objects.create(case=case, board=board, by=by, text=text, recommends=True)


@transaction.atomic
def draft(case: Case, *, by, board, outcome, text, reason="", until=None, passed_on_to="", seen=...) -> Statement:
    """The case's one draft answer says this; it is not public before its release.

    `seen` is when the draft that the writer read had been changed, None if there was none: any other draft is
    refused (AlreadyMoved), so that nobody's words are overwritten unseen.
    """
    statement = Statement.objects.select_for_update().filter(case=case, released_at=None).first()
    if statement and seen is not ... and statement.changed_at != seen:
        raise AlreadyMoved(case.reference)
    statement = statement or Statement(case=case, drafted_by=by)
    statement.board, statement.outcome, statement.text, statement.reason = board, outcome, text, reason
    statement.until, statement.passed_on_to = until, passed_on_to
    try:
        with transaction.atomic():
            statement.save()
    except IntegrityError:
        raise AlreadyMoved(case.reference) from None
    return statement


@transaction.atomic
def release(statement: Statement, *, by):
    """The draft is the leading board's public answer and the sender is told. Refuses an answer without its reason."""
    _check_reason(statement)
    released = Statement.objects.filter(pk=statement.pk, released_at=None, changed_at=statement.changed_at)
    # whoever drafted it may have handed the case over since
    if released.update(released_at=timezone.now(), released_by=by, board=statement.case.lead_id) != 1:
        raise AlreadyMoved(statement.case.reference)
    statement.refresh_from_db()
    return answer(statement.case, statement, by=by)


def _check_reason(statement: Statement):
    missing = (
        (statement.outcome in NEEDS_REASON and not statement.reason.strip())
        or (statement.outcome == Outcome.FURTHER and statement.until is None)
        or (statement.outcome == Outcome.PASSED_ON and not statement.passed_on_to.strip())
    )
    if missing or not statement.text.strip():
        raise ReasonMissing(statement.outcome)


@transaction.atomic
def called_back(case: Case, *, by):
    """The wish to be called is ticked off, and the number is forgotten with it."""
    done = Sender.objects.filter(case=case, called_at=None).exclude(phone="")
    if done.update(called_at=timezone.now(), called_by=by, phone="") != 1:
        raise AlreadyMoved(case.reference)
    return note_step(case, StepKind.CALLED, by=by, board_id=case.lead_id)
