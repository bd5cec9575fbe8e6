from datetime import date

from participation.calendar.dates import DaysOfYear, EveryWeeks, NthWeekday, dates_of

YEAR = date(2027, 1, 1), date(2027, 12, 31)


def test_board_that_meets_every_six_weeks_keeps_its_weekday():
    dates = dates_of(EveryWeeks(date(2026, 11, 26), weeks=6), *YEAR)
    assert dates[:2] == [date(2027, 1, 7), date(2027, 2, 18)]
    assert len(dates) == 9
    assert {day.weekday() for day in dates} == {3}


def test_second_tuesday_of_each_month_gives_twelve_dates():
    dates = dates_of(NthWeekday(2, 1), *YEAR)
    assert dates[0] == date(2027, 1, 12)
    assert len(dates) == 12


def test_last_friday_of_the_month_is_found_in_short_months():
    assert dates_of(NthWeekday(-1, 4), date(2027, 2, 1), date(2027, 2, 28)) == [date(2027, 2, 26)]


def test_fifth_monday_is_left_out_where_a_month_has_four():
    dates = dates_of(NthWeekday(5, 0), *YEAR)
    assert dates == [date(2027, 3, 29), date(2027, 5, 31), date(2027, 8, 30), date(2027, 11, 29)]


def test_board_that_meets_twice_a_year_has_two_dates():
    dates = dates_of(DaysOfYear(((10, 5), (3, 15))), *YEAR)
    assert dates == [date(2027, 3, 15), date(2027, 10, 5)]


def test_leap_day_becomes_the_last_of_february():
    assert dates_of(DaysOfYear(((2, 29),)), *YEAR) == [date(2027, 2, 28)]


def test_days_left_out_are_not_dates():
    dates = dates_of(NthWeekday(2, 1), *YEAR, without=frozenset({date(2027, 8, 10)}))
    assert len(dates) == 11
