"""Makes readings of matched patterns: one method a rule of `patterns.RULES`.

A method returns None where the words are no time after all. May import model and the rooms beside it.
"""

import re
from dataclasses import dataclass

from dragoman.model import Parsed
from dragoman.resolve.times.calendar import is_day
from dragoman.resolve.times.numerals import ordinal_of, value_of, year_in_words
from dragoman.resolve.times.readings import Calendar, Fixed, Reading, Several, Shift, Step
from dragoman.resolve.times.scan import Atoms, token_at
from dragoman.resolve.times.vocabulary import Vocabulary

LEADS = frozenset({"in", "by", "of", "during", "to", "from", "and", "or", "early", "since", "before", "after"})
DAY_LEADS = frozenset({"on", "by", "until", "till", "from", "to", "since", "and", "of", "before", "after", ",", ".", "through"})
PART_LEADS = frozenset({"at", "by", "through", "during", "all", "until", "till", "before", "after", "and", "since", "eve", "day"})
YEAR_LEADS = frozenset({"in", "since", "by", "until", "from", "during", "of", "after", "before", "to", "early", "late"})
TEXT_STEPS = frozenset(
    {"next", "following", "previous", "that", "same"}
)  # said of the time told of, not of today
CLOCK_UNITS = {"TS": "S", "TM": "M", "TH": "H"}
NUMERIC = re.compile(r"(\d+)[/.-](\d+)[/.-](\d+)")


@dataclass(frozen=True, slots=True)
class Hit:
    """A match in a document: `base` is the atom at which the matched stretch begins."""

    atoms: Atoms
    parsed: Parsed
    match: re.Match[str]
    base: int
    vocabulary: Vocabulary

    def has(self, group: str) -> bool:
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def span(self, group: str) -> tuple[int, int]:
        return self.base + self.match.start(group), self.base + self.match.end(group)

    @property
    def first(self) -> int:
        return self.base + self.match.start()

    def word_at(self, atom: int) -> str:
        return self.atoms.word(atom)

    @property
    def last(self) -> int:
        return self.base + self.match.end()

    def word(self, group: str) -> str:
        return self.atoms.word(self.span(group)[0]) if self.has(group) else ""

    def value(self, group: str, *categories: str) -> str:
        """The table's value of the group's first word in the first category that it has."""
        word = self.word(group)
        for category in categories:
            if (word, category) in self.vocabulary.values:
                return self.vocabulary.values[word, category]
        return ""

    def number(self, group: str) -> float | None:
        return value_of(self.atoms, *self.span(group), self.vocabulary) if self.has(group) else None

    def ordinal(self, group: str) -> int | None:
        return ordinal_of(self.atoms, *self.span(group), self.vocabulary) if self.has(group) else None

    def which(self, group: str = "which") -> str:
        """this, last, next, that, same, previous, following: the last such word of the group."""
        if not self.has(group):
            return ""
        found = self.vocabulary.categories.get(self.atoms.word(self.span(group)[1] - 1), set())
        for category in (
            "last",
            "next",
            "coming",
            "previous",
            "following",
            "same",
            "current",
            "this",
            "that",
            "latest",
        ):
            if category in found:
                return {"coming": "next", "current": "this"}.get(category, category)
        return ""

    def token(self, atom: int) -> int:
        return token_at(self.parsed, self.atoms.starts[atom])

    def after(self, steps: int = 0) -> str:
        """The word that follows, "" at the end of a paragraph."""
        atom = self.last + steps
        return self.atoms.word(atom) if atom < len(self.atoms.starts) else ""

    def before(self, steps: int = 1) -> str:
        atom = self.first - steps
        return self.atoms.word(atom) if atom >= 0 else ""


def length_value(count: float | None, unit: str, *, half: bool = False) -> str:
    """The TIMEX3 value of a duration; count None is an unknown number (PXD)."""
    if count is not None and half:
        count += 0.5
    if unit == "F":
        unit, count = "W", None if count is None else 2 * count
    figure = "X" if count is None else f"{count:.4f}".rstrip("0").rstrip(".")
    if unit in CLOCK_UNITS:
        return f"PT{figure}{CLOCK_UNITS[unit]}"
    return "PTXM" if unit == "TX" else f"P{figure}{unit}"


