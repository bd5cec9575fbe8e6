"""One question to ideas, quarters, boards and pages."""

import pytest
from wagtail.models import Page

from home.models import ContentPage
from home.pages import make_pages
from participation.cases.states import State
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    make.town(languages=["de", "en"])
    quarter = make.quarter("Bäumerplatz", slug="baeumerplatz", aliases=["Am alten Anger"])
    make.board("Runder Tisch Straße", slug="runder-tisch-strasse")
    make.idea(State.WITH_BOARD, title="Mehr Bäume an der Straße", quarter=quarter.pk)
    make.idea(State.RECEIVED, title="Geheime Bäume")
    make_pages()
    home = Page.objects.get(depth=2, locale__language_code="de")
    home.add_child(instance=ContentPage(title="So geht es", slug="so-geht-es", body="<p>Über Ämter und Größe.</p>"))


def titles(client, words, group):
    found = client.get("/suche/", {"q": words}).context["found"]
    return [row["title"] for row in found.get(group, [])]


@pytest.mark.parametrize("words", ["Bäume", "Baum", "Baeume", "BÄUME", "Strasse", "Straße", "straße, bäume?"])
def test_every_spelling_finds_the_idea(client, town, words):
    assert titles(client, words, "ideas") == ["Mehr Bäume an der Straße"]


def test_quarters_are_found_by_their_other_names(client, town):
    assert titles(client, "anger", "quarters") == ["Bäumerplatz"]
    assert titles(client, "Baeumerplatz", "quarters") == ["Bäumerplatz"]


def test_boards_and_pages_are_found(client, town):
    assert titles(client, "Strasse", "boards") == ["Runder Tisch Straße"]
    assert titles(client, "Ämter", "pages") == ["So geht es"]
    assert titles(client, "Groesse", "pages") == titles(client, "Größe", "pages") == ["So geht es"]


def test_quarter_is_not_found_twice_as_row_and_page(client, town):
    assert titles(client, "Bäumerplatz", "pages") == []


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "'",
        "\\",
        "*",
        "(",
        "NEAR(",
        "a AND",
        "OR",
        "^x",
        ":",
        "a:b",
        "--",
        "%",
        "_",
        "🙂",
        "\0",
        "' OR 1=1",
        "x" * 9000,
    ],
)
def test_any_punctuation_is_survived(client, town, words):
    answer = client.get("/suche/", {"q": words})

    assert answer.status_code == 200
    assert client.get("/ideen/", {"q": words}).status_code == 200


def test_nothing_asked_and_nothing_found_lead_on(client, town):
    assert 'href="/gremien/"' in client.get("/suche/").content.decode()
    assert 'href="/gremien/"' in client.get("/suche/?q=xyzzy").content.decode()


def test_query_is_shown_as_text_never_as_markup(client, town):
    assert "<script>" not in client.get("/suche/", {"q": "<script>alert(1)</script>"}).content.decode()


def test_robots_are_kept_from_secret_links_and_shown_the_map(client):
    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /v/\n" in text
    assert "Sitemap: http://localhost:8000/sitemap.xml" in text


def test_sitemap_names_public_ideas_and_pages_in_each_language(client, town):
    listed = b"".join(client.get("/sitemap-ideen-0.xml")).decode()
    pages = client.get("/sitemap-seiten.xml").content.decode()

    assert listed.count("<url>") == 1
    assert 'hreflang="en" href="http://localhost:8000/en/ideen/' in listed
    assert "<loc>http://localhost:8000/quartiere/baeumerplatz/</loc>" in pages
    assert "sitemap-ideen-0.xml" in client.get("/sitemap.xml").content.decode()
