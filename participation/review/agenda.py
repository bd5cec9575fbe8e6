"""Cases on the agenda of a meeting."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from participation.cases.lifecycle import MoveNotAllowed, move
from participation.cases.models import Case, StepKind
from participation.cases.states import State
from participation.review.models import AgendaItem
from participation.routing.models import Meeting


@transaction.atomic
def put_on(case: Case, meeting: Meeting, *, by) -> AgendaItem:
    """The case is an item of the meeting and says so in public. Refuses a past or cancelled meeting."""
    if meeting.cancelled or meeting.starts_at < timezone.now():
        raise MoveNotAllowed(str(meeting))
    day = timezone.localdate(meeting.starts_at)
    move(case, State.ON_AGENDA, StepKind.ON_AGENDA, by=by, board=meeting.board, text=day.isoformat(), agenda_date=day)
    # left there by an act that took the case off the agenda by itself, such as handing it over
    _coming_items(case).delete()
    last = meeting.items.aggregate(last=Max("position"))["last"] or 0
    return AgendaItem.objects.create(meeting=meeting, case=case, position=last + 1)


@transaction.atomic
def take_off(case: Case, *, by):
    """The case lies with its board again."""
    _coming_items(case).delete()
    return move(case, State.WITH_BOARD, StepKind.OFF_AGENDA, by=by, agenda_date=None)


def _coming_items(case: Case):
    return AgendaItem.objects.filter(case=case, meeting__starts_at__gte=timezone.now())


@transaction.atomic
def cancel(meeting: Meeting, *, by):
    """The meeting does not take place; its cases lie with the board again."""
    for item in meeting.items.select_related("case"):
        if item.case.state == State.ON_AGENDA:
            take_off(item.case, by=by)
    Meeting.objects.filter(pk=meeting.pk).update(cancelled=True)
