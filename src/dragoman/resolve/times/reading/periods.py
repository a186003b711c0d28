"""Readings of periods of the calendar: decades, centuries, quarters, halves, seasons.

One function a rule of `patterns.RULES`; None where the words are no time after all.
"""

from dragoman.resolve.times.calendar import MONTHS_OF
from dragoman.resolve.times.reading.hit import Hit
from dragoman.resolve.times.readings import Calendar, Reading, Step

LATEST_CENTURY = 30


def decade(hit: Hit) -> Reading | None:
    named = hit.value("decade", "decade_word")
    if named and hit.has("hundreds"):  # "the eighteen eighties"
        return Calendar(decade=int(hit.value("hundreds", "teens")) * 10 + int(named) % 10)
    if named:
        the = "the" in (hit.atoms.word(hit.first), hit.before(3))  # "the fifties and sixties"
        return Calendar(decade=int(named)) if the else None  # "both in their twenties"
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
    word = hit.last - 1
    if not hit.led("year") and hit.opens_name(word):
        return None  # "20th Century Ballet"
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


def same_months(hit: Hit) -> Reading | None:
    """ "The same three months of 2006" are the quarter told of, in that year."""
    if hit.unit() != "M" or hit.number("count") != MONTHS_OF["Q"]:
        return None
    return Calendar(quarter=0, year=hit.year(), year_steps=hit.year_steps())


def seasons_ago(hit: Hit) -> Reading | None:
    """ "Two summers ago" is the one before the last."""
    count = hit.number("count")
    if count is None or count != int(count):
        return None
    code = hit.value("season", "season", "season_plural")
    return Calendar(season=code, which="last", ago=(int(count) - 1, "Y"))


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
    which = which or ("frame" if named and hit.opens() else "")
    return Calendar(season=code, year=named, era=hit.era(), which=which, year_steps=steps, year_told=told)


def new_year(hit: Hit) -> Reading | None:
    """ "Before the new year" is the one that is nearest."""
    return Step(unit="Y", steps=0, base="published", which="new")


def then(hit: Hit) -> Reading | None:
    """ "Since then", "by then": the time told of last."""
    return Step(unit="D", steps=0, base="text", which="then") if hit.led("then") else None


def full_year(hit: Hit) -> Reading | None:
    """full-year profit."""
    return Step(unit="Y", steps=0, base="published", which="full")


def to_date(hit: Hit) -> Reading | None:
    """ "The year to date" is this year."""
    code = hit.unit()
    return Step(unit=code, steps=0, base="published", which="this") if code in ("Y", "Q", "M") else None
