"""Values of times counted from another: "last week", "the next day", "two years ago", "three days later"."""

import datetime
from dataclasses import replace

from dragoman.resolve.times.calendar import MONTHS_OF, UNKNOWN, YEARS_OF, moved, unit_value
from dragoman.resolve.times.readings import AHEAD, BEHIND, Shift, Step
from dragoman.resolve.times.values.context import STEP_REACH, Context
from dragoman.resolve.times.values.reference import Reference

YEAR_DIGITS = {"Y": 4, "DE": 3, "CE": 2, "ML": 1}
CLOCK_UNITS = frozenset({"TH", "TM", "TS", "TX"})
QUARTER_REACH = 6  # sentences over which "a year earlier" means the same quarter; flat from 4 on times_news
FIGURES_REACH = 2  # sentences over which "the month" is that of the figures
SHIFT_REACH = 2  # the same for "two days later"
FRIDAY, SATURDAY = 5, 6
LAST_QUARTER = 4
REPORTING_MONTHS = 4  # in which a firm reports on the year before: to the end of April


def step_value(told: Context, s: Step, direction: int) -> str:
    if s.which == "then":
        return told.told_value(STEP_REACH) or "PAST_REF"
    if s.which == "new" and told.day:
        s = replace(s, steps=int(told.day.month > MONTHS_OF["Q"] and direction != BEHIND))
    if s.unit == "Q" and s.base == "text":
        return _told_quarter(told, s)
    if s.unit == "WE" and s.which in ("the", "this") and told.day and not told.narrative:
        return _weekend(told.day, direction, s.which == "this")
    if s.which == "end" and told.day and not told.narrative:
        passed = direction == BEHIND and s.base == "text" and s.unit == "Y" and s.part != ""
        s = replace(s, base="published", steps=s.steps - passed)  # "stood at $3 billion at year-end"
    the_month = s.unit == "M" and s.which == "the" and told.told.month and not told.told.day
    passed = direction == AHEAD and not told.narrative and not told.now_or_ahead()
    if the_month and (month := told.month_of_figures(FIGURES_REACH)):
        count = month[0] * 12 + month[1] - 1 + s.steps  # "in May, up from April's rise the month before"
        return f"{count // 12:04d}-{count % 12 + 1:02d}"
    if s.unit == "W" and s.steps == -1 and s.base == "text" and (week := told.week_of_figures()):
        return unit_value(week - datetime.timedelta(days=7), "W")
    current = s.which == "the" and not told.narrative and (passed or _of_today(told, s.unit))
    if s.base == "text" and not current and (last := told.base(s.unit, STEP_REACH, s.steps < 0)):
        return _step_from_told(told, s, last) + s.part
    if not told.day or (s.base == "text" and s.which in ("that", "same")):
        return UNKNOWN[s.unit] + s.part
    if s.which == "full":
        s = replace(s, steps=_full_year(told, direction) - told.day.year)
    if s.unit == "W" and s.which == "the" and direction == BEHIND and told.day.isoweekday() < FRIDAY:
        s = replace(s, steps=-1)  # "poured 2 million tons in the week"
    day = moved(told.day, s.steps, s.unit)
    if day is None:
        return UNKNOWN[s.unit] + s.part
    if s.which == "full":
        told.end_quarter()
    if s.unit == "D" or s.which == "end":
        told.tell_day(day)
    elif s.unit == "W":
        told.tell_week(day)
    elif s.unit in ("Y", "M") and (s.steps or not told.near(0)):  # "fiscal 2005, which ends this month"
        told.tell(Reference(year=day.year, month=day.month if s.unit == "M" else None))
    return unit_value(day, s.unit) + s.part


def _of_today(told: Context, unit: str) -> bool:
    """Whether "the week", "the year" of news is today's, though a time was told of."""
    if unit == "Y":
        return not told.near(0) and not told.told.month
    if unit == "DE":
        return not told.near(0) or (told.day is not None and (told.told.year or 0) > told.day.year)
    return unit == "W" and told.told.date() is None


