"""Who comes in, how, and what nobody learns at the door."""

import re
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from participation.outbox.models import Letter
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def bernd():
    make.town()
    table = make.board()
    return make.chair_of(table)


def ask_code(client, address, **query):
    return client.post("/anmelden/", {"login": address, **query})


def code_in(letter):
    return re.search(r"^\s*([A-Z0-9-]{5,12})\s*$", letter.body, re.M)[1]


def cached_keys():
    """What the cache counts by, in process or in Redis."""
    if hasattr(cache._cache, "get_client"):
        return [key.decode() for key in cache._cache.get_client().keys("*")]
    return list(cache._cache)


def test_tries_are_counted_without_keeping_an_address(client, bernd):
    ask_code(client, bernd.email)
    client.post("/anmelden/passwort/", {"login": bernd.email, "password": "falsch"})

    kept = cached_keys()
    assert kept
    assert not [key for key in kept if "127.0.0.1" in key]


def test_member_signs_in_with_a_mailed_code_and_stands_at_the_desk(client, bernd):
    page = ask_code(client, bernd.email)
    done = client.post(page.url, {"code": code_in(Letter.objects.get(to=bernd.email))})

    assert done.url == "/tisch/"
    assert client.get("/tisch/", follow=True).status_code == 200


def test_door_leads_on_to_the_page_that_was_asked_for(client, bernd):
    first = client.get("/tisch/ueberfaellig/")
    assert first.url == "/anmelden/?next=/tisch/ueberfaellig/"

    page = ask_code(client, bernd.email, next="/tisch/ueberfaellig/")
    done = client.post(page.url, {"code": code_in(Letter.objects.get()), "next": "/tisch/ueberfaellig/"})

    assert done.url == "/tisch/ueberfaellig/"


def test_door_never_leads_to_a_foreign_host(client, bernd):
    page = ask_code(client, bernd.email, next="https://foreign.example/")
    done = client.post(page.url, {"code": code_in(Letter.objects.get()), "next": "https://foreign.example/"})

    assert done.url == "/tisch/"


def test_unknown_address_sees_the_same_page_and_gets_no_letter(bernd):
    pages = []
    for address in (bernd.email, "niemand@example.org"):
        visitor = Client()
        page = visitor.get(ask_code(visitor, address).url)
        text = re.sub(r'value="[^"]{20,}"', "", page.content.decode()).replace(address, "…")
        pages.append((page.status_code, text))

    assert pages[0] == pages[1]
    assert [letter.to for letter in Letter.objects.all()] == [bernd.email]


def test_code_is_good_for_ten_minutes_only(client, bernd):
    page = ask_code(client, bernd.email)
    code = code_in(Letter.objects.get())
    with time_machine.travel(timezone.now() + timedelta(minutes=11), tick=False):
        client.post(page.url, {"code": code})

        assert "_auth_user_id" not in client.session


def test_code_is_good_once_and_after_three_wrong_tries_no_more(client, bernd):
    page = ask_code(client, bernd.email)
    code = code_in(Letter.objects.get())
    for _try in range(3):
        client.post(page.url, {"code": "WRONG1"})
    client.post(page.url, {"code": code})

    assert "_auth_user_id" not in client.session


def test_more_than_a_few_codes_a_minute_are_refused(client, bernd):
    for _time in range(5):
        ask_code(Client(), bernd.email)

    assert Letter.objects.count() == 3


def test_nobody_signs_up_or_resets_a_password(client, bernd):
    for address in ("/anmelden/signup/", "/anmelden/registrieren/", "/accounts/signup/", "/anmelden/password/reset/"):
        assert client.get(address).status_code == 404


def test_other_doors_for_a_password_lead_to_ours(client, bernd):
    for address in ("/verwaltung/login/?next=/verwaltung/", "/verwaltung/password_reset/", "/_util/login/"):
        for answer in (client.get(address), client.post(address, {"username": bernd.username, "password": "x"})):
            assert answer.status_code == 302
            assert answer.url.startswith("/anmelden/")


