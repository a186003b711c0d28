"""What of a store may be shown to the one who asks: the gate that every row passes.

Whole coded documents pass through `withhold`; rows that are read from the tables are covered here by the same
names, and what concerns a protected person is marked in them (`derived`), so that no filter and no order
tells its day or place either. May import the tables, model and `withhold`.
"""

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, false, func, or_, select

from dragoman.model import CodedDocument
from dragoman.record import tables
from dragoman.record.dialect import listed
from dragoman.record.masks import Joint, Mask, Named, is_name
from dragoman.record.names import ID_LENGTH, NAMELESS
from dragoman.record.names import words_of as words_of_name
from dragoman.record.private import letters
from dragoman.record.pseudonyms import pseudonyms_of
from dragoman.record.reading import Read, batches, read
from dragoman.record.tombs import words_of
from dragoman.record.visibility import folded
from dragoman.record.withhold import publisher_left, withheld, words_left


class Shown:
    """Asked of one connection. `unredacted` shows all; `persons` shows private persons by their names;
    `actors` is the file of imported actors whose names serve in questions."""

    def __init__(
        self,
        connection: Connection,
        *,
        unredacted: bool = False,
        persons: bool = True,
        actors: Path | None = None,
    ) -> None:
        self.connection = connection
        self.actors = actors
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

    @functools.cached_property
    def elsewhere(self) -> Mapping[str, str]:
        """Whole names of private persons, by their letters, none that a public one bears: a coder may see
        nobody in a report where such a name stands."""
        if self.pseudonym is None:
            return {}
        row = tables.actors.c
        asked = (
            select(row.name, row.visibility).where(row.kind == "person", row.name.contains(" ")).distinct()
        )
        told = [(letters(name), name, holds) for name, holds in self.connection.execute(asked).tuples()]
        public = {key for key, _, holds in told if holds == "public"}
        whole = ((key, name) for key, name, _ in sorted(told) if len(words_of_name([name])) > 1)
        return {key: name for key, name in whole if key not in public}

    def masks(self, codings: Iterable[int]) -> dict[int, Mask]:
        """The masks of the codings; where no name is to be covered, one that changes nothing."""
        wanted = {*codings}
        hidden = wanted & self.protected.keys()
        made = self._masks(wanted if self.pseudonym else hidden)
        nothing = Mask((), self.pseudonym, self.elsewhere) if self.pseudonym else self.nothing
        return {coding: made.get(coding, nothing) for coding in wanted}

    def joint(self, codings: Iterable[int]) -> Joint:
        """What covers words that may be of any of the codings."""
        wanted = {*codings}
        covers = self.pseudonym or not wanted.isdisjoint(self.protected)
        return Joint(self._masks(wanted).values() if covers else ())

    def _masks(self, codings: Iterable[int]) -> dict[int, Mask]:
        actors: dict[int, list[Named]] = {}
        row = tables.actors.c
        for batch in batches(codings):
            asked = select(row.coding, row.name, row.kind, row.visibility).where(row.coding.in_(batch))
            for coding, *named in self.connection.execute(asked):
                actors.setdefault(coding, []).append(Named(*named))
        return {coding: Mask(some, self.pseudonym, self.elsewhere) for coding, some in actors.items()}

    def mask_of(self, coded: CodedDocument) -> Mask:
        """For rows made of a document that `document` gave: its protected names are covered already."""
        if self.pseudonym is None:
            return self.nothing
        told = (Named(one.name, one.kind, one.visibility) for one in coded.actors)
        return Mask(told, self.pseudonym, self.elsewhere)

    def person(self, name: str) -> str:
        """A person's name that stands alone, as a case is asked for: its pseudonym, unless persons are shown
        or whoever bears it is public."""
        if self.pseudonym is None or not is_name(name):
            return name
        row = tables.actors.c
        asked = select(row.kind, row.visibility).where(row.folded == folded(name)).distinct()
        told = [Named(name, *one) for one in self.connection.execute(asked).tuples()]
        shown = told and not any(one.private or one.protected for one in told)
        return name if shown else self.pseudonym(name)

    def document(self, coding: int) -> tuple[int, CodedDocument]:
        """The version and the coded document of a coding, protected names withheld."""
        one = self.documents([coding])[coding]
        return one.version, one.coded

    def documents(self, codings: Iterable[int]) -> dict[int, Read]:
        """Codings as they are read, protected names withheld."""
        found = read(self.connection, codings)
        if not self.unredacted:
            for coding in found.keys() & self.protected.keys():
                found[coding] = replace(found[coding], coded=withheld(found[coding].coded))
        return found

    def concerned_among(self, claims: Iterable[int]) -> frozenset[int]:
        """Those of the claims that concern a protected person, or by which one could be told."""
        row = tables.claims.c
        return frozenset(
            claim
            for batch in batches(() if self.unredacted else claims)
            for claim in self.connection.execute(
                select(row.claim).where(row.claim.in_(batch), row.concerned)
            ).scalars()
        )

    def withholding(self, words: str) -> frozenset[int]:
        """The versions in which not all the words are left to be read: no search may tell what is withheld,
        be it a name, a day or a place. Those alone are read of which a covered word is like one of them: the
        index of texts finds "Brien" in "O'Brien", too."""
        if self.unredacted:
            return frozenset()
        row, covered = tables.codings.c, tables.covered_words.c.word
        sought = frozenset(words_of(words))
        like = [(func.instr(covered, word) > 0) | (func.instr(word, covered) > 0) for word in sorted(sought)]
        doubtful = select(row.coding).select_from(tables.codings.join(tables.covered_words)).distinct()
        codings = self.connection.execute(doubtful.where(row.current, or_(false(), *like))).scalars()
        return frozenset(
            one.version
            for some in batches(codings)
            for one in read(self.connection, some).values()
            if not sought <= {word for text in words_left(one.coded) for word in words_of(text)}
        )

    def not_published_by(self, names: Sequence[str]) -> frozenset[int]:
        """Versions of publishers (in small letters) that are shown without that name, since it tells of a
        protected person: no search may tell it."""
        row, coding = tables.versions.c, tables.codings.c
        asked = select(coding.coding).select_from(tables.codings.join(tables.versions))
        asked = asked.where(coding.current, func.lower(row.publisher).in_(names))
        hidden = self.protected.keys() & set(
            self.connection.execute(asked).scalars() if self.protected else ()
        )
        told = read(self.connection, hidden).values()
        return frozenset(one.version for one in told if publisher_left(one.coded).lower() not in names)

    def versions_under(self, ids: Sequence[str]) -> frozenset[int]:
        """Versions of the documents that are shown under one of the ids, which is not their own where that
        holds a name."""
        row, id = tables.versions.c, tables.documents.c.id
        hashes = [one.removeprefix(NAMELESS) for one in ids if one.startswith(NAMELESS)]
        known = (
            id.in_(ids) | func.substr(row.text_sha256, 1, ID_LENGTH).in_(hashes) if hashes else id.in_(ids)
        )
        asked = (
            select(row.version, row.text, id, tables.codings.c.coding)
            .select_from(tables.versions.join(tables.documents).join(tables.codings))
            .where(tables.codings.c.current, known)
        )
        found = self.connection.execute(asked).all()
        masks = self.masks(one.coding for one in found)
        return frozenset(
            one.version for one in found if masks[one.coding].document_id(one.id, one.text) in ids
        )

    def told_otherwise(self, field: str) -> frozenset[int]:
        """Codings of the reports of which another publisher, title or document (its id) is shown. A publisher
        and a title may hold a day or a place as well: of reports with a protected person each is taken so."""
        row = tables.versions.c
        cells = {"publisher": row.publisher, "title": row.title, "document": tables.documents.c.id}
        source = tables.versions.join(tables.documents).join(tables.codings)
        asked = select(tables.codings.c.coding, cells[field].label("told")).select_from(source)
        asked = asked.where(tables.codings.c.current, cells[field].is_not(None))
        if self.pseudonym is None:
            asked = asked.where(tables.codings.c.coding.in_(listed(self.protected)))
        found = dict(self.connection.execute(asked).tuples().all())
        other = set() if field == "document" else {*self.protected}
        for batch in batches(found.keys() - other):
            masks = self.masks(batch)
            other.update(one for one in batch if masks[one].alters(found[one]))
        return frozenset(other)
