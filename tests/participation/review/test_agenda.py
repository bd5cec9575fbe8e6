"""Cases that come onto an agenda, leave it by other acts, and come back."""

import pytest

from participation.cases import lifecycle
from participation.cases.models import Case
from participation.cases.states import State
from participation.review import agenda
from tests import make

pytestmark = pytest.mark.django_db


def on_agenda(meeting=None):
    idea = make.idea(State.WITH_BOARD)
    meeting = meeting or make.meeting(idea.lead)
    agenda.put_on(idea, meeting, by=make.clara())
    return Case.objects.get(pk=idea.pk), meeting


def asked_and_answered(case):
    lifecycle.ask_back(case, "Wo genau?", board=case.lead)
    lifecycle.reply(case, "An der Ecke.")


def test_case_that_was_asked_about_meanwhile_comes_onto_the_same_agenda_again():
    case, meeting = on_agenda()
    asked_and_answered(case)
    agenda.put_on(case, meeting, by=make.clara())

    assert [item.case_id for item in meeting.items.all()] == [case.pk]


def test_cancelled_meeting_leaves_a_case_alone_that_went_to_another_one():
    case, first = on_agenda()
    asked_and_answered(case)
    second = make.meeting(case.lead, days=30)
    agenda.put_on(case, second, by=make.clara())
    agenda.cancel(first, by=make.clara())

    case.refresh_from_db()
    assert case.state == State.ON_AGENDA
    assert second.items.count() == 1
