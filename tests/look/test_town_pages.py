"""The small pages every German portal must have."""

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from participation.town.models import TownSettings

PAGES = ["imprint", "privacy", "accessibility"]


@pytest.mark.parametrize("name", PAGES)
def test_page_shows_what_the_town_has_written_escaped(db, name):
    TownSettings.objects.create(**{name: "Rathaus <1>\n\nZimmer 114"})
    html = render_to_string(
        f"participation/town/{name}.html", {}, RequestFactory(headers={"host": "localhost"}).get("/")
    )

    assert "Rathaus &lt;1&gt;" in html and "Zimmer 114</p>" in html


def test_privacy_page_names_the_towns_own_periods(db):
    TownSettings.objects.create(contact_retention_days=99, letter_retention_days=44)
    request = RequestFactory(headers={"host": "localhost"}).get("/en/")
    with translation.override("en"):
        html = render_to_string("participation/town/privacy.html", {}, request)

    assert "99 days after the answer" in html
    assert "44 days after they were delivered" in html
