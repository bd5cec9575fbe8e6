"""What a page says when it cannot do what was asked."""

from django.http import HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import resolve

# what may be sent anew with one press: forms that nobody signs in for
OPEN_TO_ALL = {"ideas", "cases", "notices"}
# fields that mean nothing to who filled the form in, or should not be shown
UNSEEN = {"password", "code", "key", "seen", "opened", "website", "theme"}


def bad_request(request, exception=None):
    return render(None, "400.html", status=400)


def forbidden(request, exception=None):
    return render(request, "403.html", status=403)


def not_found(request, exception=None):
    return render(request, "404.html", status=404)


def broken(request):
    """Without the request, so that no context is asked for: the database may be what broke."""
    return HttpResponseServerError(render_to_string("500.html"))


def csrf_failure(request, reason=""):
    """What was typed is shown again; a resident's form can be sent anew from here, a staff member's is only shown."""
    kept = [(name, text) for name, text in request.POST.items() if name != "csrfmiddlewaretoken" and text]
    shown = [text for name, text in kept if name not in UNSEEN]
    address = request.get_full_path() if resolve(request.path_info).app_name in OPEN_TO_ALL else ""
    context = {"kept": kept, "shown": shown, "again": address and bool(shown), "address": address}
    return render(request, "403_csrf.html", context, status=403)
