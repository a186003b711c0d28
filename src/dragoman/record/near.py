"""Pairs of claims of which all but one feature speak for one event: what they tell is compared."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from sqlalchemy import Connection, delete, or_, select

from dragoman.record import dialect, tables
from dragoman.record.reading import batches

NO_KEYS: frozenset[str] = frozenset()


def put(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Keeps pairs, the lower number first."""
    rows = [{"first": first, "second": second} for first, second in pairs]
    if rows:
        connection.execute(dialect.insert_or_ignore(tables.near), rows)


def drop(connection: Connection, claims: Sequence[int]) -> None:
    """Takes away all pairs of the claims."""
    row = tables.near.c
    connection.execute(delete(tables.near).where(or_(row.first.in_(claims), row.second.in_(claims))))


def keep(connection: Connection, claims: Collection[int], keys: Mapping[int, Set[str]]) -> None:
    """Takes away the pairs among claims that share none of their keys any more."""
    row = tables.near.c
    inside = frozenset(claims)
    for batch in batches(claims):
        for first, second in (
            connection.execute(select(tables.near).where(row.first.in_(batch))).tuples().all()
        ):
            if second in inside and not keys.get(first, NO_KEYS) & keys.get(second, NO_KEYS):
                connection.execute(delete(tables.near).where(row.first == first, row.second == second))


def of(connection: Connection, claims: Collection[int]) -> dict[int, set[int]]:
    """Of each of the claims those that are near to it, or linked to it, in whatever event."""
    found: dict[int, set[int]] = defaultdict(set)
    for table, joined in ((tables.near, None), (tables.links, tables.links.c.same)):
        row = table.c
        for batch in batches(claims):
            for one, other in ((row.first, row.second), (row.second, row.first)):
                asked = select(one, other).where(one.in_(batch))
                if joined is not None:
                    asked = asked.where(joined)
                for claim, its in connection.execute(asked).tuples():
                    found[claim].add(its)
    return found
