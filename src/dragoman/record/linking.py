"""Keeps what linking works with: the keys of claims, the links between them.

A key that more than COMMON claims share says nothing about which event; it counts for none of them, so that
the outcome is the same in whichever order they came: when a key grows common, the links that it alone gave
rise to go; when it ceases to be, its claims wait for the linker again.
"""

import json
from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from dragoman.model import Link, Reason
from dragoman.record import dialect, near, tables
from dragoman.record.reading import COMMON, batches, telling

Pair = tuple[int, int]


def unlinked(connection: Connection, most: int) -> list[int]:
    """Codings that wait for the linker, in the order they were added."""
    row = tables.codings.c
    asked = select(row.coding).where(row.current, ~row.linked).order_by(row.coding).limit(most)
    return list(connection.execute(asked).scalars())


def mark(connection: Connection, codings: Iterable[int], *, linked: bool) -> None:
    for batch in batches(codings):
        connection.execute(
            update(tables.codings).where(tables.codings.c.coding.in_(batch)).values(linked=linked)
        )


def claims_of(connection: Connection, codings: Iterable[int]) -> list[int]:
    """Numbers of the current claims of codings."""
    row = tables.claims.c
    return [
        number
        for batch in batches(codings)
        for number in connection.execute(
            select(row.claim).where(row.coding.in_(batch), row.current).order_by(row.claim)
        ).scalars()
    ]


# --- keys ------------------------------------------------------------------------------------------


def keys_of(connection: Connection, claims: Iterable[int]) -> dict[int, set[str]]:
    """The keys of claims that are not common."""
    found: dict[int, set[str]] = {}
    row = tables.link_keys.c
    for batch in batches(claims):
        asked = select(row.claim, row.key).where(row.claim.in_(batch), telling())
        for claim, key in connection.execute(asked):
            found.setdefault(claim, set()).add(key)
    return found


def claims_with(connection: Connection, keys: Iterable[str]) -> dict[str, list[int]]:
    """The claims that have each of `keys`, which are not common."""
    found: dict[str, list[int]] = {}
    row = tables.link_keys.c
    for batch in batches(keys):
        asked = select(row.key, row.claim).where(row.key.in_(batch))
        for key, claim in connection.execute(asked):
            found.setdefault(key, []).append(claim)
    return found


def put_keys(connection: Connection, keys: Mapping[int, Iterable[str]]) -> None:
    rows = [{"key": key, "claim": claim} for claim, some in keys.items() for key in sorted(some)]
    if rows:
        connection.execute(insert(tables.link_keys), rows)


def note_common(connection: Connection, claims: Collection[int]) -> set[int]:
    """Notes which keys of `claims` have grown common; the claims whose links that undoes."""
    row = tables.link_keys.c
    grown = [
        key
        for batch in batches({key for keys in keys_of(connection, claims).values() for key in keys})
        for key in connection.execute(
            select(row.key).where(row.key.in_(batch)).group_by(row.key).having(func.count() > COMMON)
        ).scalars()
    ]
    if grown:
        connection.execute(insert(tables.common_keys), [{"key": key} for key in grown])
    touched: set[int] = set()
    for key in grown:
        touched |= _unsupported(connection, key)
    return touched


def _unsupported(connection: Connection, key: str) -> set[int]:
    """Takes away the links among the claims of a key that share no other one; returns the claims."""
    claims = set(
        connection.execute(select(tables.link_keys.c.claim).where(tables.link_keys.c.key == key)).scalars()
    )
    keys = keys_of(connection, claims)
    none: set[str] = set()
    gone = [
        (link.first, link.second)
        for link in links_among(connection, claims)
        if not keys.get(link.first, none) & keys.get(link.second, none)
    ]
    row = tables.links.c
    for first, second in gone:
        connection.execute(delete(tables.links).where(row.first == first, row.second == second))
    near.keep(connection, claims, keys)
    return {claim for pair in gone for claim in pair}


def withdraw(connection: Connection, claims: Collection[int]) -> None:
    """Takes claims out of linking: their keys and links go, keys that cease to be common speak again."""
    row = tables.link_keys.c
    common = {
        key
        for batch in batches(claims)
        for key in connection.execute(
            select(row.key).where(row.claim.in_(batch), ~telling()).distinct()
        ).scalars()
    }
    for batch in batches(claims):
        connection.execute(delete(tables.link_keys).where(row.claim.in_(batch)))
        either = or_(tables.links.c.first.in_(batch), tables.links.c.second.in_(batch))
        connection.execute(delete(tables.links).where(either))
        near.drop(connection, batch)
    for key in sorted(common):
        left = list(connection.execute(select(row.claim).where(row.key == key)).scalars())
        if len(left) <= COMMON:
            connection.execute(delete(tables.common_keys).where(tables.common_keys.c.key == key))
            mark(connection, codings_of(connection, left), linked=False)


def codings_of(connection: Connection, claims: Iterable[int]) -> set[int]:
    row = tables.claims.c
    return {
        coding
        for batch in batches(claims)
        for coding in connection.execute(select(row.coding).where(row.claim.in_(batch)).distinct()).scalars()
    }


# --- links -----------------------------------------------------------------------------------------


def put_links(connection: Connection, links: Iterable[Link], linker: str) -> None:
    """Keeps links; the reasons of those alone that join."""
    rows = [
        {
            "first": link.first,
            "second": link.second,
            "same": link.same,
            "score": link.score,
            "reasons": _written(link.reasons) if link.same else "[]",
            "linker": linker,
        }
        for link in links
    ]
    if rows:
        connection.execute(dialect.insert_or_replace(tables.links, ["first", "second"]), rows)


def links_among(connection: Connection, claims: Collection[int]) -> list[Link]:
    """All links that are kept, for and against, whose two claims are both of `claims`; without reasons."""
    inside = frozenset(claims)
    row = tables.links.c
    return [
        Link(first=first, second=second, same=same, score=score, reasons=())
        for batch in batches(claims)
        for first, second, same, score in connection.execute(
            select(row.first, row.second, row.same, row.score).where(row.first.in_(batch))
        )
        if second in inside
    ]


def reasons_of(connection: Connection, first: int, second: int) -> tuple[Reason, ...]:
    row = tables.links.c
    asked = select(row.reasons).where(row.first == min(first, second), row.second == max(first, second))
    written = connection.execute(asked).scalar()
    return tuple(
        Reason(feature=feature, seen=seen, weight=weight)
        for feature, seen, weight in json.loads(written or "[]")
    )


def _written(reasons: Iterable[Reason]) -> str:
    plain = [(one.feature, one.seen, one.weight) for one in reasons]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def names_of(connection: Connection, claims: Iterable[int]) -> dict[int, str]:
    """A name of each claim that does not depend on when it was added: its id and its document's."""
    row = tables.claims.c
    asked = select(row.claim, row.id, tables.documents.c.id).select_from(
        tables.claims.join(tables.versions, row.version == tables.versions.c.version).join(tables.documents)
    )
    return {
        number: f"{id} {document}"
        for batch in batches(claims)
        for number, id, document in connection.execute(asked.where(row.claim.in_(batch)))
    }
