"""Alive asks nobody; ready tells what is not as it should be."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from participation.outbox.models import Letter, Tick


@pytest.fixture
def running(db):
    Tick.objects.create(name="beat", at=timezone.now())


def waiting_letter(minutes):
    Letter.objects.create(
        key=f"waiting {minutes}",
        kind="idea_receipt",
        to="ayse@example.org",
        language="de",
        subject="Eingang",
        available_at=timezone.now() - timedelta(minutes=minutes),
    )


def test_alive_answers_without_asking_the_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok\n")
    assert "Set-Cookie" not in answer.headers


def test_portal_whose_clock_runs_is_ready(client, running):
    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {
        "ready": True,
        "database": "ok",
        "oldest_waiting_letter": None,
        "last_tick": 0,
        "reasons": [],
    }


def test_letter_that_waits_for_an_hour_is_named(client, running):
    waiting_letter(minutes=60)

    answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["a letter waits too long"]
    assert 3600 <= answer.json()["oldest_waiting_letter"] < 3660


def test_letter_that_is_to_go_out_tomorrow_does_not_wait(client, running):
    waiting_letter(minutes=-24 * 60)

    assert client.get("/readyz").json()["oldest_waiting_letter"] is None


def test_clock_that_never_came_or_stopped_is_named(client, db):
    never = client.get("/readyz")
    Tick.objects.create(name="beat", at=timezone.now() - timedelta(minutes=20))
    stopped = client.get("/readyz")

    assert (never.status_code, never.json()["last_tick"]) == (503, None)
    assert stopped.json()["reasons"] == ["the clock stands still"]


def test_database_that_is_away_is_named(client, running, monkeypatch):
    def away():
        raise DatabaseError

    with monkeypatch.context() as patch:
        patch.setattr(connection, "cursor", away)
        answer = client.get("/readyz")

    assert answer.status_code == 503
    assert answer.json()["reasons"] == ["database down"]
