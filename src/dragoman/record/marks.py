"""The judgements that name people and stand: who is protected, which names are one and which two."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, select

from dragoman.record import tables


def names_judged(connection: Connection, *kinds: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The standing judgements of these kinds, each with its names, in the order in which they fell."""
    row = tables.judgements.c
    asked = (
        select(row.kind, row.value)
        .where(row.kind.in_(kinds), row.undone_by.is_(None))
        .order_by(row.judgement)
    )
    for kind, value in connection.execute(asked):
        if names := json.loads(value).get("names"):
            yield kind, tuple(names)
