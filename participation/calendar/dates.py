"""The rhythm of a board as rules, and the dates that follow from it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class EveryWeeks:
    """Every so many weeks, counted from a day on which the board met or will meet."""

    start: date
    weeks: int = 1

    def days(self, first: date, last: date) -> Iterator[date]:
        stride = 7 * max(1, self.weeks)
        day = first + timedelta(days=(self.start - first).days % stride)
        while day <= last:
            yield day
            day += timedelta(days=stride)


@dataclass(frozen=True)
class NthWeekday:
    """The nth weekday of each month (0 is Monday); -1 is the last one of the month."""

    nth: int
    weekday: int

    def days(self, first: date, last: date) -> Iterator[date]:
        for year, month in months(first, last):
            length = monthrange(year, month)[1]
            same = [n for n in range(1, length + 1) if date(year, month, n).weekday() == self.weekday]
            index = self.nth - 1 if self.nth > 0 else self.nth
            if -len(same) <= index < len(same):
                yield date(year, month, same[index])


@dataclass(frozen=True)
class DaysOfYear:
    """The same days of every year, as (month, day): a board that meets twice a year."""

    month_days: tuple[tuple[int, int], ...]

    def days(self, first: date, last: date) -> Iterator[date]:
        for year in range(first.year, last.year + 1):
            for month, day in sorted(self.month_days):
                yield date(year, month, min(day, monthrange(year, month)[1]))


Rhythm = EveryWeeks | NthWeekday | DaysOfYear


def months(first: date, last: date) -> Iterator[tuple[int, int]]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield divmod(number, 12)[0], number % 12 + 1


def dates_of(rhythm: Rhythm, first: date, last: date, without: frozenset[date] = frozenset()) -> list[date]:
    """The dates of a rhythm from `first` to `last`, both included, except the days left out."""
    return [day for day in rhythm.days(first, last) if first <= day <= last and day not in without]
