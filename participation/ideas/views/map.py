"""The map of the ideas: drawn by the server beside the same list; a movable one only for who asks for it."""

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse

from participation.ideas.lookup import listed, selection_of
from participation.ideas.overviews import innermost, quarter_areas
from participation.ideas.places import homeless, places
from participation.ideas.rows import row_of
from participation.ideas.views.reading import asked_leaf
from participation.quarters.atlas import town_drawing
from participation.quarters.labels import pins
from participation.town.reading import reading


@reading
def idea_map(request):
    leaf, context = asked_leaf(request)
    drawing = town_drawing()
    context |= {
        "rows": [row_of(case, number) for number, case in enumerate(leaf.rows, 1)],
        **homeless(context["selection"], listed(context["selection"])),
        "drawing": drawing,
        "pins": pins(_spots(leaf.rows, drawing)),
        "areas": _areas(drawing, context["selection"]),
    }
    return render(request, "participation/ideas/idea_map.html", context)


def _spots(cases, drawing):
    if drawing.scale is None:
        return []
    placed = [(number, case) for number, case in enumerate(cases, 1) if case.latitude is not None]
    return [(number, *drawing.scale.units((float(case.longitude), float(case.latitude)))) for number, case in placed]


def _areas(drawing, selection) -> list[dict]:
    """Each innermost quarter with its open ideas and the way to its own."""
    here = reverse("ideas:map")
    return [
        {
            **area,
            "url": f"{here}?quartier={area['slug']}",
            "shape": drawing.by_slug.get(area["slug"]),
            "here": area["slug"] == selection.quarter,
        }
        for area in innermost(quarter_areas())
    ]


@reading
def points(request):
    """What the movable map loads; one answer whatever is shown."""
    return JsonResponse(places(selection_of(request.GET)))
