"""What a resident hands in."""

from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from participation.cases.models import Case, CaseQuerySet


def private_storage():
    return storages["private"]


class Idea(Case):
    text = models.TextField(_("idea"), max_length=10_000)
    # what strangers read; differs from the text where words were blacked out
    public_text = models.TextField(_("published text"), max_length=12_000, blank=True)
    place_words = models.CharField(_("place in words"), max_length=200, blank=True)
    # the sender's own words where staff shortened title or place; empty while nothing was shortened
    sent_title = models.CharField(_("title as sent"), max_length=150, blank=True)
    sent_place = models.CharField(_("place as sent"), max_length=200, blank=True)
    photo = models.FileField(_("photo"), upload_to="ideas", storage=private_storage, blank=True)
    photo_alt = models.CharField(_("what the photo shows"), max_length=200, blank=True)
    photo_public = models.BooleanField(_("photo is shown"), default=False)

    objects = CaseQuerySet.as_manager()
    personal_fields = {
        "text": (
            gettext_noop("the idea itself, which may name people"),
            gettext_noop("as long as the idea is published"),
        ),
        "public_text": (gettext_noop("the idea as published"), gettext_noop("as long as the idea is published")),
        "place_words": (gettext_noop("where in the quarter"), gettext_noop("as long as the idea is published")),
        "sent_title": (gettext_noop("naming the case"), gettext_noop("as long as the idea is published")),
        "sent_place": (gettext_noop("where in the quarter"), gettext_noop("as long as the idea is published")),
        "photo_alt": (gettext_noop("saying what the photo shows"), gettext_noop("as long as the idea is published")),
        "photo": (gettext_noop("showing the place"), gettext_noop("as long as the idea is published")),
    }

    class Meta:
        verbose_name = _("idea")
        verbose_name_plural = _("ideas")
