"""The life of a case, one sentence a test."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from participation.cases import lifecycle, sender, tallies
from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed, move
from participation.cases.models import Case, Handling, Step, StepKind
from participation.cases.states import MOVES, PUBLIC, Kind, Outcome, State
from participation.ideas.lifecycle import submit
from participation.ideas.models import Idea
from participation.outbox.models import Letter
from participation.review import agenda, decisions
from participation.routing.models import Mode
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def lindenbruch():
    make.town()
    quarter = make.quarter("Lindenbruch")
    board = make.board("Runder Tisch Lindenbruch")
    make.remit(board, quarters=[quarter])
    return quarter, board


def test_an_idea_goes_to_the_round_table_of_its_quarter(lindenbruch):
    quarter, board = lindenbruch
    idea = make.idea(quarter=quarter.pk)

    assert idea.lead == board
    assert idea.state == State.RECEIVED
    assert list(Handling.objects.values_list("board", "mode")) == [(board.pk, Mode.LEAD)]
    assert [step.kind for step in idea.steps.all()] == [StepKind.RECEIVED, StepKind.ROUTED]
    assert idea.steps.last().reasons["lead"] == board.pk


def test_an_idea_that_no_remit_catches_lands_on_the_coordination_desk():
    make.town()
    idea = make.idea()

    assert idea.lead == make.coordination()
    assert idea.steps.last().reasons["rule"] is None


def test_a_board_hears_of_an_idea_only_after_the_formal_check(lindenbruch):
    quarter, board = lindenbruch
    idea = make.idea(quarter=quarter.pk)
    assert Letter.objects.count() == 0

    decisions.publish(idea, by=make.clara())

    assert [letter.kind for letter in Letter.objects.all()] == ["board_new_cases"]
    assert Letter.objects.get().to == make.chair_of(board).email


@pytest.mark.parametrize("state", list(State))
def test_every_state_is_reached_and_visible_only_where_it_may_be(state, lindenbruch):
    idea = make.idea(state, quarter=lindenbruch[0].pk)

    assert Case.objects.get(pk=idea.pk).state == state
    assert Idea.objects.public().filter(pk=idea.pk).exists() == (state in PUBLIC)
    assert idea.is_public == (state in PUBLIC)


@pytest.mark.parametrize("was", list(State))
@pytest.mark.parametrize("to", list(State))
def test_move_follows_the_table_and_nothing_else(was, to, lindenbruch):
    idea = make.idea(was, quarter=lindenbruch[0].pk)
    fields = {"merged_into": make.idea()} if to == State.MERGED else {}
    fields |= {"outcome": Outcome.DONE} if to == State.ANSWERED else {}
    if was == State.MERGED:
        fields = {}

    if to in MOVES[Kind.IDEA][was]:
        move(idea, to, StepKind.CHANGED, **fields)
        assert Case.objects.get(pk=idea.pk).state == to
    else:
        with pytest.raises(MoveNotAllowed):
            move(idea, to, StepKind.CHANGED, **fields)
        assert Case.objects.get(pk=idea.pk).state == was


def test_the_second_of_two_deciders_is_refused(lindenbruch):
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    same = Case.objects.get(pk=idea.pk)
    lifecycle.ask_back(idea, "Wo?", board=idea.lead)

    with pytest.raises(AlreadyMoved), transaction.atomic():
        lifecycle.hand_over(same, make.coordination(), text="Nicht unser Thema")
    assert Step.objects.filter(kind=StepKind.HANDED_OVER).count() == 0


def test_handing_over_keeps_number_and_state_and_leaves_a_line(lindenbruch):
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    reference, other = idea.reference, make.board("Arbeitskreis Mobilität")

    lifecycle.hand_over(idea, other, text="Es geht um den Bus.", by=make.clara())

    idea.refresh_from_db()
    assert (idea.reference, idea.state, idea.lead) == (reference, State.WITH_BOARD, other)
    assert idea.steps.last().text == "Es geht um den Bus."
    assert set(Handling.objects.filter(ended_at=None).values_list("board", "mode")) == {
        (other.pk, Mode.LEAD),
        (lindenbruch[1].pk, Mode.INFORMED),
    }


def test_handing_over_to_the_board_that_has_it_is_refused(lindenbruch):
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    with pytest.raises(MoveNotAllowed):
        lifecycle.hand_over(idea, idea.lead, text="Hin und her")


def test_the_clock_rests_while_the_sender_is_asked(lindenbruch, time_machine):
    time_machine.move_to("2026-11-02 10:00+01:00")
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    due = idea.due
    lifecycle.ask_back(idea, "Wo genau?", board=idea.lead)

    time_machine.move_to("2026-11-09 10:00+01:00")
    lifecycle.reply(idea, "Hinter der Kita.")

    assert idea.state == State.WITH_BOARD
    assert idea.due == due + timedelta(days=7)
    assert idea.questions.get().answer == "Hinter der Kita."


def test_the_same_submission_twice_is_one_case(lindenbruch):
    draft = make.draft(quarter=lindenbruch[0].pk)
    first, second = submit(draft), submit(draft)

    assert first.pk == second.pk
    assert Idea.objects.count() == 1
    assert Step.objects.filter(kind=StepKind.RECEIVED).count() == 1


def test_a_merged_double_counts_no_browser_twice(lindenbruch):
    older = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    younger = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    for case, browser in [(older, "a"), (older, "b"), (younger, "b"), (younger, "c")]:
        sender.support(case, browser)
    for case in (older, younger):
        case.refresh_from_db()

    kept = decisions.merge(older, younger, by=make.clara())

    younger.refresh_from_db()
    assert kept.pk == older.pk
    assert younger.merged_into_id == older.pk
    # a, b, c and the sender of the younger idea
    assert Case.objects.get(pk=older.pk).supporters == 4


def test_what_others_want_too_does_not_end_with_the_first_sender(lindenbruch):
    older = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk, reply="email", email="ayse@example.org")
    decisions.merge(older, make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk), by=make.clara())
    older.refresh_from_db()

    with pytest.raises(MoveNotAllowed):
        sender.withdraw(older)
    sender.erase(older)

    older.refresh_from_db()
    assert (older.state, older.text, older.sender.email) == (State.WITH_BOARD, "", "")


def test_an_answer_that_says_no_needs_its_reason(lindenbruch):
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    statement = decisions.draft(
        idea, by=make.clara(), board=idea.lead, outcome=Outcome.DECLINED, text="Das geht nicht."
    )
    with pytest.raises(decisions.ReasonMissing):
        decisions.release(statement, by=make.clara())
    assert Case.objects.get(pk=idea.pk).state == State.WITH_BOARD


def test_shortened_words_stay_with_staff_as_they_were_sent(lindenbruch):
    idea = make.idea(quarter=lindenbruch[0].pk, title="Herr Krause parkt falsch", place_words="Weg 3")
    for title in ("Jemand parkt falsch", "Falsch geparkt"):
        decisions.black_out(idea, title=title, text="Gekürzt.", place="am Weg", by=make.clara())

    idea = Idea.objects.get(pk=idea.pk)
    assert (idea.title, idea.public_text, idea.place_words) == ("Falsch geparkt", "Gekürzt.", "am Weg")
    assert (idea.sent_title, idea.text, idea.sent_place) == ("Herr Krause parkt falsch", "Hier ist es dunkel.", "Weg 3")


def test_nobody_overwrites_a_draft_they_have_not_seen(lindenbruch):
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    words = {"by": make.clara(), "board": idea.lead, "outcome": Outcome.DONE}
    first = decisions.draft(idea, text="Ja.", **words)
    decisions.draft(idea, text="Ja, gern.", seen=first.changed_at, **words)

    with pytest.raises(AlreadyMoved):
        decisions.draft(idea, text="Nein.", seen=first.changed_at, **words)


def test_a_board_that_ends_leaves_no_case_without_a_desk(lindenbruch):
    quarter, board = lindenbruch
    ideas = [make.idea(state, quarter=quarter.pk) for state in (State.RECEIVED, State.WITH_BOARD, State.WAITING)]
    ideas.append(make.idea(State.ON_AGENDA, quarter=quarter.pk))

    assert lifecycle.rehome_all(board, by=make.clara()) == 4

    assert set(Case.objects.values_list("lead", flat=True)) == {make.coordination().pk}
    assert Step.objects.filter(kind=StepKind.REHOMED).count() == 4
    assert ideas[0].reference


def test_counters_agree_with_the_rows_after_every_act(lindenbruch):
    for state in State:
        make.idea(state, quarter=lindenbruch[0].pk, longitude=6.6, latitude=51.6)
    expected = {state: Case.objects.filter(state=state).count() for state in State}

    assert tallies.per_state(kind=Kind.IDEA) == {state: count for state, count in expected.items() if count}
    on_map = sum(cell.count for cell in tallies.MapCell.objects.all())
    assert on_map == Case.objects.filter(state__in=PUBLIC).exclude(latitude=None).count()


def test_a_cancelled_meeting_gives_its_cases_back(lindenbruch):
    idea = make.idea(State.ON_AGENDA, quarter=lindenbruch[0].pk)
    agenda.cancel(idea.agenda_items.get().meeting, by=make.clara())

    idea.refresh_from_db()
    assert (idea.state, idea.agenda_date) == (State.WITH_BOARD, None)


def test_erasing_leaves_nothing_personal(lindenbruch):
    idea = make.idea(State.ANSWERED, quarter=lindenbruch[0].pk, reply="email", email="ayse@example.org", name="Ayşe")
    sender.add_facts(make.idea(State.WITH_BOARD), "anderes")
    sender.erase(idea)

    idea = Idea.objects.get(pk=idea.pk)
    assert (idea.title, idea.text, idea.public_text) == ("", "", "")
    assert (idea.sender.email, idea.sender.name) == ("", "")
    assert not Letter.objects.filter(reference=idea.reference).exclude(to="", body="").exists()
    assert idea.statements.get().text


def test_the_database_refuses_an_answer_without_outcome(lindenbruch):
    idea = make.idea(State.WITH_BOARD, quarter=lindenbruch[0].pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=idea.pk).update(state=State.ANSWERED)


def test_answered_cases_close_after_the_towns_time(lindenbruch, time_machine):
    time_machine.move_to(timezone.now())
    idea = make.idea(State.ANSWERED, quarter=lindenbruch[0].pk)
    assert lifecycle.close_answered() == 0
    time_machine.shift(timedelta(days=29))
    assert lifecycle.close_answered() == 1
    idea.refresh_from_db()
    assert idea.state == State.CLOSED
