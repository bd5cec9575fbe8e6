"""What search engines may read: live pages and public ideas, in blocks, so that no answer grows with the town."""

from django.conf import settings
from django.db.models import Max
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.utils.html import escape
from django.views.decorators.http import require_safe
from wagtail.models import Page

from participation.cases.models import Case
from participation.ideas.lookup import public_ideas
from participation.town.context import LANGUAGES, prefix_of
from participation.town.models import TownSettings

BLOCK = 5_000
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
LISTS = ["/", "/ideen/", "/ideen/karte/", "/daten/", "/impressum/", "/datenschutz/", "/barrierefreiheit/"]


@require_safe
def index(request):
    """One map of the pages and one for each block of ideas."""
    blocks = (Case.objects.aggregate(last=Max("pk"))["last"] or 0) // BLOCK + 1
    names = ["sitemap-seiten.xml", *(f"sitemap-ideen-{number}.xml" for number in range(blocks))]
    rows = "".join(f"<sitemap><loc>{settings.BASE_URL}/{name}</loc></sitemap>" for name in names)
    return _xml(f'{HEAD}<sitemapindex xmlns="{SCHEMA}">{rows}</sitemapindex>')


@require_safe
def pages(request):
    """Lists and live pages; those of the first language stand for all of their translations."""
    live = Page.objects.live().public().filter(depth__gt=2, locale__language_code=settings.LANGUAGE_CODE)
    paths = [path.partition("/")[2].partition("/")[2] for path in live.values_list("url_path", flat=True)]
    return _xml("".join(_urlset([*LISTS, *(f"/{path}" for path in paths if path)])))


@require_safe
def ideas(request, number):
    if number > 10**9:
        raise Http404
    block = public_ideas().filter(pk__gte=number * BLOCK, pk__lt=(number + 1) * BLOCK).order_by("pk")
    paths = (f"/ideen/{reference}/" for reference in block.values_list("reference", flat=True).iterator())
    return StreamingHttpResponse(_urlset(paths), content_type="application/xml")


@require_safe
def robots(request):
    closed = ["/v/", "/tisch/", "/verwaltung/", "/anmelden/", "/suche/", "/ideen/neu/"]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), f"Sitemap: {settings.BASE_URL}/sitemap.xml"]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _urlset(paths):
    codes = [code for code in LANGUAGES if code in TownSettings.current().languages]
    yield f'{HEAD}<urlset xmlns="{SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    for path in paths:
        yield f"<url><loc>{_address('', path)}</loc>{_alternates(codes, path)}</url>"
    yield "</urlset>"


def _alternates(codes, path) -> str:
    """The same page in each language; plain German shares its tag with German and is left to the page itself."""
    links = [(LANGUAGES[code][2], _address(prefix_of(code), path)) for code in codes if code != "de-simple"]
    return "".join(f'<xhtml:link rel="alternate" hreflang="{tag}" href="{url}"/>' for tag, url in links)


def _address(prefix, path) -> str:
    return escape(f"{settings.BASE_URL}{prefix}{path}")


def _xml(text) -> HttpResponse:
    return HttpResponse(text, content_type="application/xml")
