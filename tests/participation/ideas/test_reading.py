"""Who may read which idea, and what the page says when there is nothing to read."""

import pytest
from django.core.files.base import ContentFile

from participation.cases.lifecycle import hand_over
from participation.cases.sender import erase, withdraw
from participation.cases.states import Outcome, State
from participation.ideas.models import Idea
from participation.review import decisions
from tests import make

pytestmark = pytest.mark.django_db

PUBLIC = [State.WITH_BOARD, State.WAITING, State.ON_AGENDA, State.ANSWERED, State.CLOSED]
ADDRESSES = ["/ideen/", "/ideen/karte/", "/ideen/karte/punkte/", "/ideen/feed/", "/ideen/ideen.csv"]
ADDRESSES += ["/ideen/ideen.geojson", "/suche/?q=Kanarienvogel"]


def page(client, address):
    return b"".join(client.get(address)).decode()


@pytest.mark.parametrize("state", PUBLIC)
def test_dimitri_the_stranger_reads_every_published_idea(client, state):
    idea = make.idea(state, title="Mehr Licht am Weidenpfad")

    answer = client.get(f"/ideen/{idea.reference}/")

    assert answer.status_code == 200
    assert "Mehr Licht am Weidenpfad" in answer.content.decode()


@pytest.mark.parametrize("state", [State.RECEIVED, State.HIDDEN])
def test_unpublished_idea_is_not_found_by_strangers(client, state):
    idea = make.idea(state, title="Kanarienvogel", longitude=6.5, latitude=51.6)

    assert client.get(f"/ideen/{idea.reference}/").status_code == 404
    assert [address for address in ADDRESSES if idea.reference in page(client, address)] == []


def test_nothing_internal_is_on_any_public_page(client):
    make.coordination()
    idea = make.idea(
        State.WITH_BOARD, title="Bank am Kanarienvogel", email="ayse@example.org", name="Ayşe Yılmaz", reply="email"
    )
    decisions.note(idea, "INTERN-7", by=make.clara())
    decisions.draft(idea, by=make.clara(), board=idea.lead, outcome=Outcome.DONE, text="ENTWURF-7")

    pages = [page(client, address) for address in [*ADDRESSES, f"/ideen/{idea.reference}/"]]

    for canary in ("INTERN-7", "ENTWURF-7", "ayse@example.org", "Yılmaz", "Clara"):
        assert [text for text in pages if canary in text] == []


def test_blacked_out_words_are_on_no_public_page(client):
    idea = make.idea(State.WITH_BOARD, title="Kanarienvogel", text="Herr Geheim ist laut.")
    decisions.black_out(idea, title="Kanarienvogel", text="█ ist laut.", by=make.clara())

    pages = [page(client, address) for address in [*ADDRESSES, f"/ideen/{idea.reference}/"]]

    assert [text for text in pages if "Geheim" in text] == []


def test_withdrawn_idea_says_so_without_its_words(client):
    idea = make.idea(State.WITH_BOARD, title="Kanarienvogel")
    withdraw(idea)

    answer = client.get(f"/ideen/{idea.reference}/")

    assert answer.status_code == 410
    assert "Kanarienvogel" not in answer.content.decode()


def test_idea_withdrawn_before_it_was_public_is_as_if_it_had_never_been(client):
    idea = make.idea(State.WITHDRAWN)

    assert client.get(f"/ideen/{idea.reference}/").status_code == 404


def test_erased_open_idea_is_gone(client):
    idea = make.idea(State.WITH_BOARD)
    erase(idea)

    assert client.get(f"/ideen/{idea.reference}/").status_code == 410


def test_erased_answered_idea_keeps_its_answer_alone(client):
    idea = make.idea(State.ANSWERED, title="Kanarienvogel", text="Mein Garten")
    erase(idea)

    text = page(client, f"/ideen/{idea.reference}/")

    assert "Danke für die Idee." in text
    assert "Kanarienvogel" not in text and "Mein Garten" not in text


def test_merged_idea_leads_to_the_one_that_goes_on(client):
    idea = make.idea(State.MERGED)

    answer = client.get(f"/ideen/{idea.reference}/", follow=True)

    assert answer.redirect_chain == [(f"/ideen/{idea.merged_into.reference}/?von={idea.reference}", 302)]
    assert idea.reference in answer.content.decode()


def test_note_of_a_merger_cannot_be_made_up(client):
    idea = make.idea(State.WITH_BOARD)

    assert client.get(f"/ideen/{idea.reference}/?von=FALSCH").context["merged_from"] == ""


def test_idea_merged_into_a_hidden_one_is_not_found(client):
    older, younger = make.idea(), make.idea()
    decisions.merge(younger, older, by=make.clara())
    decisions.hide(older, reason="Werbung", by=make.clara())

    assert client.get(f"/ideen/{younger.reference}/").status_code == 404


def test_number_in_another_spelling_leads_to_the_idea(client):
    idea = make.idea(State.WITH_BOARD)
    spoken = f"{idea.reference[:3]}-{idea.reference[3:]}".lower()

    assert client.get(f"/ideen/{spoken}/")["Location"] == f"/ideen/{idea.reference}/"


@pytest.mark.parametrize("number", ["XXXXXX", "0", "🙂", "a" * 400])
def test_number_that_there_is_not_is_not_found(client, number):
    assert client.get(f"/ideen/{number}/").status_code == 404


def test_photo_is_shown_only_once_published(client):
    idea = make.idea()
    Idea.objects.get(pk=idea.pk).photo.save("zufall.jpg", ContentFile(b"\xff\xd8bild"))

    assert client.get(f"/ideen/{idea.reference}/foto/").status_code == 404
    decisions.publish(idea, by=make.clara())
    shown = client.get(f"/ideen/{idea.reference}/foto/")

    assert (shown.status_code, b"".join(shown)) == (200, b"\xff\xd8bild")
    assert client.get(f"/ideen/{idea.reference}/foto/", headers={"if-none-match": shown["ETag"]}).status_code == 304


def test_timeline_names_boards_and_says_why(client):
    quarter, theme = make.quarter("Altmarkt"), make.theme("Sicherheit")
    table, group = make.board("Runder Tisch Altmarkt"), make.board("Arbeitskreis Mobilität")
    make.remit(table, quarters=[quarter], themes=[theme])
    idea = make.idea(State.WITH_BOARD, quarter=quarter.pk, theme=theme.pk)

    assert "In charge because of: Altmarkt; Sicherheit." in page(client, f"/en/ideen/{idea.reference}/")
    hand_over(idea, group, by=make.clara(), text="Das ist eine Frage der Straße.")
    text = page(client, f"/en/ideen/{idea.reference}/")

    assert "Handed over to Arbeitskreis Mobilität" in text
    assert "Das ist eine Frage der Straße." in text


def test_reading_sets_no_cookie_and_lets_caches_answer(client):
    idea = make.idea(State.WITH_BOARD)

    for address in [*ADDRESSES, f"/ideen/{idea.reference}/"]:
        answer = client.get(address)
        assert answer.cookies == {}, address
        assert "Cookie" not in answer.get("Vary", ""), address
        assert "s-maxage=30" in answer["Cache-Control"], address


def test_reading_addresses_take_no_posts(client):
    assert {client.post(address).status_code for address in ADDRESSES if "feed" not in address} == {405}
