"""Coarsens what could tell of whom a claim speaks: its day to the month, its place to the country."""

import calendar
from dataclasses import replace

from dragoman.model import ClaimDate, Place

MONTH = 7  # characters of an ISO month
COARSE = frozenset(("month", "quarter", "season", "year", "decade", "century"))


def in_month(date: ClaimDate | None) -> ClaimDate | None:
    if date is None or date.precision in COARSE:
        return date
    start, end, precision = month_of(date.start, date.end, date.precision)
    return replace(date, start=start, end=end, precision=precision or "month")


def month_of(
    start: str | None, end: str | None, precision: str | None
) -> tuple[str | None, str | None, str | None]:
    """The first day of the month of `start`, the last of that of `end`, with the precision "month"."""
    last = end and calendar.monthrange(int(end[:4]), int(end[5:MONTH]))[1]
    told = precision and "month"
    return start and f"{start[:MONTH]}-01", end and f"{end[:MONTH]}-{last}", told


def in_country(place: Place | None) -> Place | None:
    if place is None:
        return None
    return replace(
        place, name=place.country, latitude=None, longitude=None, geonames_id=None, precision="country"
    )
