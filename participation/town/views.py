"""The town's own colours as a stylesheet, and its small pages: imprint, privacy, accessibility, files."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import condition, require_safe

from participation.town import brand
from participation.town.models import TownSettings
from participation.town.reading import reading
from participation.town.registry import personal_fields


def _etag(request):
    return f'"{brand.version(TownSettings.current())}"'


@require_safe
@condition(etag_func=_etag)
def brand_css(request):
    response = HttpResponse(brand.stylesheet(TownSettings.current()), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response


@reading
def imprint(request):
    return render(request, "participation/town/imprint.html")


@reading
def privacy(request):
    return render(request, "participation/town/privacy.html", {"fields": personal_fields()})


@reading
def accessibility(request):
    return render(request, "participation/town/accessibility.html")


@reading
def files(request):
    return render(request, "participation/town/files.html")
