"""Questions about differing accounts: each with what is told, in which words, by which report and origin.

One difference shows at every event that its reports share; it is told once, with the event of most claims.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, case, func, select

from dragoman.ask.answer import Found
from dragoman.ask.narrowing.compare import FIRST, coarse
from dragoman.ask.narrowing.conditions import conditions, order
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.model.rows import DiscrepancyRow
from dragoman.record import tables
from dragoman.record.masks import Mask
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import WITHHELD

REASON = "reason"
MONTH = len("2024-03")


def discrepancies(shown: Shown, asked: Wanted) -> Found[DiscrepancyRow]:
    """A page of the accounts of what differs, those that stand against one another together; protected names
    withheld.

    Sums that agree are left out unless their kind is asked for.
    """
    rows = [(one, json.loads(one.tellings)) for one in shown.connection.execute(_chosen(shown, asked))]
    kept = once([_told(one, tellings) for one, tellings in rows])
    sides = [
        _Side(rows[place][0], side, claims)
        for place, same in kept.items()
        for told, claims in [
            _with(rows[place][1], [rows[one][1] for one in same], whole=rows[place][0].kind == REASON)
        ]
        for side in told
    ]
    last = None if asked.limit is None else asked.offset + asked.limit
    return Found(DiscrepancyRow, _Made(shown, sides[asked.offset : last]).rows(), len(sides))


def _chosen(shown: Shown, asked: Wanted) -> Select[Any]:
    """Rows of the discrepancies table that the filters let through, in order, each numbered in its event."""
    row, told = tables.discrepancies.c, tables.events.c
    own, of_claims = conditions(shown, asked)
    number = func.row_number().over(partition_by=row.event, order_by=row.discrepancy)
    numbered = select(row.discrepancy, number.label("number")).subquery()
    found = (
        select(tables.discrepancies, told.id, told.event_type, told.mode, told.concerned, numbered.c.number)
        .select_from(
            tables.discrepancies.join(tables.events).join(numbered, row.discrepancy == numbered.c.discrepancy)
        )
        .where(*own)
    )
    if "differs" not in asked.filters:
        found = found.where(row.contradiction | (row.kind != "sum"))
    if of_claims is not None:
        found = found.where(told.event.in_(select(tables.claims.c.event).where(of_claims)))
    day = coarse(shown, told.event, told.date_start, FIRST)
    words = [
        cell if shown.unredacted else case((told.concerned, None), else_=cell)
        for cell in (row.note, row.tellings)
    ]
    return found.order_by(*order(asked, told.id, {"date": day}), row.kind, *words, row.discrepancy)


class Told(NamedTuple):
    """A discrepancy by what it says: value and words of its sides, and the claims of these."""

    kind: str
    note: str
    linked: bool
    sides: frozenset[tuple[str, str]]
    claims: frozenset[int]

    @property
    def what(self) -> str:
        """What is counted, which opens the note."""
        return self.note.partition(":")[0]

    def stands_for(self, other: "Told") -> bool:
        """Whether the other need not be told as well: two sides in the same words, or all its values told of
        the same and a claim in common. Reasons of which one is given alike are told once, with all. What is
        linked stands for what is not."""
        if self.kind != other.kind:
            return False
        if self.kind == REASON and self.linked == other.linked and self.sides & other.sides:
            return True
        if other.linked and not self.linked:
            return False
        if self.sides >= other.sides or (self.linked == other.linked and len(self.sides & other.sides) > 1):
            return True
        if self.claims.isdisjoint(other.claims) or (self.kind == "composition" and self.what != other.what):
            return False  # one Latvian or two, one German or two
        mine, its = ({value for value, _ in one.sides} for one in (self, other))
        if self.what == other.what and not self.linked:
            return not mine.isdisjoint(its)
        return mine == its or (mine > its and self.what == other.what)


def once(found: Sequence[Told]) -> dict[int, list[int]]:
    """The places of those to be told, in order, each with those it stands for."""
    kept: dict[int, list[int]] = {}
    for place in sorted(range(len(found)), key=lambda at: (not found[at].linked, -len(found[at].sides))):
        other = next((one for one in kept if found[one].stands_for(found[place])), None)
        if other is None:
            kept[place] = [place]
        else:
            kept[other].append(place)
    return dict(sorted(kept.items()))


def _told(one: Row[Any], tellings: Any) -> Told:
    sides = frozenset((telling["value"], telling["words"]) for telling in tellings)
    claims = frozenset(claim for telling in tellings for claim in telling["claims"])
    return Told(one.kind, one.note, one.linked, sides, claims)


class _Side(NamedTuple):
    """A side of a discrepancy, with the claims of all its sides."""

    of: Row[Any]
    told: Mapping[str, Any]
    claims: Set[int]


def _with(tellings: Any, others: Iterable[Any], *, whole: bool) -> tuple[list[dict[str, Any]], Set[int]]:
    """The sides of a discrepancy with the claims of all that tell them in the same words; all claims. Where
    the others have sides in words of their own, as reasons have, these are told behind them."""
    claims: dict[tuple[str, str], set[int]] = {}
    sides = {(side["value"], side["words"]): side for side in tellings}
    for other in others:
        for side in other:
            claims.setdefault((side["value"], side["words"]), set()).update(side["claims"])
            if whole:
                sides.setdefault((side["value"], side["words"]), side)
    told = [{**side, "claims": sorted(claims[place])} for place, side in sides.items()]
    return told, {claim for side in told for claim in side["claims"]}


class _Made:
    """Rows of sides, with the names covered that may not be shown."""

    def __init__(self, shown: Shown, found: Sequence[_Side]) -> None:
        self.shown = shown
        self.found = found
        claims = {claim for side in found for claim in side.claims}
        self.told = dict(self._told(claims))
        self.concerned = frozenset() if shown.unredacted else shown.concerned_among(claims)
        self.masks = shown.masks(one.coding for one in self.told.values())
        self.origins = self._origins(claims)
        hidden = shown.protected.keys() & self.masks.keys()
        self.publishers = {one: read.coded.publisher for one, read in shown.documents(hidden).items()}

    def rows(self) -> Iterator[DiscrepancyRow]:
        return (self._row(side.of, side.told, side.claims) for side in self.found)

    def _told(self, claims: Iterable[int]) -> Iterable[tuple[int, Row[Any]]]:
        row, version, document = tables.claims.c, tables.versions.c, tables.documents.c
        columns = (document.id.label("document"), version.text, version.publisher, version.published)
        asked = select(row.claim, row.coding, row.id, row.reviewed, *columns).select_from(
            tables.claims.join(tables.versions, row.version == version.version).join(
                tables.documents, version.document == document.document
            )
        )
        for batch in batches(claims):
            for one in self.shown.connection.execute(asked.where(row.claim.in_(batch))):
                yield one.claim, one

    def _origins(self, claims: Iterable[int]) -> Mapping[tuple[int, int], tuple[int, str]]:
        row = tables.origins.c
        return {
            (one.event, one.claim): (one.number, one.source)
            for batch in batches(claims)
            for one in self.shown.connection.execute(select(tables.origins).where(row.claim.in_(batch)))
        }

    def _row(self, one: Row[Any], side: Mapping[str, Any], claims: Set[int]) -> DiscrepancyRow:
        """Of what concerns a protected person a day is told to its month, and no words are shown."""
        hidden = not self.concerned.isdisjoint(claims) or (one.concerned and not self.shown.unredacted)
        masks = [self.masks[self.told[claim].coding] for claim in sorted(claims) if claim in self.told]
        day = hidden and side["value"][:4].isdigit() and side["value"][4:5] == "-"
        told = [claim for claim in side["claims"] if claim in self.told]
        return DiscrepancyRow(
            event_id=one.id,
            number=one.number,
            event_type=one.event_type,
            mode=one.mode,
            kind=one.kind,
            contradiction=one.contradiction,
            note=_covered(one.note, masks),
            linked=one.linked,
            value=side["value"][:MONTH] if day else _covered(side["value"], masks),
            words=WITHHELD if hidden else _covered(" ".join(side["words"].split()), masks),
            origins=side["origins"],
            told_by=tuple(self._tellers(one.event, told)),
            documents=tuple(dict.fromkeys(self._document(claim) for claim in told)),
            claims=tuple(self.told[claim].id for claim in told),
            reviewed=sum(self.told[claim].reviewed for claim in told),
        )

    def _document(self, claim: int) -> str:
        told = self.told[claim]
        return self.masks[told.coding].document_id(told.document, told.text)

    def _tellers(self, event: int, claims: Sequence[int]) -> Iterable[str]:
        """Each report once, with its origin where a claim of it has one in the event."""
        known = sorted(claims, key=lambda claim: (event, claim) not in self.origins)
        reports = {self.told[claim].coding: claim for claim in reversed(known)}
        return sorted(self._teller(event, claim) for claim in reports.values())

    def _teller(self, event: int, claim: int) -> str:
        told = self.told[claim]
        number, source = self.origins.get((event, claim), (None, None))
        mask = self.masks[told.coding]
        origin = f"origin {number}: {mask.maybe(source)}" if number is not None else None
        publisher = self.publishers.get(told.coding, told.publisher)
        who = mask.text(publisher) if publisher else self._document(claim)
        return ", ".join(filter(None, (who, told.published, origin)))


def _covered(words: str, masks: Iterable[Mask]) -> str:
    """The words without a name that any of the reports must not tell."""
    for mask in masks:
        words = mask.text(words)
    return words
