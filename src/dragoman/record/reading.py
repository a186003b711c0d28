"""Gives back what the store holds, as the values that the stages know."""

import itertools
import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, select

from dragoman.model import Account, CodedDocument
from dragoman.model.accounts import accounts_of
from dragoman.model.plain import from_plain
from dragoman.record import tables
from dragoman.record.effective import Ruling, judged, rulings_of
from dragoman.record.unseen import unseen, with_unseen
from dragoman.record.visibility import Holding, visibilities, with_visibility
from dragoman.record.withhold import withheld

AT_ONCE = 500  # numbers in one IN (…)
FEW = 50  # coded documents read at once
COMMON = 300  # claims that share a key: a key of more says nothing about which event
LEVEL = 6  # of zlib: 9 takes twice the time and saves 1 % on coded documents
KEPT = 600  # codings kept read: documents that are near in time share their neighbours


def unpacked(body: bytes) -> Any:
    return json.loads(zlib.decompress(body))


def packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), LEVEL)


def telling() -> ColumnElement[bool]:
    """Of a key that a claim is found by: that it is not common."""
    return tables.link_keys.c.key.not_in(select(tables.common_keys.c.key))


Value = TypeVar("Value", int, str)


def batches(numbers: Iterable[Value]) -> Iterator[list[Value]]:
    ordered = sorted(set(numbers))
    for start in range(0, len(ordered), AT_ONCE):
        yield ordered[start : start + AT_ONCE]


class Kept:
    """Coded documents as they were read last, with their accounts, from one transaction to the next: each is
    taken again where all that it is read from is the same. So many as KEPT stay."""

    def __init__(self) -> None:
        self.read: OrderedDict[int, tuple[Source, CodedDocument, dict[int, Account]]] = OrderedDict()

    def of(self, coding: int, source: "Source") -> tuple[CodedDocument, dict[int, Account]]:
        known = self.read.get(coding)
        if known is not None and known[0] == source:
            self.read.move_to_end(coding)
            return known[1:]
        coded = source.read()
        told = accounts_of(coded, document=source.version, numbers=source.numbers)
        accounts = {account.number: account for account in told}
        self.read[coding] = source, coded, accounts
        if len(self.read) > KEPT:
            self.read.popitem(last=False)
        return coded, accounts


class RecordCandidates:
    """Claims by their keys, and their accounts, read document by document, within one transaction."""

    def __init__(self, connection: Connection, kept: Kept | None = None) -> None:
        self.connection = connection
        self.kept = kept or Kept()
        self.now: OrderedDict[int, tuple[CodedDocument, dict[int, Account]]] = OrderedDict()

    def sharing(self, keys: Iterable[str]) -> Mapping[int, frozenset[str]]:
        """Claims that have some of the keys, those that are common left out, with which."""
        found: dict[int, set[str]] = {}
        row = tables.link_keys.c
        for batch in batches(keys):
            asked = select(row.claim, row.key).where(row.key.in_(batch), telling())
            for number, key in self.connection.execute(asked):
                found.setdefault(number, set()).add(key)
        return {number: frozenset(shared) for number, shared in found.items()}

    def accounts(self, numbers: Iterable[int]) -> Mapping[int, Account]:
        found: dict[int, Account] = {}
        codings = self._codings(numbers)
        self.fetch(codings)
        for coding, claims in codings.items():
            of_coding = self.of_coding(coding)[1]
            found.update((claim, of_coding[claim]) for claim in claims)
        return found

    def reports(self, numbers: Iterable[int]) -> dict[int, CodedDocument]:
        """The coded documents of claim numbers, by version: what their accounts have in `document`."""
        found: dict[int, CodedDocument] = {}
        for coding, claims in self._codings(numbers).items():
            report, accounts = self.of_coding(coding)
            found[accounts[min(claims)].document] = report
        return found

    def _codings(self, claims: Iterable[int]) -> dict[int, set[int]]:
        row = tables.claims.c
        found: dict[int, set[int]] = {}
        for batch in batches(claims):
            asked = select(row.claim, row.coding).where(row.claim.in_(batch))
            for claim, coding in self.connection.execute(asked):
                found.setdefault(coding, set()).add(claim)
        return found

    def fetch(self, codings: Iterable[int]) -> None:
        """Reads codings at once, as far as they are not there; so many as KEPT stay."""
        missing = [coding for coding in codings if coding not in self.now]
        for number, source in sources(self.connection, missing).items():
            self.now[number] = self.kept.of(number, source)
        while len(self.now) > max(KEPT, len(missing)):
            self.now.popitem(last=False)

    def of_coding(self, coding: int) -> tuple[CodedDocument, dict[int, Account]]:
        """The coded document of a coding, and all its accounts by claim number."""
        if coding in self.now:
            self.now.move_to_end(coding)
        else:
            self.fetch([coding])
        return self.now[coding]


