"""Questions about differing accounts: each with what is told, in which words, by which report and origin.

One difference shows at every event that its reports share; it is told once, with the event of most claims.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from dragoman.record import tables
from dragoman.record.masks import Mask
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import WITHHELD

MONTH = len("2024-03")
Said = frozenset[tuple[str, str]]  # value and words of each side


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """A report that tells it so; `origin` is the number of its origin within the event, `source` who that is,
    None for a report of another event."""

    claim_id: str
    document_id: str
    publisher: str | None
    published: str | None
    origin: int | None
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """One side: the value, and the words of one of its reports. `origins` are independent of one another."""

    value: str
    words: str
    origins: int
    tellers: tuple[Teller, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscrepancyRow:
    """Where accounts of an event differ; `contradiction` False where the note explains it."""

    event_id: str
    event_type: str
    mode: str | None
    kind: str
    contradiction: bool
    note: str
    accounts: tuple[AccountRow, ...]


def discrepancies(
    shown: Shown, *, event: str | None = None, kinds: Iterable[str] = (), contradictions: bool = False
) -> list[DiscrepancyRow]:
    """The discrepancies of an event, or of all, in the order of events and kinds; protected names withheld.

    Sums that agree are left out unless their kind is asked for.
    """
    row, told = tables.discrepancies.c, tables.events.c
    asked = (
        select(tables.discrepancies, told.id, told.event_type, told.mode)
        .select_from(tables.discrepancies.join(tables.events))
        .order_by(told.claims.desc(), told.id, row.kind, row.note, row.tellings)
    )
    wanted = [*kinds]
    if event is not None:
        asked = asked.where(told.id == event)
    if wanted:
        asked = asked.where(row.kind.in_(wanted))
    if contradictions:
        asked = asked.where(row.contradiction)
    found = [
        one for one in shown.connection.execute(asked) if wanted or one.contradiction or one.kind != "sum"
    ]
    rows = [(one, json.loads(one.tellings)) for one in found]
    kept = once([(one.kind, said(tellings)) for one, tellings in rows])
    shown_once = [
        (rows[place][0], _with(rows[place][1], [rows[one][1] for one in same]))
        for place, same in kept.items()
    ]
    return _Made(shown, shown_once).rows()


def once(found: Sequence[tuple[str, Said]]) -> dict[int, list[int]]:
    """Of discrepancies, each its kind and sides, the places of those to be told, in order, each with those
    that it stands for: two sides of the same value in the same words are one difference."""
    kept: dict[int, list[int]] = {}
    for place in sorted(range(len(found)), key=lambda place: -len(found[place][1])):
        kind, mine = found[place]
        for other in kept:
            its = found[other][1]
            if found[other][0] == kind and (len(mine & its) > 1 or mine == its):
                kept[other].append(place)
                break
        else:
            kept[place] = [place]
    return dict(sorted(kept.items()))


def said(tellings: Any) -> Said:
    """The sides of a discrepancy as kept: their values and words."""
    return frozenset((telling["value"], telling["words"]) for telling in tellings)


def _with(tellings: Any, others: Iterable[Any]) -> list[dict[str, Any]]:
    """The sides of a discrepancy with the claims of all that tell them in the same words."""
    claims: dict[tuple[str, str], set[int]] = {}
    for other in others:
        for side in other:
            claims.setdefault((side["value"], side["words"]), set()).update(side["claims"])
    return [{**side, "claims": sorted(claims[side["value"], side["words"]])} for side in tellings]


class _Made:
    """Rows of what was found, with the names covered that may not be shown."""

    def __init__(self, shown: Shown, found: list[tuple[Row[Any], Any]]) -> None:
        self.shown = shown
        self.found = found
        claims = {claim for _, tellings in found for telling in tellings for claim in telling["claims"]}
        self.told = dict(self._told(claims))
        self.concerned = shown.concerned_among(claims)
        self.masks = shown.masks(one.coding for one in self.told.values())
        self.origins = self._origins(claims)

    def rows(self) -> list[DiscrepancyRow]:
        return [self._row(one, tellings) for one, tellings in self.found]

    def _told(self, claims: Iterable[int]) -> Iterable[tuple[int, Row[Any]]]:
        row, version, document = tables.claims.c, tables.versions.c, tables.documents.c
        asked = select(
            row.claim, row.coding, row.id, document.id.label("document"), version.publisher, version.published
        ).select_from(
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

    def _row(self, one: Row[Any], tellings: Any) -> DiscrepancyRow:
        claims = [claim for telling in tellings for claim in telling["claims"]]
        concerned = not self.concerned.isdisjoint(claims)
        masks = [self.masks[self.told[claim].coding] for claim in claims if claim in self.told]
        return DiscrepancyRow(
            event_id=one.id,
            event_type=one.event_type,
            mode=one.mode,
            kind=one.kind,
            contradiction=one.contradiction,
            note=_covered(one.note, masks),
            accounts=tuple(self._account(one.event, telling, masks, concerned) for telling in tellings),
        )

    def _account(self, event: int, telling: Any, masks: list[Mask], concerned: bool) -> AccountRow:
        """Of what concerns a protected person a day is told to its month, and no words are shown."""
        day = concerned and telling["value"][:4].isdigit() and telling["value"][4:5] == "-"
        return AccountRow(
            value=telling["value"][:MONTH] if day else _covered(telling["value"], masks),
            words=WITHHELD if concerned else _covered(telling["words"], masks),
            origins=telling["origins"],
            tellers=tuple(self._teller(event, claim) for claim in telling["claims"] if claim in self.told),
        )

    def _teller(self, event: int, claim: int) -> Teller:
        told = self.told[claim]
        mask = self.masks[told.coding]
        number, source = self.origins.get((event, claim), (None, None))
        return Teller(
            claim_id=told.id,
            document_id=mask.text(told.document),
            publisher=told.publisher,
            published=told.published,
            origin=number,
            source=mask.maybe(source),
        )


def _covered(words: str, masks: Iterable[Mask]) -> str:
    """The words without a name that any of the reports must not tell."""
    for mask in masks:
        words = mask.text(words)
    return words
