"""The map leaves nothing out, however many ideas there are."""

import pytest

from participation.cases.states import State
from participation.ideas import places
from tests import make

pytestmark = pytest.mark.django_db


def points(client, query=""):
    return client.get(f"/ideen/karte/punkte/{query}").json()


@pytest.fixture
def ideas():
    make.idea(State.WITH_BOARD, title="Hier", longitude=6.501, latitude=51.601)
    make.idea(State.ANSWERED, title="Gleich daneben", longitude=6.502, latitude=51.602)
    make.idea(State.WITH_BOARD, title="Drüben", longitude=6.601, latitude=51.601)
    make.idea(State.WITH_BOARD, title="Ohne Ort")
    make.idea(State.RECEIVED, title="Ungeprüft", longitude=6.501, latitude=51.601)


def test_few_ideas_are_single_points(client, ideas):
    found = points(client)

    assert sorted(point["title"] for point in found["points"]) == ["Drüben", "Gleich daneben", "Hier"]
    assert (found["cells"], found["without_place"]) == ([], 1)


def test_many_ideas_are_counted_in_cells(client, ideas, monkeypatch):
    monkeypatch.setattr(places, "MOST_POINTS", 2)

    everything, filtered = points(client), points(client, "?q=Gleich daneben")
    behind_a_filter = points(client, "?sortierung=unterstuetzt&stand=liegt-bei")

    assert sum(count for _x, _y, count in everything["cells"]) + everything["without_place"] == 4
    assert sorted(count for _x, _y, count in everything["cells"]) == [1, 2]
    assert len(filtered["points"]) == 1
    assert len(behind_a_filter["points"]) == 2 and behind_a_filter["without_place"] == 1


def test_cells_counted_behind_a_filter_are_those_of_the_stored_grid(client, ideas, monkeypatch):
    everything = None
    monkeypatch.setattr(places, "MOST_POINTS", 0)
    everything = points(client)
    monkeypatch.setattr(places, "_is_all", lambda selection: False)

    assert sorted(points(client)["cells"]) == sorted(everything["cells"])


def test_drawing_numbers_pins_as_the_list_does(client, ideas):
    make.quarter("Lindenbruch", boundary=make.square(6.49, 51.59, 0.2))

    answer = client.get("/ideen/karte/")

    assert sorted(number for pin in answer.context["pins"] for number in pin.numbers) == [2, 3, 4]
    assert [row["number"] for row in answer.context["rows"]] == [1, 2, 3, 4]
    assert answer.context["without_place"] == 1
    assert 'id="idee-1"' in answer.content.decode()


def test_town_without_boundaries_has_the_list_all_the_same(client, ideas):
    make.quarter("Lindenbruch")

    answer = client.get("/ideen/karte/")

    assert answer.status_code == 200
    assert 'class="map"' not in answer.content.decode()
    assert len(answer.context["rows"]) == 4
