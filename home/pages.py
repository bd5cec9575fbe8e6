"""The town's standing pages: one for each quarter and board in every language that is switched on."""

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Locale, Page, Site

from home.models import BoardIndexPage, BoardPage, HomePage, QuarterIndexPage, QuarterPage
from participation.quarters.models import Quarter
from participation.routing.models import Board
from participation.town.models import TownSettings


@transaction.atomic
def make_pages() -> int:
    """Home, both lists and a page for each row are there in each language; returns how many are new.

    What editors have changed stays; a page that is missing in a language is a copy that follows the German one.
    """
    before = Page.objects.count()
    town = TownSettings.current()
    home = _home(town)
    quarters = _only_child(home, QuarterIndexPage, "quartiere", town.quarters_word)
    boards = _only_child(home, BoardIndexPage, "gremien", "Gremien")
    _row_pages(quarters, QuarterPage, "quarter", Quarter.objects.all())
    _row_pages(boards, BoardPage, "board", Board.objects.all())
    for code in town.languages:
        if code != settings.LANGUAGE_CODE:
            _follow(home, code)
    return Page.objects.count() - before


def _home(town: TownSettings) -> HomePage:
    """The home page in the first language, root of the site; Wagtail's welcome page gives way to it."""
    locale, _created = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    home = HomePage.objects.filter(locale=locale).first()
    if home is None:
        root = Page.get_first_root_node()
        home = root.add_child(instance=HomePage(title=town.name, slug=slugify(town.name) or "start", locale=locale))
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True, hostname="localhost")
    welcome = site.root_page if site.root_page_id and site.root_page_id != home.pk else None
    site.root_page, site.site_name = home, town.portal_name
    site.save()
    if welcome is not None and welcome.specific_class is Page:
        Page.objects.get(pk=welcome.pk).delete()
    return HomePage.objects.get(pk=home.pk)


def _only_child(home, model, slug, title):
    found = model.objects.child_of(home).first()
    return found or home.add_child(instance=model(title=title, slug=slug, locale=home.locale))


def _row_pages(index, model, field, rows):
    known = set(model.objects.child_of(index).values_list(f"{field}_id", flat=True))
    for row in rows:
        if row.pk not in known:
            index = type(index).objects.get(pk=index.pk)
            index.add_child(instance=model(**{field: row}, title=row.name, slug=row.slug, locale=index.locale))


def _follow(home, code):
    """Every page of the first language has its counterpart; new ones are copies that follow it."""
    locale, _created = Locale.objects.get_or_create(language_code=code)
    there = set(Page.objects.filter(locale=locale).values_list("translation_key", flat=True))
    for page in home.get_descendants(inclusive=True).order_by("path"):
        if page.translation_key not in there:
            page.specific.copy_for_translation(locale, alias=True)
