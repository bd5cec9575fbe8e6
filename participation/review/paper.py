"""Everything that lies on the table with one case: what a reader may see, and what that reader may do."""

from django.urls import reverse
from django.utils.translation import gettext as _

from participation.cases import rights
from participation.cases.answers import words_of
from participation.cases.models import Case, Question, Sender, Statement, Step, StepKind
from participation.cases.phrases import chip_of, name_of_language, tag_of, title_of
from participation.cases.reasons import why
from participation.cases.references import spoken
from participation.cases.states import ANSWERED_STATES, ON_DESK, Kind, State
from participation.cases.timeline import timeline
from participation.review.desk import place_of
from participation.review.lookup import draft_of, like, mark_of, name_of, whole
from participation.review.rows import facts_of, urgency, url_of
from participation.routing.lookup import next_meeting
from participation.routing.reasons import sentences


def paper_of(case: Case, user) -> dict:
    """What the page of a case shows to this reader."""
    steps = list(case.steps.select_related("board"))
    reasons = next((step.reasons for step in reversed(steps) if step.reasons), None)
    statement = Statement.objects.filter(case_id=case.pk, released_at__isnull=False).select_related("board").first()
    number, total = place_of(case.lead, case)
    decides = rights.may_decide(user, case)
    draft = draft_of(case) if decides else None
    return {
        "case": case,
        "decides": decides,
        "title": title_of(case),
        "number": spoken(case.reference),
        "lang": tag_of(case.language),
        "language": name_of_language(case.language),
        "chips": [urgency(case)] if case.state in ON_DESK else [chip_of(case)],
        "words": _words(case, decides),
        "facts": facts_of(case),
        "place": {"number": number, "total": total},
        "why": sentences(reasons),
        "like": [
            {"title": title_of(row), "url": _where(row, case, decides), "chip": chip_of(row)} for row in like(case)
        ],
        "steps": timeline(case, steps, reason=why(case, reasons), meeting=next_meeting(case.lead_id)),
        "additions": [step for step in steps if step.kind == StepKind.ADDED and step.text],
        "questions": case.questions.select_related("board"),
        "notes": [_note(note) for note in case.notes.select_related("by", "board")],
        "answer": statement and answer_of(case, statement),
        "draft": draft and {**answer_of(case, draft), "by": name_of(draft.drafted_by), "at": draft.changed_at},
        "sender": Sender.objects.filter(case_id=case.pk).first() if rights.may_see_sender(user, case) else None,
        "call": call_of(case, user),
        "mark": mark_of(case),
    }


def _words(case: Case, decides: bool) -> dict:
    """The text as strangers read it, and what was blacked out for who decides."""
    row = whole(case)
    text = getattr(row, "text", "")
    public = row.public_text if case.kind == Kind.IDEA else text
    differs = decides and public.strip() != text.strip()
    return {
        "public": public,
        "original": text if differs else "",
        "place": getattr(row, "place_words", ""),
        "photo": case.is_public and bool(getattr(row, "photo", "")) and row.photo_public,
        "photo_alt": getattr(row, "photo_alt", ""),
        "page": getattr(row, "page", ""),
        "about": row.about if case.kind == Kind.COMPLAINT else None,
        "reason": row.get_reason_display() if case.kind == Kind.COMPLAINT else "",
        "is_public": case.is_public,
    }


def _where(row: Case, case: Case, decides: bool) -> str:
    """The desk's page where the same board leads, else the public one."""
    at_home = decides and row.lead_id == case.lead_id
    return url_of(row) if at_home else reverse("ideas:detail", args=[row.reference])


def _note(note) -> dict:
    mark = _("(recommends) ") if note.recommends else ""
    where = f" ({note.board})" if note.board else ""
    return {"author": f"{name_of(note.by)}{where}", "at": note.at, "text": f"{mark}{note.text}".strip()}


def answer_of(case: Case, statement: Statement) -> dict:
    """A statement as the public reads it, under its board's name."""
    return words_of(case, statement) | {"byline": statement.board.name}


def call_of(case: Case, user) -> str:
    """The number of a sender who wants to be called and has not been, for who may call."""
    if not rights.may_see_phone(user, case):
        return ""
    return Sender.objects.filter(case_id=case.pk, called_at=None).values_list("phone", flat=True).first() or ""


def choices_of(case: Case, user, *, decides: bool, draft) -> list[dict]:
    """The further acts open to this reader in this state."""
    open_here = case.state in ON_DESK or _unchecked(case)
    acts = [
        ("answer", _("Change the draft answer") if draft else _("Write the answer"), decides and open_here),
        ("release", _("Preview and release"), draft and open_here and rights.may_release(user, case)),
        ("hand_over", _("Hand over"), decides and open_here),
        ("ask_back", _("Question to the sender"), decides and case.state in (State.WITH_BOARD, State.ON_AGENDA)),
        ("agenda", _("Onto the agenda"), decides and case.state == State.WITH_BOARD and next_meeting(case.lead_id)),
        ("off_agenda", _("Take off the agenda"), decides and case.state == State.ON_AGENDA),
        ("reopen", _("Take up again"), decides and case.state in ANSWERED_STATES),
        ("close", _("Close the case"), decides and case.state == State.ANSWERED),
        ("note", _("Write a note"), decides or rights.may_comment(user, case)),
    ]
    return [{"word": word, "url": reverse(f"review:{act}", args=[case.reference])} for act, word, may in acts if may]


def takes_suggestions(case: Case) -> bool:
    return case.state in (State.WITH_BOARD, State.ON_AGENDA)


def _unchecked(case: Case) -> bool:
    return case.state == State.RECEIVED and case.kind in (Kind.BARRIER, Kind.COMPLAINT)


def step_words(steps: list[Step]) -> list[dict]:
    """What others did meanwhile, for colleagues: act, person and board, words."""
    questions = list(Question.objects.filter(case__in={step.case_id for step in steps}))
    return [
        {
            "what": step.get_kind_display(),
            "who": ", ".join(filter(None, [str(step.by or ""), str(step.board or "")])),
            "at": step.at,
            "text": _said_in(step, questions),
        }
        for step in steps
    ]


def _said_in(step: Step, questions: list[Question]) -> str:
    """The words of a question and of its reply stand beside their steps."""
    if step.kind == StepKind.ASKED:
        return next((question.text for question in questions if question.asked_at >= step.at), "")
    if step.kind == StepKind.REPLIED:
        before = [question.answer for question in questions if question.asked_at < step.at]
        return before[-1] if before else ""
    return step.text
