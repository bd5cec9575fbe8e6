import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from participation.quarters.models import Quarter, QuarterType
from tests import make

MUENSTER = Path(__file__).parents[4] / "shared" / "data" / "muenster-quarters.geojson"
pytestmark = pytest.mark.django_db


def feature(name, west=6.0, **properties):
    return {
        "type": "Feature",
        "properties": {"name": name, **properties},
        "geometry": make.square(west, 51.0),
    }


def collection(*features, **members):
    return {"type": "FeatureCollection", "features": list(features), **members}


@pytest.fixture
def bring_in(tmp_path):
    def bring_in(content, *options):
        path = tmp_path / "quarters.geojson"
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        out = StringIO()
        call_command("import_quarters", path, *options, stdout=out)
        return out.getvalue().splitlines()

    return bring_in


def test_every_feature_becomes_a_quarter_with_an_address(bring_in):
    said = bring_in(collection(feature("Südstraße", Nr=7), feature("Öst & Hof", 6.1, Nr=8)), "--code=Nr")

    assert said[-1] == "2 new, 0 changed"
    assert list(Quarter.objects.order_by("code").values_list("name", "slug", "code", "type__name")) == [
        ("Südstraße", "suedstrasse", "7", "Quartier"),
        ("Öst & Hof", "oest-hof", "8", "Quartier"),
    ]
    assert Quarter.objects.get(code="7").boundary == make.square(6.0, 51.0)


def test_same_file_twice_changes_nothing(bring_in):
    content = collection(feature("Hafen"), feature("Markt", 6.1))
    bring_in(content)
    before = list(Quarter.objects.order_by("pk").values())

    assert bring_in(content)[-1] == "0 new, 0 changed, 2 as before"
    assert list(Quarter.objects.order_by("pk").values()) == before


def test_moved_border_changes_one_quarter_and_keeps_its_address_and_place(bring_in):
    bring_in(collection(feature("Hafen"), feature("Markt", 6.1)))
    parent = make.quarter("Nord")
    Quarter.objects.filter(name="Hafen").update(slug="am-hafen", parent=parent, aliases=["Kai"])

    assert bring_in(collection(feature("Hafen", 6.5), feature("Markt", 6.1)))[-1] == "0 new, 1 changed, 1 as before"
    hafen = Quarter.objects.get(name="Hafen")
    assert (hafen.slug, hafen.parent, hafen.aliases) == ("am-hafen", parent, ["Kai"])
    assert hafen.boundary == make.square(6.5, 51.0)


def test_renamed_quarter_is_known_again_by_its_code(bring_in):
    bring_in(collection(feature("Hafen", Nr=7)), "--code=Nr")
    assert bring_in(collection(feature("Binnenhafen", Nr=7)), "--code=Nr")[-1] == "0 new, 1 changed"
    assert Quarter.objects.get().slug == "hafen"


def test_kind_parent_and_other_property_are_taken_from_the_call(bring_in):
    nord = make.quarter("Nord")
    entry = feature("x")
    entry["properties"] = {"NAME": "Hafen"}
    bring_in(collection(entry), "--name=NAME", "--type=Aktionsraum", "--parent=nord")

    hafen = Quarter.objects.get(name="Hafen")
    assert (hafen.type.name, hafen.parent) == ("Aktionsraum", nord)
    assert hafen.type.rank == nord.type.rank + 1


def test_names_that_make_one_address_get_a_number(bring_in):
    bring_in(collection(feature("Mitte")))
    bring_in(collection(feature("Mitte")), "--type=Bezirk")
    assert list(Quarter.objects.order_by("pk").values_list("slug", flat=True)) == ["mitte", "mitte-2"]


def test_name_without_latin_letters_gets_an_address_too(bring_in):
    bring_in(collection(feature("المدينة", Nr="A 1")), "--code=Nr")
    assert Quarter.objects.get().slug == "quartier-a-1"


def crossed(name):
    ring = [[6, 51], [6.1, 51.1], [6.1, 51], [6, 51.1], [6, 51]]
    return feature(name) | {"geometry": {"type": "Polygon", "coordinates": [ring]}}


CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::25832"}}


