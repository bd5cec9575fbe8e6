"""The page behind the secret link: what it shows in every state, and that only a press changes anything."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse

from participation.cases import lifecycle
from participation.cases.models import Case, Reply, Sender, StepKind
from participation.cases.receipt import qr
from participation.cases.references import spoken
from participation.cases.states import Outcome, State
from participation.ideas.models import Idea
from participation.notices.models import Complaint
from participation.outbox.links import address_code, token_of
from participation.outbox.models import Letter
from tests import make
from tests.participation.ideas.walking import Ayse

pytestmark = pytest.mark.django_db
ACTS = ["ergaenzen", "antworten", "kontakt", "bestaetigen", "zuruecknehmen", "loeschen"]


def link_of(case, act="") -> str:
    return f"/v/{token_of(case.pk, case.token_version)}/{act}"


def read(case, act=""):
    return Client().get(link_of(case, act))


def press(case, act, **answers):
    """Opens the act's page in a browser of its own and presses its button."""
    ayse = Ayse()
    page = ayse.browser.get(link_of(case, act))
    return ayse.browser.post(link_of(case, act), {**ayse.hidden(page), **answers})


@pytest.mark.parametrize("state", list(State))
def test_receipt_opens_in_every_state_without_cookie_and_without_trace(state):
    page = read(make.idea(state))

    assert page.status_code == 200
    assert not page.cookies
    assert "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page["X-Robots-Tag"]


def test_receipt_says_number_link_dates_and_what_was_sent():
    make.town()
    board = make.board("Runder Tisch Lindenbruch")
    make.remit(board)
    make.meeting(board)
    idea = make.idea(title="Mehr Licht", text="Es ist dunkel.")
    page = read(idea).content.decode()

    assert spoken(idea.reference) in page
    assert f"http://localhost:8000{link_of(idea)}" in page
    assert "Runder Tisch Lindenbruch" in page
    assert page.count('<li class="now">') == 1 and page.count('<li class="next">') == 3
    assert "Es ist dunkel." in page


def test_qr_code_is_a_path_without_style():
    code = qr("https://example.org/v/abc/")
    assert code["size"] >= 21
    assert code["path"].startswith("M0 0.5h7M")


@pytest.mark.parametrize("token", ["falsch", "", "A" * 32, "ä", "A" * 3000])
def test_wrong_link_is_not_found(token):
    assert Client().get(f"/v/{token}/" if token else "/v/").status_code == 404


def test_old_link_ends_when_a_new_one_is_made():
    idea = make.idea()
    old = link_of(idea)
    Case.objects.filter(pk=idea.pk).update(token_version=2)

    assert Client().get(old).status_code == 404


@pytest.mark.parametrize("act", ACTS)
def test_opening_an_act_changes_nothing(act):
    idea = make.idea(State.WAITING, reply=Reply.EMAIL, email="ayse@example.org", confirmed=False)
    before = (Case.objects.values().get(pk=idea.pk), list(idea.steps.values()), list(Sender.objects.values()))
    read(idea, f"{act}/?adresse={address_code(idea.pk, 'ayse@example.org')}")

    assert before == (Case.objects.values().get(pk=idea.pk), list(idea.steps.values()), list(Sender.objects.values()))


def test_sender_adds_something_that_strangers_do_not_read():
    idea = make.idea(State.WITH_BOARD)
    press(idea, "ergaenzen/", text="Auch am Nordweg.")

    assert idea.steps.get(kind=StepKind.ADDED).text == "Auch am Nordweg."
    assert "Nordweg" not in Client().get(reverse("ideas:detail", args=[idea.reference])).content.decode()


def test_sender_answers_the_open_question_and_the_case_goes_on():
    idea = make.idea(State.WAITING)
    assert "Wo genau?" in read(idea).content.decode()
    press(idea, "antworten/", text="An der Ecke.")

    idea.refresh_from_db()
    assert idea.state == State.WITH_BOARD
    assert idea.questions.get().answer == "An der Ecke."


def test_answer_to_a_question_that_is_closed_meanwhile_is_not_lost():
    idea = make.idea(State.WAITING)
    ayse = Ayse()
    page = ayse.browser.get(link_of(idea, "antworten/"))
    lifecycle.reply(Case.objects.get(pk=idea.pk), "Schon gesagt.")

    assert ayse.press(page, text="An der Ecke.")["Location"].endswith("?getan=ueberholt")


def test_withdrawn_idea_is_no_longer_public():
    idea = make.idea(State.WITH_BOARD)
    press(idea, "zuruecknehmen/")

    idea.refresh_from_db()
    assert idea.state == State.WITHDRAWN
    assert not Case.objects.public().exists()
    assert read(idea, "zuruecknehmen/").status_code == 404


