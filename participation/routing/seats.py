"""Who sits round a table, as organisations; residents read these, never persons."""

from django.db.models import Count

from participation.organisations.models import Organisation
from participation.routing.models import Membership


def organisations_of(board: int) -> list[Organisation]:
    """Those with a seat today, by name."""
    seats = Membership.objects.running().filter(board=board, organisation__isnull=False)
    return list(Organisation.objects.filter(pk__in=seats.values("organisation")))


def seat_counts(boards=None) -> dict[int, int]:
    """How many organisations sit in each board today."""
    seats = Membership.objects.running().filter(organisation__isnull=False)
    if boards is not None:
        seats = seats.filter(board__in=boards)
    rows = seats.order_by().values_list("board").annotate(Count("organisation", distinct=True))
    return dict(rows)