def _full_year(told: Context, direction: int) -> int:
    """The year of full-year figures: that of a fourth quarter told of, else the one just ended."""
    year = told.day.year if told.day else 0
    if told.quarter and told.quarter[1] == LAST_QUARTER and told.quarter_over:
        return told.quarter[0]
    return year - (direction == BEHIND and told.day is not None and told.day.month <= REPORTING_MONTHS)


def _weekend(day: datetime.date, direction: int, this: bool) -> str:
    """The weekend before a working day, the one after it behind a verb of the future; "this weekend" is the
    coming one unless the verb is of the past."""
    passed = direction == BEHIND if this else direction != AHEAD
    there = moved(day, -1 if passed and day.isoweekday() < SATURDAY else 0, "W")
    return unit_value(there, "WE") if there else UNKNOWN["WE"]


def _told_quarter(told: Context, s: Step) -> str:
    if told.quarter and s.which in ("the", "that", "same"):
        told.tell_quarter(*told.quarter)
        return f"{told.quarter[0]:04d}-Q{told.quarter[1]}"
    if told.quarter and s.which == "previous":
        count = told.quarter[0] * 4 + told.quarter[1] - 2
        return f"{count // 4:04d}-Q{count % 4 + 1}"  # the figures stay those of the quarter told of
    near = told.sentence - told.quarter_sentence <= QUARTER_REACH
    if told.quarter and told.quarter_over and s.which == "latest" and near:
        return f"{told.quarter[0]:04d}-Q{told.quarter[1]}"
    day = moved(told.day, -1 if s.which in ("the", "latest") else s.steps, "Q") if told.day else None
    if day is None:
        return UNKNOWN["Q"]
    told.tell_quarter(day.year, (day.month + 2) // 3)
    return unit_value(day, "Q")


def _step_from_told(told: Context, s: Step, last: Reference) -> str:
    if last.era:
        return _step_before_christ(told, s)
    if s.unit in YEARS_OF and last.year:
        year = last.year + s.steps * YEARS_OF[s.unit]
        if year > 0 and (s.steps > 0 or (s.steps and told.narrative)):
            told.tell(Reference(year=year))
        return f"{year:04d}"[: YEAR_DIGITS[s.unit]] if year > 0 else UNKNOWN[s.unit]
    day = last.date()
    if s.unit == "M" and last.year and last.month:
        day = datetime.date(last.year, last.month, 1)
    there = moved(day, s.steps, s.unit) if day else None
    if not there:
        return _partial(last, s.unit)
    if not (s.part and s.steps < 0):  # "the night before" is an aside
        told.tell(Reference(year=there.year, month=there.month, day=None if s.unit == "M" else there.day))
    return unit_value(there, s.unit)


def _step_before_christ(told: Context, s: Step) -> str:
    """Years before Christ count down; decades and centuries by their first digits."""
    last = told.told
    year = (last.year or 0) - s.steps * YEARS_OF.get(s.unit, 0)
    if s.unit == "Y" and year > 0:
        told.tell(Reference(year=year, era=last.era))
    if s.unit in YEARS_OF and year > 0:
        return last.era + f"{year:04d}"[: YEAR_DIGITS[s.unit]]
    return _partial(last, s.unit)


def _partial(last: Reference, unit: str) -> str:
    """What is known of a day, week or month where the time told of is coarser: "1915-XX-XX"."""
    if not last.year:
        return UNKNOWN[unit]
    year = f"{last.era}{last.year:04d}"
    if unit == "D":
        return f"{year}-{last.month:02d}-XX" if last.month else f"{year}-XX-XX"
    if unit == "M" and not last.month:
        return UNKNOWN["M"]  # eighteen months behind 1986
    return {"M": f"{year}-XX", "W": f"{year}-WXX", "F": f"{year}-WXX"}.get(unit, UNKNOWN[unit])


def shift_value(told: Context, s: Shift) -> str:
    if s.count is None:
        return "PAST_REF" if s.direction < 0 else UNKNOWN[s.unit]  # "weeks later" may lie long behind us
    if s.unit in CLOCK_UNITS:
        if s.base == "text" and (value := told.hours_on(s.direction * s.count, s.unit, SHIFT_REACH)):
            return value
        day = told.told_day() if s.base == "text" else told.day.isoformat() if told.day else None
        return (day or "XXXX-XX-XX") + "TXX"
    near = told.sentence - told.quarter_sentence <= QUARTER_REACH
    year_before = s.unit == "Y" and s.count == 1 and s.direction < 0 and not s.holds
    if year_before and (month := told.month_of_figures()):
        return f"{month[0] - 1:04d}-{month[1]:02d}"
    if year_before and told.half and near:
        return f"{told.half[0] - 1:04d}-H{told.half[1]}"
    if year_before and told.quarter and near:
        return f"{told.quarter[0] - 1:04d}-Q{told.quarter[1]}"  # "a year earlier", of a quarter's figures
    if s.quarter and s.unit == "Y" and (over := moved(told.day, -5, "Q") if told.day else None):
        return unit_value(over, "Q")  # the figures are the last quarter's, though the text does not say so
    if s.base == "text" and s.unit == "W" and s.direction < 0 and (week := told.week_of_figures()):
        return _moved_value(week, -s.count, "W") or UNKNOWN["W"]
    if s.base == "text" and (last := told.base(s.unit, SHIFT_REACH, s.direction < 0 and s.unit != "D")):
        return _shift_from_told(told, s, s.direction * s.count, last)
    loose = s.base == "text" and s.direction > 0  # "15 days later", of what has no day
    if not told.day or loose or (s.base == "text" and told.narrative):
        return UNKNOWN[s.unit]
    if s.grain:
        there = moved(told.day, int(s.direction * s.count), s.unit)
        return (unit_value(there, s.grain) if there else UNKNOWN[s.grain]) + s.part
    value = _moved_value(told.day, s.direction * s.count, s.unit) or UNKNOWN[s.unit]
    if s.unit == "Y" and value.isdigit():
        told.tell(Reference(year=int(value)))
    return value


def _shift_from_told(told: Context, s: Shift, count: float, last: Reference) -> str:
    if last.era and last.year:
        year = last.year - int(count * YEARS_OF.get(s.unit, 0))
        return f"{last.era}{year:04d}" if s.unit in YEARS_OF and year > 0 else _partial(last, s.unit)
    day = last.date()
    if day is None and last.year and (s.unit in YEARS_OF or (s.unit in ("M", "Q", "H") and last.month)):
        day = datetime.date(last.year, last.month or 1, 1)
    if day is None and s.unit == "D" and not told.narrative:
        return UNKNOWN["D"]  # "arrested in February. … met him a day earlier": than the news
    if day is None:
        return _partial(last, s.unit)
    there = moved(day, round(count), s.unit) if s.grain and last.date() else None
    value = (unit_value(there, s.grain) if there else _moved_value(day, count, s.unit)) or UNKNOWN[s.unit]
    if s.unit in ("D", "M", "Y") and value.replace("-", "").isdigit():
        year, *rest = (int(part) for part in value.split("-"))
        told.tell(Reference(year=year, month=next(iter(rest), None), day=rest[1] if len(rest) > 1 else None))
    return value


def _moved_value(day: datetime.date, count: float, unit: str) -> str | None:
    """The value of the time a length away, as coarse as the unit that it is counted in."""
    if count != int(count) and unit in YEARS_OF:
        count, unit = (count * 12, "M") if unit == "Y" else (count * YEARS_OF[unit], "Y")  # half a century
    if abs(count) > datetime.date.max.year * 400:
        return None
    there = moved(day, round(count), unit)
    return unit_value(there, "Y" if unit in YEARS_OF else unit) if there else None
