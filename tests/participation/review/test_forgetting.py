"""What the portal forgets, and what stays."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from participation.cases import lifecycle
from participation.cases.models import Case, Sender, Support
from participation.cases.sender import support
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review.forgetting import forget
from participation.tasks import forget as task
from tests import make

pytestmark = pytest.mark.django_db
AYSE = {"name": "Ayşe Yılmaz", "reply": "email", "email": "ayse@example.org"}


@pytest.fixture(autouse=True)
def town():
    return make.town(contact_retention_days=183, letter_retention_days=30)


def after(days):
    return timezone.localdate() + timedelta(days=days)


def sender_of(case):
    sender = Sender.objects.get(case=case)
    return sender.name, sender.email, sender.phone, sender.reply


def test_contact_of_an_answered_case_goes_after_the_promised_time_and_not_before():
    case = make.idea(State.ANSWERED, **AYSE)

    assert forget(after(183))["senders"] == 0
    assert forget(after(185))["senders"] == 1
    assert forget(after(185))["senders"] == 0
    assert sender_of(case) == ("", "", "", "none")
    assert Case.objects.get(pk=case.pk).title == case.title


def test_contact_of_an_open_case_stays_however_old_it_is():
    case = make.idea(State.WITH_BOARD, **AYSE)

    assert forget(after(900))["senders"] == 0
    assert sender_of(case)[1] == "ayse@example.org"


def test_case_taken_up_again_keeps_its_contact():
    case = make.idea(State.CLOSED, **AYSE)
    lifecycle.reopen(case, text="Neue Lage.")

    assert forget(after(400))["senders"] == 0


def test_number_to_call_back_goes_with_the_contact():
    make.idea(State.HIDDEN, reply="phone", phone="02899 555123")

    forget(after(185))

    assert not Sender.objects.exclude(phone="").exists()


def test_text_and_address_of_sent_letters_go_after_their_time():
    make.idea(State.WITH_BOARD, **AYSE)
    Letter.objects.update(sent_at=timezone.now())

    assert forget(after(29))["letters"] == 0
    assert forget(after(32))["letters"] == Letter.objects.count()
    assert not Letter.objects.exclude(to="", body="").exists()


def test_waiting_letters_keep_their_text():
    make.idea(State.WITH_BOARD, **AYSE)

    assert forget(after(400))["letters"] == 0


def test_support_older_than_a_year_counts_on_without_its_browser():
    case = make.idea(State.WITH_BOARD)
    support(case, "browser-of-mia")

    assert forget(after(365))["browsers"] == 0
    assert forget(after(366))["browsers"] == 1
    assert Support.objects.count() == 0
    assert Case.objects.get(pk=case.pk).supporters == 1


def test_dry_run_counts_and_forgets_nothing():
    case = make.idea(State.ANSWERED, **AYSE)

    assert forget(after(185), dry_run=True)["senders"] == 1
    assert sender_of(case)[1] == "ayse@example.org"


def test_clock_forgets_by_itself():
    case = make.idea(State.ANSWERED, **AYSE)
    with time_machine.travel(timezone.now() + timedelta(days=200), tick=False):
        task()

    assert sender_of(case)[1] == ""
