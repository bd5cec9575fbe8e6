"""The map the server draws."""

import re
from types import SimpleNamespace

import pytest

from participation.quarters.drawing import draw
from participation.quarters.labels import pins, room


def square(slug, west, south, size=0.02, kind="Polygon"):
    ring = [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]
    coordinates = [ring] if kind == "Polygon" else [[ring]]
    return SimpleNamespace(slug=slug, name=slug.title(), boundary={"type": kind, "coordinates": coordinates})


@pytest.fixture
def pair():
    return draw([square("west", 6.40, 51.60), square("east", 6.42, 51.60, kind="MultiPolygon")])


def points(path):
    x, y, rest = re.match(r"M(-?\d+) (-?\d+)l(.*)z", path).groups()
    x, y = int(x), int(y)
    found, steps = [(x, y)], [int(step) for step in re.findall(r"-?\d+", rest)]
    for across, down in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + across, y + down
        found.append((x, y))
    return found


def test_paths_are_whole_units_inside_the_drawing(pair):
    for shape in pair.shapes:
        assert all(0 <= x <= pair.width and 0 <= y <= pair.height for x, y in points(shape.path))


def test_neighbours_share_their_border_without_a_gap(pair):
    west, east = (set(points(shape.path)) for shape in pair.shapes)

    assert len(west & east) == 2


def test_north_is_up_and_east_is_right(pair):
    assert pair.by_slug["west"].x < pair.by_slug["east"].x
    west, north = pair.scale.units((6.40, 51.62))
    assert (round(west), round(north)) == (6, 6)


def test_label_lies_inside_even_of_a_bent_quarter():
    ring = [[6.40, 51.60], [6.46, 51.60], [6.46, 51.61], [6.41, 51.61], [6.41, 51.66], [6.40, 51.66], [6.40, 51.60]]
    bent = SimpleNamespace(slug="bent", name="Bent", boundary={"type": "Polygon", "coordinates": [ring]})
    shape = draw([bent]).shapes[0]

    assert room((shape.x, shape.y), points(shape.path)) > 0


def test_long_coastline_is_simplified_to_the_budget():
    west = [[6.40, 51.60 + place / 50000] for place in range(1000, -1, -1)]
    ring = [[6.40 + (place % 7) / 3000, 51.62 - place / 50000] for place in range(1000)]
    coast = SimpleNamespace(
        slug="coast",
        name="Coast",
        boundary={"type": "Polygon", "coordinates": [[*ring, [6.5, 51.6], *west[:1], ring[0]]]},
    )

    assert len(draw([coast]).shapes[0].path) <= 300


def test_quarter_without_boundary_is_left_to_the_list():
    drawing = draw([square("west", 6.40, 51.60), SimpleNamespace(slug="x", name="X", boundary=None)])

    assert [shape.slug for shape in drawing.shapes] == ["west"]


def test_town_without_any_boundary_has_an_empty_drawing():
    assert draw([]).shapes == ()


def test_more_than_twelve_quarters_are_shown_by_number():
    assert draw([square(f"q{place}", 6.4 + place * 0.02, 51.6) for place in range(13)]).crowded


def test_rivers_and_bridges_are_drawn_and_other_lines_left_out():
    line = {"type": "LineString", "coordinates": [[6.41, 51.70], [6.41, 51.61], [6.415, 51.605], [6.41, 51.5]]}
    lines = {
        "features": [
            {"properties": {"kind": kind, "name": "Issel"}, "geometry": line} for kind in ("river", "bridge", "pipe")
        ]
    }
    drawing = draw([square("west", 6.40, 51.60)], lines)

    assert [stroke.kind for stroke in drawing.strokes] == ["river", "bridge"]
    assert "C" in drawing.rivers[0].path and "L" in drawing.bridges[0].path
    assert -90 <= drawing.rivers[0].turn <= 90


def test_pins_closer_than_their_size_become_one_with_a_count():
    found = pins([(1, 100, 100), (2, 110, 110), (3, 200, 100)])

    assert [(pin.label, pin.numbers) for pin in found] == [("2×", [1, 2]), ("3", [3])]


def test_window_of_a_quarter_holds_it_whole_and_leans_to_the_middle_of_the_town():
    drawing = draw([square(f"q{place}", 6.4 + place * 0.02, 51.6) for place in range(5)])
    first = drawing.by_slug["q0"]
    window = drawing.window(first)

    assert window.left <= first.box[0] and first.box[2] <= window.left + window.width
    assert window.top <= first.box[1] and first.box[3] <= window.top + window.height
    assert window.left + window.width / 2 > first.x
    assert str(drawing.window(None)) == f"0 -6 {drawing.width} {drawing.height}"
