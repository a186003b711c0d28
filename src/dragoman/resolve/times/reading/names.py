"""Readings of names in the calendar: dates, months, years, quarters, seasons, weekdays.

One function a rule of `patterns.RULES`; None where the words are no time after all.
"""

import re

from dragoman.resolve.times.calendar import is_day, last_day
from dragoman.resolve.times.reading.hit import Hit
from dragoman.resolve.times.reading.numerals import year_in_words
from dragoman.resolve.times.readings import Calendar, Reading, Several

NUMERIC = re.compile(r"(\d+)[/.-](\d+)[/.-](\d+)")
LEAP_YEAR = 2000  # a day without a year may be 29 February
SPOKEN_YEARS = range(1500, 2100)  # "nineteen ninety-six"; smaller numbers are counts
LATEST_CENTURY = 30


def iso(hit: Hit) -> Reading | None:
    text = hit.word("iso").upper()
    year, month, day = int(text[:4]), int(text[5:7]), int(text[8:10])
    if not is_day(year, month, day):
        return None
    return Calendar(year=year, month=month, day=day, part=text[10:].removesuffix("Z"))


def numeric(hit: Hit) -> Reading | None:
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


def date(hit: Hit) -> Reading | None:
    year, month, day = hit.year(), hit.month(), hit.ordinal("day")
    if hit.has("day") and (day is None or not is_day(year or LEAP_YEAR, month, day)):
        return None
    month_first = hit.has("day") and hit.match.start("day") > hit.match.start("month")
    if month_first and not year and hit.before() != "on" and hit.counts_things(hit.span("day")[1] - 1):
        return None
    which = "since" if hit.before() == "since" else ""
    return Calendar(year=year, month=month, day=day, era=hit.era(), weekday=hit.weekday(), which=which)


def days(hit: Hit) -> Several | None:
    """Two days of one month: "March 5 and 6", "5-9 March 1918"."""
    year, month, one = hit.year(), hit.month(), hit.ordinal("day")
    two = hit.ordinal("other") if hit.has("other") else hit.ordinal("two")
    if not one or not two or not all(is_day(year or LEAP_YEAR, month, day) for day in (one, two)):
        return None
    counted = not hit.has("other") and not year and hit.before() != "on"
    if counted and hit.counts_things(hit.span("two")[1] - 1):
        return None
    a = Calendar(year=year, month=month, day=one, weekday=hit.weekday())
    b = Calendar(year=year, month=month, day=two)
    return Several(parts=((*hit.span("one"), a), (hit.span("two")[0], hit.last, b)))


def years(hit: Hit) -> Several | None:
    """Two years as one: "1939-45", "1775-1780", "480 and 479 BC"."""
    era = hit.era()
    opening = "from" if hit.has("from") else "one"
    one, two = (int(hit.word(group).replace(",", "").split(".")[0]) for group in (opening, "two"))
    if len(hit.word("two")) == 2 and not era:
        two += one - one % 100
    if not era and two <= one:
        return None
    a, b = Calendar(year=one, era=era), Calendar(year=two, era=era)
    return Several(parts=((*hit.span("one"), a), (hit.span("two")[0], hit.last, b)))


def day_of_month(hit: Hit) -> Reading | None:
    """A day alone, "on the 17th", only where no noun follows."""
    day = hit.ordinal("day")
    if not day or day > 31 or not hit.led("day") or hit.tag_after() in ("NOUN", "ADJ", "PROPN", "NUM"):
        return None
    return Calendar(day=day)


def month(hit: Hit) -> Reading | None:
    atom = hit.span("month")[0]
    bare = not hit.has("which") and hit.first == atom
    homonym = bare and hit.vocabulary.tests.get(hit.atoms.word(atom)) == "name"
    if homonym and not hit.led("month") and hit.tag_after() != "NOUN":
        return None  # "Long March", but "the March vote"
    if hit.in_name(atom) or hit.follows():
        return None
    day, steps = hit.ordinal("day"), -1 if hit.has("ago") else hit.year_steps()
    return Calendar(
        month=hit.month(), day=day, which=hit.which(), year_steps=steps, year_told=hit.year_told()
    )


def month_part(hit: Hit) -> Reading | None:
    """ "The last week of August" is known as far as the month."""
    month, year, unit = hit.month(), hit.year(), hit.unit()
    if unit == "D" and (hit.word("nth") in ("first", "last")):
        day = 1 if hit.word("nth") == "first" else int(last_day(year or LEAP_YEAR - 1, month)[-2:])
        return Calendar(month=month, year=year, day=day)
    return Calendar(month=month, year=year) if unit in ("W", "D", "WE") else None


def year(hit: Hit) -> Reading | None:
    named, era = hit.year(), hit.era()
    if named is None:
        return None
    atom = hit.span("year")[0]
    if not era and hit.first == atom:
        led = hit.led("year")
        if hit.numbers_a_thing(atom):
            return None
        if hit.before() != "the" and not _listed(hit) and hit.counts_things(atom, led):
            return None
        if not led and (hit.in_name(atom, "law") or (hit.is_number(atom) and hit.modifies())):
            return None
    return Calendar(year=named, era=era, which="frame" if _frames(hit) else "")


def _listed(hit: Hit) -> bool:
    """Whether a year goes on from another: "in 1990, 1991 and 1993 prisoners went home"."""
    year = hit.before(2)
    one_more = hit.before() in (",", "and", "or") and len(year) == 4 and year.isdigit()
    return one_more and hit.before(3) in (",", "in", "during", "since")


def _frames(hit: Hit) -> bool:
    """Whether a year opens its sentence: "In 1997, there were two more, on Oct. 28"."""
    token = hit.token(hit.first)
    first = hit.parsed.sentences[hit.parsed.sentence_of[token]][0]
    return hit.before() == "in" and token == first + 1


