"""The Wagtail pages of Wesselwerth: the town's standing pages with words in each language that is switched on."""

from wagtail.models import Locale

from home.models import BoardIndexPage, ContentPage, HomePage, QuarterIndexPage, QuarterPage
from home.pages import make_pages
from participation.management.demo import texts


def make_speaking_pages(languages: list[str]):
    """Every standing page is there in each language, and speaks it where Wesselwerth has written something."""
    make_pages()
    first: ContentPage | None = None
    for code in languages:
        home = HomePage.objects.get(locale__language_code=code)
        _say(home, texts.HOME[code])
        _say(QuarterIndexPage.objects.child_of(home).get(), texts.QUARTERS[code])
        _say(BoardIndexPage.objects.child_of(home).get(), texts.BOARDS[code])
        for page in QuarterPage.objects.descendant_of(home).filter(quarter__slug__in=texts.QUARTER_LEADS[code]):
            _say(page, {"lead": texts.QUARTER_LEADS[code][page.quarter.slug]})
        first = _how(home, code, first)


def _say(page, words: dict[str, str]):
    """The page has words of its own and follows no other one."""
    for name, word in words.items():
        setattr(page, name, word)
    page.alias_of = None
    page.draft_title = page.title
    page.save()


def _how(home: HomePage, code: str, first: ContentPage | None) -> ContentPage:
    """The page that says how it works, tied to the one in the first language."""
    page = ContentPage(slug="so-geht-es", locale=Locale.objects.get(language_code=code), show_in_menus=True)
    page.title, page.lead, page.body = (texts.HOW[code][name] for name in ("title", "lead", "body"))
    if first is not None:
        page.translation_key = first.translation_key
    HomePage.objects.get(pk=home.pk).add_child(instance=page)
    return first or page
