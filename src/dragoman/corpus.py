"""The route of many reports: link → record. Beside `route`, the one module that brings these stages together.

A document is added in one transaction and linked in another: what was added and not linked, because the
process was killed in between, is linked by the next run. Events hang on the claims and their keys alone,
not on the order in which they came.
"""

import itertools
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from dragoman.lexicon import Lexicon, load
from dragoman.link.copies import MOST_SHARED, copies, fingerprint, likeness, shingles
from dragoman.link.differing.differ import MOST_PAGES, Differ
from dragoman.link.differing.page import Page
from dragoman.link.group import Pair, groups
from dragoman.link.linker import LINKER, Linker
from dragoman.link.origins import OriginFinder
from dragoman.link.outline import outline_of
from dragoman.link.sides import Side, packed, unpacked
from dragoman.model import CodedDocument, Coder, Copy, Document, Link
from dragoman.model.accounts import accounts_of
from dragoman.record import copying, differing, events, judging, linking, tables, writing
from dragoman.record.events import Event
from dragoman.record.reading import KEPT, RecordCandidates, coded_document
from dragoman.record.store import Store
from dragoman.record.ties import pairs, ties
from dragoman.record.tombs import Tombs, words_of
from dragoman.record.withhold import without
from dragoman.record.writing import Added, Prepared, Rejected
from dragoman.resolve.names import NameKeys, NameMatcher

BATCH = 50  # codings linked in one transaction: about two seconds
SAME = 0.5  # likeness of two signatures from which the texts are copies as they stand


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
        self.differ = Differ(lexicon, self._same_name)
        self.linker = Linker(
            lexicon,
            same_name=self._same_name,
            name_keys=self.name_keys,
        )
        self.origins = OriginFinder(lexicon, same_name=self._same_name)

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
        )

    def _sides(self, coded: CodedDocument, numbers: Sequence[int]) -> list[Side]:
        return [self.linker.side(account) for account in accounts_of(coded, document=0, numbers=numbers)]

    def add(self, prepared: Sequence[Prepared]) -> list[Added | Rejected]:
        """Adds documents in one transaction: all that the store can hold, or none."""
        with self.store.writing() as connection:
            return self.add_on(connection, prepared)

    def add_on(self, connection: Connection, prepared: Sequence[Prepared]) -> list[Added | Rejected]:
        tombs = Tombs(connection)
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
        if tombs.holds_document(document.id, writing.sha256(text)):
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
                _find_copies(connection, batch)
                made += self._link(connection, batch)
                linking.mark(connection, batch, linked=True)
                codings += len(batch)

    def _renewed(self) -> int:
        """Reads the sides and keys of a batch of another linker's codings anew."""
        with self.store.writing() as connection:
            batch = linking.outdated(connection, LINKER, BATCH)
            for coding in batch:
                numbers = linking.claims_of(connection, [coding])
                sides = self._sides(coded_document(connection, coding, as_coded=True)[1], numbers)
                keys = {side.number: self.linker.keys_of(side) for side in sides}
                outlines = {side.number: outline_of(side) for side in sides}
                plain = [packed(side) for side in sides]
                linking.renew(connection, coding, LINKER, keys, outlines, plain)
            return len(batch)

    def _link(self, connection: Connection, codings: Iterable[int]) -> int:
        fresh = set(linking.claims_of(connection, codings))
        touched = linking.note_common(connection, fresh)
        deciding = _Deciding(connection, self.linker)
        linking.put_links(connection, deciding.joins(fresh), LINKER)
        return self._regroup(connection, deciding, fresh, linking.connected(connection, fresh | touched))

    def regroup(self, connection: Connection, claims: Collection[int], fresh: Set[int]) -> None:
        """Makes the events of claims anew that a judgement touched; `fresh` are those that show other values
        now, or count again."""
        deciding = _Deciding(connection, self.linker)
        connected = linking.connected(connection, {*claims, *fresh})
        self._regroup(connection, deciding, set(fresh), connected)

    def _regroup(
        self, connection: Connection, deciding: "_Deciding", fresh: set[int], claims: set[int]
    ) -> int:
        """Makes the events of `claims`, which no link joins to any other, anew where they change."""
        links = linking.links_among(connection, claims)
        against = deciding.between(claims, links, fresh)
        linking.put_links(connection, against, LINKER)
        order = linking.names_of(connection, claims)
        judged = ties(connection, claims)
        together, apart = pairs(judged, order)
        if judged:
            links = _within(claims, links)
        found = groups(claims, [*links, *against], together=together, apart=apart, order=order)
        new = events.changed(connection, found, fresh)
        candidates = RecordCandidates(connection)
        made = (self._event(candidates, group) for group in new)
        touched = {number for group in new for number in group}
        count = events.replace_events(connection, touched, made)
        self._compare(connection, candidates, touched, fresh)
        return count

    def _event(self, candidates: RecordCandidates, group: Sequence[int]) -> Event:
        accounts = candidates.accounts(group)
        told = tuple(accounts[number] for number in group)
        reports = candidates.reports(group)
        copied = copying.copies_among(candidates.connection, reports)
        return Event(accounts=told, origins=self.origins(told, reports, copied))

    def _compare(
        self,
        connection: Connection,
        candidates: RecordCandidates,
        claims: Collection[int],
        fresh: Collection[int],
    ) -> None:
        """Compares anew the accounts of the events that a change of the events of `claims` concerns, where
        they stand in other reports or beside other events than before, or in a report of a `fresh` claim."""
        concerned = differing.concerned(connection, claims)
        near = differing.Neighbourhood(connection, concerned)
        known = differing.marks(connection, concerned)
        renewed = linking.codings_of(connection, fresh)
        pages: OrderedDict[int, Page] = OrderedDict()
        for event in concerned:
            setting = near.setting(event, MOST_PAGES)
            mark = setting.mark()
            if mark == known[event] and renewed.isdisjoint(setting.codings):
                continue
            told = self._pages(candidates, pages, setting.codings)
            origins = differing.origins_of(connection, event)
            found = self.differ(told, setting.claims, origins, setting.events)
            differing.replace(connection, event, found, mark)

    def _pages(
        self, candidates: RecordCandidates, pages: OrderedDict[int, Page], codings: Sequence[int]
    ) -> list[Page]:
        """The pages of codings; `pages` keeps the last ones."""
        candidates.fetch(coding for coding in codings if coding not in pages)
        for coding in codings:
            if coding not in pages:
                coded, accounts = candidates.of_coding(coding)
                pages[coding] = self.differ.read(coding, coded, list(accounts))
            pages.move_to_end(coding)
        while len(pages) > KEPT:
            pages.popitem(last=False)
        return [pages[coding] for coding in codings]


