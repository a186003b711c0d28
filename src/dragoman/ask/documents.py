"""Questions about documents: the latest text under each id, as the current coder reads it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select

from dragoman.ask.answer import Found
from dragoman.ask.narrowing.conditions import conditions, names_as_shown, order, page
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.model import CodedDocument
from dragoman.model.rows import DocumentRow
from dragoman.record import tables
from dragoman.record.reading import AT_ONCE, batches, with_events
from dragoman.record.shown import Shown

version, coding, document = tables.versions.c, tables.codings.c, tables.documents.c


def documents(shown: Shown, asked: Wanted) -> Found[DocumentRow]:
    """A page of the documents that the filters let through: those with one claim that meets all filters of
    claims."""
    found, total = _chosen(shown, asked)
    return Found(DocumentRow, _rows(shown, found), total)


def coded(shown: Shown, asked: Wanted) -> Found[CodedDocument]:
    """The same documents whole, as they are coded, with the event of each claim in `event_id`."""
    found, total = _chosen(shown, asked)
    codings = (row.coding for row in shown.connection.execute(found.with_only_columns(coding.coding)))
    return Found(
        CodedDocument, (with_events(shown.connection, one, shown.document(one)[1]) for one in codings), total
    )


def _chosen(shown: Shown, asked: Wanted) -> tuple[Select[Any], int]:
    own, of_claims = conditions(shown, asked)
    columns = (*version, *(coding[name] for name in ("coding", "coder", "model", "lexicon")))
    found = (
        select(*columns, document.id, document.url, func.length(version.text).label("characters"))
        .select_from(
            tables.versions.join(tables.codings).join(tables.documents, version.document == document.document)
        )
        .where(version.latest, coding.current, *own)
    )
    if of_claims is not None:
        found = found.where(version.version.in_(select(tables.claims.c.version).where(of_claims)))
    number = found.with_only_columns(version.version).subquery()
    total = shown.connection.execute(select(func.count()).select_from(number)).scalar_one()
    ordered = found.order_by(*order(asked, version.version, names_as_shown(shown, asked, coding.coding)))
    return page(ordered, asked), int(total)


def _rows(shown: Shown, found: Select[Any]) -> Iterator[DocumentRow]:
    for rows in shown.connection.execute(found).partitions(AT_ONCE):
        yield from _made(shown, rows)


def _made(shown: Shown, rows: Sequence[Row[Any]]) -> Iterator[DocumentRow]:
    masks = shown.masks(row.coding for row in rows)
    counts = _counts(shown, [row.version for row in rows])
    copies = _copies(shown, [row.version for row in rows])
    for row in rows:
        mask = masks[row.coding]
        claims, events = counts.get(row.version, (0, 0))
        told = shown.document(row.coding)[1] if row.coding in shown.protected else row
        yield DocumentRow(
            document_id=mask.document_id(row.id, row.text),
            title=mask.maybe(told.title),
            publisher=mask.maybe(told.publisher),
            url=mask.address(told.url),
            published=row.published,
            published_source=row.published_source,
            language=row.language,
            version=row.number,
            characters=row.characters,
            claims=claims,
            events=events,
            copies=copies[row.version],
            added=row.added,
            text_sha256=row.text_sha256,
            original_sha256=row.original,
            coder=row.coder,
            model=row.model,
            lexicon=row.lexicon,
        )


def _counts(shown: Shown, versions: Iterable[int]) -> dict[int, tuple[int, int]]:
    row = tables.claims.c
    found = {}
    for batch in batches(versions):
        asked = (
            select(row.version, func.count(), func.count(row.event.distinct()))
            .where(row.version.in_(batch), row.current, ~row.rejected)
            .group_by(row.version)
        )
        found.update({one: (claims, events) for one, claims, events in shown.connection.execute(asked)})
    return found


def _copies(shown: Shown, versions: Sequence[int]) -> Counter[int]:
    row = tables.copies.c
    found: Counter[int] = Counter()
    for batch in batches(versions):
        for column in (row.first, row.second):
            asked = select(column, func.count()).where(column.in_(batch)).group_by(column)
            found.update({row[0]: row[1] for row in shown.connection.execute(asked)})
    return found
