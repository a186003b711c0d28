"""Whether a text is a *narrative* (history, biography, a chronology): it names years of the past oftener than
days around its publication. There a date without a year belongs to the time told of last; in news it belongs
to the publication, unless its own sentence names a year of the past. May import the readings.
"""

import datetime
import itertools
from collections.abc import Sequence

from dragoman.resolve.times.readings import Calendar, Fixed, Reading, Shift, Step

OLD_YEARS = 2  # a year this far behind the publication is one of the past
NARRATIVE_YEARS = 4  # so many years of the past make a narrative …
NEWS_SHARE = (
    8  # … if there are so many for each day around publication: 0 or 1 in 83 in histories, 1 in 4 in news
)
FAR_YEARS = 4  # a year so far from those around it is an aside; 3-10 alike on times_history
# (a year so far behind the publication that opens a text is what it tells of)


def asides(readings: Sequence[Reading]) -> frozenset[int]:
    """Which readings name a year far from the one before, to which the text returns right after it."""
    years = [
        (n, -r.year if r.era else r.year)
        for n, r in enumerate(readings)
        if isinstance(r, Calendar) and r.year
    ]
    found = set()
    before = years[0][1] if years else 0
    for (n, year), (_, after) in itertools.pairwise(years):
        if abs(year - before) >= FAR_YEARS and abs(after - before) < abs(after - year):
            found.add(n)
        else:
            before = year
    return frozenset(found)


def is_narrative(readings: Sequence[Reading], day: datetime.date | None) -> bool:
    if day is None:
        return True
    old = around = 0
    if _opens_long_ago(readings, day):
        return True
    for r in readings:
        if isinstance(r, Calendar):
            old += bool(r.era) or (r.year is not None and r.year <= day.year - OLD_YEARS)
            around += r.weekday is not None and r.month is None
        elif isinstance(r, (Step, Shift)):
            around += r.base == "published"
    return old >= NARRATIVE_YEARS and old >= NEWS_SHARE * around


def _opens_long_ago(readings: Sequence[Reading], day: datetime.date) -> bool:
    """Whether a text opens with a year of the past and tells of nothing from today: "In 1943 the army entered
    the valley. On 4 May …"."""
    dated = [r for r in readings if not isinstance(r, Fixed)]
    now = [r for r in readings if isinstance(r, Fixed) and r.value in ("PRESENT_REF", "PAST_REF")]
    first = dated[0] if dated else None
    if not isinstance(first, Calendar) or first.which != "frame" or not first.year or now:
        return False
    return first.year <= day.year - FAR_YEARS and all(
        (r.year is None or r.year <= day.year - OLD_YEARS) and (r.weekday is None or r.month is not None)
        if isinstance(r, Calendar)
        else r.base != "published"
        for r in dated
    )
