"""The drawing of this town's quarters, made once and kept for five minutes."""

from django.core.cache import cache

from participation.quarters.drawing import Drawing, draw
from participation.quarters.models import Quarter
from participation.town.models import TownSettings

CACHE_KEY = "quarters.drawing"
KEPT_SECONDS = 300


def town_drawing() -> Drawing:
    drawing = cache.get(CACHE_KEY)
    if drawing is None:
        drawing = draw(_innermost(), TownSettings.current().map_lines)
        cache.set(CACHE_KEY, drawing, KEPT_SECONDS)
    return drawing


def forget_drawing() -> None:
    """The next page draws the quarters anew; called after boundaries were imported, saved or deleted."""
    cache.delete(CACHE_KEY)


def _innermost() -> list[Quarter]:
    """Quarters with a boundary that no drawn quarter divides further, by name."""
    quarters = list(Quarter.objects.exclude(boundary=None).only("name", "slug", "boundary", "parent_id"))
    divided = {quarter.parent_id for quarter in quarters}
    return [quarter for quarter in quarters if quarter.pk not in divided]
