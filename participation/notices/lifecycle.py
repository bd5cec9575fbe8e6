"""What becomes of a barrier notice, of a complaint about a contribution, and of an objection to hiding one."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from participation.cases import letters
from participation.cases.lifecycle import AlreadyOpened, give_to_board, open_case
from participation.cases.models import Case, Reply, Sender, StepKind
from participation.cases.states import Kind
from participation.notices.models import BarrierNotice, Complaint, ComplaintReason
from participation.outbox.links import without_key
from participation.routing.lookup import coordination
from participation.routing.models import Board
from participation.routing.rules import Decision
from participation.town.models import TownSettings

TITLE_LENGTH = 120


@transaction.atomic
def report_barrier(*, text: str, page: str, email: str, key: str, language: str) -> Case:
    """The notice lies with the office that the town named for it, else with coordination; the receipt is on its way."""
    notice = BarrierNotice(kind=Kind.BARRIER, title=_opening(text), text=text, page=without_key(page))
    return _open(notice, _barrier_board(), email=email, key=key, language=language)


@transaction.atomic
def complain(about: Case, *, reason: str, text: str, email: str, key: str, language: str) -> Case:
    """The complaint lies with coordination; the contribution stays as it is until somebody has decided."""
    title = _("About %(number)s") % {"number": about.reference}
    complaint = Complaint(kind=Kind.COMPLAINT, title=title, about=about, reason=reason, text=text)
    return _open(complaint, coordination(), email=email, key=key, language=language)


@transaction.atomic
def object_to_hiding(about: Case, *, text: str, key: str, language: str) -> Case:
    """The sender's objection lies with coordination as a case of its own, answered to the sender's address."""
    sender = Sender.objects.filter(case=about).first()
    title = _("Objection about %(number)s") % {"number": about.reference}
    objection = Complaint(kind=Kind.COMPLAINT, title=title, about=about, reason=ComplaintReason.OTHER, text=text)
    email = sender.reachable if sender else ""
    return _open(objection, coordination(), email=email, key=key, language=language, confirmed=bool(email))


def _open(case: Case, board: Board, *, email, key, language, confirmed=False) -> Case:
    case.language, case.submission_key = language, key or None
    sender = Sender(reply=Reply.EMAIL, email=email) if email else None
    if sender and confirmed:
        sender.email_confirmed_at = timezone.now()
    decision = Decision(lead=board.pk, joint=(), informed=(), rule=None, ties=(), weighed=())
    try:
        with transaction.atomic():
            open_case(case, sender=sender, decision=decision)
    except AlreadyOpened as opened:
        return opened.case
    give_to_board(case, StepKind.ROUTED)
    if sender:
        letters.received(case, sender)
    return case


def _barrier_board() -> Board:
    code = TownSettings.current().barrier_board
    return (Board.objects.running().filter(code=code).first() if code else None) or coordination()


def _opening(text: str) -> str:
    """The first words, to tell notices apart on the desk."""
    words = " ".join(text.split())
    return words if len(words) <= TITLE_LENGTH else words[:TITLE_LENGTH].rpartition(" ")[0] + " …"
