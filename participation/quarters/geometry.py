"""Which shapes a point lies in: pure arithmetic on GeoJSON, without a database and without a map library."""

from collections.abc import Iterable
from math import hypot

Point = tuple[float, float]
Ring = list[Point]

TOLERANCE = 1e-7  # degrees, about a centimetre: who stands on a border belongs to both sides
EDGES_PER_BAND = 3


class Outline:
    """One polygon with its holes; its edges lie in bands from south to north, so that few are looked at."""

    def __init__(self, rings: list[Ring]):
        ys = [y for ring in rings for _, y in ring]
        edges = [edge for ring in rings for edge in edges_of(ring)]
        self.low = min(ys) - 2 * TOLERANCE
        count = max(1, len(edges) // EDGES_PER_BAND)
        self.scale = count / (max(ys) + 2 * TOLERANCE - self.low)
        self.bands: list[list[tuple]] = [[] for _ in range(count)]
        for edge in edges:
            first, last = sorted((edge[1], edge[3]))
            for band in range(self.band(first - TOLERANCE), self.band(last + TOLERANCE) + 1):
                self.bands[band].append(edge)

    def band(self, y: float) -> int:
        return min(max(int((y - self.low) * self.scale), 0), len(self.bands) - 1)

    def covers(self, x: float, y: float) -> bool:
        inside = False
        for ax, ay, bx, by, slope, steepness in self.bands[self.band(y)]:
            if (ay > y) != (by > y):
                east = ax + (y - ay) * slope - x
                if -TOLERANCE <= east * steepness <= TOLERANCE:
                    return True
                if east > 0:
                    inside = not inside
            elif (abs(y - ay) <= TOLERANCE or abs(y - by) <= TOLERANCE) and touches(x, y, ax, ay, bx, by):
                return True
        return inside


class Shape:
    """A Polygon or MultiPolygon made ready for many questions; `key` says whose it is."""

    def __init__(self, key, geometry: dict):
        polygons = polygons_of(geometry)
        points = [point for rings in polygons for ring in rings for point in ring]
        self.key = key
        self.west, self.east = min(x for x, _ in points) - TOLERANCE, max(x for x, _ in points) + TOLERANCE
        self.south, self.north = min(y for _, y in points) - TOLERANCE, max(y for _, y in points) + TOLERANCE
        self.area = sum(abs(area(ring)) * (-1 if hole else 1) for rings in polygons for hole, ring in enumerate(rings))
        self.outlines = [Outline(rings) for rings in polygons]

    def covers(self, x: float, y: float) -> bool:
        if not (self.west <= x <= self.east and self.south <= y <= self.north):
            return False
        return any(outline.covers(x, y) for outline in self.outlines)


def quarters_at(point: Point, shapes: Iterable[Shape]) -> list:
    """The keys of all shapes a point (longitude, latitude) lies in or on, in the order of the shapes."""
    x, y = point
    return [
        shape.key
        for shape in shapes
        if shape.west <= x <= shape.east and shape.south <= y <= shape.north and shape.covers(x, y)
    ]


def polygons_of(geometry: dict) -> list[list[Ring]]:
    """The rings of each polygon, heights dropped; a Polygon is a MultiPolygon of one."""
    coordinates = geometry["coordinates"]
    polygons = [coordinates] if geometry["type"] == "Polygon" else coordinates
    return [[[(position[0], position[1]) for position in ring] for ring in rings] for rings in polygons]


def flat(geometry: dict) -> dict:
    """The same geometry as it is stored: two numbers a point and nothing foreign in it."""
    polygons = [[[list(point) for point in ring] for ring in rings] for rings in polygons_of(geometry)]
    single = geometry["type"] == "Polygon"
    return {"type": geometry["type"], "coordinates": polygons[0] if single else polygons}


def edges_of(ring: Ring) -> list[tuple]:
    """Each edge with its run to the east per degree north and its steepness, reckoned once."""
    edges = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False):
        length = hypot(bx - ax, by - ay)
        if length:
            slope = (bx - ax) / (by - ay) if by != ay else 0.0
            edges.append((ax, ay, bx, by, slope, abs(by - ay) / length))
    return edges


def area(ring: Ring) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False)) / 2


def touches(x: float, y: float, ax: float, ay: float, bx: float, by: float) -> bool:
    along, up = bx - ax, by - ay
    share = ((x - ax) * along + (y - ay) * up) / (along * along + up * up)
    share = min(max(share, 0.0), 1.0)
    return hypot(x - ax - share * along, y - ay - share * up) <= TOLERANCE
