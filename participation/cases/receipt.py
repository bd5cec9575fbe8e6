"""All that the sender's own page shows: number, link, where the case lies, what comes next."""

import segno
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from participation.cases.answers import released, statements_of
from participation.cases.due import answer_due
from participation.cases.models import Case, Reply, Sender, Step
from participation.cases.phrases import day, full_day, state_word, tag_of, title_of
from participation.cases.references import spoken
from participation.cases.sender import is_wanted_by_others
from participation.cases.states import MOVES, OPEN, Kind, State
from participation.cases.timeline import timeline
from participation.outbox.links import secret_link
from participation.routing.lookup import next_meeting
from participation.routing.seats import seat_counts
from participation.town.models import TownSettings

ARRIVED = {
    Kind.IDEA: gettext_lazy("Your idea has arrived"),
    Kind.BARRIER: gettext_lazy("Your notice has arrived"),
    Kind.COMPLAINT: gettext_lazy("Your message has arrived"),
}
OVER = {
    State.WITHDRAWN: gettext_lazy("You have taken this back"),
    State.HIDDEN: gettext_lazy("This is not published"),
    State.MERGED: gettext_lazy("This goes on together with another idea"),
}
# the row that holds what was sent, by the attribute under which a case reaches it
PARTS = {Kind.IDEA: "idea", Kind.BARRIER: "barriernotice", Kind.COMPLAINT: "complaint"}


def receipt(case: Case) -> dict:
    """What the sender sees; a merged case shows what becomes of the one it goes on with."""
    other = goes_on_as(case)
    shown = other if other and other.is_public else case
    meeting = next_meeting(shown.lead_id) if shown.state in OPEN else None
    if meeting:
        meeting.board = shown.lead
    sender = Sender.objects.filter(case_id=case.pk).first()
    link = secret_link(case.pk, case.token_version, get_language())
    return {
        "case": case,
        "is_idea": case.kind == Kind.IDEA,
        "heading": heading_of(case),
        "spoken": spoken(case.reference),
        "link": link,
        "qr": qr(link),
        "steps": steps_of(shown, meeting, sender),
        "question": case.questions.filter(answered_at=None).select_related("board").first(),
        "answers": released(shown, statements_of(shown)),
        "meeting": meeting,
        "board": shown.lead if shown.state not in OVER else None,
        "seats": seat_counts([shown.lead_id]).get(shown.lead_id, 0),
        "sender": sender,
        "sent": sent_text(case),
        "lang": tag_of(case.language),
        "other": other,
        "other_title": title_of(other) if other else "",
        "may": allowed(case),
    }


def goes_on_as(case: Case) -> Case | None:
    """The case at the end of the line of merged ones; nothing for one that goes on by itself."""
    other, seen = case.merged_into, {case.pk}
    while other and other.merged_into_id and other.pk not in seen:
        seen.add(other.pk)
        other = other.merged_into
    return other


def heading_of(case: Case) -> str:
    fresh = State.RECEIVED if case.kind == Kind.IDEA else State.WITH_BOARD
    arrived = ARRIVED.get(case.kind) if case.state in (State.RECEIVED, fresh) else ""
    return str(OVER.get(case.state) or arrived or state_word(case))


def allowed(case: Case) -> dict[str, bool]:
    """Which of the sender's acts make sense now."""
    return {
        "add": case.state in OPEN,
        "withdraw": State.WITHDRAWN in MOVES[case.kind][case.state] and not is_wanted_by_others(case),
        "object": case.state == State.HIDDEN,
        "contact": case.state != State.WITHDRAWN,
    }


def qr(text: str) -> dict:
    """The code as an SVG path of one stroke per run of dark modules."""
    code = segno.make(text, micro=False)
    path = []
    for y, row in enumerate(code.matrix):
        x = 0
        while x < len(row):
            end = x
            while end < len(row) and row[end]:
                end += 1
            if end > x:
                path.append(f"M{x} {y}.5h{end - x}")
            x = end + 1
    return {"size": len(code.matrix), "path": "".join(path)}


def sent_text(case: Case) -> str:
    """What the sender wrote, as long as it is kept."""
    part = getattr(case, PARTS.get(case.kind, ""), None)
    return getattr(part, "text", "")


def steps_of(case: Case, meeting, sender) -> list[dict]:
    """The public timeline; for a case that waits for its check, what is now and what follows."""
    if case.state == State.RECEIVED:
        return _first_steps(case, meeting, sender)
    steps = list(Step.objects.filter(case_id=case.pk).select_related("board"))
    return timeline(case, steps, meeting=meeting, statement=case.statements.exclude(released_at=None).first())


def _first_steps(case: Case, meeting, sender) -> list[dict]:
    words = {"board": case.lead.name}
    lines = [_by(case.due, _("Published and passed on"), _("to %(board)s") % words)] if case.due else []
    if meeting and timezone.localdate(meeting.starts_at) > timezone.localdate():
        lines.append({"at": meeting.starts_at, "what": _("%(board)s meets") % words, "text": meeting.place})
    due = answer_due(TownSettings.current(), meeting, case.due)
    by_mail = sender and sender.reply == Reply.EMAIL
    where = _("By e-mail and on this page") if by_mail else _("On this page")
    lines.append(_by(due, _("Answer or interim news"), where))
    checked = _("We check whether it names private people, insults or advertises.")
    now = {"at": case.created_at, "what": state_word(case), "text": checked, "kind": "now"}
    return [now, *({**line, "kind": "next"} for line in lines)]


def _by(until, what: str, text: str) -> dict:
    return {"at": until, "date_label": _("by %(day)s") % {"day": day(until)}, "what": what, "text": text}


def as_text(page: dict) -> str:
    """The receipt for keeping: number, link, dates."""
    lines = [str(page["heading"]), "", f"{_('Reference number')}: {page['spoken']}"]
    lines += [f"{_('Your personal link')}: {page['link']}", ""]
    lines += [f"{step.get('date_label') or full_day(step['at'])}: {step['what']}" for step in page["steps"]]
    return "\n".join(lines) + "\n"
