"""The portal without its cache."""

import pytest
from django.core.cache import caches
from django.test import override_settings

from participation.cases.guard import admits
from portal.forgiving import RedisCache
from tests import make

NOBODY_THERE = {"default": {"BACKEND": "portal.forgiving.RedisCache", "LOCATION": "redis://127.0.0.1:9/0"}}


@pytest.fixture
def away(monkeypatch):
    monkeypatch.setattr(RedisCache, "away_until", 0.0)
    with override_settings(CACHES=NOBODY_THERE):
        yield caches["default"]


def test_cache_that_is_away_holds_nothing(away):
    away.set("a", 1)

    assert (away.get("a"), away.get("a", 2), away.get_many(["a"]), "a" in away) == (None, 2, {}, False)
    assert away.get_or_set("a", lambda: 3) == 3
    assert (away.add("a", 1), away.delete("a"), away.touch("a")) == (True, False, False)
    assert away.set_many({"a": 1}) == ["a"]


def test_cache_that_is_away_is_not_asked_by_every_page(away, caplog):
    for _page in range(5):
        away.get("a")

    assert len(caplog.records) == 1


@pytest.mark.django_db
def test_pages_and_sign_in_do_without_it(away, client):
    make.town()

    assert [client.get(address).status_code for address in ("/ideen/", "/ideen/neu/ort/", "/anmelden/")] == [200] * 3
    assert client.post("/anmelden/", {"login": make.clara().email}).status_code == 302


def test_nobody_is_turned_away_without_it(away, rf):
    assert all(admits(rf.get("/"), "idea", most=1) for _try in range(3))
