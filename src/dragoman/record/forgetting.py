"""Takes documents and names out of every table, and what is left of them out of the file."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from dragoman.record import dialect, tables, writing
from dragoman.record.coding import NameKeys, Prepared, add_coding, retire
from dragoman.record.phrases import Phrases
from dragoman.record.reading import batches

FORGOTTEN = "[forgotten]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """One coding of a version as it is to stand now, without what is forgotten; `made` is its time."""

    prepared: Prepared
    made: str


def versions_of(connection: Connection, document: int) -> list[int]:
    row = tables.versions.c
    return list(connection.execute(select(row.version).where(row.document == document)).scalars())


def remove(connection: Connection, document: int) -> None:
    """Takes a document out of every table; what hung together with its claims waits for the linker."""
    row, documents = tables.versions.c, tables.documents.c
    asked = select(documents.id, documents.place).where(documents.document == document)
    id, place = connection.execute(asked).one()
    versions = select(row.version, row.title, row.text).where(row.document == document)
    for version, title, text in connection.execute(versions).all():
        dialect.unindex_text(connection, version, title, text)
    retire(connection, row.document == document)
    _unjudge(connection, tables.anchors.c.document == id)
    connection.execute(delete(tables.documents).where(documents.document == document))
    _drop_problems(connection, lambda named: named == id or writing.sha256(named.encode()) == place)
    _drop_originals(connection)


def _drop_originals(connection: Connection) -> None:
    """Bytes that no version was read from any more."""
    kept = select(tables.versions.c.original)
    connection.execute(delete(tables.originals).where(tables.originals.c.sha256.not_in(kept)))


def _unjudge(connection: Connection, which: Any) -> None:
    """Takes anchors away. A judgement that was about nothing else goes with its undoing; of others the reason
    goes, since it may tell of what is forgotten."""
    row, judged = tables.anchors.c, tables.judgements.c
    touched = set(connection.execute(select(row.judgement).where(which).distinct()).scalars())
    connection.execute(delete(tables.anchors).where(which))
    for number in sorted(touched):
        left = select(func.count()).select_from(tables.anchors).where(row.judgement == number)
        if connection.execute(left).scalar_one():
            connection.execute(
                update(tables.judgements).where(judged.judgement == number).values(reason=FORGOTTEN)
            )
        else:
            _unmake(connection, number)


def _unmake(connection: Connection, judgement: int) -> None:
    """Deletes a judgement, and what undid it, and what undid that."""
    row = tables.judgements.c
    undos = select(row.judgement, row.value).where(row.kind == "undo")
    for number, value in connection.execute(undos).all():
        if json.loads(value)["of"] == judgement:
            _unmake(connection, number)
    connection.execute(delete(tables.judgements).where(row.judgement == judgement))


def rewrite(connection: Connection, version: int, codings: Sequence[Reread], name_keys: NameKeys) -> None:
    """Puts a text and its codings in the place of those that are there; the last of `codings` is current."""
    row = tables.versions.c
    old = connection.execute(select(tables.versions).where(row.version == version)).one()
    new = codings[-1].prepared
    dialect.unindex_text(connection, version, old.title, old.text)
    retire(connection, row.version == version)
    for table in (tables.codings, tables.bands, tables.sentences, tables.signatures, tables.story_words):
        connection.execute(delete(table).where(table.c.version == version))
    for pairs in (tables.copies, tables.stories):
        which = (pairs.c.first == version) | (pairs.c.second == version)
        connection.execute(delete(pairs).where(which))
    content = new.coded.text.encode("utf-8", "surrogatepass")
    text_sha256 = writing.sha256(content)
    told = new.coded
    values = {"text": told.text, "text_sha256": text_sha256, "title": told.title}
    values["publisher"] = told.publisher
    original = writing.add_original(connection, content)
    connection.execute(
        update(tables.versions).where(row.version == version).values(**values, original=original)
    )
    writing.add_prints(connection, version, new)
    for one in codings:
        coding = add_coding(connection, version, one.prepared, name_keys)
        connection.execute(
            update(tables.codings).where(tables.codings.c.coding == coding).values(made=one.made)
        )
    if not old.latest:
        retire(connection, row.version == version)
    _move_anchors(connection, old.text_sha256, text_sha256, old.document)
    _drop_originals(connection)


def _move_anchors(connection: Connection, old: str, new: str, document: int) -> None:
    """What was judged of the text as it was holds of the text as it is."""
    row = tables.anchors.c
    id = select(tables.documents.c.id).where(tables.documents.c.document == document).scalar_subquery()
    connection.execute(
        update(tables.anchors).where(row.text_sha256 == old, row.document == id).values(text_sha256=new)
    )


def rename(connection: Connection, document: int, id: str, url: str | None) -> None:
    """Gives a document another id, in the anchors of judgements as well; of a file, its place goes with the
    former one."""
    row = tables.documents.c
    old = connection.execute(select(row.id).where(row.document == document)).scalar_one()
    place = {} if id == old else {"place": None}
    new = update(tables.documents).where(row.document == document)
    connection.execute(new.values(id=id, url=url, **place))
    anchors = update(tables.anchors).where(tables.anchors.c.document == old)
    connection.execute(anchors.values(document=id))


def unname(connection: Connection, words: Phrases, mark: str, same: Callable[[str], bool]) -> list[int]:
    """Takes the words of a name out of what people judged and of problems; judgements on the name itself (of
    which `same` says so) go. Returns the judgements that say something else now."""
    row = tables.judgements.c
    touched: list[int] = []
    for one in connection.execute(select(tables.judgements)).all():
        if any(same(name) for name in json.loads(one.value).get("names", ())):
            _unmake(connection, one.judgement)
            continue
        value, reason = words.sub(mark, one.value), words.sub(mark, one.reason)
        if (value, reason) != (one.value, one.reason):
            new = update(tables.judgements).where(row.judgement == one.judgement)
            connection.execute(new.values(value=value, reason=reason))
            touched.append(one.judgement)
    anchor = tables.anchors.c
    for one in connection.execute(select(anchor.judgement, anchor.number, anchor.body)).all():
        body = json.loads(one.body)
        heads = sorted({words.sub(mark.casefold(), head) for head in body["heads"]})
        if heads != body["heads"]:
            which = (anchor.judgement == one.judgement, anchor.number == one.number)
            body = json.dumps({**body, "heads": heads}, ensure_ascii=False)
            connection.execute(update(tables.anchors).where(*which).values(body=body))
    _drop_problems(connection, words.search, reasons=True)
    return touched


def _drop_problems(connection: Connection, which: Callable[[str], bool], *, reasons: bool = False) -> None:
    """Those of whose document or file, or with `reasons` of whose reason, `which` says so."""
    row = tables.problems.c
    told = connection.execute(select(row.problem, row.id, row.reason))
    gone = [one.problem for one in told if which(one.id) or (reasons and which(one.reason))]
    for batch in batches(gone):
        connection.execute(delete(tables.problems).where(row.problem.in_(batch)))


def known_backups(connection: Connection) -> Iterable[tuple[str, str]]:
    """Where copies of the store were put, and when last."""
    row = tables.backups.c
    return [(one.path, one.made) for one in connection.execute(select(row.path, row.made).order_by(row.made))]
