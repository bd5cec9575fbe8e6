"""Until when somebody must have done something; working days of the Land."""

from datetime import date

from django.utils import timezone

from participation.calendar.workdays import add_working_days, working_days_between
from participation.cases.models import Case
from participation.routing.models import Meeting
from participation.town.models import TownSettings


def check_due(town: TownSettings, day: date | None = None) -> date:
    """Last day of the formal check."""
    return add_working_days(day or timezone.localdate(), town.check_days, town.land)


def answer_due(town: TownSettings, meeting: Meeting | None, day: date | None = None) -> date:
    """Last day of the answer: some days after the board's next meeting, else its ordinary time."""
    if meeting:
        return add_working_days(timezone.localdate(meeting.starts_at), town.after_meeting_days, town.land)
    return add_working_days(day or timezone.localdate(), town.answer_days, town.land)


def paused(due: date | None, since: date | None, town: TownSettings, day: date | None = None) -> date | None:
    """The due day moved on by the working days that passed while the sender was asked."""
    if due is None or since is None:
        return due
    return add_working_days(due, working_days_between(since, day or timezone.localdate(), town.land), town.land)


def days_to_answer(case: Case, town: TownSettings, now=None) -> int:
    """Working days from receipt to now."""
    return working_days_between(
        timezone.localdate(case.created_at), timezone.localdate(now or timezone.now()), town.land
    )
