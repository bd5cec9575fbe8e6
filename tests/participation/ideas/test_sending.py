"""One submission, however often it is posted: one case, one receipt; and nothing typed is lost."""

import threading
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.utils import timezone

from participation.cases import guard
from participation.cases.models import Case
from participation.ideas import drafts
from participation.ideas.models import Idea
from participation.outbox.links import token_of
from participation.outbox.models import Letter
from tests import make
from tests.participation.ideas.test_photos import with_place
from tests.participation.ideas.walking import Ayse, stamped


def gps_photo():
    return SimpleUploadedFile("bank.jpg", with_place(), content_type="image/jpeg")


WITH_MAIL = {"reply": "email", "email": "amira@example.org"}


@pytest.fixture
def checking(db):
    """Ayşe and the page from which she sends."""
    make.town()
    ayse = Ayse(antwort=WITH_MAIL)
    return ayse, ayse.walk(until="pruefen")


def test_second_press_leads_to_the_same_receipt(checking):
    ayse, page = checking
    first = ayse.press(page, consent="on")
    second = ayse.press(page, consent="on")

    assert first["Location"] == second["Location"]
    assert first["Location"].startswith("/v/")
    assert Case.objects.count() == 1
    assert Letter.objects.filter(kind="idea_received").count() == 1


def test_two_tabs_of_one_draft_become_one_idea(checking):
    ayse, one_tab = checking
    other_tab = ayse.open("pruefen")

    assert ayse.press(one_tab, consent="on")["Location"] == ayse.press(other_tab, consent="on")["Location"]
    assert Case.objects.count() == 1


def test_going_back_after_sending_says_that_it_has_been_sent(checking):
    ayse, page = checking
    receipt = ayse.press(page, consent="on")["Location"]

    for step in ("pruefen", "antwort", "idee"):
        assert receipt in ayse.open(step).content.decode()
    assert ayse.open("ort").status_code == 200


def test_old_page_is_not_sent_when_another_tab_has_changed_the_answers(checking):
    ayse, page = checking
    ayse.press(ayse.open("idee"), title="Etwas anderes", text="Ganz anders")
    shown = ayse.press(page, consent="on")

    assert shown.status_code == 200
    assert "Etwas anderes" in shown.content.decode()
    assert not Case.objects.exists()


def test_a_second_idea_from_the_same_browser_is_a_second_case(checking):
    ayse, page = checking
    ayse.press(page, consent="on")
    ayse.told["idee"] = {"title": "Eine Rutsche", "text": "Für den Spielplatz am Teich"}
    ayse.walk()

    assert Case.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_presses_at_the_same_moment_become_one_idea():
    make.town()
    ayse = Ayse()
    page = ayse.walk(until="pruefen")
    gate, places = threading.Barrier(4), []

    def press():
        gate.wait()
        places.append(ayse.press(page, consent="on")["Location"])
        connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert len(places) == 4 and len(set(places)) == 1
    assert Case.objects.count() == 1


# guards, each shown failing once


def test_form_sent_too_fast_is_shown_again_with_everything_in_it(checking):
    ayse, page = checking
    fresh = ayse.press(page, consent="on", opened=stamped(0))
    again = ayse.press(fresh, consent="on")

    assert fresh.status_code == 200 and b"amira@example.org" in fresh.content
    assert again["Location"].startswith("/v/")


@pytest.mark.parametrize("opened", ["", "forged", stamped(10 * 24 * 60 * 60)], ids=["none", "forged", "old"])
def test_forged_or_old_time_of_opening_asks_to_press_again(checking, opened):
    ayse, page = checking
    assert ayse.press(page, consent="on", opened=opened or "x").status_code == 200
    assert not Case.objects.exists()


def test_who_writes_for_eight_hours_is_let_in(checking):
    ayse, page = checking
    assert ayse.press(page, consent="on", opened=stamped(8 * 60 * 60)).status_code == 302


def test_filled_trap_sends_nothing_and_loses_nothing(checking):
    ayse, page = checking
    trapped = ayse.press(page, consent="on", website="https://spam.example/")

    assert trapped.status_code == 200 and b"spam.example" not in trapped.content
    assert not Case.objects.exists()
    assert ayse.press(trapped, consent="on").status_code == 302


def test_too_many_from_one_connection_wait_and_keep_their_answers(checking, settings):
    settings.MESSAGES_PER_HOUR = 0
    ayse, page = checking
    refused = ayse.press(page, consent="on")

    assert refused.status_code == 429
    assert b"Mehr Licht am Weidenpfad" in refused.content
    settings.MESSAGES_PER_HOUR = 30
    assert ayse.press(refused, consent="on").status_code == 302


def test_limit_counts_connections_apart_and_begins_anew_each_hour(rf):
    here, there = rf.get("/", REMOTE_ADDR="192.0.2.1"), rf.get("/", REMOTE_ADDR="192.0.2.2")
    with time_machine.travel("2026-11-20 10:10", tick=False):
        assert [guard.admits(here, "idea", 2) for _ in range(3)] == [True, True, False]
        assert guard.admits(there, "idea", 2)
    with time_machine.travel("2026-11-20 11:10", tick=False):
        assert guard.admits(here, "idea", 2)


def test_neighbours_in_one_long_network_count_as_one(rf):
    for number in (1, 2):
        last = guard.admits(rf.get("/", REMOTE_ADDR=f"2001:db8:1:2::{number}"), "idea", 1)
    assert not last


