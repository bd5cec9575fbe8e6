"""Logins belong to administrators; one that sits in a board is not deleted."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def anna(client):
    make.town()
    client.force_login(get_user_model().objects.create_superuser("anna", "anna@wesselwerth.example", "x"))
    return client


def alive(user):
    return get_user_model().objects.filter(pk=user.pk).exists()


def test_member_of_a_board_is_not_deleted(anna):
    bernd = make.chair_of(make.board())

    answer = anna.post(reverse("wagtailusers_users:delete", args=[bernd.pk]))

    assert (answer.url, alive(bernd)) == (reverse("wagtailusers_users:index"), True)


def test_members_are_not_deleted_in_bulk_either(anna):
    bernd, dimitri = make.chair_of(make.board()), make.person("Dimitri")

    address = reverse("wagtail_bulk_action", args=["portal", "user", "delete"])
    answer = anna.post(f"{address}?id={bernd.pk}&id={dimitri.pk}")

    assert (answer.status_code, alive(bernd), alive(dimitri)) == (302, True, True)


def test_login_without_a_seat_is_deleted(anna):
    dimitri = make.person("Dimitri")

    anna.post(reverse("wagtailusers_users:delete", args=[dimitri.pk]))

    assert not alive(dimitri)


def test_administrator_who_sits_in_no_board_sees_no_sender(anna):
    idea = make.idea(reply="email", email="ayse@example.org")

    for address in (reverse("office:case", args=[idea.reference]), reverse("office:calls"), reverse("all_cases:index")):
        assert anna.get(address).status_code in (302, 403)
