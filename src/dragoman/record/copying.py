"""Keeps what near-copies are found by (bands, sentences, the text itself) and which were found."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

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
    """Which texts may be near-copies of a version's: of those that share a band `most` at least, those that
    share a sentence which `most` have at most."""
    found: set[int] = set()
    for sharing in _sharing(connection, tables.bands, "band", version).values():
        found.update(sorted(sharing)[:most])
    sentences = _sharing(connection, tables.sentences, "hash", version)
    common = frozenset(mark for mark, sharing in sentences.items() if len(sharing) > most)
    for mark, sharing in sentences.items():
        if mark not in common:
            found.update(sharing)
    return Near(versions=tuple(_latest(connection, version, found)), common=common)


def _sharing(connection: Connection, table: Table, key: str, version: int) -> dict[int, list[int]]:
    row = table.c
    mine = select(row[key]).where(row.version == version)
    found: dict[int, list[int]] = {}
    for mark, other in connection.execute(select(row[key], row.version).where(row[key].in_(mine))):
        found.setdefault(mark, []).append(other)
    return found


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
