"""The clock leaves a mark, so that its stopping is seen."""

from django.utils import timezone

from participation.outbox.models import Tick


def tick(name: str):
    """The named tick is now."""
    Tick.objects.update_or_create(name=name, defaults={"at": timezone.now()})
