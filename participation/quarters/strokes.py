"""The lines a town adds to its map: rivers that run on to the edge, and bridges."""

from dataclasses import dataclass
from math import atan2, degrees

NAME_RIM = 36  # so far from the edge that the whole name is seen


@dataclass(frozen=True)
class Stroke:
    kind: str  # river or bridge
    name: str
    path: str
    x: int = 0
    y: int = 0
    turn: int = 0


def strokes(lines, scale, width, height) -> list[Stroke]:
    """Each LineString of the GeoJSON whose property `kind` we know; anything else is left out."""
    found = []
    for feature in (lines or {}).get("features", []):
        kind = (feature.get("properties") or {}).get("kind")
        if kind in ("river", "bridge") and feature["geometry"]["type"] == "LineString":
            points = [scale.units(point) for point in feature["geometry"]["coordinates"]]
            found.append(_stroke(kind, feature["properties"].get("name", ""), points, width, height))
    return found


def _stroke(kind, name, points, width, height) -> Stroke:
    path = _curve(points) if kind == "river" and len(points) > 2 else _straight(points)
    x, y, turn = _name_place(points, width, height)
    return Stroke(kind, name, path, x, y, turn)


def _straight(points) -> str:
    return "M" + "L".join(f"{round(x)} {round(y)}" for x, y in points)


def _curve(points) -> str:
    """A smooth line through all points (Catmull and Rom)."""
    before, after = [points[0], *points], [*points[1:], points[-1], points[-1]]
    parts = [f"M{round(points[0][0])} {round(points[0][1])}"]
    for place in range(len(points) - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = before[place], points[place], points[place + 1], after[place + 1]
        knots = (bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy)
        parts.append("C" + " ".join(str(round(knot)) for knot in knots))
    return "".join(parts)


def _name_place(points, width, height) -> tuple[int, int, int]:
    """Near the end of the part that can be seen, along the line, never upside down."""
    middles = [((ax + bx) / 2, (ay + by) / 2) for (ax, ay), (bx, by) in zip(points, points[1:], strict=False)]
    rim = NAME_RIM
    seen = [n for n, (x, y) in enumerate(middles) if rim <= x <= width - rim and rim <= y <= height - rim]
    if not seen:
        return 0, 0, 0
    place = seen[-1]
    (ax, ay), (bx, by) = points[place], points[place + 1]
    turn = round(degrees(atan2(by - ay, bx - ax)))
    turn = turn - 180 if turn > 90 else turn + 180 if turn < -90 else turn
    return round((ax + bx) / 2), round((ay + by) / 2), turn
