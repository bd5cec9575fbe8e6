"""Who may be in charge, who sits there, when they meet, and for what they are in charge."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop


class BoardKind(models.TextChoices):
    ROUND_TABLE = "round_table", _("Round table")
    WORKING_GROUP = "working_group", _("Working group")
    OFFICE = "office", _("Office")
    AREA_OFFICER = "area_officer", _("Area officer")
    COORDINATION = "coordination", _("Coordination")


class Hears(models.TextChoices):
    AT_ONCE = "at_once", _("at once")
    DAILY = "daily", _("once a day")
    WEEKLY = "weekly", _("once a week")


def valid_on(day) -> Q:
    """Rows whose first day has come and whose last day has not passed."""
    return (Q(valid_from=None) | Q(valid_from__lte=day)) & (Q(valid_until=None) | Q(valid_until__gte=day))


class BoardQuerySet(models.QuerySet):
    def running(self, day=None):
        return self.filter(valid_on(day or timezone.localdate()))

    def coordination(self):
        return self.filter(kind=BoardKind.COORDINATION).order_by("pk")


class Board(models.Model):
    name = models.CharField(_("name"), max_length=160)
    slug = models.SlugField(_("address"), max_length=120, unique=True)
    code = models.CharField(_("code"), max_length=20, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=BoardKind)
    rhythm = models.CharField(_("rhythm in words"), max_length=160, blank=True)
    remit_text = models.TextField(_("task"), blank=True)
    how_to_join = models.TextField(_("how to join"), blank=True)
    contact = models.ForeignKey(
        "participation.Contact",
        models.SET_NULL,
        null=True,
        blank=True,
        verbose_name=_("contact"),
        related_name="boards",
    )
    mail = models.EmailField(_("shared mailbox"), blank=True)
    hears = models.CharField(_("is told of new cases"), max_length=10, choices=Hears, default=Hears.DAILY)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, verbose_name=_("successor"), related_name="+"
    )

    objects = BoardQuerySet.as_manager()
    personal_fields = {"mail": (gettext_noop("telling the board of its cases"), gettext_noop("while the board exists"))}

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("board")
        verbose_name_plural = _("boards")

    def __str__(self):
        return self.name


class Role(models.TextChoices):
    CHAIR = "chair", _("Chair")
    DEPUTY = "deputy", _("Deputy")
    MEMBER = "member", _("Member")


class MembershipQuerySet(models.QuerySet):
    def running(self, day=None):
        return self.filter(valid_on(day or timezone.localdate()))


class Membership(models.Model):
    """A seat: a person, an organisation, or a person for an organisation, from day to day."""

    board = models.ForeignKey(Board, models.CASCADE, verbose_name=_("board"), related_name="memberships")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("person"),
        related_name="memberships",
    )
    organisation = models.ForeignKey(
        "participation.Organisation",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("organisation"),
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=10, choices=Role, default=Role.MEMBER)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        ordering = ["board", "role", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(user__isnull=False) | Q(organisation__isnull=False), name="membership_names_somebody"
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
                name="membership_ends_after_it_begins",
            ),
        ]
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")

    def __str__(self):
        return f"{self.user or self.organisation}: {self.board}"


class MeetingQuerySet(models.QuerySet):
    def coming(self, now=None):
        return self.filter(starts_at__gte=now or timezone.now(), cancelled=False).order_by("starts_at", "pk")


class Meeting(models.Model):
    board = models.ForeignKey(Board, models.CASCADE, verbose_name=_("board"), related_name="meetings")
    starts_at = models.DateTimeField(_("begins"))
    place = models.CharField(_("place"), max_length=200, blank=True)
    public = models.BooleanField(_("open to the public"), default=True)
    access = models.CharField(_("access, e.g. step-free"), max_length=200, blank=True)
    cancelled = models.BooleanField(_("cancelled"), default=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["board", "starts_at"], name="meeting_once_per_time")]
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")

    def __str__(self):
        return f"{self.board}, {timezone.localtime(self.starts_at):%d.%m.%Y %H:%M}"


class Mode(models.TextChoices):
    LEAD = "lead", _("leads")
    JOINT = "joint", _("joins")
    INFORMED = "informed", _("is informed")


def any_kind():
    return []


class Remit(models.Model):
    """A rule: for these quarters, themes and kinds this board leads, joins or is informed."""

    board = models.ForeignKey(Board, models.CASCADE, verbose_name=_("board"), related_name="remits")
    mode = models.CharField(_("how"), max_length=10, choices=Mode, default=Mode.LEAD)
    quarters = models.ManyToManyField(
        "participation.Quarter", blank=True, verbose_name=_("quarters (none: whole town)"), related_name="remits"
    )
    themes = models.ManyToManyField(
        "participation.Theme", blank=True, verbose_name=_("themes (none: all)"), related_name="remits"
    )
    kinds = models.JSONField(_("kinds (none: all)"), default=any_kind, blank=True)
    exclusive = models.BooleanField(_("leads alone"), default=False)
    priority = models.SmallIntegerField(_("priority, higher goes first"), default=0)
    valid_from = models.DateField(_("from"), null=True, blank=True)
    valid_until = models.DateField(_("until"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        ordering = ["board", "pk"]
        verbose_name = _("remit")
        verbose_name_plural = _("remits")

    def __str__(self):
        return f"{self.board}: {self.get_mode_display()}"
