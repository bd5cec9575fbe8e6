"""The resident's form, page by page, as a browser without JavaScript meets it."""

import re

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext, override

from participation.cases.models import Case, Place, Sender
from participation.cases.states import State
from participation.ideas import drafts
from participation.ideas.models import Idea
from participation.outbox.links import token_of
from participation.outbox.models import Letter
from tests import make
from tests.participation.ideas.test_photos import with_place
from tests.participation.ideas.walking import Ayse

pytestmark = pytest.mark.django_db


@pytest.fixture
def lindenbruch():
    make.town()
    quarter = make.quarter("Lindenbruch")
    board = make.board("Runder Tisch Lindenbruch")
    make.remit(board, quarters=[quarter])
    make.meeting(board)
    return quarter


def test_ayse_hands_in_an_idea_and_gets_her_receipt(lindenbruch):
    ayse = Ayse(ort={"quarter": lindenbruch.slug, "place": "hinter der Kita"})
    receipt = ayse.walk()

    idea = Idea.objects.get()
    assert receipt.request["PATH_INFO"] == f"/v/{token_of(idea.pk, 1)}/"
    assert (idea.title, idea.text) == ("Mehr Licht am Weidenpfad", "Abends ist es dort dunkel.")
    assert (idea.quarter, idea.place, idea.place_words) == (lindenbruch, Place.QUARTER, "hinter der Kita")
    assert idea.lead.name == "Runder Tisch Lindenbruch"
    assert idea.state == State.RECEIVED
    assert not Sender.objects.exists()


def test_each_page_asks_one_question_and_says_which_step_it_is(lindenbruch):
    ayse = Ayse(ort={"quarter": lindenbruch.slug})
    for number, step in [(1, "ort"), (3, "idee"), (4, "antwort"), (5, "pruefen")]:
        page = ayse.walk(until=step).content.decode()
        assert len(re.findall("<h1[ >]", page)) == 1
        with override("de"):
            assert gettext("Step %(step)s of 5") % {"step": number} in page


def test_empty_step_is_shown_again_with_errors_that_lead_to_their_fields(lindenbruch):
    ayse = Ayse(idee={"title": "", "text": ""})
    page = ayse.walk().content.decode()

    with override("de"):
        assert f"<title>{gettext('Error:')} " in page
    assert re.findall(r'<li><a href="#(\w+)"', page) == ["id_title", "id_text"]
    assert 'id="id_title"' in page and 'aria-describedby="id_title_helptext id_title_error"' in page


def test_wrong_entries_are_kept_to_be_mended(lindenbruch):
    page = Ayse(idee={"title": "x" * 151, "text": "Mein Text"}).walk().content.decode()

    assert "x" * 151 in page
    assert "Mein Text" in page


def test_wrong_address_is_kept_to_be_mended(lindenbruch):
    page = Ayse(antwort={"reply": "email", "email": "amira@"}).walk().content.decode()

    assert 'value="amira@"' in page
    assert 'href="#id_email"' in page


def test_check_page_names_board_and_meeting_and_stores_nothing(lindenbruch):
    ayse = Ayse(ort={"quarter": lindenbruch.slug}, antwort={"reply": "email", "email": "amira@example.org"})
    page = ayse.walk(until="pruefen").content.decode()

    assert "Runder Tisch Lindenbruch" in page
    assert '<time class="day"' in page
    assert "amira@example.org" in page
    assert not Case.objects.exists() and not Letter.objects.exists()


def test_changing_one_answer_leads_straight_back_to_the_check_page(lindenbruch):
    ayse = Ayse()
    ayse.walk(until="pruefen")
    pressed = ayse.press(ayse.open("antwort"), reply="phone", phone="02899 555-1")

    assert pressed["Location"] == "/ideen/neu/pruefen/"


@pytest.mark.parametrize("consent", ["", "off", "0", "false", "False", "no"])
def test_without_consent_nothing_is_sent(lindenbruch, consent):
    page = Ayse(pruefen={"consent": consent}).walk()

    assert b'href="#id_consent"' in page.content
    assert not Case.objects.exists()


@pytest.mark.parametrize("step", ["aehnlich", "idee", "antwort", "pruefen"])
def test_deep_link_goes_to_the_first_open_question(lindenbruch, step):
    assert Ayse().open(step)["Location"] == "/ideen/neu/ort/"


def test_answer_to_a_later_step_is_kept_though_earlier_ones_are_missing(lindenbruch):
    ayse = Ayse()
    page = ayse.open("ort")
    pressed = ayse.browser.post("/ideen/neu/idee/", {**ayse.hidden(page), "title": "Bank", "text": "Im Park"})

    assert pressed["Location"] == "/ideen/neu/ort/"
    assert ayse.walk(until="pruefen").content.decode().count("Mehr Licht") == 0


