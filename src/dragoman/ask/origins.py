"""Who has it from whom: the accounts of an event with their origins, as rows."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select

from dragoman.ask.accounts import Report, Reports
from dragoman.ask.answer import Found
from dragoman.ask.narrowing.compare import FIRST, coarse
from dragoman.ask.narrowing.conditions import conditions, order, page
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.errors import AskError
from dragoman.model.rows import OriginRow
from dragoman.record import tables
from dragoman.record.covering import Covering
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import HIDDEN


def origins(shown: Shown, asked: Wanted) -> Found[OriginRow]:
    """A page of the accounts of the events that the filters let through, by event and origin, each after the
    one that it was taken from.

    AskError where one event is asked for that there is not. Protected names are covered, and where an event
    concerns a protected person the words that show an origin are withheld, unless `shown` is unredacted.
    """
    found = _chosen(shown, asked)
    total = shown.connection.execute(select(func.count()).select_from(found.subquery())).scalar_one()
    if not total and [*asked.filters] == ["event"]:
        raise AskError(f"there is no event {', '.join(asked.filters['event'])} (dragoman events lists them)")
    event, version = tables.events.c, tables.versions.c
    day = coarse(shown, event.event, event.date_start, FIRST)
    ordered = found.order_by(
        *order(asked, event.id, {"date": day}),
        tables.origins.c.number,
        version.published.nulls_last(),
        tables.origins.c.claim,
    )
    rows = shown.connection.execute(page(ordered, asked))
    return Found(OriginRow, _made(shown, rows), int(total))


def _chosen(shown: Shown, asked: Wanted) -> Select[Any]:
    row, claim, event = tables.origins.c, tables.claims.c, tables.events.c
    own, of_claims = conditions(shown, asked)
    found = (
        select(tables.origins, claim.coding, event.id, event.concerned)
        .select_from(
            tables.origins.join(tables.events, row.event == event.event)
            .join(tables.claims, row.claim == claim.claim)
            .join(tables.versions, claim.version == tables.versions.c.version)
        )
        .where(*own)
    )
    if of_claims is not None:
        found = found.where(event.event.in_(select(claim.event).where(of_claims)))
    return found


def _made(shown: Shown, rows: Iterable[Row[Any]]) -> Iterator[OriginRow]:
    for id, some in itertools.groupby(rows, key=lambda one: one.id):
        found = list(some)
        sources = _codings(shown, [one.taken_from for one in found if one.taken_from])
        codings = dict.fromkeys([*(one.coding for one in found), *sources.values()])
        reports = Reports(shown)
        reports.fetch(codings)
        told = {one.claim: reports(one.coding) for one in found}
        told |= {claim: reports(coding) for claim, coding in sources.items()}
        names = _Names(shown, [*codings])
        closed = found[0].concerned and not shown.unredacted
        for one in found:
            yield _row(one, id, told, names, closed=closed)


def _codings(shown: Shown, claims: Sequence[int]) -> dict[int, int]:
    """The coding of each claim."""
    row = tables.claims.c
    return {
        claim: coding
        for batch in batches(claims)
        for claim, coding in shown.connection.execute(
            select(row.claim, row.coding).where(row.claim.in_(batch))
        ).tuples()
    }


class _Names:
    """Covers names in words that may be of any report of an event."""

    def __init__(self, shown: Shown, codings: Sequence[int]) -> None:
        self.cover = Covering(shown.connection, unredacted=shown.unredacted)
        self.joint = shown.joint(codings)

    def text(self, words: str) -> str:
        return self.joint.text(self.cover.whole_names(words))


def _row(one: Row[Any], event_id: str, told: dict[int, Report], names: _Names, *, closed: bool) -> OriginRow:
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
        status=claim.status,
        kind=one.kind,
        taken_from=source.claims[one.taken_from].id if source else None,
        taken_from_document=source.mask.document_id(source.coded.id, source.coded.text) if source else None,
        words=HIDDEN if closed else names.text(one.words),
        reviewed=any(verdict.kind == "accept" for verdict in claim.judgements),
    )
