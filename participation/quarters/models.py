"""Quarters of the town: typed, nested, with or without a boundary, and whom to ask there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop


class QuarterType(models.Model):
    """The town's own word for one level: Stadtbezirk, Quartier, Aktionsraum …"""

    name = models.CharField(_("word"), max_length=60, unique=True)
    plural = models.CharField(_("plural"), max_length=60)
    rank = models.PositiveSmallIntegerField(_("rank, 1 is the largest area"), default=1)

    class Meta:
        ordering = ["rank", "name"]
        verbose_name = _("kind of quarter")
        verbose_name_plural = _("kinds of quarter")

    def __str__(self):
        return self.name


def no_aliases():
    return []


class Quarter(models.Model):
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("address"), max_length=120, unique=True)
    code = models.CharField(_("code"), max_length=40, blank=True)
    type = models.ForeignKey(QuarterType, models.PROTECT, verbose_name=_("kind"), related_name="quarters")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name=_("lies in"), related_name="children"
    )
    boundary = models.JSONField(_("boundary (GeoJSON Polygon or MultiPolygon)"), null=True, blank=True)
    aliases = models.JSONField(_("other names"), default=no_aliases, blank=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["parent", "name"], name="quarter_name_once_per_parent"),
            models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="quarter_not_in_itself"),
        ]
        verbose_name = _("quarter")
        verbose_name_plural = _("quarters")

    def __str__(self):
        return self.name


class Contact(models.Model):
    """A role or a person to ask; may serve many quarters."""

    name = models.CharField(_("name"), max_length=120, blank=True)
    role = models.CharField(_("role or office"), max_length=160)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    mail = models.EmailField(_("e-mail"), blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    hours = models.CharField(_("hours"), max_length=160, blank=True)
    languages = models.CharField(_("languages spoken"), max_length=160, blank=True)
    quarters = models.ManyToManyField(Quarter, verbose_name=_("quarters"), related_name="contacts", blank=True)

    personal_fields = {
        "name": (gettext_noop("public contact for a quarter"), gettext_noop("while the role lasts")),
        "phone": (gettext_noop("public contact for a quarter"), gettext_noop("while the role lasts")),
        "mail": (gettext_noop("public contact for a quarter"), gettext_noop("while the role lasts")),
    }

    class Meta:
        ordering = ["role", "name"]
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")

    def __str__(self):
        return ", ".join(filter(None, [self.name, self.role]))
