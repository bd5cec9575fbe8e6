"""Working days of a German Land: Monday to Friday without its statutory holidays."""

from datetime import date, timedelta
from functools import lru_cache

import holidays

ONE_DAY = timedelta(days=1)


@lru_cache(maxsize=256)
def statutory_holidays(land: str, year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("DE", subdiv=land, years=year))


def is_working_day(day: date, land: str) -> bool:
    # 24 and 31 December are no statutory holidays: a period running out on them is not longer.
    return day.weekday() < 5 and day not in statutory_holidays(land, day.year)


def add_working_days(day: date, n: int, land: str) -> date:
    """The n-th working day after `day` (before it, if n is negative); with 0 `day` or the next one."""
    if n == 0:
        return day if is_working_day(day, land) else add_working_days(day, 1, land)
    step = ONE_DAY if n > 0 else -ONE_DAY
    left = abs(n)
    while left:
        day += step
        left -= is_working_day(day, land)
    return day


def working_days_between(a: date, b: date, land: str) -> int:
    """How many working days come after `a` up to and with `b`; negative when `b` lies before `a`."""
    if b < a:
        return -working_days_between(b, a, land)
    days = (a + ONE_DAY * n for n in range(1, (b - a).days + 1))
    return sum(is_working_day(day, land) for day in days)
