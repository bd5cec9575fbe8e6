"""What the room shows to everybody: a board's calendar."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from participation.routing.calendar import calendar_of
from participation.routing.models import Board
from participation.town.reading import reading


@reading
def calendar(request, slug):
    board = get_object_or_404(Board, slug=slug)
    response = HttpResponse(calendar_of(board), content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{board.slug}.ics"'
    return response
