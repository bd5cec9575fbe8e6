"""Boards, seats, meetings: what ends by a verb is refused by the ordinary forms."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry

from participation.cases.models import Case
from participation.cases.states import State
from participation.routing.models import Board, BoardKind, Meeting, Membership
from participation.town.changes import ACTION
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def clara(client):
    make.town()
    client.force_login(make.clara())
    return client


def fields_of(board, **changed):
    words = {name: getattr(board, name) for name in ("name", "slug", "code", "kind", "rhythm", "hears", "mail")}
    return {**words, "valid_from": "", "valid_until": "", "contact": "", "successor": "", **changed}


def seat_of(table, **changed):
    seat = table.memberships.get()
    return seat, {"board": table.pk, "user": seat.user_id, "organisation": "", "role": "chair", **changed}


def test_board_cannot_be_ended_by_its_ordinary_form(clara):
    board = make.board()

    answer = clara.post(reverse("boards:edit", args=[board.pk]), fields_of(board, valid_until="2026-01-31"))

    assert "valid_until" in answer.context["form"].errors
    assert Board.objects.get(pk=board.pk).valid_until is None


def test_board_with_a_past_is_not_deleted(clara):
    board = make.board()

    answer = clara.post(reverse("boards:delete", args=[board.pk]))

    assert answer.url == reverse("boards:edit", args=[board.pk])
    assert Board.objects.filter(pk=board.pk).exists()


def test_last_coordination_board_keeps_its_kind(clara):
    board = make.coordination()

    clara.post(reverse("boards:edit", args=[board.pk]), fields_of(board, kind="office"))

    assert Board.objects.get(pk=board.pk).kind == BoardKind.COORDINATION


def test_ended_board_leaves_its_cases_to_the_successor_and_a_line_in_the_history(clara):
    board, successor, theme = make.board(), make.board("Runder Tisch Neu"), make.theme()
    make.remit(board, themes=[theme])
    idea = make.idea(State.WITH_BOARD, theme=theme.pk)

    words = {"day": timezone.localdate().isoformat(), "successor": successor.pk, "text": "Zusammengelegt."}
    clara.post(reverse("office:end_board", args=[board.pk]), words)

    assert Case.objects.get(pk=idea.pk).lead_id == successor.pk
    assert Board.objects.get(pk=board.pk).valid_until == timezone.localdate()
    assert registry.get_logs_for_instance(board).filter(action=ACTION).exists()


def test_only_coordination_board_with_open_cases_cannot_be_ended(clara):
    board = make.coordination()
    make.idea(State.WITH_BOARD)

    answer = clara.post(reverse("office:end_board", args=[board.pk]), {"day": timezone.localdate().isoformat()})

    assert answer.status_code == 409
    assert Board.objects.get(pk=board.pk).valid_until is None


@pytest.mark.parametrize(
    "change", [{"valid_until": "2026-01-31"}, {"valid_until": "2099-12-31"}, {"valid_from": "2099-01-01"}]
)
def test_last_seat_is_not_ended_by_its_ordinary_form(clara, change):
    board = make.board()
    seat, words = seat_of(board, **change)

    answer = clara.post(reverse("memberships:edit", args=[seat.pk]), words)

    assert answer.context["form"].errors
    assert (seat.valid_from, Membership.objects.get(pk=seat.pk).valid_until) == (None, None)


def test_last_seat_is_neither_moved_nor_deleted(clara):
    board, other = make.board(), make.board("Runder Tisch Neu")
    seat, words = seat_of(board, board=other.pk)

    clara.post(reverse("memberships:edit", args=[seat.pk]), words)
    clara.post(reverse("memberships:delete", args=[seat.pk]))

    assert Membership.objects.get(pk=seat.pk).board == board


def test_one_of_two_seats_may_end(clara):
    board = make.board()
    seat, words = seat_of(board, valid_until=(timezone.localdate() + timedelta(days=9)).isoformat())
    make.seat(board, make.person("Berta"))

    clara.post(reverse("memberships:edit", args=[seat.pk]), words)

    assert Membership.objects.get(pk=seat.pk).valid_until == timezone.localdate() + timedelta(days=9)


def test_last_seat_ends_by_the_verb_and_its_cases_move_on(clara):
    board, theme = make.board(), make.theme()
    make.remit(board, themes=[theme])
    idea = make.idea(State.WITH_BOARD, theme=theme.pk)

    day = timezone.localdate().isoformat()
    clara.post(reverse("office:end_membership", args=[board.memberships.get().pk]), {"day": day})

    assert Case.objects.get(pk=idea.pk).lead == make.coordination()


def test_seat_needs_somebody(clara):
    answer = clara.post(reverse("memberships:add"), {"board": make.board().pk, "role": "member"})

    assert answer.context["form"].errors


def test_meeting_with_an_agenda_is_cancelled_not_moved(clara):
    board, theme = make.board(), make.theme()
    make.remit(board, themes=[theme])
    idea = make.idea(State.ON_AGENDA, theme=theme.pk)
    meeting = board.meetings.get()

    words = {"board": board.pk, "starts_at": "2099-01-01 18:00", "place": "", "access": ""}
    moved = clara.post(reverse("meetings:edit", args=[meeting.pk]), words)
    clara.post(reverse("office:cancel_meeting", args=[meeting.pk]))

    assert "starts_at" in moved.context["form"].errors
    assert Meeting.objects.get(pk=meeting.pk).cancelled is True
    assert Case.objects.get(pk=idea.pk).state == State.WITH_BOARD


def test_history_says_which_field_changed_from_what_to_what(clara):
    board = make.board()

    clara.post(reverse("boards:edit", args=[board.pk]), fields_of(board, rhythm="zweimal im Jahr"))

    page = clara.get(reverse("boards:history", args=[board.pk])).content.decode()
    assert "– → zweimal im Jahr" in page


def test_remit_that_ends_before_it_begins_is_refused(clara):
    words = {
        "board": make.board().pk,
        "mode": "lead",
        "priority": 0,
        "valid_from": date.max,
        "valid_until": "2026-01-01",
    }

    assert clara.post(reverse("remits:add"), words).context["form"].errors