class _Deciding:
    """Decisions about pairs of claims within one transaction."""

    def __init__(self, connection: Connection, linker: Linker) -> None:
        self.connection = connection
        self.linker = linker
        self.packed = linking.PackedSides(connection)
        self.sides: dict[int, Side] = {}

    def joins(self, fresh: Set[int]) -> list[Link]:
        """The links of `fresh` claims to all that tell of the same event, of those they share a key with."""
        keys = linking.keys_of(self.connection, fresh)
        by_key = linking.claims_with(self.connection, {key for some in keys.values() for key in some})
        near = {one: {other for key in some for other in by_key[key]} for one, some in keys.items()}
        outlines = linking.outlines_of(self.connection, {*near, *itertools.chain(*near.values())})
        apart = self.linker.vetoes.rule_out
        pairs = {
            _pair(one, other)
            for one, others in near.items()
            for other in others
            if not apart(outlines[one], outlines[other])
        }
        return self._decided(pairs, self.linker.join)

    def between(self, claims: Set[int], links: Collection[Link], fresh: Set[int]) -> list[Link]:
        """The decisions against that stand between `claims` that hang together by `links`, and are not kept.

        Kept are those between claims that hung together before.
        """
        joins = [link for link in links if link.same]
        now = _homes(claims, joins)
        before = _homes(claims, (link for link in joins if fresh.isdisjoint((link.first, link.second))))
        known = {(link.first, link.second) for link in links}
        grown = {now[number] for number in claims if number in fresh or before[number] != now[number]}
        keys = linking.keys_of(self.connection, {number for number in claims if now[number] in grown})
        pairs = {
            (one, other)
            for numbers in _by_key(keys).values()
            for some in _by_home(numbers, now)
            for one in some
            for other in some
            if one < other and before[one] != before[other]
        }
        return self._decided(pairs - known, self.linker.decide)

    def _decided(self, pairs: Set[Pair], decide: Callable[[Side, Side], Link | None]) -> list[Link]:
        missing = {number for pair in pairs for number in pair} - self.sides.keys()
        for number, plain in self.packed.fetch(missing).items():
            self.sides[number] = unpacked(number, plain)
        return [
            link
            for one, other in pairs
            if one != other and (link := decide(self.sides[one], self.sides[other])) is not None
        ]


def _by_key(keys: Mapping[int, Iterable[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, some in keys.items():
        for key in some:
            found.setdefault(key, []).append(number)
    return found


def _by_home(numbers: Iterable[int], home: Mapping[int, int]) -> Iterable[list[int]]:
    found: dict[int, list[int]] = {}
    for number in numbers:
        found.setdefault(home[number], []).append(number)
    return found.values()


def _find_copies(connection: Connection, codings: Iterable[int]) -> None:
    """Notes which texts are near-copies of those of the codings."""
    for version in copying.versions_of(connection, codings):
        near = copying.near(connection, version, MOST_SHARED)
        if not near.versions:
            continue
        read = copying.texts(connection, (version, *near.versions))
        text, mark = read.pop(version)
        whole, without = shingles(text), shingles(text, near.common)
        found = []
        for other, (words, signature) in read.items():
            # A text that many carry is no boilerplate: where all is alike, nothing is left out.
            same = likeness(mark, signature) >= SAME
            alike = copies(whole, shingles(words)) if same else copies(without, shingles(words, near.common))
            if alike is not None:
                first, second = _pair(version, other)
                found.append(Copy(first=first, second=second, likeness=alike.jaccard))
        copying.put_copies(connection, found)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _homes(numbers: Iterable[int], links: Iterable[Link]) -> dict[int, int]:
    """For each number one that stands for all it hangs together with."""
    home = {number: number for number in numbers}

    def top(number: int) -> int:
        while home[number] != number:
            home[number] = number = home[home[number]]
        return number

    for link in links:
        home[top(link.first)] = top(link.second)
    return {number: top(number) for number in home}


def _within(claims: Set[int], links: Collection[Link]) -> list[Link]:
    """Links without those against that were kept between claims which no link connects any more: which these
    are hangs on the order of adding."""
    home = _homes(claims, (link for link in links if link.same))
    return [link for link in links if link.same or home[link.first] == home[link.second]]
