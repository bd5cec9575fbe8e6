"""The Wagtail pages of Wesselwerth: a small tree for each language that is switched on."""

from django.conf import settings
from django.utils import timezone
from wagtail.models import Locale, Page, Site

from home.models import BoardIndexPage, BoardPage, ContentPage, HomePage, QuarterIndexPage, QuarterPage
from participation.management.demo import texts


def make_pages(languages: list[str], quarters: dict, boards: dict):
    """Home, lists, and one page for every quarter and board in each language; the German home is the site's."""
    locales = {code: Locale.objects.get_or_create(language_code=code)[0] for code, _name in settings.LANGUAGES}
    root = Page.get_first_root_node()
    keys: dict[str, object] = {}
    for code in languages:
        home = _under(root, HomePage, locales[code], keys, slug=f"start-{code}", **texts.HOME[code])
        if code == settings.LANGUAGE_CODE:
            _open_site(home)
        _branch(home, locales[code], keys, code, quarters, boards)


def _branch(home, locale, keys, code, quarters, boards):
    _under(home, ContentPage, locale, keys, slug="so-geht-es", **texts.HOW[code])
    index = _under(home, QuarterIndexPage, locale, keys, slug="quartiere", **texts.QUARTERS[code])
    for slug, lead in texts.QUARTER_LEADS[code].items():
        quarter = quarters[slug]
        _under(index, QuarterPage, locale, keys, slug=slug, title=quarter.name, quarter=quarter, lead=lead)
    index = _under(home, BoardIndexPage, locale, keys, slug="gremien", **texts.BOARDS[code])
    for board in boards.values():
        _under(index, BoardPage, locale, keys, slug=board.slug, title=board.name, board=board)


def _under(parent, kind, locale, keys, *, slug, **fields):
    """A live page; pages with the same place in the tree are translations of each other."""
    now = timezone.now()
    page = kind(slug=slug, locale=locale, live=True, first_published_at=now, last_published_at=now, **fields)
    page.show_in_menus = kind is ContentPage
    key = f"{kind.__name__}-{'' if kind is HomePage else slug}"
    page.translation_key = keys.setdefault(key, page.translation_key)
    return parent.add_child(instance=page)


def _open_site(home):
    """The German home is the first page, Wagtail's own greeting is gone."""
    Site.objects.filter(is_default_site=True).update(root_page=home, site_name="Quartierportal")
    Site.clear_site_root_paths_cache()
    for greeting in Page.objects.filter(depth=2, numchild=0).exclude(pk=home.pk):
        if greeting.specific_class is Page:
            greeting.delete()
