import math
import random
import time

import pytest

from participation.quarters.soundness import validate

RING = [[6.0, 51.0], [6.1, 51.0], [6.1, 51.1], [6.0, 51.1], [6.0, 51.0]]
HOLE = [[6.02, 51.02], [6.08, 51.02], [6.08, 51.08], [6.02, 51.08], [6.02, 51.02]]


def polygon(*rings):
    return {"type": "Polygon", "coordinates": list(rings)}


@pytest.mark.parametrize(
    "geometry",
    [
        polygon(RING),
        polygon(RING, HOLE),
        polygon([[x, y, 44.0] for x, y in RING]),
        polygon(RING[::-1]),
        polygon([RING[0], *RING]),  # the same point twice
        {"type": "MultiPolygon", "coordinates": [[RING], [[[x + 1, y] for x, y in RING]]]},
        polygon(RING, [[6.0, 51.05], [6.05, 51.02], [6.05, 51.08], [6.0, 51.05]]),  # the hole touches the border
        polygon([[0, 0], [1, 1], [2, 0], [2, 2], [1, 1], [0, 2], [0, 0]]),  # touches itself in a corner
        polygon([[-180, -90], [180, -90], [180, 90], [-180, 90], [-180, -90]]),
    ],
)
def test_sound_boundary_has_nothing_against_it(geometry):
    assert validate(geometry) == []


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        (None, "no geometry"),
        ("Polygon", "no geometry"),
        ({}, "“None” is unknown"),
        ({"type": "Point", "coordinates": [6, 51]}, "“Point” is unknown"),
        ({"type": "GeometryCollection", "geometries": [polygon(RING)]}, "“GeometryCollection” is unknown"),
        ({"type": ["Polygon"], "coordinates": [RING]}, "is unknown"),
        ({"type": "Polygon"}, "empty"),
        ({"type": "Polygon", "coordinates": []}, "empty"),
        ({"type": "Polygon", "coordinates": [[]]}, "empty"),
        ({"type": "Polygon", "coordinates": "x"}, "not nested"),
        ({"type": "MultiPolygon", "coordinates": [[[]]]}, "empty"),
        ({"type": "Polygon", "coordinates": [[RING]]}, "not a pair of numbers"),
        ({"type": "MultiPolygon", "coordinates": [RING]}, "not a pair of numbers"),
        ({"type": "Polygon", "coordinates": RING}, "not a pair of numbers"),
        ({"type": "Polygon", "coordinates": {"a": 1}}, "not nested"),
        (polygon([*RING[:2], ["6.1", "51.1"], *RING[3:]]), "not a pair of numbers"),
        (polygon([*RING[:2], [6.1], *RING[3:]]), "not a pair of numbers"),
        (polygon([*RING[:2], [math.nan, 51.1], *RING[3:]]), "not a pair of numbers"),
        (polygon([*RING[:2], [math.inf, 51.1], *RING[3:]]), "not a pair of numbers"),
        (polygon([*RING[:2], [10**400, 51.1], *RING[3:]]), "not a pair of numbers"),
        (polygon([*RING[:2], [True, False], *RING[3:]]), "not a pair of numbers"),
        (polygon([[x * 5e4, y * 1e5] for x, y in RING]), "metres, not degrees"),
        (polygon([[x + 190, y] for x, y in RING]), "outside the world"),
        (polygon([[x, y + 45] for x, y in RING]), "outside the world"),
        (polygon([[y, x] for x, y in RING]), "swapped"),
        (polygon(RING[:-1]), "open"),
        (polygon(RING, HOLE[:-1]), "open"),
        (polygon([RING[0], RING[1], RING[0]]), "fewer than four"),
        (polygon([RING[0]] * 5), "no area"),
        (polygon([[0, 0], [1, 1], [2, 2], [0, 0]]), "no area"),
        (polygon([[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]), "crosses itself near"),
        (polygon([[0, 0], [1, 1], [2, 2], [2, 0], [0, 2], [0, 0]]), "crosses itself near"),
        (polygon([[0, 0], [4, 0], [4, 4], [2, 0], [0, 4], [0, 0]]), "crosses itself near"),  # a corner on an edge
        (polygon(RING, [[x + 0.05, y] for x, y in HOLE]), "crosses itself near"),
    ],
)
def test_what_is_wrong_with_a_boundary_is_said(geometry, reason):
    (said,) = validate(geometry)
    assert reason in said


def rough(points, seed=7):
    chance = random.Random(seed)
    angles = [2 * math.pi * n / points for n in range(points)]
    ring = [(7 + (0.1 + 0.01 * chance.random()) * math.cos(a), 51 + 0.1 * math.sin(a)) for a in angles]
    return [list(point) for point in [*ring, ring[0]]]


def test_border_of_two_thousand_points_is_checked_in_a_moment():
    ring = rough(2_000)
    started = time.perf_counter()
    assert validate(polygon(ring)) == []
    assert time.perf_counter() - started < 2


def test_one_crossing_among_two_thousand_points_is_found():
    ring = rough(2_000)
    ring[700], ring[900] = ring[900], ring[700]
    (said,) = validate(polygon(ring))
    assert "crosses itself" in said


def test_random_rings_are_judged_as_a_map_library_judges():
    shapely = pytest.importorskip("shapely")
    chance = random.Random(7)
    for _ in range(1_000):
        points = [[chance.uniform(7, 8), chance.uniform(51, 52)] for _ in range(chance.randint(3, 7))]
        ring = [*points, points[0]]
        assert (validate(polygon(ring)) == []) == shapely.Polygon(ring).is_valid
