from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from participation.calendar.workdays import add_working_days, is_working_day, working_days_between

LANDS = ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"]


@pytest.mark.parametrize(
    ("day", "land", "expected"),
    [
        (date(2026, 11, 20), "NW", True),  # a Friday
        (date(2026, 11, 21), "NW", False),
        (date(2026, 11, 22), "NW", False),
        (date(2027, 11, 1), "NW", False),  # All Saints, a Monday
        (date(2027, 11, 1), "BE", True),
        (date(2026, 6, 4), "NW", False),  # Corpus Christi
        (date(2026, 6, 4), "HH", True),
        (date(2026, 12, 24), "NW", True),
        (date(2026, 12, 31), "NW", True),
        (date(2026, 12, 25), "NW", False),
        (date(2027, 3, 8), "BE", False),  # Women's Day
        (date(2027, 3, 26), "SN", False),  # Good Friday
    ],
)
def test_weekends_and_holidays_of_the_land_are_no_working_days(day, land, expected):
    assert is_working_day(day, land) is expected


def test_ten_working_days_jump_over_easter():
    assert add_working_days(date(2027, 3, 22), 10, "NW") == date(2027, 4, 7)


def test_five_working_days_after_a_saturday_end_on_friday():
    assert add_working_days(date(2026, 11, 21), 5, "NW") == date(2026, 11, 27)


def test_no_days_after_a_sunday_is_the_monday():
    assert add_working_days(date(2026, 11, 22), 0, "NW") == date(2026, 11, 23)


def test_three_working_days_before_new_year_pass_the_turn_of_the_year():
    assert add_working_days(date(2027, 1, 4), -3, "NW") == date(2026, 12, 29)


def test_unknown_land_is_refused():
    with pytest.raises(NotImplementedError):
        is_working_day(date(2026, 11, 20), "XX")


@given(st.dates(date(2020, 1, 1), date(2045, 1, 1)), st.integers(1, 60), st.sampled_from(LANDS))
def test_counting_gives_the_days_that_were_added(day, n, land):
    end = add_working_days(day, n, land)
    assert is_working_day(end, land)
    assert working_days_between(day, end, land) == n
    assert working_days_between(end, day, land) == -n
