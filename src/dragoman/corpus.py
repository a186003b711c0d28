"""The route of many reports: link → record. Beside `route`, the one module that brings these stages together.

A document is added in one transaction and linked in another: what was added and not linked, because the
process was killed in between, is linked by the next run.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from dragoman.lexicon import Lexicon, load
from dragoman.link.linker import LINKER, Linker
from dragoman.model import Account, CodedDocument, Coder, Document, Link, Origin
from dragoman.model.accounts import accounts_of
from dragoman.record import linking, writing
from dragoman.record.linking import Event
from dragoman.record.reading import RecordCandidates
from dragoman.record.store import Store
from dragoman.record.writing import Added, Prepared
from dragoman.resolve.names import NameKeys, NameMatcher

BATCH = 25  # codings linked in one transaction: some tenths of a second


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
        self.name_keys = NameKeys(lexicon)
        matcher = NameMatcher(lexicon)
        self.linker = Linker(
            lexicon,
            same_name=lambda one, other: matcher.match(one, other).grade,
            name_keys=self.name_keys,
        )

    def known(self, document: Document, coder: Coder) -> bool:
        with self.store.reading() as connection:
            return writing.known(connection, document, coder)

    def prepare(self, document: Document, coded: CodedDocument) -> Prepared:
        """Works out, without the store, under which keys the claims will be found."""
        accounts = accounts_of(coded, document=0, numbers=range(len(coded.claims)))
        keys = tuple(self.linker.keys(account) for account in accounts)
        return Prepared(document=document, coded=coded, link_keys=keys)

    def add(self, prepared: Sequence[Prepared]) -> list[Added]:
        """Adds documents in one transaction: all of them, or none."""
        with self.store.writing() as connection:
            return [writing.add(connection, one, self.name_keys) for one in prepared]

    def link(self) -> Linked:
        """Links what is unlinked, batch by batch."""
        codings = events = 0
        while True:
            with self.store.writing() as connection:
                batch = linking.unlinked(connection, BATCH)
                if not batch:
                    return Linked(codings=codings, events=events)
                events += self._link(connection, batch)
                linking.mark_linked(connection, batch)
                codings += len(batch)

    def _link(self, connection: Connection, codings: Iterable[int]) -> int:
        candidates = RecordCandidates(connection)
        fresh: dict[int, Account] = {}
        for coding in codings:
            fresh.update(candidates.of_coding(coding))
        keys = linking.keys_of(connection, fresh)
        links: dict[tuple[int, int], Link] = {}
        for number, account in fresh.items():
            mine = self.linker.side(account)
            others = set(candidates.sharing(keys.get(number, frozenset()))) - {number}
            for other in candidates.accounts(others).values():
                pair = (min(number, other.number), max(number, other.number))
                if pair not in links and (link := self.linker.decide(mine, self.linker.side(other))):
                    links[pair] = link
        linking.put_links(connection, list(links.values()), LINKER)
        touched = linking.connected(connection, fresh)
        return self._regroup(connection, candidates, touched)

    def _regroup(self, connection: Connection, candidates: RecordCandidates, claims: set[int]) -> int:
        accounts = candidates.accounts(claims)
        links = linking.links_among(connection, claims)
        groups = self.linker.group(accounts, links)
        events = (self._event(tuple(accounts[number] for number in group)) for group in groups)
        return linking.replace_events(connection, claims, events)

    def _event(self, accounts: tuple[Account, ...]) -> Event:
        return Event(accounts=accounts, origins=one_a_document(accounts), discrepancies=())


def one_a_document(accounts: Sequence[Account]) -> tuple[Origin, ...]:
    """Each report for an origin of its own."""
    by_document: dict[int, list[int]] = {}
    for account in accounts:
        by_document.setdefault(account.document, []).append(account.number)
    names = {account.document: account.publisher or "the report itself" for account in accounts}
    return tuple(
        Origin(source=names[document], claims=tuple(claims), taken=())
        for document, claims in sorted(by_document.items())
    )
