"""The parties of claims as rows show them: names, countries and sectors of each side."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select

from dragoman.record import tables
from dragoman.record.masks import Named
from dragoman.record.reading import batches
from dragoman.record.shown import Shown


@dataclass(slots=True)
class Side:
    """Each name, country and sector once, in the order of the text."""

    names: dict[str, None] = field(default_factory=dict)
    countries: dict[str, None] = field(default_factory=dict)
    sectors: dict[str, None] = field(default_factory=dict)

    def add(self, name: str | None, country: str | None, sectors: Iterable[str]) -> None:
        if name:
            self.names[name] = None
        if country:
            self.countries[country] = None
        self.sectors.update(dict.fromkeys(sectors))


Sides = Mapping[tuple[int, str], Side]


def sides_of(shown: Shown, claims: Iterable[int]) -> Sides:
    """For each claim and side, "actor" or "recipient", its parties; protected names are withheld."""
    row, actor, coding = tables.parties.c, tables.actors.c, tables.claims.c.coding
    found: dict[tuple[int, str], Side] = defaultdict(Side)
    for batch in batches(claims):
        asked = (
            select(row.claim, row.side, row.name, row.text, row.country, row.sectors, coding)
            .add_columns(actor.name.label("called"), actor.kind, actor.visibility)
            .select_from(
                tables.parties.join(tables.claims).outerjoin(tables.actors, row.actor == actor.actor)
            )
            .where(row.claim.in_(batch))
            .order_by(row.claim, row.side, row.position)
        )
        rows = shown.connection.execute(asked).all()
        masks = shown.masks({one.coding for one in rows})
        for one in rows:
            actor_of = Named(one.called, one.kind, one.visibility) if one.called else None
            words = one.name or one.text
            name = masks[one.coding].party(words, actor_of) if words else None
            found[one.claim, one.side].add(name, one.country, one.sectors.split())
    return found
