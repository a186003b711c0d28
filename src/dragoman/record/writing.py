"""Puts a coded document into the store: all of it in one transaction, or nothing."""

import hashlib
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from dragoman.model import Actor, CodedDocument, Coder, Document, Outline
from dragoman.model.plain import as_plain
from dragoman.record import derived, dialect, linking, rows, tables, visibility
from dragoman.record.reading import LEVEL, batches, packed

NameKeys = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A coded document with what linking looks for: by which keys each claim is found, in their order, its
    outline and what of it is compared, packed, all by the version `linker`; fingerprints for near-copies."""

    document: Document
    coded: CodedDocument
    linker: str
    link_keys: tuple[frozenset[str], ...]
    outlines: tuple[Outline, ...]
    sides: tuple[Any, ...]
    signature: bytes | None = None
    bands: tuple[int, ...] = ()
    sentences: tuple[tuple[int, int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """`what` is document, version, coding, known or forgotten."""

    id: str
    what: str
    version: int | None
    coding: int | None
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A document that the store cannot hold, and why."""

    id: str
    reason: str


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def original_of(document: Document) -> bytes:
    """The bytes as they were read; of plain text and records, the text in UTF-8."""
    return document.raw if document.raw is not None else document.text.encode("utf-8", "surrogatepass")


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def add_or_reject(connection: Connection, prepared: Prepared, name_keys: NameKeys) -> Added | Rejected:
    """Adds a document, or leaves no trace of it where it holds what no column takes (a number of a hundred
    digits)."""
    try:
        with connection.begin_nested():
            return add(connection, prepared, name_keys)
    except (ValueError, ArithmeticError, DataError, IntegrityError) as error:
        return Rejected(id=prepared.document.id, reason=f"{type(error).__name__}: {error}")


def known(connection: Connection, document: Document, coder: Coder) -> bool:
    """Whether this coder has read these bytes already, and they are the newest under this id."""
    found = select(tables.codings.c.coding).select_from(
        tables.codings.join(tables.versions).join(
            tables.documents, tables.documents.c.document == tables.versions.c.document
        )
    )
    found = found.where(
        tables.documents.c.id == document.id,
        tables.versions.c.original == sha256(original_of(document)),
        tables.versions.c.latest,
        *_by(coder),
    )
    return connection.execute(found.limit(1)).first() is not None


def add(connection: Connection, prepared: Prepared, name_keys: NameKeys) -> Added:
    """Adds a document, a new version of one, or a new coding of a version; nothing where all is known.

    A page that goes back to an earlier text has a new version with that text: it was read again."""
    document, coded = prepared.document, prepared.coded
    text_hash = sha256(coded.text.encode("utf-8", "surrogatepass"))
    row = connection.execute(
        select(tables.documents.c.document).where(tables.documents.c.id == document.id)
    ).scalar()
    what = "document" if row is None else "version"
    if row is None:
        row = _insert(connection, tables.documents, id=document.id, url=coded.url, added=now())
    version = connection.execute(
        select(tables.versions.c.version).where(
            tables.versions.c.document == row,
            tables.versions.c.text_sha256 == text_hash,
            tables.versions.c.latest,
        )
    ).scalar()
    if version is not None:
        done = select(tables.codings.c.coding).where(tables.codings.c.version == version, *_by(coded.coder))
        coding = connection.execute(done).scalar()
        if coding is not None:
            return Added(id=document.id, what="known", version=version, coding=coding, claims=0)
        what = "coding"
    else:
        version = _add_version(connection, row, prepared, text_hash)
    coding = add_coding(connection, version, prepared, name_keys)
    connection.execute(delete(tables.problems).where(tables.problems.c.id == document.id))
    return Added(id=document.id, what=what, version=version, coding=coding, claims=len(coded.claims))


def set_aside(
    connection: Connection, *, id: str, stage: str, reason: str, original: str | None = None
) -> None:
    """Notes a document that could not be read or coded; once for each reason."""
    whole = reason.encode("utf-8", "replace").decode()
    connection.execute(
        dialect.insert_or_ignore(tables.problems),
        {"id": id.encode("utf-8", "replace").decode(), "original": original, "stage": stage, "reason": whole}
        | {"seen": now()},
    )


def _by(coder: Coder) -> tuple[Any, ...]:
    row = tables.codings.c
    return row.coder == coder.version, row.model == coder.model, row.lexicon == coder.lexicon


def _insert(connection: Connection, table: Table, **values: Any) -> int:
    made = connection.execute(insert(table).values(**values)).inserted_primary_key
    return int(made[0]) if made else 0


def _add_version(connection: Connection, row: int, prepared: Prepared, text_hash: str) -> int:
    document, coded = prepared.document, prepared.coded
    original = add_original(connection, original_of(document))
    retire(connection, tables.versions.c.document == row)
    earlier = select(func.max(tables.versions.c.number)).where(tables.versions.c.document == row)
    connection.execute(update(tables.versions).where(tables.versions.c.document == row).values(latest=False))
    version = _insert(
        connection,
        tables.versions,
        document=row,
        number=(connection.execute(earlier).scalar() or 0) + 1,
        original=original,
        text_sha256=text_hash,
        text=coded.text,
        title=coded.title,
        publisher=coded.publisher,
        published=coded.published,
        published_source=document.published_source,
        language=coded.language,
        extractor=document.extractor,
        added=now(),
        latest=True,
    )
    add_prints(connection, version, prepared)
    return version


