"""Keeps where the accounts of events differ, and finds the events and reports that a change concerns.

What is compared with an event are its reports and those that share another event with one of them: reports of
one happening, of which the linker often joins one act and not the next. So an event is compared anew whenever
any event of one of its reports changes, and the outcome hangs on the events alone.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, delete, distinct, func, insert, select, update

from dragoman.model import Discrepancy
from dragoman.model.plain import as_plain
from dragoman.record import tables
from dragoman.record.reading import batches

MOST_BESIDE = 20  # reports beside those of an event itself that are compared with it


def concerned(connection: Connection, claims: Collection[int]) -> list[int]:
    """The events that are told in a report in which one of `claims` stands."""
    row = tables.claims.c
    versions: set[int] = set()
    for batch in batches(claims):
        versions.update(
            connection.execute(select(row.version).where(row.claim.in_(batch)).distinct()).scalars()
        )
    return sorted(
        {
            event
            for batch in batches(versions)
            for event in connection.execute(
                select(row.event)
                .where(row.version.in_(batch), row.current, row.event.is_not(None))
                .distinct()
            ).scalars()
        }
    )


def claims_of(connection: Connection, event: int) -> list[int]:
    row = tables.claims.c
    return list(connection.execute(select(row.claim).where(row.event == event).order_by(row.claim)).scalars())


def beside(connection: Connection, event: int) -> list[int]:
    """Codings of reports that share another event with a report of this one: those that share most first."""
    mine, shared, other = (tables.claims.alias(name) for name in ("mine", "shared", "other"))
    asked = (
        select(other.c.coding, func.count(distinct(other.c.event)).label("events"), tables.documents.c.id)
        .select_from(
            mine.join(shared, mine.c.version == shared.c.version)
            .join(other, shared.c.event == other.c.event)
            .join(tables.versions, other.c.version == tables.versions.c.version)
            .join(tables.documents)
        )
        .where(mine.c.event == event, shared.c.current, other.c.current)
        .where(
            other.c.version.not_in(select(tables.claims.c.version).where(tables.claims.c.event == event)),
        )
        .group_by(other.c.coding, tables.documents.c.id)
        .order_by(func.count(distinct(other.c.event)).desc(), tables.documents.c.id)
        .limit(MOST_BESIDE)
    )
    return [row.coding for row in connection.execute(asked)]


def origins_of(connection: Connection, event: int) -> dict[int, int]:
    """The number of the origin of each claim of an event."""
    row = tables.origins.c
    return dict(connection.execute(select(row.claim, row.number).where(row.event == event)).tuples().all())


def events_of(connection: Connection, claims: Collection[int]) -> dict[int, int]:
    """The event of each of `claims` that has one."""
    row = tables.claims.c
    return {
        claim: event
        for batch in batches(claims)
        for claim, event in connection.execute(
            select(row.claim, row.event).where(row.claim.in_(batch), row.event.is_not(None))
        ).tuples()
    }


def replace(connection: Connection, event: int, found: Iterable[Discrepancy]) -> None:
    """Puts discrepancies in the place of those that an event had."""
    rows = list(_rows(event, found))
    connection.execute(delete(tables.discrepancies).where(tables.discrepancies.c.event == event))
    if rows:
        connection.execute(insert(tables.discrepancies), rows)
    count = sum(row["contradiction"] for row in rows)
    told = tables.events.c
    connection.execute(
        update(tables.events)
        .where(told.event == event, told.discrepancies != count)
        .values(discrepancies=count)
    )


def _rows(event: int, found: Iterable[Discrepancy]) -> Iterator[dict[str, Any]]:
    for one in found:
        yield {
            "event": event,
            "kind": one.kind,
            "contradiction": one.contradiction,
            "note": one.note,
            "tellings": json.dumps(as_plain(one.tellings), ensure_ascii=False),
        }
