"""Questions about events: rows with their parties, days, origins, most recent first."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Select, select

from dragoman.record import tables
from dragoman.record.dialect import matching
from dragoman.record.withhold import WITHHELD


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFilter:
    """What events are asked for; None is no limit. Days are ISO, countries ISO 3166-1 alpha-3."""

    event_type: str | None = None
    mode: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    origins: int = 1
    words: str | None = None
    done: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """One event. `date_start` None is "not stated"; `done`: an account tells it as having happened."""

    event_id: str
    date_start: str | None
    date_end: str | None
    event_type: str
    mode: str | None
    actors: str
    recipients: str
    place: str | None
    country: str | None
    status: str
    factuality: float
    done: bool
    claims: int
    documents: int
    origins: int
    discrepancies: int


def events(connection: Connection, wanted: EventFilter, *, unredacted: bool = False) -> Iterator[EventRow]:
    """Events that the filter lets through, the latest first, those without a day last.

    Protected names are withheld unless `unredacted`.
    """
    for row in connection.execute(_asked(connection, wanted, unredacted)):
        actors = _parties(connection, row.claim, "actor", unredacted)
        recipients = _parties(connection, row.claim, "recipient", unredacted)
        told = len("2024-03") if WITHHELD in actors + recipients else None  # no more than the month
        yield EventRow(
            event_id=row.id,
            date_start=row.date_start[:told] if row.date_start else None,
            date_end=row.date_end[:told] if row.date_end else None,
            event_type=row.event_type,
            mode=row.mode,
            actors=actors,
            recipients=recipients,
            place=None if told else row.place_name,
            country=row.place_country,
            status=row.status,
            factuality=row.factuality,
            done=row.done,
            claims=row.claims,
            documents=row.documents,
            origins=row.origins,
            discrepancies=row.discrepancies,
        )


def _asked(connection: Connection, wanted: EventFilter, unredacted: bool) -> Select[tuple[object, ...]]:
    row = tables.events.c
    asked = select(tables.events).where(row.origins >= wanted.origins)
    if wanted.event_type:
        asked = asked.where(row.event_type == wanted.event_type.upper())
    if wanted.mode:
        asked = asked.where(row.mode == wanted.mode)
    if wanted.since:
        asked = asked.where(row.date_end >= wanted.since)
    if wanted.until:
        asked = asked.where(row.date_start <= wanted.until)
    if wanted.done:
        asked = asked.where(row.done)
    if wanted.country:
        concerned = (
            select(tables.claims.c.event)
            .select_from(tables.claims.join(tables.parties))
            .where(tables.parties.c.country == wanted.country.upper())
        )
        asked = asked.where((row.place_country == wanted.country.upper()) | row.event.in_(concerned))
    if wanted.words:
        versions = set(matching(connection, wanted.words))
        if not unredacted:
            versions -= _withheld(connection, wanted.words)
        asked = asked.where(
            row.event.in_(select(tables.claims.c.event).where(tables.claims.c.version.in_(versions)))
        )
    return asked.order_by(row.date_start.desc().nulls_last(), row.id).limit(wanted.limit)


def _withheld(connection: Connection, words: str) -> set[int]:
    """Versions that name a protected person by one of these words: a search must not tell that they do."""
    row, coding = tables.actors.c, tables.codings.c
    asked = (
        select(row.name, coding.version)
        .select_from(tables.actors.join(tables.codings))
        .where(row.visibility == "protected")
    )
    sought = words.casefold().split()
    return {
        version
        for name, version in connection.execute(asked)
        if any(word in name.casefold() for word in sought)
    }


def _parties(connection: Connection, claim: int, side: str, unredacted: bool) -> str:
    row = tables.parties.c
    asked = (
        select(row.name, row.text, row.country, tables.actors.c.visibility)
        .select_from(tables.parties.outerjoin(tables.actors, row.actor == tables.actors.c.actor))
        .where(row.claim == claim, row.side == side)
        .order_by(row.position)
    )
    return "; ".join(
        WITHHELD
        if one.visibility == "protected" and not unredacted
        else one.name or one.text or one.country or "not stated"
        for one in connection.execute(asked)
    )
