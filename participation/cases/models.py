"""What must be answered: the one table that lists sort and filter by, and what hangs on a case."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from participation.cases.states import ON_DESK, OPEN, PUBLIC, PUBLIC_KINDS, Kind, Outcome, State


class Place(models.TextChoices):
    QUARTER = "quarter", _("a quarter")
    POINT = "point", _("a point on the map")
    TOWN = "town", _("the whole town")
    UNKNOWN = "unknown", _("I don’t know")


class Channel(models.TextChoices):
    WEB = "web", _("Web")
    PHONE = "phone", _("Phone")
    PAPER = "paper", _("Paper")
    TALK = "talk", _("Conversation")
    IMPORT = "import", _("Import")


class CaseQuerySet(models.QuerySet):
    """Chainable words about cases; the kinds of case inherit them."""

    def public(self):
        """The single definition of what strangers may see."""
        return self.filter(kind__in=PUBLIC_KINDS, state__in=PUBLIC)

    def open(self):
        return self.filter(state__in=OPEN)

    def on_desk(self):
        return self.filter(state__in=ON_DESK)

    def to_check(self):
        """New cases that wait for the formal check, oldest first."""
        return self.filter(state=State.RECEIVED, kind=Kind.IDEA).order_by("created_at", "pk")

    def overdue(self, day=None):
        return self.open().exclude(state=State.WAITING).filter(due__lt=day or timezone.localdate())

    def of_board(self, board):
        return self.filter(handlings__board=board, handlings__ended_at=None)


class Case(models.Model):
    """Vorgang: anything handed in that somebody must answer. State is written by lifecycle.move alone."""

    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.RECEIVED)
    reference = models.CharField(_("reference number"), max_length=12, unique=True)
    title = models.CharField(_("title"), max_length=150)
    language = models.CharField(_("language"), max_length=12, default="de")
    channel = models.CharField(_("channel"), max_length=10, choices=Channel, default=Channel.WEB)
    place = models.CharField(_("place"), max_length=10, choices=Place, default=Place.UNKNOWN)
    quarter = models.ForeignKey(
        "participation.Quarter", models.PROTECT, null=True, blank=True, verbose_name=_("quarter"), related_name="cases"
    )
    theme = models.ForeignKey(
        "participation.Theme", models.PROTECT, null=True, blank=True, verbose_name=_("theme"), related_name="cases"
    )
    lead = models.ForeignKey(
        "participation.Board", models.PROTECT, null=True, verbose_name=_("board in charge"), related_name="led_cases"
    )
    # rounded to three decimals (about 100 m), so that no single house can be told (users.md 3.6)
    latitude = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    longitude = models.DecimalField(max_digits=6, decimal_places=3, null=True, blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    due = models.DateField(_("due"), null=True, blank=True)
    waiting_since = models.DateField(null=True, blank=True)
    agenda_date = models.DateField(_("on the agenda on"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=12, choices=Outcome, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answer_days = models.PositiveIntegerField(_("working days to the answer"), null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    supporters = models.PositiveIntegerField(_("supporters"), default=0)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="merged_cases")
    hidden_reason = models.CharField(_("why hidden"), max_length=500, blank=True)
    token_version = models.PositiveSmallIntegerField(default=1)
    submission_key = models.CharField(max_length=64, unique=True, null=True, blank=True)
    source_id = models.CharField(_("number in the source"), max_length=80, unique=True, null=True, blank=True)

    objects = CaseQuerySet.as_manager()
    personal_fields = {"title": ("naming the case", "as long as the case is published")}

    class Meta:
        indexes = [
            models.Index(fields=["kind", "-published_at", "-id"], name="case_newest"),
            models.Index(fields=["kind", "-supporters", "-id"], name="case_supported"),
            models.Index(fields=["kind", "-answered_at", "-id"], name="case_answered"),
            models.Index(fields=["quarter", "-published_at", "-id"], name="case_in_quarter"),
            models.Index(fields=["theme", "-published_at", "-id"], name="case_on_theme"),
            models.Index(fields=["lead", "state", "due"], name="case_on_desk"),
            models.Index(fields=["state", "created_at"], name="case_by_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=State.MERGED, merged_into__isnull=False)
                | (~Q(state=State.MERGED) & Q(merged_into__isnull=True)),
                name="case_merged_names_the_other",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.ANSWERED]) | ~Q(outcome=""), name="case_answered_has_an_outcome"
            ),
            models.CheckConstraint(
                condition=Q(state=State.RECEIVED) | Q(lead__isnull=False), name="case_is_never_without_a_desk"
            ),
        ]
        verbose_name = _("case")
        verbose_name_plural = _("cases")

    def __str__(self):
        return f"{self.reference} {self.title}"

    @property
    def is_public(self) -> bool:
        """The same rule as CaseQuerySet.public() for a row in hand."""
        return self.kind in PUBLIC_KINDS and self.state in PUBLIC


class Reply(models.TextChoices):
    NONE = "none", _("No reply")
    EMAIL = "email", _("By e-mail")
    PHONE = "phone", _("By phone")


class Sender(models.Model):
    """Who handed a case in, as far as told; seen by coordination alone."""

    case = models.OneToOneField(Case, models.CASCADE, related_name="sender")
    name = models.CharField(_("name"), max_length=120, blank=True)
    name_public = models.BooleanField(_("name may be shown"), default=False)
    reply = models.CharField(_("reply"), max_length=10, choices=Reply, default=Reply.NONE)
    email = models.EmailField(_("e-mail"), blank=True)
    email_confirmed_at = models.DateTimeField(null=True, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    called_at = models.DateTimeField(_("called back"), null=True, blank=True)
    called_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, verbose_name=_("called by"), related_name="+"
    )
    forgotten_at = models.DateTimeField(null=True, blank=True)

    personal_fields = {
        "name": ("addressing the sender", "until the time promised in the town settings after the answer"),
        "email": ("telling the sender what became of the case", "until the promised time after the answer"),
        "phone": ("calling the sender back", "until called, at the latest the promised time after the answer"),
    }

    class Meta:
        verbose_name = _("sender")

    def __str__(self):
        return f"{self.case_id}"

    @property
    def reachable(self) -> str:
        """The address that letters may go to; empty while it is not confirmed."""
        return self.email if self.reply == Reply.EMAIL and self.email_confirmed_at else ""


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

    personal_fields = {"answer": ("understanding the case", "as long as the case")}

    class Meta:
        ordering = ["asked_at", "pk"]
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


class Support(models.Model):
    """One browser's word that a case matters; the browser is a random number, not a person."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="supports")
    browser = models.CharField(max_length=64)
    at = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "browser"], name="support_once_per_browser")]

    def __str__(self):
        return f"{self.case_id}"


class Tally(models.Model):
    """How many cases of a kind are in a state, per quarter and board in charge; kept by lifecycle."""

    kind = models.CharField(max_length=20, choices=Kind)
    state = models.CharField(max_length=12, choices=State)
    quarter = models.ForeignKey("participation.Quarter", models.CASCADE, null=True, related_name="+")
    lead = models.ForeignKey("participation.Board", models.CASCADE, null=True, related_name="+")
    count = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "state", "quarter", "lead"], name="tally_once_per_shelf", nulls_distinct=False
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.state} {self.count}"


class MapCell(models.Model):
    """How many public cases lie in one cell of about 500 m; the map of a large town is drawn from these."""

    x = models.IntegerField()
    y = models.IntegerField()
    count = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["x", "y"], name="map_cell_once")]

    def __str__(self):
        return f"{self.x}/{self.y}: {self.count}"
