"""One case, one page: all that a board needs to decide, and nothing about who sent it."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from participation.cases import rights
from participation.cases.models import Case
from participation.review.forms.acts import SuggestionForm
from participation.review.lookup import board_that_had, contact_of, left_board
from participation.review.paper import choices_of, paper_of, takes_suggestions
from participation.review.views.desks import ended


def readable(user, reference) -> Case | None:
    """The case, if the person may read it."""
    rows = Case.objects.select_related("lead__contact", "quarter", "theme")
    case = rows.filter(reference=reference.upper()).first()
    return case if case and rights.may_read(user, case) else None


@never_cache
@login_required
@require_safe
def case(request, reference):
    row = readable(request.user, reference)
    if row is None:
        return refused(request, reference)
    paper = paper_of(row, request.user)
    suggests = paper["decides"] and takes_suggestions(row)
    context = {
        **paper,
        "choices": choices_of(row, request.user, decides=paper["decides"], draft=paper["draft"]),
        "form": SuggestionForm(case=row, initial={"seen": paper["mark"]}) if suggests else None,
        "contact": contact_of(row.lead),
    }
    return render(request, "participation/review/case.html", context)


def refused(request, reference):
    """Whose time is over or whose board gave the case away reads so and keeps the words; to others it is not there."""
    board = left_board(request.user, reference)
    if board:
        return ended(request, board)
    board = board_that_had(request.user, reference)
    if board is None:
        raise Http404
    context = {"board": board, "contact": contact_of(board), "typed": request.POST.get("text", "")}
    return render(request, "participation/review/gone.html", context, status=404)
