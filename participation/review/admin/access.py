"""Who comes through the office's own doors in the administration."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from wagtail.admin.menu import MenuItem

from participation.cases.rights import may_coordinate


def coordination_only(view):
    """Wagtail has asked for a sign-in before; here the membership is asked for, at every request."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not may_coordinate(request.user):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def frame(title, *, icon, trail=(), subtitle="") -> dict:
    """What Wagtail's page frame asks for: heading, icon and the way here."""
    ways = [{"url": url, "label": label} for label, url in trail]
    return {
        "page_title": title,
        "page_subtitle": subtitle,
        "header_title": f"{title}: {subtitle}" if subtitle else title,
        "header_icon": icon,
        "breadcrumbs_items": [*ways, {"url": "", "label": title, "sublabel": subtitle}],
    }


class CoordinationItem(MenuItem):
    """A menu item that only coordination sees."""

    def is_shown(self, request):
        return may_coordinate(request.user)
