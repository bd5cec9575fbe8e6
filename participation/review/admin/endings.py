"""Ending a board or a membership, cancelling a meeting: a page that says what follows, one button."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.log_actions import log

from participation.cases.lifecycle import AlreadyMoved, MoveNotAllowed
from participation.review import agenda, boards
from participation.review.admin.access import coordination_only, frame
from participation.review.forms.boards import leaves_board_empty
from participation.review.forms.endings import BoardEndingForm, CancelForm, EndingForm
from participation.routing.models import Board, Meeting, Membership
from participation.town.changes import ACTION

REFUSED = (boards.NowhereToGo, MoveNotAllowed, AlreadyMoved)


@require_http_methods(["GET", "POST"])
@never_cache
@coordination_only
def end_board(request, pk):
    board = get_object_or_404(Board, pk=pk)
    form = BoardEndingForm(request.POST or None, board=board)
    if request.method == "POST" and form.is_valid():
        return _end(request, form, board, lambda: boards.end_board(board, by=request.user, **form.cleaned_data))
    waiting = boards.open_cases(board)
    words = ngettext("%(count)s open case moves on.", "%(count)s open cases move on.", waiting) % {"count": waiting}
    return _page(request, _("End board"), board, form, [words, _("Its past stays readable under its address.")])


@require_http_methods(["GET", "POST"])
@never_cache
@coordination_only
def end_membership(request, pk):
    seat = get_object_or_404(Membership.objects.select_related("board", "user", "organisation"), pk=pk)
    form = EndingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["day"]
        return _end(request, form, seat, lambda: boards.end_membership(seat, day, by=request.user))
    words = []
    if leaves_board_empty(seat, None):
        waiting = boards.open_cases(seat.board)
        words = [
            _("This is the last seat of the board."),
            ngettext("%(count)s open case moves on.", "%(count)s open cases move on.", waiting) % {"count": waiting},
        ]
    return _page(request, _("End membership"), seat, form, words)


@require_http_methods(["GET", "POST"])
@never_cache
@coordination_only
def cancel_meeting(request, pk):
    meeting = get_object_or_404(Meeting.objects.select_related("board"), pk=pk)
    form = CancelForm(request.POST or None)
    if request.method == "POST":
        return _end(request, form, meeting, lambda: agenda.cancel(meeting, by=request.user))
    count = meeting.items.count()
    words = ngettext(
        "%(count)s case on the agenda lies with the board again.",
        "%(count)s cases on the agenda lie with the board again.",
        count,
    ) % {"count": count}
    return _page(request, _("Cancel meeting"), meeting, form, [words])


def _end(request, form, row, act):
    """The verb is done and stands in the history, or it is said why not."""
    try:
        moved = act()
    except REFUSED as refusal:
        cases = getattr(refusal, "cases", 0)
        words = _("Refused: %(count)s open cases would be without a desk. Name a successor first.") % {"count": cases}
        return _page(request, str(row), row, form, [words], status=409)
    changes = [[str(field.label), "", str(form.cleaned_data[name] or "–")] for name, field in form.fields.items()]
    log(instance=row, action=ACTION, data={"changes": changes or [[_("cancelled"), "", "✓"]]})
    told = ngettext("Done; %(count)s case moved.", "Done; %(count)s cases moved.", moved or 0) % {"count": moved or 0}
    messages.success(request, told)
    return redirect(_place_of(row))


def _place_of(row) -> str:
    return reverse(f"{row._meta.model_name}s:edit", args=[row.pk])


def _page(request, title, row, form, words, status=200):
    context = {
        **frame(title, icon="cross", subtitle=str(row), trail=[(_place_of(row), str(row))]),
        "form": form,
        "words": words,
        "back": _place_of(row),
        "media": form.media,
    }
    return render(request, "participation/review/admin_ending.html", context, status=status)
