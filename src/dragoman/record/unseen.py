"""Protected names in reports whose coder saw nobody of the name: one report tells of the girl Lena Velimbe,
another has her in words that no coder took for a name.

Such a one gets a row of `actors` that is `unseen`, and is withheld like those whom a coder read. May import
the tables, `phrases` and `shapes`.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, or_, select

from dragoman.model import Actor, CodedDocument
from dragoman.record import rows, tables
from dragoman.record.dialect import listed, matching
from dragoman.record.inserting import insert_all, next_number
from dragoman.record.phrases import phrases
from dragoman.record.shapes import LEAST_WORDS, MOST_WORDS, names_in

AT_ONCE = 500  # names in one IN (…)
ID = "n"  # begins the ids of those who are unseen

actor, version, codings = tables.actors.c, tables.versions.c, tables.codings.c
document = tables.documents.c


def note(connection: Connection, coding: int, marked: Collection[str]) -> None:
    """Adds to a new coding those whom other reports protect, or a person (`marked`, folded)."""
    [read] = connection.execute(_WORDS.where(codings.coding == coding)).all()
    inside = sorted(_names_in(read))
    found = {name: name.title() for name in inside if name in marked}
    for start in range(0, len(inside), AT_ONCE):
        like = actor.folded.in_(inside[start : start + AT_ONCE])
        told = select(actor.folded, actor.name).where(like, actor.visibility == "protected")
        found.update(connection.execute(told.order_by(actor.actor)).tuples().all())
    _add(connection, coding, found)


def spread(connection: Connection, names: Mapping[str, str]) -> bool:
    """Adds those of the names (by their folded form) to the current codings of texts in which they stand;
    whether there are such."""
    added = False
    for name, written in sorted(names.items()):
        if not LEAST_WORDS <= len(name.split()) <= MOST_WORDS:
            continue
        longest = max(name.split(), key=len)
        there = or_(
            version.version.in_(listed(matching(connection, name))),
            *(one.contains(longest, autoescape=True) for one in (document.id, document.url)),
        )
        for read in connection.execute(_WORDS.where(codings.current, there)).all():
            if name in _names_in(read):
                added |= _add(connection, read.coding, {name: written})
    return added


_WORDS = select(codings.coding, version.text, version.title, document.id, document.url).select_from(
    tables.codings.join(tables.versions).join(tables.documents)
)


def _names_in(read: Row[Any]) -> set[str]:
    return names_in((read.text, read.title or ""), (read.id, read.url))


def _add(connection: Connection, coding: int, names: Mapping[str, str]) -> bool:
    """Those of whose name no person is known in the coding; a coder takes many a name for a body's."""
    asked = select(actor.folded, actor.kind).where(actor.coding == coding)
    known = connection.execute(asked).tuples().all()
    persons = {name for name, kind in known if kind == "person"}
    new = [written for name, written in sorted(names.items()) if name not in persons]
    told = [_actor(f"{ID}{at}", name) for at, name in enumerate(new, len(known))]
    first = next_number(connection, tables.actors.c.actor)
    made = rows.actor_rows(coding, first, told, None, corrected=False)
    insert_all(connection, tables.actors, [{**one, "unseen": True} for one in made])
    return bool(new)


def unseen(connection: Connection, codings: Collection[int]) -> dict[int, list[Actor]]:
    """By coding, those whom its coder did not see; without mentions."""
    asked = select(actor.coding, actor.id, actor.name, actor.visibility, actor.grounds)
    asked = asked.where(actor.coding.in_(codings), actor.unseen).order_by(actor.actor)
    found: dict[int, list[Actor]] = {}
    for coding, id, name, visibility, grounds in connection.execute(asked).tuples():
        one = replace(_actor(id, name), visibility=visibility, grounds=tuple(grounds.split()))
        found.setdefault(coding, []).append(one)
    return found


def with_unseen(coded: CodedDocument, those: Sequence[Actor]) -> CodedDocument:
    """The coded document with those whom its coder did not see, where they stand."""
    more = []
    for one in those:
        looked = phrases([one.name])
        more.append(replace(one, mentions=tuple(looked.spans(coded.text)) if looked else ()))
    return replace(coded, actors=(*coded.actors, *more)) if more else coded


def _actor(id: str, name: str) -> Actor:
    return Actor(
        id=id,
        id_by=None,
        name=name,
        kind="person",
        country=None,
        country_by=None,
        sectors=(),
        offices=(),
        visibility="private",
        grounds=(),
        mentions=(),
        candidates=(),
    )
