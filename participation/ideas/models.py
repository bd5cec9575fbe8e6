"""What a resident hands in."""

from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _

from participation.cases.models import Case, CaseQuerySet


def private_storage():
    return storages["private"]


class Idea(Case):
    text = models.TextField(_("idea"), max_length=10_000)
    # what strangers read; differs from the text where words were blacked out
    public_text = models.TextField(_("published text"), max_length=12_000, blank=True)
    place_words = models.CharField(_("place in words"), max_length=200, blank=True)
    photo = models.FileField(_("photo"), upload_to="ideas", storage=private_storage, blank=True)
    photo_alt = models.CharField(_("what the photo shows"), max_length=200, blank=True)
    photo_public = models.BooleanField(_("photo is shown"), default=False)

    objects = CaseQuerySet.as_manager()
    personal_fields = {
        "text": ("the idea itself, which may name people", "as long as the idea is published"),
        "public_text": ("the idea as published", "as long as the idea is published"),
        "place_words": ("where in the quarter", "as long as the idea is published"),
        "photo": ("showing the place", "as long as the idea is published"),
    }

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
