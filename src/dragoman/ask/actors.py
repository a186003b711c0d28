"""Questions about actors over all documents: the known ones by id, others by name, kind and country.

The columns by which they are mostly ordered stand in one index with `who`, by which they are put together;
the others are read for the page alone.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from dragoman.ask.answer import Found
from dragoman.ask.narrowing.conditions import conditions, order, page
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.model.rows import ActorRow
from dragoman.model.visibility import ordered
from dragoman.record import tables
from dragoman.record.masks import Mask, Named
from dragoman.record.reading import batches
from dragoman.record.shown import Shown

actor, party, claim = tables.actors.c, tables.parties.c, tables.claims.c
SIDES = {"acts": "actor", "suffers": "recipient"}
KNOWN = "%:%"  # ids of the actors data have a colon: "country:BLR"
Columns = Mapping[str, ColumnElement[Any]]


def actors(shown: Shown, asked: Wanted) -> Found[ActorRow]:
    """A page of the actors that the filters let through, by how many documents name them; protected ones are
    left out unless the view is unredacted."""
    source, where, columns = _asked(shown, asked)
    found = select(actor.who).select_from(source).where(*where)
    total = shown.connection.execute(select(func.count()).select_from(found.distinct().subquery()))
    ordered = found.group_by(actor.who).order_by(*order(asked, *_as_shown(shown, columns)))
    page_of = list(shown.connection.execute(page(ordered, asked)).scalars())
    whole = select(actor.who, *(one.label(name) for name, one in columns.items())).select_from(source)
    rows: dict[str, Any] = {}
    for batch in batches(page_of):
        told = whole.where(*where, actor.who.in_(batch)).group_by(actor.who)
        rows.update({row.who: row for row in shown.connection.execute(told)})
    masks = shown.masks(one.first_coding for one in rows.values()) if shown.pseudonym else {}
    made = (_row(shown, rows[one], masks) for one in page_of)
    return Found(ActorRow, made, int(total.scalar_one()))


def _asked(shown: Shown, asked: Wanted) -> tuple[Any, Sequence[ColumnElement[bool]], Columns]:
    """Where actors are looked for, which, and what the rows of one come to."""
    own, of_claims = conditions(shown, asked)
    where = [actor.current, *([] if shown.unredacted else [~actor.hidden]), *own]
    source: Any = tables.actors
    acts: ColumnElement[Any] = actor.acts
    suffers: ColumnElement[Any] = actor.suffers
    if of_claims is not None:
        told = _told(of_claims).subquery()
        source = tables.actors.join(told, told.c.actor == actor.actor)
        acts, suffers = told.c.acts, told.c.suffers
    known = case((actor.id.like(KNOWN) | (actor.kind == "country"), actor.id), else_=None)
    columns = {
        "name": func.max(actor.name),
        "actor_id": func.max(known),
        "kind": func.max(actor.kind),
        "country": func.max(actor.country),
        "sectors": func.group_concat(actor.sectors.distinct()),
        "visibility": func.max(actor.visibility),
        "grounds": func.group_concat(actor.grounds.distinct()),
        "documents": func.count(actor.coding.distinct()),
        "acts": func.sum(acts),
        "suffers": func.sum(suffers),
        "first_coding": func.min(actor.coding),
        "first_published": func.min(actor.published),
        "last_published": func.max(actor.published),
    }
    return source, where, columns


def _as_shown(shown: Shown, columns: Columns) -> tuple[ColumnElement[Any], Columns]:
    """What the last order is by, and what rows are ordered by. Where private persons bear pseudonyms neither
    is their name, nor that of a group, which may hold one ("the Rad family"): they come last, in the order in
    which they were added."""
    if shown.pseudonym is None:
        return actor.who, columns
    private = actor.visibility == "private"
    return func.min(actor.actor), {**columns, "name": func.max(case((private, None), else_=actor.name))}


def _told(of_claims: ColumnElement[bool]) -> Select[Any]:
    """How often each actor acts and suffers in such claims."""
    sides = {name: func.sum(case((party.side == side, 1), else_=0)) for name, side in SIDES.items()}
    return (
        select(party.actor, *(one.label(name) for name, one in sides.items()))
        .select_from(tables.parties.join(tables.claims))
        .where(of_claims, party.actor.is_not(None))
        .group_by(party.actor)
    )


def _row(shown: Shown, row: Any, masks: Mapping[int, Mask]) -> ActorRow:
    named = Named(row.name, row.kind, row.visibility)
    name = masks[row.first_coding].party(row.name, named) if shown.pseudonym else row.name
    codes, grounds = (" ".join((one or "").split(",")).split() for one in (row.sectors, row.grounds))
    return ActorRow(
        name=name,
        actor_id=row.actor_id,
        kind=row.kind,
        country=row.country,
        sectors=tuple(dict.fromkeys(codes)),
        visibility=row.visibility,
        grounds=ordered(grounds),
        documents=row.documents,
        acts=row.acts,
        suffers=row.suffers,
        first_published=row.first_published,
        last_published=row.last_published,
    )
