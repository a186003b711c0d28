"""Readings of names in the calendar: dates, months, years, days of the month.

One function a rule of `patterns.RULES`; None where the words are no time after all.
"""

import re

from dragoman.resolve.times.calendar import is_day, last_day
from dragoman.resolve.times.reading.hit import Hit
from dragoman.resolve.times.reading.numerals import year_in_words
from dragoman.resolve.times.readings import Calendar, Reading, Several

NUMERIC = re.compile(r"(\d+)[/.-](\d+)[/.-](\d+)")
MADE_KINDS = frozenset({"person", "organisation", "product"})
LEAP_YEAR = 2000  # a day without a year may be 29 February
SPOKEN_YEARS = range(1500, 2100)  # "nineteen ninety-six"; smaller numbers are counts


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
        on = day is not None and hit.before() in ("on", "the")  # "on the 31st of April" is no day
        return Calendar(year=year, month=month, day=day) if on and not year else None
    month_first = hit.has("day") and hit.match.start("day") > hit.match.start("month")
    if month_first and not year and hit.before() != "on" and hit.counts_things(hit.span("day")[1] - 1):
        return None
    which = "since" if hit.before() == "since" else "frame" if year and _frames(hit) else ""
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
    if not hit.has("other") and hit.word("two").isalpha() and hit.tag_after() in ("NOUN", "ADJ"):
        return None  # "on June 25, and the first prisoners"
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
    if hit.has("unit"):  # "on the first of the month"
        return Calendar(day=day) if hit.unit() == "M" and hit.led("day") and day and day <= 31 else None
    if not day or day > 31 or not hit.led("day") or hit.tag_after() in ("NOUN", "ADJ", "PROPN", "NUM"):
        return None
    return Calendar(day=day)


def month(hit: Hit) -> Reading | None:
    atom = hit.span("month")[0]
    bare = not hit.has("which") and hit.first == atom
    homonym = bare and hit.vocabulary.tests.get(hit.atoms.word(atom)) == "name"
    as_late = hit.before() == "as" and "as" in (hit.before(3), hit.before(4))  # "as late as May"
    if homonym and not hit.led("month") and not as_late and hit.tag_after() != "NOUN":
        return None  # "Long March", but "the March vote"
    if hit.in_name(atom) or hit.follows() or (bare and hit.before() != "the" and hit.opens_name(atom)):
        return None  # "her daughter, June Ostrow"
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
        if hit.before() == "at":
            return None  # "at 1900 the gates close"
        if hit.numbers_a_thing(atom) or (not led and _numbers_a_model(hit, atom)):
            return None
        if hit.before() != "the" and not _listed(hit) and hit.counts_things(atom, led):
            return None
        if not led and (hit.in_name(atom, "law") or (hit.is_number(atom) and hit.modifies())):
            return None
    return Calendar(year=named, era=era, which="frame" if _frames(hit) else "")


def _numbers_a_model(hit: Hit, atom: int) -> bool:
    """Whether a figure goes with a name that has an article: "the Beech 1900"."""
    parsed, token = hit.parsed, hit.token(atom)
    entity = parsed.entity(token - 1) if token > 1 else None
    named = entity is not None and entity.kind in MADE_KINDS and parsed.pos[token - 1] == "PROPN"
    return named and parsed.heads[token] == token - 1 and parsed.pos[token - 2] == "DET"


def _listed(hit: Hit) -> bool:
    """Whether a year goes on from another: "in 1990, 1991 and 1993 prisoners went home"."""
    year = hit.before(2)
    one_more = hit.before() in (",", "and", "or") and len(year) == 4 and year.isdigit()
    return one_more and hit.before(3) in (",", "in", "during", "since")


def _frames(hit: Hit) -> bool:
    """Whether a year opens its sentence: "In 1997, there were two more, on Oct. 28"."""
    return hit.before() in ("in", "on") and hit.opens()


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
