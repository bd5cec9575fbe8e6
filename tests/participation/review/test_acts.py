"""What each role may do with a case at the desk, and what becomes of it."""

import pytest
from django.utils import timezone

from participation.cases import lifecycle
from participation.cases.models import Handling, Sender, Statement, StepKind
from participation.cases.sender import add_facts
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review import decisions
from participation.review.lookup import mark_of
from participation.review.models import ReasonTemplate
from participation.routing.models import Mode
from tests import make
from tests.participation.review.town import address, answer_words, post

pytestmark = pytest.mark.django_db


# who may read


@pytest.mark.parametrize(
    ("name", "status"),
    [("Bernd", 200), ("Deniz", 200), ("Mia", 200), ("Jonas", 200), ("Clara", 200), ("Dimitri", 404), ("Gerda", 403)],
)
def test_case_page_opens_for_those_whose_board_has_it(enter, town, name, status):
    assert enter(name).get(address(town.case)).status_code == status


@pytest.mark.parametrize("state", [State.RECEIVED, State.HIDDEN, State.WITHDRAWN, State.MERGED])
def test_board_never_reads_what_has_not_passed_the_check(enter, town, state):
    assert enter("Bernd").get(address(town.idea(state))).status_code == 404


def test_stranger_is_led_to_the_door_from_every_act(client, town):
    for act in ACTS:
        assert client.get(address(town.case, act)).url.startswith("/anmelden/")
        assert client.post(address(town.case, act)).url.startswith("/anmelden/")


ACTS = {
    "weitergeben": {"text": "Passt besser zum Hafen."},
    "rueckfrage": {"text": "Wo genau?"},
    "notiz": {"text": "Ich frage nach."},
    "tagesordnung": {},
    "absetzen": {},
    "antwort": answer_words(),
    "freigeben": {},
    "wieder-aufnehmen": {"text": "Neue Lage."},
    "abschliessen": {},
    "angerufen": {},
    "vorschlag": {"act": "ask", "text": "Wo genau?"},
}


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("name", ["Dimitri", "Gerda"])
def test_no_act_is_open_to_another_table_or_to_a_former_member(enter, town, act, name):
    steps = town.case.steps.count()

    answer = post(enter(name), town.case, act, **ACTS[act])

    assert answer.status_code == {"Dimitri": 404, "Gerda": 403}[name]
    assert town.case.steps.count() == steps
    assert not town.case.notes.exists()


@pytest.mark.parametrize("act", [act for act in ACTS if act != "notiz"])
def test_joint_board_reads_and_notes_but_decides_nothing(enter, town, act):
    steps = town.case.steps.count()

    assert post(enter("Jonas"), town.case, act, **ACTS[act]).status_code == 403
    assert town.case.steps.count() == steps
    assert Statement.objects.count() == 0


def test_get_changes_nothing_and_unknown_references_are_not_found(enter, town):
    client, steps = enter("Bernd"), town.case.steps.count()
    for act in ACTS:
        assert client.get(address(town.case, act)).status_code in (200, 302, 405)
        assert client.get(f"/tisch/vorgang/ZZZZZZ/{act}/").status_code in (404, 405)

    assert town.case.steps.count() == steps


# what stands on the page


def test_board_never_sees_name_or_address_of_the_sender(enter, town):
    case = town.idea(name="Ayşe Yılmaz", reply="email", email="ayse@example.org")
    for name in ("Bernd", "Mia", "Jonas"):
        page = enter(name).get(address(case)).content.decode()
        assert "Ayşe" not in page
        assert "ayse@" not in page

    assert "ayse@example.org" in enter("Clara").get(address(case)).content.decode()


def test_words_that_were_blacked_out_are_marked_as_not_public(enter, town):
    case = town.idea(text="Herr Meier parkt immer dort.")
    decisions.black_out(case, title=case.title, text="[…] parkt immer dort.", by=town.people["Clara"])

    page = enter("Bernd").get(address(case)).context

    assert page["words"]["public"] == "[…] parkt immer dort."
    assert page["words"]["original"] == "Herr Meier parkt immer dort."
    assert enter("Jonas").get(address(case)).context["words"]["original"] == ""


def test_additions_and_replies_of_the_sender_stand_on_the_page(enter, town):
    add_facts(town.case, "Am Abend ist es am schlimmsten.")
    lifecycle.ask_back(town.case, "Wo genau?", board=town.table, by=town.people["Bernd"])
    lifecycle.reply(town.case, "Vor der Bäckerei.")

    page = enter("Bernd").get(address(town.case)).content.decode()

    for words in ("Am Abend ist es am schlimmsten.", "Wo genau?", "Vor der Bäckerei."):
        assert words in page


def test_page_says_why_the_case_lies_here(enter, town):
    assert enter("Bernd").get(address(town.case)).context["why"][0].startswith(town.table.name)


# the acts


