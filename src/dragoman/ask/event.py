"""One event whole: its accounts with who says so, why they are one, how they differ, what is related."""

import functools
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from typing import Any

from sqlalchemy import Row, func, select

from dragoman.ask.accounts import Report, Reports, claim_row
from dragoman.ask.events import made
from dragoman.ask.related import same_act_otherwise
from dragoman.ask.verdicts import words_of
from dragoman.errors import AskError
from dragoman.model.rows import EventRow
from dragoman.model.whole import AccountRow, DifferenceRow, LinkRow, ReasonRow, RelationRow, WholeEvent
from dragoman.record import tables
from dragoman.record.covering import Covering
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import HIDDEN

INVERSE = {"before": "after", "after": "before", "in_exchange_for": "in_exchange_for"}
claim = tables.claims.c
Words = Callable[[str], str]


def event(shown: Shown, id: str, *, limit: int | None = None) -> WholeEvent:
    """The event of that id, with so many links as `limit`, the strongest; AskError where there is none."""
    row = shown.connection.execute(select(tables.events).where(tables.events.c.id == id)).one_or_none()
    if row is None:
        raise AskError(f"event: there is no {id!r} (`dragoman events` lists them)")
    of_event = select(claim.claim, claim.coding, claim.id).where(claim.event == row.event)
    claims = shown.connection.execute(of_event.order_by(claim.claim)).all()
    reports, covering = Reports(shown), Covering(shown.connection, unredacted=shown.unredacted)
    reports.fetch(dict.fromkeys(one.coding for one in claims))
    joint = shown.joint(one.coding for one in claims)
    ids = {one.claim: one.id for one in claims}

    closed = row.concerned and not shown.unredacted

    @functools.cache
    def covered(words: str, *, small: bool = False) -> str:
        return joint.text(covering.whole_names(words), small=small)

    def hidden(words: str, *, small: bool = False) -> str:
        """What may tell days and places, too."""
        return HIDDEN if closed and words else covered(words, small=small)

    def seen(words: str) -> str:
        """What links compare: words in small letters."""
        return hidden(words, small=True)

    [told] = made(shown, [row])
    linked, links = _links(shown, row.event, ids, seen, limit)
    return WholeEvent(
        event=told,
        accounts=tuple(_accounts(shown, row, claims, reports, covered, hidden)),
        links=links,
        linked=linked,
        differences=tuple(_differences(shown, row.event, hidden)),
        relations=tuple(_relations(shown, row, claims, reports)),
    )


def _accounts(
    shown: Shown, event: Row[Any], claims: Sequence[Row[Any]], reports: Reports, covered: Words, hidden: Words
) -> Iterator[AccountRow]:
    origins = {
        one.claim: one
        for one in shown.connection.execute(
            select(tables.origins).where(tables.origins.c.event == event.event)
        )
    }
    ids = {one.claim: one.id for one in claims}
    for one in claims:
        report = reports(one.coding)
        origin = origins.get(one.claim)
        claim = claim_row(report, one.claim, event.id)
        yield AccountRow(
            **{field.name: getattr(claim, field.name) for field in fields(claim)},
            title=report.mask.maybe(report.coded.title),
            origin=origin.number if origin else None,
            origin_source=covered(origin.source) if origin else None,
            origin_kind=origin.kind if origin else None,
            taken_from=ids.get(origin.taken_from) if origin else None,
            shown_by=hidden(origin.words) if origin else "",
            judgements=tuple(covered(words_of(verdict)) for verdict in report.claims[one.claim].judgements),
        )


def _links(
    shown: Shown, event: int, ids: Mapping[int, str], shown_of: Words, limit: int | None
) -> tuple[int, tuple[LinkRow, ...]]:
    """How many links join the claims of an event, and the strongest of them."""
    row, one, other = tables.links.c, tables.claims.alias(), tables.claims.alias()
    inside = tables.links.join(one, one.c.claim == row.first).join(other, other.c.claim == row.second)
    which = (one.c.event == event, other.c.event == event, row.same)
    number = shown.connection.execute(select(func.count()).select_from(inside).where(*which)).scalar_one()
    asked = select(tables.links).select_from(inside).where(*which)
    ordered = asked.order_by(row.score.desc(), row.first, row.second).limit(limit)
    links = (
        LinkRow(
            first=ids[found.first],
            second=ids[found.second],
            score=found.score,
            reasons=tuple(
                ReasonRow(feature=feature, seen=shown_of(seen), weight=weight)
                for feature, seen, weight in json.loads(found.reasons or "[]")
            ),
            linker=found.linker,
        )
        for found in shown.connection.execute(ordered)
    )
    return number, tuple(links)


def _differences(shown: Shown, event: int, hidden: Words) -> Iterator[DifferenceRow]:
    row = tables.discrepancies.c
    asked = select(row.kind, row.contradiction, row.note).where(row.event == event).order_by(row.discrepancy)
    for kind, contradiction, note in shown.connection.execute(asked):
        yield DifferenceRow(kind=kind, contradiction=contradiction, note=hidden(note))


def _relations(
    shown: Shown, event: Row[Any], claims: Sequence[Row[Any]], reports: Reports
) -> Iterator[RelationRow]:
    """What the reports state, then the same act told otherwise; each event once."""
    kinds: dict[int, tuple[str, bool]] = {}
    numbers = {one.claim for one in claims}
    for coding in dict.fromkeys(one.coding for one in claims):
        for kind, number in _stated(reports(coding), numbers):
            kinds.setdefault(number, (kind, True))
    kinds.update(dict.fromkeys(same_act_otherwise(shown.connection, numbers), ("", False)) | kinds)
    found = _events_of(shown, kinds)
    related: dict[int, tuple[Row[Any], str, bool]] = {}
    for number, (kind, stated) in kinds.items():
        other = found.get(number)
        if other is not None and other.event != event.event:
            related.setdefault(other.event, (other, kind, stated))
    rows = made(shown, [other for other, _, _ in related.values()])
    for told, (_, kind, stated) in zip(rows, related.values(), strict=True):
        yield _relation(kind or told.status, told, stated)


def _relation(kind: str, told: EventRow, stated: bool) -> RelationRow:
    return RelationRow(
        kind=kind,
        event_id=told.event_id,
        event_type=told.event_type,
        mode=told.mode,
        date_start=told.date_start,
        status=told.status,
        stated=stated,
    )


def _stated(report: Report, numbers: set[int]) -> Iterator[tuple[str, int]]:
    """Relations of claims of the event to other claims of a report, seen from the event."""
    by_id = {claim.id: number for number, claim in report.claims.items()}
    for number, claim in report.claims.items():
        for relation in claim.relations:
            other = by_id.get(relation.claim)
            if number in numbers and other is not None and other not in numbers:
                yield relation.kind, other
            elif other in numbers and number not in numbers and relation.kind in INVERSE:
                yield INVERSE[relation.kind], number


def _events_of(shown: Shown, claims: Iterable[int]) -> dict[int, Row[Any]]:
    found: dict[int, Row[Any]] = {}
    for batch in batches(claims):
        asked = (
            select(claim.claim.label("told"), tables.events)
            .select_from(tables.claims.join(tables.events, claim.event == tables.events.c.event))
            .where(claim.claim.in_(batch))
        )
        found.update({row.told: row for row in shown.connection.execute(asked)})
    return found
