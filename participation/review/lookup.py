"""What the pages of the desk ask about cases, boards and people."""

from collections import defaultdict

from django.utils.translation import gettext as _

from participation.cases.models import Case, Handling, Statement, Step, StepKind
from participation.cases.states import Kind
from participation.ideas.models import Idea
from participation.notices.models import BarrierNotice, Complaint
from participation.review.models import Note, ReasonTemplate
from participation.routing.models import Board, Membership, Role
from participation.words import index

KINDS = {Kind.IDEA: Idea, Kind.BARRIER: BarrierNotice, Kind.COMPLAINT: Complaint}
# steps after which a decision that was being written is still the right one
QUIET = frozenset({StepKind.ADDED, StepKind.CHANGED, StepKind.CALLED, StepKind.JOINED})
FAMILIAR = 5


def mark_of(case: Case) -> str:
    """A stamp of what has been done with the case; another one means that somebody acted meanwhile."""
    last = Step.objects.filter(case_id=case.pk).exclude(kind__in=QUIET).order_by("-pk").values_list("pk", flat=True)
    return str(last.first() or "")


def steps_since(case: Case, mark: str) -> list[Step]:
    """What others did after that stamp."""
    after = int(mark) if mark.isdecimal() and len(mark) < 18 else 0
    rows = Step.objects.filter(case_id=case.pk, pk__gt=after).exclude(kind__in=QUIET)
    return list(rows.select_related("board", "by"))


def draft_of(case: Case) -> Statement | None:
    return Statement.objects.filter(case_id=case.pk, released_at=None).select_related("board", "drafted_by").first()


def whole(case: Case):
    """The case as its own kind, with its words."""
    return KINDS[case.kind].objects.filter(pk=case.pk).first() if case.kind in KINDS else None


def words_of(cases: list[Case]) -> dict[int, str]:
    """What each case says, as its board reads it; one query for each kind on the page."""
    words: dict[int, str] = {}
    for kind in {case.kind for case in cases} & set(KINDS):
        field = "public_text" if kind == Kind.IDEA else "text"
        keys = [case.pk for case in cases if case.kind == kind]
        words.update(KINDS[kind].objects.filter(pk__in=keys).values_list("pk", field))
    return words


def recommended_by(cases: list[Case]) -> dict[int, list[str]]:
    """First names of colleagues who recommend each case."""
    names = defaultdict(dict)
    for note in Note.objects.filter(case__in=cases, recommends=True).select_related("by"):
        names[note.case_id][note.by_id] = name_of(note.by)
    return {case: list(people.values()) for case, people in names.items()}


def name_of(user) -> str:
    return str(user) if user else _("somebody who has left")


def like(case: Case) -> list[Case]:
    """Ideas in similar words or next to it, without itself."""
    if case.kind != Kind.IDEA:
        return []
    keys = [key for key in index.similar(Kind.IDEA, case.title, FAMILIAR + 1) if key != case.pk]
    rows = Case.objects.select_related("lead")
    found = list(rows.filter(pk__in=keys).public()[:FAMILIAR])
    near = rows.public().filter(quarter=case.quarter_id, theme=case.theme_id).exclude(pk__in=[case.pk, *keys])
    if case.quarter_id and len(found) < FAMILIAR:
        found += near.order_by("-published_at", "-id")[: FAMILIAR - len(found)]
    return found


def templates(use: str) -> list[ReasonTemplate]:
    return list(ReasonTemplate.objects.filter(use=use))


def contact_of(board: Board) -> dict:
    return contacts_of([board])[board.pk]


def contacts_of(boards) -> dict[int, dict]:
    """Whom to ask at each board: the chair by name, at the board's own phone; one query."""
    seats = Membership.objects.running().filter(board__in=boards, role=Role.CHAIR, user__isnull=False)
    chairs = {seat.board_id: seat.user for seat in seats.select_related("user")}
    return {board.pk: _contact(board, chairs.get(board.pk)) for board in boards}


def _contact(board: Board, chair) -> dict:
    known = board.contact
    contact = {word: getattr(known, word, "") for word in ("phone", "mail", "hours", "place", "languages")}
    if chair:
        return {**contact, "name": str(chair), "role": f"{Role.CHAIR.label}, {board.name}"}
    return {**contact, "name": getattr(known, "name", ""), "role": getattr(known, "role", "") or board.name}


def former_board(user) -> Board | None:
    """The board in which the person sat last."""
    seat = Membership.objects.filter(user=user).order_by("-valid_until", "-pk").select_related("board__contact").first()
    return seat.board if seat else None


def left_board(user, reference: str) -> Board | None:
    """The board that has the case and in which the person sat until a day that has passed."""
    left = Membership.objects.filter(user=user).values("board")
    running = Membership.objects.running().filter(user=user).values("board")
    had = Board.objects.filter(pk__in=left, handlings__case__reference=reference.upper(), handlings__ended_at=None)
    return had.exclude(pk__in=running).select_related("contact").first()


def board_that_had(user, reference: str) -> Board | None:
    """A board of the person's that had the published case until it was given to others."""
    running = Membership.objects.running().filter(user=user).values("board")
    given_away = Handling.objects.filter(
        case__reference=reference.upper(), case__published_at__isnull=False, ended_at__isnull=False, board__in=running
    )
    handling = given_away.select_related("board__contact").first()
    return handling.board if handling else None
