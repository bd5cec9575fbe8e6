"""The town as a picture to click on: its size is fixed, so that a click means the same in every browser."""

from django.template.loader import render_to_string

from participation.quarters.drawing import Drawing

WIDTH = 280  # fits a phone of 320 pixels


def svg(drawing: Drawing) -> str:
    return render_to_string("participation/ideas/town.svg", {"drawing": drawing, **size_of(drawing)})


def size_of(drawing: Drawing) -> dict:
    return {"width": WIDTH, "height": round(WIDTH * drawing.height / drawing.width)}


def on_earth(drawing: Drawing, x: int, y: int) -> tuple[float, float]:
    """Longitude and latitude of a pixel."""
    factor = drawing.width / WIDTH
    return drawing.scale.degrees((x * factor, y * factor))
