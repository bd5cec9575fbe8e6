"""The one tree of subjects."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def no_names():
    return {}


def no_synonyms():
    return []


class Theme(models.Model):
    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(_("address"), max_length=120, unique=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name=_("belongs to"), related_name="children"
    )
    names = models.JSONField(_("name in other languages"), default=no_names, blank=True)
    synonyms = models.JSONField(_("other words for it"), default=no_synonyms, blank=True)
    position = models.PositiveSmallIntegerField(_("position"), default=0)

    class Meta:
        ordering = ["position", "name", "pk"]
        constraints = [models.CheckConstraint(condition=~models.Q(parent=models.F("id")), name="theme_not_in_itself")]
        verbose_name = _("theme")
        verbose_name_plural = _("themes")

    def __str__(self):
        return self.names.get(get_language() or "", "") or self.name
