"""Who is protected: whom a coder read as such in any report is so in all, and whom a person marks.

`actors.read_as` is what the coder read in one report, `actors.visibility` what holds. Readers get the latter.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select, update

from dragoman.model import CodedDocument
from dragoman.record import tables
from dragoman.record.marks import names_judged
from dragoman.record.tombs import words_of

MARKS = ("protect", "unprotect")
PROTECTED, PUBLIC, PRIVATE = "protected", "public", "private"
LEAST_WORDS = 2  # of a name that means the same person in another report: "Lena" alone may be anybody


def folded(name: str) -> str:
    return " ".join(words_of(name))


def note(connection: Connection, coding: int) -> set[int]:
    """Settles who is protected of the persons that a new coding names, and of their namesakes elsewhere."""
    row = tables.actors.c
    mine = select(row.folded).where(row.coding == coding, row.kind == "person")
    protected = select(row.folded).where(row.folded.in_(mine), row.read_as == PROTECTED).distinct()
    names = set(connection.execute(protected).scalars())
    if marked := marks(connection):
        names.update(marked.keys() & set(connection.execute(mine).scalars()))
    return settle(connection, names)


def settle(connection: Connection, names: Collection[str]) -> set[int]:
    """Says anew of the actors that bear one of the names (folded) whether they are protected. Returns the
    codings of those of whom it says something else now: what follows of these is to be noted (`derived`)."""
    row = tables.actors.c
    marked = marks(connection)
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    changed: set[int] = set()
    asked = select(row.actor, row.coding, row.folded, row.kind, row.read_as, row.visibility)
    for one in connection.execute(asked.where(row.folded.in_(sorted(names)))):
        found[one.folded].append(one)
    for name, actors in found.items():
        told = _of_name(name, actors)
        for one in actors:
            holds = _holds(one, marked.get(name), told)
            if holds != one.visibility:
                which = update(tables.actors).where(row.actor == one.actor)
                connection.execute(which.values(visibility=holds))
                changed.add(one.coding)
    return changed


def _of_name(name: str, actors: Sequence[Row[Any]]) -> bool:
    """Whether a report tells of a protected person of this name, in full."""
    return len(name.split()) >= LEAST_WORDS and any(one.read_as == PROTECTED for one in actors)


def _holds(actor: Row[Any], mark: str | None, told: bool) -> str:
    if mark == "protect":
        return PROTECTED
    if mark == "unprotect":
        return PRIVATE if actor.read_as == PROTECTED else str(actor.read_as)
    if told and actor.kind == "person" and actor.read_as != PUBLIC:
        return PROTECTED
    return str(actor.read_as)


def marked(connection: Connection) -> set[str]:
    """The names that people protect, as written, also those that no report has."""
    holds = marks(connection)
    judged = names_judged(connection, *MARKS)
    return {name for _, names in judged for name in names if holds[folded(name)] == "protect"}


def marks(connection: Connection) -> dict[str, str]:
    """What people marked, protect or unprotect, by folded name; of two the later holds."""
    judged = names_judged(connection, *MARKS)
    return {folded(name): kind for kind, names in judged for name in names}


def visibilities(connection: Connection, codings: Collection[int]) -> dict[int, dict[str, str]]:
    """By coding, the actors (id) of whom another visibility holds than the coder read in it."""
    row = tables.actors.c
    asked = select(row.coding, row.id, row.visibility)
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for one in connection.execute(asked.where(row.coding.in_(codings), row.visibility != row.read_as)):
        found[one.coding][one.id] = one.visibility
    return found


def seen(connection: Connection, coding: int, coded: CodedDocument) -> CodedDocument:
    """A coding's document with the visibility that holds of its actors."""
    return with_visibility(coded, visibilities(connection, [coding]).get(coding, {}))


def with_visibility(coded: CodedDocument, holds: Mapping[str, str]) -> CodedDocument:
    """A coded document with the visibility that holds of its actors, by their ids."""
    if not holds:
        return coded
    actors = (replace(one, visibility=holds.get(one.id, one.visibility)) for one in coded.actors)
    return replace(coded, actors=tuple(actors))
