"""The copied test database is whole, also after a test that commits."""

import pytest
from wagtail.models import Locale, Page


@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_database_is_whole_again_after_a_test_that_commits(turn):
    assert Page.objects.filter(depth=1).exists()
    assert Locale.objects.exists()


@pytest.mark.django_db
def test_database_is_whole_for_a_test_that_rolls_back():
    assert Page.objects.filter(depth=1).exists()
