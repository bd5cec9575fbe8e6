"""Telling the past: verbs that are called as if it were an earlier moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta

from django.utils import timezone

from participation.calendar.workdays import is_working_day
from participation.cases.models import Case, Handling, Question, Step
from participation.review.models import Note

# fields whose default is the real clock, whatever the moment told
CLOCKED = [(Handling, "since"), (Question, "asked_at"), (Note, "at")]


@contextmanager
def as_if(moment: datetime, case: Case | None = None) -> Iterator[None]:
    """What is written inside bears that moment: dates, due days, next meetings, letters."""
    real, began = timezone.now, timezone.now()
    timezone.now = lambda: moment
    try:
        yield
    finally:
        timezone.now = real
    for model, field in CLOCKED if case else []:
        model.objects.filter(case_id=case.pk, **{f"{field}__gte": began}).update(**{field: moment})


def date_back(case: Case, moment: datetime):
    """The case came in at that moment; for verbs that leave its day to the default."""
    Case.objects.filter(pk=case.pk).update(created_at=moment)
    Step.objects.filter(case_id=case.pk, at__gt=moment).update(at=moment)


def moment_of(days_ago: int, after: datetime | None = None, *, office=True, land="NW") -> datetime:
    """A believable hour that many days ago: after the one before it, never to come, for an office no holiday."""
    now = timezone.now()
    day = timezone.localdate(now) - timedelta(days=days_ago)
    while office and not is_working_day(day, land):
        day -= timedelta(days=1)
    hour = time(9 + days_ago % 7, 5 + days_ago * 7 % 50) if office else time(7 + days_ago % 15, days_ago * 11 % 60)
    moment = timezone.make_aware(datetime.combine(day, hour))
    if after and moment <= after:
        moment = after + timedelta(minutes=40)
    return min(moment, now)
