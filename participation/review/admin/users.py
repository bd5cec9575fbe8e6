"""A login that sits in a board is not deleted: its seat ends first."""

from django.contrib.auth import get_user_model
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages

from participation.town.guarded import in_use


def keep_members(request, user):
    """Back to the list with the reason, where a board still knows the person."""
    return _refused(request, [user])


def keep_members_in_bulk(request, action, users, _view):
    if action == "delete" and users and isinstance(users[0], get_user_model()):
        return _refused(request, users)
    return None


def _refused(request, users):
    reasons = [reason for user in users if (reason := in_use(user, {"memberships": _("Memberships")}))]
    for reason in reasons:
        messages.error(request, reason)
    return redirect("wagtailusers_users:index") if reasons else None
