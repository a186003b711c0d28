"""Values of the periods that figures are given for: quarters, halves, years that ended with a month.

May import the rooms beside it.
"""

from dragoman.resolve.times.calendar import MONTHS_OF
from dragoman.resolve.times.readings import AHEAD, Calendar
from dragoman.resolve.times.values.context import Context


def quarter_value(told: Context, c: Calendar, direction: int) -> str:
    year = c.year or stepped(told, c) or _framed(told, c)
    if c.ended and not year:
        year = told.near_year(c.ended, c.day, direction)
    if not c.quarter and told.half and not c.year and c.year_steps and c.which != "latest":
        return f"{told.half[0] + c.year_steps:04d}-H{told.half[1]}"
    quarter = c.quarter or (told.quarter[1] if told.quarter else None)
    if not c.quarter and told.quarter and not c.year and c.year_steps and c.which != "latest":
        year = told.quarter[0] + c.year_steps  # "the same period last year", of a quarter that is told of
    if not quarter and c.which == "latest" and told.day:
        quarter = ((told.day.month - 1) // 3 - 1) % 4 + 1  # figures told of are the last quarter's
        year = year - (quarter == 4) if year and not c.year else year
    if not quarter:
        return f"{year:04d}" if year else "XXXX"  # the period told of is no quarter
    if not year and told.day:
        now = told.day.year * 4 + (told.day.month - 1) // 3
        behind = (now - quarter + 1) % 4  # quarters since it was last
        ahead = direction == AHEAD and 4 - behind <= behind
        year = (now - behind) // 4 + ahead
    if not year:
        return f"XXXX-Q{quarter}"
    compared = -1 if not c.quarter and not c.year and c.year_steps == -1 else 0  # the figures stay today's
    told.tell_quarter(year - compared, quarter, c.which == "ended")
    return f"{year:04d}-Q{quarter}"


def _framed(told: Context, c: Calendar) -> int | None:
    """The year that the sentence opens with: "In 2018, the second half was poor"."""
    last = told.told
    opens = last.frames and told.near(0) and not (last.month or last.season or last.era)
    return last.year if opens and not c.which and (c.quarter or c.half) else None


def half_value(told: Context, c: Calendar, half: int, direction: int) -> str:
    """ "Output fell in the first half" is the last first half that has begun, "will fall" the next."""
    year = c.year or stepped(told, c) or _framed(told, c)
    if c.ended and not year:
        year = told.near_year(c.ended, c.day, direction)
    if not year and told.day:
        year = told.day.year
        now = 1 if told.day.month <= MONTHS_OF["H"] else 2
        over = told.day.month > MONTHS_OF["H"] + MONTHS_OF["Q"]  # in July figures of the first half are due
        year += (now > half and over) if direction == AHEAD else -(now < half)
    if not year:
        return f"XXXX-H{half}"
    told.tell_half(year, half)
    return f"{year:04d}-H{half}"


def year_ended(told: Context, c: Calendar, month: int, direction: int) -> str:
    """The year of figures that ended with a month."""
    year = c.year or told.near_year(month, c.day, AHEAD if c.which == "ends" else direction)
    told.end_quarter()
    return f"{year:04d}" if year else "XXXX"


def stepped(told: Context, c: Calendar) -> int | None:
    """The year of "June last year", "this year's third quarter"."""
    if c.year_steps is None:
        return None
    if c.year_told and told.told.year and not told.told.era:
        return told.told.year + c.year_steps
    return told.day.year + c.year_steps if told.day else None
