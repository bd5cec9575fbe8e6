"""Past cases as routing sees them."""

from django.utils import timezone

from participation.cases.models import Case
from participation.routing.coverage import Fact


def facts(latest: int) -> list[Fact]:
    """The latest cases with the place, theme, kind and day that decided who leads; one query."""
    rows = Case.objects.order_by("-pk").values_list("pk", "quarter_id", "theme_id", "kind", "created_at", "lead_id")
    return [
        Fact(pk, (quarter,) if quarter else (), theme, kind, timezone.localdate(created_at), lead)
        for pk, quarter, theme, kind, created_at, lead in rows[:latest]
    ]
