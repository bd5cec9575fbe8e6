import json
import random
import time
from math import cos, pi, sin
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.quarters.geometry import Shape, flat, polygons_of, quarters_at

MUENSTER = Path(__file__).parents[4] / "shared" / "data" / "muenster-quarters.geojson"


def box(west, south, east, north):
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


WEST = Shape("west", polygon(box(6.0, 51.0, 6.1, 51.1)))
EAST = Shape("east", polygon(box(6.1, 51.0, 6.2, 51.1)))
HOLED = Shape("holed", polygon(box(6.0, 51.0, 6.3, 51.3), box(6.1, 51.1, 6.2, 51.2)))
PARTS = Shape(
    "parts", {"type": "MultiPolygon", "coordinates": [[box(6.0, 51.0, 6.1, 51.1)], [box(6.4, 51.0, 6.5, 51.1)]]}
)
HIGH = Shape("high", polygon([[*point, 44.0] for point in box(6.0, 51.0, 6.1, 51.1)]))


@pytest.mark.parametrize(
    ("point", "shapes", "found"),
    [
        ((6.05, 51.05), [WEST, EAST], ["west"]),
        ((6.15, 51.05), [WEST, EAST], ["east"]),
        ((6.1, 51.05), [WEST, EAST], ["west", "east"]),  # on the common border
        ((6.1, 51.1), [WEST, EAST], ["west", "east"]),  # on the common corner
        ((6.05, 51.0), [WEST], ["west"]),  # on a border that runs east
        ((6.0, 51.0), [WEST], ["west"]),
        ((5.99, 51.0), [WEST], []),  # in line with a border
        ((6.25, 51.0), [WEST, EAST], []),
        ((6.05, 51.2), [WEST, EAST], []),
        ((6.15, 51.15), [HOLED], []),
        ((6.15, 51.1), [HOLED], ["holed"]),  # on the border of the hole
        ((6.05, 51.15), [HOLED], ["holed"]),
        ((6.45, 51.05), [PARTS], ["parts"]),
        ((6.25, 51.05), [PARTS], []),
        ((6.05, 51.05), [HIGH], ["high"]),
        ((float("nan"), 51.05), [WEST], []),
        ((float("inf"), 51.05), [WEST], []),
    ],
)
def test_point_lies_in_the_shapes_that_cover_it(point, shapes, found):
    assert quarters_at(point, shapes) == found


def test_ray_through_a_corner_counts_the_border_once():
    diamond = Shape("diamond", polygon([[6.0, 51.1], [6.1, 51.0], [6.2, 51.1], [6.1, 51.2], [6.0, 51.1]]))
    assert quarters_at((6.1, 51.1), [diamond]) == ["diamond"]
    assert quarters_at((5.9, 51.1), [diamond]) == []
    assert quarters_at((5.9, 51.0), [diamond]) == []


def test_heights_are_dropped_from_what_is_stored():
    stored = flat(polygon([[*point, 44.0] for point in box(6.0, 51.0, 6.1, 51.1)]) | {"bbox": [1]})
    assert stored == polygon(box(6.0, 51.0, 6.1, 51.1))


@given(st.floats(0, 1), st.floats(0, 2 * pi), st.integers(3, 60))
def test_every_point_of_a_border_counts_as_inside(share, turn, corners):
    ring = [
        [7 + 0.1 * cos(turn + n * 2 * pi / corners), 51 + 0.07 * sin(turn + n * 2 * pi / corners)]
        for n in range(corners)
    ]
    shape = Shape("round", polygon([*ring, ring[0]]))
    (ax, ay), (bx, by) = ring[0], ring[1]

    assert shape.covers(ax + share * (bx - ax), ay + share * (by - ay))


def test_thousand_points_fall_as_a_map_library_says():
    shapely = pytest.importorskip("shapely")
    if not MUENSTER.exists():
        pytest.skip("the boundaries to try it with are not beside the project")
    features = json.loads(MUENSTER.read_text())["features"]
    shapes = [Shape(number, feature["geometry"]) for number, feature in enumerate(features)]
    oracles = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    corners = [point for feature in features for point in polygons_of(feature["geometry"])[0][0][::40]]
    chance = random.Random(7)
    points = [(chance.uniform(7.45, 7.8), chance.uniform(51.83, 52.07)) for _ in range(1_000)]

    for point in points:
        expected = [number for number, oracle in enumerate(oracles) if oracle.covers(shapely.Point(point))]
        assert quarters_at(point, shapes) == expected
    for point in corners:
        near = shapely.Point(point)
        assert quarters_at(point, shapes) == [number for number, o in enumerate(oracles) if o.distance(near) < 1e-9]


def test_many_points_are_placed_in_a_second():
    shapes = [Shape((a, b), star(6 + a / 10, 51 + b / 10)) for a in range(10) for b in range(6)]
    chance = random.Random(7)
    points = [(chance.uniform(5.95, 6.95), chance.uniform(50.95, 51.55)) for _ in range(4_000)]

    started = time.perf_counter()
    for point in points:
        quarters_at(point, shapes)
    # The goal is 20,000 a second on an idle core; a tenth of it still passes on a busy one.
    assert len(points) / (time.perf_counter() - started) > 2_000


def star(x, y):
    ring = [
        [x + (0.05 + 0.01 * (n % 2)) * cos(n * pi / 200), y + (0.05 + 0.01 * (n % 2)) * sin(n * pi / 200)]
        for n in range(400)
    ]
    return polygon([*ring, ring[0]])
