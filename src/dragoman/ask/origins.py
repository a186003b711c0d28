"""Who has it from whom: the accounts of an event with their origins, as rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from sqlalchemy import Row, select

from dragoman.ask.accounts import Report, Reports
from dragoman.errors import AskError
from dragoman.record import tables
from dragoman.record.covering import Covering
from dragoman.record.shown import Shown
from dragoman.record.withhold import HIDDEN


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginRow:
    """An account of an event: from which origin it comes, and by which way."""

    event_id: Annotated[str, "the event"]
    number: Annotated[int, "of the origin within the event, from 1"]
    source: Annotated[str, "who is the origin, as written"]
    claim_id: Annotated[str, "the account"]
    document_id: Annotated[str, "its report"]
    publisher: Annotated[str | None, "who published that report"]
    published: Annotated[str | None, "day of publication, ISO"]
    told: Annotated[str, "the clause that tells it, as written"]
    kind: Annotated[str, "own: from the origin itself; copy, taken_over, chain: by way of another"]
    taken_from: Annotated[str | None, "claim it was taken from; null where that is not in the store"]
    taken_from_document: Annotated[str | None, "the report of that claim"]
    words: Annotated[str, "what shows it"]


def origins(shown: Shown, event_id: str) -> list[OriginRow]:
    """The accounts of an event, by origin, each after the one that it was taken from.

    AskError where there is no such event. Protected names are covered, and where the event concerns a
    protected person the words that show an origin are withheld, unless `shown` is unredacted.
    """
    found = _rows(shown, event_id)
    if not found:
        raise AskError(f"there is no event {event_id} (dragoman events lists them)")
    reports = Reports(shown)
    reports.fetch(dict.fromkeys(one.coding for one in found))
    told = {one.claim: reports(one.coding) for one in found}
    names = _Names(shown, [one.coding for one in found])
    closed = bool(shown.concerned_among(one.claim for one in found))
    return [_row(one, event_id, told, names, closed=closed) for one in found]


def _rows(shown: Shown, event_id: str) -> Sequence[Row[tuple[object, ...]]]:
    row, claim, event = tables.origins.c, tables.claims.c, tables.events.c
    asked = (
        select(tables.origins, claim.coding, tables.versions.c.published)
        .select_from(
            tables.origins.join(tables.events, row.event == event.event)
            .join(tables.claims, row.claim == claim.claim)
            .join(tables.versions, claim.version == tables.versions.c.version)
        )
        .where(event.id == event_id)
        .order_by(row.number, tables.versions.c.published.nulls_last(), row.claim)
    )
    return shown.connection.execute(asked).all()


class _Names:
    """Covers names in words that may be of any report of an event."""

    def __init__(self, shown: Shown, codings: Sequence[int]) -> None:
        self.cover = Covering(shown.connection, unredacted=shown.unredacted)
        self.masks = [*shown.masks(codings).values()]

    def text(self, words: str) -> str:
        words = self.cover.text(words)
        for mask in self.masks:
            words = mask.text(words)
        return words


def _row(
    one: Row[tuple[object, ...]], event_id: str, told: dict[int, Report], names: _Names, *, closed: bool
) -> OriginRow:
    report, source = told[one.claim], told.get(one.taken_from)
    claim = report.claims[one.claim]
    words = report.coded.text[claim.span.start : claim.span.end]
    return OriginRow(
        event_id=event_id,
        number=one.number,
        source=names.text(one.source),
        claim_id=claim.id,
        document_id=report.mask.document_id(report.coded.id, report.coded.text),
        publisher=report.coded.publisher and report.mask.text(report.coded.publisher),
        published=report.coded.published,
        told=report.mask.text(" ".join(words.split())),
        kind=one.kind,
        taken_from=source.claims[one.taken_from].id if source else None,
        taken_from_document=source.mask.document_id(source.coded.id, source.coded.text) if source else None,
        words=HIDDEN if closed else names.text(one.words),
    )
