"""Events with their fullest account, for the formats of the field, which have a column for everything."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row, select

from dragoman.ask.accounts import Report, Reports
from dragoman.ask.answer import Found
from dragoman.ask.events import found_events, made
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.model import Party
from dragoman.model.rows import EventRow
from dragoman.model.whole import EventTold, PartyTold
from dragoman.record import tables
from dragoman.record.masks import is_name
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import WITHHELD


def events_told(shown: Shown, asked: Wanted) -> Found[EventTold]:
    """The same page as `events` gives, each event with its fullest account."""
    pages, total = found_events(shown, asked)
    reports = Reports(shown)
    return Found(EventTold, (one for rows in pages for one in _told(shown, reports, rows)), total)


def _told(shown: Shown, reports: Reports, rows: Sequence[Row[Any]]) -> Iterator[EventTold]:
    codings: dict[int, int] = {}
    row = tables.claims.c
    for batch in batches(one.claim for one in rows):
        asked = select(row.claim, row.coding).where(row.claim.in_(batch))
        codings.update({found.claim: found.coding for found in shown.connection.execute(asked)})
    for one, event in zip(rows, made(shown, rows), strict=True):
        yield _event(event, reports(codings[one.claim]), one.claim)


def _event(event: EventRow, report: Report, number: int) -> EventTold:
    coded, mask, claim = report.coded, report.mask, report.claims[number]
    named = [one for one in coded.actors if is_name(one.name) and one.name != WITHHELD]
    place = claim.place if event.place is not None else None
    return EventTold(
        event=event,
        actors=tuple(_party(report, party) for party in claim.actors),
        recipients=tuple(_party(report, party) for party in claim.recipients),
        place_words=mask.maybe(place.text) if place else None,
        place_precision=place.precision if place else None,
        cameo=claim.cameo,
        publisher=mask.maybe(coded.publisher),
        published=coded.published,
        url=mask.address(coded.url),
        language=coded.language,
        people=_names(report, [one.id for one in named if one.kind == "person"]),
        organizations=_names(report, [one.id for one in named if one.kind == "body"]),
        locations=tuple(dict.fromkeys(one.name for one in coded.places if one.name)),
        coder=coded.coder.version,
    )


def _party(report: Report, party: Party) -> PartyTold:
    actor = report.actors.get(party.actor_id or "")
    whole = next((one for one in report.coded.actors if one.id == party.actor_id), None)
    mask = report.mask
    covered = actor is not None and (actor.protected or (mask.pseudonym is not None and actor.private))
    return PartyTold(
        name=mask.party(party.name, actor) if party.name else None,
        words=mask.party(party.text, actor) if party.text else None,
        title=() if covered or whole is None else whole.offices,
        kind=actor.kind if actor else None,
        country=party.country,
        sectors=party.sectors,
    )


def _names(report: Report, ids: Sequence[str]) -> tuple[str, ...]:
    told = (report.mask.party(report.actors[id].name, report.actors[id]) for id in ids)
    return tuple(dict.fromkeys(told))
