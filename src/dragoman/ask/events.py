"""Questions about events: rows with their parties, days and places, most recent first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select

from dragoman.ask.answer import Found
from dragoman.ask.narrowing.compare import FIRST, coarse
from dragoman.ask.narrowing.conditions import conditions, order, page
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.ask.parties import Side, Sides, sides_of
from dragoman.model.claim import NEGATIVE
from dragoman.model.rows import EventRow
from dragoman.record import tables
from dragoman.record.coarse import month_of
from dragoman.record.reading import AT_ONCE, batches
from dragoman.record.shown import Shown

NOBODY = Side()


def events(shown: Shown, asked: Wanted) -> Found[EventRow]:
    """A page of the events that the filters let through, with how many there are in all."""
    pages, total = found_events(shown, asked)
    return Found(EventRow, (row for rows in pages for row in made(shown, rows)), total)


def found_events(shown: Shown, asked: Wanted) -> tuple[Iterable[Sequence[Row[Any]]], int]:
    """The rows of the events table of a page, some at once, and how many there are on all pages."""
    found = chosen(shown, asked)
    total = shown.connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()
    row = tables.events.c
    day = coarse(shown, row.event, row.date_start, FIRST)
    paged = page(found.order_by(*order(asked, row.id, {"date": day})), asked)
    return shown.connection.execute(paged).partitions(AT_ONCE), int(total)


def chosen(shown: Shown, asked: Wanted) -> Select[Any]:
    """Rows of the events table that the filters let through, in no order."""
    own, of_claims = conditions(shown, asked)
    found = select(tables.events).where(*own)
    if of_claims is not None:
        found = found.where(tables.events.c.event.in_(select(tables.claims.c.event).where(of_claims)))
    return found


def made(shown: Shown, rows: Sequence[Row[Any]]) -> Iterator[EventRow]:
    """The rows as they are shown: parties named, what concerns protected persons coarsened."""
    numbers = [row.event for row in rows]
    sides = sides_of(shown, (row.claim for row in rows))
    contexts, denied = _contexts(shown, numbers), _denied(shown, numbers)
    for row in rows:
        yield _event(shown, row, sides, contexts.get(row.event, ()), denied.get(row.event, 0))


def _event(shown: Shown, row: Row[Any], sides: Sides, contexts: Sequence[str], denied: int) -> EventRow:
    hidden = row.concerned and not shown.unredacted
    start, end, precision = row.date_start, row.date_end, row.date_precision
    if hidden:
        start, end, precision = month_of(start, end, precision)
    actors, recipients = (sides.get((row.claim, side), NOBODY) for side in ("actor", "recipient"))
    return EventRow(
        event_id=row.id,
        date_start=start,
        date_end=end,
        date_precision=precision,
        event_type=row.event_type,
        mode=row.mode,
        contexts=tuple(contexts),
        quad_code=row.quad_code,
        score=row.score,
        status=row.status,
        factuality=row.factuality,
        done=row.done,
        historical=row.done and row.historical,
        actors=tuple(actors.names),
        actor_countries=tuple(actors.countries),
        actor_sectors=tuple(actors.sectors),
        recipients=tuple(recipients.names),
        recipient_countries=tuple(recipients.countries),
        recipient_sectors=tuple(recipients.sectors),
        place=None if hidden else row.place_name,
        country=row.place_country,
        latitude=None if hidden else row.latitude,
        longitude=None if hidden else row.longitude,
        geonames_id=None if hidden else row.geonames_id,
        claims=row.claims,
        documents=row.documents,
        origins=row.origins,
        denied=denied,
        discrepancies=row.discrepancies,
        reviewed=row.reviewed,
        corrected=row.corrected,
        first_published=row.first_published,
    )


def _denied(shown: Shown, events: Iterable[int]) -> Mapping[int, int]:
    row = tables.claims.c
    asked = select(row.event, func.count()).where(row.negation | row.status.in_(NEGATIVE)).group_by(row.event)
    return {
        event: number
        for batch in batches(events)
        for event, number in shown.connection.execute(asked.where(row.event.in_(batch))).tuples()
    }


def _contexts(shown: Shown, events: Iterable[int]) -> Mapping[int, Sequence[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for batch in batches(events):
        asked = (
            select(tables.claims.c.event, tables.contexts.c.context)
            .select_from(tables.contexts.join(tables.claims))
            .where(tables.claims.c.event.in_(batch))
            .distinct()
            .order_by(tables.contexts.c.context)
        )
        for event, context in shown.connection.execute(asked):
            found[event].append(context)
    return found
