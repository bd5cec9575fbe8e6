"""What all tests share: the environment, the fast database, a clean cache, outgoing mail kept as rows."""

import os

import django
import pytest
from django.conf import settings

from tests import environment

if settings.configured:
    raise pytest.UsageError("Django was set up before the tests' environment: unset DJANGO_SETTINGS_MODULE")

environment.lay()
django.setup()

COMMITTING = {"transactional_db", "live_server", "django_db_reset_sequences"}
_laid = []


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes():
    """The workers of a parallel run lay their own environment; with this name inherited, Django would load before."""
    del os.environ["DJANGO_SETTINGS_MODULE"]


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """The migrated database, copied instead of migrated again."""
    from tests.database import test_database  # noqa: PLC0415  (Django is not set up when this file is read)

    with django_db_blocker.unblock():
        _laid.append(test_database())
        _laid[0].lay()
    yield
    with django_db_blocker.unblock():
        _laid.pop().drop()


def _commits(item):
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or bool(COMMITTING & set(item.fixturenames))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """After a test that commits, Django empties all tables, the first page and the languages too: lay them anew."""
    result = yield
    if _laid and _commits(item):
        blocker = item.config.stash[_blocker]
        with blocker.unblock():
            _laid[0].restore()
    return result


_blocker = pytest.StashKey()


@pytest.fixture(scope="session", autouse=True)
def _quick_and_real(request, django_test_environment, django_db_blocker):
    """Passwords hashed quickly; other libraries' mail goes through the outbox as in production."""
    request.config.stash[_blocker] = django_db_blocker
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.EMAIL_BACKEND = "participation.outbox.backend.OutboxBackend"


@pytest.fixture(autouse=True)
def _clean_cache():
    """No rate limit and no counted page of one test reaches the next."""
    from django.core.cache import cache  # noqa: PLC0415

    cache.clear()
