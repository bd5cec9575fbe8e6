"""Filters, orders and leaves of the list."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from participation.cases.models import Case
from participation.cases.states import Outcome, State
from participation.ideas import paging
from participation.ideas.lookup import ORDERS, Selection, listed, public_ideas, selection_of
from tests import make

pytestmark = pytest.mark.django_db


def titles(client, query):
    return [row["title"] for row in client.get(f"/ideen/{query}").context["rows"]]


@pytest.fixture
def leaves(monkeypatch):
    """Seven ideas, three a page, published at one and the same moment."""
    monkeypatch.setattr(paging, "SIZE", 3)
    ideas = [make.idea(State.WITH_BOARD, title=f"Idee {number}") for number in range(7)]
    Case.objects.update(published_at=timezone.now(), supporters=5)
    return [idea.title for idea in reversed(ideas)]


def walk(client, direction, start, order):
    query, seen = start, []
    for _leaf in range(10):
        context = client.get(f"/ideen/{query}").context
        seen.append([row["title"] for row in context["rows"]])
        query = context[direction]
        if query is None:
            return seen, context
    raise AssertionError("the list never ends")


@pytest.mark.parametrize("order", ["neu", "unterstuetzt", "alt"])
def test_following_the_pages_shows_each_idea_once_among_equals(client, leaves, order):
    expected = leaves[::-1] if order == "alt" else leaves
    there, last = walk(client, "older", f"?sortierung={order}", order)
    back, _first = walk(client, "newer", f"?sortierung={order}&seite=3&nach=", order)

    assert there == [expected[:3], expected[3:6], expected[6:]]
    assert last["leaf"].number == 3
    assert sum(back[::-1], []) == expected


def test_way_back_by_cursor_shows_the_same_page(client, leaves):
    second = client.get("/ideen/" + client.get("/ideen/").context["older"])
    third = client.get("/ideen/" + second.context["older"])
    again = client.get("/ideen/" + third.context["newer"])

    assert [row["title"] for row in again.context["rows"]] == leaves[3:6]
    assert again.context["leaf"].number == 2
    assert second.context["newer"] == "?"


def test_new_idea_between_two_pages_repeats_none(client, leaves):
    older = client.get("/ideen/").context["older"]
    make.idea(State.WITH_BOARD, title="Dazwischen")

    assert titles(client, older) == leaves[3:6]


@pytest.mark.parametrize("query", ["?seite=99", "?seite=7&nach=-99999999999999.1", "?seite=5000000"])
def test_page_past_the_end_is_the_last_one(client, leaves, query):
    answer = client.get(f"/ideen/{query}")

    assert answer.status_code == 200
    assert [row["title"] for row in answer.context["rows"]] == leaves[6:]
    assert answer.context["older"] is None


@pytest.mark.parametrize(
    "query", ["?seite=-1", "?seite=x", "?seite=²", "?nach=1;2", "?seite=2&nach=9999999999999999999.1", "?stand=%00"]
)
def test_nonsense_in_the_address_breaks_nothing(client, leaves, query):
    assert client.get(f"/ideen/{query}").status_code == 200


def test_more_than_a_thousand_are_not_counted_further(client, leaves, monkeypatch):
    monkeypatch.setattr(paging, "COUNTED", 5)

    leaf = client.get("/ideen/").context["leaf"]

    assert (leaf.total, leaf.many) == (6, True)


def test_quarter_and_theme_include_all_below_them(client):
    district, leisure = make.quarter("Nord"), make.theme("Freizeit")
    inner, sport = make.quarter("Hafen", parent=district), make.theme("Sport", parent=leisure)
    make.idea(State.WITH_BOARD, title="Drinnen", quarter=inner.pk, theme=sport.pk)
    make.idea(State.WITH_BOARD, title="Draußen", quarter=make.quarter("Süd").pk)

    assert titles(client, f"?quartier={district.slug}") == ["Drinnen"]
    assert titles(client, f"?thema={leisure.slug}") == ["Drinnen"]
    assert titles(client, f"?thema={leisure.slug}&quartier={inner.slug}") == ["Drinnen"]
    assert titles(client, "?quartier=gibt-es-nicht") == []


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("offen", ["Liegt", "Steht"]),
        ("open", ["Liegt", "Steht"]),
        ("liegt-bei", ["Liegt"]),
        ("on_agenda", ["Steht"]),
        ("beantwortet", ["Ja", "Nein"]),
        ("answered", ["Ja", "Nein"]),
        ("nicht-umgesetzt", ["Nein"]),
        ("declined", ["Nein"]),
        ("wird-umgesetzt", ["Ja"]),
        ("received", []),
        ("quatsch", []),
    ],
)
def test_state_filter_knows_states_and_outcomes(client, word, shown):
    make.idea(State.WITH_BOARD, title="Liegt")
    make.idea(State.ON_AGENDA, title="Steht")
    make.idea(State.ANSWERED, title="Ja", outcome=Outcome.DONE)
    make.idea(State.CLOSED, title="Nein", outcome=Outcome.DECLINED)
    make.idea(State.RECEIVED, title="Neu")

    assert sorted(titles(client, f"?stand={word}")) == shown


@pytest.mark.parametrize("words", ["Bäume", "Baum", "Baeume", "bäume!", "Straße Baum", "STRASSE"])
def test_search_finds_every_spelling(client, words):
    make.idea(State.WITH_BOARD, title="Mehr Bäume an der Straße")
    make.idea(State.WITH_BOARD, title="Ruhe im Hafen")

    assert titles(client, f"?q={words}") == ["Mehr Bäume an der Straße"]


def test_latest_answers_are_answers_only(client):
    make.idea(State.WITH_BOARD, title="Offen")
    make.idea(State.ANSWERED, title="Beantwortet")

    assert titles(client, "?sortierung=beantwortet") == ["Beantwortet"]


def test_most_supported_come_first(client):
    few, many = make.idea(State.WITH_BOARD, title="Wenige"), make.idea(State.WITH_BOARD, title="Viele")
    Case.objects.filter(pk=many.pk).update(supporters=9, published_at=few.published_at - timedelta(days=9))

    assert titles(client, "?sortierung=unterstuetzt") == ["Viele", "Wenige"]


def test_filter_stays_in_every_link(client, leaves):
    context = client.get("/ideen/?stand=offen&q=Idee").context

    assert context["older"].startswith("?stand=offen&q=Idee&seite=2&nach=")
    assert context["asked"] == "?stand=offen&q=Idee"


def test_each_title_names_its_own_language(client):
    make.idea(State.WITH_BOARD, title="ضوء أكثر", language="ar")

    text = client.get("/ideen/").content.decode()

    assert 'lang="ar" dir="auto">ضوء أكثر' in text
    assert "العربية" in text


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a server reads so few rows without an index")
@pytest.mark.parametrize("order", ORDERS)
def test_every_order_is_read_from_an_index(order):
    rows = listed(selection_of({"sortierung": order}), public_ideas())
    column = ORDERS[order].column
    plan = paging._sorted(rows, ORDERS[order], ORDERS[order].newest_first)[:20].explain()

    assert "TEMP B-TREE" not in plan and "Sort" not in plan, (column, plan)


def test_selection_speaks_only_of_what_is_asked():
    assert Selection().query() == ""
    assert Selection(words="a b", order="alt").query(seite=2) == "?q=a+b&sortierung=alt&seite=2"
