"""Puts a coded document into the store: all of it in one transaction, or nothing."""

import hashlib
import zlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select, update
from sqlalchemy.exc import DataError, IntegrityError

from dragoman.model import Coder, Document
from dragoman.record import dialect, stories, tables
from dragoman.record.coding import NameKeys, Prepared, add_coding, retire
from dragoman.record.inserting import insert_all, insert_one, now
from dragoman.record.reading import LEVEL


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
        row = insert_one(connection, tables.documents, id=document.id, url=coded.url, added=now())
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


def _add_version(connection: Connection, row: int, prepared: Prepared, text_hash: str) -> int:
    document, coded = prepared.document, prepared.coded
    original = add_original(connection, original_of(document))
    retire(connection, tables.versions.c.document == row)
    earlier = select(func.max(tables.versions.c.number)).where(tables.versions.c.document == row)
    connection.execute(update(tables.versions).where(tables.versions.c.document == row).values(latest=False))
    version = insert_one(
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
        insert_one(connection, tables.signatures, version=version, signature=prepared.signature)
    insert_all(connection, tables.bands, [{"band": band, "version": version} for band in set(prepared.bands)])
    first = {mark: (start, end) for mark, start, end in reversed(prepared.sentences)}
    insert_all(
        connection,
        tables.sentences,
        [{"hash": mark, "version": version, "start": s, "end": e} for mark, (s, e) in first.items()],
    )
    stories.put_words(connection, version, prepared.coded.published, prepared.story)


def add_original(connection: Connection, content: bytes) -> str:
    """Keeps bytes; their SHA-256."""
    mark = sha256(content)
    packed = {"sha256": mark, "bytes": zlib.compress(content, LEVEL), "size": len(content)}
    connection.execute(dialect.insert_or_ignore(tables.originals), packed)
    return mark
