"""Barriers on our pages and complaints about a contribution: cases that are never public."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participation.cases.models import Case, CaseQuerySet


class BarrierNotice(Case):
    page = models.CharField(_("page"), max_length=500, blank=True)
    text = models.TextField(_("what does not work"), max_length=5_000)

    objects = CaseQuerySet.as_manager()
    personal_fields = {"text": (gettext_noop("removing the barrier"), gettext_noop("as long as the case"))}

    class Meta:
        verbose_name = _("barrier notice")
        verbose_name_plural = _("barrier notices")


class ComplaintReason(models.TextChoices):
    PERSON = "person", _("It names or shows a person")
    INSULT = "insult", _("It insults somebody")
    UNLAWFUL = "unlawful", _("I think it is against the law")
    ADVERT = "advert", _("It is advertising")
    OTHER = "other", _("Something else")


class Complaint(Case):
    about = models.ForeignKey(Case, models.CASCADE, verbose_name=_("about"), related_name="complaints")
    reason = models.CharField(_("reason"), max_length=10, choices=ComplaintReason)
    text = models.TextField(_("explanation"), max_length=5_000, blank=True)

    objects = CaseQuerySet.as_manager()
    personal_fields = {"text": (gettext_noop("deciding about the complaint"), gettext_noop("as long as the case"))}

    class Meta:
        verbose_name = _("complaint")
        verbose_name_plural = _("complaints")
