"""Where a name fits: the point inside a quarter with the most room around it; pins that stand too close."""

from dataclasses import dataclass
from math import hypot

from participation.quarters.outlines import area

STRETCH = 1.8  # names are wide, so room to the sides counts less than room above and below
TOGETHER = 28


def label_point(rings) -> tuple[int, int, float]:
    """The roomiest point of the largest part and its room, searched on a grid that is refined twice."""
    ring = [(x / STRETCH, y) for x, y in max(rings, key=lambda ring: abs(area(ring)))]
    left, right = min(x for x, _y in ring), max(x for x, _y in ring)
    top, bottom = min(y for _x, y in ring), max(y for _x, y in ring)
    middle, wide, tall = ((left + right) / 2, (top + bottom) / 2), right - left, bottom - top
    for _round in range(3):
        middle = max(_grid(middle, wide, tall), key=lambda point: room(point, ring))
        wide, tall = wide / 5, tall / 5
    return round(middle[0] * STRETCH), round(middle[1]), room(middle, ring)


def _grid(middle, wide, tall):
    steps = [place / 10 - 0.5 for place in range(11)]
    return [(middle[0] + wide * across, middle[1] + tall * down) for down in steps for across in steps]


def room(point, ring) -> float:
    """How far the border is; negative outside."""
    x, y = point
    inside, nearest = False, float("inf")
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        nearest = min(nearest, _to_edge(x, y, ax, ay, bx, by))
    return nearest if inside else -nearest


def _to_edge(x, y, ax, ay, bx, by):
    across, down = bx - ax, by - ay
    square = across * across + down * down
    along = max(0, min(1, ((x - ax) * across + (y - ay) * down) / square)) if square else 0
    return hypot(x - ax - along * across, y - ay - along * down)


@dataclass
class Pin:
    x: int
    y: int
    numbers: list

    @property
    def label(self) -> str:
        """The number in the list, or how many stand here."""
        return str(self.numbers[0]) if len(self.numbers) == 1 else f"{len(self.numbers)}×"

    @property
    def baseline(self) -> int:
        return self.y + 5


def pins(places) -> list[Pin]:
    """Places as (number, x, y) to pins; what would overlap becomes one pin."""
    found = []
    for number, x, y in places:
        near = next((pin for pin in found if hypot(pin.x - x, pin.y - y) < TOGETHER), None)
        if near:
            near.numbers.append(number)
        else:
            found.append(Pin(round(x), round(y), [number]))
    return found