def test_staff_sign_in_by_password_and_out_by_post(client):
    make.town()
    clara = make.clara()
    clara.set_password("Rheinaue-Pappel-19")
    clara.save()

    done = client.post("/anmelden/passwort/", {"login": clara.email, "password": "Rheinaue-Pappel-19"})
    assert done.url == "/tisch/"

    client.get("/anmelden/abmelden/")
    assert "_auth_user_id" in client.session
    client.post("/anmelden/abmelden/")
    assert "_auth_user_id" not in client.session


def test_wrong_passwords_are_slowed_down(client, bernd):
    bernd.set_password("Rheinaue-Pappel-19")
    bernd.save()
    for _try in range(5):
        client.post("/anmelden/passwort/", {"login": bernd.email, "password": "falsch"})

    client.post("/anmelden/passwort/", {"login": bernd.email, "password": "Rheinaue-Pappel-19"})

    assert "_auth_user_id" not in client.session


def test_closed_login_gets_no_code(client, bernd):
    bernd.is_active = False
    bernd.save()
    ask_code(client, bernd.email)

    assert Letter.objects.count() == 0


def test_every_page_of_signing_in_is_whole(client, bernd):
    for address in ("/anmelden/", "/anmelden/passwort/", "/en/anmelden/", "/anmelden/gesperrt/"):
        page = client.get(address).content.decode()
        assert page.count("<h1") == 1
        assert "noindex" in page
    client.force_login(bernd)
    assert client.get("/anmelden/abmelden/").content.decode().count("<h1") == 1


# the second factor


def test_staff_without_second_factor_set_one_up_first(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    make.town()
    client.force_login(make.clara())

    for address in ("/tisch/", "/verwaltung/", "/tisch/ueberfaellig/"):
        assert client.get(address).url == "/anmelden/zweiter-faktor/einrichten/"


def test_members_are_not_asked_for_a_second_factor(client, settings, bernd):
    settings.SECOND_FACTOR_REQUIRED = True
    client.force_login(bernd)

    assert client.get("/tisch/").url.startswith("/tisch/gremium-")


def test_staff_with_second_factor_are_asked_for_it_at_the_door(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    make.town()
    clara = make.clara()
    Authenticator.objects.create(user=clara, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"})

    page = ask_code(client, clara.email)
    done = client.post(page.url, {"code": code_in(Letter.objects.get())})

    assert done.url == "/anmelden/zweiter-faktor/code/"
    assert client.get(done.url).content.decode().count("<h1") == 1
    assert client.get("/tisch/").url.startswith("/anmelden/")


def test_setting_up_the_second_factor_shows_picture_and_key(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    make.town()
    clara = make.clara()
    page = ask_code(client, clara.email)
    client.post(page.url, {"code": code_in(Letter.objects.get())})

    page = client.get("/anmelden/zweiter-faktor/einrichten/").content.decode()

    assert "data:image/svg+xml;base64," in page
    assert page.count("<h1") == 1


def test_second_factor_is_set_up_with_a_code_of_the_app_and_opens_the_desk(client, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    make.town()
    page = ask_code(client, make.clara().email)
    client.post(page.url, {"code": code_in(Letter.objects.get())})
    secret = client.get("/anmelden/zweiter-faktor/einrichten/").context["form"].secret
    counter = next(iter(yield_hotp_counters_from_time()))

    done = client.post("/anmelden/zweiter-faktor/einrichten/", {"code": format_hotp_value(hotp_value(secret, counter))})

    assert done.url == "/anmelden/zweiter-faktor/ersatz/"
    again = client.get(done.url).url
    assert again.startswith("/anmelden/zweiter-faktor/bestaetigen/")
    assert client.get(again).content.decode().count("<h1") == 1
    assert client.get("/tisch/ueberfaellig/").status_code == 200


# rights that come from a membership


def test_coordination_enters_the_admin_while_the_membership_runs(client):
    make.town()
    clara = make.clara()
    client.force_login(clara)
    assert client.get("/verwaltung/").status_code == 200

    clara.memberships.update(valid_until=timezone.localdate() - timedelta(days=1))

    assert client.get("/verwaltung/").url.startswith("/anmelden/")


def test_member_of_a_round_table_does_not_enter_the_admin(client, bernd):
    client.force_login(bernd)

    assert client.get("/verwaltung/").url.startswith("/anmelden/")
    assert not bernd.has_perm("participation.change_case")
