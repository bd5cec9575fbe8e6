"""What the pages of the town, a quarter or a board show of ideas, in few queries each."""

from statistics import median

from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import get_language

from participation.cases import tallies
from participation.cases.models import Case, Statement
from participation.cases.phrases import chip_of, title_of
from participation.cases.states import ANSWERED_STATES, ON_DESK, PUBLIC, Kind, State
from participation.ideas.lookup import public_ideas, quarter_rows, with_names
from participation.ideas.rows import row_of, url_of
from participation.quarters.models import Quarter
from participation.routing.lookup import next_meetings
from participation.routing.models import Board
from participation.routing.standing import leads
from participation.themes.tree import branch_of
from participation.town.context import prefix_of

MEASURED = 1_000  # latest answers from which the median is taken
QUOTED = 140


def address_of(kind: str, slug: str) -> str:
    """Where the page of a quarter or board stands in the reader's language."""
    return f"{prefix_of(get_language() or 'de')}/{kind}/{slug}/"


def quarter_areas(meetings: dict | None = None) -> list[dict]:
    """Quarters by name with open ideas and next meeting; `divided` ones have others in them."""
    meetings = next_meetings() if meetings is None else meetings
    rows = list(quarter_rows())
    parents = {row.pk: row.parent_id for row in rows}
    divided = set(parents.values())
    counts, boards = tallies.open_per_quarter(Kind.IDEA), leads(Kind.IDEA)
    return [
        {
            "slug": row.slug,
            "name": row.name,
            "divided": row.pk in divided,
            "url": address_of("quartiere", row.slug),
            "count": sum(counts.get(pk, 0) for pk in (branch_of(row.pk, parents) if row.pk in divided else [row.pk])),
            "next_meeting": getattr(meetings.get(boards.get(row.pk)), "starts_at", None),
        }
        for row in rows
    ]


def innermost(areas: list[dict]) -> list[dict]:
    return [area for area in areas if not area["divided"]]


def latest_answers(count: int) -> list[dict]:
    """The newest answers, kind or not, each with its first words."""
    cases = public_ideas().filter(answered_at__isnull=False, state__in=ANSWERED_STATES)
    cases = list(with_names(cases).order_by("-answered_at", "-pk")[:count])
    statements = Statement.objects.filter(case__in=[case.pk for case in cases], released_at__isnull=False)
    said = {statement.case_id: statement.text for statement in statements.order_by("released_at", "pk")}
    return [
        {
            **chip_of(case),
            "title": title_of(case),
            "url": url_of(case),
            "quote": Truncator(" ".join(said.get(case.pk, "").split())).chars(QUOTED),
            "board": case.lead.name,
            "days": (timezone.localdate(case.answered_at) - timezone.localdate(case.created_at)).days,
        }
        for case in cases
    ]


def of_town() -> dict:
    """What the home page shows of all rooms."""
    meetings = next_meetings()
    return {
        "quarters": innermost(quarter_areas(meetings)),
        "answers": latest_answers(3),
        "answer_count": tallies.answered(Kind.IDEA),
        "meetings": coming_meetings(3, meetings),
    }


def coming_meetings(count: int, meetings: dict) -> list[dict]:
    """The next meeting of each board, the soonest first."""
    meetings = sorted(meetings.values(), key=lambda meeting: (meeting.starts_at, meeting.pk))
    return [
        {
            "at": meeting.starts_at,
            "title": meeting.board.name,
            "url": address_of("gremien", meeting.board.slug),
            "facts": [fact for fact in (meeting.place, meeting.access) if fact],
        }
        for meeting in meetings[:count]
    ]


def of_quarter(quarter: Quarter, count: int = 6) -> dict:
    """Its newest ideas numbered for the map, its figures and the board that leads there."""
    parents = dict(Quarter.objects.values_list("pk", "parent_id"))
    branch = branch_of(quarter.pk, parents)
    cases = public_ideas().filter(quarter_id__in=branch, published_at__isnull=False)
    cases = list(with_names(cases).order_by("-published_at", "-pk")[:count])
    placed = [(number, case) for number, case in enumerate(cases, 1) if case.latitude is not None]
    return {
        "rows": [row_of(case, number, here=quarter.pk) for number, case in enumerate(cases, 1)],
        "pins": [(number, float(case.longitude), float(case.latitude)) for number, case in placed],
        "board": Board.objects.filter(pk=leads(Kind.IDEA).get(quarter.pk)).first(),
        **figures(quarter_id__in=branch),
    }


def of_board(board: Board, count: int = 6) -> dict:
    """The newest ideas it leads, how many are in which state, and how long answers took."""
    cases = public_ideas().filter(lead=board, published_at__isnull=False)
    cases = with_names(cases).order_by("-published_at", "-pk")[:count]
    return {"rows": [row_of(case) for case in cases], **figures(lead_id=board.pk)}


def figures(**shelf) -> dict:
    """Public ideas by state from the stored counters, and the median of working days to the answer."""
    counts = tallies.per_state(kind=Kind.IDEA, state__in=PUBLIC, **shelf)
    days = Case.objects.public().filter(kind=Kind.IDEA, state__in=ANSWERED_STATES, answer_days__isnull=False, **shelf)
    days = list(days.order_by("-answered_at", "-pk").values_list("answer_days", flat=True)[:MEASURED])
    return {
        "open": sum(counts.get(state, 0) for state in ON_DESK),
        "answered": sum(counts.get(state, 0) for state in ANSWERED_STATES),
        "total": sum(counts.values()),
        "states": [{"word": state.label, "number": counts[state]} for state in State if counts.get(state)],
        "days": round(median(days)) if days else None,
    }
