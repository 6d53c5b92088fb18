"""Counting time: expected days come from the rules' own examples and the calendar."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from appealwright.days.dates import Holidays, after, last_working_day, next_working_day

NONE = Holidays(())
FEDERAL = Holidays(
    [
        {"month": 1, "day": 1},
        {"month": 7, "day": 4},
        {"month": 11, "weekday": 3, "nth": 4},
        {"month": 5, "weekday": 0, "nth": -1},
    ]
)


@pytest.mark.parametrize(
    ("start", "count", "unit", "expected"),
    [
        (date(2026, 11, 6), 180, "days", date(2027, 5, 5)),
        (date(2027, 9, 1), 180, "days", date(2028, 2, 28)),  # over New Year into a leap year
        (date(2027, 12, 31), 2, "months", date(2028, 2, 29)),
        (date(2026, 12, 31), 2, "months", date(2027, 2, 28)),
        (date(2026, 8, 31), 6, "months", date(2027, 2, 28)),
        (date(2028, 2, 29), 1, "years", date(2029, 2, 28)),
        (date(2026, 11, 23), 2, "weeks", date(2026, 12, 7)),
    ],
)
def test_a_period_ends_on_its_last_day(start: date, count: int, unit: str, expected: date) -> None:
    assert after(start, count, unit, NONE) == expected


def test_the_federal_external_review_rule_counts_october_30_to_march_1() -> None:
    """29 CFR 2590.715-2719(d)(2)(i) gives this example: no February 30, so the first day of the fifth month."""
    assert after(date(2026, 10, 30), 4, "months", NONE, missing_day="next_first") == date(2027, 3, 1)


def test_business_days_skip_weekends_and_holidays() -> None:
    # Thanksgiving 2026 is Thursday, November 26
    assert after(date(2026, 11, 24), 5, "business_days", FEDERAL) == date(2026, 12, 2)


def test_a_fixed_holiday_on_a_weekend_is_kept_on_its_nearest_weekday() -> None:
    assert date(2026, 7, 3) in FEDERAL  # July 4, 2026 is a Saturday
    assert date(2027, 7, 5) in FEDERAL  # July 4, 2027 is a Sunday
    assert date(2021, 12, 31) in FEDERAL  # New Year 2022 was a Saturday: kept in the year before


def test_the_last_monday_of_may_is_found() -> None:
    assert date(2027, 5, 31) in FEDERAL
    assert date(2027, 5, 24) not in FEDERAL


def test_a_day_that_falls_on_a_weekend_moves_only_where_the_rule_says() -> None:
    assert next_working_day(date(2027, 7, 3), FEDERAL) == date(2027, 7, 6)


def test_hours_are_no_days() -> None:
    with pytest.raises(ValueError, match="hours"):
        after(date(2026, 1, 1), 72, "hours", NONE)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_more_months_are_never_earlier(start: date, count: int) -> None:
    one = after(start, count, "months", NONE)
    assert after(start, count + 1, "months", NONE) > one
    assert after(start, count, "months", NONE, missing_day="next_first") >= one


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 40))
def test_business_days_end_on_a_working_day_and_take_at_least_as_long(start: date, count: int) -> None:
    day = after(start, count, "business_days", FEDERAL)
    assert day.weekday() < 5
    assert day not in FEDERAL
    assert day >= after(start, count, "days", NONE)


def test_the_working_day_before_a_holiday_on_a_monday_is_the_friday() -> None:
    assert last_working_day(date(2027, 5, 31), FEDERAL) == date(2027, 5, 28)  # Memorial Day
    assert last_working_day(date(2026, 11, 26), FEDERAL) == date(2026, 11, 25)  # Thanksgiving
