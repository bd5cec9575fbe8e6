"""A board or a seat ends, and no case is left behind."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participation.cases.models import Case, Handling, StepKind
from participation.cases.states import OPEN, State
from participation.outbox.models import Letter
from participation.review.boards import NowhereToGo, end_board, end_membership, rehome_left_behind
from participation.routing.models import Board, BoardKind
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def table():
    make.town()
    table = make.board()
    table.quarter = make.quarter()
    make.remit(table, quarters=[table.quarter])
    return table


def today():
    return timezone.localdate()


def idea(table, state=State.WITH_BOARD):
    return make.idea(state, quarter=table.quarter.pk)


def no_case_without_a_desk():
    running = Board.objects.running(today() + timedelta(days=1))
    return not Case.objects.filter(state__in=OPEN).exclude(lead__in=running).exists()


def test_cases_of_an_ended_board_lie_with_its_successor(table):
    open_ones = [idea(table, state) for state in (State.WITH_BOARD, State.WAITING, State.ON_AGENDA, State.RECEIVED)]
    done = idea(table, State.ANSWERED)
    heir = make.board("Runder Tisch Mitte")

    moved = end_board(table, today(), by=make.clara(), successor=heir, text="Zusammengelegt.")

    assert moved == 4
    assert set(Case.objects.filter(lead=heir)) == {Case.objects.get(pk=case.pk) for case in open_ones}
    assert Case.objects.get(pk=done.pk).lead == table
    assert open_ones[0].steps.last().kind == StepKind.REHOMED
    assert Letter.objects.filter(to=make.chair_of(heir).email, kind="board_new_cases").exists()
    assert no_case_without_a_desk()


def test_cases_without_successor_lie_with_coordination(table):
    case = idea(table)

    end_board(table, today(), by=make.clara())

    case.refresh_from_db()
    assert case.lead.kind == BoardKind.COORDINATION
    assert not Handling.objects.filter(board=table, ended_at=None).exists()


def test_successor_that_has_ended_itself_is_no_home(table):
    idea(table)
    gone = make.board("Alt", valid_until=today() - timedelta(days=1))

    end_board(table, today(), successor=gone)

    assert no_case_without_a_desk()


def test_end_in_the_future_moves_the_cases_when_the_day_has_come(table):
    case = idea(table)
    last_day = today() + timedelta(days=10)

    assert end_board(table, last_day) == 0
    assert rehome_left_behind(last_day) == 0
    assert rehome_left_behind(last_day + timedelta(days=1)) == 1
    case.refresh_from_db()
    assert case.lead.kind == BoardKind.COORDINATION


def test_last_seat_that_ends_takes_no_case_with_it(table):
    case = idea(table)

    assert end_membership(table.memberships.get(), today(), by=make.clara()) == 1
    case.refresh_from_db()
    assert case.lead.kind == BoardKind.COORDINATION


def test_seat_that_others_share_moves_nothing(table):
    make.seat(table, make.person("Mia"))
    idea(table)

    assert end_membership(table.memberships.first(), today()) == 0


def test_seat_that_runs_out_by_date_is_found_by_the_clock(table):
    case = idea(table)
    table.memberships.update(valid_until=today() - timedelta(days=1))

    assert rehome_left_behind() == 1
    case.refresh_from_db()
    assert case.lead.kind == BoardKind.COORDINATION
    assert rehome_left_behind() == 0


def test_coordination_does_not_end_without_another_one():
    make.town()
    coordination, case = make.coordination(), make.idea(State.WITH_BOARD)

    with pytest.raises(NowhereToGo) as refusal:
        end_board(coordination, today())
    assert refusal.value.cases == 1
    with pytest.raises(NowhereToGo):
        end_membership(coordination.memberships.get(), today())

    coordination.refresh_from_db()
    case.refresh_from_db()
    assert (coordination.valid_until, case.lead) == (None, coordination)


def test_successor_in_which_nobody_sits_is_no_home(table):
    case = idea(table)

    end_board(table, today(), by=make.clara(), successor=make.board("Leerer Tisch", members=[]))

    assert Case.objects.get(pk=case.pk).lead == make.coordination()
