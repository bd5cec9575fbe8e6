"""Barriers and complaints: small forms, cases that are never public, an answer for who wants one."""

import pytest
from django.test import Client

from participation.cases.models import Case, Sender
from participation.cases.states import PUBLIC, Kind, State
from participation.notices.models import BarrierNotice, Complaint
from participation.outbox.links import token_of
from participation.outbox.models import Letter
from tests import make
from tests.participation.ideas.walking import Ayse, stamped

pytestmark = pytest.mark.django_db


def sent(path, **answers):
    ayse = Ayse()
    return ayse.browser.post(path, {**ayse.hidden(ayse.browser.get(path)), **answers})


def test_barrier_goes_to_the_office_that_the_town_named():
    make.town(barrier_board="INK")
    office = make.board("Stabsstelle Inklusion", code="INK")
    receipt = sent("/barriere-melden/?seite=/ideen/", text="Die Karte ist nicht vorlesbar.", seite="/ideen/")

    notice = BarrierNotice.objects.get()
    assert receipt["Location"] == f"/v/{token_of(notice.pk, 1)}/"
    assert (notice.kind, notice.page, notice.lead) == (Kind.BARRIER, "/ideen/", office)
    assert not notice.is_public and not Sender.objects.exists()
    assert Client().get(receipt["Location"]).status_code == 200


def test_barrier_without_an_office_lies_with_coordination():
    make.town(barrier_board="GONE")
    sent("/barriere-melden/", text="Kein Kontrast")

    assert BarrierNotice.objects.get().lead == make.coordination()


def test_form_knows_the_page_that_it_was_opened_from():
    make.town()
    assert b'value="/quartiere/altmarkt/"' in Client().get("/barriere-melden/?seite=/quartiere/altmarkt/").content


def test_complaint_lies_with_coordination_and_the_idea_stays():
    idea = make.idea(State.WITH_BOARD)
    sent(f"/ideen/{idea.reference}/melden/", reason="person", text="Nennt mich.", email="dimitri@example.org")

    complaint = Complaint.objects.get()
    assert (complaint.about_id, complaint.lead) == (idea.pk, make.coordination())
    assert Case.objects.public().get().pk == idea.pk
    letter = Letter.objects.get(kind="complaint_received")
    assert letter.to == "dimitri@example.org" and "Nennt mich" not in letter.body + letter.subject


@pytest.mark.parametrize("state", sorted(set(State) - PUBLIC))
def test_what_is_not_public_cannot_be_complained_about(state):
    assert Client().get(f"/ideen/{make.idea(state).reference}/melden/").status_code == 404


@pytest.mark.parametrize("reference", ["XXXXXX", "kkkkkk", "neu"])
def test_unknown_number_cannot_be_complained_about(reference):
    make.town()
    assert Client().get(f"/ideen/{reference}/melden/").status_code == 404


@pytest.mark.parametrize("answers", [{"text": ""}, {"text": "x" * 5001}, {"text": "gut", "email": "kaputt@"}])
def test_wrong_entries_are_shown_again(answers):
    make.town()
    page = sent("/barriere-melden/", **answers)

    assert page.status_code == 200 and b'id="fehler"' in page.content
    assert not Case.objects.exists()


def test_same_form_sent_twice_is_one_case():
    make.town()
    ayse = Ayse()
    page = ayse.browser.get("/barriere-melden/")
    places = {ayse.press(page, text="Kein Kontrast")["Location"] for _ in range(2)}

    assert len(places) == 1 and Case.objects.count() == 1


def test_robots_and_floods_are_asked_to_wait(settings):
    make.town()
    assert sent("/barriere-melden/", text="Spam", website="x").status_code == 200
    assert sent("/barriere-melden/", text="Spam", opened=stamped(0)).status_code == 200
    settings.MESSAGES_PER_HOUR = 0
    flooded = sent("/barriere-melden/", text="Mein Text")

    assert flooded.status_code == 429 and b"Mein Text" in flooded.content
    assert not Case.objects.exists()


def test_page_of_a_barrier_never_holds_the_key_of_a_receipt():
    make.town()
    receipt = f"/v/{token_of(make.idea().pk, 1)}/"
    sent(f"/barriere-melden/?seite={receipt}", text="Kein Kontrast", seite=f"https://town.example{receipt}")

    assert BarrierNotice.objects.get().page == "https://town.example/v/…/"
    assert b'value="/v/\xe2\x80\xa6/"' in Client().get(f"/barriere-melden/?seite={receipt}").content
