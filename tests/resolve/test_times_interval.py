"""Which days a TIMEX3 value names."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.resolve.times import Interval, interval
from dragoman.resolve.times.calendar import easter, moved, nth_weekday, unit_value


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2020-02-10", "2020-02-10", "2020-02-10", "day"),
        ("2020-02-10TNI", "2020-02-10", "2020-02-10", "time"),
        ("2020-02-10T10:30", "2020-02-10", "2020-02-10", "time"),
        ("2020-W01", "2019-12-30", "2020-01-05", "week"),
        ("2020-W01-WE", "2020-01-04", "2020-01-05", "interval"),
        ("2020-W01-3", "2020-01-01", "2020-01-01", "day"),
        ("2020-02", "2020-02-01", "2020-02-29", "month"),
        ("2020-02-XXTNI", "2020-02-01", "2020-02-29", "month"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31", "year"),
        ("2020-Q4", "2020-10-01", "2020-12-31", "quarter"),
        ("2020-H1", "2020-01-01", "2020-06-30", "interval"),
        ("2020-SU", "2020-06-01", "2020-08-31", "season"),
        ("2020-WI", "2020-01-01", "2021-02-28", "season"),
        ("2020", "2020-01-01", "2020-12-31", "year"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "century"),
    ],
)
def test_named_days(value: str, start: str, end: str, precision: str) -> None:
    assert interval(value) == Interval(start, end, precision)


@pytest.mark.parametrize(
    "value",
    [
        "PAST_REF",
        "XXXX-02",
        "XXXX-WXX-1",
        "XXXX-XX-XX",
        "P3D",
        "PT6.5H",
        "BC0490",
        "2020-02-30",
        "2021-W53",
        "2020-13",
        "",
    ],
)
def test_no_time_of_the_calendar(value: str) -> None:
    assert interval(value) is None


@given(st.text(alphabet="0123456789-WQHSPUFAITXR:", max_size=16))
def test_any_value_gives_ordered_days_or_none(value: str) -> None:
    named = interval(value)
    if named is not None:
        assert datetime.date.fromisoformat(named.start) <= datetime.date.fromisoformat(named.end)


@given(st.dates(), st.sampled_from(["D", "W", "M", "Q", "H", "Y", "DE", "CE"]))
def test_the_unit_of_a_day_holds_the_day(day: datetime.date, unit: str) -> None:
    named = interval(unit_value(day, unit))
    assert named is not None
    assert named.start <= day.isoformat() <= named.end


@given(st.dates(), st.integers(-5000, 5000), st.sampled_from(["D", "W", "M", "Y"]))
def test_moving_on_and_back_stays_within_a_month_end(day: datetime.date, count: int, unit: str) -> None:
    there = moved(day, count, unit)
    back = moved(there, -count, unit) if there else None
    if back:
        assert 0 <= (day - back).days <= 3


def test_feasts() -> None:
    assert easter(2024) == datetime.date(2024, 3, 31)
    assert easter(1998) == datetime.date(1998, 4, 12)
    assert nth_weekday(2023, 11, 4, 4) == datetime.date(2023, 11, 23)
    assert nth_weekday(2023, 5, 1, -1) == datetime.date(2023, 5, 29)
