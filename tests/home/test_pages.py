"""The pages of the town, its quarters and its boards."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from home.models import BoardPage, QuarterPage
from home.pages import make_pages
from participation.cases.states import Outcome, State
from participation.quarters.models import Contact
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def town():
    make.town(languages=["de", "en", "ar"])
    quarter = make.quarter("Lindenbruch", slug="lindenbruch", boundary=make.square(6.5, 51.6))
    board = make.board("Runder Tisch Lindenbruch", slug="rt-lindenbruch", how_to_join="Einfach kommen.")
    make.remit(board, quarters=[quarter])
    make.seat(board, None, organisation=make.organisation("Bürgerverein"))
    make.meeting(board, place="Bürgerhaus", access="stufenfrei")
    make_pages()
    return quarter, board


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_making_pages_twice_makes_them_once(town):
    assert make_pages() == 0
    assert QuarterPage.objects.count() == 3


@pytest.mark.parametrize("prefix", ["", "/en", "/ar"])
def test_every_row_has_its_address_in_every_language(client, town, prefix):
    for address in ("/", "/quartiere/", "/quartiere/lindenbruch/", "/gremien/", "/gremien/rt-lindenbruch/"):
        assert "<h1" in read(client, prefix + address)


def test_home_shows_quarters_answers_and_meetings(client, town):
    quarter, _board = town
    make.idea(State.WITH_BOARD, quarter=quarter.pk)
    make.idea(State.ANSWERED, title="Parkhaus nachts", outcome=Outcome.DECLINED, quarter=quarter.pk)

    text = read(client, "/en/")

    assert "Lindenbruch" in text and "1 open" in text
    assert "Parkhaus nachts" in text and "Will not be done" in text
    assert "Bürgerhaus" in text


def test_home_counts_no_unpublished_idea(client, town):
    make.idea(State.RECEIVED, title="Kanarienvogel", quarter=town[0].pk)

    text = read(client, "/en/")

    assert "0 open" in text and "Kanarienvogel" not in text


def test_quarter_page_says_who_is_in_charge_and_whom_to_ask(client, town):
    quarter, _board = town
    contact = Contact.objects.create(name="Meryem Oltmann", role="Quartiersbüro", phone="02899 555214")
    contact.quarters.add(quarter)
    make.idea(State.WITH_BOARD, title="Mehr Licht", quarter=quarter.pk, longitude=6.505, latitude=51.605)

    text = read(client, "/quartiere/lindenbruch/")

    for words in ("Runder Tisch Lindenbruch", "Bürgerhaus", "Meryem Oltmann", "Mehr Licht", 'id="idee-1"'):
        assert words in text, words


def test_quarter_without_board_is_with_coordination(client, town):
    make.quarter("Hafen", slug="hafen")

    assert "Koordinierungsstelle" in read(client, "/quartiere/hafen/")


def test_board_page_shows_seats_remit_meeting_and_figures(client, town):
    quarter, board = town
    make.idea(State.ANSWERED, quarter=quarter.pk)

    text = read(client, "/en/gremien/rt-lindenbruch/")

    for words in ("Bürgerverein", "stufenfrei", "Einfach kommen.", "all themes – Lindenbruch", "Answered"):
        assert words in text, words
    assert make.chair_of(board).first_name not in text


def test_ended_board_points_to_its_successor(client, town):
    _quarter, board = town
    old = make.board("Alter Tisch", slug="alter-tisch", successor=board)
    type(old).objects.filter(pk=old.pk).update(valid_until=timezone.localdate() - timedelta(days=1))

    assert 'href="/gremien/rt-lindenbruch/"' in read(client, "/gremien/alter-tisch/")
    assert "Alter Tisch" not in read(client, "/gremien/")


def test_board_with_a_successor_has_not_ended_before_its_last_day(client, town):
    _quarter, board = town
    make.board("Alter Tisch", slug="alter-tisch", successor=board, valid_until=timezone.localdate() + timedelta(days=9))

    assert 'href="/gremien/rt-lindenbruch/"' not in read(client, "/gremien/alter-tisch/")


def test_row_without_a_page_is_shown_all_the_same(client, town):
    make.quarter("Neuland", slug="neuland")
    make.board("Neuer Tisch", slug="neuer-tisch")

    assert "Neuland" in read(client, "/ar/quartiere/neuland/")
    assert "Neuer Tisch" in read(client, "/gremien/neuer-tisch/")
    assert client.get("/gremien/gibt-es-nicht/").status_code == 404
    assert client.get("/gremien/neuer-tisch/tiefer/").status_code == 404


def test_untranslated_page_is_german_and_says_so(client, town):
    page = QuarterPage.objects.get(alias_of=None)
    page.lead = "Zwischen Wald und Bahn."
    page.save_revision().publish()

    text = read(client, "/en/quartiere/lindenbruch/")

    assert '<p class="lead" lang="de" dir="auto">Zwischen Wald und Bahn.</p>' in text
    assert "not translated yet" in text
    assert "not translated yet" not in read(client, "/quartiere/lindenbruch/")


def test_address_of_a_page_stays_that_of_its_row(town):
    page = BoardPage.objects.filter(board=town[1], alias_of=None).get()
    page.slug = "anders"
    page.save()

    assert page.slug == "rt-lindenbruch"


def test_language_links_lead_to_the_same_page(client, town):
    text = read(client, "/en/quartiere/lindenbruch/")

    assert 'href="/ar/quartiere/lindenbruch/"' in text and 'href="/quartiere/lindenbruch/"' in text


def test_pages_set_no_cookie_and_may_be_kept(client, town):
    answer = client.get("/quartiere/lindenbruch/")

    assert answer.cookies == {}
    assert "Cookie" not in answer["Vary"] and "s-maxage" in answer["Cache-Control"]


def test_welcome_page_of_the_library_is_gone(town):
    assert [page.specific_class.__name__ for page in Page.objects.filter(depth=2)] == ["HomePage"] * 3


def test_calendar_of_a_board_names_every_meeting(client, town):
    make.meeting(town[1], days=30, cancelled=True)

    answer = client.get("/gremien/rt-lindenbruch/termine.ics")

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.content.count(b"BEGIN:VEVENT") == 2
    assert answer.content.count(b"STATUS:CANCELLED") == 1
