"""The judgement layer: what people decided, by anchors that are found again in any coding.

`judgements` and `anchors` are only added to. `placements` say which claims the anchors mean now; they and
the columns that show what was judged are made anew from both (`place`, `show`).
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from dragoman.model import Claim
from dragoman.record import derived, dialect, rows, tables, unseen, visibility
from dragoman.record.anchoring import body_of, found_in
from dragoman.record.coding import NameKeys, add_actors
from dragoman.record.inserting import insert_all, insert_one, now
from dragoman.record.reading import batches, coded_document, numbers_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Who judged, why, and what: `value` as JSON holds it, `about` claim numbers, each with its part."""

    kind: str
    value: Mapping[str, Any]
    author: str
    reason: str
    about: Sequence[tuple[int, int]] = ()


def keep(connection: Connection, made: Made) -> int:
    """Adds a judgement; its number. Nothing shows it until it is placed."""
    written = json.dumps(dict(made.value), ensure_ascii=False)
    values = {"kind": made.kind, "value": written, "author": made.author, "reason": made.reason}
    number = insert_one(connection, tables.judgements, **values, made=now())
    _anchor(connection, number, made.about)
    return number


def _anchor(connection: Connection, judgement: int, about: Sequence[tuple[int, int]]) -> None:
    claims, versions, documents = tables.claims.c, tables.versions.c, tables.documents.c
    place = select(claims.claim, claims.coding, versions.text_sha256, versions.published, documents.id)
    place = place.select_from(
        tables.claims.join(tables.versions, claims.version == versions.version).join(tables.documents)
    )
    read: dict[int, dict[int, Claim]] = {}
    for number, (claim, part) in enumerate(about):
        row = connection.execute(place.where(claims.claim == claim)).one()
        if row.coding not in read:
            coded = coded_document(connection, row.coding, as_coded=True)[1]
            read[row.coding] = dict(zip(numbers_of(connection, row.coding), coded.claims, strict=True))
        connection.execute(
            insert(tables.anchors).values(
                judgement=judgement,
                number=number,
                part=part,
                text_sha256=row.text_sha256,
                document=row.id,
                published=row.published,
                body=json.dumps(body_of(read[row.coding][claim]), ensure_ascii=False),
            )
        )


def place(connection: Connection, *, judgement: int | None = None, coding: int | None = None) -> set[int]:
    """Finds the claims that anchors mean: those of a judgement in all current codings, or all anchors in one
    coding. An anchor is sought in texts that are the same to the letter, of its own document or of the same
    day: a copy of another day may tell of another event. Returns the claims found."""
    row, codings, versions = tables.anchors.c, tables.codings.c, tables.versions.c
    judged = tables.judgements.c
    asked = (
        select(tables.anchors, judged.kind, codings.coding)
        .select_from(
            tables.anchors.join(tables.judgements)
            .join(tables.versions, row.text_sha256 == versions.text_sha256)
            .join(tables.documents)
            .join(tables.codings, codings.version == versions.version)
        )
        .where(
            codings.current,
            versions.latest,
            judged.undone_by.is_(None),
            (row.document == tables.documents.c.id) | row.published.is_not_distinct_from(versions.published),
        )
    )
    if judgement is not None:
        asked = asked.where(row.judgement == judgement)
    if coding is not None:
        asked = asked.where(codings.coding == coding)
    found: set[int] = set()
    read: dict[int, list[tuple[int, Claim]]] = {}
    for anchor in connection.execute(asked).all():
        if anchor.coding not in read:
            claims = coded_document(connection, anchor.coding, as_coded=True)[1].claims
            read[anchor.coding] = list(zip(numbers_of(connection, anchor.coding), claims, strict=True))
        claim = found_in(json.loads(anchor.body), read[anchor.coding], anchor.kind)
        if claim is not None:
            found.add(claim)
            connection.execute(
                dialect.insert_or_ignore(tables.placements),
                {"claim": claim, "judgement": anchor.judgement, "number": anchor.number},
            )
    return found


def placed(connection: Connection, judgement: int) -> set[int]:
    """The claims that a judgement is about now."""
    row = tables.placements.c
    return set(connection.execute(select(row.claim).where(row.judgement == judgement)).scalars())


def take_back(connection: Connection, judgement: int, by: int) -> None:
    """Notes that a judgement is undone; what is undone is placed nowhere."""
    row = tables.judgements.c
    connection.execute(update(tables.judgements).where(row.judgement == judgement).values(undone_by=by))
    connection.execute(delete(tables.placements).where(tables.placements.c.judgement == judgement))


def stand_again(connection: Connection, judgement: int) -> None:
    row = tables.judgements.c
    connection.execute(update(tables.judgements).where(row.judgement == judgement).values(undone_by=None))


