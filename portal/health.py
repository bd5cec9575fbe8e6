"""Whether the portal is alive, and whether it can do its work."""

from datetime import timedelta

from django.db import DatabaseError, connection
from django.db.models import Min
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from participation.outbox.models import Letter, Tick

LETTER_LIMIT = timedelta(minutes=15)
TICK_LIMIT = timedelta(minutes=5)


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; asks nobody else."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """Database, oldest waiting letter and the clock, in seconds; 503 names what is not as it should be."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        letter, tick = oldest_waiting_letter(), last_tick()
    except DatabaseError:
        return JsonResponse({"ready": False, "database": "down", "reasons": ["database down"]}, status=503)
    reasons = []
    if letter is not None and letter > LETTER_LIMIT.total_seconds():
        reasons.append("a letter waits too long")
    if tick is None or tick > TICK_LIMIT.total_seconds():
        reasons.append("the clock stands still")
    found = {"ready": not reasons, "database": "ok", "oldest_waiting_letter": letter, "last_tick": tick}
    return JsonResponse(found | {"reasons": reasons}, status=503 if reasons else 200)


def oldest_waiting_letter() -> int | None:
    """For how many seconds the oldest letter could have been sent; none when none waits."""
    waiting = Letter.objects.filter(sent_at=None, dead_at=None, available_at__lte=timezone.now())
    return _age(waiting.aggregate(oldest=Min("available_at"))["oldest"])


def last_tick() -> int | None:
    """How many seconds ago the clock last came by; none when it never did."""
    return _age(Tick.objects.order_by("-at").values_list("at", flat=True).first())


def _age(moment):
    return None if moment is None else max(0, int((timezone.now() - moment).total_seconds()))
