"""Me too: one button, one browser, honestly counted."""

import pytest
from django.test import Client

from participation.cases.models import Support
from participation.cases.states import PUBLIC, State
from participation.ideas.models import Idea
from tests import make
from tests.participation.ideas.walking import Ayse

pytestmark = pytest.mark.django_db


@pytest.fixture
def idea():
    return make.idea(State.WITH_BOARD)


def path(idea):
    return f"/ideen/{idea.reference}/unterstuetzen/"


def test_one_browser_counts_once_however_often_it_presses(idea):
    ayse = Ayse()
    page = ayse.browser.get(path(idea))
    for _ in range(3):
        ayse.press(page)

    assert Idea.objects.get().supporters == Support.objects.count() == 1


def test_another_browser_counts_too(idea):
    for _ in range(2):
        ayse = Ayse()
        ayse.press(ayse.browser.get(path(idea)))
    assert Idea.objects.get().supporters == 2


def test_number_is_set_by_pressing_not_by_reading(idea):
    ayse = Ayse()
    page = ayse.browser.get(path(idea))
    assert "browser" not in ayse.browser.cookies and not Support.objects.exists()

    ayse.press(page)
    cookie = ayse.browser.cookies["browser"]
    assert cookie["httponly"] and cookie["samesite"] == "Lax" and int(cookie["max-age"]) > 300 * 24 * 60 * 60


def test_forged_number_is_replaced(idea):
    ayse = Ayse()
    page = ayse.browser.get(path(idea))
    ayse.browser.cookies["browser"] = "'; DROP TABLE"
    ayse.press(page)

    assert len(Support.objects.get().browser) == 32


@pytest.mark.parametrize("state", sorted(set(State) - PUBLIC))
def test_idea_that_is_not_public_cannot_be_supported(state):
    assert Client().get(path(make.idea(state))).status_code == 404


def test_too_much_support_from_one_connection_waits(idea, settings):
    settings.MESSAGES_PER_HOUR = 1
    for _ in range(2):
        ayse = Ayse()
        last = ayse.press(ayse.browser.get(path(idea)))
    assert last.status_code == 429 and Support.objects.count() == 1


# similar ideas on the way


def test_similar_idea_is_offered_before_writing_and_again_by_its_words(idea):
    quarter = make.quarter("Deichfeld")
    near = make.idea(State.WITH_BOARD, quarter=quarter.pk, title="Bank am Teich", text="Zum Sitzen")
    like = make.idea(State.WITH_BOARD, title="Fahrradständer am Bahnhof", text="Fahrräder stehen im Weg")
    ayse = Ayse(
        ort={"quarter": quarter.slug}, idee={"title": "Fahrradständer", "text": "Am Bahnhof fehlen Fahrradständer"}
    )

    first = ayse.walk(until="aehnlich").content.decode()
    assert path(near) in first and path(like) not in first
    page = ayse.browser.get(ayse.press(ayse.open("aehnlich"))["Location"])
    second = ayse.browser.get(ayse.press(page, **ayse.told["idee"])["Location"]).content.decode()
    assert path(like) in second and path(near) not in second
    assert ayse.walk().status_code == 200


def test_step_is_left_out_when_nothing_is_similar():
    make.town()
    ayse = Ayse()
    assert ayse.press(ayse.open("ort"), quarter="town")["Location"] == "/ideen/neu/idee/"


def test_ideas_that_are_not_public_are_never_offered():
    quarter = make.quarter("Deichfeld")
    make.idea(quarter=quarter.pk, title="Fahrradständer am Bahnhof")
    make.idea(State.HIDDEN, quarter=quarter.pk, title="Fahrradständer am Bahnhof")
    ayse = Ayse(ort={"quarter": quarter.slug}, idee={"title": "Fahrradständer am Bahnhof"})

    assert ayse.walk(until="aehnlich").request["PATH_INFO"].startswith("/v/")
