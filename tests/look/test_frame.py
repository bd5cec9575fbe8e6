"""What stands round every page, and what a page says when it cannot do what was asked."""

import re

import pytest
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from participation.quarters.atlas import CACHE_KEY
from participation.quarters.drawing import draw
from participation.town.context import language_links
from participation.town.models import TownSettings
from participation.town.views import brand_css
from portal import errors
from tests.look.test_drawing import square

PROBLEMS = ["403.html", "403_csrf.html", "404.html", "410.html", "429.html"]
WITHOUT_DATABASE = ["400.html", "500.html", "503.html"]


@pytest.fixture
def town(db):
    return TownSettings.objects.create(
        name="Wesselwerth",
        full_name="Stadt Wesselwerth",
        languages=["de", "de-simple", "en", "ar"],
        contact_phone="02899 555-200",
    )


def page(path="/ideen/", language="de", template="404.html"):
    with translation.override(language):
        return render_to_string(template, {}, RequestFactory(headers={"host": "localhost"}).get(path))


def test_frame_names_town_and_language_and_leads_to_content_and_to_the_form(town):
    html = page()

    assert '<html lang="de">' in html
    assert "– Quartierportal Wesselwerth</title>" in html
    assert re.findall(r'class="skip" href="([^"]+)"', html) == ["#inhalt", "/ideen/neu/"]
    assert '<main id="inhalt">' in html
    assert 'aria-current="page">' in html


def test_arabic_page_reads_from_right_to_left_with_the_mirrored_base(town):
    html = page("/ar/ideen/", "ar")

    assert '<html lang="ar" dir="rtl">' in html
    assert "kern.rtl" in html
    assert 'href="/ar/ideen/neu/"' in html


def test_plain_german_is_german_for_screen_readers(town):
    assert '<html lang="de">' in page("/de-simple/ideen/", "de-simple")


def test_strip_shows_only_languages_the_town_has_switched_on(town):
    with translation.override("en"):
        links = language_links(RequestFactory().get("/en/nirgendwo/"), town.languages, {"de": "/woanders/"})

    assert [link["code"] for link in links] == ["de", "de-simple", "en", "ar"]
    assert [link["current"] for link in links] == [False, False, True, False]
    assert links[0]["url"] == "/woanders/"
    assert [link["code"] for link in links if link["last_own"]] == ["de-simple"]


def test_barrier_link_carries_the_address_of_the_page(town):
    assert "/barriere-melden/?seite=/ideen/" in page()


@pytest.mark.parametrize("template", PROBLEMS + WITHOUT_DATABASE)
def test_page_is_free_of_inline_style_and_script_and_has_one_heading(town, template):
    html = page(template=template)

    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:", html)
    assert len(re.findall("<h1", html)) == 1
    assert "What happened to your answers" in page("/en/", "en", template)


def test_frame_asks_the_database_once_for_the_town(town, django_assert_num_queries):
    cache.set(CACHE_KEY, draw([square("west", 6.40, 51.60)]))
    page()

    with django_assert_num_queries(1):
        page()


def test_frame_shows_the_quarters_once_and_points_at_them(town):
    cache.set(CACHE_KEY, draw([square("west", 6.40, 51.60), square("east", 6.42, 51.60)]))
    html = page()

    assert html.count('id="q-west"') == 1
    assert '<use href="#q-all"/>' in html


@pytest.mark.parametrize("template", WITHOUT_DATABASE)
def test_broken_portal_still_answers_without_its_database(template):
    assert "<h1>" in render_to_string(template)


def test_fault_is_answered_without_asking_for_the_town():
    assert errors.broken(RequestFactory().get("/")).status_code == 500


def test_missing_page_is_answered_as_missing(town):
    response = errors.not_found(RequestFactory(headers={"host": "localhost"}).get("/nirgendwo/"))

    assert response.status_code == 404


def test_colours_of_the_town_are_fetched_once_and_then_only_compared(town):
    town.hue = 150
    town.save()
    first = brand_css(RequestFactory().get("/marke.css"))
    again = brand_css(RequestFactory(headers={"if-none-match": first["ETag"]}).get("/marke.css"))

    assert b"--town-hue:150" in first.content
    assert again.status_code == 304
