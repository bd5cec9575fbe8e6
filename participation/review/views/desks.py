"""The desks a person may open, one desk, and what is overdue in the whole town."""

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from participation.cases.rights import may_coordinate, may_open_desk
from participation.review import desk as piles
from participation.review.accounts import ADMIN
from participation.review.lookup import contact_of, former_board
from participation.review.rows import overdue_groups, rows_of, tabs_of
from participation.review.views.paging import page_of
from participation.routing.models import Board, Membership


@never_cache
@login_required
@require_safe
def desks(request):
    """The person's desks; whoever has only one stands before it at once, and who only edits pages in the admin."""
    boards = list(piles.desks_of(request.user).select_related("contact"))
    if not boards and request.user.has_perm(ADMIN):
        return redirect("wagtailadmin_home")
    if not boards:
        return ended(request, former_board(request.user))
    if len(boards) == 1:
        return redirect("review:desk", slug=boards[0].slug)
    context = {"desks": piles.desks(boards), "coordinates": may_coordinate(request.user)}
    return render(request, "participation/review/desks.html", context)


@never_cache
@login_required
@require_safe
def desk(request, slug):
    board = get_object_or_404(Board.objects.select_related("contact"), slug=slug)
    if not may_open_desk(request.user, board):
        return ended_or_unknown(request, board)
    pile = request.GET.get("ablage", "")
    if pile not in piles.PILES:
        raise Http404
    cases = piles.PILES[pile](board).select_related("theme", "quarter", "lead")
    page = page_of(request, cases, piles.PAGE)
    context = {
        "board": board,
        "desk": piles.desk(board),
        "tabs": tabs_of(board, pile, piles.counts(board)),
        "rows": rows_of(page.rows),
        "page": page,
        "first": piles.to_decide(board).first(),
        "contact": contact_of(board),
        "pile": pile,
    }
    return render(request, "participation/review/desk.html", context)


def ended_or_unknown(request, board):
    """Who sat there reads that the membership is over and whom to ask; to anybody else the desk does not exist."""
    if Membership.objects.filter(board=board, user=request.user).exists():
        return ended(request, board)
    raise Http404


def ended(request, board):
    context = {"typed": request.POST.get("text", "")}
    if board:
        context |= {"board": board, "contact": contact_of(board)}
    return render(request, "participation/review/ended.html", context, status=403)


@never_cache
@login_required
@require_safe
def overdue(request):
    """Coordination's list: what is late, by board, with whom to call."""
    if not may_coordinate(request.user):
        raise Http404
    page = page_of(request, piles.overdue(), 50)
    context = {"groups": overdue_groups(page.rows), "page": page, "total": piles.overdue().count()}
    return render(request, "participation/review/overdue.html", context)
