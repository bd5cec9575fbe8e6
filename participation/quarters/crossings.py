"""Where a border crosses itself: edges are swept from west to east, so that only near ones are compared."""

from participation.quarters.geometry import Point, Ring


def first_crossing(rings: list[Ring]) -> Point | None:
    """A point near which the rings of a polygon cross themselves or one another; None where they don't.

    Rings may touch: at a shared corner, and a hole the border around it. That leaves no doubt what is inside.
    """
    active: list[tuple] = []
    for edge in sorted(edges_from_the_west(rings)):
        west = edge[0]
        active = [other for other in active if other[1] >= west]
        for other in active:
            if other[3] >= edge[2] and other[2] <= edge[3] and cross(edge, other):
                return edge[6]
        active.append(edge)
    return None


def edges_from_the_west(rings: list[Ring]):
    """(west, east, south, north, ring, number, start, end) of each edge that has a length."""
    for name, ring in enumerate(rings):
        points = [point for place, point in enumerate(ring) if place == 0 or point != ring[place - 1]]
        for number, (a, b) in enumerate(zip(points, points[1:], strict=False)):
            yield (min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1]), name, number, a, b)


def cross(edge: tuple, other: tuple) -> bool:
    a, b, c, d = edge[6], edge[7], other[6], other[7]
    if a in (c, d) or b in (c, d):
        return False
    sides = turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)
    if 0 in sides:
        # In one ring a corner on another edge is a crossing or a border drawn twice; between rings it is a touch.
        return edge[4] == other[4] and sides[0] * sides[1] <= 0 and sides[2] * sides[3] <= 0
    return sides[0] != sides[1] and sides[2] != sides[3]


def turn(a: Point, b: Point, c: Point) -> int:
    """1 where c lies to the left of the line from a to b, -1 to the right, 0 on it."""
    area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    # Smaller than this is rounding, not a side: numbers near 50 have fourteen digits behind the point.
    return 0 if abs(area) < 1e-15 else 1 if area > 0 else -1
