"""Adds coded documents to a store and links their claims.

A document is added in one transaction and linked in another: what was added and not linked, because the
process was killed in between, is linked by the next run. Events hang on the claims and their keys alone,
not on the order in which they came.
"""

import functools
from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from dragoman.corpus.comparing import Comparer
from dragoman.corpus.deciding import Deciding
from dragoman.corpus.grouping import Group, grouped, grouped_around
from dragoman.corpus.near_copies import find_copies
from dragoman.corpus.side_stock import SideStock
from dragoman.lexicon import Lexicon, load
from dragoman.link.copies import fingerprint
from dragoman.link.linker import LINKER, Linker
from dragoman.link.origins import OriginFinder
from dragoman.link.outline import outline_of
from dragoman.link.sides import Side, packed
from dragoman.link.stories import StoryReader
from dragoman.model import CodedDocument, Coder, Document
from dragoman.model.accounts import accounts_of
from dragoman.record import copying, events, joined, judging, linking, near, packing, stories, tables, writing
from dragoman.record.coding import Prepared
from dragoman.record.events import Event
from dragoman.record.reading import Kept, RecordCandidates, coded_document
from dragoman.record.store import Store
from dragoman.record.tombs import Tombs, words_of
from dragoman.record.withhold import without
from dragoman.record.writing import Added, Rejected
from dragoman.resolve.names import NameKeys, NameMatcher, NormalForms

BATCH = 50  # codings linked in one transaction: about two seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What a linking run did."""

    codings: int
    events: int


