"""The meetings of a board as a calendar that one can subscribe to."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from participation.calendar.ics import Entry, ics
from participation.routing.models import Board, Meeting

KEPT_DAYS = 365  # a calendar program forgets what is no longer listed


def calendar_of(board: Board) -> str:
    """All meetings of the last year and all to come; cancelled ones say so."""
    since = timezone.now() - timedelta(days=KEPT_DAYS)
    meetings = Meeting.objects.filter(board=board, starts_at__gte=since).order_by("starts_at", "pk")
    return ics([_entry(board, meeting) for meeting in meetings], board.name)


def _entry(board: Board, meeting: Meeting) -> Entry:
    facts = [_("open to the public") if meeting.public else "", meeting.access]
    address = f"{settings.BASE_URL}/gremien/{board.slug}/"
    return Entry(
        uid=f"sitzung-{meeting.pk}@{settings.BASE_URL.partition('://')[2]}",
        title=board.name,
        start=meeting.starts_at,
        end=None,
        changed=timezone.now(),
        place=meeting.place,
        description=", ".join(filter(None, facts)),
        url=address,
        cancelled=meeting.cancelled,
    )
