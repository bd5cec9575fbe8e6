"""One button that says: this idea matters to me too."""

import secrets

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from participation.cases.guard import admits
from participation.cases.phrases import tag_of
from participation.cases.references import clean_reference
from participation.cases.sender import support as support_it
from participation.ideas.models import Idea
from participation.ideas.rows import url_of

BROWSER = "browser"  # the cookie with a random number; set by pressing the button, never by reading
TWO_YEARS = 2 * 365 * 24 * 60 * 60
NUMBER_LENGTH = 32


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def support(request, reference):
    if reference != clean_reference(reference):
        raise Http404
    idea = get_object_or_404(Idea.objects.public(), reference=reference)
    browser = _number_of(request)
    if request.method != "POST":
        already = bool(browser) and idea.supports.filter(browser=browser).exists()
        words = {"already": already, "back": url_of(idea), "lang": tag_of(idea.language)}
        return render(request, "participation/ideas/support.html", {"idea": idea, **words})
    if not admits(request, "support"):
        return render(request, "429.html", status=429)
    browser = browser or secrets.token_hex(NUMBER_LENGTH // 2)
    support_it(idea, browser)
    response = redirect("ideas:support", reference=idea.reference)
    response.set_cookie(
        BROWSER, browser, max_age=TWO_YEARS, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return response


def _number_of(request) -> str:
    number = request.COOKIES.get(BROWSER, "")
    return number if len(number) == NUMBER_LENGTH and number.isascii() and number.isalnum() else ""