class Corpus:
    """Adds coded documents to a store and links their claims."""

    def __init__(self, store: Store, lexicon: Lexicon | None = None) -> None:
        lexicon = lexicon or load()
        self.store = store
        self.lexicon = lexicon
        self.name_keys = NameKeys(lexicon)
        self.matcher = NameMatcher(lexicon)
        self.kept = Kept()
        self.sides = SideStock()
        self.forms = NormalForms(lexicon, self.matcher)
        self.compare = Comparer(lexicon, self._same_name)
        self.linker = Linker(
            lexicon,
            same_name=self._same_name,
            name_keys=self.name_keys,
        )
        self.origins = OriginFinder(lexicon, same_name=self._same_name)

    @functools.cached_property
    def story_of(self) -> StoryReader:
        """Reads the lexicon's examples, which who only judges or forgets by id does not need."""
        return StoryReader(self.lexicon)

    def _same_name(self, one: str, other: str) -> str:
        """The matcher's grade; "no" for names without a key in common, which nobody would compare."""
        if self.name_keys(one).isdisjoint(self.name_keys(other)):
            return "no"
        return self.matcher.match(one, other).grade

    def known(self, document: Document, coder: Coder) -> bool:
        with self.store.reading() as connection:
            return writing.known(connection, document, coder)

    def prepare(self, document: Document, coded: CodedDocument) -> Prepared:
        """Works out, without the store, under which keys the claims will be found and what is compared."""
        sides = self._sides(coded, range(len(coded.claims)))
        found = fingerprint(coded.text)
        return Prepared(
            document=document,
            coded=coded,
            linker=LINKER,
            link_keys=tuple(self.linker.keys_of(side) for side in sides),
            outlines=tuple(outline_of(side) for side in sides),
            sides=tuple(packed(side) for side in sides),
            signature=found.signature,
            bands=found.bands,
            sentences=found.sentences,
            story=self.story_of("\n\n".join((coded.title or "", coded.text))),
        )

    def _sides(self, coded: CodedDocument, numbers: Sequence[int]) -> list[Side]:
        return [self.linker.side(account) for account in accounts_of(coded, document=0, numbers=numbers)]

    def add(self, prepared: Sequence[Prepared]) -> list[Added | Rejected]:
        """Adds documents in one transaction: all that the store can hold, or none."""
        with self.store.writing() as connection:
            return self.add_on(connection, prepared)

    def add_on(self, connection: Connection, prepared: Sequence[Prepared]) -> list[Added | Rejected]:
        tombs = Tombs(connection, self.forms.asked)
        return [self._add(connection, one, tombs) for one in prepared]

    def _add(self, connection: Connection, prepared: Prepared, tombs: Tombs) -> Added | Rejected:
        """Adds a document, without the names of whom the store has forgotten; what people judged of claims in
        its text holds from then on."""
        kept = self._without_forgotten(tombs, prepared)
        if kept is None:
            id = prepared.document.id
            return Added(id=id, what="forgotten", version=None, coding=None, claims=0)
        prepared = kept
        added = writing.add_or_reject(connection, prepared, self.name_keys)
        if isinstance(added, Added) and added.claims and added.coding is not None:
            judging.show(connection, judging.place(connection, coding=added.coding), self.name_keys)
        return added

    def _without_forgotten(self, tombs: Tombs, prepared: Prepared) -> Prepared | None:
        """None where the document or its text was forgotten, or its very address names a person who was."""
        document, coded = prepared.document, prepared.coded
        text = coded.text.encode("utf-8", "surrogatepass")
        if tombs.holds_document(writing.place_of(document) or document.id, writing.sha256(text)):
            return None
        if tombs.persons_in(document.id, document.url):
            return None
        persons = tombs.persons_in(coded.title, coded.text, *(actor.name for actor in coded.actors))
        if not persons:
            return prepared
        covered = coded
        for stands, names in persons.items():
            said = {tuple(words_of(name)) for name in names}
            ids = {actor.id for actor in covered.actors if tuple(words_of(actor.name)) in said}
            covered = without(covered, ids, names=names, mark=stands)
        plain = replace(
            document, id=covered.id, text=covered.text, title=covered.title, url=covered.url, raw=None
        )
        return self.prepare(plain, covered)

    def spellings(self, connection: Connection, name: str) -> tuple[set[str], set[str]]:
        """Names in the store that are surely the same person's, with `name` itself; those that may be."""
        key, actor = tables.name_keys.c, tables.actors.c
        asked = select(actor.name).join(tables.name_keys, key.actor == actor.actor).distinct()
        asked = asked.where(key.key.in_(sorted(self.name_keys(name))), actor.kind == "person")
        grades: dict[str, set[str]] = {"sure": {" ".join(name.split())}, "likely": set()}
        for other in connection.execute(asked).scalars():
            grades.setdefault(self.matcher.match(name, other).grade, set()).add(other)
        return grades["sure"], grades["likely"]

    def link(self) -> Linked:
        """Links what is unlinked, batch by batch; what another version of the linker linked, anew."""
        while self._renewed():
            pass
        codings = made = 0
        while True:
            with self.store.writing() as connection:
                batch = linking.unlinked(connection, BATCH)
                if not batch:
                    return Linked(codings=codings, events=made)
                find_copies(connection, batch)
                stories.find(connection, copying.versions_of(connection, batch))
                made += self._link(connection, batch)
                linking.mark(connection, batch, linked=True)
                codings += len(batch)

    def _renewed(self) -> int:
        """Reads the sides and keys of a batch of another linker's codings anew."""
        with self.store.writing() as connection:
            batch = packing.outdated(connection, LINKER, BATCH)
            for coding in batch:
                numbers = linking.claims_of(connection, [coding])
                sides = self._sides(coded_document(connection, coding, as_coded=True)[1], numbers)
                keys = {side.number: self.linker.keys_of(side) for side in sides}
                outlines = {side.number: outline_of(side) for side in sides}
                plain = [packed(side) for side in sides]
                packing.renew(connection, coding, LINKER, keys, outlines, plain)
            return len(batch)

    def _link(self, connection: Connection, codings: Iterable[int]) -> int:
        fresh = set(linking.claims_of(connection, codings))
        touched = linking.note_common(connection, fresh)
        deciding = Deciding(connection, self.linker, self.sides)
        joins, nearly = deciding.compared(deciding.pairs(fresh))
        linking.put_links(connection, joins, LINKER)
        near.put(connection, nearly)
        found = grouped_around(connection, deciding, fresh | touched)
        return self._replace(connection, found, fresh)

    def regroup(self, connection: Connection, claims: Collection[int], fresh: Set[int]) -> None:
        """Makes the events of claims anew that a judgement touched; `fresh` are those that show other values
        now, or count again."""
        deciding = Deciding(connection, self.linker, self.sides)
        found = grouped(connection, deciding, joined.connected(connection, {*claims, *fresh}))
        self._replace(connection, found, fresh)

    def _replace(self, connection: Connection, found: Sequence[Group], fresh: Set[int]) -> int:
        """Makes events of those groups that are none yet, or have a `fresh` claim; returns how many."""
        new = events.changed(connection, found, fresh)
        candidates = RecordCandidates(connection, self.kept)
        made = (self._event(candidates, group) for group in new)
        touched = {number for group in new for number in group}
        count = events.replace_events(connection, touched, made)
        self.compare(connection, candidates, touched, fresh)
        return count

    def _event(self, candidates: RecordCandidates, group: Sequence[int]) -> Event:
        accounts = candidates.accounts(group)
        told = tuple(accounts[number] for number in group)
        reports = candidates.reports(group)
        copied = copying.copies_among(candidates.connection, reports)
        return Event(accounts=told, origins=self.origins(told, reports, copied))
