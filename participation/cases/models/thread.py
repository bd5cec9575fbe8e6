"""What happens to a case: boards that have it, steps, questions, statements."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participation.cases.models.case import Case
from participation.cases.states import Outcome, State


class Handling(models.Model):
    """That a board has to do with a case, and how, from when to when."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="handlings")
    board = models.ForeignKey("participation.Board", models.PROTECT, related_name="handlings")
    mode = models.CharField(
        max_length=10, choices=[("lead", _("leads")), ("joint", _("joins")), ("informed", _("is informed"))]
    )
    since = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "board"], condition=Q(ended_at=None), name="handling_once_per_board"
            ),
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_at=None, mode="lead"), name="handling_one_lead_per_case"
            ),
        ]
        indexes = [models.Index(fields=["board", "ended_at", "mode"], name="handling_of_board")]

    def __str__(self):
        return f"{self.case_id} {self.board_id} {self.mode}"


class StepKind(models.TextChoices):
    RECEIVED = "received", _("Received")
    ROUTED = "routed", _("Assigned")
    PUBLISHED = "published", _("Checked and published")
    HANDED_OVER = "handed_over", _("Handed over")
    ASKED = "asked", _("Question to the sender")
    REPLIED = "replied", _("Reply of the sender")
    UNANSWERED = "unanswered", _("No reply in time")
    ADDED = "added", _("Addition by the sender")
    CHANGED = "changed", _("Details changed")
    BLACKED_OUT = "blacked_out", _("Shortened")
    ON_AGENDA = "on_agenda", _("Put on the agenda")
    OFF_AGENDA = "off_agenda", _("Taken off the agenda")
    ANSWERED = "answered", _("Answered")
    CLOSED = "closed", _("Completed")
    REOPENED = "reopened", _("Taken up again")
    HIDDEN = "hidden", _("Not published")
    OBJECTION = "objection", _("Objection upheld")
    MERGED = "merged", _("Merged")
    JOINED = "joined", _("Another case was merged into this one")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CALLED = "called", _("Called back")
    REHOMED = "rehomed", _("New board in charge")
    ERASED = "erased", _("Details erased")


# lines of the timeline that are nobody's business but the office's
INTERNAL_STEPS = frozenset({StepKind.CALLED, StepKind.CHANGED, StepKind.ERASED, StepKind.HIDDEN, StepKind.ADDED})


class Step(models.Model):
    """A line of the timeline: what happened, which board, why; written once, never changed."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=20, choices=StepKind)
    at = models.DateTimeField(default=timezone.now)
    state = models.CharField(max_length=12, choices=State)
    board = models.ForeignKey("participation.Board", models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.TextField(blank=True)
    reasons = models.JSONField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["case", "at"], name="step_of_case")]

    def __str__(self):
        return f"{self.case_id} {self.kind}"

    @property
    def is_public(self) -> bool:
        return self.kind not in INTERNAL_STEPS


class Question(models.Model):
    """A board asks the sender back; the clock of the case rests meanwhile."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="questions")
    board = models.ForeignKey("participation.Board", models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    text = models.TextField(_("question"))
    asked_at = models.DateTimeField(default=timezone.now)
    due = models.DateField()
    answer = models.TextField(_("reply"), blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    personal_fields = {"answer": (gettext_noop("understanding the case"), gettext_noop("as long as the case"))}

    class Meta:
        ordering = ["asked_at", "pk"]
        verbose_name = _("question")
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(answered_at=None), name="question_one_open_per_case")
        ]

    def __str__(self):
        return f"{self.case_id} {self.asked_at:%Y-%m-%d}"


class Statement(models.Model):
    """Stellungnahme: the official answer, a draft until it is released."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="statements")
    board = models.ForeignKey("participation.Board", models.PROTECT, related_name="statements")
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome)
    text = models.TextField(_("answer"))
    reason = models.TextField(_("reason"), blank=True)
    until = models.DateField(_("examined until"), null=True, blank=True)
    passed_on_to = models.CharField(_("passed on to"), max_length=200, blank=True)
    language = models.CharField(max_length=12, default="de")
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    drafted_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-released_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["case"], condition=Q(released_at=None), name="statement_one_draft_per_case")
        ]
        verbose_name = _("official answer")

    def __str__(self):
        return f"{self.case_id} {self.outcome}"
