"""Turns readings into TIMEX3 values, by the day of publication and by the times told before.

May import model and the rooms beside it.

A text counts as a *narrative* (history, biography, a chronology) where it names years of the past oftener
than days around its publication; there a date without a year belongs to the time told of last. In news it
belongs to the publication, unless a year of the past was named just before it.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.resolve.times.calendar import UNKNOWN, YEARS_OF, day_of, easter, moved, nth_weekday, unit_value
from dragoman.resolve.times.readings import Calendar, Fixed, Reading, Shift, Step
from dragoman.resolve.times.tense import AHEAD, BEHIND

OLD_YEARS = 2  # a year this far behind the publication is one of the past
NARRATIVE_YEARS = (
    4  # so many years of the past make a narrative where they outnumber the days around publication
)
FORWARD_MONTHS = 3  # a month named after a later one is next year's if it is at most this far ahead
FAR_YEARS = 4  # a year at least this far from the years around it is an aside of a narrative
QUARTER_REACH = 6  # sentences over which a report of a quarter's figures compares it with "a year earlier"
AGAINST_TENSE = 4  # a date without a year is one of these months: "on Dec. 7" in October is never last year's
SEASON_MONTHS = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}
SEASON_ENDS = {"SP": 5, "SU": 8, "FA": 11, "WI": 2}


@dataclass(frozen=True, slots=True)
class Reference:
    """The time told of last; what is None is not known of it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    era: str = ""
    part: str = ""

    def date(self) -> datetime.date | None:
        if self.year and self.month and self.day and not self.era:
            return datetime.date(self.year, self.month, self.day)
        return None


NOWHERE = Reference()