def test_erased_idea_keeps_nothing_personal():
    idea = make.idea(reply=Reply.EMAIL, email="ayse@example.org", name="Ayşe", text="Mein Geheimnis")
    press(idea, "loeschen/")

    idea = Idea.objects.get(pk=idea.pk)
    assert (idea.title, idea.text, idea.public_text) == ("", "", "")
    sender = Sender.objects.get()
    assert (sender.name, sender.email) == ("", "")
    assert read(idea).status_code == 200


def test_photo_of_an_erased_idea_is_gone_from_the_disk(django_capture_on_commit_callbacks):
    idea = make.idea(photo=ContentFile(b"\xff\xd8 photo", name="bank.jpg"))
    name, storage = idea.photo.name, idea.photo.storage
    assert storage.exists(name)

    with django_capture_on_commit_callbacks(execute=True):
        press(idea, "loeschen/")
    assert not storage.exists(name) and not Idea.objects.get().photo


def test_new_address_gets_one_letter_and_nothing_more_before_it_is_confirmed():
    idea = make.idea(State.WITH_BOARD)
    done = press(idea, "kontakt/", reply="email", email="neu@example.org")

    assert done["Location"].endswith("?getan=brief")
    assert [letter.kind for letter in Letter.objects.filter(to="neu@example.org")] == ["idea_received"]
    make.answer(Case.objects.get(pk=idea.pk))
    assert Letter.objects.filter(to="neu@example.org").count() == 1


def test_only_who_has_the_letter_can_confirm_the_address():
    idea = make.idea(reply=Reply.EMAIL, email="ayse@example.org", confirmed=False)
    press(idea, "bestaetigen/?adresse=geraten")
    assert not Sender.objects.get().email_confirmed_at

    press(idea, f"bestaetigen/?adresse={address_code(idea.pk, 'ayse@example.org')}")
    assert Sender.objects.get().email_confirmed_at


def test_receipt_in_the_browser_does_not_tell_the_code_of_the_letter():
    idea = make.idea(reply=Reply.EMAIL, email="ayse@example.org", confirmed=False)
    code = address_code(idea.pk, "ayse@example.org")

    assert code in Letter.objects.get(kind="idea_received").body
    assert code not in read(idea).content.decode()


def test_hidden_idea_says_why_and_its_sender_may_object():
    idea = make.idea(State.HIDDEN)
    page = read(idea).content.decode()
    assert "Nennt eine Person." in page and link_of(idea, "widersprechen/") in page

    receipt = press(idea, "widersprechen/", text="Das bin ich selbst.")
    objection = Complaint.objects.get()
    assert receipt["Location"] == link_of(objection)
    assert (objection.about_id, objection.text) == (idea.pk, "Das bin ich selbst.")
    assert objection.lead == make.coordination()


def test_published_idea_cannot_be_objected_to():
    assert read(make.idea(State.WITH_BOARD), "widersprechen/").status_code == 404


def test_merged_idea_leads_to_the_one_that_goes_on():
    idea = make.idea(State.MERGED)
    assert reverse("ideas:detail", args=[idea.merged_into.reference]) in read(idea).content.decode()


def test_merged_idea_shows_the_answer_of_the_one_that_goes_on():
    idea = make.idea(State.MERGED)
    make.answer(Case.objects.get(pk=idea.merged_into_id))
    assert "Danke für die Idee." in read(idea).content.decode()


def test_released_answer_stands_on_the_receipt():
    assert "Danke für die Idee." in read(make.idea(State.ANSWERED, outcome=Outcome.DECLINED)).content.decode()


def test_receipt_can_be_saved_as_text():
    idea = make.idea()
    saved = read(idea, "beleg.txt")

    assert spoken(idea.reference) in saved.content.decode() and link_of(idea) in saved.content.decode()
    assert "attachment" in saved["Content-Disposition"]


def test_secret_link_stands_on_no_public_page():
    idea = make.idea(State.ANSWERED, reply=Reply.EMAIL, email="ayse@example.org", name="Ayşe Y.")
    token = token_of(idea.pk, 1)
    for path in (f"/ideen/{idea.reference}/", "/ideen/", "/ideen/feed/", "/ideen/ideen.csv", "/ideen/ideen.geojson"):
        page = Client().get(path)
        content = b"".join(page.streaming_content) if page.streaming else page.content
        assert page.status_code == 200
        for secret in (token, "ayse@example.org", "Ayşe Y."):
            assert secret.encode() not in content
    assert Client().get(f"/wo-ist-meine-idee/?nummer={idea.reference}").content.count(token.encode()) == 0


def test_receipt_asks_the_database_no_more_for_a_longer_life(django_assert_max_num_queries):
    idea = make.idea(State.ANSWERED)
    with django_assert_max_num_queries(40) as short:
        read(idea)
    case = Case.objects.get(pk=idea.pk)
    for number in range(5):
        lifecycle.reopen(case, text=f"Noch einmal {number}")
        make.answer(case)
        case = Case.objects.get(pk=idea.pk)
    with django_assert_max_num_queries(len(short)):
        read(idea)
