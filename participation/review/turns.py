"""One turn at a case: right and state are looked at again inside the transaction that decides."""

from django.db import transaction

from participation.cases.lifecycle import AlreadyMoved
from participation.cases.models import Case
from participation.review.lookup import mark_of


class RightLost(Exception):
    """The person may not do this (any more)."""


@transaction.atomic
def take(case: Case, act, *, by, may, seen: str):
    """The act is done by somebody who may, on the case as it was read.

    Refuses people without the right (RightLost), and a case in which somebody acted since `seen` (AlreadyMoved).
    """
    current = Case.objects.select_for_update(of=("self",)).select_related("lead").get(pk=case.pk)
    if not may(by, current):
        raise RightLost
    if mark_of(current) != seen:
        raise AlreadyMoved(current.reference)
    return act(current)
