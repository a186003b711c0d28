"""Keeps what of each claim is compared with others: its outline, which rules most pairs out before, and its
sides, in the shape that `link` packs them in; reads anew what another version of the linker packed."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, or_, select

from dragoman.model import Outline
from dragoman.record import dialect, linking, near, tables
from dragoman.record.reading import batches, packed


def put_outlines(connection: Connection, outlines: Mapping[int, Outline]) -> None:
    rows = [{"claim": number, **dataclasses.asdict(one)} for number, one in outlines.items()]
    if rows:
        connection.execute(dialect.insert_or_replace(tables.outlines, ["claim"]), rows)


def outlines_of(connection: Connection, claims: Iterable[int]) -> dict[int, Outline]:
    row = tables.outlines.c
    asked = select(row.claim, row.done, row.stated, row.first, row.last, row.country)
    return {
        number: Outline(*told)
        for batch in batches(claims)
        for number, *told in connection.execute(asked.where(row.claim.in_(batch)))
    }


def put_sides(connection: Connection, coding: int, linker: str, sides: Sequence[Any]) -> None:
    connection.execute(
        dialect.insert_or_replace(tables.sides, ["coding"]),
        {"coding": coding, "linker": linker, "body": packed(list(sides))},
    )


def outdated(connection: Connection, linker: str, most: int) -> list[int]:
    """Current codings whose sides and keys another version of the linker read."""
    row, read = tables.codings.c, tables.sides.c
    asked = (
        select(row.coding)
        .select_from(tables.codings.join(tables.sides))
        .where(row.current, or_(read.linker < linker, read.linker > linker))  # an index finds these
        .order_by(row.coding)
        .limit(most)
    )
    return list(connection.execute(asked).scalars())


def renew(
    connection: Connection,
    coding: int,
    linker: str,
    keys: Mapping[int, Iterable[str]],
    outlines: Mapping[int, Outline],
    sides: Sequence[Any],
) -> None:
    """Puts what this linker reads in the place of another's; the coding is to be linked anew."""
    for batch in batches(keys):
        connection.execute(delete(tables.link_keys).where(tables.link_keys.c.claim.in_(batch)))
        connection.execute(delete(tables.links).where(tables.links.c.first.in_(batch)))
        connection.execute(delete(tables.links).where(tables.links.c.second.in_(batch)))
        near.drop(connection, batch)
    connection.execute(delete(tables.common_keys))
    linking.put_keys(connection, keys)
    put_outlines(connection, outlines)
    put_sides(connection, coding, linker, sides)
    linking.mark(connection, [coding], linked=False)


def packed_sides(connection: Connection, linker: str, claims: Iterable[int]) -> dict[int, tuple[int, bytes]]:
    """By coding of the claims, the number of its first claim and the packed sides of all of them: of those
    codings whose sides this version of the linker packed."""
    row, claim = tables.sides.c, tables.claims.c
    first = select(func.min(claim.claim)).where(claim.coding == row.coding).scalar_subquery()
    found: dict[int, tuple[int, bytes]] = {}
    for batch in batches(linking.codings_of(connection, claims)):
        asked = select(row.coding, first, row.body).where(row.coding.in_(batch), row.linker == linker)
        for coding, start, body in connection.execute(asked):
            if start is not None:
                found[coding] = start, body
    return found