@dataclass(frozen=True, slots=True)
class Source:
    """All that a coding is read from: its row with its text, what people judged of its claims, which
    visibility holds of its actors, the numbers of its claims in their order."""

    version: int
    body: bytes
    text: str
    visibility: Mapping[str, Holding]
    rulings: tuple[Sequence[Ruling], ...]
    numbers: tuple[int, ...]

    def read(self) -> CodedDocument:
        coded = with_visibility(whole(self), self.visibility)
        return judged(coded, self.rulings) if any(self.rulings) else coded


@dataclass(frozen=True, slots=True)
class Read:
    """A coding as it is read: its version, the coded document as people have judged it, with the visibility
    that holds of its actors; the numbers of its claims in their order. `event_id` is empty."""

    version: int
    coded: CodedDocument
    numbers: tuple[int, ...]


def read(connection: Connection, codings: Iterable[int], *, as_coded: bool = False) -> dict[int, Read]:
    """Codings by their numbers; `as_coded` leaves out what people judged and whom they protect."""
    found = {
        number: Read(source.version, source.read(), source.numbers)
        for number, source in sources(connection, codings, as_coded=as_coded).items()
    }
    for batch in batches(() if as_coded else found):
        for number, those in unseen(connection, batch).items():
            found[number] = replace(found[number], coded=with_unseen(found[number].coded, those))
    return found


def sources(connection: Connection, codings: Iterable[int], *, as_coded: bool = False) -> dict[int, Source]:
    """What `read` reads codings from."""
    coding = tables.codings.c
    asked = select(coding.coding, coding.version, coding.body, tables.versions.c.text)
    asked = asked.select_from(tables.codings.join(tables.versions))
    found: dict[int, Source] = {}
    for batch in batches(codings):
        numbers = _numbers(connection, batch)
        holds = {} if as_coded else visibilities(connection, batch)
        rulings = {} if as_coded else rulings_of(connection, batch)
        for number, version, body, text in connection.execute(asked.where(coding.coding.in_(batch))):
            its = numbers.get(number, ())
            verdicts = tuple(rulings.get(claim, ()) for claim in its) if rulings else ()
            found[number] = Source(version, body, text, holds.get(number, {}), verdicts, its)
    return found


def coded_document(
    connection: Connection, coding: int, *, as_coded: bool = False
) -> tuple[int, CodedDocument]:
    """The version of a coding, and its coded document as `read` gives it."""
    one = read(connection, [coding], as_coded=as_coded)[coding]
    return one.version, one.coded


def _numbers(connection: Connection, codings: Sequence[int]) -> dict[int, tuple[int, ...]]:
    row = tables.claims.c
    asked = select(row.coding, row.claim).where(row.coding.in_(codings)).order_by(row.coding, row.claim)
    return {
        coding: tuple(number for _, number in some)
        for coding, some in itertools.groupby(connection.execute(asked), key=lambda one: one.coding)
    }


def numbers_of(connection: Connection, coding: int) -> list[int]:
    """The numbers of a coding's claims, in their order."""
    return list(_numbers(connection, [coding]).get(coding, ()))


def whole(row: Row[Any] | Source) -> CodedDocument:
    """The coded document of what has `body` and `text`."""
    plain = unpacked(row.body)
    plain["text"] = row.text
    return from_plain(CodedDocument, plain)


def coded_documents(connection: Connection, *, unredacted: bool = False) -> Iterator[CodedDocument]:
    """The current codings of the latest versions in the order they were added, as people have judged them,
    `event_id` filled.

    Protected names are withheld unless `unredacted`.
    """
    asked = (
        select(tables.codings.c.coding)
        .select_from(tables.codings.join(tables.versions))
        .where(tables.codings.c.current, tables.versions.c.latest)
        .order_by(tables.versions.c.version)
    )
    for numbers in connection.execute(asked).scalars().partitions(FEW):
        found = read(connection, numbers)
        for number in numbers:
            coded = with_events(connection, number, found[number].coded)
            yield coded if unredacted else withheld(coded)


def with_events(connection: Connection, coding: int, coded: CodedDocument) -> CodedDocument:
    """The coded document with the event of each claim in `event_id`."""
    row = tables.claims.c
    asked = (
        select(tables.events.c.id)
        .select_from(tables.claims.outerjoin(tables.events, row.event == tables.events.c.event))
        .where(row.coding == coding)
        .order_by(row.claim)
    )
    told = zip(coded.claims, connection.execute(asked).scalars(), strict=True)
    return replace(coded, claims=tuple(replace(claim, event_id=name) for claim, name in told))
