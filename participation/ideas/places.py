"""Where the public ideas lie: each by itself while they are few, counted by cells of the map when many."""

from django.db.models import Count, F, Sum
from django.db.models.functions import Floor

from participation.cases import tallies
from participation.cases.models import MapCell, Tally
from participation.cases.phrases import tag_of, title_of
from participation.cases.states import PUBLIC, Kind
from participation.ideas.lookup import Selection, listed
from participation.ideas.paging import COUNTED, capped
from participation.ideas.rows import url_of

MOST_POINTS = 500
FIELDS = ("reference", "title", "language", "latitude", "longitude")


def places(selection: Selection) -> dict:
    """Points or cells, and how many ideas have no place: together all that were asked for."""
    ideas = listed(selection)
    placed = ideas.exclude(latitude=None)
    points = list(placed.order_by("-published_at", "-pk").only(*FIELDS)[: MOST_POINTS + 1])
    if len(points) <= MOST_POINTS:
        return {"points": [_point(case) for case in points], "cells": [], **homeless(selection, ideas)}
    cells = _stored_cells() if _is_all(selection) else _counted_cells(placed)
    return {"points": [], "cells": [_cell(*cell) for cell in cells], **homeless(selection, ideas)}


def _is_all(selection: Selection) -> bool:
    return not selection and selection.order != "beantwortet"


def homeless(selection: Selection, ideas) -> dict:
    """Ideas without a point: exact for the whole town, counted up to a thousand behind a filter."""
    if _is_all(selection):
        shelves = Tally.objects.filter(kind=Kind.IDEA, state__in=PUBLIC)
        placed = MapCell.objects.aggregate(all=Sum("count"))["all"] or 0
        return {"without_place": max(0, (shelves.aggregate(all=Sum("count"))["all"] or 0) - placed), "capped": False}
    count = capped(ideas.filter(latitude=None))
    return {"without_place": min(count, COUNTED), "capped": count > COUNTED}


def _stored_cells():
    return list(MapCell.objects.filter(count__gt=0).order_by("x", "y").values_list("x", "y", "count"))


def _counted_cells(placed):
    cell = {
        "x": Floor(F("longitude") * tallies.CELLS_PER_DEGREE_EAST),
        "y": Floor(F("latitude") * tallies.CELLS_PER_DEGREE_NORTH),
    }
    rows = placed.order_by().annotate(**cell).values_list("x", "y").annotate(Count("pk"))
    return [(int(x), int(y), count) for x, y, count in rows]


def _cell(x: int, y: int, count: int) -> list:
    longitude, latitude = tallies.middle_of(x, y)
    return [round(longitude, 4), round(latitude, 4), count]


def _point(case) -> dict:
    return {
        "at": [float(case.longitude), float(case.latitude)],
        "title": title_of(case),
        "lang": tag_of(case.language),
        "url": url_of(case),
    }