def names_of(connection: Connection, judgement: int) -> set[str]:
    """The names, folded, that a judgement is about; of an undo, those of what it undid."""
    row = tables.judgements.c
    value = json.loads(connection.execute(select(row.value).where(row.judgement == judgement)).scalar_one())
    if "of" in value:
        return names_of(connection, value["of"])
    return {visibility.folded(name) for name in value.get("names", ())}


def undone(connection: Connection, undo: int) -> int:
    """The judgement that an undo took back."""
    row = tables.judgements.c
    value = connection.execute(select(row.value).where(row.judgement == undo)).scalar_one()
    return int(json.loads(value)["of"])


def show(connection: Connection, claims: Collection[int], name_keys: NameKeys) -> set[int]:
    """Makes the columns of claims say what is judged of them. What is rejected leaves its event: returns the
    claims that stood in one with it."""
    row = tables.claims.c
    codings = {
        coding
        for batch in batches(claims)
        for coding in connection.execute(select(row.coding).where(row.claim.in_(batch)).distinct()).scalars()
    }
    for coding in sorted(codings):
        _show(connection, coding, frozenset(claims), name_keys)
    return _without_rejected(connection, claims)


def _show(connection: Connection, coding: int, claims: frozenset[int], name_keys: NameKeys) -> None:
    coded = coded_document(connection, coding, as_coded=True)[1]
    judged = coded_document(connection, coding)[1]
    row, actor = tables.claims.c, tables.actors.c
    connection.execute(delete(tables.actors).where(actor.coding == coding, actor.corrected))
    read = connection.execute(select(actor.id, actor.actor).where(actor.coding == coding))
    actors = {one.id: one.actor for one in read}
    added = [one for one in judged.actors[len(coded.actors) :] if not one.id.startswith(unseen.ID)]
    actors |= add_actors(connection, coding, added, name_keys, coded.published, corrected=True)
    parties: list[dict[str, Any]] = []
    whose = []
    for number, claim in zip(numbers_of(connection, coding), judged.claims, strict=True):
        if number in claims:
            connection.execute(
                update(tables.claims).where(row.claim == number).values(**rows.claim_columns(claim))
            )
        if number in claims or claim.judgements:
            whose.append(number)
            parties += rows.party_rows(number, claim, actors)
    for batch in batches(whose):
        connection.execute(delete(tables.parties).where(tables.parties.c.claim.in_(batch)))
    insert_all(connection, tables.parties, parties)
    names = {visibility.folded(one.name) for one in added} | _suffering(connection, claims)
    derived.note(connection, {coding, *visibility.settle(connection, names)})


def _suffering(connection: Connection, claims: Collection[int]) -> set[str]:
    """The names (folded) of whom claims befall: what is rejected may be what made somebody a case."""
    row, actor = tables.parties.c, tables.actors.c
    asked = select(actor.folded).join(tables.parties, row.actor == actor.actor).where(row.side == "recipient")
    return {
        name
        for batch in batches(claims)
        for name in connection.execute(asked.where(row.claim.in_(batch)).distinct()).scalars()
    }


def _without_rejected(connection: Connection, claims: Collection[int]) -> set[int]:
    row = tables.claims.c
    events: set[int] = set()
    for batch in batches(claims):
        gone = (row.claim.in_(batch), row.rejected, row.event.is_not(None))
        events.update(connection.execute(select(row.event).where(*gone).distinct()).scalars())
        connection.execute(update(tables.claims).where(*gone).values(event=None))
    left: set[int] = set()
    for batch in batches(events):
        left.update(connection.execute(select(row.claim).where(row.event.in_(batch))).scalars())
        still = select(row.event).where(row.event.in_(batch))
        event = tables.events.c.event
        connection.execute(delete(tables.events).where(event.in_(batch), event.not_in(still)))
    return left


def entries(connection: Connection) -> Iterator[Row[Any]]:
    """All judgements in their order."""
    yield from connection.execute(select(tables.judgements).order_by(tables.judgements.c.judgement))


def anchors_of(connection: Connection, judgement: int) -> list[Row[Any]]:
    """The anchors of a judgement, each with the claim (id) that it means now, None where there is none."""
    anchor, row = tables.anchors.c, tables.placements.c
    asked = (
        select(tables.anchors, tables.claims.c.id.label("claim"))
        .select_from(
            tables.anchors.outerjoin(
                tables.placements, (anchor.judgement == row.judgement) & (anchor.number == row.number)
            ).outerjoin(tables.claims, tables.claims.c.claim == row.claim)
        )
        .where(anchor.judgement == judgement)
        .order_by(anchor.number, row.claim)
    )
    found: dict[int, Row[Any]] = {}
    for one in connection.execute(asked):
        found.setdefault(one.number, one)
    return list(found.values())
