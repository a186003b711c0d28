"""Keeps what linking decides: links with their reasons, and the events that follow from them."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from dragoman.model import Account, Claim, Copy, Discrepancy, Link, Origin, Reason
from dragoman.model.plain import as_plain
from dragoman.record import dialect, tables
from dragoman.record.reading import batches

STRENGTH = (
    "asserted",
    "rumoured",
    "planned",
    "promised",
    "ordered",
)  # surest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A group of accounts, with who has it from whom and where they differ."""

    accounts: tuple[Account, ...]
    origins: tuple[Origin, ...]
    discrepancies: tuple[Discrepancy, ...]


def unlinked(connection: Connection, most: int) -> list[int]:
    """Codings that wait for the linker, in the order they were added."""
    row = tables.codings.c
    asked = select(row.coding).where(row.current, ~row.linked).order_by(row.coding).limit(most)
    return list(connection.execute(asked).scalars())


def mark_linked(connection: Connection, codings: Collection[int]) -> None:
    for batch in batches(codings):
        connection.execute(
            update(tables.codings).where(tables.codings.c.coding.in_(batch)).values(linked=True)
        )


def keys_of(connection: Connection, claims: Iterable[int]) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    row = tables.link_keys.c
    for batch in batches(claims):
        for claim, key in connection.execute(select(row.claim, row.key).where(row.claim.in_(batch))):
            found.setdefault(claim, set()).add(key)
    return {claim: frozenset(keys) for claim, keys in found.items()}


def put_links(connection: Connection, links: Sequence[Link], linker: str) -> None:
    rows = [
        {
            "first": link.first,
            "second": link.second,
            "same": link.same,
            "score": link.score,
            "reasons": json.dumps(as_plain(link.reasons), ensure_ascii=False),
            "linker": linker,
        }
        for link in links
    ]
    if rows:
        connection.execute(dialect.insert_or_replace(tables.links, ["first", "second"]), rows)


def links_among(connection: Connection, claims: Collection[int]) -> list[Link]:
    """All links, for and against, whose two claims are both of `claims`."""
    inside = frozenset(claims)
    row = tables.links.c
    found = []
    for batch in batches(claims):
        asked = select(row.first, row.second, row.same, row.score).where(row.first.in_(batch))
        found += [
            Link(first=one.first, second=one.second, same=one.same, score=one.score, reasons=())
            for one in connection.execute(asked)
            if one.second in inside
        ]
    return found


def reasons_of(connection: Connection, first: int, second: int) -> tuple[Reason, ...]:
    row = tables.links.c
    asked = select(row.reasons).where(row.first == min(first, second), row.second == max(first, second))
    written = connection.execute(asked).scalar()
    return tuple(Reason(**one) for one in json.loads(written)) if written else ()


def connected(connection: Connection, claims: Collection[int]) -> set[int]:
    """Claims that hang together with `claims` by links of one event, and those that share an event now."""
    found: set[int] = set()
    fresh = set(claims)
    while fresh:
        found |= fresh
        fresh = _neighbours(connection, fresh) - found
    return found


def _neighbours(connection: Connection, claims: Collection[int]) -> set[int]:
    row, claim = tables.links.c, tables.claims.c
    found: set[int] = set()
    for batch in batches(claims):
        found |= set(connection.execute(select(row.second).where(row.first.in_(batch), row.same)).scalars())
        found |= set(connection.execute(select(row.first).where(row.second.in_(batch), row.same)).scalars())
        events = select(claim.event).where(claim.claim.in_(batch), claim.event.is_not(None)).distinct()
        found |= set(connection.execute(select(claim.claim).where(claim.event.in_(events))).scalars())
    return {
        number
        for batch in batches(found)
        for number in connection.execute(
            select(claim.claim).where(claim.claim.in_(batch), claim.current)
        ).scalars()
    }


def replace_events(connection: Connection, claims: Collection[int], events: Iterable[Event]) -> int:
    """Puts `events` in the place of those that `claims` belonged to; returns how many there are."""
    for batch in batches(claims):
        old = select(tables.claims.c.event).where(tables.claims.c.claim.in_(batch)).distinct()
        numbers = [one for one in connection.execute(old).scalars() if one is not None]
        connection.execute(update(tables.claims).where(tables.claims.c.claim.in_(batch)).values(event=None))
        for some in batches(numbers):
            connection.execute(delete(tables.events).where(tables.events.c.event.in_(some)))
    count = 0
    for event in events:
        _put_event(connection, event)
        count += 1
    return count


def _put_event(connection: Connection, event: Event) -> None:
    numbers = [account.number for account in event.accounts]
    row = {**summary(event), "id": _free_id(connection, event)}
    made = connection.execute(insert(tables.events).values(**row)).inserted_primary_key
    key = int(made[0]) if made else 0
    for batch in batches(numbers):
        connection.execute(update(tables.claims).where(tables.claims.c.claim.in_(batch)).values(event=key))
    _put_origins(connection, key, event.origins)
    rows = [
        {
            "event": key,
            "kind": one.kind,
            "contradiction": one.contradiction,
            "note": one.note,
            "tellings": json.dumps(as_plain(one.tellings), ensure_ascii=False),
        }
        for one in event.discrepancies
    ]
    if rows:
        connection.execute(insert(tables.discrepancies), rows)


