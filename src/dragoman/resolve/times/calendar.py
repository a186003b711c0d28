"""TIMEX3 values: their arithmetic, and the days they name. Standard library only.

Values follow TIMEX3 (TimeML 1.2.1): 1998-01-05, 1998-W05, 1998-W05-WE, 1998-Q1, 1998-H1, 1998-SU, 1998-01,
1998, 199 (the nineties), 19 (the twentieth century), with T…: 1998-01-08TNI, 1998-01-08T10:30.
"""

import calendar as gregorian
import datetime
import re
from dataclasses import dataclass

MONTHS_OF_SEASON = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
YEARS_OF = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}
DAYS_OF = {"D": 1, "W": 7, "F": 14, "WE": 7}
MONTHS_OF = {"M": 1, "Q": 3, "H": 6}
UNKNOWN_DAYS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX"}
UNKNOWN_YEARS = {"Q": "XXXX-QX", "H": "XXXX-HX", "Y": "XXXX", "DE": "XXX", "CE": "XX", "ML": "X"}
UNKNOWN_HOURS = {"TS": "TXX:XX:XX", "TM": "TXX:XX", "TH": "TXX", "TX": "TXX"}
UNKNOWN = UNKNOWN_DAYS | UNKNOWN_YEARS | {unit: "XXXX-XX-XX" + time for unit, time in UNKNOWN_HOURS.items()}

FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?:-(?P<weekday>[1-7]|WE))?|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<season>SP|SU|FA|WI)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?P<time>T[\dA-Z:]+)?"
)
OPEN_DAY = re.compile(r"(?P<known>\d{4}(?:-\d\d)?)(?:-XX){1,2}(?:T[A-Z]{2})?")
LAST_YEAR = 9999


@dataclass(frozen=True, slots=True)
class Interval:
    """First and last day, ISO, inclusive, and how precisely they are known."""

    start: str
    end: str
    precision: str


def interval(value: str) -> Interval | None:
    """The days that a TIMEX3 value names; None where it names no time of the calendar.

    None for durations, sets, PAST_REF and its like, values whose year is an X, and years before Christ
    (ISO days here begin with year 1). A season is the northern one; the winter of a year is either of the
    two that touch it, so its interval begins with January of that year and ends with February of the next.
    """
    if value.isdigit() and len(value) in (2, 3):
        size = 10 ** (4 - len(value))
        first = int(value) * size
        precision = "decade" if size == 10 else "century"
        return Interval(f"{max(first, 1):04d}-01-01", f"{first + size - 1:04d}-12-31", precision)
    if (open_day := OPEN_DAY.fullmatch(value)) is not None:
        return interval(open_day["known"])  # an unknown day of a month or year
    match = FORM.fullmatch(value)
    if not match or match["year"] == "0000":
        return None
    year = int(match["year"])
    if match["week"]:
        return _week(year, int(match["week"]), match["weekday"], match["time"])
    if match["quarter"]:
        return _months(year, 3 * int(match["quarter"]) - 2, 3 * int(match["quarter"]), "quarter")
    if match["half"]:
        return _months(year, 6 * int(match["half"]) - 5, 6 * int(match["half"]), "interval")
    if match["season"] == "WI":
        return Interval(f"{year:04d}-01-01", last_day(year + 1, 2), "season") if year < LAST_YEAR else None
    if match["season"]:
        return _months(year, *MONTHS_OF_SEASON[match["season"]], "season")
    if match["day"]:
        if not is_day(year, int(match["month"]), int(match["day"])):
            return None
        return Interval(value[:10], value[:10], "time" if match["time"] else "day")
    if match["month"]:
        return _months(year, int(match["month"]), int(match["month"]), "month")
    return _months(year, 1, 12, "year")


def _months(year: int, first: int, last: int, precision: str) -> Interval | None:
    if not 1 <= first <= last <= 12:
        return None
    return Interval(f"{year:04d}-{first:02d}-01", last_day(year, last), precision)


def _week(year: int, week: int, weekday: str | None, time: str | None) -> Interval | None:
    if not 1 <= week <= weeks_of(year):
        return None
    if weekday == "WE":
        first, last, precision = 6, 7, "interval"
    elif weekday:
        first = last = int(weekday)
        precision = "time" if time else "day"
    else:
        first, last, precision = 1, 7, "week"
    start, end = (datetime.date.fromisocalendar(year, week, day).isoformat() for day in (first, last))
    return Interval(start, end, precision)


def weeks_of(year: int) -> int:
    """53 or 52: the ISO week of 28 December."""
    return datetime.date(year, 12, 28).isocalendar()[1] if year < LAST_YEAR else 52


def last_day(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}-{gregorian.monthrange(year, month)[1]:02d}"


def is_day(year: int, month: int, day: int) -> bool:
    return 1 <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= gregorian.monthrange(year, month)[1]


def day_of(published: str | None) -> datetime.date | None:
    """The day of an ISO date or time, None where there is none."""
    match = re.match(r"(\d{4})-(\d{2})-(\d{2})", published or "")
    if not match or not is_day(*map(int, match.groups())):
        return None
    return datetime.date(*map(int, match.groups()))


def moved(day: datetime.date, count: int, unit: str) -> datetime.date | None:
    """The day `count` units on, clipped to the end of a shorter month; None outside the calendar."""
    if unit in DAYS_OF:
        ordinal = day.toordinal() + count * DAYS_OF[unit]
        return datetime.date.fromordinal(ordinal) if 1 <= ordinal <= datetime.date.max.toordinal() else None
    months = count * (MONTHS_OF[unit] if unit in MONTHS_OF else 12 * YEARS_OF.get(unit, 0))
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= LAST_YEAR:
        return None
    return datetime.date(year, month + 1, min(day.day, gregorian.monthrange(year, month + 1)[1]))


def unit_value(day: datetime.date, unit: str) -> str:
    """The value of the unit that a day lies in."""
    if unit in ("W", "F", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "H":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    if unit in YEARS_OF:
        return f"{day.year:04d}"[: {"Y": 4, "DE": 3, "CE": 2, "ML": 1}[unit]]
    return day.isoformat()


def easter(year: int) -> datetime.date:
    """Western Easter Sunday (the anonymous Gregorian computus, Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> datetime.date:
    """The nth such weekday (1 Monday … 7 Sunday) of a month, the last for -1."""
    if nth < 0:
        last = datetime.date(year, month, gregorian.monthrange(year, month)[1])
        return last - datetime.timedelta(days=(last.isoweekday() - weekday) % 7)
    first = datetime.date(year, month, 1)
    return first + datetime.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
