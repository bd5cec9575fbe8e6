"""The states of a case, its legal moves and its outcomes; pure tables."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Kind(models.TextChoices):
    IDEA = "idea", _("Idea")
    SURVEY_REPORT = "survey_report", _("Survey report")
    BARRIER = "barrier", _("Barrier notice")
    COMPLAINT = "complaint", _("Complaint")


class State(models.TextChoices):
    RECEIVED = "received", _("Received, being checked")
    WITH_BOARD = "with_board", _("With the board")
    WAITING = "waiting", _("Question open")
    ON_AGENDA = "on_agenda", _("On the agenda")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", pgettext_lazy("case", "Closed")
    HIDDEN = "hidden", pgettext_lazy("case", "Hidden")
    MERGED = "merged", _("Merged")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Outcome(models.TextChoices):
    DONE = "done", _("Will be done")
    PARTLY = "partly", _("Will be done in part")
    EXISTS = "exists", _("Already there")
    FURTHER = "further", _("Will be examined further")
    DECLINED = "declined", _("Will not be done")
    PASSED_ON = "passed_on", _("Not in charge, passed on")


# an answer with one of these needs a reason, however short (binding reply, Berlin draft guideline 10)
NEEDS_REASON = frozenset({Outcome.PARTLY, Outcome.DECLINED, Outcome.PASSED_ON, Outcome.FURTHER})

S = State
_SHARED = {
    S.RECEIVED: {S.WITH_BOARD, S.HIDDEN, S.MERGED, S.WITHDRAWN},
    S.WITH_BOARD: {S.WAITING, S.ON_AGENDA, S.ANSWERED, S.HIDDEN, S.MERGED, S.WITHDRAWN},
    S.WAITING: {S.WITH_BOARD, S.ANSWERED, S.WITHDRAWN},
    S.ON_AGENDA: {S.WITH_BOARD, S.WAITING, S.ANSWERED, S.WITHDRAWN},
    S.ANSWERED: {S.CLOSED, S.WITH_BOARD},
    S.CLOSED: {S.WITH_BOARD},
    S.HIDDEN: {S.RECEIVED},
    S.MERGED: set(),
    S.WITHDRAWN: set(),
}
MOVES = dict.fromkeys(Kind, _SHARED)

OPEN = frozenset({S.RECEIVED, S.WITH_BOARD, S.WAITING, S.ON_AGENDA})
ON_DESK = frozenset({S.WITH_BOARD, S.WAITING, S.ON_AGENDA})
PUBLIC = frozenset({S.WITH_BOARD, S.WAITING, S.ON_AGENDA, S.ANSWERED, S.CLOSED})
ANSWERED_STATES = frozenset({S.ANSWERED, S.CLOSED})
PUBLIC_KINDS = frozenset({Kind.IDEA})