def test_forwarded_address_counts_only_behind_a_proxy(rf, settings):
    forged = {"REMOTE_ADDR": "192.0.2.9", "HTTP_X_FORWARDED_FOR": "203.0.113.5, 198.51.100.7"}
    assert guard._network(rf.get("/", **forged)) == "192.0.2.9"
    settings.BEHIND_PROXY = True
    assert guard._network(rf.get("/", **forged)) == "198.51.100.7"


def test_no_trace_of_an_address_is_kept(checking):
    ayse, page = checking
    ayse.press(page, consent="on")

    rows = [str(row) for model in (Case, Letter, Session) for row in model.objects.values()]
    assert not any("127.0.0.1" in row for row in rows)


def test_without_a_cache_everybody_is_let_in(rf, settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1"}
    }
    assert guard.admits(rf.get("/"), "idea", 0)


# drafts


def drafts_kept():
    kept = storages["private"]
    return set(kept.listdir("drafts")[1]) if kept.exists("drafts") else set()


def test_photo_waits_in_private_and_goes_into_the_idea_without_its_position(checking):
    ayse, _page = checking
    others = drafts_kept()
    ayse.press(ayse.open("idee"), title="Bank", text="Im Park", photo=gps_photo())
    shown = ayse.browser.get("/ideen/neu/foto/")
    assert shown.status_code == 200 and shown["Content-Type"] == "image/jpeg"

    ayse.press(ayse.open("pruefen"), consent="on")
    kept = Idea.objects.get().photo.read()
    assert kept.startswith(b"\xff\xd8") and b"Exif" not in kept and b"GPS" not in kept
    assert drafts_kept() == others


def test_good_photo_is_kept_when_the_title_is_missing(checking):
    ayse, _page = checking
    page = ayse.press(ayse.open("idee"), title="", text="Im Park", photo=gps_photo())

    assert b'name="without_photo"' in ayse.open("idee").content
    assert b'href="#id_title"' in page.content


def test_file_that_is_no_photo_keeps_the_text(checking, tmp_path):
    ayse, _page = checking
    bad = tmp_path / "<svg onload=alert(1)>.jpg"
    bad.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    with bad.open("rb") as file:
        page = ayse.press(ayse.open("idee"), title="Bank", text="Im Park", photo=file).content.decode()

    assert 'href="#id_photo"' in page and "Im Park" in page and "<svg onload" not in page


def test_nobody_else_sees_the_photo_of_a_draft(checking):
    assert Ayse().browser.get("/ideen/neu/foto/").status_code == 404


def test_drafts_and_their_photos_are_forgotten_after_a_day(checking):
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        drafts.forget_drafts()  # what other tests have left
    ayse, _page = checking
    ayse.walk(until="pruefen")
    ayse.press(ayse.open("idee"), title="Bank", text="Im Park", photo=gps_photo())
    assert drafts.forget_drafts() == 0

    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert drafts.forget_drafts() == 1
        assert not Session.objects.exists()
        assert ayse.open("pruefen")["Location"] == "/ideen/neu/ort/"


def test_expired_form_shows_what_was_typed_and_sends_it_with_one_press(checking):
    ayse, page = checking
    Session.objects.all().delete()
    refused = ayse.browser.post(
        "/ideen/neu/idee/", {"csrfmiddlewaretoken": "x" * 32, "title": "Bank", "text": "Im <Park>"}
    )

    assert refused.status_code == 403
    assert "Im &lt;Park&gt;" in refused.content.decode()
    sent = ayse.press(refused)
    assert sent["Location"] == "/ideen/neu/ort/"
    assert ayse.browser.session["idea"]["answers"]["text"] == "Im <Park>"


@pytest.mark.django_db
def test_button_whose_time_has_run_out_leads_back_to_its_page():
    idea = make.idea()
    path = f"/v/{token_of(idea.pk, 1)}/zuruecknehmen/"
    refused = Ayse().browser.post(path)

    assert refused.status_code == 403 and f'href="{path}"' in refused.content.decode()


@pytest.mark.parametrize("field", ["title", "text", "email"])
def test_enormous_text_is_refused_before_anything_is_stored(checking, field):
    ayse, page = checking
    refused = ayse.browser.post("/ideen/neu/idee/", {field: "x" * 3_000_000})

    assert refused.status_code == 400
    assert not Case.objects.exists()


def test_enormous_upload_is_cut_off(checking, monkeypatch):
    monkeypatch.setattr("portal.uploads.MOST_BYTES", 100_000)
    ayse, _page = checking
    file = SimpleUploadedFile("bank.jpg", b"x" * 200_000, content_type="image/jpeg")

    assert ayse.press(ayse.open("idee"), title="Bank", text="Im Park", photo=file).status_code == 400


def test_pages_ask_the_database_no_more_in_a_larger_town(checking, django_assert_max_num_queries):
    ayse, _page = checking
    counts = {}
    for size in (1, 12):
        for number in range(size - 1):
            quarter, theme = make.quarter(f"Q{number}"), make.theme(f"T{number}")
            make.remit(make.board(f"Tisch {number}"), quarters=[quarter], themes=[theme])
        for step in ("ort", "idee", "pruefen"):
            with django_assert_max_num_queries(60) as asked:
                ayse.open(step)
            counts.setdefault(step, []).append(len(asked))
    assert all(few == many for few, many in counts.values()), counts
