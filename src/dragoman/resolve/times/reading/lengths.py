"""Readings of units: last week, two years ago, six months, every day.

One function a rule of `patterns.RULES`.
"""

from dragoman.resolve.times.reading.hit import STEPS, TOLD, Hit
from dragoman.resolve.times.readings import Calendar, Fixed, Reading, Several, Shift, Step

CLOCK_UNITS = {"TS": "S", "TM": "M", "TH": "H"}
DAYS_AND_LONGER = frozenset({"D", "W", "M", "Y", "DE"})
YEARS = ("Y", "DE", "CE")
ALL_ALONG = ("in", "over", "during", "for", "within", "throughout")
ENDS = frozenset({"PUNCT", "VERB", "AUX", "CCONJ", ""})  # "for the year", but not "in the year of …"
COMPARING = frozenset({"compared", "from", "against", "versus"})
OF = frozenset({"of", "that"})
OPEN_MARKS = frozenset("\"'“‘$£€`")


def value(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a duration; count None is an unknown number (PXD)."""
    if unit == "F":
        unit, count = "W", None if count is None else 2 * count
    figure = "X" if count is None else f"{count:.4f}".rstrip("0").rstrip(".")
    if unit == "TH" and count is not None and 0 < count < 1:
        unit, figure = "TM", f"{60 * count:.0f}"  # half an hour
    if unit in CLOCK_UNITS:
        return f"PT{figure}{CLOCK_UNITS[unit]}"
    return "PTXM" if unit == "TX" else f"P{figure}{unit}"


def _duration(count: float | None, unit: str) -> Fixed:
    return Fixed(value=value(count, unit), type="DURATION")


def _count(hit: Hit) -> float | None:
    count = hit.number("count")
    return count + 0.5 if count is not None and hit.has("half") else count


# --- this week, the following year ---


def unit(hit: Hit) -> Reading | None:
    code, which = hit.unit(), hit.which()
    start = hit.atoms.starts[hit.span("unit")[0]]
    if hit.atoms.text[start].isupper() and hit.atoms.text[start + 1 : start + 2].islower():
        return None  # the programme "This Week"
    if which == "latest":
        if code in ("W", "M"):
            return Step(unit=code, steps=-1, base="published", which="last")  # figures come when it is over
        quarter = code == "Q" or not code  # the latest quarter, the latest period
        return Step(unit="Q", steps=0, base="text", which="latest") if quarter else None
    if not code or code in CLOCK_UNITS or code == "TX":
        return None
    if which in TOLD:
        today = which == "next" and hit.word_before("which") != "the"  # "the end of next year"
        base = "published" if today else "text"
        return Step(unit=code, steps=STEPS.get(which, 0), base=base, which=which)
    if which == "this" and code == "D":
        return Step(unit="D", steps=0, base="text", which="this")
    if which == "last" and hit.value("which", "past"):
        return _duration(1, code)
    if which == "last" and code in YEARS and _all_along(hit):
        return _duration(1, code)
    if which == "last" and code == "D":
        return None
    if which == "last" and code == "Y" and _behind_money(hit):
        return Shift(count=1, unit="Y", direction=-1, base="published")  # "a loss of $3 million last year"
    return Step(unit=code, steps=STEPS.get(which, 0), base="published", which=which)


def _all_along(hit: Hit) -> bool:
    """ "In the last year", but "last year" and "in the last year of the war"."""
    return hit.word_before("which") == "the" and hit.before() in ALL_ALONG and hit.after() != "of"


def _behind_money(hit: Hit) -> bool:
    """Whether a sum stands right before that the figures of today are compared with."""
    parsed, token = hit.parsed, hit.token(hit.first) - 1
    entity = parsed.entity(token) if token >= 0 else None
    if entity is None or entity.kind not in ("money", "percent", "number", "quantity"):
        return False
    first = parsed.sentences[parsed.sentence_of[token]][0]
    before = parsed.lowers[max(first, entity.first - 8) : entity.first]
    return not COMPARING.isdisjoint(before)


def recent_unit(hit: Hit) -> Reading | None:
    """The most recent quarter; of a week or month it is not said which."""
    if hit.unit() not in ("Q", ""):
        return None
    return Step(unit="Q", steps=0, base="text", which="latest")


def edge_unit(hit: Hit) -> Reading | None:
    """The end of the month, later in the year."""
    code = hit.unit()
    if not code or code in CLOCK_UNITS or (code == "D" and hit.has("edge")):
        return None  # "at the end of the day" is seldom about a day
    if code == "W" and not hit.has("edge"):
        return Step(unit="W", steps=0, base="published", which="this")
    return Step(unit=code, steps=0, base="text", which="the")


def year_end(hit: Hit) -> Reading | None:
    """year-end is a day, on which books are closed; the year's end lies within the year (TIMEX3: mod END)."""
    code, steps = hit.unit(), STEPS.get(hit.which(), 0)
    if code not in ("Y", "M", "W") or (hit.has("year") and code != "Y"):
        return None
    if hit.has("year"):
        return Calendar(year=int(hit.word("year")), month=12, day=31)
    day = "-12-31" if code == "Y" and hit.has("day") else ""
    return Step(unit=code, steps=steps, base="published" if steps else "text", which="end", part=day)


def the_unit(hit: Hit) -> Reading | None:
    """The quarter, the weekend; the fiscal year, the full year."""
    code = hit.unit()
    if code in ("Q", "WE"):
        return Step(unit=code, steps=0, base="text", which="the")
    if code == "Y" and hit.last - hit.first == 3:
        return Step(unit="Y", steps=0, base="published", which="full")
    apart = hit.tag_after() in ENDS or (
        hit.led("ended_unit") and hit.after() not in OF
    )  # "ended the week up"
    if (
        code in ("Y", "M", "W")
        and (hit.led("unit") or hit.led("ended_unit"))
        and apart
        and hit.after() != "-"
    ):
        return Step(unit=code, steps=0, base="text", which="the")
    return None


# --- two years ago, a day later ---


def shift(hit: Hit) -> Reading | Several | None:
    code = hit.unit()
    if not code:
        return None
    if not hit.has("direction") or hit.value("direction", "ago"):
        return Shift(
            count=_count(hit),
            unit=code,
            direction=hit.direction() if hit.has("direction") else 1,
            base="published",
        )
    beside = hit.value("direction", "before", "after")
    if beside and (hit.after()[:1].isalnum() or hit.after()[:1] in OPEN_MARKS):
        length = hit.last - 1 - hit.has("that")  # "… before the vote", "… after that vote"
        return Several(parts=((hit.first, length, _duration(_count(hit), code)),))
    grain = "D" if hit.has("exact") and code in ("W", "M", "Y") else ""
    return Shift(count=_count(hit), unit=code, direction=hit.direction(), base="text", grain=grain)


def vague_shift(hit: Hit) -> Reading | None:
    """years ago, days later."""
    if hit.value("direction", "ago"):
        return Fixed(value="PAST_REF", type="DATE")
    return Shift(count=None, unit=hit.unit(), direction=hit.direction(), base="text")


def compared(hit: Hit) -> Reading | None:
    """The year-earlier quarter, year-ago results."""
    base = "published" if hit.value("direction", "ago") else "text"
    code = hit.unit()
    quarter = "quarter_word" in hit.categories()[-1]
    if code not in ("Y", "M", "Q", "W"):
        return None
    return Shift(count=1, unit=code, direction=-1, base=base, quarter=quarter)


# --- durations and sets ---


def span(hit: Hit) -> Reading | None:
    if hit.parsed.pos[hit.token(hit.first)] == "VERB":
        return None  # "should last three days"
    return _duration(hit.number("count"), hit.unit()) if hit.unit() else None


def past_unit(hit: Hit) -> Reading | None:
    return _duration(1, hit.unit()) if hit.unit() else None


def length(hit: Hit) -> Reading | None:
    code = hit.unit()
    if code == "TH" and hit.has("count") and hit.word("count").isdigit() and len(hit.word("count")) == 4:
        return None  # "at 1400 hours"
    plural = hit.value("unit", "units") != ""
    if not code or (code in ("Q", "TX") and not plural):
        return None  # "a quarter", "a moment" of anything
    if hit.after() == "-" and hit.compares():
        return None  # "a year-earlier loss"
    if not hit.has("count"):
        return _duration(None if plural else 1, code)
    count = _count(hit)
    if count is not None and hit.before() == "in" and code in DAYS_AND_LONGER and hit.after() != "of":
        return Shift(count=count, unit=code, direction=1, base="published", length=value(count, code))
    return _duration(count, code)


def parts_of_hour(hit: Hit) -> Reading | None:
    """ "Three-quarters of an hour"."""
    count = hit.number("count")
    quarters = hit.value("parts", "units") == "Q" and hit.unit() == "TH" and count is not None
    return Fixed(value=f"PT{15 * (count or 0):.0f}M", type="DURATION") if quarters else None


def bare_units(hit: Hit) -> Reading | None:
    code = hit.unit()
    return _duration(None, code) if code and code not in ("Q", "TX", "TS", "WE") else None


def unit_long(hit: Hit) -> Reading | None:
    one, many = hit.value("unit", "unit_long"), hit.value("unit", "units_long")
    return _duration(1 if one else None, one or many)


def every(hit: Hit) -> Reading | None:
    count = hit.number("count") if hit.has("count") else 1.0
    return Fixed(value=value(count, hit.unit()), type="SET") if hit.unit() else None


def every_weekday(hit: Hit) -> Reading | None:
    return Fixed(value=f"XXXX-WXX-{hit.weekday()}", type="SET")


def every_month(hit: Hit) -> Reading | None:
    return Fixed(value=f"XXXX-{hit.month():02d}", type="SET")


def every_part(hit: Hit) -> Reading | None:
    part, number = hit.value("part", "day_part", "day_part_plural"), hit.weekday()
    return Fixed(value=(f"XXXX-WXX-{number}" if number else "XXXX-XX-XX") + part, type="SET")


def frequency(hit: Hit) -> Reading | None:
    return Fixed(value=hit.value("word", "frequency"), type="SET")
