"""Values of names in the calendar: "June", "the third quarter", "Easter", "winter"."""

import datetime
from dataclasses import replace

from dragoman.resolve.times.calendar import day_of, easter, is_day, moved, nth_weekday, unit_value
from dragoman.resolve.times.readings import AHEAD, Calendar
from dragoman.resolve.times.values.context import STEP_REACH, Context
from dragoman.resolve.times.values.day_values import day_value, part_of_day, weekday_value
from dragoman.resolve.times.values.figure_values import half_value, quarter_value, stepped, year_ended
from dragoman.resolve.times.values.reference import Reference

SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
SEASON_ENDS = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}
SEASON_BEGINS = {"SP": 3, "SU": 6, "FA": 9, "WI": 1}
AUTUMN = 9  # a winter told of after this month is called by the year in which it ends
LAST_YEAR = 9998
LEAP_YEAR = 2000


def calendar_value(told: Context, c: Calendar, direction: int) -> str | None:
    """The value of a name, None where it names no day of the calendar."""
    if c.era == "?":
        if not told.before_christ:
            return None
        c = replace(c, era="BC")
    if c.short and c.year:
        c = replace(c, year=_written_out(told, c.year))
    if c.century is not None:
        return f"{c.era}{c.century:02d}"
    if c.decade is not None:
        return f"{c.era}{c.decade:03d}"
    if c.ended and c.quarter is None and not c.half:
        return year_ended(told, c, c.ended, direction)
    if c.which == "week":
        day = day_of(calendar_value(told, replace(c, which=""), direction))
        return unit_value(day, "W") if day else "XXXX-WXX"
    if c.which == "month" and c.year_steps and (month := told.month_of_figures()):
        return f"{month[0] + c.year_steps:04d}-{month[1]:02d}"
    if c.quarter is not None:
        return quarter_value(told, c, direction)
    if c.half:
        return half_value(told, c, c.half, direction)
    if c.season:
        return _season(told, c, direction)
    if c.easter is not None or c.nth is not None:
        return _feast(told, c, direction)
    if c.month:
        return _month(told, c, c.month, direction)
    if c.day:
        return day_value(told, c, c.day, direction)
    if c.weekday:
        return weekday_value(told, c, c.weekday, direction)
    if c.year:
        told.tell(Reference(year=c.year, era=c.era, frames=c.which == "frame"))
        return f"{c.era}{c.year:04d}" + (f"-XX-XX{c.part}" if c.part else "")
    return part_of_day(told, c, direction)


def _written_out(told: Context, year: int) -> int:
    """The year of "'99" in the century nearest to the time told of."""
    base = told.told.year if told.narrative and told.told.year else told.day.year if told.day else None
    if base is None:
        return year
    return min(
        (base - base % 100 + step + year % 100 for step in (-100, 0, 100)), key=lambda y: abs(y - base)
    )


def _from_told(told: Context, c: Calendar) -> int | None:
    """In news the year of "that winter", "the following May", "the previous spring", where a time is told of
    close by: a quarter of the same sentence, else a year or month."""
    last, month = told.told, c.month or SEASON_MONTHS.get(c.season)
    if c.which not in ("that", "same", "following", "previous") or told.narrative or last.era:
        return None
    if told.quarter and told.quarter_sentence == told.sentence and c.which != "that":
        last = Reference(year=told.quarter[0], month=3 * told.quarter[1])
    elif not told.near(STEP_REACH):
        return None
    if not last.year or not month:
        return None
    step = {"following": 1, "previous": -1}.get(c.which, 0)
    if not last.month:
        return last.year + step
    if c.which == "previous":
        return last.year - (month >= last.month)
    return last.year + (month < last.month or (month == last.month and step > 0))


def _season(told: Context, c: Calendar, direction: int) -> str:
    month, year, era = SEASON_MONTHS[c.season], c.year or stepped(told, c) or _from_told(told, c), c.era
    if not year and told.day and c.which in ("last", "this"):
        unended = SEASON_ENDS[c.season] >= told.day.month
        year = told.day.year - (c.which == "last" and unended) - (c.ago[0] if c.ago else 0)
    elif not year and told.day and c.which == "next" and not told.narrative:
        year = told.day.year + (told.day.month >= SEASON_BEGINS[c.season])
    elif not year and told.carries() and told.told.year:
        era = told.told.era
        year = _season_told(told, c, month)
    elif not year:
        year = told.near_year(month, None, direction)
    if not year:
        return f"XXXX-{c.season}"
    if told.told.year != year or c.era or not told.near(0):
        told.tell(Reference(year=year, era=era, frames=True, season=c.season))
    return f"{era}{year:04d}-{c.season}"