def test_address_may_bring_quarter_and_theme_along(lindenbruch):
    theme = make.theme("Licht")
    ayse = Ayse()
    page = ayse.browser.get(f"/ideen/neu/ort/?quartier={lindenbruch.slug}&thema={theme.slug}")
    assert re.search(rf'value="{lindenbruch.slug}"[^>]* checked', page.content.decode())

    ayse.press(page, quarter=lindenbruch.slug)
    assert f'<option value="{theme.slug}" selected>' in ayse.open("idee").content.decode()


def test_many_quarters_become_a_list_to_choose_from():
    make.town()
    for number in range(13):
        make.quarter(f"Q{number}")

    assert b'<select name="quarter"' in Ayse().open("ort").content


@pytest.mark.parametrize("value", ["1", "gibt-es-nicht", "town'--", "\x00"])
def test_unknown_quarter_is_an_error_and_nothing_else(lindenbruch, value):
    page = Ayse(ort={"quarter": value}).walk()

    assert page.status_code == 200
    assert b'href="#id_quarter_0"' in page.content


def test_whole_town_and_kind_of_place_alone_are_understood(lindenbruch):
    ayse = Ayse(ort={"quarter": "", "place": "town"})
    ayse.walk()

    assert Idea.objects.get().place == Place.TOWN


def test_odd_letters_arrive_and_invisible_ones_do_not(lindenbruch):
    title = "Şırnak-Platz \u202e🌳 \x00حديقة zalgo" + "\u0301" * 30
    Ayse(idee={"title": title, "text": "Zeile 1\r\nZeile 2\x07 <b>&amp;"}).walk()

    idea = Idea.objects.get()
    assert idea.title == "Şırnak-Platz 🌳 حديقة zalgó" + "\u0301" * 5
    assert idea.text == "Zeile 1\nZeile 2 <b>&amp;"


@pytest.mark.parametrize("title", ["\u200b\u2060\u3164\u00a0", "   ", "\u202e"])
def test_title_that_cannot_be_seen_is_no_title(lindenbruch, title):
    assert b'href="#id_title"' in Ayse(idee={"title": title}).walk().content


def test_fields_nobody_asked_for_are_ignored(lindenbruch):
    Ayse(pruefen={"state": "answered", "lead": "1", "reference": "AAAAAA", "created_at": "2001-01-01"}).walk()

    idea = Idea.objects.get()
    assert idea.state == State.RECEIVED and idea.reference != "AAAAAA" and idea.created_at.year > 2001


def test_idea_in_arabic_keeps_its_language_and_the_page_its_direction(lindenbruch):
    ayse = Ayse(prefix="/ar", idee={"title": "إنارة", "text": "الطريق مظلم"})
    receipt = ayse.walk()

    assert Idea.objects.get().language == "ar"
    assert receipt.request["PATH_INFO"].startswith("/ar/v/")
    assert b'<html lang="ar" dir="rtl">' in receipt.content


def test_name_is_public_only_when_ticked(lindenbruch):
    Ayse(antwort={"reply": "none", "name": "Ayşe Y."}).walk()
    Ayse(antwort={"reply": "none", "name": "Bernd B.", "name_public": "on"}).walk()

    assert dict(Sender.objects.values_list("name", "name_public")) == {"Ayşe Y.": False, "Bernd B.": True}


def test_start_page_sets_no_cookie_and_shows_only_ways_that_are_set(lindenbruch):
    make.town(defect_url="https://maengel.example.org/", petition_url="")
    ayse = Ayse()
    page = ayse.browser.get("/ideen/neu/")

    assert not ayse.browser.cookies
    assert b"https://maengel.example.org/" in page.content
    assert page.content.count(b"aside-block") == 1


def test_town_without_any_board_says_that_it_takes_a_break():
    assert Ayse().walk().status_code == 503


def test_nonsense_in_the_address_does_not_stop_the_form(lindenbruch):
    ayse = Ayse()
    page = ayse.browser.get("/ideen/neu/ort/?quartier=%00&thema=%22%3E%3Cscript%3E%00")

    assert ayse.press(page, quarter="unknown").status_code == 302


@pytest.mark.parametrize("field", ["key", "seen", "opened", "website", "consent"])
def test_control_signs_in_hidden_fields_are_refused_quietly(lindenbruch, field):
    assert Ayse(pruefen={field: "a\x00b"}).walk().status_code == 200


def test_flood_of_photos_is_stopped_and_the_words_stay(settings):
    settings.MESSAGES_PER_HOUR = 1
    make.town()
    ayse = Ayse()
    page = ayse.walk(until="idee")
    files = [SimpleUploadedFile("bank.jpg", with_place(), content_type="image/jpeg") for _photo in range(2)]
    before = waiting_photos()
    first, second = [ayse.press(page, title="Bank", text="Im Park", photo=file) for file in files]

    assert (first.status_code, second.status_code) == (302, 429)
    assert "Im Park" in second.content.decode()
    assert len(waiting_photos() - before) == 1
    ayse.press(page, title="Bank", text="Im Park", without_photo="on")
    assert waiting_photos() == before


def waiting_photos() -> set[str]:
    storage = storages["private"]
    return set(storage.listdir(drafts.FOLDER)[1]) if storage.exists(drafts.FOLDER) else set()
