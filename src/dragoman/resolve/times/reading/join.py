"""Times that belong together: a time of day with its day, a month with the year behind it.

May import the rooms beside it.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.resolve.times.reading.hit import NIGHT_ENDS
from dragoman.resolve.times.reading.join_lengths import one_length
from dragoman.resolve.times.reading.scan import Atoms
from dragoman.resolve.times.reading.vocabulary import BREAK
from dragoman.resolve.times.readings import Calendar, Fixed, Found, Reading, Shift, Step

PART_JOINTS = frozenset(((), ("on",), ("of",), (",",), ("of", "the"), ("on", "the")))  # "the night of 4 May"
DAY_JOINTS = frozenset(((), ("at",), (",",)))  # "Friday night", "Friday at 10:30", "Friday, 8 p.m."
PAIR_JOINTS = frozenset(
    {"and", "or", "to", "until", "till", "through", "-", "–", "—", ",", "the", "on", "by", "of", "in"}
)
RANGE_JOINTS = frozenset({"to", "until", "till", "through", "-", "–"})  # "from October to March 1945"
AGO_JOINTS = frozenset(((), (",",), ("on",), ("in",), (",", "on"), (",", "in")))  # "… ago, on March 11"
AGO_UNITS = frozenset({"D", "W", "M", "Y"})
ENDED = frozenset({"ended", "ending", "ends"})
ENDED_JOINTS = ENDED | {"that", "which", "in", "on"}
TO_JOINTS = frozenset((("to",), ("to", "the", "end", "of")))
PERIODS = {"P3M": "Q", "P6M": "H"}
HALVES = {6: 1, 12: 2}  # months with which they end
A_DAY = Fixed(value="P1D", type="DURATION")
STOPS = frozenset((*",;.?!", "", "he", "she", "it", "they", "we", "will", "is", "are", "was", "were"))
SHORTEST_MONTH = 28
FIRST_WEEK = 7
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
        out[i - 1], out[i] = _with_years_ago(out[i - 1], out[i], atoms)
        out[i - 1], out[i] = _paired(out[i - 1], out[i], atoms)
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
    if beside := _day_beside(x, y, _gap(a, b, atoms)):
        return Found(first=a.first, last=b.last, reading=beside, rule=f"{a.rule}+{b.rule}")
    if length := one_length(x, y, _gap(a, b, atoms)):
        return Found(first=a.first, last=b.last, reading=length, rule=f"{a.rule}+{b.rule}")
    if anniversary := _anniversary(x, y) if _gap(a, b, atoms) == () else None:
        return Found(first=a.first, last=b.last, reading=anniversary, rule=f"{a.rule}+{b.rule}")
    if isinstance(x, (Calendar, Step)) and x.part[1:2].isdigit() and isinstance(y, Calendar) and _is_part(y):
        whole = _gap(a, b, atoms) == () and not y.part[1:2].isdigit()
        return replace(a, last=b.last, reading=_by_half(x, y.part)) if whole else None
    if isinstance(x, Calendar) and _is_part(x) and isinstance(y, Step) and y.part:
        if not x.part[1:2].isdigit() or y.unit != "D" or _gap(a, b, atoms) != ():
            return None
        return replace(a, last=b.last, reading=replace(y, part=_by_half(x, y.part).part))  # "7:45 tonight"
    if isinstance(x, Calendar) and _is_part(x):
        host, part, joints = y, x.part, PART_JOINTS
    elif isinstance(y, Calendar) and _is_part(y):
        host, part, joints = x, y.part, DAY_JOINTS
    else:
        return None
    gap = _gap(a, b, atoms)
    if gap not in joints or not isinstance(host, (Calendar, Step)) or not _takes_part(host):
        return None
    if gap in (("at",), (",",)) and host is x and not part[1:2].isdigit():
        return None
    return Found(first=a.first, last=b.last, reading=replace(host, part=part), rule=f"{a.rule}+{b.rule}")


def _day_beside(x: Reading, y: Reading, gap: tuple[str, ...] | None) -> Reading | None:
    """ "The day before Christmas", where that lies in the same month, "the day after Thanksgiving"."""
    feast = isinstance(y, Calendar) and (y.easter is not None or y.nth is not None) and not y.part
    if feast and isinstance(y, Calendar) and gap in (("before",), ("after",)) and x == A_DAY:
        return replace(y, ago=(1 if gap == ("before",) else -1, "D"))
    if (
        not isinstance(y, Calendar)
        or not (y.month and y.day)
        or y.part
        or gap not in (("before",), ("after",))
        or x != A_DAY
    ):
        return None
    day = y.day + (1 if gap == ("after",) else -1)
    return replace(y, day=day, weekday=None) if 1 <= day <= SHORTEST_MONTH else None


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


def _with_years_ago(a: Found, b: Found, atoms: Atoms) -> tuple[Found, Found]:
    """ "Ten years ago, on March 11", "in March two years ago": both are of that year."""
    x, y = a.reading, b.reading
    gap = _gap(a, b, atoms)
    if _years_ago(x) and isinstance(y, Calendar) and _of_year(y) and gap in AGO_JOINTS:
        return a, replace(b, reading=replace(y, year_steps=_years_ago(x)))
    if _years_ago(y) and isinstance(x, Calendar) and _of_year(x) and gap in ((), (",",)):
        return replace(a, reading=replace(x, year_steps=_years_ago(y))), b
    return a, b


def _paired(a: Found, b: Found, atoms: Atoms) -> tuple[Found, Found]:
    """The second month of "in December and January", "from Nov. 28 to Jan. 3" follows the first."""
    x, y = a.reading, b.reading
    if not isinstance(x, Calendar) or not isinstance(y, Calendar) or not (x.month and y.month):
        return a, b
    gap = _gap(a, b, atoms)
    joint = gap is not None and len(gap) == 1 and (gap[0] == "and" or gap[0] in RANGE_JOINTS)
    if not joint or not _of_year(x) or not _of_year(y):
        return a, b
    if gap != ("and",) and y.month:
        a = replace(a, reading=replace(x, until=(y.month, y.day or SHORTEST_MONTH)))
    return a, replace(b, reading=replace(y, paired=True))


def _anniversary(x: Reading, y: Reading) -> Reading | None:
    """ "Ten years ago today", "two weeks ago Friday": one time, as fine as the second."""
    if not _ago(x) or not isinstance(x, Shift) or x.unit not in AGO_UNITS:
        return None
    if isinstance(y, Step) and y.unit in ("D", "W", "M") and not y.steps and y.which in ("", "this"):
        return replace(x, grain=y.unit, part=y.part)
    if isinstance(y, Calendar) and y == Calendar(weekday=y.weekday):
        return replace(y, ago=(-_ago(x), x.unit))
    return None


def _years_ago(reading: Reading) -> int:
    """-10 of "ten years ago", 0 of other readings."""
    return _ago(reading) if isinstance(reading, Shift) and reading.unit == "Y" else 0


def _ago(reading: Reading) -> int:
    """-2 of "two weeks ago", 0 of other readings."""
    if not isinstance(reading, Shift) or reading.base != "published" or reading.length or reading.grain:
        return 0
    whole = reading.count is not None and reading.count == int(reading.count) and reading.direction < 0
    return -int(reading.count) if whole and reading.count else 0


def _of_year(c: Calendar) -> bool:
    """Whether a month, a day of one or a season stands without its year."""
    return bool(c.month or c.season) and c.year is None and not c.which and c.year_steps is None


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
    if isinstance(x, Calendar) and x.quarter and not x.which and _gap(a, b, atoms) == ("ended",):
        return replace(a, reading=replace(x, which="ended"))
    unit = _period(x)
    if not isinstance(y, Calendar) or unit is None:
        return a
    gap = _gap(a, b, atoms)
    to = gap in TO_JOINTS and isinstance(x, Fixed)  # "the three months to March 31"
    if not gap or not (to or (not ENDED.isdisjoint(gap) and ENDED_JOINTS.issuperset(gap))):
        return a
    if unit == "W":
        return replace(a, reading=replace(y, which="week")) if y.day or y.weekday else a
    if not y.month:
        return a
    if unit == "H":
        half = HALVES.get(y.month)
        return replace(a, reading=Calendar(half=half, year=y.year, ended=y.month, day=y.day)) if half else a
    early = y.day is not None and y.day <= FIRST_WEEK  # a firm's quarter ends on a weekday: "ended Oct. 3"
    month = (y.month - 2) % 12 + 1 if early else y.month
    quarter = (month + 2) // 3 if unit == "Q" else None
    which = "ends" if "ends" in gap else ""
    reading = Calendar(quarter=quarter, year=y.year, ended=y.month, day=y.day, which=which)
    return replace(a, reading=reading)


def _period(x: Reading) -> str | None:
    """The unit of a period that figures are given for: a week, a quarter (three months), a half, a year."""
    if isinstance(x, Step) and x.unit in ("W", "Q", "Y"):
        return x.unit
    return PERIODS.get(x.value) if isinstance(x, Fixed) else None


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
