"""The list and the page of an idea; everything here is only read."""

from zlib import crc32

from django.http import FileResponse, Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import condition

from participation.cases.references import clean_reference
from participation.cases.states import State
from participation.ideas.filters import filter_form
from participation.ideas.lookup import ORDERS, listed, of_idea, quarter_rows, selection_of, with_names
from participation.ideas.models import Idea
from participation.ideas.paging import COUNTED, Leaf, leaf_of
from participation.ideas.portrait import portrait, shown
from participation.ideas.rows import row_of
from participation.themes.models import Theme
from participation.town.models import TownSettings
from participation.town.reading import reading


@reading
def idea_list(request):
    leaf, context = asked_leaf(request)
    rows = [row_of(case) for case in leaf.rows]
    return render(request, "participation/ideas/idea_list.html", {**context, "rows": rows})


def asked_leaf(request) -> tuple[Leaf, dict]:
    """The page of the list that the address asks for, and what list and map say about it alike."""
    selection = selection_of(request.GET)
    quarters, themes = list(quarter_rows()), list(Theme.objects.all())
    rows = with_names(listed(selection, quarters=quarters, themes=themes))
    leaf = leaf_of(rows, ORDERS[selection.order], request.GET)
    return leaf, {
        "leaf": leaf,
        "filter": filter_form(selection, quarters, themes, TownSettings.current().quarter_word),
        "selection": selection,
        "counted": COUNTED,
        "asked": selection.query(),
        "newer": _address(leaf.newer, selection),
        "older": _address(leaf.older, selection),
    }


def _address(neighbour: dict | None, selection) -> str | None:
    return None if neighbour is None else selection.query(**neighbour) or "?"


@reading
def detail(request, reference):
    number = clean_reference(reference)
    idea = shown(number)
    if idea is None:
        return _not_shown(request, number)
    if reference != number:
        return redirect("ideas:detail", number, permanent=True)
    context = portrait(idea)
    came_from = clean_reference(request.GET.get("von", ""))
    context["merged_from"] = came_from if came_from in context["joined"] else ""
    return render(request, "participation/ideas/idea_detail.html", context)


def _not_shown(request, number):
    """A merged idea leads to the one it became, a public one that was withdrawn says so; others are not there."""
    case = of_idea(number)
    while case is not None and case.state == State.MERGED:
        number, case = case.reference, of_idea(case.merged_into.reference)
    if case is not None and case.is_public:
        return redirect(f"{reverse('ideas:detail', args=[case.reference])}?von={number}")
    if case is not None and case.state == State.WITHDRAWN and case.published_at:
        return render(request, "participation/ideas/idea_gone.html", {"at": case.ended_at}, status=410)
    raise Http404


def _photo_name(request, reference):
    shown = Idea.objects.public().filter(reference=clean_reference(reference), photo_public=True)
    idea = shown.exclude(photo="").first()
    request.idea = idea
    return f'"{idea.pk}-{crc32(idea.photo.name.encode()):x}"' if idea else None


@reading
@condition(etag_func=_photo_name)
def photo(request, reference):
    if request.idea is None or not request.idea.photo.storage.exists(request.idea.photo.name):
        raise Http404
    response = FileResponse(request.idea.photo.open("rb"))
    response["Cache-Control"] = "public, max-age=300"
    return response
