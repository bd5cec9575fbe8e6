"""The case itself, all that lists sort and filter by, and who handed it in."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participation.cases.states import OPEN, PUBLIC, PUBLIC_KINDS, Kind, Outcome, State


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
    personal_fields = {"title": (gettext_noop("naming the case"), gettext_noop("as long as the case is published"))}

    class Meta:
        indexes = [
            models.Index(fields=["kind", "-published_at", "-id"], name="case_newest"),
            models.Index(fields=["kind", "-supporters", "-id"], name="case_supported"),
            models.Index(fields=["kind", "-answered_at", "-id"], name="case_answered"),
            models.Index(fields=["kind", "state", "-published_at", "-id"], name="case_in_state"),
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
        "name": (
            gettext_noop("addressing the sender"),
            gettext_noop("until the time promised in the town settings after the answer"),
        ),
        "email": (
            gettext_noop("telling the sender what became of the case"),
            gettext_noop("until the promised time after the answer"),
        ),
        "phone": (
            gettext_noop("calling the sender back"),
            gettext_noop("until called, at the latest the promised time after the answer"),
        ),
    }

    class Meta:
        verbose_name = _("sender")

    def __str__(self):
        return f"{self.case_id}"

    @property
    def reachable(self) -> str:
        """The address that letters may go to; empty while it is not confirmed."""
        return self.email if self.reply == Reply.EMAIL and self.email_confirmed_at else ""
