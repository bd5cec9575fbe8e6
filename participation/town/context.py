"""What every template knows: the town, its languages, the main menu, whom to ask."""

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from participation.town import brand
from participation.town.models import TownSettings

# code: name in its own script, direction, language tag for HTML
LANGUAGES = {
    "de": ("Deutsch", "ltr", "de"),
    "de-simple": ("Leichte Sprache", "ltr", "de"),
    "en": ("English", "ltr", "en"),
    "fr": ("Français", "ltr", "fr"),
    "ar": ("العربية", "rtl", "ar"),
    "fa": ("فارسی", "rtl", "fa"),
    "tr": ("Türkçe", "ltr", "tr"),
    "uk": ("Українська", "ltr", "uk"),
}

MENU = [
    (_("Ideas"), "/ideen/"),
    (None, "/quartiere/"),  # the town's own word
    (_("Round tables"), "/gremien/"),
    (_("Where is my idea?"), "/wo-ist-meine-idee/"),
]


def town(request) -> dict:
    current = TownSettings.current()
    code = get_language() or settings.LANGUAGE_CODE
    return {
        "town": current,
        "prefix": prefix_of(code),
        "html_lang": LANGUAGES.get(code, LANGUAGES["de"])[2],
        "languages": language_links(request, current.languages),
        "menu": menu(request, current),
        "brand_url": brand.address(current),
        "contact": contact_of(current),
    }


def prefix_of(code: str) -> str:
    return "" if code == settings.LANGUAGE_CODE else f"/{code}"


def language_links(request, codes, pages: dict | None = None) -> list[dict]:
    """One link per language to the same page; `pages` names addresses that differ (code: address)."""
    codes = [code for code in LANGUAGES if code in codes]
    own = [code for code in codes if LANGUAGES[code][2] == settings.LANGUAGE_CODE]
    return [_language_link(request, code, (pages or {}).get(code), code in own[-1:]) for code in codes]


def _language_link(request, code, address, last_own) -> dict:
    name, direction, tag = LANGUAGES[code]
    return {
        "code": code,
        "name": name,
        "dir": direction,
        "lang": tag,
        "url": address or same_page(request, code),
        "current": code == get_language(),
        "last_own": last_own,
    }


def same_page(request, code: str) -> str:
    """This page in another language; the first page where the address has no twin."""
    here = request.get_full_path()
    there = translate_url(here, code)
    return there if there != here or code == get_language() else f"{prefix_of(code)}/"


def menu(request, current) -> list[dict]:
    prefix = prefix_of(get_language() or settings.LANGUAGE_CODE)
    return [
        {
            "name": name or current.quarters_word,
            "url": prefix + path,
            "current": _whether_here(request.path, prefix + path),
        }
        for name, path in MENU
    ]


def _whether_here(here: str, path: str) -> str:
    """The word for aria-current."""
    if here == path:
        return "page"
    return "true" if here.startswith(path) else ""


def contact_of(current) -> dict:
    words = ["name", "role", "phone", "mail", "hours", "place", "languages"]
    return {word: getattr(current, f"contact_{word}") for word in words}
