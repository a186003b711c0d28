"""Gives back what the store holds, as the values that the stages know."""

import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, select

from dragoman.model import Account, CodedDocument
from dragoman.model.accounts import accounts_of
from dragoman.model.plain import from_plain
from dragoman.record import tables
from dragoman.record.effective import judged, rulings_of
from dragoman.record.visibility import seen
from dragoman.record.withhold import withheld

AT_ONCE = 500  # numbers in one IN (…)
COMMON = 300  # claims that share a key: a key of more says nothing about which event
LEVEL = 6  # of zlib: 9 takes twice the time and saves 1 % on coded documents
KEPT = 400  # codings kept read: documents that are near in time share their neighbours


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


class RecordCandidates:
    """Claims by their keys, and their accounts, read document by document."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.kept: OrderedDict[int, tuple[CodedDocument, dict[int, Account]]] = OrderedDict()

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
        for coding, claims in self._codings(numbers).items():
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

    def of_coding(self, coding: int) -> tuple[CodedDocument, dict[int, Account]]:
        """The coded document of a coding, and all its accounts by claim number."""
        if coding in self.kept:
            self.kept.move_to_end(coding)
            return self.kept[coding]
        version, coded = coded_document(self.connection, coding)
        numbers = numbers_of(self.connection, coding)
        made = {one.number: one for one in accounts_of(coded, document=version, numbers=numbers)}
        self.kept[coding] = coded, made
        if len(self.kept) > KEPT:
            self.kept.popitem(last=False)
        return coded, made


def coded_document(
    connection: Connection, coding: int, *, as_coded: bool = False
) -> tuple[int, CodedDocument]:
    """The version of a coding, and the coded document as people have judged it, or `as_coded`; `event_id` is
    empty."""
    row = connection.execute(
        select(tables.codings.c.body, tables.versions.c.text, tables.versions.c.version)
        .select_from(tables.codings.join(tables.versions))
        .where(tables.codings.c.coding == coding)
    ).one()
    coded = whole(row)
    return int(row.version), coded if as_coded else as_judged(connection, coding, coded)


def as_judged(connection: Connection, coding: int, coded: CodedDocument) -> CodedDocument:
    """A coding's document with what people corrected, accepted and rejected, and whom they protect."""
    coded = seen(connection, coding, coded)
    rulings = rulings_of(connection, coding)
    if not rulings:
        return coded
    numbers = numbers_of(connection, coding)
    return judged(coded, [rulings.get(number, ()) for number in numbers])


def numbers_of(connection: Connection, coding: int) -> list[int]:
    """The numbers of a coding's claims, in their order."""
    row = tables.claims.c
    asked = select(row.claim).where(row.coding == coding).order_by(row.claim)
    return list(connection.execute(asked).scalars())


def whole(row: Row[Any]) -> CodedDocument:
    """The coded document of a row with `body` and `text`."""
    plain = unpacked(row.body)
    plain["text"] = row.text
    return from_plain(CodedDocument, plain)


def coded_documents(connection: Connection, *, unredacted: bool = False) -> Iterator[CodedDocument]:
    """The current codings of the latest versions in the order they were added, as people have judged them,
    `event_id` filled.

    Protected names are withheld unless `unredacted`.
    """
    asked = (
        select(tables.codings.c.coding, tables.codings.c.body, tables.versions.c.text)
        .select_from(tables.codings.join(tables.versions))
        .where(tables.codings.c.current, tables.versions.c.latest)
        .order_by(tables.versions.c.version)
    )
    for row in connection.execute(asked):
        coded = with_events(connection, row.coding, as_judged(connection, row.coding, whole(row)))
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