def spoken_year(hit: Hit) -> Reading | None:
    named = year_in_words(hit.atoms, *hit.span("year"), hit.vocabulary)
    return Calendar(year=named) if named in SPOKEN_YEARS else None


def short_year(hit: Hit) -> Reading | None:
    start = hit.atoms.starts[hit.first]
    if start and hit.atoms.text[start - 1].isalnum():
        return None
    return Calendar(year=int(hit.word("year")[1:]), short=True)


def era_year(hit: Hit) -> Reading | None:
    """ "In 490" is a year only in a text that counts years before Christ: the settling decides."""
    atom = hit.span("year")[0]
    if (
        not hit.led("era")
        or hit.tag_after() in ("NOUN", "ADJ", "PROPN", "NUM", "SYM")
        or hit.counts_things(atom)
    ):
        return None
    return Calendar(year=int(hit.word("year")), era="?")


def decade(hit: Hit) -> Reading | None:
    named = hit.value("decade", "decade_word")
    if named:
        return Calendar(decade=int(named))
    word, era = hit.word("decade"), hit.era()
    digits = "".join(c for c in word if c.isdigit())
    if len(digits) == 2:
        if word[0].isdigit() and hit.atoms.word(hit.first) != "the":
            return None  # "in his 30s"
        return Calendar(decade=190 + int(digits[0]), short=True)
    return Calendar(decade=int(digits[:-1]), era=era) if era or len(digits) == 4 else None


def century(hit: Hit) -> Reading | None:
    number = hit.ordinal("century")
    if not number or number > LATEST_CENTURY:
        return None
    return Calendar(century=number - 1, era=hit.era())


def quarter(hit: Hit) -> Reading | None:
    number = hit.ordinal("quarter")
    if number is not None and number > 4:
        return None
    steps = -1 if hit.has("ago") else hit.year_steps()
    return Calendar(quarter=number or 0, year=hit.year(), year_steps=steps)


def last_quarter(hit: Hit) -> Reading | None:
    """ "The last quarter of 1988" is its fourth, whatever quarter it is today."""
    steps = hit.year_steps() if hit.has("year_which") else None if hit.has("year") else 0
    opening = hit.atoms.word(hit.first + (hit.atoms.word(hit.first) == "the")) == "opening"
    return Calendar(quarter=1 if opening else 4, year=hit.year(), year_steps=steps)


def months_of_year(hit: Hit) -> Reading | None:
    """Three or six months at an end of a year are a quarter or half of it; others are a length."""
    count, first = hit.number("count"), hit.word("end") in ("first", "opening")
    if hit.unit() != "M" or count not in (3, 6) or not (first or hit.word("end") in ("last", "final")):
        return None
    steps = hit.year_steps() if hit.has("year_which") else None if hit.has("year") else 0
    if count == 3:
        return Calendar(quarter=1 if first else 4, year=hit.year(), year_steps=steps)
    return Calendar(half=1 if first else 2, year=hit.year(), year_steps=steps)


def month_quarter(hit: Hit) -> Reading | None:
    """ "The September quarter" is the one that ends with September; "the July-September period"."""
    month = hit.month()
    if not hit.has("from"):
        return Calendar(quarter=(month + 2) // 3)
    months = month - hit.month("from") + 1
    if months == 3 and month % 3 == 0:
        return Calendar(quarter=month // 3)
    return Calendar(half=month // 6) if months == 6 and month % 6 == 0 else None


def same_period(hit: Hit) -> Reading | None:
    """ "The same period last year", of whatever period is told of."""
    if hit.has("ago") and hit.unit() != "Y":
        return None
    which = "latest" if any("quarter_word" in words for words in hit.categories()) else ""
    which = "month" if hit.value("period", "unit") == "M" else which
    steps = -1 if hit.has("ago") else hit.year_steps()
    return Calendar(quarter=0, year=hit.year(), year_steps=steps, which=which)


def half(hit: Hit) -> Reading | None:
    number = 2 if hit.which("half") == "last" else hit.ordinal("half")
    if number not in (1, 2):
        return None
    whole = "year_word" in hit.categories()[-1]  # "of the year"
    steps = hit.year_steps() if hit.has("year_which") else 0 if whole else None
    return Calendar(half=number, year=hit.year(), year_steps=steps)


def bare_half(hit: Hit) -> Reading | None:
    """ "The first half" where figures are told of; that of a match is none."""
    token = hit.token(hit.first)
    here = hit.parsed.sentence_of[token]
    near = hit.parsed.sentences[max(0, here - 1) : here + 2]
    first, last = near[0][0], near[-1][1]
    known = hit.vocabulary.categories
    figures = any("figures" in known.get(lemma, ()) for lemma in hit.parsed.lemmas[first:last])
    figures |= any(one.kind == "money" and first <= one.first < last for one in hit.parsed.entities)
    number = hit.ordinal("half")
    return Calendar(half=number) if figures and number in (1, 2) and hit.after() != "of" else None


def season(hit: Hit) -> Reading | None:
    atom = hit.span("season")[0]
    named, which = hit.year(), hit.which()
    unsure = hit.atoms.word(atom) in hit.vocabulary.tests
    if unsure and not (named or which or hit.has("year_which")):
        led = hit.led("season") if hit.has("the") else hit.led("season") and hit.before() != "the"
        if not led or hit.after() == "of":
            return None  # "the fall of the city", "a fall in prices"
    if hit.in_name(atom, "event", "location"):
        return None
    code = hit.value("season", "season", "season_homonym", "season_plural")
    steps, told = hit.year_steps(), hit.year_told()
    return Calendar(season=code, year=named, era=hit.era(), which=which, year_steps=steps, year_told=told)
