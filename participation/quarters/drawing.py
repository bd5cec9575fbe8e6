"""The town as a drawing: from boundaries in degrees to paths in whole units. Reads no rows."""

from dataclasses import dataclass, field
from math import cos, radians

from participation.quarters.labels import label_point
from participation.quarters.outlines import outlines
from participation.quarters.strokes import Stroke, strokes

WIDTH, HEIGHT = 472, 480  # what the quarters may fill
MARGIN = 6
BYTES_A_QUARTER = 300
ROOM_FOR_A_NUMBER = 6
WINDOW_SHAPE, NARROWEST_WINDOW, WINDOW_RIM = 1.4, 220, 16


@dataclass(frozen=True)
class Shape:
    slug: str
    name: str
    path: str
    x: int
    y: int
    roomy: bool = True  # a number fits in
    box: tuple[int, int, int, int] = (0, 0, 0, 0)  # left, top, right, bottom


@dataclass(frozen=True)
class Window:
    left: int
    top: int
    width: int
    height: int

    def shows(self, shape: Shape) -> bool:
        """Whether the name of that quarter would stand inside."""
        across, down = shape.x - self.left, shape.y - self.top
        return self.width * 0.12 < across < self.width * 0.88 and 16 < down < self.height - 8

    def beside(self, shape: Shape) -> bool:
        """Whether most of the quarter lies left or right of it, where a page has its text."""
        return not self.left <= shape.x <= self.left + self.width

    def __str__(self):
        return f"{self.left} {self.top} {self.width} {self.height}"


@dataclass(frozen=True)
class Scale:
    """Turns degrees into units; north is up, and a degree of longitude shrinks with the latitude."""

    west: float
    north: float
    narrow: float
    factor: float
    shift: float

    def units(self, point) -> tuple[float, float]:
        longitude, latitude = point[:2]
        return (
            (longitude - self.west) * self.narrow * self.factor + self.shift,
            (self.north - latitude) * self.factor + MARGIN,
        )

    def degrees(self, place) -> tuple[float, float]:
        """The way back: longitude and latitude of a place in units."""
        x, y = place
        return (x - self.shift) / self.factor / self.narrow + self.west, self.north - (y - MARGIN) / self.factor


@dataclass(frozen=True)
class Drawing:
    width: int
    height: int
    shapes: tuple[Shape, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    scale: Scale | None = None
    by_slug: dict = field(default_factory=dict)

    @property
    def view_box(self) -> str:
        return f"0 0 {self.width} {self.height}"

    @property
    def small_view_box(self) -> str:
        """With room for the thick rim of a locator."""
        return f"-6 -6 {self.width + 12} {self.height + 12}"

    def window(self, shape: Shape | None) -> "Window":
        """The part of the drawing around one quarter, with a strip of its neighbours; else all of it."""
        if shape is None:
            return Window(0, -MARGIN, self.width, self.height)
        left, top, right, bottom = shape.box
        width = max((right - left) + 40, (bottom - top + 40) * WINDOW_SHAPE, NARROWEST_WINDOW)
        height = width / WINDOW_SHAPE
        return Window(
            round(_beside(self.width / 2, left, right, width)),
            round(_beside(self.height / 2, top, bottom, height)),
            round(width),
            round(height),
        )

    @property
    def crowded(self) -> bool:
        """So many quarters that names would not fit: numbers in the map, names in the list."""
        return len(self.shapes) > 12

    @property
    def rivers(self):
        return [stroke for stroke in self.strokes if stroke.kind == "river"]

    @property
    def bridges(self):
        return [stroke for stroke in self.strokes if stroke.kind == "bridge"]


def draw(quarters, lines=None) -> Drawing:
    """The drawing of all quarters that have a boundary, in the order given; `lines` is GeoJSON."""
    drawn = [(quarter, rings_of(quarter.boundary)) for quarter in quarters if quarter.boundary]
    points = [point for _quarter, rings in drawn for ring in rings for point in ring]
    if not points:
        return Drawing(width=WIDTH + 2 * MARGIN, height=HEIGHT + 2 * MARGIN)
    scale, height = scale_of(points)
    rounds = [[[scale.units(point) for point in ring] for ring in rings] for _quarter, rings in drawn]
    simple = outlines(rounds, budget=BYTES_A_QUARTER * len(rounds))
    shapes = tuple(_shape(quarter, path, rings) for (quarter, _rings), (path, rings) in zip(drawn, simple, strict=True))
    return Drawing(
        width=WIDTH + 2 * MARGIN,
        height=height,
        shapes=shapes,
        strokes=tuple(strokes(lines, scale, WIDTH + 2 * MARGIN, height)),
        scale=scale,
        by_slug={shape.slug: shape for shape in shapes},
    )


def _beside(middle, start, end, size) -> float:
    """Where a window of that size begins: as near to the middle of the town as the quarter stays inside."""
    return min(max(middle - size / 2, end + WINDOW_RIM - size), start - WINDOW_RIM)


def rings_of(geometry: dict) -> list[list]:
    """Every ring of a Polygon or MultiPolygon, holes included."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for part in parts for ring in part]


def scale_of(points) -> tuple[Scale, int]:
    west, east = min(point[0] for point in points), max(point[0] for point in points)
    south, north = min(point[1] for point in points), max(point[1] for point in points)
    narrow = cos(radians((north + south) / 2))
    wide, tall = max((east - west) * narrow, 1e-9), max(north - south, 1e-9)
    factor = min(WIDTH / wide, HEIGHT / tall)
    shift = MARGIN + (WIDTH - wide * factor) / 2
    return Scale(west, north, narrow, factor, shift), round(tall * factor) + 2 * MARGIN


def _shape(quarter, path, rings) -> Shape:
    x, y, room = label_point(rings)
    across, down = zip(*[point for ring in rings for point in ring], strict=True)
    return Shape(
        slug=quarter.slug,
        name=quarter.name,
        path=path,
        x=x,
        y=y,
        roomy=room >= ROOM_FOR_A_NUMBER,
        box=(min(across), min(down), max(across), max(down)),
    )
