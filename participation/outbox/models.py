"""Letters as stored, before and after they are sent, and the clock's last ticks."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop


def no_links():
    return {}


class Letter(models.Model):
    """One mail to one address about one event; sent at least once under one Message-ID."""

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(_("occasion"), max_length=60)
    to = models.EmailField(_("to"), max_length=254)
    language = models.CharField(_("language"), max_length=12)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"), blank=True)
    html = models.TextField(_("text as HTML"), blank=True)
    links = models.JSONField(default=no_links)
    reference = models.CharField(_("reference number"), max_length=12, blank=True, db_index=True)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    available_at = models.DateTimeField(_("to be sent from"))
    claimed_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    dead_at = models.DateTimeField(_("given up"), null=True)
    shredded_at = models.DateTimeField(null=True)

    personal_fields = {
        "to": (
            gettext_noop("delivering the letter"),
            gettext_noop("until the letter has been sent and its retention has passed"),
        ),
        "body": (
            gettext_noop("delivering the letter"),
            gettext_noop("until the letter has been sent and its retention has passed"),
        ),
        "html": (
            gettext_noop("delivering the letter"),
            gettext_noop("until the letter has been sent and its retention has passed"),
        ),
    }

    class Meta:
        indexes = [
            models.Index(
                fields=["available_at"], name="letter_waiting", condition=Q(sent_at__isnull=True, dead_at__isnull=True)
            )
        ]
        verbose_name = _("letter")
        verbose_name_plural = _("letters")

    def __str__(self):
        return f"{self.kind} {self.reference}".strip()


class Tick(models.Model):
    """When the clock last did something, so that a stopped clock is seen."""

    name = models.CharField(max_length=40, unique=True)
    at = models.DateTimeField()

    def __str__(self):
        return f"{self.name} {self.at:%Y-%m-%d %H:%M:%S}"
