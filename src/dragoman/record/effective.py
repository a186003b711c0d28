"""A coded document as people have judged it: corrected values in place of those read, each with its verdict.

The one way from what the coder read to what readers get; the coding itself stays as it is. May import model.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, select

from dragoman.model import Actor, Claim, ClaimDate, CodedDocument, Party, Place, Verdict, implied_party
from dragoman.record import tables

NOT_STATED = "not stated"
SIDES = {"actor": "actors", "recipient": "recipients"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """A verdict, and of a correction what it puts where: columns of a claim, its date, its place, a party."""

    verdict: Verdict
    to: Mapping[str, Any]


def rulings_of(connection: Connection, codings: Collection[int]) -> dict[int, list[Ruling]]:
    """The standing verdicts on claims of codings, by claim number, in the order in which they were given."""
    row, judged = tables.placements.c, tables.judgements.c
    asked = (
        select(row.claim, tables.judgements)
        .select_from(
            tables.claims.join(tables.placements, row.claim == tables.claims.c.claim).join(tables.judgements)
        )
        .where(
            tables.claims.c.coding.in_(codings),
            judged.kind.in_(("accept", "reject", "correct")),
            judged.undone_by.is_(None),
        )
        .order_by(judged.judgement)
        .distinct()
    )
    found: dict[int, list[Ruling]] = defaultdict(list)
    for one in connection.execute(asked):
        value = json.loads(one.value)
        verdict = Verdict(
            judgement=one.judgement,
            kind=one.kind,
            field=value.get("field"),
            was=None,
            value=value.get("value"),
            author=one.author,
            reason=one.reason,
            made=one.made,
        )
        found[one.claim].append(Ruling(verdict=verdict, to=value.get("to", {})))
    return dict(found)


def judged(coded: CodedDocument, rulings: Sequence[Iterable[Ruling]]) -> CodedDocument:
    """The coded document with what was judged of each of its claims."""
    if not any(rulings):
        return coded
    actors = list(coded.actors)
    claims = []
    for claim, some in zip(coded.claims, rulings, strict=True):
        now, verdicts = claim, []
        for ruling in some:
            field = ruling.verdict.field
            was = told(claim, field) if field is not None else None
            verdicts.append(replace(ruling.verdict, was=was))
            now = _with(now, ruling, actors)
        claims.append(replace(now, judgements=tuple(verdicts)))
    return replace(coded, claims=tuple(claims), actors=tuple(actors))


def told(claim: Claim, field: str) -> str:
    """What a field of a claim says, in words: "2024-03-05", "COERCE arrest"; "actor 2" is the second."""
    if field == "event_type":
        return f"{claim.event_type} {claim.mode}" if claim.mode else claim.event_type
    if field == "mode":
        return claim.mode or NOT_STATED
    if field == "status":
        return claim.status
    if field == "date":
        date = claim.date
        return "/".join(dict.fromkeys(filter(None, (date.start, date.end)))) if date else NOT_STATED
    if field == "place":
        return (claim.place.name or claim.place.text) if claim.place else NOT_STATED
    side, position = party_field(field)
    parties = getattr(claim, SIDES[side])
    if position >= len(parties):
        return NOT_STATED
    return parties[position].name or parties[position].text or NOT_STATED


def party_field(field: str) -> tuple[str, int]:
    """ "recipient 2" as the side and the place from 0; "recipient" is the first."""
    side, _, number = field.partition(" ")
    return side, int(number or 1) - 1


def _with(claim: Claim, ruling: Ruling, actors: list[Actor]) -> Claim:
    made = claim
    for name, value in ruling.to.items():
        if name == "date":
            made = replace(made, date=_date(made, value))
        elif name == "place":
            made = replace(made, place=_place(made, value))
        elif name == "name":
            made = _named(made, ruling, value, actors)
        else:
            made = replace(made, **{name: value})
    return made


def _date(claim: Claim, value: dict[str, Any] | None) -> ClaimDate | None:
    """The corrected days; the words are those that the text gives, if any."""
    if value is None:
        return None
    if claim.date is not None:
        return replace(claim.date, **value)
    at = claim.trigger.start
    return ClaimDate(**value, text="", text_start=at, text_end=at)


def _place(claim: Claim, value: dict[str, Any] | None) -> Place | None:
    if value is None:
        return None
    if claim.place is not None:
        return replace(claim.place, **value)
    return Place(**value, text="", start=claim.trigger.start, end=claim.trigger.start)


def _named(claim: Claim, ruling: Ruling, name: str | None, actors: list[Actor]) -> Claim:
    side, position = party_field(ruling.verdict.field or "")
    parties: list[Party] = list(getattr(claim, SIDES[side]))
    if position >= len(parties):
        parties.append(implied_party())
        position = len(parties) - 1
    if name is None:
        del parties[position]
    else:
        before = parties[position]
        actor = _actor(name, before, ruling.verdict.judgement, actors)
        parties[position] = replace(
            before,
            actor_id=actor.id,
            name=name,
            country=actor.country,
            sectors=actor.sectors,
            implied=False,
        )
    told = tuple(parties)
    return replace(claim, actors=told) if side == "actor" else replace(claim, recipients=told)


def _actor(name: str, before: Party, judgement: int, actors: list[Actor]) -> Actor:
    """The actor of that name whom the report knows; else a new one. Whoever takes the place of a protected
    person is protected as well."""
    for actor in actors:
        if actor.name.casefold() == name.casefold():
            return actor
    old = next((actor for actor in actors if actor.id == before.actor_id), None)
    replaces = old is not None and old.visibility == "protected"
    made = Actor(
        id=f"j{judgement}",
        id_by=None,
        name=name,
        kind=old.kind if old else "person",
        country=before.country,
        country_by="corrected" if before.country else None,
        sectors=before.sectors,
        offices=(),
        visibility="protected" if replaces else "private",
        grounds=old.grounds if old and replaces else (),
        mentions=(),
        candidates=(),
    )
    actors.append(made)
    return made
