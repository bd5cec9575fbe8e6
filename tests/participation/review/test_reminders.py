"""What the clock brings to boards: once, on working days, and made up for after a stop."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from participation.cases.models import Case, StepKind
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review.reminders import day_at_the_desks, remind_boards, resume_unanswered, tell_digests
from participation.routing.models import Hears
from participation.tasks import remind
from tests import make

pytestmark = pytest.mark.django_db
BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 11, 16)


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(datetime(2026, 11, 16, 7, tzinfo=BERLIN), tick=False) as clock:
        yield clock


@pytest.fixture
def table():
    make.town()
    table = make.board(hears=Hears.DAILY)
    table.quarter = make.quarter()
    make.remit(table, quarters=[table.quarter])
    return table


def idea(table, state=State.WITH_BOARD, due=None, **fields):
    case = make.idea(state, quarter=table.quarter.pk, **fields)
    if due:
        Case.objects.filter(pk=case.pk).update(due=due)
    return case


def letters(kind):
    return Letter.objects.filter(kind=kind).order_by("pk")


def through(clock, first, days):
    """The task of every morning."""
    for number in range(days):
        clock.move_to(datetime.combine(first + timedelta(days=number), datetime.min.time(), BERLIN).replace(hour=7))
        remind()


# digests


def test_daily_board_has_one_letter_about_all_new_cases(table):
    first, second = idea(table), idea(table)
    assert letters("board_new_cases").count() == 0

    assert tell_digests(MONDAY) == 1
    assert tell_digests(MONDAY) == 0

    letter = letters("board_new_cases").get()
    assert (first.title in letter.body, second.title in letter.body) == (True, True)
    assert letter.body.count("http") == 1


def test_case_that_came_after_the_letter_is_told_the_next_day(table):
    idea(table)
    tell_digests(MONDAY)
    late = idea(table)

    assert tell_digests(MONDAY) == 0
    assert tell_digests(MONDAY + timedelta(days=1)) == 1
    assert late.title in letters("board_new_cases").last().body


def test_weekly_board_has_one_letter_a_week(table, monday):
    type(table).objects.filter(pk=table.pk).update(hears=Hears.WEEKLY)
    told = []
    for number in range(14):
        day = MONDAY + timedelta(days=number)
        monday.move_to(datetime.combine(day, datetime.min.time(), BERLIN).replace(hour=7))
        idea(table)
        told.append(tell_digests(day))

    assert sum(told[:7]) == sum(told[7:]) == 1


def test_weekends_and_holidays_bring_no_letters(table):
    idea(table, due=MONDAY)
    for day in (date(2026, 11, 21), date(2026, 11, 22), date(2026, 12, 25)):
        assert (tell_digests(day), remind_boards(day)) == (0, 0)


def test_digest_names_at_most_three_and_no_sender(table):
    for _number in range(5):
        idea(table, name="Ayşe Yılmaz", reply="email", email="ayse@example.org")
    tell_digests(MONDAY)

    body = letters("board_new_cases").get().body

    assert body.count("\n- ") == 3
    assert "ay" not in body.lower().replace("day", "")


def test_unchecked_ideas_are_told_to_nobody(table):
    idea(table, State.RECEIVED)

    assert tell_digests(MONDAY) == 0


def test_board_without_address_is_told_once_it_has_one(table):
    chair = make.chair_of(table)
    type(chair).objects.filter(pk=chair.pk).update(email="")
    idea(table)
    assert tell_digests(MONDAY) == 0

    type(chair).objects.filter(pk=chair.pk).update(email="bernd@example.org")

    assert tell_digests(MONDAY + timedelta(days=1)) == 1


# reminders


def test_board_is_reminded_before_and_after_and_then_weekly(table, monday):
    idea(table, due=date(2026, 11, 20))
    through(monday, MONDAY, 21)

    days = [letter.created_at.astimezone(BERLIN).date().isoformat() for letter in letters("board_reminder")]

    assert days == ["2026-11-17", "2026-11-23", "2026-11-30"]


def test_many_late_cases_make_one_letter_a_board_and_day(table):
    for _number in range(4):
        idea(table, due=date(2026, 11, 12))

    assert (remind_boards(MONDAY), remind_boards(MONDAY)) == (1, 0)
    assert letters("board_reminder").count() == 1


def test_reminder_is_made_up_for_after_a_holiday(table, monday):
    # three working days before the 30th of December is the 23rd; the clock stands still until the 28th
    idea(table, due=date(2026, 12, 30))
    monday.move_to(datetime(2026, 12, 22, 7, tzinfo=BERLIN))
    assert remind_boards(date(2026, 12, 22)) == 0

    monday.move_to(datetime(2026, 12, 28, 7, tzinfo=BERLIN))
    assert remind_boards(date(2026, 12, 28)) == 1


def test_waiting_for_the_sender_reminds_nobody(table):
    idea(table, State.WAITING, due=date(2026, 11, 12))

    assert remind_boards(MONDAY) == 0


# what runs out


def test_question_without_reply_comes_back_to_the_board(table, monday):
    case = idea(table, State.WAITING)
    last = case.questions.get().due

    assert resume_unanswered(last) == 0
    monday.move_to(datetime.combine(last + timedelta(days=1), datetime.min.time(), BERLIN))
    assert resume_unanswered(last + timedelta(days=1)) == 1
    assert resume_unanswered(last + timedelta(days=1)) == 0

    case.refresh_from_db()
    assert (case.state, case.waiting_since) == (State.WITH_BOARD, None)
    assert case.steps.last().kind == StepKind.UNANSWERED


def test_answered_case_is_closed_after_the_towns_days(table, monday):
    case = idea(table, State.ANSWERED)
    monday.move_to(timezone.now() + timedelta(days=29))

    assert day_at_the_desks()["closed"] == 1
    case.refresh_from_db()
    assert case.state == State.CLOSED
