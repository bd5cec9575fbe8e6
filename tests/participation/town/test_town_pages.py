"""Imprint, privacy, accessibility, files: what the town must say, without being asked for a cookie."""

import pytest
from django.apps import apps

from participation.town.registry import personal_fields
from tests import make

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/impressum/", "/datenschutz/", "/barrierefreiheit/", "/daten/"])
@pytest.mark.parametrize("prefix", ["", "/en", "/ar", "/de-simple"])
def test_every_duty_page_is_there_in_every_language(client, prefix, address):
    answer = client.get(prefix + address)

    assert answer.status_code == 200
    assert answer.cookies == {}
    assert "s-maxage" in answer["Cache-Control"]


def test_privacy_page_lists_every_declared_personal_field(client):
    declared = sum(len(vars(model).get("personal_fields", {})) for model in apps.get_models())

    rows = client.get("/en/datenschutz/").content.decode().count('<th scope="row">')

    assert rows == declared == len(personal_fields())
    assert all(row["purpose"] and row["kept"] for row in personal_fields())


def test_privacy_page_adds_the_words_of_the_town(client):
    make.town(privacy="Unsere Datenschutzbeauftragte heißt Frau Muster.")

    assert "Frau Muster" in client.get("/datenschutz/").content.decode()


def test_files_page_leads_to_each_file(client):
    text = client.get("/daten/").content.decode()

    for address in ("/ideen/ideen.csv", "/ideen/ideen.geojson", "/ideen/feed/"):
        assert f'href="{address}"' in text
        assert client.get(address).status_code == 200