class Builder:
    """Readings of hits."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def build(self, rule: str, hit: Hit) -> Reading | Several | None:
        reading: Reading | Several | None = getattr(self, rule)(hit)
        return reading

    # --- names in the calendar -----------------------------------------------------------------------

    def iso(self, hit: Hit) -> Reading | None:
        text = hit.word("iso").upper()
        year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
        if not is_day(year, month, day):
            return None
        return Calendar(year=year, month=month, day=day, part=text[10:].removesuffix("Z"))

    def numeric(self, hit: Hit) -> Reading | None:
        """8/6/1998: American order, unless that is no date; dots are the European order."""
        match = NUMERIC.fullmatch(hit.word("date"))
        if not match:
            return None
        a, b, c = map(int, match.groups())
        if len(match[1]) == 4:
            return Calendar(year=a, month=b, day=c) if is_day(a, b, c) else None
        if len(match[3]) == 2:
            c += 1900 if c > 50 else 2000
        month, day = (b, a) if "." in match[0] or a > 12 else (a, b)
        return Calendar(year=c, month=month, day=day) if is_day(c, month, day) else None

    def date(self, hit: Hit) -> Reading | None:
        year = self._year(hit)
        month = int(hit.value("month", "month", "month_abbreviation"))
        day = hit.ordinal("day")
        if hit.has("day") and (day is None or not is_day(year or 2000, month, day)):
            return None
        behind = hit.has("day") and hit.match.start("day") > hit.match.start("month")
        if behind and not year and _counts_things(hit, hit.span("day")[1] - 1):
            return None
        return Calendar(year=year, month=month, day=day, era=self._era(hit), weekday=self._weekday(hit))

    def days(self, hit: Hit) -> Several | None:
        """Two days of one month: "March 5 and 6", "5-9 March 1918"."""
        year, month = self._year(hit), int(hit.value("month", "month", "month_abbreviation"))
        one = hit.ordinal("day")
        two = hit.ordinal("other") if hit.has("other") else hit.ordinal("two")
        if not one or not two or not is_day(year or 2000, month, one) or not is_day(year or 2000, month, two):
            return None
        last = hit.span("two")[1] - 1
        if not hit.has("other") and not year and _counts_things(hit, last):
            return None
        a = Calendar(year=year, month=month, day=one, weekday=self._weekday(hit))
        b = Calendar(year=year, month=month, day=two)
        return Several(parts=((*hit.span("one"), a), (hit.span("two")[0], hit.last, b)))

    def years(self, hit: Hit) -> Several | None:
        """ "1939-45", "1775-1780", "480 and 479 BC"."""
        era = self._era(hit)
        one, two = int(hit.word("one").replace(",", "")), int(hit.word("two").replace(",", ""))
        if len(hit.word("two")) == 2 and not era:
            two += one - one % 100
        if not era and two <= one:
            return None
        parts = (*hit.span("one"), Calendar(year=one, era=era)), (hit.span("two")[0], hit.last, Calendar(year=two, era=era))
        return Several(parts=parts)

    def day_of_month(self, hit: Hit) -> Reading | None:
        """ "on the 17th": a day only where no noun follows."""
        day = hit.ordinal("day")
        after = hit.token(hit.last - 1) + 1
        if not day or day > 31 or hit.before() not in DAY_LEADS:
            return None
        if after < len(hit.parsed) and hit.parsed.pos[after] in ("NOUN", "ADJ", "PROPN", "NUM"):
            return None
        return Calendar(day=day)

    def weekday_of_month(self, hit: Hit) -> Reading | None:
        day = hit.ordinal("day")
        return Calendar(day=day, weekday=self._weekday(hit)) if day and day <= 31 else None

    def month(self, hit: Hit) -> Reading | None:
        atom = hit.span("month")[0]
        word = hit.atoms.word(atom)
        if self.vocabulary.tests.get(word) == "name" and not hit.has("which") and hit.first == atom:
            before = self.vocabulary.categories.get(hit.before(), set())
            if not before & LEADS and hit.before() not in ("(", "-", "–", "/"):
                return None
        if _in_name(hit, atom):
            return None
        steps = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(hit.which("year_which"), 0)
        year_steps = (
            steps if hit.has("year_which") and hit.which("year_which") not in ("that", "same") else None
        )
        number = int(hit.value("month", "month", "month_abbreviation"))
        return Calendar(month=number, day=hit.ordinal("day"), which=hit.which(), year_steps=year_steps)

    def year(self, hit: Hit) -> Reading | None:
        year = self._year(hit)
        if year is None:
            return None
        era = self._era(hit)
        atom = hit.span("year")[0]
        led = hit.before() in YEAR_LEADS
        if not era and hit.first == atom:
            if hit.before() != "the" and _counts_things(hit, atom, led) or not led and _in_name(hit, atom):
                return None
        return Calendar(year=year, era=era)

    def spoken_year(self, hit: Hit) -> Reading | None:
        year = year_in_words(hit.atoms, *hit.span("year"), self.vocabulary)
        return Calendar(year=year) if year and 1500 <= year <= 2100 else None

    def short_year(self, hit: Hit) -> Reading | None:
        if _glued(hit, hit.first):
            return None
        return Calendar(year=int(hit.word("year")[1:]), which="short")

    def era_year(self, hit: Hit) -> Reading | None:
        """ "in 490" is a year only in a text that counts years before Christ: the settling decides."""
        atom = hit.span("year")[0]
        after = hit.token(atom) + 1
        bare = after >= len(hit.parsed) or hit.parsed.pos[after] not in ("NOUN", "ADJ", "PROPN", "NUM", "SYM")
        if hit.before() not in ("in", "by", "since", "until", "from", "during") or not bare or _counts_things(hit, atom):
            return None
        return Calendar(year=int(hit.word("year")), which="era")

    def decade(self, hit: Hit) -> Reading | None:
        word = hit.word("decade")
        named = hit.value("decade", "decade_word")
        if named:
            return Calendar(decade=int(named)) if hit.before() != "their" else None
        digits = "".join(c for c in word if c.isdigit())
        era = self._era(hit)
        if len(digits) == 2:
            if word[0].isdigit() and hit.word_at(hit.first) != "the":
                return None  # "in his 30s"
            return Calendar(decade=190 + int(digits[0]), which="short")
        return Calendar(decade=int(digits[:3]), era=era) if era or int(digits) >= 1000 else None

    def century(self, hit: Hit) -> Reading | None:
        number = hit.ordinal("century")
        return Calendar(century=number - 1, era=self._era(hit)) if number and number <= 30 else None

    def quarter(self, hit: Hit) -> Reading | None:
        quarter = hit.ordinal("quarter")
        if quarter is not None and quarter > 4:
            return None
        steps = {"last": -1, "previous": -1, "next": 1, "following": 1, "this": 0, "that": None}
        year_steps = steps.get(hit.which("year_which")) if hit.has("year_which") else None
        return Calendar(quarter=quarter or 0, year=self._year(hit), year_steps=year_steps)

    def half(self, hit: Hit) -> Reading | None:
        half = 2 if hit.word("half") in ("last", "second") else hit.ordinal("half")
        if half not in (1, 2):
            return None
        if hit.last - hit.first <= 4 and not hit.has("year") and not hit.has("year_which"):
            return None  # "the first half" of a match, of anything
        steps = {"last": -1, "next": 1}.get(hit.which("year_which"), 0) if hit.has("year_which") else None
        return Calendar(half=half, year=self._year(hit), year_steps=steps)

    def season(self, hit: Hit) -> Reading | None:
        code = hit.value("season", "season", "season_homonym")
        year, which = self._year(hit), hit.which()
        unsure = hit.word("season") in self.vocabulary.tests
        if unsure and not (year or which or hit.has("year_which")):
            if hit.after() == "of" or not (hit.has("the") or hit.before() in ("in", "by", "until", "this")):
                return None
            if hit.word("season") == "fall" and hit.before() not in (
                "in",
                "by",
                "until",
                "during",
                "throughout",
                "since",
            ):
                return None
        if _in_name(hit, hit.span("season")[0], NAMED_KINDS | {"event", "location"}):
            return None
        steps = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(hit.which("year_which"), 0)
        year_steps = steps if hit.has("year_which") else None
        return Calendar(season=code, year=year, era=self._era(hit), which=which, year_steps=year_steps)

    def weekday(self, hit: Hit) -> Reading | None:
        if _in_name(hit, hit.span("weekday")[0]):
            return None
        if hit.has("general") and self._modifies(hit):
            return None  # "a Sunday rally": the article is the rally's
        return Calendar(weekday=self._weekday(hit), which=hit.which(), general=hit.has("general"))

    # --- days told from today, times of the day --------------------------------------------------------

    def day_beside(self, hit: Hit) -> Reading | None:
        """ "the day before" with nothing behind it; "the day after the vote" is left to the text."""
        unit = self._unit(hit)
        behind = hit.parsed.pos[hit.token(hit.last)] if hit.last < len(hit.atoms.starts) and hit.after() else "PUNCT"
        if unit not in ("D", "W", "M", "Y") or behind in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB"):
            return None
        return Step(unit=unit, steps=-1 if hit.word("direction") == "before" else 1, base="text", which="the")

    def day_word(self, hit: Hit) -> Reading | None:
        shift, part = self.vocabulary.day_shifts[hit.word("word")]
        shift += {"before": -1, "after": 1}.get(hit.word("before"), 0)
        if hit.atoms.text[hit.atoms.ends[hit.last - 1] :][:1] == "-" or _in_name(hit, hit.last - 1):
            return None
        return Step(unit="D", steps=shift, base="published", part=part)

    def day_part(self, hit: Hit) -> Reading | None:
        part = hit.value("part", "day_part", "day_part_edge", "overnight")
        which = hit.which()
        if hit.word("part") == "overnight":
            return Step(unit="D", steps=0, base="published", part=part)
        if which in TEXT_STEPS:
            steps = {"next": 1, "following": 1, "previous": -1}.get(which, 0)
            return Step(unit="D", steps=steps, base="text", part=part)
        if which in ("this", "last"):
            return Step(unit="D", steps=-1 if which == "last" else 0, base="published", part=part)
        if self._named(hit) or hit.before() in ("good", "pre") or hit.before(2) == "pre":
            return None
        if hit.after() == "of" and not hit.value("part", "day_part"):
            return None  # "the dawn of an age"
        if hit.word("the") == "the":
            return Calendar(part=part, which="the")
        if hit.word("the") in ("a", "an") and self._modifies(hit):
            return None
        if not hit.has("the") and not self._beside_day(hit) and hit.before() not in PART_LEADS:
            return None  # "election night", "morning shows"
        if not hit.has("the"):
            return Calendar(part=part)
        return Calendar(part=part, general=True)

    def clock(self, hit: Hit) -> Reading | None:
        words = hit.word("clock").replace(".", ":").split(":")
        if len(words) == 1 and len(words[0]) == 4 and words[0].isdigit():
            words = [words[0][:2], words[0][2:]]
        hour = int(words[0]) if words[0].isdigit() else int(hit.value("clock", "ones", "teens") or 99)
        minute = int(words[1]) if len(words) > 1 else 0
        half = hit.value("meridiem", "meridiem", "meridiem_a", "meridiem_p")
        if hit.has("meridiem") and hour > 12:
            return None
        part = hit.value("day_part", "day_part")
        if half == "PM" or part in ("TAF", "TEV") or (part == "TNI" and hour > 5):
            hour = hour + 12 if hour < 12 else hour
        elif half == "AM" and hour == 12:
            hour = 0
        if hour > 24 or minute > 59:
            return None
        if "." in hit.word("clock") and not half and not hit.has("zone"):
            return None
        if (
            not half
            and not part
            and not hit.has("zone")
            and len(words) == 2
            and _counts_things(hit, hit.last - 1)
        ):
            return None
        return Calendar(part=f"T{hour:02d}:{minute:02d}", which="the")

    def clock_word(self, hit: Hit) -> Reading | None:
        if self._named(hit) or hit.before() == "high":
            return None
        return Calendar(part=hit.value("word", "clock_word"), which="the")

    # --- units -----------------------------------------------------------------------------------------

    def unit(self, hit: Hit) -> Reading | None:
        unit, which = self._unit(hit), hit.which()
        start = hit.atoms.starts[hit.span("unit")[0]] if hit.has("unit") else 0
        if hit.atoms.text[start].isupper() and hit.atoms.text[start + 1].islower():
            return None  # the programme "This Week"
        if hit.word("which") == "latest" and not unit:
            return Step(unit="Q", steps=0, base="text", which="latest")
        if not unit or unit in CLOCK_UNITS or unit == "TX":
            return None
        if which == "latest":
            return Step(unit=unit, steps=0, base="text", which="latest") if unit == "Q" else None
        if which in TEXT_STEPS:
            steps = {"next": 1, "following": 1, "previous": -1}.get(which, 0)
            base = (
                "published"
                if which == "next" and hit.before() != "the" and hit.word_at(hit.first) != "the"
                else "text"
            )
            return Step(unit=unit, steps=steps, base=base, which=which)
        if which == "this" and unit == "D":
            return Step(unit="D", steps=0, base="text", which="that")
        if which == "last" and hit.word("which") == "past":
            return Fixed(value=length_value(1, unit), type="DURATION")
        if which == "last" and unit == "D":
            return None
        return Step(unit=unit, steps={"last": -1, "next": 1}.get(which, 0), base="published", which=which)

    def edge_unit(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        if unit in CLOCK_UNITS or not unit:
            return None
        return Step(unit=unit, steps=0, base="text", which="the")

    def year_end(self, hit: Hit) -> Reading | None:
        if self._unit(hit) not in ("Y", "M", "W"):
            return None
        steps = {"last": -1, "next": 1}.get(hit.which(), 0)
        return Step(unit=self._unit(hit), steps=steps, base="text" if not steps else "published", which="end")

    def the_unit(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        if unit in ("Q", "WE"):
            return Step(unit=unit, steps=0, base="text", which="the")
        if unit == "Y" and hit.last - hit.first == 3:  # the fiscal year, the full year
            return Step(unit="Y", steps=0, base="published", which="this")
        return None

    def shift(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        if not unit:
            return None
        count = hit.number("count")
        word = hit.word("direction")
        if hit.has("half") and count is not None:
            count += 0.5
        if word == "ago" or not word:
            return Shift(count=count, unit=unit, direction=-1 if word else 1, base="published")
        if word in ("before", "after") and (hit.after().isalnum() or hit.after() in "\"'“‘$£€"):
            return Fixed(value=length_value(count, unit), type="DURATION")
        return Shift(
            count=count,
            unit=unit,
            direction=-1 if word in ("earlier", "before", "previously", "beforehand") else 1,
            base="text",
        )

    def vague_shift(self, hit: Hit) -> Reading | None:
        word = hit.word("direction")
        if word == "ago":
            return Fixed(value="PAST_REF", type="DATE")
        return Shift(
            count=None,
            unit=self._unit(hit),
            direction=-1 if word in ("earlier", "previously", "beforehand") else 1,
            base="text",
        )

    def compared(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        base = "published" if hit.word("direction") == "ago" else "text"
        return Shift(count=1, unit=unit, direction=-1, base=base) if unit in ("Y", "M", "Q", "W") else None

    # --- durations and sets ------------------------------------------------------------------------------

    def span(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        return Fixed(value=length_value(hit.number("count"), unit), type="DURATION") if unit else None

    def past_unit(self, hit: Hit) -> Reading | None:
        return Fixed(value=length_value(1, self._unit(hit)), type="DURATION")

    def length(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        if not unit:
            return None
        if unit in ("Q", "TX") and not hit.word("unit").endswith("s"):
            return None  # "a quarter", "a moment" of anything
        if hit.has("count"):
            return Fixed(value=length_value(hit.number("count"), unit, half=hit.has("half")), type="DURATION")
        plural = hit.word("unit").endswith("s")
        return Fixed(value=length_value(None if plural else 1, unit), type="DURATION")

    def bare_units(self, hit: Hit) -> Reading | None:
        unit = self._unit(hit)
        return (
            Fixed(value=length_value(None, unit), type="DURATION")
            if unit and unit not in ("Q", "TX", "TS", "WE")
            else None
        )

    def unit_long(self, hit: Hit) -> Reading | None:
        one, many = hit.value("unit", "unit_long"), hit.value("unit", "units_long")
        return Fixed(value=length_value(1 if one else None, one or many), type="DURATION")

    def every(self, hit: Hit) -> Reading | None:
        count = hit.number("count") if hit.has("count") else 1.0
        return Fixed(value=length_value(count, self._unit(hit)), type="SET") if self._unit(hit) else None

    def every_weekday(self, hit: Hit) -> Reading | None:
        number = hit.value("weekday", "weekday", "weekday_plural")
        return Fixed(value=f"XXXX-WXX-{number}", type="SET")

    def every_part(self, hit: Hit) -> Reading | None:
        part = hit.value("part", "day_part", "day_part_plural")
        number = hit.value("weekday", "weekday")
        return Fixed(value=(f"XXXX-WXX-{number}" if number else "XXXX-XX-XX") + part, type="SET")

    def frequency(self, hit: Hit) -> Reading | None:
        return Fixed(value=hit.value("word", "frequency"), type="SET")

    def named_week(self, hit: Hit) -> Reading | None:
        if self._unit(hit) not in ("W", "D", "WE"):
            return None
        month = int(hit.value("month", "month", "month_abbreviation"))
        return Calendar(month=month, year=self._year(hit))

    # --- parts of these ------------------------------------------------------------------------------------

    def _beside_day(self, hit: Hit) -> bool:
        """Whether a day stands before or behind: "Friday night", "night of 5 May"."""
        found = self.vocabulary.categories.get(hit.before(), set())
        return hit.after() in ("of", "on") or bool(found & {"weekday", "day_word", "phrase", "month"}) or hit.before()[:1].isdigit()

    def _modifies(self, hit: Hit) -> bool:
        """Whether a noun follows that the time stands before: "a Sunday rally", "a Sunday night rally"."""
        token = hit.token(hit.last - 1)
        parsed = hit.parsed
        return token + 1 < len(parsed) and parsed.pos[token + 1] in ("NOUN", "PROPN", "ADJ")

    def _named(self, hit: Hit) -> bool:
        """Whether a time of day is a name: "Operation Dawn"."""
        token = hit.token(hit.last - 1)
        capital = hit.atoms.text[hit.atoms.starts[hit.last - 1]].isupper()
        inside = token > 0 and hit.parsed.sentence_of[token] == hit.parsed.sentence_of[token - 1]
        tags = hit.parsed.pos
        beside = token + 1 < len(tags) and tags[token + 1] == "PROPN" or tags[token - 1] == "PROPN"
        named = capital and inside and tags[token] == "PROPN" and beside
        return named and hit.last - hit.first == 1 or _in_name(hit, hit.last - 1)

    def _year(self, hit: Hit) -> int | None:
        if not hit.has("year"):
            return None
        first, last = hit.span("year")
        word = hit.atoms.word(first)
        if not word[-1].isdigit():
            return year_in_words(hit.atoms, first, last, self.vocabulary)
        if not word[0].isdigit():
            return 1900 + int(word[1:]) if int(word[1:]) > 50 else 2000 + int(word[1:])
        return int(word) if word.isdigit() else None

    def _era(self, hit: Hit) -> str:
        return "BC" if hit.word("era") in ("bc", "bce", "b") else ""

    def _weekday(self, hit: Hit) -> int | None:
        number = hit.value("weekday", "weekday", "weekday_abbreviation")
        return int(number) if number else None

    def _unit(self, hit: Hit) -> str:
        if hit.word("unit") == "second" and hit.parsed.pos[hit.token(hit.span("unit")[0])] != "NOUN":
            return ""
        return hit.value("unit", "unit", "units", "unit_second", "unit_abbreviation")


def _counts_things(hit: Hit, atom: int, led: bool = False) -> bool:
    """Whether a figure counts what follows: "1,500 men", "March 5 protesters", "2000 people". `led`: a word
    before it speaks for a year ("in"), so only the very next word can be what is counted."""
    parsed = hit.parsed
    token = hit.token(atom)
    if token + 1 < len(parsed) and "measure" in hit.vocabulary.categories.get(parsed.lowers[token + 1], ()):
        return True
    head = parsed.heads[token]
    near = head == token + 1 if led else token < head <= token + 3
    return near and parsed.roles[token] in ("number", "quantifier") and parsed.forms[head] == "plural"


def _glued(hit: Hit, atom: int) -> bool:
    start = hit.atoms.starts[atom]
    return start > 0 and hit.atoms.text[start - 1].isalnum()


NAMED_KINDS = frozenset({"person", "organisation", "work", "product", "facility"})


def _in_name(hit: Hit, atom: int, kinds: frozenset[str] = NAMED_KINDS) -> bool:
    """Whether the word is part of a longer name: a newspaper, a person, a body."""
    entity = hit.parsed.entity(hit.token(atom))
    if entity is None or entity.kind not in kinds:
        return False
    first, last = hit.token(hit.first), hit.token(hit.last - 1)
    return entity.first < first or entity.last > last + 1
