"""The formal check: what Clara sees, what each act does, and what the second one is told."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from participation.cases.models import Case, Step
from participation.cases.states import State
from participation.ideas.models import Idea
from participation.notices.lifecycle import complain
from participation.outbox.models import Letter
from participation.review.lookup import mark_of
from participation.review.models import ReasonTemplate
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def clara(client):
    make.town()
    client.force_login(make.clara())
    return client


def act(client, case, name, follow=False, **words):
    address = reverse("office:decide", args=[case.reference, name])
    return client.post(address, {"seen": words.pop("seen", mark_of(case)), **words}, follow=follow)


def page(case):
    return reverse("office:case", args=[case.reference])


def state_of(case):
    return Case.objects.get(pk=case.pk).state


def test_oldest_new_case_is_opened_with_its_route_and_reason(clara):
    quarter, theme = make.quarter("Deichfeld"), make.theme("Grün")
    board = make.board("Amt Grün")
    make.remit(board, quarters=[quarter], themes=[theme])
    make.idea(title="Die erste", quarter=quarter.pk, theme=theme.pk, reply="email", email="ayse@example.org")
    make.idea(title="Die zweite")

    answer = clara.get(reverse("office:check"))

    assert answer.context["case"].title == "Die erste"
    assert [case.title for case in answer.context["pile"]] == ["Die erste", "Die zweite"]
    assert "Grün × Deichfeld" in answer.context["reasons"][0]
    assert "ayse@example.org" in answer.content.decode()


def test_published_case_lies_with_its_board_and_the_next_one_opens(clara):
    first, second = make.idea(), make.idea()

    answer = act(clara, first, "veroeffentlichen")

    assert answer.url == page(second)
    assert state_of(first) == State.WITH_BOARD


def test_after_the_last_case_the_check_says_that_all_is_done(clara):
    answer = act(clara, make.idea(), "veroeffentlichen")

    assert answer.url == reverse("office:check")
    assert clara.get(answer.url).context["case"] is None


def test_idea_is_published_without_its_photo(clara):
    idea = make.idea(photo=ContentFile(b"not looked at", name="bank.jpg"))

    act(clara, idea, "veroeffentlichen")

    assert Idea.objects.get(pk=idea.pk).photo_public is False


def test_idea_is_published_with_its_photo(clara):
    idea = make.idea(photo=ContentFile(b"not looked at", name="bank.jpg"))

    act(clara, idea, "veroeffentlichen", photo="on")

    assert Idea.objects.get(pk=idea.pk).photo_public is True


def test_blacked_out_words_are_gone_in_public_and_stay_for_the_office(clara):
    idea = make.idea(title="Herr Müller rast", text="Herr Müller rast.")

    answer = act(clara, idea, "kuerzen", title="Jemand rast", text="… rast.")

    idea.refresh_from_db()
    assert (idea.title, idea.public_text, idea.text) == ("Jemand rast", "… rast.", "Herr Müller rast.")
    assert answer.url == page(idea)
    assert "Herr Müller rast." in clara.get(answer.url).content.decode()


def test_words_about_the_place_can_be_blacked_out_too(clara):
    idea = make.idea(State.WITH_BOARD, place_words="bei Familie Müller")

    act(clara, idea, "kuerzen", title="Licht", text="Licht", place="Deichstraße")

    assert "Familie Müller" not in clara.get(f"/ideen/{idea.reference}/").content.decode()
    assert Idea.objects.get(pk=idea.pk).place_words == "Deichstraße"


def test_nothing_but_an_idea_can_be_blacked_out(clara):
    complaint = complain(make.idea(State.WITH_BOARD), reason="other", text="", email="", key="k", language="de")

    assert act(clara, complaint, "kuerzen", title="Licht", text="Licht").status_code == 409


def test_hidden_case_tells_its_sender_the_reason_of_the_template(clara):
    template = ReasonTemplate.objects.create(use="hide", title="Person", text="Nennt eine Person.")
    idea = make.idea(reply="email", email="ayse@example.org")

    act(clara, idea, "zurueckweisen", template=template.pk)

    assert Case.objects.get(pk=idea.pk).hidden_reason == "Nennt eine Person."
    assert "Nennt eine Person." in Letter.objects.get(kind="idea_hidden").body


def test_hiding_without_a_reason_is_refused_beside_the_field(clara):
    idea = make.idea()

    answer = act(clara, idea, "zurueckweisen")

    assert answer.status_code == 422
    assert state_of(idea) == State.RECEIVED


def test_double_is_merged_by_its_number_in_any_spelling(clara):
    older, younger = make.idea(), make.idea()
    number = f"{older.reference[:3]} {older.reference[3:]}".lower()

    act(clara, younger, "zusammenfuehren", other=number)

    assert Case.objects.get(pk=younger.pk).merged_into_id == older.pk


def test_similar_case_is_offered_for_merging(clara):
    older = make.idea(title="Bänke am Deichweg", text="Am Deichweg fehlen Bänke.")
    younger = make.idea(title="Mehr Bänke am Deichweg", text="Am Deichweg gibt es keine Bänke.")

    assert clara.get(page(younger)).context["similar"] == [Case.objects.get(pk=older.pk)]


def test_case_gets_another_board_before_it_is_published(clara):
    board, idea = make.board("Runder Tisch Deichfeld"), make.idea()

    answer = act(clara, idea, "weitergeben", board=board.pk, reason="Liegt in Deichfeld.")

    idea.refresh_from_db()
    assert (idea.state, idea.lead_id, answer.url) == (State.RECEIVED, board.pk, page(idea))


def test_upheld_objection_brings_a_hidden_case_back(clara):
    idea = make.idea(State.HIDDEN)

    act(clara, idea, "widerspruch", text="Der Name ist erfunden.")

    assert state_of(idea) == State.RECEIVED


def test_second_of_two_is_told_what_happened_and_loses_no_word(clara):
    idea = make.idea()
    seen = mark_of(idea)
    act(clara, idea, "veroeffentlichen", seen=seen)

    answer = act(clara, idea, "zurueckweisen", seen=seen, reason="Mein langer Grund.")

    assert answer.status_code == 409
    assert [step.kind for step in answer.context["moved"]] == ["published"]
    assert "Mein langer Grund." in answer.content.decode()
    assert state_of(idea) == State.WITH_BOARD


def test_words_are_kept_even_where_the_act_no_longer_fits(clara):
    idea, board = make.idea(), make.board()
    seen = mark_of(idea)
    act(clara, idea, "zurueckweisen", seen=seen, reason="Nennt eine Person.")

    answer = act(clara, idea, "weitergeben", seen=seen, board=board.pk, reason="Liegt in Deichfeld.")

    assert answer.status_code == 409
    assert ("Liegt in Deichfeld." in [text for _label, text in answer.context["kept"]]) is True


def test_waiting_photo_is_shown_to_the_office_alone(clara, client):
    idea = make.idea(photo=ContentFile(b"picture", name="bank.jpg"))
    address = reverse("office:photo", args=[idea.reference])

    shown = clara.get(address)
    body, kind = b"".join(shown.streaming_content), shown["Content-Type"]
    client.force_login(make.person("Dimitri"))

    assert (body, kind) == (b"picture", "image/jpeg")
    assert client.get(address).status_code in (302, 403, 404)


def test_call_back_is_ticked_off_once_and_the_number_forgotten(clara):
    idea = make.idea(reply="phone", phone="02841 555 0123")
    assert "02841 555 0123" in clara.get(reverse("office:calls")).content.decode()

    address = reverse("office:called", args=[idea.reference])
    first, second = clara.post(address, {"from": "calls"}), clara.post(address, {"from": "calls"})

    assert (first.url, second.url) == (reverse("office:calls"), reverse("office:calls"))
    assert Step.objects.filter(case=idea, kind="called").count() == 1
    assert clara.get(reverse("office:calls")).context["calls"] == []


def test_number_typed_in_any_spelling_opens_its_case(clara):
    idea = make.idea(State.ANSWERED)
    spelled = f" {idea.reference[:3].lower()}-{idea.reference[3:]} "

    assert clara.get(reverse("office:check"), {"nummer": spelled}).url == page(idea)


@pytest.mark.parametrize("number", ["äöü", "\0", "---", "٣٤٥", "1" * 500])
def test_number_that_is_none_leads_back_to_the_pile(clara, number):
    assert clara.get(reverse("office:check"), {"nummer": number}).url == reverse("office:check")


def test_markup_in_a_title_is_only_text_everywhere(clara):
    mark = "<script>alert(1)</script>"
    idea = make.idea(title=mark, text=mark, reply="phone", phone="1", name=mark)
    pages = [page(idea), reverse("office:calls"), reverse("all_cases:index")]

    shown = [clara.get(address).content.decode() for address in pages]
    shown.append(act(clara, idea, "kuerzen", title=mark, text=mark, follow=True).content.decode())

    assert [mark in text for text in shown] == [False] * 4


def test_reading_the_check_changes_nothing(clara):
    idea = make.idea()

    assert clara.get(reverse("office:decide", args=[idea.reference, "veroeffentlichen"])).status_code == 405
    assert state_of(idea) == State.RECEIVED


@pytest.mark.parametrize("name", ["unbekannt", "veroeffentlichen.json"])
def test_unknown_act_is_not_found(clara, name):
    idea = make.idea()

    assert clara.post(page(idea) + f"{name}/", {"seen": mark_of(idea)}).status_code == 404


def test_check_asks_as_much_with_two_cases_as_with_ten(clara, django_assert_max_num_queries):
    for name in ("Lindenbruch", "Hafenkamp"):
        make.idea(quarter=make.quarter(name).pk)
    clara.get(reverse("office:check"))
    with django_assert_max_num_queries(100) as few:
        clara.get(reverse("office:check"))
    for _number in range(8):
        make.idea(quarter=make.quarter("Altmarkt").pk)
    with django_assert_max_num_queries(len(few)):
        clara.get(reverse("office:check"))
