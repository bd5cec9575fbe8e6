"""Quarters, themes and the town's settings: human forms, and no row taken away that is needed."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from participation.quarters.models import Quarter
from participation.themes.models import Theme
from participation.town.models import TownSettings
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def clara(client):
    make.town()
    client.force_login(make.clara())
    return client


def said(answer):
    return " ".join(str(message) for message in answer.wsgi_request._messages)


def quarter_words(quarter, **changed):
    words = {"name": quarter.name, "slug": quarter.slug, "type": quarter.type_id, "code": "", "parent": ""}
    return {**words, "aliases": "", "boundary": "", **changed}


@pytest.mark.parametrize("use", ["remit", "case", "child"])
def test_quarter_in_use_is_not_deleted(clara, use):
    quarter = make.quarter()
    if use == "remit":
        make.remit(make.board(), quarters=[quarter])
    elif use == "case":
        make.idea(quarter=quarter.pk)
    else:
        make.quarter("Nordteil", parent=quarter)

    answer = clara.post(reverse("quarters:delete", args=[quarter.pk]))

    assert answer.url == reverse("quarters:edit", args=[quarter.pk])
    assert "Lindenbruch" in said(answer)
    assert Quarter.objects.filter(pk=quarter.pk).exists()


def test_quarter_that_nothing_points_at_is_deleted(clara):
    quarter = make.quarter()

    clara.post(reverse("quarters:delete", args=[quarter.pk]))

    assert not Quarter.objects.filter(pk=quarter.pk).exists()


def test_theme_in_use_is_not_deleted(clara):
    theme = make.theme()
    make.remit(make.board(), themes=[theme])

    clara.post(reverse("themes:delete", args=[theme.pk]))

    assert Theme.objects.filter(pk=theme.pk).exists()


def test_tree_of_quarters_takes_no_circle(clara):
    upper = make.quarter("Nord")
    lower = make.quarter("Nordteil", parent=upper)

    answer = clara.post(reverse("quarters:edit", args=[upper.pk]), quarter_words(upper, parent=lower.pk))

    assert "parent" in answer.context["form"].errors
    assert Quarter.objects.get(pk=upper.pk).parent is None


def test_tree_of_themes_takes_no_circle(clara):
    upper = make.theme("Wege")
    lower = make.theme("Radwege", parent=upper)

    words = {"name": "Wege", "slug": upper.slug, "parent": lower.pk, "position": 0, "synonyms": ""}
    answer = clara.post(reverse("themes:edit", args=[upper.pk]), words)

    assert "parent" in answer.context["form"].errors


def test_names_and_synonyms_of_a_theme_are_written_in_plain_fields(clara):
    theme = make.theme("Gruenes")

    words = {"name": "Grün", "slug": "x", "parent": "", "position": 2, "synonyms": "Bäume\n\nPark\nBäume"}
    answer = clara.post(reverse("themes:edit", args=[theme.pk]), {**words, "names_en": "Green", "names_ar": "أخضر"})

    assert answer.status_code == 302, answer.context["form"].errors
    theme.refresh_from_db()
    assert (theme.names, theme.synonyms) == ({"en": "Green", "ar": "أخضر"}, ["Bäume", "Park"])


def test_boundary_comes_from_a_file_and_is_stored_flat(clara):
    quarter, square = make.quarter(), make.square(6.6, 51.6)
    collection = {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": square}]}
    upload = SimpleUploadedFile("grenze.geojson", json.dumps(collection).encode())

    clara.post(
        reverse("quarters:edit", args=[quarter.pk]), quarter_words(quarter, boundary_file=upload, aliases="Bruch")
    )

    quarter.refresh_from_db()
    assert (quarter.boundary, quarter.aliases) == (square, ["Bruch"])


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[1]",
        '"x"',
        '{"type": "Point", "coordinates": [6, 51]}',
        json.dumps(make.square(51.6, 6.6)),
        '{"type": []}',
    ],
)
def test_boundary_that_is_none_is_refused_in_words(clara, text):
    quarter = make.quarter()

    answer = clara.post(reverse("quarters:edit", args=[quarter.pk]), quarter_words(quarter, boundary=text))

    assert "boundary" in answer.context["form"].errors
    assert Quarter.objects.get(pk=quarter.pk).boundary is None


def town_words(**changed):
    town = TownSettings.load()
    words = {
        field.name: getattr(town, field.name) for field in town._meta.fields if field.name not in ("id", "map_lines")
    }
    words["coordination_releases"] = ""
    return {**words, "map_lines": "", **changed}


def town_page():
    return reverse("wagtailsettings:edit", args=["participation", "townsettings", TownSettings.load().pk])


def test_town_is_kept_with_german_always_on(clara):
    clara.post(town_page(), town_words(name="Neustadt", languages=["en", "ar"]))

    town = TownSettings.load()
    assert (town.name, town.languages) == ("Neustadt", ["de", "en", "ar"])


@pytest.mark.parametrize(
    "change",
    [
        {"chroma": "0.9"},
        {"hue": 720},
        {"languages": ["xx"]},
        {"map_lines": "{"},
        {"map_lines": '{"type": "FeatureCollection", "features": [{"geometry": {"type": "Point"}}]}'},
        {"map_lines": '{"type": "FeatureCollection", "features": 3}'},
        {
            "map_lines": '{"type": "FeatureCollection", "features": [{"geometry": '
            '{"type": "LineString", "coordinates": [[360, 5000000]]}}]}'
        },
    ],
)
def test_town_refuses_what_would_break_its_pages(clara, change):
    answer = clara.post(town_page(), town_words(**change))

    assert answer.context["form"].errors
    assert TownSettings.load().hue == 222


def test_river_is_taken_as_lines(clara):
    line = {"type": "LineString", "coordinates": [[6.5, 51.6], [6.6, 51.7]]}
    lines = {
        "type": "FeatureCollection",
        "features": [{"type": "Feature", "properties": {"kind": "river", "name": "Wessel"}, "geometry": line}],
    }

    clara.post(town_page(), town_words(map_lines=json.dumps(lines)))

    assert TownSettings.load().map_lines == lines
