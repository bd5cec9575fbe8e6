"""Simpler outlines: borders that two quarters share are simplified once, so no gap opens between them."""

from collections import defaultdict
from math import hypot


def outlines(rounds, budget: int) -> list[tuple[str, list]]:
    """For each quarter its path and its rings in whole units; coarser and coarser until the budget holds."""
    rounds = [[_closed(ring) for ring in rings] for rings in rounds]
    joints = _joints(rounds)
    tolerance = 0.5
    while True:
        simple = [[_simpler(ring, joints, tolerance) for ring in rings] for rings in rounds]
        kept = [_keep(rings) for rings in simple]
        paths = [_path(rings) for rings in kept]
        if sum(map(len, paths)) <= budget or tolerance > 20:
            return list(zip(paths, kept, strict=True))
        tolerance *= 1.35


def _closed(ring):
    """The ring without its repeated last point, without points that fall together."""
    points = [(round(x, 2), round(y, 2)) for x, y in ring]
    points = [point for place, point in enumerate(points) if point != points[place - 1]]
    return points[:-1] if len(points) > 1 and points[0] == points[-1] else points


def _joints(rounds) -> set:
    """Points where three borders meet, or where a shared border begins or ends."""
    owners = defaultdict(set)
    for number, rings in enumerate(rounds):
        for ring in rings:
            for point in ring:
                owners[point].add(number)
    joints = set()
    for rings in rounds:
        for ring in rings:
            for place, point in enumerate(ring):
                before, after = ring[place - 1], ring[(place + 1) % len(ring)]
                if not owners[point] <= owners[before] or not owners[point] <= owners[after]:
                    joints.add(point)
    return joints


def _simpler(ring, joints, tolerance):
    cuts = [place for place, point in enumerate(ring) if point in joints]
    if len(cuts) < 2:
        far = max(range(len(ring)), key=lambda place: _distance(ring[0], ring[place]), default=0)
        cuts = sorted({0, far})
    points = []
    for place, start in enumerate(cuts):
        end = cuts[(place + 1) % len(cuts)]
        arc = ring[start : end + 1] if start < end else ring[start:] + ring[: end + 1]
        points += _arc(arc, tolerance)[:-1]
    whole = [(round(x), round(y)) for x, y in points]
    return [point for place, point in enumerate(whole) if point != whole[place - 1]]


def _arc(arc, tolerance):
    """Simplified in the same direction for both neighbours, so that both get the same line."""
    return _peucker(arc, tolerance) if arc[0] <= arc[-1] else _peucker(arc[::-1], tolerance)[::-1]


def _peucker(line, tolerance):
    """Douglas and Peucker without recursion."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        start, end = waiting.pop()
        if end - start < 2:
            continue
        far = max(range(start + 1, end), key=lambda place: _off(line[place], line[start], line[end]))
        if _off(line[far], line[start], line[end]) > tolerance:
            kept.add(far)
            waiting += [(start, far), (far, end)]
    return [line[place] for place in sorted(kept)]


def _off(point, start, end):
    (x, y), (ax, ay), (bx, by) = point, start, end
    long = hypot(bx - ax, by - ay)
    if not long:
        return hypot(x - ax, y - ay)
    return abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / long


def _distance(first, second):
    return hypot(first[0] - second[0], first[1] - second[1])


def _keep(rings):
    """The rings that can still be seen; at least the largest one."""
    large = [ring for ring in rings if len(ring) > 2 and abs(area(ring)) > 4]
    return large or [max(rings, key=len)]


def area(ring) -> float:
    turns = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in turns) / 2


def _path(rings) -> str:
    return "".join(_ring_path(ring) for ring in rings)


def _ring_path(ring) -> str:
    (x, y), steps = ring[0], []
    for here, there in zip(ring, ring[1:], strict=False):
        across, down = there[0] - here[0], there[1] - here[1]
        steps.append(f"{across}{down}" if down < 0 else f"{across} {down}")
    joined = "".join(step if step.startswith("-") or not place else f" {step}" for place, step in enumerate(steps))
    return f"M{x} {y}l{joined}z" if steps else f"M{x} {y}z"
