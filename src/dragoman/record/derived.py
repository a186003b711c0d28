"""What follows from other rows: what concerns protected persons, which words of a report are not to be read
for that, and how often an actor acts.

Questions filter, sort and count by them, so that none has to read whole reports for it. They are written anew
whenever a coding is added, judged, or tells otherwise who is protected. May import the tables and masks.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, exists, select, update

from dragoman.record import tables, visibility
from dragoman.record.inserting import insert_all
from dragoman.record.masks import Mask, Named
from dragoman.record.reading import batches, read
from dragoman.record.tombs import words_of
from dragoman.record.withhold import words_left

actor, claim, party = tables.actors.c, tables.claims.c, tables.parties.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """Of codings: actors that are protected or bear a word of the name of one in the same report; claims that
    concern a protected person, and those of the same report of the same days or place, by which these could
    be told; how often each actor acts and suffers in claims that no person rejected; of each coding the words
    that stand nowhere in its text and title but where they are covered."""

    hidden: frozenset[int]
    concerned: frozenset[int]
    acts: Counter[int]
    suffers: Counter[int]
    covered: frozenset[tuple[int, str]]


def note(connection: Connection, codings: Iterable[int]) -> None:
    """Writes the columns of codings anew, where they say something else."""
    for batch in batches(codings):
        found, old = derived(connection, batch), noted(connection, batch)
        told = (found.hidden, old.hidden, found.acts, old.acts, found.suffers, old.suffers)
        rows = [
            {"number": one, "hides": one in found.hidden, "does": found.acts[one], "has": found.suffers[one]}
            for one in sorted({*itertools.chain(*told)})
            if (one in found.hidden) != (one in old.hidden)
            or (found.acts[one], found.suffers[one]) != (old.acts[one], old.suffers[one])
        ]
        if rows:
            connection.execute(_REWRITTEN, rows)
        _mark(connection, old.concerned - found.concerned, concerned=False)
        _mark(connection, found.concerned - old.concerned, concerned=True)
        note_events(connection, _events(connection, old.concerned ^ found.concerned))
        _cover(connection, found.covered, old.covered)


_REWRITTEN = (
    update(tables.actors)
    .where(actor.actor == bindparam("number"))
    .values(hidden=bindparam("hides"), acts=bindparam("does"), suffers=bindparam("has"))
)


def settle(connection: Connection, names: Collection[str]) -> None:
    """Says anew who is protected of those who bear one of the names (folded), and what follows of it."""
    note(connection, visibility.settle(connection, names))


def _mark(connection: Connection, claims: Iterable[int], *, concerned: bool) -> None:
    for batch in batches(claims):
        connection.execute(update(tables.claims).where(claim.claim.in_(batch)).values(concerned=concerned))


def _cover(connection: Connection, found: Set[tuple[int, str]], old: Set[tuple[int, str]]) -> None:
    row = tables.covered_words.c
    for coding, word in sorted(old - found):
        connection.execute(delete(tables.covered_words).where(row.coding == coding, row.word == word))
    new = [{"coding": coding, "word": word} for coding, word in sorted(found - old)]
    insert_all(connection, tables.covered_words, new)


def _events(connection: Connection, claims: Iterable[int]) -> set[int]:
    return {
        event
        for batch in batches(claims)
        for event in connection.execute(
            select(claim.event).where(claim.claim.in_(batch), claim.event.is_not(None)).distinct()
        ).scalars()
    }


def note_events(connection: Connection, events: Iterable[int]) -> None:
    """Says of events whether one of their claims concerns a protected person."""
    event = tables.events.c
    told = exists().where(claim.event == event.event, claim.concerned)
    for batch in batches(events):
        connection.execute(
            update(tables.events)
            .where(event.event.in_(batch), event.concerned.is_distinct_from(told))
            .values(concerned=told)
        )


def noted(connection: Connection, codings: Sequence[int]) -> Derived:
    """What the columns say."""
    told = select(actor.actor, actor.hidden, actor.acts, actor.suffers).where(actor.coding.in_(codings))
    rows = connection.execute(told).all()
    concerned = select(claim.claim).where(claim.coding.in_(codings), claim.concerned)
    covered = select(tables.covered_words).where(tables.covered_words.c.coding.in_(codings))
    return Derived(
        hidden=frozenset(one.actor for one in rows if one.hidden),
        concerned=frozenset(connection.execute(concerned).scalars()),
        acts=Counter({one.actor: one.acts for one in rows if one.acts}),
        suffers=Counter({one.actor: one.suffers for one in rows if one.suffers}),
        covered=frozenset(connection.execute(covered).tuples()),
    )


def faults(connection: Connection) -> Iterator[str]:
    """Where columns do not say what follows."""
    for batch in batches(connection.execute(select(tables.codings.c.coding)).scalars()):
        if derived(connection, batch) != noted(connection, batch):
            where = f"codings {batch[0]} to {batch[-1]}"
            yield f"{where}: it does not say who is hidden or concerned, what is covered, who acts how often"
    event = tables.events.c
    told = exists().where(claim.event == event.event, claim.concerned)
    asked = select(event.id).where(event.concerned.is_distinct_from(told))
    for id in connection.execute(asked).scalars():
        yield f"event {id}: it does not say whether it concerns a protected person"


def derived(connection: Connection, codings: Sequence[int]) -> Derived:
    """What follows for codings, at most as many as one IN (…) takes."""
    cast = select(actor.actor, actor.coding, actor.name, actor.kind, actor.visibility)
    actors = connection.execute(cast.where(actor.coding.in_(codings))).all()
    told = (
        select(party.claim, party.side, party.name, party.text, party.actor, claim.coding, claim.rejected)
        .select_from(tables.parties.join(tables.claims))
        .where(claim.coding.in_(codings))
    )
    parties = connection.execute(told).all()
    masks = _masks(actors)
    protected = {one.actor for one in actors if one.visibility == visibility.PROTECTED}
    hidden = {
        one.actor for one in actors if one.coding in masks and masks[one.coding].concerns(f"the {one.name}")
    }
    concerned = {
        one.claim
        for one in parties
        if one.actor in protected
        or (one.coding in masks and masks[one.coding].concerns(f"{one.name or ''} {one.text or ''}"))
    }
    counted = [one for one in parties if one.actor is not None and not one.rejected]
    return Derived(
        hidden=frozenset(protected | hidden),
        concerned=frozenset(concerned | _beside(connection, concerned, [*masks])),
        acts=Counter(one.actor for one in counted if one.side == "actor"),
        suffers=Counter(one.actor for one in counted if one.side == "recipient"),
        covered=frozenset(_covered(connection, [*masks])),
    )


def _covered(connection: Connection, codings: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Words of codings that no search may find, as they are shown without them."""
    for coding, one in read(connection, codings).items():
        whole = (one.coded.text, one.coded.title or "")
        hidden = {word for text in whole for word in words_of(text)}
        hidden.difference_update(word for text in words_left(one.coded) for word in words_of(text))
        yield from ((coding, word) for word in hidden)


def _masks(actors: Iterable[Row[Any]]) -> dict[int, Mask]:
    """The masks of codings in which somebody is protected."""
    named: dict[int, list[Named]] = defaultdict(list)
    for one in actors:
        named[one.coding].append(Named(one.name, one.kind, one.visibility))
    masks = {coding: Mask(some, None) for coding, some in named.items()}
    return {coding: mask for coding, mask in masks.items() if mask.hides}


def _beside(connection: Connection, concerned: set[int], codings: Sequence[int]) -> set[int]:
    """Claims that share a day or place with one of the same coding that concerns a protected person."""
    if not concerned:
        return set()
    asked = select(claim.claim, claim.coding, claim.date_start, claim.date_end, claim.place_name)
    rows = [
        (one.claim, {(one.coding, "day", one.date_start), (one.coding, "day", one.date_end)}
         | {(one.coding, "place", one.place_name)})
        for one in connection.execute(asked.where(claim.coding.in_(codings)))
    ]  # fmt: skip
    told = {cell for number, cells in rows if number in concerned for cell in cells if cell[-1]}
    return {number for number, cells in rows if not told.isdisjoint(cells)}
