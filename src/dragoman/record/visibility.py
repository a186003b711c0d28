"""Who is protected: whom a coder read as such in any report is so in all, and whom a person marks.

`actors.read_as` is what the coder read in one report, for the grounds `read_for`; `visibility` and `grounds`
are what holds. Readers get the latter.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select, update

from dragoman.model import CodedDocument
from dragoman.model.visibility import CASE, HARMED, MARKED, RELATIVE, UNMARKED, ordered, visibility_of
from dragoman.record import tables, unseen
from dragoman.record.marks import names_judged
from dragoman.record.names import words_of as name_words
from dragoman.record.tombs import words_of

MARKS = ("protect", "unprotect")
PROTECTED, PUBLIC = "protected", "public"
SHARED = frozenset((*HARMED, RELATIVE, MARKED))  # what is told of somebody in one report holds in all
LEAST_WORDS = 2  # of a name that means the same person in another report: "Lena" alone may be anybody
Holding = tuple[str, tuple[str, ...]]  # visibility and grounds


def folded(name: str) -> str:
    return " ".join(words_of(name))


def note(connection: Connection, coding: int) -> set[int]:
    """Settles who is protected of the persons that a new coding names, and of their namesakes elsewhere."""
    row = tables.actors.c
    unseen.note(connection, coding, [name for name, mark in marks(connection).items() if mark == "protect"])
    mine = select(row.folded).where(row.coding == coding, row.kind == "person")
    hidden = (row.read_as == PROTECTED) | (row.visibility == PROTECTED)
    names = set(
        connection.execute(select(row.folded).where(row.folded.in_(mine), hidden).distinct()).scalars()
    )
    if marked := marks(connection):
        names.update(marked.keys() & set(connection.execute(mine).scalars()))
    return settle(connection, names)


def settle(connection: Connection, names: Collection[str]) -> set[int]:
    """Says anew of the actors that bear one of the names (folded) whether they are protected. Returns the
    codings of those of whom it says something else now: what follows of these is to be noted (`derived`)."""
    row = tables.actors.c
    marked, disowned = marks(connection), _disowned(connection, names)
    protected = {name: name.title() for name in names if marked.get(name) == "protect"}
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    changed: set[int] = set()
    asked = select(tables.actors).where(row.folded.in_(sorted(names)))
    for one in connection.execute(asked):
        found[one.folded].append(one)
    for name, actors in found.items():
        own = {one.actor: _own(one, disowned) for one in actors}
        for one in actors:
            visibility, grounds = _holds(one, marked.get(name), own, actors)
            if visibility == PROTECTED:
                protected[name] = one.name
            if (visibility, grounds) != (one.visibility, one.grounds):
                which = update(tables.actors).where(row.actor == one.actor)
                connection.execute(which.values(visibility=visibility, grounds=grounds))
                if visibility != one.visibility:
                    changed.add(one.coding)
    return changed | (settle(connection, names) if unseen.spread(connection, protected) else set())


def _own(actor: Row[Any], disowned: set[int]) -> frozenset[str]:
    """What the actor's report tells; no case where a person rejected a claim that it suffers."""
    return frozenset(actor.read_for.split()) - ({CASE} if actor.actor in disowned else set())


def _disowned(connection: Connection, names: Collection[str]) -> set[int]:
    row, party, claim = tables.actors.c, tables.parties.c, tables.claims.c
    asked = (
        select(row.actor)
        .select_from(
            tables.actors.join(tables.parties, party.actor == row.actor).join(
                tables.claims, party.claim == claim.claim
            )
        )
        .where(row.folded.in_(sorted(names)), row.kind == "person", party.side == "recipient", claim.rejected)
    )
    return set(connection.execute(asked).scalars())


def _holds(
    actor: Row[Any], mark: str | None, own: Mapping[int, frozenset[str]], namesakes: Sequence[Row[Any]]
) -> tuple[str, str]:
    """Visibility and grounds of an actor; of those of its name in other reports, too, if it is a person of
    whom none is public."""
    grounds = {*own[actor.actor]}
    if mark == "protect":
        grounds.add(MARKED)
    elif mark == "unprotect":
        grounds = (grounds - {MARKED}) | {UNMARKED}
    elif _shares(actor) and visibility_of(grounds) != PUBLIC:
        grounds |= _elsewhere(actor, own, namesakes)
    return visibility_of(grounds), " ".join(ordered(grounds))


def _shares(actor: Row[Any]) -> bool:
    return actor.kind == "person" and len(actor.folded.split()) >= LEAST_WORDS


def _elsewhere(actor: Row[Any], own: Mapping[int, frozenset[str]], namesakes: Sequence[Row[Any]]) -> set[str]:
    """What reports tell of those of the name: what protects them by any coding, a case of their own by the
    current one, under a whole name that is not of another country."""
    found: set[str] = set()
    for one in namesakes:
        if visibility_of(own[one.actor]) == PUBLIC:
            continue
        found |= own[one.actor] & SHARED
        same = one.country is None or actor.country in (None, one.country)
        if CASE in own[one.actor] and one.current and same and len(name_words([one.name])) >= LEAST_WORDS:
            found.add(CASE)
    return found


def marked(connection: Connection) -> set[str]:
    """The names that people protect, as written, also those that no report has."""
    holds = marks(connection)
    judged = names_judged(connection, *MARKS)
    return {name for _, names in judged for name in names if holds[folded(name)] == "protect"}


def marks(connection: Connection) -> dict[str, str]:
    """What people marked, protect or unprotect, by folded name; of two the later holds."""
    judged = names_judged(connection, *MARKS)
    return {folded(name): kind for kind, names in judged for name in names}


def visibilities(connection: Connection, codings: Collection[int]) -> dict[int, dict[str, Holding]]:
    """By coding, the actors (id) of whom something else holds than the coder read in it."""
    row = tables.actors.c
    asked = select(row.coding, row.id, row.visibility, row.grounds)
    other = (row.visibility != row.read_as) | (row.grounds != row.read_for)
    found: dict[int, dict[str, Holding]] = defaultdict(dict)
    for one in connection.execute(asked.where(row.coding.in_(codings), other)):
        found[one.coding][one.id] = one.visibility, tuple(one.grounds.split())
    return found


def seen(connection: Connection, coding: int, coded: CodedDocument) -> CodedDocument:
    """A coding's document with the visibility that holds of its actors."""
    told = with_visibility(coded, visibilities(connection, [coding]).get(coding, {}))
    return unseen.with_unseen(told, unseen.unseen(connection, [coding]).get(coding, ()))


def with_visibility(coded: CodedDocument, holds: Mapping[str, Holding]) -> CodedDocument:
    """A coded document with the visibility that holds of its actors, by their ids, and why."""
    if not holds:
        return coded
    told = ((one, *holds.get(one.id, (one.visibility, one.grounds))) for one in coded.actors)
    return replace(
        coded,
        actors=tuple(replace(one, visibility=holds, grounds=why) for one, holds, why in told),
    )
