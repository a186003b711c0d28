"""Questions about actors over all documents: the known ones by id, others by name, kind and country."""

from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select

from dragoman.ask.answer import Found
from dragoman.ask.conditions import conditions, order, page
from dragoman.ask.wanted import Wanted
from dragoman.model.rows import ActorRow
from dragoman.record import tables
from dragoman.record.dialect import listed
from dragoman.record.masks import Named
from dragoman.record.shown import Shown

actor, party, claim = tables.actors.c, tables.parties.c, tables.claims.c
KNOWN = "%:%"  # ids of the actors data have a colon: "country:BLR"


def actors(shown: Shown, asked: Wanted) -> Found[ActorRow]:
    """A page of the actors that the filters let through, by how many documents name them; protected ones are
    left out unless the view is unredacted."""
    grouped = _grouped(shown, asked)
    total = shown.connection.execute(select(func.count()).select_from(grouped.subquery())).scalar_one()
    columns = {one.name: one for one in grouped.selected_columns}
    ordered = grouped.order_by(*order(asked, columns["name"], columns), columns["kind"], columns["country"])
    rows = shown.connection.execute(page(ordered, asked))
    return Found(ActorRow, (_row(shown, row) for row in rows), int(total))


def _grouped(shown: Shown, asked: Wanted) -> Select[Any]:
    own, of_claims = conditions(shown, asked)
    known: ColumnElement[Any] = case((actor.id.like(KNOWN) | (actor.kind == "country"), actor.id), else_=None)
    told = (
        select(party.actor)
        .add_columns(
            func.sum(case((party.side == "actor", 1), else_=0)).label("acts"),
            func.sum(case((party.side == "recipient", 1), else_=0)).label("suffers"),
        )
        .select_from(tables.parties.join(tables.claims))
        .where(claim.current, ~claim.rejected, *([] if of_claims is None else [of_claims]))
        .group_by(party.actor)
        .subquery()
    )
    joined = tables.actors.join(tables.codings).join(tables.versions)
    joined = joined.join(told, told.c.actor == actor.actor, isouter=of_claims is None)
    found = (
        select(func.max(actor.name).label("name"), known.label("actor_id"), actor.kind)
        .add_columns(
            func.max(actor.country).label("country"),
            func.group_concat(actor.sectors.distinct()).label("sectors"),
            func.max(actor.visibility).label("visibility"),
            func.count(tables.versions.c.version.distinct()).label("documents"),
            func.coalesce(func.sum(told.c.acts), 0).label("acts"),
            func.coalesce(func.sum(told.c.suffers), 0).label("suffers"),
            func.min(tables.versions.c.published).label("first_published"),
            func.max(tables.versions.c.published).label("last_published"),
        )
        .select_from(joined)
        .where(tables.codings.c.current, tables.versions.c.latest, *own)
        .group_by(
            func.coalesce(known, actor.name), actor.kind, case((known.is_(None), actor.country), else_=None)
        )
    )
    hidden = shown.hidden_actors
    return found.where(actor.actor.not_in(listed(hidden))) if hidden else found


def _row(shown: Shown, row: Any) -> ActorRow:
    named = Named(row.name, row.kind, row.visibility)
    name = shown.pseudonym(row.name) if shown.pseudonym and named.private else row.name
    codes = " ".join((row.sectors or "").split(",")).split()
    return ActorRow(
        name=name,
        actor_id=row.actor_id,
        kind=row.kind,
        country=row.country,
        sectors=tuple(dict.fromkeys(codes)),
        visibility=row.visibility,
        documents=row.documents,
        acts=row.acts,
        suffers=row.suffers,
        first_published=row.first_published,
        last_published=row.last_published,
    )
