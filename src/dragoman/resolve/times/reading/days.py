"""Readings of days told from today and of times of the day; one function a rule of `patterns.RULES`."""

from dragoman.resolve.times.calendar import DAYS_OF
from dragoman.resolve.times.reading.hit import NIGHT_ENDS, STEPS, TOLD, Hit
from dragoman.resolve.times.readings import Calendar, Fixed, Reading, Several, Step

TOWARDS = frozenset({"by", "until", "till", "since"})
AT_HOURS = frozenset({"at", "by", "around", "about", "until", "till", "since", "before", "after"})
NOON, MINUTES = 12, 60
NOUN_BEHIND = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "VERB"})


def day_word(hit: Hit) -> Reading | None:
    """today, yesterday, tomorrow, tonight, the day before yesterday."""
    shift, part = hit.vocabulary.day_shifts[hit.word("word")]
    if hit.has("direction"):
        shift += hit.direction()
    behind = hit.atoms.text[hit.atoms.ends[hit.last - 1] :][:1]
    if behind == "-" or hit.in_name(hit.last - 1):
        return None
    return Step(unit="D", steps=shift, base="published", part=part)


def day_beside(hit: Hit) -> Reading | Several | None:
    """ "The day before" with nothing behind it; "the day after the vote" is a day told from the vote."""
    unit = hit.unit()
    if (
        unit == "D"
        and hit.last - hit.first == 3
        and hit.tag_after() in NOUN_BEHIND
        and hit.value("direction", "before", "after")
    ):
        return Several(parts=((hit.first, hit.last - 1, Fixed(value="P1D", type="DURATION")),))
    if unit not in ("D", "W", "F", "M", "Y") or hit.tag_after() in NOUN_BEHIND:
        return None
    return Step(unit=unit, steps=hit.direction(), base="text", which="the")


def day_part(hit: Hit) -> Reading | None:
    part = hit.value("part", "day_part", "day_part_edge", "overnight")
    which = hit.which()
    if hit.value("part", "overnight"):
        return Step(unit="D", steps=0, base="published", part=part)
    if which in TOLD:
        return Step(unit="D", steps=STEPS.get(which, 0), base="text", which=which, part=part)
    if which in ("this", "last"):
        return Step(unit="D", steps=STEPS.get(which, 0), base="published", part=part)
    if hit.is_name() or hit.names_a_paper() or hit.category_before("greeting"):
        return None
    if "pre" in (hit.before(), hit.before(2)):
        return None
    if hit.after() == "of" and not hit.value("part", "day_part"):
        return None  # "the dawn of an age"
    if hit.word("the") == "the":
        if part == "TNI" and hit.last - hit.first == 2 and hit.modifies():
            return None  # "the night ferry"
        return Calendar(part=part, which="the", general=hit.after() == "of")  # of the vote: left open
    if hit.before() == "the" and part == "TNI":
        return None
    if hit.has("the"):
        return None if hit.modifies() else Calendar(part=part, general=True)
    if (hit.before() in TOWARDS and part != "TNI") or hit.word("part") == "nightfall":
        return Calendar(part=part, which="the")  # "by dawn", and not "by night"
    if not _beside_day(hit) and not hit.led("part"):
        return None  # "election night", "morning shows"
    return Calendar(part=part)


def _beside_day(hit: Hit) -> bool:
    """Whether a day stands before or behind: "Friday night", "night of 5 May"."""
    day = hit.category_before("weekday", "day_word", "phrase", "month") or hit.before()[:1].isdigit()
    return day or hit.after() in ("of", "on")


