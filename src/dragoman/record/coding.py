"""Puts a coding of a text into the store, with what its claims are linked by; retires what it replaces."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, delete, select, update

from dragoman.model import Actor, CodedDocument, Document, Outline
from dragoman.model.plain import as_plain
from dragoman.model.visibility import CASE
from dragoman.record import derived, linking, packing, rows, stories, tables, visibility
from dragoman.record.inserting import insert_all, insert_one, next_number, now
from dragoman.record.reading import batches, packed

NameKeys = Callable[[str], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A coded document with what linking looks for: by which keys each claim is found, in their order, its
    outline and what of it is compared, packed, all by the version `linker`; fingerprints for near-copies;
    the weights of the words that say most of it."""

    document: Document
    coded: CodedDocument
    linker: str
    link_keys: tuple[frozenset[str], ...]
    outlines: tuple[Outline, ...]
    sides: tuple[Any, ...]
    signature: bytes | None = None
    bands: tuple[int, ...] = ()
    sentences: tuple[tuple[int, int, int], ...] = ()
    story: Mapping[int, float] = field(default_factory=dict)


def add_coding(connection: Connection, version: int, prepared: Prepared, name_keys: NameKeys) -> int:
    """Adds a coding, which is the current one of a version from now on; its number."""
    coded = prepared.coded
    retire(connection, tables.versions.c.version == version)
    body = as_plain(coded)
    del body["text"]
    coding = insert_one(
        connection,
        tables.codings,
        version=version,
        coder=coded.coder.version,
        model=coded.coder.model,
        lexicon=coded.coder.lexicon,
        made=now(),
        current=True,
        linked=False,
        body=packed(body),
    )
    actors = add_actors(connection, coding, coded.actors, name_keys, coded.published)
    _add_claims(connection, coding, version, prepared, actors)
    derived.note(connection, {coding, *visibility.note(connection, coding)})
    return coding


def add_actors(
    connection: Connection,
    coding: int,
    actors: Sequence[Actor],
    name_keys: NameKeys,
    published: str | None,
    *,
    corrected: bool = False,
) -> dict[str, int]:
    """Rows of the actors and of their names; the number of each by its id."""
    first = next_number(connection, tables.actors.c.actor)
    insert_all(connection, tables.actors, rows.actor_rows(coding, first, actors, published, corrected))
    insert_all(
        connection,
        tables.name_keys,
        [
            {"key": key, "actor": number}
            for number, name in rows.named(actors, first)
            for key in sorted(name_keys(name))
        ],
    )
    return {actor.id: number for number, actor in enumerate(actors, first)}


def _add_claims(
    connection: Connection, coding: int, version: int, prepared: Prepared, actors: dict[str, int]
) -> None:
    first = next_number(connection, tables.claims.c.claim)
    numbered = list(enumerate(prepared.coded.claims, first))
    fixed = {"coding": coding, "version": version, "current": True, "event": None}
    insert_all(
        connection,
        tables.claims,
        [{"claim": number, **fixed, **rows.claim_columns(claim)} for number, claim in numbered],
    )
    insert_all(
        connection,
        tables.contexts,
        [
            {"claim": number, "context": one}
            for number, claim in numbered
            for one in sorted({*claim.contexts})
        ],
    )
    parties = (row for number, claim in numbered for row in rows.party_rows(number, claim, actors))
    insert_all(connection, tables.parties, list(parties))
    linking.put_keys(connection, dict(enumerate(prepared.link_keys, first)))
    packing.put_outlines(connection, dict(enumerate(prepared.outlines, first)))
    packing.put_sides(connection, coding, prepared.linker, prepared.sides)


def retire(connection: Connection, which: Any) -> None:
    """What newer claims of a document replace: no question is asked of them any more, and their events are
    left for the linker to make anew."""
    ids = select(tables.versions.c.version).where(which)
    row = tables.claims.c
    gone = list(connection.execute(select(row.claim).where(row.version.in_(ids), row.current)).scalars())
    events: set[int] = set()
    for batch in batches(gone):
        its = select(row.event).where(row.claim.in_(batch), row.event.is_not(None)).distinct()
        events.update(connection.execute(its).scalars())
    linking.withdraw(connection, gone)
    stories.withdraw(connection, ids)
    for batch in batches(gone):
        connection.execute(
            update(tables.claims).where(row.claim.in_(batch)).values(current=False, event=None)
        )
        connection.execute(delete(tables.placements).where(tables.placements.c.claim.in_(batch)))
    for batch in batches(events):
        linking.mark(
            connection,
            connection.execute(select(row.coding).where(row.event.in_(batch)).distinct()).scalars(),
            linked=False,
        )
        left = select(row.event).where(row.event.in_(batch))
        event = tables.events.c.event
        connection.execute(delete(tables.events).where(event.in_(batch), event.not_in(left)))
    of = tables.codings.c.version.in_(ids)
    former = select(tables.codings.c.coding).where(of, tables.codings.c.current)
    actor = tables.actors.c
    with_case = select(actor.folded).where(actor.coding.in_(former), actor.read_for.contains(CASE)).distinct()
    names = set(connection.execute(with_case).scalars())
    connection.execute(update(tables.actors).where(actor.coding.in_(former)).values(current=False))
    connection.execute(update(tables.codings).where(of).values(current=False, linked=True))
    derived.settle(connection, names)
