"""Days, ISO weeks and months: which one a day lies in, and those that follow one another."""

import calendar
import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """First and last day, and a name: "2024-03-05", "2024-W10" (ISO 8601) or "2024-03"."""

    start: datetime.date
    end: datetime.date
    name: str


def day(of: datetime.date) -> Period:
    return Period(of, of, of.isoformat())


def week(of: datetime.date) -> Period:
    year, number, weekday = of.isocalendar()
    first = of - (weekday - 1) * DAY
    return Period(first, first + 6 * DAY, f"{year}-W{number:02}")


def month(of: datetime.date) -> Period:
    last = calendar.monthrange(of.year, of.month)[1]
    return Period(of.replace(day=1), of.replace(day=last), f"{of:%Y-%m}")


PERIODS: Mapping[str, Callable[[datetime.date], Period]] = {"day": day, "week": week, "month": month}


def between(first: Period, last: Period, by: str) -> Iterator[Period]:
    """All periods from the first to the last."""
    made = PERIODS[by]
    period = first
    while period.start <= last.start:
        yield period
        period = made(period.end + DAY)
