"""Values of days that are named without their month: "Friday", "the 17th", "at noon"."""

import datetime

from dragoman.resolve.times.calendar import is_day, moved
from dragoman.resolve.times.readings import AHEAD, BEHIND, UNDONE, Calendar
from dragoman.resolve.times.values.context import STEP_REACH, Context
from dragoman.resolve.times.values.reference import Reference


def day_value(told: Context, c: Calendar, day: int, direction: int) -> str | None:
    """A day without a month: "on the 17th"."""
    last = told.told
    if last.year and last.month and (told.carries(3) or (direction != AHEAD and told.before(day))):
        if not last.era and not is_day(last.year, last.month, day):
            return None
        told.tell(Reference(year=last.year, month=last.month, day=day, era=last.era))
        return f"{last.era}{last.year:04d}-{last.month:02d}-{day:02d}{c.part}"
    if told.day and not told.narrative:
        for step in (0, 1, -1) if direction == AHEAD else (0, -1, 1):
            there = moved(told.day.replace(day=1), step, "M")
            if not there or not is_day(there.year, there.month, day):
                continue
            named = there.replace(day=day)
            if (direction == AHEAD) == (named >= told.day):
                told.tell_day(named)
                return named.isoformat() + c.part
    return f"XXXX-XX-{day:02d}{c.part}"


def weekday_value(told: Context, c: Calendar, number: int, direction: int) -> str:
    """The last such weekday up to the publication, the next one behind a verb of the future."""
    base, last = told.day, told.told.date()
    if c.general:
        told_so = last is not None and told.near(0) and last.isoweekday() == number  # "the 20th, a Thursday"
        return (last.isoformat() if last and told_so else f"XXXX-WXX-{number}") + c.part
    if told.narrative and last and told.carries(3):
        day = last + datetime.timedelta(days=(number - last.isoweekday()) % 7)
        told.tell_day(day)
        return day.isoformat() + c.part
    if c.week_steps is not None and base:
        there = moved(base, number - base.isoweekday() + 7 * c.week_steps, "D")
        return (there.isoformat() if there else f"XXXX-WXX-{number}") + c.part
    if c.ago and base:
        one = moved(base, _to_weekday(base, number, c.which), "D")
        there = moved(one, -c.ago[0], c.ago[1]) if one else None
        return (there.isoformat() if there else f"XXXX-WXX-{number}") + c.part
    if c.which == "previous" and (same := told.weekdays.get(number)):
        base = same  # "up from the previous Friday", of a Friday that is told of
    elif c.which in ("previous", "following") and last and told.near(1):
        base = last
    that = c.which in ("that", "same") and last is not None and told.near(STEP_REACH)
    if that and last is not None and (base is None or last <= base):
        base = last
    if not base:
        return f"XXXX-WXX-{number}{c.part}"
    back, ahead = (base.isoweekday() - number) % 7, (number - base.isoweekday()) % 7
    if c.which in ("last", "previous"):
        shift = -(back or 7)
    elif c.which in ("next", "following"):
        shift = ahead or 7
    elif that:
        shift = ahead  # "on 14 May … that Saturday"
    else:
        forward = direction == AHEAD or (direction == UNDONE and back > 1)
        shift = ahead if forward or (c.which == "this" and direction != BEHIND) else -back
    there = moved(base, shift, "D")
    if not there:
        return f"XXXX-WXX-{number}{c.part}"
    if c.which != "previous":
        told.weekdays[number] = there
    told.tell_day(there)
    return there.isoformat() + c.part


def _to_weekday(base: datetime.date, number: int, which: str) -> int:
    """Days to the weekday that others are counted from: "last" and "next" are another day than today."""
    ahead, back = (number - base.isoweekday()) % 7, (base.isoweekday() - number) % 7
    return {"last": -(back or 7), "next": ahead or 7, "this": ahead}.get(which, -back)


def part_of_day(told: Context, c: Calendar, direction: int) -> str:
    """A time of an unnamed day: of the one on which something was done last or that is told of, else of the
    publication; "at night" is of none."""
    if c.general or not c.which:
        return "XXXX-XX-XX" + c.part
    today = told.day.isoformat() if told.day and not told.narrative else "XXXX-XX-XX"
    if direction != AHEAD and (done := told.deed_day()) is not None:
        return done + c.part
    day = told.told_day() or today
    return (today if direction == BEHIND and day > today else day) + c.part