def _put_origins(connection: Connection, key: int, origins: Sequence[Origin]) -> None:
    rows = []
    for number, origin in enumerate(origins, 1):
        taken = {claim: (source, kind, words) for claim, source, kind, words in origin.taken}
        for claim in origin.claims:
            source, kind, words = taken.get(claim, (None, "own", ""))
            rows.append(
                {
                    "event": key,
                    "claim": claim,
                    "number": number,
                    "source": origin.source,
                    "taken_from": source,
                    "kind": kind,
                    "words": words,
                }
            )
    if rows:
        connection.execute(insert(tables.origins), rows)


def _free_id(connection: Connection, event: Event) -> str:
    """ "e" and the id of the claim that was added first; exact copies that are not linked get a number."""
    first = min(event.accounts, key=lambda account: account.number)
    name, number = f"e{first.claim.id}", 1
    while connection.execute(select(tables.events.c.event).where(tables.events.c.id == name)).first():
        number += 1
        name = f"e{first.claim.id}-{number}"
    return name


def summary(event: Event) -> dict[str, Any]:
    """The row of an event: what its accounts come to, each field from the account that says it best."""
    accounts = event.accounts
    fullest = max(accounts, key=lambda one: (_told(one.claim), _filled(one.claim), -one.number))
    surest = max(accounts, key=lambda one: (_told(one.claim), one.claim.factuality, -one.number))
    dated = [one.claim for one in accounts if one.claim.date and one.claim.date.start]
    placed = [one.claim.place for one in accounts if one.claim.place]
    date = min(dated, key=_vagueness).date if dated else None
    place = max(placed, key=lambda p: p.latitude is not None and p.precision != "country") if placed else None
    modes = [one.claim.mode for one in (fullest, *accounts) if one.claim.mode]
    published = sorted(one.published for one in accounts if one.published)
    return {
        "event_type": fullest.claim.event_type,
        "mode": modes[0] if modes else None,
        "quad_code": fullest.claim.quad_code,
        "score": fullest.claim.score,
        "status": surest.claim.status,
        "factuality": surest.claim.factuality,
        "done": any(is_done(one.claim) for one in accounts),
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_precision": date.precision if date else None,
        "place_name": place.name if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "geonames_id": place.geonames_id if place else None,
        "place_country": place.country if place else None,
        "claim": fullest.number,
        "claims": len(accounts),
        "documents": len({one.document for one in accounts}),
        "origins": len(event.origins),
        "discrepancies": len(event.discrepancies),
        "first_published": published[0] if published else None,
    }


def is_done(claim: Claim) -> bool:
    """Whether a claim tells its act as having happened: nothing that is hoped, denied or forecast."""
    return claim.status == "asserted" and not claim.negation and not claim.future and not claim.hypothetical


def _told(claim: Claim) -> int:
    return -STRENGTH.index(claim.status) if claim.status in STRENGTH else -len(STRENGTH)


def _filled(claim: Claim) -> int:
    return sum(map(bool, (claim.actors, claim.recipients, claim.date, claim.place, claim.sizes, claim.mode)))


def _vagueness(claim: Claim) -> tuple[int, str]:
    """Days that a claim's date leaves open; it has a date with a start."""
    stated = claim.date
    if stated is None or not stated.start:
        return 10**6, ""
    try:
        first = date.fromisoformat(stated.start)
        last = date.fromisoformat(stated.end) if stated.end else date.max
    except ValueError:
        return 10**6, stated.start
    return (last - first).days, stated.start


# --- near-copies -----------------------------------------------------------------------------------


def banded(connection: Connection, version: int) -> set[int]:
    """Other versions that share a band with this one."""
    row = tables.bands.c
    mine = select(row.band).where(row.version == version)
    asked = select(row.version).where(row.band.in_(mine), row.version != version).distinct()
    return set(connection.execute(asked).scalars())


def put_copies(connection: Connection, copies: Sequence[Copy]) -> None:
    rows = [{"first": one.first, "second": one.second, "likeness": one.likeness} for one in copies]
    if rows:
        connection.execute(dialect.insert_or_replace(tables.copies, ["first", "second"]), rows)


def copies_among(connection: Connection, versions: Collection[int]) -> list[Copy]:
    row = tables.copies.c
    inside = frozenset(versions)
    return [
        Copy(first=one.first, second=one.second, likeness=one.likeness)
        for batch in batches(versions)
        for one in connection.execute(select(row.first, row.second, row.likeness).where(row.first.in_(batch)))
        if one.second in inside
    ]
