"""What is wrong with a boundary, in sentences for those who made the file."""

from django.utils.translation import gettext as _

from participation.quarters.crossings import first_crossing, turn

KINDS = ("Polygon", "MultiPolygon")
MOST_POINTS = 200_000


def validate(geometry) -> list[str]:
    """What keeps a GeoJSON geometry from being a boundary in WGS 84; an empty list if nothing does."""
    if not isinstance(geometry, dict):
        return [_("There is no geometry.")]
    kind = geometry.get("type")
    if kind not in KINDS:
        return [_("Geometry “%(kind)s” is unknown: it must be Polygon or MultiPolygon.") % {"kind": str(kind)[:40]}]
    coordinates = geometry.get("coordinates")
    polygons = [coordinates] if kind == "Polygon" else coordinates
    return wrong_shape(polygons) or wrong_coordinates(polygons) or wrong_rings(polygons)


def wrong_shape(polygons) -> list[str]:
    """Lists in lists, each with something in it, and numbers at the bottom."""
    if not isinstance(polygons, list) or not polygons or not all(polygons):
        return [_("The geometry is empty.")]
    for rings in polygons:
        if not isinstance(rings, list) or not all(isinstance(ring, list) for ring in rings):
            return [_("The coordinates are not nested as the geometry's type asks for.")]
        if not all(rings):
            return [_("The geometry is empty.")]
        if not all(is_position(position) for ring in rings for position in ring):
            return [_("A point is not a pair of numbers.")]
    if sum(len(ring) for rings in polygons for ring in rings) > MOST_POINTS:
        return [_("The geometry has more than %(most)s points: simplify it.") % {"most": MOST_POINTS}]
    return []


def is_position(position) -> bool:
    if not isinstance(position, list) or len(position) < 2:
        return False
    # The comparison leaves out NaN, infinity and numbers too long for arithmetic.
    return all(type(number) in (int, float) and -1e12 < number < 1e12 for number in position[:2])


def wrong_coordinates(polygons) -> list[str]:
    points = [position[:2] for rings in polygons for ring in rings for position in ring]
    if all(47 <= x <= 56 and 5 <= y <= 16 for x, y in points):
        return [_("Longitude and latitude are swapped: GeoJSON names the longitude first.")]
    for x, y in points:
        if max(abs(x), abs(y)) > 360:
            return [_("The coordinates (%(x)s, %(y)s) are metres, not degrees. %(how)s") % place(x, y)]
        if abs(x) > 180 or abs(y) > 90:
            return [_("The coordinates (%(x)s, %(y)s) lie outside the world: WGS 84 is expected.") % place(x, y)]
    return []


def place(x, y) -> dict:
    return {"x": x, "y": y, "how": how_to_convert()}


def how_to_convert() -> str:
    return _(
        "Export the file in WGS 84 (EPSG:4326), for example with: ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson"
    )


def wrong_rings(polygons) -> list[str]:
    for rings in polygons:
        flat = [[(position[0], position[1]) for position in ring] for ring in rings]
        for ring in flat:
            if problem := wrong_ring(ring):
                return [problem]
        if crossing := first_crossing(flat):
            return [_("The border crosses itself near (%(x)s, %(y)s).") % {"x": crossing[0], "y": crossing[1]}]
    return []


def wrong_ring(ring: list[tuple]) -> str:
    if ring[0] != ring[-1]:
        return _("A ring is open: its last point must be its first one.")
    if len(ring) < 4:
        return _("A ring has fewer than four points.")
    corner = next((point for point in ring if point != ring[0]), ring[0])
    if all(turn(ring[0], corner, point) == 0 for point in ring):
        return _("A ring has no area.")
    return ""