@pytest.mark.parametrize(
    ("content", "reasons"),
    [
        (b"", ["not JSON"]),
        (b"{", ["not JSON: line 1, column 2"]),
        (b"[" * 100_000, ["not JSON"]),
        ('{"type": "FeatureCollection", "name": "Süd"}'.encode("latin-1"), ["not UTF-8 (byte 40)", "iconv"]),
        ("{}".encode("utf-16"), ["not UTF-8"]),
        ([], ["not a GeoJSON FeatureCollection"]),
        (feature("Hafen"), ["not a GeoJSON FeatureCollection"]),
        ({"type": "GeometryCollection", "geometries": []}, ["not a GeoJSON FeatureCollection"]),
        (collection(), ["no features"]),
        (collection(feature("Hafen"), crs=CRS), ["EPSG::25832", "ogr2ogr -t_srs EPSG:4326"]),
        (
            collection(feature("Hafen"), feature("Markt") | {"geometry": None}),
            ["Feature 2 (Markt): There is no geometry."],
        ),
        (collection(feature("Hafen"), crossed("Markt")), ["Feature 2 (Markt): The border crosses itself near"]),
        (
            collection(feature("Hafen") | {"geometry": {"type": "GeometryCollection", "geometries": []}}),
            ["Feature 1 (Hafen): Geometry “GeometryCollection” is unknown"],
        ),
        (
            collection({"type": "Feature", "properties": {"NAME": "x", "Nr": 1}, "geometry": make.square(6, 51)}),
            ["Feature 1: It has no property “name”. There are: NAME, Nr."],
        ),
        (collection({"type": "Feature", "geometry": make.square(6, 51)}), ["There are: none."]),
        (collection(feature(None)), ["Feature 1: Its property “name” is empty."]),
        (collection(feature(" \t ")), ["“name” is empty"]),
        (collection(feature("x" * 121)), ["longer than 120"]),
        (collection("x", feature("Hafen")), ["Feature 1: This is not a feature."]),
        (
            collection(feature("Süd"), feature("Nord"), feature("SUED")),
            ["Feature 3 (SUED): Feature 1 already has the name “SUED”."],
        ),
        (
            collection(crossed("Hafen"), feature(""), feature("Markt") | {"geometry": None}),
            ["Feature 1 (Hafen)", "Feature 2: Its", "Feature 3 (Markt)"],
        ),
    ],
)
def test_wrong_file_is_refused_whole_with_every_reason(bring_in, content, reasons):
    with pytest.raises(CommandError) as refused:
        bring_in(content)

    for reason in ["quarters.geojson: nothing was imported.", *reasons]:
        assert reason in str(refused.value)
    assert not Quarter.objects.exists()
    assert not QuarterType.objects.exists()


def test_two_features_that_would_become_one_quarter_are_refused(bring_in):
    bring_in(collection(feature("Hafen", Nr=7)), "--code=Nr")
    with pytest.raises(CommandError, match="same quarter as feature 1"):
        bring_in(collection(feature("Kai", Nr=7), feature("Hafen", Nr=8)), "--code=Nr")
    assert Quarter.objects.get().name == "Hafen"


def test_missing_file_and_unknown_parent_are_said(bring_in, tmp_path):
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_quarters", tmp_path / "none.geojson")
    with pytest.raises(CommandError, match="no quarter “Nirgends”"):
        bring_in(collection(feature("Hafen")), "--parent=Nirgends")


def test_wgs84_may_be_named_and_a_byte_order_mark_does_no_harm(bring_in):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    content = b"\xef\xbb\xbf" + json.dumps(collection(feature("Hafen"), crs=crs)).encode()
    assert bring_in(content)[-1] == "1 new, 0 changed"


def test_real_file_comes_in_whole_and_twice_changes_nothing():
    if not MUENSTER.exists():
        pytest.skip("the boundaries to try it with are not beside the project")
    said = []
    for _ in range(2):
        out = StringIO()
        call_command("import_quarters", MUENSTER, "--name=name", "--code=Nr", "--type=Stadtteil", stdout=out)
        said.append(out.getvalue().splitlines()[-1])
    assert said == ["45 new, 0 changed", "0 new, 0 changed, 45 as before"]
