"""How many events were done in each day, week or month, by dyad if asked, and what is left out of it."""

import datetime
import functools
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, Select, case, func, literal, select

from dragoman.ask.answer import frame
from dragoman.ask.events import chosen
from dragoman.ask.measured import Precision, precision_of
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.ask.periods import PERIODS, Period, between
from dragoman.errors import AskError
from dragoman.model.claim import NEGATIVE
from dragoman.model.rows import SeriesRow
from dragoman.record.coarse import month_of
from dragoman.record.shown import Shown

Dyad = tuple[str | None, str | None]
Sides = tuple[str, str]  # countries of the one side and of the other, each joined by spaces
Days = tuple[str | None, str | None]
# Why an event is in no period; the first that fits.
LEFT_OUT = {
    "negated": "told as not having happened",
    "future": "told of the future",
    "hypothetical": "told as a possibility, on a condition, against the facts",
    "not asserted": "demanded, ordered, rumoured or forecast",
    "historical": "told only as background",
    "undated": "without a day, or open at one end",
    "vague": "told to no day of one period: to the month, say, where days are counted",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """`rows` in order of period and dyad, none left out between the first and the last. `counted` events are
    in a row (an event between two states and a third in two dyads); `left_out` says how many are in none, and
    why; `precision` how often the coder is right about the types that are asked for. `claims` tell of the
    events that are counted, of which a person has `reviewed` so many."""

    by: str
    dyad: bool
    rows: tuple[SeriesRow, ...]
    counted: int
    claims: int
    reviewed: int
    left_out: Mapping[str, int]
    precision: tuple[Precision, ...]

    def to_pandas(self) -> Any:
        """The rows as a pandas DataFrame."""
        return frame(SeriesRow, self.rows)


def series(shown: Shown, asked: Wanted, *, by: str = "month", dyad: bool = False) -> Series:
    """AskError where `by` is none of day, week, month."""
    if by not in PERIODS:
        raise AskError(f"by: there is no {by!r}; there are {', '.join(PERIODS)}")
    limits = {name: asked.filters[name] for name in ("since", "until") if name in asked.filters}
    others = {name: value for name, value in asked.filters.items() if name not in limits}
    left: Counter[str] = Counter()
    behind: Counter[str] = Counter()
    placed: defaultdict[Period, Counter[Sides]] = defaultdict(Counter)
    for row in shown.connection.execute(_alike(shown, replace(asked, filters=others), dyad)):
        days = _days(shown, row)
        if limits and not _within(days, limits):
            continue
        period = row.reason or _period(days, by)
        if isinstance(period, Period):
            placed[period][row.actors, row.recipients] += row.events
            behind += Counter(claims=row.claims, reviewed=row.reviewed)
        else:
            left[period] += row.events
    return Series(
        by=by,
        dyad=dyad,
        rows=tuple(_rows(placed, asked, by)),
        counted=sum(some.total() for some in placed.values()),
        claims=behind["claims"],
        reviewed=behind["reviewed"],
        left_out={name: left[name] for name in LEFT_OUT},
        precision=precision_of(asked.filters.get("type", ())),
    )


def _alike(shown: Shown, asked: Wanted, dyad: bool) -> Select[Any]:
    """How many events have the same days, the same reason to be left out ("" is none), the same countries."""
    found = chosen(shown, asked).subquery().c
    reason = case(
        (found.done, case((found.historical, "historical"), else_="")),
        (found.status.in_(NEGATIVE), "negated"),
        (found.future, "future"),
        (found.hypothetical, "hypothetical"),
        else_="not asserted",
    )
    sides = (found.actor_countries, found.recipient_countries) if dyad else (literal(""), literal(""))
    alike = [reason, found.concerned, found.date_start, found.date_end, *(sides if dyad else ())]
    names = (sides[0].label("actors"), sides[1].label("recipients"))
    sums = [func.sum(one).label(one.name) for one in (found.claims, found.reviewed)]
    counted = select(reason.label("reason"), *alike[1:4], *names, func.count().label("events"), *sums)
    return counted.group_by(*alike)


def _days(shown: Shown, row: Row[Any]) -> Days:
    if not row.concerned or shown.unredacted:
        return row.date_start, row.date_end
    start, end, _ = month_of(row.date_start, row.date_end, None)
    return start, end


def _within(days: Days, limits: Mapping[str, str]) -> bool:
    """Whether the days meet those asked for; what has no day at all may, and is left out under that name."""
    start, end = days
    return (end is None or end >= limits.get("since", end)) and (
        start is None or start <= limits.get("until", start)
    )


def _period(days: Days, by: str) -> Period | str:
    """The period that an event lies in, or why it lies in none."""
    start, end = days
    if start is None or end is None:
        return "undated"
    first, last = (_named(by, one) for one in (start, end))
    return first if first == last else "vague"


@functools.lru_cache(4000)
def _named(by: str, day: str) -> Period:
    return PERIODS[by](datetime.date.fromisoformat(day))


def _rows(placed: Mapping[Period, Counter[Sides]], asked: Wanted, by: str) -> Iterator[SeriesRow]:
    counts = {period: _by_dyad(some) for period, some in placed.items()}
    none: Counter[Dyad] = Counter()
    told = {pair for some in counts.values() for pair in some}
    pairs = sorted(told, key=lambda pair: (pair[0] or "~", pair[1] or "~"))
    for period in _span([*placed], asked, by):
        start, end = period.start.isoformat(), period.end.isoformat()
        events = counts.get(period, none)
        for pair in pairs or [(None, None)]:
            yield SeriesRow(
                period=period.name,
                start=start,
                end=end,
                actor=pair[0],
                recipient=pair[1],
                events=events[pair],
            )


def _by_dyad(events: Counter[Sides]) -> Counter[Dyad]:
    found: Counter[Dyad] = Counter()
    for (actors, recipients), count in events.items():
        for pair in itertools.product(actors.split() or (None,), recipients.split() or (None,)):
            found[pair] += count
    return found


def _span(found: Sequence[Period], asked: Wanted, by: str) -> Iterator[Period]:
    """All periods from the first to the last, or from and to the days that are asked for."""
    ends = [
        PERIODS[by](datetime.date.fromisoformat(asked.filters[name])) if name in asked.filters else None
        for name in ("since", "until")
    ]
    if not found and None in ends:
        return iter(())
    first, last = ends[0] or min(found), ends[1] or max(found)
    return between(first, last, by)
