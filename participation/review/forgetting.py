"""What the portal forgets once its promised time is over; the fields are those the models declare as personal."""

from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from participation.cases.models import Reply, Sender, Support
from participation.cases.states import OPEN
from participation.ideas.drafts import forget_drafts
from participation.outbox.post import shred_delivered
from participation.town.models import TownSettings

SUPPORT_DAYS = 365


def forget(day: date | None = None, *, dry_run: bool = False) -> dict[str, int]:
    """Contact details, texts of letters, keys of browsers and drafts are gone when their time is over.

    Returns how many of each; the same day asked again forgets nothing more. A dry run only counts.
    """
    day = day or timezone.localdate()
    with transaction.atomic():
        counts = {
            "senders": forget_senders(day),
            "letters": shred_delivered(_start(day - timedelta(days=TownSettings.current().letter_retention_days))),
            "browsers": forget_browsers(day),
        }
        if dry_run:
            transaction.set_rollback(True)
    return counts if dry_run else {**counts, "drafts": forget_drafts()}


def forget_senders(day: date) -> int:
    """Nobody can be reached any more about cases that were over before the promised time."""
    before = _start(day - timedelta(days=TownSettings.current().contact_retention_days))
    over = Q(case__ended_at__lt=before) | Q(case__ended_at=None, case__answered_at__lt=before)
    rows = Sender.objects.filter(over, forgotten_at=None).exclude(case__state__in=OPEN)
    # who said the same is answered together with the case that goes on
    rows = rows.exclude(case__merged_into__state__in=OPEN)
    gone = dict.fromkeys(Sender.personal_fields, "")
    return Sender.objects.filter(pk__in=list(rows.values_list("pk", flat=True))).update(
        **gone, reply=Reply.NONE, name_public=False, email_confirmed_at=None, forgotten_at=timezone.now()
    )


def forget_browsers(day: date) -> int:
    """Supports older than a year are only a number any more; no browser is known by them."""
    return Support.objects.filter(at__lt=day - timedelta(days=SUPPORT_DAYS)).delete()[0]


def _start(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
