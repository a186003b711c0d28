"""Readings of weekdays; one function a rule of `patterns.RULES`, None where the words are no time."""

from dragoman.resolve.times.reading.hit import RECENT_YEARS, STEPS, Hit
from dragoman.resolve.times.readings import Calendar, Reading

ONE_OF_MANY = frozenset({"a", "an", "one"})
LAST_NTH = 4  # a month may have no fifth Monday


def weekday(hit: Hit) -> Reading | None:
    atom = hit.span("weekday")[0]
    if hit.in_name(atom) or hit.names_a_paper() or _of_history(hit):
        return None
    if "the" in (hit.before(), hit.atoms.word(hit.first)) and hit.opens_name(atom):
        return None  # "the Friday Club"
    if hit.has("general") and hit.modifies():
        return None  # "a Sunday rally": the article is the rally's
    weeks = STEPS.get(hit.which("week_which"), 0) if hit.has("week_which") else None
    if (weeks is not None and hit.unit() != "W") or hit.follows():
        return None
    general = hit.has("general") or _of_another_month(hit)
    return Calendar(weekday=hit.weekday(), which=hit.which(), week_steps=weeks, general=general)


def _of_history(hit: Hit) -> bool:
    """ "Black Monday", "Bloody Sunday"; but the Black Friday of trade comes every year."""
    yearly = "yearly" in hit.categories()[-1]
    return hit.category_before("day_name") and hit.capital(1) and not yearly


def _of_another_month(hit: Hit) -> bool:
    """Whether a month or year behind says that it is no day of this week: "a *Sunday* in December 1981",
    "one *Friday* evening in 2019"."""
    if not {hit.before(), hit.before(2)} & ONE_OF_MANY:
        return False
    behind = 2 if hit.category_after("day_part") else 1
    word = hit.after(behind + 1)
    dated = hit.category_after("month", behind + 1) or (word.isdigit() and int(word) in RECENT_YEARS)
    return hit.after(behind) in ("in", "of") and dated


def nth_weekday(hit: Hit) -> Reading | None:
    """The first Monday in September, the last Thursday of November 1989."""
    nth = -1 if hit.which("nth") == "last" else hit.ordinal("nth")
    if nth is None or nth > LAST_NTH or (hit.has("year_which") and hit.which("year_which") == "that"):
        return None
    return Calendar(
        weekday=hit.weekday(), month=hit.month(), nth=nth, year=hit.year(), year_steps=hit.year_steps()
    )


def weekday_shift(hit: Hit) -> Reading | None:
    """Two Sundays ago, the Sunday before last, two Fridays from now, a week from Thursday."""
    count = hit.number("count") if hit.has("count") else 2
    if count is None or count != int(count) or (hit.has("unit") and hit.unit() not in ("W", "D")):
        return None
    if hit.has("from"):
        return Calendar(weekday=hit.weekday(), ago=(-int(count), hit.unit()), which="this")
    weeks = int(count) - 1
    which = "last" if hit.has("ago") else "next"
    return Calendar(weekday=hit.weekday(), ago=(weeks if which == "last" else -weeks, "W"), which=which)


def weekday_of_month(hit: Hit) -> Reading | None:
    day = hit.ordinal("day")
    return Calendar(day=day, weekday=hit.weekday()) if day and day <= 31 else None
