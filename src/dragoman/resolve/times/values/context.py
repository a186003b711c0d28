"""What a text has told of so far, for times that lean on it. May import the readings and the calendar."""

import datetime
from collections.abc import Sequence

from dragoman.resolve.times.calendar import MONTHS_OF, YEARS_OF, day_of
from dragoman.resolve.times.readings import AHEAD, BEHIND, Calendar, Reading
from dragoman.resolve.times.values.hours import DEED_REACH, Hours
from dragoman.resolve.times.values.narrative import OLD_YEARS, asides, is_narrative
from dragoman.resolve.times.values.reference import NOWHERE, Reference

NARRATIVE_REACH = 15  # sentences over which a narrative carries its time; flat from 15 on times_history
MONTHS_KEPT = 4  # months told of that a comparison may be about
STEP_REACH = 4  # sentences over which "that day" leans on the day told of, in news
DAY_REACH = 3  # the same for "the 30th"
FORWARD_MONTHS = 3  # months to one of the next year; 2-4 alike on times_history
AGAINST_TENSE = (
    8  # times further off a month counts on the side that the tense speaks against; 4-8 alike on times_news
)


class Context(Hours):
    """The day of publication and the times told of, while the readings of a text are settled in order."""

    def __init__(self, readings: Sequence[Reading], published: str | None) -> None:
        super().__init__()
        self.day = day_of(published)
        self.narrative = is_narrative(readings, self.day)
        self.before_christ = sum(isinstance(r, Calendar) and r.era == "BC" for r in readings) > 1
        self.told = NOWHERE
        self.told_sentence = -NARRATIVE_REACH
        self.quarter: tuple[int, int] | None = None  # year and number of the quarter told of last
        self.half: tuple[int, int] | None = None  # the same of the half, where it was told of last
        self.quarter_over = False  # whether that quarter is behind us, a calendar's or a firm's own
        self.quarter_sentence = -NARRATIVE_REACH
        self.months: list[tuple[int, int, int]] = []  # sentence, year and number of the months told of last
        self.week: tuple[int, datetime.date] | None = None  # sentence, and a day of the week told of there
        self.deed: tuple[int, datetime.date] | None = None  # sentence and day of what was done last
        self.weekdays: dict[int, datetime.date] = {}  # the day that each weekday stood for last
        self.fine: dict[
            str, tuple[int, Reference]
        ] = {}  # sentence and time of the last day and month told of
        self.value: tuple[int, str | None] = (0, None)  # sentence and value of the time told of last
        self.telling = False  # whether the reading being settled is when something is told
        self.bound = False  # whether it is since when or until when something is
        self._main = NOWHERE  # what was told of before an aside
        self._asides = asides(readings) if self.narrative else frozenset()
        self._number = -1

    def turn(self, sentence: int) -> None:
        """Goes on to the next reading; an aside ends with its sentence."""
        self.sentence = sentence
        self._number += 1
        if self._main is not NOWHERE and sentence != self.told_sentence:
            self.told, self._main = self._main, NOWHERE

    def tell(self, reference: Reference) -> None:
        """Remembers a time told of; a bare year does not undo the month told of in it."""
        if self._beside_deed(reference.date()):
            self._main = self._main if self._main is not NOWHERE else self.told
            self.told, self.told_sentence = reference, self.sentence  # in its own sentence it is leaned on
            return
        if not self.narrative:
            self._main = NOWHERE
        if self._number in self._asides and self._main is NOWHERE:
            self._main = self.told
        same_year = reference.year == self.told.year and reference.era == self.told.era
        if not (same_year and reference.month is None):
            self.told = reference
        self.told_sentence = self.sentence
        if reference.date():
            self.fine["D"] = self.sentence, reference
        if reference.year and reference.month:
            self.fine["M"] = self.sentence, reference
        if reference.year and reference.month and not reference.day:
            self.months = [(self.sentence, reference.year, reference.month), *self.months[:MONTHS_KEPT]]

    def _beside_deed(self, day: datetime.date | None) -> bool:
        """Whether a day is only that on which a deed is told ("took off on Monday, they said on *Friday*")
        or the bound of something ("since Tuesday"), so that what follows leans on the deed."""
        if day is None or self.narrative or not (self.telling or self.bound):
            return False
        last = self.told.date() if self.near(DEED_REACH) else None
        if self.deed and self.sentence - self.deed[0] <= DEED_REACH:
            last = self.deed[1]
        return last is not None and (self.bound or day > last)

    def tell_day(self, day: datetime.date) -> None:
        self.tell(Reference(year=day.year, month=day.month, day=day.day))

    def tell_quarter(self, year: int, quarter: int, ended: bool = False) -> None:
        """`ended`: the text says that it has ("fourth quarter ended June 30")."""
        self.quarter, self.half, self.quarter_sentence = (year, quarter), None, self.sentence
        past = self.day is not None and (year, 3 * quarter) < (self.day.year, self.day.month)
        self.quarter_over = ended or past

    def tell_half(self, year: int, half: int) -> None:
        self.quarter, self.half, self.quarter_sentence = None, (year, half), self.sentence

    def tell_week(self, day: datetime.date) -> None:
        self.week = (self.sentence, day)

    def week_of_figures(self) -> datetime.date | None:
        """A day of the week that this sentence tells of: "last week from 310,000 a week earlier"."""
        return self.week[1] if self.week and self.week[0] == self.sentence else None

    def end_quarter(self) -> None:
        """A year's figures are told of from here on."""
        self.quarter = self.half = None

    def near(self, reach: int) -> bool:
        """Whether the time told of was told of within so many sentences."""
        return self.sentence - self.told_sentence <= reach

    def carries(self, reach: int = 0) -> bool:
        """Whether a date without a year belongs to the time told of last; in news only within `reach`."""
        year = self.told.year
        if not year:
            return False
        if self.narrative and self.near(NARRATIVE_REACH):
            return True
        if not self.told.month and not self.told.frames:  # "born in 1950, he died on 12 March"
            return False
        old = bool(self.told.era) or not self.day or year <= self.day.year - OLD_YEARS
        return old and self.near(reach)

    def month_of_figures(self, reach: int = 0) -> tuple[int, int] | None:
        """Year and month of the figures told of, in news of today: "in December from a year earlier". Where
        two months are compared ("in September from August") it is the later one."""
        day = self.day
        if self.narrative or day is None or self.quarter_sentence == self.sentence:
            return None
        near = ((y, m) for sentence, y, m in self.months if self.sentence - sentence <= reach)
        return max((one for one in near if (day.year - 1, 1) <= one <= (day.year, day.month)), default=None)

    def tell_deed(self, value: str) -> None:
        """Remembers the day on which something was done, where a value names one up to the publication."""
        day = day_of(value)
        if day is not None and (self.day is None or day <= self.day):
            self.deed = self.sentence, day

    def deed_day(self) -> str | None:
        """The day of what was done last, which goes on: "left on Monday at 6:10 … At 6:31 the pilot"."""
        if self.deed is None or self.sentence - self.deed[0] > DEED_REACH or self.narrative:
            return None
        self.deed = self.sentence, self.deed[1]
        return self.deed[1].isoformat()

    def base(self, unit: str, reach: int, back: bool = False) -> Reference | None:
        """The time told of last from which "the next day", "two weeks later" are told; in news it is as fine
        as the unit, so that the year of an aside ("at the plant since 1983") is passed over. None where the
        publication is as good, as for what lies `back` ("a week earlier") of a day ahead in another sentence,
        or by days of a month."""
        if self.told is NOWHERE or not (self.narrative or self.near(reach)):
            return None
        if back and self._planned(self.told_sentence, self.told):
            return None
        grain = None if unit in YEARS_OF else "M" if unit in MONTHS_OF else "D"
        known = self.told.era or self.narrative or grain is None
        if known or self.told.date() or (grain == "M" and self.told.month):
            return self.told
        last, (sentence, fine) = self.told, self.fine.get(grain or "", (-reach - 1, NOWHERE))
        months = back and unit == "D"
        if last.year and last.month and self.near(1) and not months and not self.ahead(last.year, last.month):
            return last  # "gunned down in October; his name was crossed out that same day"
        if self.sentence - sentence <= reach:
            return None if back and self._planned(sentence, fine) else fine
        return last if (last.month or unit == "D") and not months else None

    def _planned(self, sentence: int, told: Reference) -> bool:
        """Whether a day told of in another sentence of the news lies ahead."""
        day = told.date()
        if self.narrative or self.day is None or day is None:
            return False
        return day > self.day and sentence < self.sentence

    def told_value(self, reach: int) -> str | None:
        """The value of the time told of last, for "since then"."""
        near = self.narrative or self.sentence - self.value[0] <= reach
        return self.value[1] if near else None

    def told_day(self) -> str | None:
        """The value of the day told of, with X for what is not known of it."""
        told = self.told
        if not told.year or (not self.narrative and (not told.day or not self.near(1))):
            return None
        month = f"{told.month:02d}" if told.month else "XX"
        return f"{told.era}{told.year:04d}-{month}-" + (f"{told.day:02d}" if told.day else "XX")

    def before(self, day: int) -> bool:
        """Whether a bare day ("the 30th") follows a day or month that is told of close by."""
        last = self.told
        if last.day is None:
            return bool(last.month) and self.near(0)
        return self.near(DAY_REACH) and last.day < day

    def ahead(self, year: int, month: int) -> bool:
        return self.day is not None and (year, month) > (self.day.year, self.day.month)

    def now_or_ahead(self) -> bool:
        """Whether the time told of last is not over by the month of publication."""
        year, month = self.told.year, self.told.month
        return self.day is None or not year or (year, month or 12) >= (self.day.year, self.day.month)

    def beside(self, month: int) -> int | None:
        """The year of a month that is, within one, that of a time of the past told of close by."""
        last = self.told
        if last.era or not last.year or not last.month or not self.near(STEP_REACH):
            return None
        month_told = last.year * 12 + last.month
        for year in (last.year, last.year + (1 if month < last.month else -1)):
            if abs(year * 12 + month - month_told) <= 1 and not self.ahead(year, month):
                return year
        return None

    def later_year(self, month: int) -> int:
        """The year of a month named after the one told of: the same, or the next where that is nearer."""
        year, told = self.told.year or 0, self.told.month
        forward = told is not None and month < told and month + 12 - told <= FORWARD_MONTHS
        return year + 1 if forward else year

    def near_year(self, month: int, day: int | None, direction: int, done: bool = False) -> int | None:
        """The year in which a day or month lies nearest to the publication; the side that the verb's tense
        speaks against wins only where it is much nearer ("on Dec. 7" in October is not last year's), and
        not where something was `done` then."""
        if not self.day:
            return None
        now = self.day.month + (self.day.day / 32 if day else 0)
        then = month + (day / 32 if day else 0)
        back, ahead = (now - then) % 12, (then - now) % 12
        if not back:
            return self.day.year
        if direction == AHEAD:
            back *= AGAINST_TENSE
        elif direction == BEHIND:
            ahead *= AGAINST_TENSE
        if back <= ahead or done:
            return self.day.year if then <= now else self.day.year - 1
        return self.day.year if then > now else self.day.year + 1

    def nearest(self, days: Sequence[datetime.date], direction: int) -> datetime.date:
        """The one of these days that is nearest to the publication, by the tense as in `near_year`."""
        today = self.day or days[0]

        def far(day: datetime.date) -> int:
            against = (day < today and direction == AHEAD) or (day > today and direction == BEHIND)
            return abs((day - today).days) * (AGAINST_TENSE if against else 1)

        return min(days, key=far)
