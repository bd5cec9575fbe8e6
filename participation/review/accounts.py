"""Who may have a login, what it allows beside the desk, and when a second factor is asked for."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.apps import apps
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.backends import BaseBackend
from django.shortcuts import redirect

from participation.cases.guard import mark_of
from participation.cases.rights import may_coordinate

ADMIN = "wagtailadmin.access_admin"


class AccountAdapter(DefaultAccountAdapter):
    """People the office has entered sign in; nobody signs up."""

    def is_open_for_signup(self, request):
        return False

    def get_client_ip(self, request):
        """The library counts tries by this; it gets the mark that means nothing tomorrow instead of an address."""
        return mark_of(request)

    def add_message(self, request, level, *args, **kwargs):
        """Only what went wrong is said; that one is signed in can be seen."""
        if level >= messages.WARNING:
            super().add_message(request, level, *args, **kwargs)


class MembershipBackend(BaseBackend):
    """A running membership in the coordination board opens the admin; the right ends with the membership."""

    def get_all_permissions(self, user_obj, obj=None):
        if obj is not None or not user_obj.is_authenticated or not user_obj.is_active:
            return set()
        # the user is read anew with each request, so nothing is remembered longer than that
        if not hasattr(user_obj, "_rights_of_membership"):
            user_obj._rights_of_membership = _rights_of_coordination() if may_coordinate(user_obj) else set()
        return user_obj._rights_of_membership

    def has_module_perms(self, user_obj, app_label):
        return any(right.startswith(f"{app_label}.") for right in self.get_all_permissions(user_obj))


def _rights_of_coordination() -> set[str]:
    models = [model._meta for model in apps.get_app_config("participation").get_models()]
    return {ADMIN} | {
        f"participation.{act}_{model.model_name}" for model in models for act in model.default_permissions
    }


def is_staff(user) -> bool:
    """Coordination, and whoever may enter the admin."""
    return user.is_authenticated and (may_coordinate(user) or user.has_perm(ADMIN))


class SecondFactorMiddleware:
    """Staff without a second factor set one up before anything else, where the town asks for it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        match = request.resolver_match
        asked = settings.SECOND_FACTOR_REQUIRED and (
            match.route.startswith("verwaltung/") or "review" in match.app_names
        )
        if asked and is_staff(request.user) and not is_mfa_enabled(request.user):
            return redirect("mfa_activate_totp")
        return None
