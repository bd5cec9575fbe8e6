"""Who comes in, and where."""

import pytest

from tests.participation.review.town import Town


@pytest.fixture
def town():
    return Town()


@pytest.fixture
def enter(client, town):
    def sign_in(name):
        client.force_login(town.people[name])
        return client

    return sign_in
