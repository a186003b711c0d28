"""What of a store may be shown to the one who asks: the gate that every row passes.

Whole coded documents pass through `withhold`; rows that are read from the tables are covered here by the same
names, and what concerns a protected person is known by number, so that no filter and no order tells its day
or place either. May import the tables, model and `withhold`.
"""

import functools
from collections.abc import Callable, Iterable, Mapping

from sqlalchemy import Connection, select

from dragoman.model import CodedDocument
from dragoman.record import tables
from dragoman.record.masks import Mask, Named
from dragoman.record.pseudonyms import pseudonyms_of
from dragoman.record.reading import batches, coded_document
from dragoman.record.tombs import words_of
from dragoman.record.withhold import withheld


class Shown:
    """Asked of one connection. `unredacted` shows all; `persons` shows private persons by their names."""

    def __init__(self, connection: Connection, *, unredacted: bool = False, persons: bool = True) -> None:
        self.connection = connection
        self.unredacted = unredacted
        self.persons = persons or unredacted
        self.pseudonym: Callable[[str], str] | None = None if self.persons else pseudonyms_of(connection)
        self.nothing = Mask((), None)

    @functools.cached_property
    def protected(self) -> Mapping[int, tuple[Named, ...]]:
        """Protected actors by coding."""
        if self.unredacted:
            return {}
        row = tables.actors.c
        found: dict[int, tuple[Named, ...]] = {}
        asked = select(row.coding, row.name, row.kind, row.visibility).where(row.visibility == "protected")
        for coding, *named in self.connection.execute(asked):
            found[coding] = (*found.get(coding, ()), Named(*named))
        return found

    def masks(self, codings: Iterable[int]) -> dict[int, Mask]:
        """The masks of the codings; where no name is to be covered, one that changes nothing."""
        wanted = {*codings}
        hidden = wanted & self.protected.keys()
        actors: dict[int, list[Named]] = {}
        row = tables.actors.c
        for batch in batches(wanted if self.pseudonym else hidden):
            asked = select(row.coding, row.name, row.kind, row.visibility).where(row.coding.in_(batch))
            for coding, *named in self.connection.execute(asked):
                actors.setdefault(coding, []).append(Named(*named))
        made = {coding: Mask(some, self.pseudonym) for coding, some in actors.items()}
        return {coding: made.get(coding, self.nothing) for coding in wanted}

    def mask_of(self, coded: CodedDocument) -> Mask:
        """For rows made of a document that `document` gave: its protected names are covered already."""
        if self.pseudonym is None:
            return self.nothing
        return Mask((Named(one.name, one.kind, one.visibility) for one in coded.actors), self.pseudonym)

    def document(self, coding: int) -> tuple[int, CodedDocument]:
        """The version and the coded document of a coding, protected names withheld."""
        version, coded = coded_document(self.connection, coding)
        return version, coded if self.unredacted else withheld(coded)

    @functools.cached_property
    def hidden_actors(self) -> frozenset[int]:
        """Actors that are protected, or bear a word of the name of one in the same report."""
        row = tables.actors.c
        masks = self.masks(self.protected)
        found = set()
        for batch in batches(self.protected):
            asked = select(row.actor, row.coding, row.name, row.visibility).where(row.coding.in_(batch))
            for actor, coding, name, visibility in self.connection.execute(asked):
                if visibility == "protected" or masks[coding].concerns(name):
                    found.add(actor)
        return frozenset(found)

    @functools.cached_property
    def concerned(self) -> frozenset[int]:
        """Claims that concern a protected person, and those of the same report of the same days or place, by
        which these could be told."""
        row, actor = tables.parties.c, tables.actors.c
        told = tables.parties.join(tables.claims).outerjoin(tables.actors, row.actor == actor.actor)
        masks = self.masks(self.protected)
        found = set()
        for batch in batches(self.protected):
            asked = (
                select(row.claim, tables.claims.c.coding, row.name, row.text, actor.visibility)
                .select_from(told)
                .where(tables.claims.c.coding.in_(batch))
            )
            for claim, coding, name, text, visibility in self.connection.execute(asked):
                if visibility == "protected" or masks[coding].concerns(f"{name or ''} {text or ''}"):
                    found.add(claim)
        return frozenset(found | self._beside(found))

    def _beside(self, found: set[int]) -> set[int]:
        row = tables.claims.c
        known: dict[int, set[tuple[str, str]]] = {}
        claims = []
        for batch in batches(self.protected):
            asked = select(row.claim, row.coding, row.date_start, row.date_end, row.place_name)
            for claim, coding, *cells in self.connection.execute(asked.where(row.coding.in_(batch))):
                told = {
                    (kind, cell) for kind, cell in zip(("day", "day", "place"), cells, strict=True) if cell
                }
                claims.append((claim, coding, told))
                if claim in found:
                    known.setdefault(coding, set()).update(told)
        return {claim for claim, coding, told in claims if not told.isdisjoint(known.get(coding, ()))}

    @functools.cached_property
    def concerned_events(self) -> frozenset[int]:
        """Events of which a claim concerns a protected person."""
        row = tables.claims.c
        return frozenset(
            event
            for batch in batches(self.concerned)
            for event in self.connection.execute(
                select(row.event).where(row.claim.in_(batch), row.event.is_not(None))
            ).scalars()
        )

    def withholding(self, versions: Iterable[int], words: str) -> frozenset[int]:
        """Those of the versions in which not all the words are left to be read: no search may tell what is
        withheld, be it a name, a day or a place."""
        row = tables.codings.c
        sought = frozenset(words_of(words))
        found = set()
        for batch in batches(versions if self.protected else ()):
            asked = select(row.coding, row.version).where(row.version.in_(batch), row.current)
            for coding, version in self.connection.execute(asked):
                if coding in self.protected:
                    _, coded = self.document(coding)
                    if not sought <= {*words_of(coded.text), *words_of(coded.title or "")}:
                        found.add(version)
        return frozenset(found)

    def naming(self, words: str) -> frozenset[int]:
        """Codings that name a protected person by one of the words: no search may tell that they do."""
        sought = words.casefold().split()
        return frozenset(
            coding
            for coding, actors in self.protected.items()
            if any(word in one.name.casefold() for one in actors for word in sought)
        )
