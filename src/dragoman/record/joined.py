"""Which claims hang together: by links of one event, by people's judgements, by the event they have now.

Of all of these none is rejected or of an earlier coding.
"""

from collections.abc import Collection

from sqlalchemy import Connection, select

from dragoman.record import tables
from dragoman.record.reading import batches
from dragoman.record.ties import tied

claim = tables.claims.c


def connected(connection: Connection, claims: Collection[int]) -> set[int]:
    """All claims that hang together with `claims`, through however many others."""
    found: set[int] = set()
    fresh = counting(connection, claims)
    while fresh:
        found |= fresh
        near = linked(connection, fresh) | tied(connection, fresh) | fellows(connection, fresh)
        fresh = counting(connection, near - found)
    return found


def beside(connection: Connection, claims: Collection[int]) -> set[int]:
    """`claims` with those that a link or judgement joins to them, each with its whole event."""
    near = {*claims} | linked(connection, claims) | tied(connection, claims)
    return counting(connection, near | fellows(connection, near))


def linked(connection: Connection, claims: Collection[int]) -> set[int]:
    """Claims that a link joins to one of `claims`."""
    row = tables.links.c
    found: set[int] = set()
    for batch in batches(claims):
        found.update(connection.execute(select(row.second).where(row.first.in_(batch), row.same)).scalars())
        found.update(connection.execute(select(row.first).where(row.second.in_(batch), row.same)).scalars())
    return found


def fellows(connection: Connection, claims: Collection[int]) -> set[int]:
    """Claims that share an event now with one of `claims`."""
    found: set[int] = set()
    for batch in batches(claims):
        events = select(claim.event).where(claim.claim.in_(batch), claim.event.is_not(None)).distinct()
        found.update(connection.execute(select(claim.claim).where(claim.event.in_(events))).scalars())
    return found


def counting(connection: Connection, claims: Collection[int]) -> set[int]:
    """Those of `claims` that are current and not rejected."""
    counts = claim.current & ~claim.rejected
    return {
        number
        for batch in batches(claims)
        for number in connection.execute(select(claim.claim).where(claim.claim.in_(batch), counts)).scalars()
    }