def clock(hit: Hit) -> Reading | None:
    """ "10:30", "5 p.m.", "0735 GMT", "six o'clock", "4 in the morning"."""
    word = hit.word("clock")
    figures = word.replace(".", ":").split(":")
    if len(figures) == 1 and len(word) == 4 and word.isdigit():
        figures = [word[:2], word[2:]]
    if not figures[0].isdigit():
        figures[0] = hit.value("clock", "ones", "teens") or "99"
    hour, minute = int(figures[0]), int(figures[1]) if len(figures) > 1 else 0
    noon, zone = hit.value("meridiem", "meridiem", "meridiem_a", "meridiem_p"), hit.has("zone")
    part = hit.value("day_part", "day_part")
    if hit.has("hours") and not hit.led("part"):
        return None  # a length of so many hours
    if (hit.has("meridiem") and hour > 12) or ("." in word and not noon and not zone):
        return None
    plain = not noon and not part and not zone and len(figures) == 2
    if plain and hit.before() not in AT_HOURS and hit.counts_things(hit.last - 1):
        return None
    if (noon == "PM" or part in ("TAF", "TEV") or (part == "TNI" and hour > NIGHT_ENDS)) and hour < 12:
        hour += 12
    elif noon == "AM" and hour == 12:
        hour = 0
    if hour > 24 or minute >= 60:
        return None
    written = f"T{hour:02d}:{minute:02d}"
    if hit.has("today"):
        return Step(unit="D", steps=0, base="published", part=written)
    if hit.has("which"):  # "by 7 the next morning"
        led = hit.before() in AT_HOURS
        return Step(unit="D", steps=STEPS.get(hit.which(), 0), base="text", part=written) if led else None
    if hit.has("weekday") or hit.has("word"):
        return _day_at(hit, written)
    unsaid = not (noon or part or zone) and 0 < hour < NOON and word[0] != "0"
    return Calendar(part=written, which="the", unsaid=unsaid and not hit.has("hours"))


def _day_at(hit: Hit, part: str) -> Reading | None:
    """ "Thursday night at 7", "tonight at 8", and not "Thursday night at 7 schools"."""
    if hit.tag_after() in ("NOUN", "PROPN", "ADJ", "NUM", "SYM"):
        return None
    if hit.has("weekday"):
        return Calendar(weekday=hit.weekday(), part=part)
    return Step(unit="D", steps=hit.vocabulary.day_shifts[hit.word("word")][0], base="published", part=part)


def minutes_from(hit: Hit) -> Reading | None:
    """ "10 minutes to 9", "half past six"."""
    count = hit.number("count")
    minutes = {"half": 30.0, "quarter": 15.0}.get(hit.word("count"), count)
    word = hit.word("clock")
    hour = int(word) if word.isdigit() else int(hit.value("clock", "ones", "teens") or 0)
    if minutes is None or not 0 < minutes < MINUTES or not 0 < hour <= NOON or hit.modifies():
        return None
    before = hit.word("side") in ("to", "before", "till")
    hour, minute = ((hour - 2) % NOON + 1, MINUTES - int(minutes)) if before else (hour, int(minutes))
    return Calendar(part=f"T{hour:02d}:{minute:02d}", which="the", unsaid=True)


def day_from(hit: Hit) -> Reading | None:
    """ "A week from tomorrow"."""
    count, unit = hit.number("count"), hit.unit()
    if count is None or count != int(count) or unit not in DAYS_OF:
        return None
    shift = hit.vocabulary.day_shifts[hit.word("word")][0]
    return Step(unit="D", steps=shift + int(count) * DAYS_OF[unit], base="published")


def part_beside(hit: Hit) -> Reading | None:
    """ "The night before", "the morning after" with nothing behind it."""
    if hit.tag_after() in NOUN_BEHIND:
        return None
    return Step(unit="D", steps=hit.direction(), base="text", part=hit.value("part", "day_part"))


def one_night(hit: Hit) -> Reading | None:
    """ "One night in August 1991" is a night of an unknown day."""
    month = hit.month() if hit.has("month") else None
    return Calendar(month=month, year=hit.year(), part=hit.value("part", "day_part"))


def clock_word(hit: Hit) -> Reading | None:
    """noon, midnight; "High Noon" is a name."""
    if hit.is_name() or hit.category_before("high"):
        return None
    return Calendar(part=hit.value("word", "clock_word"), which="the")