def add_prints(connection: Connection, version: int, prepared: Prepared) -> None:
    """Puts a text into the index, and what its near-copies are found by."""
    dialect.index_text(connection, version, prepared.coded.title, prepared.coded.text)
    if prepared.signature is not None:
        _insert(connection, tables.signatures, version=version, signature=prepared.signature)
    _many(connection, tables.bands, [{"band": band, "version": version} for band in set(prepared.bands)])
    first = {mark: (start, end) for mark, start, end in reversed(prepared.sentences)}
    _many(
        connection,
        tables.sentences,
        [{"hash": mark, "version": version, "start": s, "end": e} for mark, (s, e) in first.items()],
    )


def add_original(connection: Connection, content: bytes) -> str:
    """Keeps bytes; their SHA-256."""
    mark = sha256(content)
    packed = {"sha256": mark, "bytes": zlib.compress(content, LEVEL), "size": len(content)}
    connection.execute(dialect.insert_or_ignore(tables.originals), packed)
    return mark


def retire(connection: Connection, which: Any) -> None:
    """What newer claims of a document replace: no question is asked of them any more, and their events are
    left for the linker to make anew."""
    ids = select(tables.versions.c.version).where(which)
    row = tables.claims.c
    gone = list(connection.execute(select(row.claim).where(row.version.in_(ids), row.current)).scalars())
    events: set[int] = set()
    for batch in batches(gone):
        its = select(row.event).where(row.claim.in_(batch), row.event.is_not(None)).distinct()
        events.update(connection.execute(its).scalars())
    linking.withdraw(connection, gone)
    for batch in batches(gone):
        connection.execute(
            update(tables.claims).where(row.claim.in_(batch)).values(current=False, event=None)
        )
        connection.execute(delete(tables.placements).where(tables.placements.c.claim.in_(batch)))
    for batch in batches(events):
        linking.mark(
            connection,
            connection.execute(select(row.coding).where(row.event.in_(batch)).distinct()).scalars(),
            linked=False,
        )
        left = select(row.event).where(row.event.in_(batch))
        event = tables.events.c.event
        connection.execute(delete(tables.events).where(event.in_(batch), event.not_in(left)))
    of = tables.codings.c.version.in_(ids)
    former = select(tables.codings.c.coding).where(of, tables.codings.c.current)
    connection.execute(update(tables.actors).where(tables.actors.c.coding.in_(former)).values(current=False))
    connection.execute(update(tables.codings).where(of).values(current=False, linked=True))


def add_coding(connection: Connection, version: int, prepared: Prepared, name_keys: NameKeys) -> int:
    coded = prepared.coded
    retire(connection, tables.versions.c.version == version)
    body = as_plain(coded)
    del body["text"]
    coding = _insert(
        connection,
        tables.codings,
        version=version,
        coder=coded.coder.version,
        model=coded.coder.model,
        lexicon=coded.coder.lexicon,
        made=now(),
        current=True,
        linked=False,
        body=packed(body),
    )
    actors = add_actors(connection, coding, coded.actors, name_keys, coded.published)
    _add_claims(connection, coding, version, prepared, actors)
    derived.note(connection, {coding, *visibility.note(connection, coding)})
    return coding


def add_actors(
    connection: Connection,
    coding: int,
    actors: Sequence[Actor],
    name_keys: NameKeys,
    published: str | None,
    *,
    corrected: bool = False,
) -> dict[str, int]:
    """Rows of the actors and of their names; the number of each by its id."""
    first = _next(connection, tables.actors.c.actor)
    _many(connection, tables.actors, rows.actor_rows(coding, first, actors, published, corrected))
    _many(
        connection,
        tables.name_keys,
        [
            {"key": key, "actor": number}
            for number, name in rows.named(actors, first)
            for key in sorted(name_keys(name))
        ],
    )
    return {actor.id: number for number, actor in enumerate(actors, first)}


def _add_claims(
    connection: Connection, coding: int, version: int, prepared: Prepared, actors: dict[str, int]
) -> None:
    first = _next(connection, tables.claims.c.claim)
    numbered = list(enumerate(prepared.coded.claims, first))
    fixed = {"coding": coding, "version": version, "current": True, "event": None}
    _many(
        connection,
        tables.claims,
        [{"claim": number, **fixed, **rows.claim_columns(claim)} for number, claim in numbered],
    )
    _many(
        connection,
        tables.contexts,
        [
            {"claim": number, "context": one}
            for number, claim in numbered
            for one in sorted({*claim.contexts})
        ],
    )
    parties = (row for number, claim in numbered for row in rows.party_rows(number, claim, actors))
    _many(connection, tables.parties, list(parties))
    linking.put_keys(connection, dict(enumerate(prepared.link_keys, first)))
    linking.put_outlines(connection, dict(enumerate(prepared.outlines, first)))
    linking.put_sides(connection, coding, prepared.linker, prepared.sides)


def _next(connection: Connection, column: Any) -> int:
    """The next number of a table; the transaction is the only writer."""
    return int(connection.execute(select(func.max(column))).scalar() or 0) + 1


def _many(connection: Connection, table: Table, some: Sequence[dict[str, Any]]) -> None:
    if some:
        connection.execute(insert(table), some)
