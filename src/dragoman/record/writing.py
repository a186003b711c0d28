"""Puts a coded document into the store: all of it in one transaction, or nothing."""

import hashlib
import zlib
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, func, select, update
from sqlalchemy.exc import DataError, IntegrityError

from dragoman.model import Coder, Document
from dragoman.record import dialect, stories, tables
from dragoman.record.coding import NameKeys, Prepared, add_coding, retire
from dragoman.record.inserting import insert_all, insert_one, now
from dragoman.record.reading import LEVEL

SHORT = 6  # hexadecimal digits that tell documents of one name apart


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
        named = prepared.document.path or prepared.document.id
        return Rejected(id=named, reason=f"{type(error).__name__}: {error}")


def place_of(document: Document) -> str | None:
    """What tells a file from others of its name, and stays when it is named from another folder."""
    return sha256(document.path.encode("utf-8", "surrogatepass")) if document.path else None


def known(connection: Connection, document: Document, coder: Coder) -> bool:
    """Whether this coder has read these bytes already, and they are the newest under this id."""
    found = select(tables.codings.c.coding).select_from(
        tables.codings.join(tables.versions).join(
            tables.documents, tables.documents.c.document == tables.versions.c.document
        )
    )
    found = found.where(
        _is(document),
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
    documents = tables.documents.c
    found = connection.execute(select(documents.document, documents.id).where(_is(document))).one_or_none()
    what = "document" if found is None else "version"
    row, id = found if found else _add_document(connection, document, coded.url)
    coded = replace(coded, id=id)
    prepared = replace(prepared, coded=coded)
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
            return Added(id=id, what="known", version=version, coding=coding, claims=0)
        what = "coding"
    else:
        version = _add_version(connection, row, prepared, text_hash)
    coding = add_coding(connection, version, prepared, name_keys)
    named = document.path or document.id
    connection.execute(delete(tables.problems).where(tables.problems.c.id == named))
    return Added(id=id, what=what, version=version, coding=coding, claims=len(coded.claims))


def _is(document: Document) -> ColumnElement[bool]:
    """Files are told by their places, what states an id by that."""
    row, place = tables.documents.c, place_of(document)
    return row.id == document.id if place is None else row.place == place


def _add_document(connection: Connection, document: Document, url: str | None) -> tuple[int, str]:
    """The number and the id of a new document. Where another one has the id, a file of the same name in
    another folder, its place is added: the folders of a machine stand in no id that nobody gave."""
    id, place, row = document.id, place_of(document), tables.documents.c
    for more in (place[:SHORT], place) if place else ():
        if connection.execute(select(row.document).where(row.id == id)).first() is None:
            break
        id = f"{document.id}~{more}"
    return insert_one(connection, tables.documents, id=id, place=place, url=url, added=now()), id


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
