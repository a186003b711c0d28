"""What a time expression says before it is known what it is relative to. Standard library only."""

from dataclasses import dataclass

# Where a time lies, seen from the publication, as the tense tells; UNDONE was to be and was not.
AHEAD, BEHIND, OPEN, UNDONE = 1, -1, 0, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A name in the calendar; what is None is not said.

    which        "last", "this", "next", "that", "same" before the name ("last June"), "latest" where the
                 figures told of are the last quarter's, "month" for the month told of, "week" for the one
                 that ends with the day, else ""
    week_steps   weeks from the publication's ("Monday of last week" is -1)
    year_steps   years from the year of reference ("June last year" is -1)
    year_told    those years are counted from the year told of last ("March the following year")
    era          "BC", "" or "?" for a bare number that is a year only where others count before Christ
    decade, century   first three, first two digits of the years; short: the century is not written ("'98")
    part         TIMEX3 suffix of the time of day: "TNI", "T10:30"
    general      the name of a kind and of no one day ("a Sunday", "at night")
    ended        month with which the period ends ("the year ended Sept. 30")
    ago          length before that weekday ("ten years ago Friday"), below 0 after it ("a week from Friday")
    until        month and day with which the span ends that this begins ("from June 1 to Nov. 30")
    paired       the second of two months ("December and January"): the year is that of the first or the next
    unsaid       of a clock, whether the half of the day is left open ("at 7:30", "by 9 o'clock")
    done         of a finite verb of the past: not ahead of the publication
    easter, nth  days from Easter Sunday; which weekday of the month, -1 the last
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str = ""
    decade: int | None = None
    century: int | None = None
    era: str = ""
    which: str = ""
    year_steps: int | None = None
    year_told: bool = False
    week_steps: int | None = None
    part: str = ""
    general: bool = False
    short: bool = False
    ended: int | None = None
    ago: tuple[int, str] | None = None
    easter: int | None = None
    nth: int | None = None
    until: tuple[int, int] | None = None
    paired: bool = False
    done: bool = False
    unsaid: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A unit counted from the one of reference: "last week" is -1, "this year" 0.

    base  "published", or "text" for the time told of last ("the next day", "that year")
    """

    unit: str
    steps: int
    base: str
    part: str = ""
    which: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A length away from the time of reference: "two years ago". count None: "some years ago".

    quarter  whether a quarter is named: "the year-earlier quarter"
    holds    whether it is of what somebody has today ("it has 41 stores, up from 33 a year ago")
    grain    unit of the value where another is named: "ten years ago this week" is a week
    length   the value of the length: "in five years" is a time behind a verb of the future, else a length
    """

    count: float | None
    unit: str
    direction: int
    base: str
    part: str = ""
    quarter: bool = False
    holds: bool = False
    grain: str = ""
    length: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A value that needs no reference: a duration, a set, PAST_REF."""

    value: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Times written as one ("5 to 9 March"): each with its atoms, first to last (half-open)."""

    parts: tuple[tuple[int, int, "Reading"], ...]


Reading = Calendar | Step | Shift | Fixed


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A reading with its atoms, first to last (half-open)."""

    first: int
    last: int
    reading: Reading
    rule: str