class Settler:
    """Settles the readings of one document in the order of its text."""

    def __init__(self, readings: Sequence[Reading], published: str | None) -> None:
        self.day = day_of(published)
        self.narrative = _is_narrative(readings, self.day)
        self.before_christ = sum(isinstance(r, Calendar) and r.era == "BC" for r in readings) > 1
        self.told = NOWHERE  # the time told of last, from the text itself
        self.told_sentence = -10
        self.main = NOWHERE  # the time told of before an aside to a year far off
        self.asides = _asides(readings) if self.narrative else frozenset()
        self.number = -1
        self.quarter: tuple[int, int] | None = None
        self.quarter_sentence = -10

    def settle(self, reading: Reading, sentence: int, direction: int) -> tuple[str, str] | None:
        """(type, value), or None where the reading is no time in this text."""
        self.number += 1
        if self.main is not NOWHERE and sentence != self.told_sentence:
            self.told, self.main = self.main, NOWHERE
        if isinstance(reading, Fixed):
            return reading.type, reading.value
        if isinstance(reading, Calendar):
            return self._calendar(reading, sentence, direction)
        if isinstance(reading, Step):
            return self._step(reading, sentence, direction)
        return self._shift(reading, sentence)

    # --- names in the calendar ---------------------------------------------------------------------------

    def _calendar(self, c: Calendar, sentence: int, direction: int) -> tuple[str, str] | None:
        if c.which == "era":
            if not self.before_christ:
                return None
            c = replace(c, era="BC", which="")
        if c.which == "short" and c.year and not c.month and (base := self._base_year()):
            near = [base - base % 100 + step + c.year % 100 for step in (-100, 0, 100)]
            c = replace(c, year=min(near, key=lambda year: abs(year - base)))
        if c.decade or c.century is not None:
            return "DATE", self._long(c)
        if c.quarter is not None:
            return "DATE", self._quarter(c, sentence, direction)
        if c.half:
            year = c.year or self._year_of(c)
            return "DATE", f"{year:04d}-H{c.half}" if year else f"XXXX-H{c.half}"
        if c.season:
            return "DATE", self._season(c, sentence, direction)
        if c.easter is not None or c.nth is not None:
            return self._holiday(c, sentence, direction)
        if c.month or c.day:
            return self._month_day(c, sentence, direction)
        if c.weekday:
            return self._weekday(c, sentence, direction)
        if c.year:
            self._tell(Reference(year=c.year, era=c.era), sentence)
            return "DATE", f"BC{c.year:04d}" if c.era else f"{c.year:04d}"
        return self._part_of_day(c, sentence)

    def _base_year(self) -> int | None:
        if self.narrative and self.told.year:
            return self.told.year
        return self.day.year if self.day else None

    def _long(self, c: Calendar) -> str:
        if c.century is not None:
            return f"BC{c.century:02d}" if c.era else f"{c.century:02d}"
        decade = c.decade or 0
        return f"BC{decade:03d}" if c.era else f"{decade:03d}"

    def _year_of(self, c: Calendar) -> int | None:
        """The year of "June last year", "this year's third quarter"."""
        if c.year_steps is not None and self.day:
            return self.day.year + c.year_steps
        return None

    def _quarter(self, c: Calendar, sentence: int, direction: int) -> str:
        year = c.year or self._year_of(c)
        quarter = c.quarter or (self.quarter[1] if self.quarter else None)
        if not quarter:
            return f"{year:04d}-QX" if year else "XXXX-QX"
        if not year and self.day:
            now = self.day.year * 4 + (self.day.month - 1) // 3
            year = _nearest(now, quarter - 1, 4, direction)
        if not year:
            return f"XXXX-Q{quarter}"
        self.quarter, self.quarter_sentence = (year, quarter), sentence
        return f"{year:04d}-Q{quarter}"

    def _season(self, c: Calendar, sentence: int, direction: int) -> str:
        year = c.year or self._year_of(c)
        month = SEASON_MONTHS[c.season]
        if not year and c.which in ("last", "this") and self.day:
            year = self.day.year
            ended = (year, SEASON_ENDS[c.season]) < (year, self.day.month)
            if c.which == "last" and not ended:
                year -= 1
        elif not year and c.which == "next" and self.day and not self.narrative:
            year = self.day.year + (self.day.month >= month)
        elif not year and self._carries(sentence) and self.told.year:
            year = self._later_year(self.told, month if c.season != "WI" else 12)
            if c.season == "WI" and self.told.month and self.told.month >= 9:
                year = self.told.year + 1
            if c.which in ("next", "following") and self.told.month and month <= self.told.month:
                year = self.told.year + 1
        elif not year and self.day:
            year = self._year_near_publication(month, None, direction)
        if not year:
            return f"XXXX-{c.season}"
        if self.told.year != year or c.era:
            self._tell(Reference(year=year, month=None, era=c.era or self.told.era), sentence)
        era = c.era or (self.told.era if not c.year else "")
        return f"{era}{year:04d}-{c.season}"

    def _holiday(self, c: Calendar, sentence: int, direction: int) -> tuple[str, str] | None:
        def on(year: int) -> datetime.date:
            if c.easter is not None:
                return easter(year) + datetime.timedelta(days=c.easter)
            return nth_weekday(year, c.month or 1, c.weekday or 1, c.nth or 1)

        year = c.year or (self.told.year if self._carries(sentence) and not self.told.era else None)
        if not year and self.day:
            near = [on(self.day.year + step) for step in (-1, 0, 1) if 1 <= self.day.year + step <= 9999]
            if c.which == "last":
                year = max(d for d in near if d < self.day).year if any(d < self.day for d in near) else None
            elif c.which == "next" or direction == AHEAD:
                year = next((d.year for d in near if d >= self.day), None)
            else:
                year = min(near, key=lambda d: abs((d - self.day).days)).year if self.day else None
        if not year:
            return _typed(f"XXXX-{c.month:02d}-XX" if c.month else "XXXX-XX-XX", c.part)
        day = on(year)
        self._tell(Reference(year=year, month=day.month, day=day.day), sentence)
        return _typed(day.isoformat(), c.part)

    def _month_day(self, c: Calendar, sentence: int, direction: int) -> tuple[str, str] | None:
        era = c.era
        year, month = c.year or self._year_of(c), c.month
        if not month:  # "on the 17th"
            if not self._carries(sentence, 3) or not self.told.month:
                return self._day_near_publication(c, sentence, direction)
            year, month, era = self.told.year, self.told.month, self.told.era
        elif not year and c.which in ("last", "next", "this", "previous", "following") and not self.narrative:
            year = self._stepped_year(month, c.which)
        elif not year and self._carries(sentence) and self.told.year:
            era = self.told.era
            year = self.told.year if era else self._later_year(self.told, month)
            if c.which in ("previous", "last") and self.told.month and month >= self.told.month:
                year = self.told.year - 1
        elif not year and self.day:
            year = self._year_near_publication(month, c.day, direction)
        if year and c.day and not era and not _valid(year, month, c.day):
            return None
        head = f"{era}{year:04d}" if year else "XXXX"
        value = f"{head}-{month:02d}" + (f"-{c.day:02d}" if c.day else "")
        if year or self.told is NOWHERE:
            self._tell(Reference(year=year, month=month, day=c.day, era=era), sentence)
        return _typed(value, c.part)

    def _day_near_publication(self, c: Calendar, sentence: int, direction: int) -> tuple[str, str] | None:
        if not c.day:
            return None
        if not self.day or self.narrative:
            return _typed(f"XXXX-XX-{c.day:02d}", c.part)
        months = (0, -1, 1) if direction != AHEAD else (0, 1, -1)
        for step in months:
            there = moved(self.day.replace(day=1), step, "M")
            if not there or not _valid(there.year, there.month, c.day):
                continue
            day = there.replace(day=c.day)
            if (direction == AHEAD) == (day >= self.day) or step == months[-1]:
                self._tell(Reference(year=day.year, month=day.month, day=day.day), sentence)
                return _typed(day.isoformat(), c.part)
        return _typed(f"XXXX-XX-{c.day:02d}", c.part)

    def _stepped_year(self, month: int, which: str) -> int | None:
        if not self.day:
            return None
        if which in ("last", "previous"):
            return self.day.year - (month >= self.day.month)
        if which in ("next", "following"):
            return self.day.year + (month <= self.day.month)
        return self.day.year

    def _year_near_publication(self, month: int, day: int | None, direction: int) -> int | None:
        """The year in which the day or month lies nearest to the publication; the side that the verb's tense
        speaks against counts as further off, and wins only where it is much nearer."""
        assert self.day
        now = self.day.month + (self.day.day / 32 if day else 0)
        then = month + (day / 32 if day else 0)
        back, ahead = (now - then) % 12, (then - now) % 12
        if not back:
            return self.day.year
        if direction == AHEAD:
            back *= AGAINST_TENSE
        elif direction == BEHIND:
            ahead *= AGAINST_TENSE
        if back <= ahead:
            return self.day.year if then <= now else self.day.year - 1
        return self.day.year if then > now else self.day.year + 1

    def _weekday(self, c: Calendar, sentence: int, direction: int) -> tuple[str, str]:
        number = c.weekday or 1
        if c.general:
            return _typed(f"XXXX-WXX-{number}", c.part)
        base = self.day
        if self.narrative and self._carries(sentence, 3):
            told = self.told.date()
            if told:
                day = told + datetime.timedelta(days=(number - told.isoweekday()) % 7)
                self._tell(_reference(day), sentence)
                return _typed(day.isoformat(), c.part)
        if not base:
            return _typed(f"XXXX-WXX-{number}", c.part)
        if c.which == "previous" and self._near(sentence, 1):
            base = self.told.date() or base
        back, ahead = (base.isoweekday() - number) % 7, (number - base.isoweekday()) % 7
        if c.which in ("last", "previous"):
            shift = -(back or 7)
        elif c.which in ("next", "following", "coming"):
            shift = ahead or 7
        elif direction == AHEAD:
            shift = ahead
        else:
            shift = -back
        day = base + datetime.timedelta(days=shift)
        self._tell(_reference(day), sentence)
        return _typed(day.isoformat(), c.part)

    def _part_of_day(self, c: Calendar, sentence: int) -> tuple[str, str]:
        if c.general or (c.which == "" and not c.part.startswith("T1")):
            return "TIME", "XXXX-XX-XX" + c.part
        value = self._told_day(sentence) or (
            self.day.isoformat() if self.day and not self.narrative else "XXXX-XX-XX"
        )
        return "TIME", value + c.part

    # --- counted from a reference ----------------------------------------------------------------------------

    def _step(self, s: Step, sentence: int, direction: int) -> tuple[str, str]:
        kind = "TIME" if s.part else "DATE"
        if s.unit == "Q" and s.base == "text":
            return "DATE", self._told_quarter(s, sentence)
        if s.unit == "WE" and s.which == "the" and self.day and not self.narrative:
            back = direction != AHEAD and self.day.isoweekday() < 6
            day = moved(self.day, -1 if back else 0, "W")
            return "DATE", unit_value(day, "WE") if day else UNKNOWN["WE"]
        if s.which == "end" and self.day and not self.narrative:
            s = replace(s, base="published")
        if s.base == "text" and (self.told is not NOWHERE and (self.narrative or self._near(sentence, 4))):
            value = self._step_from_told(s, sentence)
            return kind, value + s.part
        if s.base == "text" and s.which in ("that", "same") and not (self.day and s.unit == "D"):
            return kind, UNKNOWN[s.unit] + s.part
        if not self.day:
            return kind, UNKNOWN[s.unit] + s.part
        day = moved(self.day, s.steps, s.unit)
        if day is None:
            return kind, UNKNOWN[s.unit] + s.part
        if s.unit == "D" or s.which == "end":
            self._tell(_reference(day), sentence)
        elif s.unit == "Y":
            self._tell(Reference(year=day.year), sentence)
        elif s.unit == "M":
            self._tell(Reference(year=day.year, month=day.month), sentence)
        return kind, unit_value(day, s.unit) + s.part

    def _step_from_told(self, s: Step, sentence: int) -> str:
        told = self.told
        if told.era:
            if s.unit == "Y" and told.year:
                year = told.year - s.steps
                self._tell(Reference(year=year, era=told.era), sentence)
                return f"{told.era}{year:04d}"
            return "BC" + UNKNOWN[s.unit] if s.unit == "D" else f"{told.era}{told.year:04d}"
        day = told.date()
        if s.unit in YEARS_OF and told.year:
            year = told.year + s.steps * YEARS_OF[s.unit]
            if s.steps:
                self._tell(Reference(year=year), sentence)
            return f"{year:04d}"[: {"Y": 4, "DE": 3, "CE": 2, "ML": 1}[s.unit]]
        if s.unit == "M" and told.year and told.month:
            there = moved(datetime.date(told.year, told.month, 1), s.steps, "M")
            if there:
                self._tell(Reference(year=there.year, month=there.month), sentence)
                return unit_value(there, "M")
        there = moved(day, s.steps, s.unit) if day else None
        if there:
            self._tell(_reference(there), sentence)
            return unit_value(there, s.unit)
        return self._partial(s.unit)

    def _partial(self, unit: str) -> str:
        """What is known of a day or month where the time told of is coarser: "1915-XX-XX"."""
        told = self.told
        if unit == "D" and told.year:
            return (
                f"{told.era}{told.year:04d}-{told.month:02d}-XX"
                if told.month
                else f"{told.era}{told.year:04d}-XX-XX"
            )
        if unit == "M" and told.year:
            return f"{told.year:04d}-XX"
        if unit in ("W", "F") and told.year:
            return f"{told.year:04d}-WXX"
        return UNKNOWN[unit]

    def _told_quarter(self, s: Step, sentence: int) -> str:
        if self.quarter and s.which in ("the", "that", "same"):
            self.quarter_sentence = sentence
            return f"{self.quarter[0]:04d}-Q{self.quarter[1]}"
        if not self.day:
            return UNKNOWN["Q"]
        day = moved(self.day, -1 if s.which in ("the", "latest") else s.steps, "Q")
        if not day:
            return UNKNOWN["Q"]
        self.quarter, self.quarter_sentence = (day.year, (day.month + 2) // 3), sentence
        return unit_value(day, "Q")

    def _shift(self, s: Shift, sentence: int) -> tuple[str, str]:
        if s.count is None:
            return "DATE", "PAST_REF" if s.direction < 0 else "FUTURE_REF"
        if s.unit in ("TH", "TM", "TS", "TX"):
            return self._clock_shift(s)
        if s.unit == "Y" and s.count == 1 and s.direction < 0 and self._compares_quarters(sentence):
            year, quarter = self.quarter or (0, 0)
            return "DATE", f"{year - 1:04d}-Q{quarter}"
        if s.base == "text" and self.told is not NOWHERE and (self.narrative or self._near(sentence, 2)):
            return "DATE", self._shift_from_told(s, sentence)
        if s.base == "text" and self.narrative or not self.day:
            return "DATE", UNKNOWN[s.unit]
        return "DATE", self._moved_value(self.day, s) or UNKNOWN[s.unit]

    def _compares_quarters(self, sentence: int) -> bool:
        """Whether "a year earlier" means the same quarter of the year before: the period told of is a quarter."""
        return self.quarter is not None and sentence - self.quarter_sentence <= QUARTER_REACH

    def _clock_shift(self, s: Shift) -> tuple[str, str]:
        if not self.day or s.base == "text":
            day = self._told_day(self.told_sentence) if s.base == "text" else None
            return "TIME", (day or "XXXX-XX-XX") + "TXX"
        return "TIME", self.day.isoformat() + "TXX"

    def _shift_from_told(self, s: Shift, sentence: int) -> str:
        told = self.told
        count = s.direction * (s.count or 0)
        if told.era and told.year:
            if s.unit not in YEARS_OF:
                return f"{told.era}{told.year:04d}-XX" + ("-XX" if s.unit == "D" else "")
            year = told.year - int(count * YEARS_OF[s.unit])
            return f"BC{year:04d}" if year > 0 else f"{1 - year:04d}"
        day = told.date()
        if day is None and told.year and (s.unit in YEARS_OF or (s.unit in ("M", "Q", "H") and told.month)):
            day = datetime.date(told.year, told.month or 1, 1)
        if day is None:
            return self._partial(s.unit)
        value = self._moved_value(day, s)
        if value is None:
            return UNKNOWN[s.unit]
        parts = value.split("-")
        if s.unit in ("D", "M", "Y") and all(part.isdigit() for part in parts):
            numbers = [int(part) for part in parts]
            self._tell(Reference(*numbers), sentence)
        return value

    def _moved_value(self, day: datetime.date, s: Shift) -> str | None:
        """The value of the time a length away, as coarse as the unit it is counted in."""
        count = s.direction * (s.count or 0)
        unit = s.unit
        if count != int(count):
            count, unit = (count * 12, "M") if unit == "Y" else (count, unit)
        there = moved(day, round(count), unit)
        return unit_value(there, "Y" if s.unit in ("DE", "CE", "ML") else unit) if there else None

    # --- the time told of ------------------------------------------------------------------------------------

    def _tell(self, reference: Reference, sentence: int) -> None:
        if self.number in self.asides and self.main is NOWHERE:
            self.main = self.told
        same_year = reference.year == self.told.year and reference.era == self.told.era
        if not (same_year and reference.month is None):  # "…, 1941" does not undo the month
            self.told = reference
        self.told_sentence = sentence

    def _near(self, sentence: int, reach: int) -> bool:
        return sentence - self.told_sentence <= reach

    def _carries(self, sentence: int, reach: int = 0) -> bool:
        """Whether a date without a year belongs to the time told of last."""
        if self.told is NOWHERE or not self.told.year:
            return False
        if self.narrative:
            return True
        old = bool(self.told.era) or not self.day or self.told.year <= self.day.year - OLD_YEARS
        return old and self._near(sentence, reach)

    def _told_day(self, sentence: int) -> str | None:
        told = self.told
        if not told.year or (not self.narrative and (not told.day or not self._near(sentence, 1))):
            return None
        month = f"{told.month:02d}" if told.month else "XX"
        return f"{told.era}{told.year:04d}-{month}-" + (f"{told.day:02d}" if told.day else "XX")

    def _later_year(self, told: Reference, month: int) -> int:
        """The year of a month named after another: the same, or the next where that is nearer."""
        year = told.year or 0
        if told.month and month < told.month and month + 12 - told.month <= FORWARD_MONTHS:
            return year + 1
        return year


def _asides(readings: Sequence[Reading]) -> frozenset[int]:
    """Which readings name a year far from the one before, to which the text returns right after it."""
    years = [(n, r.year if not r.era else -r.year) for n, r in enumerate(readings) if isinstance(r, Calendar) and r.year]
    found = set()
    before = years[0][1] if years else 0
    for (n, year), (_, after) in zip(years, years[1:], strict=False):
        if abs(year - before) >= FAR_YEARS and abs(after - before) < abs(after - year):
            found.add(n)
        else:
            before = year
    return frozenset(found)


def _is_narrative(readings: Sequence[Reading], day: datetime.date | None) -> bool:
    if day is None:
        return True
    old = sum(
        isinstance(r, Calendar) and (bool(r.era) or (r.year is not None and r.year <= day.year - OLD_YEARS))
        for r in readings
    )
    around = sum(
        (isinstance(r, Step) and r.base == "published")
        or (isinstance(r, Shift) and r.base == "published")
        or (isinstance(r, Calendar) and r.weekday is not None and r.month is None)
        for r in readings
    )
    return old >= NARRATIVE_YEARS and old > 2 * around


def _nearest(now: int, index: int, size: int, direction: int) -> int:
    """The year whose index-th of `size` parts lies nearest to part number `now`; not ahead unless the tense says so."""
    year = now // size
    candidates = [(year + step) * size + index - now for step in (-1, 0, 1)]
    if direction != AHEAD:
        return (max(c for c in candidates if c <= 0) + now) // size
    best = min(candidates, key=lambda c: (abs(c), -c if direction == AHEAD else c))
    return (best + now) // size


def _reference(day: datetime.date) -> Reference:
    return Reference(year=day.year, month=day.month, day=day.day)


def _typed(value: str, part: str) -> tuple[str, str]:
    return ("TIME", value + part) if part else ("DATE", value)


def _valid(year: int, month: int, day: int) -> bool:
    from dragoman.resolve.times.calendar import is_day

    return is_day(year, month, day)
