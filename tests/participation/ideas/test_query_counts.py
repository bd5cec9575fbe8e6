"""No page asks the database more the more ideas there are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.pages import make_pages
from participation.cases.states import State
from tests import make

pytestmark = pytest.mark.django_db

BUDGETS = {
    "/ideen/": 8,
    "/ideen/?quartier={quarter}&thema={theme}&stand=offen&q=Licht": 8,
    "/ideen/{reference}/": 12,
    "/ideen/karte/punkte/": 5,
    "/ideen/feed/": 5,
    "/ideen/ideen.csv": 5,
    "/ideen/ideen.geojson": 5,
    "/ideen/karte/": 12,
    "/": 12,
    "/quartiere/{quarter}/": 24,
    "/gremien/{board}/": 24,
    "/suche/?q=Licht": 16,
}


@pytest.fixture
def town():
    make.town(languages=["de"])
    quarter, theme, board = make.quarter(boundary=make.square(6.5, 51.6)), make.theme(), make.board()
    make.remit(board, quarters=[quarter], themes=[theme])
    make.meeting(board)
    make_pages()
    return quarter, theme, board


def fill(town, count):
    quarter, theme, _board = town
    for number in range(count):
        state = State.ANSWERED if number % 3 == 2 else State.WITH_BOARD
        place = {"longitude": 6.501 + number / 9000, "latitude": 51.605} if number % 2 else {}
        last = make.idea(state, title=f"Licht {number}", quarter=quarter.pk, theme=theme.pk, **place)
    return last


def counts(client, town, reference):
    quarter, theme, board = town
    words = {"quarter": quarter.slug, "theme": theme.slug, "board": board.slug, "reference": reference}
    found = {}
    for address in BUDGETS:
        client.get(address.format(**words))  # what is kept for a minute is there
        with CaptureQueriesContext(connection) as asked:
            b"".join(client.get(address.format(**words)))
        found[address] = len(asked)
    return found


def test_pages_ask_as_much_with_fifty_ideas_as_with_three(client, town):
    first = fill(town, 3)
    few = counts(client, town, first.reference)
    fill(town, 47)
    many = counts(client, town, first.reference)

    assert many == few
    assert {address: number for address, number in many.items() if number > BUDGETS[address]} == {}
