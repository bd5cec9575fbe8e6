"""Feed, table and map points: whole, valid, and safe to open."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest

from participation.cases.states import State
from participation.words.cells import safe_cell
from tests import make

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


def read(client, address):
    return b"".join(client.get(address)).decode()


def table(client, query=""):
    text = read(client, f"/ideen/ideen.csv{query}")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_feed_is_atom_with_lasting_ids_and_languages(client):
    idea = make.idea(State.WITH_BOARD, title="ضوء & <mehr>", language="ar")
    make.idea(State.RECEIVED)

    root = ElementTree.fromstring(read(client, "/ideen/feed/"))  # noqa: S314
    (entry,) = root.findall(f"{ATOM}entry")

    assert root.find(f"{ATOM}link[@rel='self']").get("href") == "http://testserver/ideen/feed/"
    assert entry.find(f"{ATOM}id").text == f"http://localhost:8000/ideen/{idea.reference}/"
    assert entry.find(f"{ATOM}title").text == "ضوء & <mehr>"
    assert entry.get("{http://www.w3.org/XML/1998/namespace}lang") == "ar"
    assert entry.find(f"{ATOM}updated") is not None


def test_feed_survives_control_characters(client):
    make.idea(State.WITH_BOARD, title="Licht\x0c", text="mehr\x1b Licht\ufffe\uffff")

    assert "Licht" in ElementTree.fromstring(read(client, "/ideen/feed/")).find(f"{ATOM}entry/{ATOM}title").text  # noqa: S314


def test_feed_takes_the_filters_of_the_list(client):
    make.idea(State.WITH_BOARD, title="Offen")
    make.idea(State.ANSWERED, title="Beantwortet")

    root = ElementTree.fromstring(read(client, "/ideen/feed/?stand=offen"))  # noqa: S314

    assert [title.text for title in root.iter(f"{ATOM}title")][1:] == ["Offen"]


def test_geojson_has_every_idea_with_rounded_points(client):
    make.idea(State.WITH_BOARD, title="Mit Ort", longitude=6.51239, latitude=51.60449)
    make.idea(State.WITH_BOARD, title="Ohne Ort")
    make.idea(State.HIDDEN, title="Versteckt")

    answer = client.get("/ideen/ideen.geojson")
    found = json.loads(b"".join(answer))
    points = {feature["properties"]["title"]: feature["geometry"] for feature in found["features"]}

    assert answer["Content-Type"] == "application/geo+json"
    assert found["type"] == "FeatureCollection"
    assert found["license"] == "https://www.govdata.de/dl-de/by-2-0"
    assert points == {"Mit Ort": {"type": "Point", "coordinates": [6.512, 51.604]}, "Ohne Ort": None}


def test_geojson_of_nothing_is_an_empty_collection(client):
    assert json.loads(read(client, "/ideen/ideen.geojson"))["features"] == []


def test_table_names_licence_and_source_in_each_line(client):
    make.town(name="Wesselwerth")
    idea = make.idea(State.ANSWERED, title="Mehr Bäume; viele", text="Erste Zeile\nzweite „Zeile“")

    (line,) = table(client)

    assert line["nummer"] == idea.reference
    assert line["titel"] == "Mehr Bäume; viele"
    assert line["text"] == "Erste Zeile\nzweite „Zeile“"
    assert (line["stand"], line["ergebnis"]) == ("answered", "done")
    assert (line["lizenz"], line["quelle"]) == ("dl-de/by-2-0", "Wesselwerth, Quartierportal")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "\t=", " =", "\u00a0+", "|", "%"])
def test_no_title_becomes_a_formula(client, start):
    make.idea(State.WITH_BOARD, title="Titel", text=f"{start}HYPERLINK(A1)")
    quoted = safe_cell(f"{start}HYPERLINK(A1)")

    assert quoted.startswith("'")
    assert table(client)[0]["text"].lstrip().startswith("'")


def test_cells_leave_numbers_and_plain_words_alone():
    assert [safe_cell(value) for value in (-3, 6.512, None, "Weg 3-5", "")] == [-3, 6.512, "", "Weg 3-5", ""]
    assert safe_cell("a\x00b\x1bc") == "abc"
