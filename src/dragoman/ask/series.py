"""How many events were done in each day, week or month, by dyad if asked, and what is left out of it."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Row, func, select

from dragoman.ask.answer import frame
from dragoman.ask.events import background, chosen
from dragoman.ask.measured import Precision, precision_of
from dragoman.ask.parties import Sides, sides_of
from dragoman.ask.periods import PERIODS, Period, between
from dragoman.ask.wanted import Wanted
from dragoman.errors import AskError
from dragoman.model.rows import SeriesRow
from dragoman.record import tables
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import month_of

Dyad = tuple[str | None, str | None]
NEGATED = frozenset(("negated", "denied", "retracted"))
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
    why; `precision` how often the coder is right about the types that are asked for."""

    by: str
    dyad: bool
    rows: tuple[SeriesRow, ...]
    counted: int
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
    found = shown.connection.execute(chosen(shown, replace(asked, filters=others))).all()
    rows = [row for row in found if _within(_days(shown, row), limits)]
    left: Counter[str] = Counter()
    placed: list[tuple[Period, Row[Any]]] = []
    old = background(shown, [row.event for row in rows if row.done])
    undone = _flags(shown, [row.event for row in rows if not row.done])
    for row in rows:
        reason = _undone(row, undone) if not row.done else "historical" if row.event in old else ""
        period = None if reason else _period(shown, row, by)
        if isinstance(period, Period):
            placed.append((period, row))
        else:
            left[reason or period or ""] += 1
    return Series(
        by=by,
        dyad=dyad,
        rows=tuple(_rows(shown, placed, asked, by, dyad)),
        counted=len(placed),
        left_out={name: left[name] for name in LEFT_OUT},
        precision=precision_of(asked.filters.get("type", ())),
    )


def _days(shown: Shown, row: Row[Any]) -> tuple[str | None, str | None]:
    if row.event not in shown.concerned_events:
        return row.date_start, row.date_end
    start, end, _ = month_of(row.date_start, row.date_end, None)
    return start, end


def _within(days: tuple[str | None, str | None], limits: Mapping[str, str]) -> bool:
    """Whether the days meet those asked for; what has no day at all may, and is left out under that name."""
    start, end = days
    return (end is None or end >= limits.get("since", end)) and (
        start is None or start <= limits.get("until", start)
    )


def _period(shown: Shown, row: Row[Any], by: str) -> Period | str:
    """The period that an event lies in, or why it lies in none."""
    start, end = _days(shown, row)
    if start is None or end is None:
        return "undated"
    first, last = (PERIODS[by](datetime.date.fromisoformat(one)) for one in (start, end))
    return first if first == last else "vague"


def _undone(row: Row[Any], flags: Mapping[int, tuple[bool, bool]]) -> str:
    future, hypothetical = flags.get(row.event, (False, False))
    if row.status in NEGATED:
        return "negated"
    return "future" if future else "hypothetical" if hypothetical else "not asserted"


def _flags(shown: Shown, events: Iterable[int]) -> dict[int, tuple[bool, bool]]:
    """Whether a claim tells an event as future, as hypothetical."""
    row = tables.claims.c
    found = {}
    for batch in batches(events):
        asked = select(row.event, func.max(row.future), func.max(row.hypothetical))
        for event, future, hypothetical in shown.connection.execute(
            asked.where(row.event.in_(batch)).group_by(row.event)
        ):
            found[event] = (bool(future), bool(hypothetical))
    return found


def _rows(
    shown: Shown, placed: Sequence[tuple[Period, Row[Any]]], asked: Wanted, by: str, dyad: bool
) -> Iterator[SeriesRow]:
    counts: Counter[tuple[Period, Dyad]] = Counter()
    sides = sides_of(shown, (row.claim for _, row in placed)) if dyad else {}
    for period, row in placed:
        pairs: list[Dyad] = [(None, None)]
        if dyad:
            actors, recipients = (_countries(sides, row.claim, side) for side in ("actor", "recipient"))
            pairs = [(one, other) for one in actors for other in recipients]
        counts.update((period, pair) for pair in pairs)
    periods = _span([period for period, _ in placed], asked, by)
    pairs = sorted({pair for _, pair in counts}, key=lambda pair: (pair[0] or "~", pair[1] or "~"))
    for period in periods:
        for pair in pairs or [(None, None)]:
            yield SeriesRow(
                period=period.name,
                start=period.start.isoformat(),
                end=period.end.isoformat(),
                actor=pair[0],
                recipient=pair[1],
                events=counts[period, pair],
            )


def _countries(sides: Sides, claim: int, which: str) -> list[str | None]:
    side = sides.get((claim, which))
    return [*side.countries] if side and side.countries else [None]


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
