"""Keeps what near-copies are found by (bands, sentences, the text itself) and which were found."""

import functools
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, select

from dragoman.model import Copy
from dragoman.record import dialect, tables
from dragoman.record.reading import batches


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Versions of other documents that share a band or a sentence, each with its text and signature;
    `common` are the sentences of the version that too many others have as well."""

    versions: tuple[int, ...]
    common: frozenset[int]


def versions_of(connection: Connection, codings: Iterable[int]) -> list[int]:
    row = tables.codings.c
    return [
        version
        for batch in batches(codings)
        for version in connection.execute(select(row.version).where(row.coding.in_(batch))).scalars()
    ]


def near(connection: Connection, version: int, most: int) -> Near:
    """Which texts may be near-copies of a version's: of those that share a band the first `most`, those that
    share a sentence which `most` have at most."""
    banded, _ = _sharing(connection, tables.bands, "band", version, most)
    found = {other for others in banded.values() for other in others}
    told, common = _sharing(connection, tables.sentences, "hash", version, most)
    for mark, others in told.items():
        if mark not in common:
            found.update(others)
    return Near(versions=tuple(_latest(connection, version, found)), common=frozenset(common))


def _sharing(
    connection: Connection, table: Table, key: str, version: int, most: int
) -> tuple[dict[int, list[int]], set[int]]:
    """The first `most` versions that have each mark of a version, and the marks that more have; however many
    do, no more are read."""
    mine, sharing, before = _asked(table, key)
    marks = dict(connection.execute(mine, {"version": version, "most": most}).tuples().all())
    found: dict[int, list[int]] = {}
    plain = [mark for mark, beyond in marks.items() if beyond is None]
    for batch in batches(plain):
        for mark, other in connection.execute(sharing, {"marks": batch}):
            found.setdefault(mark, []).append(other)
    for mark, beyond in marks.items():
        if beyond is not None:
            found[mark] = list(connection.execute(before, {"mark": mark, "beyond": beyond}).scalars())
    return found, marks.keys() - set(plain)


@functools.cache
def _asked(table: Table, key: str) -> tuple[Select[Any], Select[Any], Select[Any]]:
    """What `_sharing` asks of a table, made once: the marks of a version, each with the version that follows
    the first `most` of those that have it; the versions that have some marks; those that have one mark and
    come before another version."""
    own, row, further = table.alias(), table.alias(), table.alias()
    next_one = (
        select(further.c.version)
        .where(further.c[key] == own.c[key])
        .order_by(further.c.version)
        .limit(1)
        .offset(bindparam("most"))
        .scalar_subquery()
    )
    mine = select(own.c[key], next_one).where(own.c.version == bindparam("version"))
    sharing = select(row.c[key], row.c.version).where(row.c[key].in_(bindparam("marks", expanding=True)))
    before = select(row.c.version).where(row.c[key] == bindparam("mark"), row.c.version < bindparam("beyond"))
    return mine, sharing, before


def _latest(connection: Connection, version: int, others: Collection[int]) -> list[int]:
    row = tables.versions.c
    own = select(row.document).where(row.version == version).scalar_subquery()
    return [
        other
        for batch in batches(others)
        for other in connection.execute(
            select(row.version).where(row.version.in_(batch), row.latest, row.document != own)
        ).scalars()
    ]


def texts(connection: Connection, versions: Iterable[int]) -> dict[int, tuple[str, bytes]]:
    """The text and the signature of versions."""
    row = tables.versions.c
    asked = select(row.version, row.text, tables.signatures.c.signature).select_from(
        tables.versions.outerjoin(tables.signatures)
    )
    return {
        version: (text, signature or b"")
        for batch in batches(versions)
        for version, text, signature in connection.execute(asked.where(row.version.in_(batch)))
    }


def put_copies(connection: Connection, copies: Sequence[Copy]) -> None:
    rows = [{"first": one.first, "second": one.second, "likeness": one.likeness} for one in copies]
    if rows:
        connection.execute(dialect.insert_or_replace(tables.copies, ["first", "second"]), rows)


def copies_among(connection: Connection, versions: Collection[int]) -> list[Copy]:
    row = tables.copies.c
    inside = frozenset(versions)
    return [
        Copy(first=first, second=second, likeness=likeness)
        for batch in batches(versions)
        for first, second, likeness in connection.execute(
            select(row.first, row.second, row.likeness).where(row.first.in_(batch))
        )
        if second in inside
    ]
