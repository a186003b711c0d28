"""Events as rows: what the accounts of a group come to, who has it from whom, where they differ."""

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from dragoman.model import Account, Claim, Origin, Party
from dragoman.model.claim import is_denied
from dragoman.record import derived, tables
from dragoman.record.inserting import insert_all, next_number
from dragoman.record.reading import AT_ONCE, batches
from dragoman.record.rows import day_columns, place_columns

STRENGTH = (
    "asserted",
    "rumoured",
    "planned",
    "promised",
    "ordered",
)  # surest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A group of accounts, with who has it from whom."""

    accounts: tuple[Account, ...]
    origins: tuple[Origin, ...]


def changed(
    connection: Connection, groups: Sequence[tuple[int, ...]], fresh: Set[int]
) -> list[tuple[int, ...]]:
    """Those of the groups of claims that are not just what an event has; `fresh` claims make any new."""
    row = tables.claims.c
    events: dict[int, int | None] = {}
    sizes: dict[int, int] = {}
    for batch in batches(number for group in groups for number in group):
        asked = select(row.claim, row.event, tables.events.c.claims).select_from(
            tables.claims.outerjoin(tables.events, row.event == tables.events.c.event)
        )
        for claim, event, size in connection.execute(asked.where(row.claim.in_(batch))):
            events[claim] = event
            if event is not None:
                sizes[event] = size
    return [
        group
        for group in groups
        if len(found := {events.get(number) for number in group}) != 1
        or sizes.get(next(iter(found)) or 0) != len(group)
        or not fresh.isdisjoint(group)
    ]


def replace_events(connection: Connection, claims: Collection[int], events: Iterable[Event]) -> int:
    """Puts `events` in the place of those that `claims` belonged to; returns how many there are."""
    old: set[int] = set()
    row = tables.claims.c
    for batch in batches(claims):
        asked = select(row.event).where(row.claim.in_(batch), row.event.is_not(None)).distinct()
        old.update(connection.execute(asked).scalars())
        connection.execute(update(tables.claims).where(row.claim.in_(batch)).values(event=None))
    for batch in batches(old):
        connection.execute(delete(tables.events).where(tables.events.c.event.in_(batch)))
    number = first = next_number(connection, tables.events.c.event)
    rest = iter(events)
    while some := list(itertools.islice(rest, AT_ONCE)):
        _put(connection, list(enumerate(some, number)))
        number += len(some)
    return number - first


def _put(connection: Connection, events: Sequence[tuple[int, Event]]) -> None:
    taken = _taken(connection, [_name(event) for _, event in events])
    rows, told, origins = [], [], []
    for number, event in events:
        rows.append({**summary(event), "event": number, "id": _free(taken, _name(event))})
        told += [{"number": account.number, "its": number} for account in event.accounts]
        origins += list(_origins(number, event.origins))
    insert_all(connection, tables.events, rows)
    of_claim = update(tables.claims).where(tables.claims.c.claim == bindparam("number"))
    connection.execute(of_claim.values(event=bindparam("its")), told)
    derived.note_events(connection, [number for number, _ in events])
    insert_all(connection, tables.origins, origins)


def _origins(event: int, origins: Sequence[Origin]) -> Iterator[dict[str, Any]]:
    for number, origin in enumerate(origins, 1):
        taken = {claim: (source, kind, words) for claim, source, kind, words in origin.taken}
        for claim in origin.claims:
            source, kind, words = taken.get(claim, (None, "own", ""))
            yield {
                "event": event,
                "claim": claim,
                "number": number,
                "source": origin.source,
                "taken_from": source,
                "kind": kind,
                "words": words,
            }


def _name(event: Event) -> str:
    """ "e" and the id of the claim that was added first."""
    return f"e{min(event.accounts, key=lambda account: account.number).claim.id}"


def _taken(connection: Connection, names: Sequence[str]) -> set[str]:
    """Ids of events that begin with one of `names` that is taken or wanted twice: the name itself, or a
    number behind it."""
    row = tables.events.c
    twice = {name for name, many in Counter(names).items() if many > 1}
    for batch in batches(names):
        twice.update(connection.execute(select(row.id).where(row.id.in_(batch))).scalars())
    return {
        id
        for name in twice
        for id in connection.execute(select(row.id).where(row.id >= name, row.id < f"{name}.")).scalars()
    }


def _free(taken: set[str], name: str) -> str:
    """Exact copies that are not linked share the id of their claims: the second event gets a number."""
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{name}-{number}"
    taken.add(found)
    return found


def summary(event: Event) -> dict[str, Any]:
    """The row of an event: what its accounts come to, each field from the account that says it best."""
    accounts = event.accounts
    parties = _corrected(accounts, "actor", "recipient")
    fullest = parties or max(accounts, key=lambda one: (_told(one.claim), _filled(one.claim), -one.number))
    typed = (_corrected(accounts, "event_type", "mode") or fullest).claim
    surest = max(accounts, key=lambda one: (_told(one.claim), one.claim.factuality, -one.number))
    dated = [one.claim for one in accounts if one.claim.date and one.claim.date.start]
    placed = [one.claim.place for one in accounts if one.claim.place]
    date = min(dated, key=_vagueness).date if dated else None
    if (days := _corrected(accounts, "date")) is not None:
        date = days.claim.date
    place = max(placed, key=lambda p: p.latitude is not None and p.precision != "country") if placed else None
    if (where := _corrected(accounts, "place")) is not None:
        place = where.claim.place
    modes = [one.mode for one in (typed, *(one.claim for one in accounts)) if one.mode]
    published = sorted(one.published for one in accounts if one.published)
    return {
        "event_type": typed.event_type,
        "mode": modes[0] if modes else None,
        "quad_code": typed.quad_code,
        "score": typed.score,
        "status": surest.claim.status,
        "factuality": surest.claim.factuality,
        "done": any(is_done(one.claim) for one in accounts),
        **day_columns(date),
        **place_columns(place),
        "claim": fullest.number,
        "claims": len(accounts),
        "documents": len({one.document for one in accounts}),
        "origins": vouching(accounts, event.origins),
        "discrepancies": 0,
        "reviewed": sum(_judged(one.claim, "accept") for one in accounts),
        "corrected": sum(_judged(one.claim, "correct") for one in accounts),
        "first_published": published[0] if published else None,
        "historical": all(one.claim.historical for one in accounts),
        "future": any(one.claim.future for one in accounts),
        "hypothetical": any(one.claim.hypothetical for one in accounts),
        "actor_countries": _countries(fullest.claim.actors),
        "recipient_countries": _countries(fullest.claim.recipients),
    }


def vouching(accounts: Iterable[Account], origins: Sequence[Origin]) -> int:
    """How many origins tell of an act; those that only deny it count where all do."""
    denying = {one.number for one in accounts if is_denied(one.claim)}
    return sum(not denying.issuperset(one.claims) for one in origins) or len(origins)


def _countries(parties: Iterable[Party]) -> str:
    return " ".join(dict.fromkeys(one.country for one in parties if one.country))


def _judged(claim: Claim, kind: str) -> bool:
    return any(one.kind == kind for one in claim.judgements)


def _corrected(accounts: Sequence[Account], *fields: str) -> Account | None:
    """The account in which a person corrected one of the fields last: that outranks what is read."""
    judged = [
        (verdict.judgement, -account.number, account)
        for account in accounts
        for verdict in account.claim.judgements
        if verdict.kind == "correct" and (verdict.field or "").split()[0] in fields
    ]
    return max(judged, key=lambda one: one[:2])[2] if judged else None


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
