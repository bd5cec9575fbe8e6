"""Where is my idea? By number in any spelling, and a new letter for who has lost the link."""

import pytest
from django.test import Client

from participation.cases.models import Reply
from participation.cases.references import spoken
from participation.cases.states import PUBLIC, State
from participation.outbox.models import Letter
from tests import make
from tests.participation.ideas.walking import Ayse

pytestmark = pytest.mark.django_db


def asked(number: str):
    return Client().get("/wo-ist-meine-idee/", {"nummer": number})


@pytest.mark.parametrize("spell", [str, str.lower, spoken, lambda n: "-".join(n), lambda n: f"  {n[:2]}.{n[2:]}\t"])
def test_number_is_understood_in_any_spelling(spell):
    idea = make.idea(State.WITH_BOARD, title="Mehr Licht")
    page = asked(spell(idea.reference)).content.decode()

    assert "Mehr Licht" in page and f"/ideen/{idea.reference}/" in page


@pytest.mark.parametrize("state", sorted(set(State) - PUBLIC))
def test_case_that_is_not_public_is_named_in_neutral_words_only(state):
    idea = make.idea(state, title="Mein Titel")
    page = asked(idea.reference).content.decode()

    assert "Mein Titel" not in page and "Nennt eine Person" not in page
    assert 'id="h-found"' in page


def test_states_that_are_not_public_are_not_told_apart():
    pages = set()
    for state in (State.RECEIVED, State.HIDDEN, State.WITHDRAWN):
        idea = make.idea(state)
        page = asked(idea.reference).content.decode()
        pages.add(page.replace(idea.reference, "").replace(spoken(idea.reference), ""))
    assert len(pages) == 1


@pytest.mark.parametrize("number", ["KKKKKK", "", "'; DROP", "x" * 500, "\x00", "🌳"])
def test_wrong_number_says_what_to_do(number):
    make.town(contact_phone="02899 555-200")
    page = asked(number)

    assert page.status_code == 200
    assert b'href="#id_nummer"' in page.content and b"tel:+492899555200" in page.content


def test_asking_sets_no_cookie():
    assert not asked("KKKKKK").cookies


def lost(number, email):
    ayse = Ayse()
    return ayse.press(ayse.browser.get("/wo-ist-meine-idee/link/"), number=number, email=email)


def test_lost_link_is_sent_again_and_strangers_learn_nothing():
    idea = make.idea(reply=Reply.EMAIL, email="ayse@example.org")
    right, wrong = lost(idea.reference, "Ayse@example.org"), lost(idea.reference, "dimitri@example.org")

    assert right.content == wrong.content
    assert Letter.objects.filter(kind="idea_received").count() == 2
    assert not Letter.objects.filter(to="dimitri@example.org").exists()


def test_lost_link_goes_out_once_a_day():
    idea = make.idea(reply=Reply.EMAIL, email="ayse@example.org")
    for _ in range(3):
        lost(idea.reference, "ayse@example.org")
    assert Letter.objects.filter(kind="idea_received").count() == 2
