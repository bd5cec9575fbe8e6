"""The public timeline of a case: what was, what is, what will be; boards, never persons."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from participation.cases.models import Case, Step, StepKind
from participation.cases.phrases import day, outcome_word, state_word
from participation.cases.references import spoken
from participation.cases.states import OPEN, State

K = StepKind
LINES = {
    K.RECEIVED: gettext_lazy("Received"),
    K.PUBLISHED: gettext_lazy("Checked and assigned to %(board)s"),
    K.HANDED_OVER: gettext_lazy("Handed over to %(board)s"),
    K.REHOMED: gettext_lazy("Moved to %(board)s"),
    K.ASKED: gettext_lazy("%(board)s asked the sender a question"),
    K.REPLIED: gettext_lazy("The sender replied"),
    K.BLACKED_OUT: gettext_lazy("Parts of the text were made unreadable"),
    K.ON_AGENDA: gettext_lazy("Put on the agenda of %(board)s"),
    K.OFF_AGENDA: gettext_lazy("Taken off the agenda"),
    K.ANSWERED: gettext_lazy("Answered by %(board)s"),
    K.CLOSED: gettext_lazy("Completed"),
    K.REOPENED: gettext_lazy("Taken up again by %(board)s"),
    K.JOINED: gettext_lazy("Another idea was merged with this one"),
}
# the office wrote these words for the public
SPOKEN = {K.HANDED_OVER, K.REHOMED, K.REOPENED}


def timeline(case: Case, steps: list[Step], *, reason="", meeting=None, statement=None) -> list[dict]:
    """Lines for the part `_timeline`, oldest first; `reason` says why the first board has the case."""
    lines = [_past(step, reason) for step in steps if step.is_public and step.kind in LINES]
    return lines + _present(case) + _coming(case, meeting, statement)


def _past(step: Step, reason: str) -> dict:
    what = LINES[step.kind] % {"board": step.board.name if step.board else _("the board")}
    return {"at": step.at, "what": what, "text": _said(step, reason), "kind": "was"}


def _said(step: Step, reason: str) -> str:
    if step.kind == K.PUBLISHED:
        return reason
    if step.kind == K.ON_AGENDA and step.text:
        return _("Meeting on %(day)s") % {"day": _day_in(step.text)}
    if step.kind == K.JOINED and step.text:
        return _("It had the number %(number)s.") % {"number": spoken(step.text)}
    return step.text if step.kind in SPOKEN else ""


def _day_in(text: str) -> str:
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


def _present(case: Case) -> list[dict]:
    if case.state not in OPEN:
        return []
    return [{"at": timezone.localdate(), "date_label": _("Now"), "what": state_word(case), "kind": "now"}]


def _coming(case: Case, meeting, statement) -> list[dict]:
    """Dates that are promised; one that has passed is promised no more."""
    lines = []
    if case.state in (State.WITH_BOARD, State.ON_AGENDA) and meeting:
        lines.append({"at": meeting.starts_at, "what": _("%(board)s meets") % {"board": meeting.board.name}})
    if case.state in OPEN and case.due:
        what = _("Formal check done") if case.state == State.RECEIVED else _("Answer")
        lines.append({"at": case.due, "date_label": _("by %(day)s") % {"day": day(case.due)}, "what": what})
    if case.state == State.ANSWERED and statement and statement.until:
        label = _("by %(day)s") % {"day": day(statement.until)}
        lines.append({"at": statement.until, "date_label": label, "what": outcome_word(case, statement)})
    return [{**line, "kind": "next"} for line in lines if _is_coming(line["at"])]


def _is_coming(at) -> bool:
    return (timezone.localdate(at) if hasattr(at, "hour") else at) >= timezone.localdate()
