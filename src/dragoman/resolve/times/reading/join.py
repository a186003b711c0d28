"""Times that belong together: a time of day with its day, a month with the year behind it.

May import the rooms beside it.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.resolve.times.reading.hit import NIGHT_ENDS
from dragoman.resolve.times.reading.scan import Atoms
from dragoman.resolve.times.reading.vocabulary import BREAK
from dragoman.resolve.times.readings import Calendar, Fixed, Found, Reading, Step

PART_JOINTS = frozenset(((), ("on",), ("of",), (",",), ("of", "the"), ("on", "the")))  # "the night of 4 May"
DAY_JOINTS = frozenset(((), ("at",)))  # "Friday night", "Friday at 10:30"
PAIR_JOINTS = frozenset(
    {"and", "or", "to", "until", "till", "through", "-", "–", "—", ",", "the", "on", "by", "of", "in"}
)
RANGE_JOINTS = frozenset({"to", "until", "till", "through", "-", "–"})  # "from October to March 1945"
ENDED = frozenset({"ended", "ending", "ends"})
ENDED_JOINTS = ENDED | {"that", "which", "in", "on"}
STOPS = frozenset((*",;.?!", ""))
LONGEST_WAY = 5  # atoms from a clock to the day that it is of
LONGEST_GAP = 3  # atoms between two times that make a pair


def joined(found: Sequence[Found], atoms: Atoms) -> list[Found]:
    """The readings of a text with those made one that tell of one time."""
    out: list[Found] = []
    for one in found:
        both = _with_day(out[-1], one, atoms) if out else None
        if both:
            out[-1] = both
        else:
            out.append(one)
    for i in range(len(out) - 1, 0, -1):
        out[i - 1] = _with_later_day(out[i - 1], out[i], atoms)
        out[i - 1] = _with_end(_with_year(out[i - 1], out[i], atoms), out[i], atoms)
    return out


def _gap(a: Found, b: Found, atoms: Atoms) -> tuple[str, ...] | None:
    """The words between two times, None where they are many or a paragraph ends there."""
    if b.first - a.last > LONGEST_GAP or BREAK in atoms.chars[a.last : b.first]:
        return None
    return tuple(atoms.word(i) for i in range(a.last, b.first))


def _with_day(a: Found, b: Found, atoms: Atoms) -> Found | None:
    """ "10 p.m. Wednesday", "the night of 4 May", "Friday morning" as one."""
    x, y = a.reading, b.reading
    if isinstance(x, (Calendar, Step)) and x.part[1:2].isdigit() and isinstance(y, Calendar) and _is_part(y):
        whole = _gap(a, b, atoms) == () and not y.part[1:2].isdigit()
        return replace(a, last=b.last, reading=_by_half(x, y.part)) if whole else None
    if isinstance(x, Calendar) and _is_part(x):
        host, part, joints = y, x.part, PART_JOINTS
    elif isinstance(y, Calendar) and _is_part(y):
        host, part, joints = x, y.part, DAY_JOINTS
    else:
        return None
    gap = _gap(a, b, atoms)
    if gap not in joints or not isinstance(host, (Calendar, Step)) or not _takes_part(host):
        return None
    if gap == ("at",) and not part[1:2].isdigit():
        return None
    return Found(first=a.first, last=b.last, reading=replace(host, part=part), rule=f"{a.rule}+{b.rule}")


def _by_half(x: Calendar | Step, part: str) -> Calendar | Step:
    """The clock of "9:30 Friday morning", "7:30 on Friday evening": the half of the day is said behind it."""
    hour = int(x.part[1:3])
    late = part in ("TAF", "TEV") or (part == "TNI" and hour > NIGHT_ENDS)
    return replace(x, part=f"T{hour + 12}{x.part[3:]}") if late and hour < 12 else x


def _with_later_day(a: Found, b: Found, atoms: Atoms) -> Found:
    """ "From 9 a.m. to 5 p.m. Monday", "at 9 a.m. in Rome on Monday": a clock takes the day behind it."""
    x, y = a.reading, b.reading
    if not (isinstance(x, Calendar) and _is_part(x) and x.part[1:2].isdigit()):
        return a
    if not isinstance(y, (Calendar, Step)) or not _takes_part(replace(y, part="")):
        return a
    between = [atoms.word(i) for i in range(a.last, b.first)]
    if len(between) > LONGEST_WAY or not STOPS.isdisjoint(between):
        return a
    return replace(a, reading=replace(y, part=x.part))


def _is_part(c: Calendar) -> bool:
    return bool(c.part) and not (c.year or c.month or c.day or c.weekday)


def _takes_part(reading: Reading) -> bool:
    if isinstance(reading, Step):
        return reading.unit == "D" and not reading.part
    if isinstance(reading, Calendar):
        return not reading.part and bool(reading.day or reading.weekday or reading.easter is not None)
    return False


def _with_end(a: Found, b: Found, atoms: Atoms) -> Found:
    """The period of "the quarter ended Sept. 30", "the year that ended in June" is the one of that date."""
    x, y = a.reading, b.reading
    unit = _period(x)
    if not isinstance(y, Calendar) or unit is None:
        return a
    gap = _gap(a, b, atoms)
    to = gap == ("to",) and isinstance(x, Fixed)  # "the three months to March 31"
    if not gap or not (to or (not ENDED.isdisjoint(gap) and ENDED_JOINTS.issuperset(gap))):
        return a
    if unit == "W":
        return replace(a, reading=replace(y, which="week")) if y.day or y.weekday else a
    if not y.month:
        return a
    quarter = (y.month + 2) // 3 if unit == "Q" else None
    reading = Calendar(quarter=quarter, year=y.year, ended=y.month, day=y.day)
    return replace(a, reading=reading)


def _period(x: Reading) -> str | None:
    """The unit of a period that figures are given for: a week, a quarter (three months), a year."""
    if isinstance(x, Step) and x.unit in ("W", "Q", "Y"):
        return x.unit
    return "Q" if isinstance(x, Fixed) and x.value == "P3M" else None


def _with_year(a: Found, b: Found, atoms: Atoms) -> Found:
    """A month or season takes the year of the one it is paired with: "in May and June 1940"."""
    x, y = a.reading, b.reading
    if not isinstance(x, Calendar) or not isinstance(y, Calendar) or not y.year or x.year:
        return a
    if x.which or x.year_steps is not None or not (x.month or x.season) or not (y.month or y.season):
        return a
    if not (gap := _gap(a, b, atoms)) or not PAIR_JOINTS.issuperset(gap):
        return a
    over = x.month is not None and y.month is not None and x.month > y.month
    if over and RANGE_JOINTS.isdisjoint(gap):
        return a
    return replace(a, reading=replace(x, year=y.year - over, era=y.era))
