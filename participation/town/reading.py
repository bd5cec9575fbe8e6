"""Pages that are only read: no cookie, safe methods only, short keeping by caches in between."""

from functools import wraps

from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

SHARED_SECONDS = 30  # so long a proxy may answer for us; browsers ask again every time


def reading(view):
    """The view answers GET and HEAD alone, and a proxy may keep its answer for a moment."""

    @require_safe
    @wraps(view)
    def read(request, *args, **kwargs):
        return let_caches_keep(request, view(request, *args, **kwargs))

    return read


def let_caches_keep(request, response):
    """An answer that is the same for all may be kept; one that already says how long is left alone."""
    session = getattr(request, "session", None)
    if session is not None and not session.modified:
        # the guard against forged forms looked into it for every address; this page did not
        session.accessed = False
    if response.status_code in (200, 304) and "Cache-Control" not in response:
        patch_cache_control(response, public=True, max_age=0, s_maxage=SHARED_SECONDS)
    return response
