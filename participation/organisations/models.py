"""Organisations: seats of a board, hosts, rosters."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OrganisationKind(models.TextChoices):
    OFFICE = "office", _("Municipal office")
    WELFARE = "welfare", _("Welfare organisation")
    ASSOCIATION = "association", _("Association")
    FAITH = "faith", _("Faith community")
    SCHOOL = "school", _("School or day-care centre")
    HOUSING = "housing", _("Housing company")
    BUSINESS = "business", _("Business")
    RESIDENTS = "residents", _("Residents’ group")
    OTHER = "other", _("Other")


class Organisation(models.Model):
    name = models.CharField(_("name"), max_length=160, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind, default=OrganisationKind.OTHER)

    class Meta:
        ordering = ["name"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")

    def __str__(self):
        return self.name
