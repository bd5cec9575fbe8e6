"""The town's own colours as a stylesheet, and its small pages: imprint, privacy, accessibility."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import condition, require_safe

from participation.town import brand
from participation.town.models import TownSettings


def _etag(request):
    return f'"{brand.version(TownSettings.current())}"'


@require_safe
@condition(etag_func=_etag)
def brand_css(request):
    response = HttpResponse(brand.stylesheet(TownSettings.current()), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response


@require_safe
def imprint(request):
    return render(request, "participation/town/imprint.html")


@require_safe
def privacy(request):
    return render(request, "participation/town/privacy.html")


@require_safe
def accessibility(request):
    return render(request, "participation/town/accessibility.html")