def _season_told(told: Context, c: Calendar, month: int) -> int:
    last = told.told.month or SEASON_MONTHS.get(told.told.season, 0)
    if c.season == "WI" and last >= AUTUMN:
        return (told.told.year or 0) + 1
    if c.which in ("next", "following") and (not last or last >= month):
        return (told.told.year or 0) + 1
    return told.later_year(12 if c.season == "WI" else month)


def _feast(told: Context, c: Calendar, direction: int) -> str:
    """Easter and what is counted from it; the nth weekday of a month."""

    def on(year: int) -> datetime.date:
        if c.easter is not None:
            return easter(year) + datetime.timedelta(days=c.easter)
        return nth_weekday(year, c.month or 1, c.weekday or 1, c.nth or 1)

    year = c.year or stepped(told, c)
    year = year or (told.told.year if told.carries() and not told.told.era else None)
    if not year and told.day and 1 < told.day.year < LAST_YEAR:
        today = told.day
        near = [on(today.year + step) for step in (-1, 0, 1)]
        if c.which == "last":
            year = max(day for day in near if day < today).year
        elif c.which == "next":
            year = min(day for day in near if day >= today).year
        else:
            year = told.nearest(near, direction).year
    if not year or not 1 <= year <= LAST_YEAR:
        return (f"XXXX-{c.month:02d}-XX" if c.month else "XXXX-XX-XX") + c.part
    named = moved(on(year), -c.ago[0], c.ago[1]) if c.ago else on(year)
    told.tell_day(named or on(year))
    return (named or on(year)).isoformat() + c.part


def _month(told: Context, c: Calendar, month: int, direction: int) -> str | None:
    """A month, or a day of a named month."""
    era, year = c.era, c.year or stepped(told, c) or _from_told(told, c)
    if not year and c.which in ("last", "next", "this", "previous", "following") and not told.narrative:
        year = _stepped_month(told, month, c.which)
    elif (
        not year and c.paired and told.told.year and told.told.month and not (told.narrative or told.told.era)
    ):
        year = told.told.year + (month < told.told.month)
    elif not year and not told.narrative and (fit := _year_by_weekday(told, c, month)):
        year = fit
    elif not year and _goes_on(told, c, month):
        year = told.day.year if told.day else None
    elif not year and told.carries() and told.told.year and (told.narrative or direction != AHEAD):
        era = told.told.era
        year = told.told.year if era else told.later_year(month)
        if c.which in ("previous", "last") and told.told.month and month >= told.told.month:
            year = told.told.year - 1
        elif c.which == "following" and told.told.month and not era and month <= told.told.month:
            year = told.told.year + 1
    elif not year and not (told.narrative and told.told.year):  # else of a year that is named too far off
        year = _year_by_weekday(told, c, month) or told.near_year(month, c.day, direction, c.done)
        if year and c.day and direction != AHEAD and told.ahead(year, month):
            year = told.beside(month) or year
    if c.day and not era and not is_day(year or LEAP_YEAR, month, c.day):
        return None
    if year or not told.told.year:
        whole = Reference(year=year, month=month, day=c.day, era=era)
        since = c.which == "since" and not c.day and not told.narrative  # "since May 2003, … on Nov. 9"
        told.tell(Reference(year=year, era=era) if since else whole)
    return (
        (f"{era}{year:04d}" if year else "XXXX")
        + f"-{month:02d}"
        + (f"-{c.day:02d}" if c.day else "-XX" if c.part else "")
        + c.part
    )


def _goes_on(told: Context, c: Calendar, month: int) -> bool:
    """Whether the publication lies in a span of this year: "the season runs from June 1 to Nov. 30"."""
    if told.narrative or told.day is None or c.until is None:
        return False
    return (month, c.day or 1) <= (told.day.month, told.day.day) <= c.until


def _year_by_weekday(told: Context, c: Calendar, month: int) -> int | None:
    """The year in which "Monday, Jan. 5" was a Monday, of those around the publication."""
    if not (told.day and c.weekday and c.day):
        return None
    for year in (told.day.year, told.day.year - 1, told.day.year + 1):
        if is_day(year, month, c.day) and datetime.date(year, month, c.day).isoweekday() == c.weekday:
            return year
    return None


def _stepped_month(told: Context, month: int, which: str) -> int | None:
    if not told.day:
        return None
    if which in ("last", "previous"):
        return told.day.year - (month >= told.day.month)
    if which in ("next", "following"):
        return told.day.year + (month <= told.day.month + 1)  # of the month that comes "next month" is said
    return told.day.year
