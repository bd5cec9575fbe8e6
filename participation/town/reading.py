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
        response = view(request, *args, **kwargs)
        let_caches_keep(response)
        return response

    return read


def let_caches_keep(response):
    """An answer that names no person may be kept; one that already says how long is left alone."""
    if response.status_code in (200, 304) and "Cache-Control" not in response:
        patch_cache_control(response, public=True, max_age=0, s_maxage=SHARED_SECONDS)