def test_handing_over_needs_a_board_and_a_reason(enter, town):
    client = enter("Mia")

    assert post(client, town.case, "weitergeben", text="Passt nicht.").context["form"].errors.keys() == {"board"}
    assert post(client, town.case, "weitergeben", board=town.harbour.pk).context["form"].errors.keys() == {"text"}


def test_handed_over_case_lies_with_the_other_board_and_the_next_one_opens(enter, town):
    other = town.idea()

    done = post(enter("Mia"), town.case, "weitergeben", board=town.harbour.pk, text="Das liegt am Hafen.")

    town.case.refresh_from_db()
    assert town.case.lead == town.harbour
    assert town.case.state == State.WITH_BOARD
    assert town.case.steps.last().text == "Das liegt am Hafen."
    assert Handling.objects.get(case=town.case, board=town.table, ended_at=None).mode == Mode.INFORMED
    assert done.url == address(other)


def test_last_case_leads_back_to_the_desk_with_a_word(enter, town):
    client = enter("Mia")

    page = client.post(address(town.case, "rueckfrage"), {"seen": mark_of(town.case), "text": "Wo genau?"}, follow=True)

    assert page.redirect_chain[-1][0] == f"/tisch/{town.table.slug}/"
    assert 'class="said"' in page.content.decode()


def test_asking_back_stops_the_clock(enter, town):
    post(enter("Mia"), town.case, "rueckfrage", text="Wo genau?")

    town.case.refresh_from_db()
    assert (town.case.state, town.case.waiting_since) == (State.WAITING, timezone.localdate())


def test_recommendation_is_seen_by_colleagues_in_the_list(enter, town):
    post(enter("Mia"), town.case, "vorschlag", act="recommend", text="Gute Sache.")

    row = enter("Bernd").get(f"/tisch/{town.table.slug}/").context["rows"][0]

    assert any("Mia" in fact for fact in row["facts"])
    assert town.case.notes.get().text == "Gute Sache."


def test_proposal_puts_the_case_on_the_next_agenda(enter, town):
    post(enter("Mia"), town.case, "vorschlag", act="agenda")

    town.case.refresh_from_db()
    assert town.case.state == State.ON_AGENDA


def test_proposal_that_it_is_not_ours_asks_for_the_board_and_keeps_the_words(enter, town):
    page = post(enter("Mia"), town.case, "vorschlag", act="pass", text="Das liegt am Hafen.")

    assert page.status_code == 200
    assert page.context["form"]["text"].value() == "Das liegt am Hafen."
    assert address(town.case, "weitergeben") in page.content.decode()
    town.case.refresh_from_db()
    assert town.case.lead == town.table


def test_proposal_without_a_choice_is_asked_again(enter, town):
    page = post(enter("Mia"), town.case, "vorschlag", text="Hm.")

    assert page.status_code == 200
    assert page.context["form"].errors.keys() == {"act"}


def test_case_goes_onto_a_chosen_agenda_and_off_again(enter, town):
    later = make.meeting(town.table, days=40)
    client = enter("Bernd")

    post(client, town.case, "tagesordnung", meeting=later.pk)
    town.case.refresh_from_db()
    assert town.case.agenda_date == timezone.localdate(later.starts_at)

    post(client, town.case, "absetzen")
    town.case.refresh_from_db()
    assert (town.case.state, town.case.agenda_date) == (State.WITH_BOARD, None)


def test_meeting_of_another_board_is_no_choice(enter, town):
    foreign = make.meeting(town.harbour)

    assert post(enter("Bernd"), town.case, "tagesordnung", meeting=foreign.pk).context["form"].errors


def test_template_is_added_below_what_is_typed(enter, town):
    template = ReasonTemplate.objects.create(use="ask", title="Wo?", text="Wo genau ist das?")

    page = post(enter("Mia"), town.case, "rueckfrage", text="Guten Tag.", template=template.pk)

    assert page.context["form"]["text"].value() == "Guten Tag.\n\nWo genau ist das?"
    town.case.refresh_from_db()
    assert town.case.state == State.WITH_BOARD


# calling back


def test_chair_sees_the_number_and_ticks_the_call_off(enter, town):
    case = town.idea(reply="phone", phone="02899 555123")
    assert "555123" not in enter("Mia").get(address(case)).content.decode()
    client = enter("Bernd")
    assert "02899 555123" in client.get(address(case)).content.decode()

    post(client, case, "angerufen")

    sender = Sender.objects.get(case=case)
    assert (sender.phone, sender.called_by) == ("", town.people["Bernd"])
    assert case.steps.last().kind == StepKind.CALLED
    assert "555123" not in client.get(address(case)).content.decode()


def test_letters_about_acts_name_no_sender(enter, town):
    case = town.idea(name="Ayşe Yılmaz", reply="email", email="ayse@example.org")
    post(enter("Mia"), case, "weitergeben", board=town.harbour.pk, text="Das liegt am Hafen.")

    letter = Letter.objects.get(to=town.people["Dimitri"].email)

    assert "Ayşe" not in letter.body
    assert f"/tisch/{town.harbour.slug}/" in letter.body
