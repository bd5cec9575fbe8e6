"""Two people decide at once: one wins, the other sees both and loses nothing typed."""

import threading

import pytest
from django.db import connection
from django.utils import timezone

from participation.cases import lifecycle
from participation.cases.lifecycle import AlreadyMoved
from participation.cases.models import Statement
from participation.cases.rights import may_decide
from participation.cases.states import Outcome, State
from participation.review import decisions
from participation.review.lookup import draft_of, mark_of
from participation.review.turns import RightLost, take
from participation.routing.models import Role
from tests import make

WORDS = {"outcome": Outcome.DONE, "text": "Meine Antwort.", "reason": "", "until": None, "passed_on_to": ""}


@pytest.fixture
def bernd():
    make.town()
    return make.person("Bernd")


@pytest.fixture
def mia(bernd):
    return make.person("Mia")


@pytest.fixture
def case(bernd, mia):
    quarter = make.quarter()
    table = make.board(members=[bernd])
    make.seat(table, mia, role=Role.DEPUTY)
    make.remit(table, quarters=[quarter])
    return make.idea(State.WITH_BOARD, quarter=quarter.pk)


def address(case, act):
    return f"/tisch/vorgang/{case.reference}/{act}/"


@pytest.mark.django_db
def test_slower_hand_over_sees_what_the_other_did_and_the_own_words(client, case, bernd, mia):
    harbour, group = make.board("Runder Tisch Hafen"), make.board("Arbeitskreis Wege")
    seen = mark_of(case)
    lifecycle.hand_over(case, harbour, by=mia, text="Das liegt am Hafen.")
    client.force_login(bernd)

    page = client.post(address(case, "weitergeben"), {"seen": seen, "board": group.pk, "text": "Es geht um Wege."})

    case.refresh_from_db()
    assert page.status_code == 409
    assert case.lead == harbour
    words = page.content.decode()
    for part in ("Mia", "Das liegt am Hafen.", "Es geht um Wege.", "Arbeitskreis Wege"):
        assert part in words


@pytest.mark.django_db
def test_slower_question_is_kept_and_can_be_sent_all_the_same(client, case, bernd, mia):
    seen = mark_of(case)
    lifecycle.ask_back(case, "Wo genau?", board=case.lead, by=mia)
    lifecycle.reply(case, "Vor der Bäckerei.")
    client.force_login(bernd)

    page = client.post(address(case, "rueckfrage"), {"seen": seen, "text": "Seit wann?"})
    form = page.context["form"]
    again = client.post(address(case, "rueckfrage"), {"seen": form["seen"].value(), "text": form["text"].value()})

    assert (page.status_code, again.status_code) == (409, 302)
    assert case.questions.last().text == "Seit wann?"
    assert [step["text"] for step in page.context["happened"]] == ["Wo genau?", "Vor der Bäckerei."]


@pytest.mark.django_db
def test_act_that_the_new_state_does_not_allow_is_no_error_page(client, case, bernd, mia):
    seen = mark_of(case)
    lifecycle.ask_back(case, "Wo genau?", board=case.lead, by=mia)
    client.force_login(bernd)

    page = client.post(address(case, "rueckfrage"), {"seen": seen, "text": "Seit wann?"})

    assert page.status_code == 409
    assert "Seit wann?" in page.content.decode()
    assert case.questions.count() == 1


@pytest.mark.django_db
def test_nobodys_draft_is_overwritten_unseen(client, case, bernd, mia):
    client.force_login(bernd)
    stamps = client.get(address(case, "antwort")).context["form"].initial
    decisions.draft(case, by=mia, board=case.lead, **{**WORDS, "text": "Mias Antwort."})

    mine = {"outcome": Outcome.DONE, "text": "Bernds Antwort."}
    page = client.post(address(case, "antwort"), {**stamps, **mine})

    assert page.status_code == 409
    assert draft_of(case).text == "Mias Antwort."
    words = page.content.decode()
    assert "Mias Antwort." in words
    assert "Bernds Antwort." in words


@pytest.mark.django_db
def test_draft_changed_after_the_preview_is_not_released(client, case, bernd, mia):
    decisions.draft(case, by=mia, board=case.lead, **WORDS)
    client.force_login(bernd)
    stamps = client.get(address(case, "freigeben")).context["form"].initial
    decisions.draft(case, by=mia, board=case.lead, **{**WORDS, "text": "Doch anders."})

    assert client.post(address(case, "freigeben"), stamps).status_code == 409
    case.refresh_from_db()
    assert case.state == State.WITH_BOARD


@pytest.mark.django_db
def test_sender_s_addition_does_not_stop_a_decision(client, case, bernd):
    seen = mark_of(case)
    lifecycle.note_step(case, "added", text="Noch etwas.")
    client.force_login(bernd)

    assert client.post(address(case, "rueckfrage"), {"seen": seen, "text": "Seit wann?"}).status_code == 302


@pytest.mark.django_db
def test_board_whose_case_was_rerouted_keeps_the_typed_words(client, case, bernd):
    case.handlings.update(ended_at=timezone.now())
    client.force_login(bernd)

    page = client.post(address(case, "rueckfrage"), {"seen": "1", "text": "Seit wann?"})

    assert page.status_code == 404
    assert "Seit wann?" in page.content.decode()
    assert case.title not in page.content.decode()


@pytest.mark.django_db
def test_right_is_asked_again_inside_the_turn(case, bernd):
    bernd.memberships.all().delete()

    with pytest.raises(RightLost):
        take(case, lambda row: pytest.fail("decided"), by=bernd, may=may_decide, seen=mark_of(case))


@pytest.mark.django_db(transaction=True)
def test_of_two_at_the_same_instant_one_decides(case, bernd, mia):
    seen, start, results = mark_of(case), threading.Barrier(2), []
    statement = decisions.draft(case, by=mia, board=case.lead, **WORDS)

    def release(row):
        decisions.release(Statement.objects.get(pk=statement.pk), by=bernd)

    def ask(row):
        lifecycle.ask_back(row, "Wo genau?", board=row.lead, by=mia)

    def run(user, act):
        start.wait()
        try:
            take(case, act, by=user, may=may_decide, seen=seen)
            results.append("decided")
        except AlreadyMoved:
            results.append("overtaken")
        finally:
            connection.close()

    pair = [threading.Thread(target=run, args=args) for args in ((bernd, release), (mia, ask))]
    for thread in pair:
        thread.start()
    for thread in pair:
        thread.join()

    assert sorted(results) == ["decided", "overtaken"]
    case.refresh_from_db()
    assert case.state in (State.ANSWERED, State.WAITING)
