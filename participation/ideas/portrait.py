"""All that the page of one idea shows, in a number of queries that does not grow."""

from participation.cases.answers import released, statements_of
from participation.cases.models import Handling, Sender, Step, StepKind
from participation.cases.phrases import state_chip, tag_of, title_of
from participation.cases.reasons import why
from participation.cases.references import spoken
from participation.cases.states import ANSWERED_STATES
from participation.cases.timeline import SPOKEN, timeline
from participation.ideas.models import Idea
from participation.routing.lookup import next_meeting
from participation.routing.models import Mode
from participation.routing.seats import seat_counts

TREE = ["lead", "quarter__parent__parent", "theme__parent__parent"]
HEAVY = ["quarter__boundary", "quarter__parent__boundary", "quarter__parent__parent__boundary"]


def shown(reference: str) -> Idea | None:
    """The idea that everybody may read under this number."""
    return Idea.objects.public().select_related(*TREE).defer(*HEAVY).filter(reference=reference).first()


def portrait(idea: Idea) -> dict:
    steps = list(Step.objects.filter(case_id=idea.pk).select_related("board"))
    statements = statements_of(idea)
    meeting = next_meeting(idea.lead_id)
    if meeting:
        meeting.board = idea.lead
    reason = why(idea, _stored_reasons(steps))
    handed = next((step for step in reversed(steps) if step.kind in SPOKEN), None)
    latest = statements[0] if statements else None
    return {
        "idea": idea,
        "title": title_of(idea),
        "lang": tag_of(idea.language),
        "chip": state_chip(idea),
        "spoken": spoken(idea.reference),
        "why_here": "" if idea.state in ANSWERED_STATES else handed.text if handed else reason,
        "answers": released(idea, statements),
        "steps": timeline(idea, steps, reason=reason, meeting=meeting, statement=latest),
        "meeting": meeting,
        "seats": seat_counts([idea.lead_id]).get(idea.lead_id, 0),
        "joint": _joint_boards(idea),
        "sender_name": Sender.objects.filter(case_id=idea.pk, name_public=True).values_list("name", flat=True).first(),
        "joined": {step.text for step in steps if step.kind == StepKind.JOINED},
        "has_photo": bool(idea.photo_public and idea.photo),
        **_contact(idea),
    }


def _stored_reasons(steps: list[Step]) -> dict | None:
    """What the last assignment by rules had weighed."""
    last = next((step for step in reversed(steps) if step.kind == StepKind.ROUTED), None)
    return last.reasons if last else None


def _joint_boards(idea: Idea) -> list:
    joint = Handling.objects.filter(case_id=idea.pk, ended_at=None, mode=Mode.JOINT).select_related("board")
    return [handling.board for handling in joint]


def _contact(idea: Idea) -> dict:
    """Whom to ask in the quarter; else the page keeps the town's contact."""
    contact = idea.quarter.contacts.first() if idea.quarter else None
    return {"contact": contact} if contact else {}
