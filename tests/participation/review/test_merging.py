"""Doubles of doubles: nobody who said the same is forgotten, and every support counts once."""

from datetime import timedelta

import pytest
from django.utils import timezone

from participation.cases.lifecycle import MoveNotAllowed
from participation.cases.models import Case, Reply
from participation.cases.receipt import allowed
from participation.cases.sender import support, withdraw
from participation.cases.states import State
from participation.outbox.models import Letter
from participation.review import decisions
from participation.review.forgetting import forget_senders
from tests import make

pytestmark = pytest.mark.django_db


def three():
    """The oldest first."""
    named = [{"reply": Reply.EMAIL, "email": f"{name}@example.org"} for name in ("ayse", "mia", "olena")]
    return [Case.objects.get(pk=make.idea(State.WITH_BOARD, **words).pk) for words in named]


def merge_in_a_chain(first, second, third):
    decisions.merge(third, second, by=make.clara())
    decisions.merge(Case.objects.get(pk=second.pk), first, by=make.clara())
    return Case.objects.get(pk=first.pk)


def test_everybody_in_a_chain_of_doubles_reads_the_answer():
    case = merge_in_a_chain(*three())
    make.answer(case)

    told = Letter.objects.filter(kind="idea_answered").values_list("to", flat=True)
    assert sorted(told) == ["ayse@example.org", "mia@example.org", "olena@example.org"]


def test_supporters_of_a_chain_count_once_and_senders_with_them():
    first, second, third = three()
    for case, browser in [(first, "a"), (second, "a"), (second, "b"), (third, "b"), (third, "c")]:
        support(case, browser)

    assert merge_in_a_chain(first, second, third).supporters == len("abc") + 2


def test_upheld_objection_has_a_day_for_the_check_again():
    case = Case.objects.get(pk=make.idea(State.HIDDEN).pk)
    decisions.uphold_objection(case, by=make.clara())

    assert Case.objects.get(pk=case.pk).due


def test_sender_of_a_double_is_not_forgotten_before_the_answer():
    first, second, _third = three()
    decisions.merge(second, first, by=make.clara())
    Case.objects.filter(pk=second.pk).update(ended_at=timezone.now() - timedelta(days=400))

    assert forget_senders(timezone.localdate()) == 0
    make.answer(Case.objects.get(pk=first.pk))
    assert Letter.objects.filter(kind="idea_answered", to="mia@example.org").exists()
    assert forget_senders(timezone.localdate()) == 1


def test_sender_of_a_double_may_still_change_the_address():
    first, second, _third = three()
    decisions.merge(second, first, by=make.clara())

    assert allowed(Case.objects.get(pk=second.pk))["contact"]


def test_nothing_is_merged_into_what_was_withdrawn_meanwhile():
    first, second, _third = three()
    withdraw(Case.objects.get(pk=first.pk))

    with pytest.raises(MoveNotAllowed):
        decisions.merge(second, first, by=make.clara())
