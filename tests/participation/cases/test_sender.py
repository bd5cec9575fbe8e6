"""What senders do later with their link: reach again, be called again, be forgotten again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participation.cases.models import Reply, Sender
from participation.cases.sender import change_contact
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review import decisions
from participation.review.check import calls_wanted
from participation.review.forgetting import forget_senders
from tests import make

pytestmark = pytest.mark.django_db


def by_mail(case, address):
    change_contact(case, reply=Reply.EMAIL, email=address, phone="")


def test_address_that_is_given_back_gets_a_letter_again():
    case = make.idea(confirmed=False, reply=Reply.EMAIL, email="ayse@example.org")
    by_mail(case, "ayse@example.net")
    by_mail(case, "ayse@example.org")

    assert Letter.objects.filter(kind="idea_received", to="ayse@example.org").count() == 2
    assert Sender.objects.get(case=case).reachable == ""


def test_new_number_after_a_call_is_a_new_wish_to_be_called():
    case = make.idea(reply=Reply.PHONE, phone="0251 1234")
    decisions.called_back(case, by=make.clara())
    assert not calls_wanted().exists()

    change_contact(case, reply=Reply.PHONE, email="", phone="0251 5678")
    assert [sender.phone for sender in calls_wanted()] == ["0251 5678"]


def test_contact_given_after_forgetting_is_forgotten_too():
    case = make.idea(State.CLOSED, reply=Reply.EMAIL, email="ayse@example.org")
    long_after = timezone.localdate() + timedelta(days=400)
    assert forget_senders(long_after) == 1
    by_mail(case, "ayse@example.net")

    assert forget_senders(long_after) == 1
    assert Sender.objects.get(case=case).email == ""
