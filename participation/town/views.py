"""The town's own colours as a stylesheet."""

from django.http import HttpResponse
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
