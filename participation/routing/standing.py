"""Which board leads in a quarter when no theme is named; what residents read on maps and quarter pages."""

from django.core.cache import cache
from django.db.models import Prefetch
from django.utils import timezone

from participation.quarters.models import Quarter
from participation.routing.lookup import NoCoordination, rulebook
from participation.routing.models import Board, Remit
from participation.routing.rules import decide

KEPT_SECONDS = 60


def leads(kind: str) -> dict[int, int]:
    """The leading board of each quarter; asked often, so kept for a minute."""
    day = timezone.localdate()
    key = f"routing.leads.{kind}.{day}"
    found = cache.get(key)
    if found is None:
        found = _decided(kind, day)
        cache.set(key, found, KEPT_SECONDS)
    return found


def _decided(kind, day) -> dict[int, int]:
    try:
        book = rulebook()
    except NoCoordination:
        return {}
    quarters = Quarter.objects.values_list("pk", flat=True)
    return {quarter: decide([quarter], None, kind, day, book).lead for quarter in quarters}


def remits_in_words(board: Board) -> list[dict]:
    """Each remit that is valid today: how, where and for what; empty means everywhere and everything."""
    today = timezone.localdate()
    remits = Remit.objects.filter(board=board).prefetch_related(
        Prefetch("quarters", Quarter.objects.only("name")), "themes"
    )
    return [
        {
            "mode": remit.get_mode_display(),
            "quarters": [quarter.name for quarter in remit.quarters.all()],
            "themes": [str(theme) for theme in remit.themes.all()],
        }
        for remit in remits
        if (remit.valid_from or today) <= today <= (remit.valid_until or today)
    ]
