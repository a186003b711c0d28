"""Keeps where the accounts of events differ, and finds the events and reports that a change concerns.

What is compared with an event are its reports, those that share another event with one of them, of which the
linker often joins one act and not the next, and those of the same story. So an event is compared anew
whenever any event of one of its reports changes, and the outcome hangs on the events and stories alone. Where
that leaves it in the same reports, whose claims tell of the same events, it is not: `events.compared` marks
what it was.
"""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, bindparam, delete, select, update

from dragoman.model import Discrepancy
from dragoman.model.plain import as_plain
from dragoman.record import near, stories, tables
from dragoman.record.inserting import insert_all
from dragoman.record.reading import batches

MOST_BESIDE = 20  # reports beside those of an event itself that are compared with it
MOST_NEAR = 10  # reports of claims that are near to those of an event
MOST_STORIES = 12  # further reports of its story
MARK = 16  # hexadecimal digits


def concerned(connection: Connection, claims: Collection[int]) -> list[int]:
    """The events that are told in a report in which one of `claims` stands, or in one that is compared with
    it, or are near to one told there."""
    row = tables.claims.c
    versions: set[int] = set()
    for batch in batches(claims):
        versions.update(
            connection.execute(select(row.version).where(row.claim.in_(batch)).distinct()).scalars()
        )
    told: dict[int, int] = {}
    for batch in batches(versions | stories.compared_with(connection, versions)):
        told.update(_events(connection, row.version.in_(batch)))
    beside = {one for some in near.of(connection, told).values() for one in some} - told.keys()
    for batch in batches(beside):
        told.update(_events(connection, row.claim.in_(batch)))
    return sorted({*told.values()})


def _events(connection: Connection, which: ColumnElement[bool]) -> dict[int, int]:
    """The event of each claim that counts."""
    row = tables.claims.c
    asked = select(row.claim, row.event).where(which, row.current, row.event.is_not(None))
    return dict(connection.execute(asked).tuples().all())


class Neighbourhood:
    """Which reports some events are to be compared in, read at once for all of them."""

    def __init__(self, connection: Connection, events: Collection[int]) -> None:
        self.claims: dict[int, dict[int, int]] = defaultdict(dict)  # of an event: its claims, each's version
        self.told: dict[int, dict[int, int]] = defaultdict(dict)  # of a version: its claims, each's event
        self.version: dict[int, int] = {}  # of each claim
        self.codings: dict[int, int] = {}  # of versions, the current ones
        row = tables.claims.c
        own = self._read(connection, row.event, events)
        beside = self._read(connection, row.event, self._read(connection, row.version, own, "event"))
        self._read(connection, row.version, beside)
        self.near = near.of(connection, {claim for event in events for claim in self.claims[event]})
        others = {one for some in self.near.values() for one in some}
        self._read(connection, row.version, self._read(connection, row.claim, others))
        self.stories = stories.beside(connection, own)
        self._read(connection, row.version, {one for some in self.stories.values() for one in some})
        self.places = _places(connection, self.told)

    def _read(
        self, connection: Connection, column: Column[Any], numbers: Iterable[int], what: str = "version"
    ) -> set[int]:
        """Reads the claims that have one of the numbers in a column; returns what they have in another."""
        row = tables.claims.c
        asked = select(row.claim, row.event, row.version, row.coding)
        found: set[int] = set()
        for batch in batches(numbers):
            which = asked.where(column.in_(batch), row.current, row.event.is_not(None))
            for one in connection.execute(which):
                self.claims[one.event][one.claim] = one.version
                self.told[one.version][one.claim] = one.event
                self.version[one.claim] = one.version
                self.codings[one.version] = one.coding
                found.add(getattr(one, what))
        return found

    def setting(self, event: int, most: int) -> "Setting":
        """The first `most` reports, by day, of those that tell of an event or stand beside it."""
        own = {*self.claims[event].values()}
        near = self._near(event)
        versions = {*own, *self._beside(own)} if len(self.claims[event]) > 1 else own
        versions |= {*near.values()}
        told = [one for one in self._stories(own) if one not in versions]
        ordered = sorted({*versions, *told}, key=self.places.__getitem__)[:most]
        return Setting(
            codings=tuple(self.codings[version] for version in ordered),
            claims=tuple(sorted(self.claims[event])),
            near=tuple(sorted(near)),
            stories=frozenset(self.codings[version] for version in told),
            events={claim: its for one in ordered for claim, its in self.told[one].items()},
        )

    def _near(self, event: int) -> dict[int, int]:
        """Claims of other events that are near to one of this event, each's version; where there are many,
        those of the first reports."""
        mine = self.claims[event]
        others = {one for claim in mine for one in self.near.get(claim, ())} - mine.keys()
        version_of = {claim: self.version[claim] for claim in others if claim in self.version}
        ranked = sorted({*version_of.values()}, key=self.places.__getitem__)[:MOST_NEAR]
        return {claim: version for claim, version in version_of.items() if version in ranked}

    def _stories(self, own: set[int]) -> list[int]:
        """Versions of the same story as one of an event's, in which an event is told: the likest first."""
        places: dict[int, int] = {}
        for version in own:
            for place, other in enumerate(self.stories.get(version, ())):
                places[other] = min(place, places.get(other, place))
        told = [other for other in places if other in self.codings]
        return sorted(told, key=lambda other: (places[other], self.places[other][1]))[:MOST_STORIES]

    def _beside(self, own: set[int]) -> list[int]:
        """Versions that share another event with one of those of an event: those that share most first."""
        shared = Counter(
            version
            for other in {event for version in own for event in self.told[version].values()}
            for version in {*self.claims[other].values()} - own
        )
        ranked = sorted(shared, key=lambda one: (-shared[one], self.places[one][1]))
        return ranked[:MOST_BESIDE]


def _places(connection: Connection, versions: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The day and the id of versions, by which they are ordered."""
    row = tables.versions.c
    asked = select(row.version, row.published, tables.documents.c.id).select_from(
        tables.versions.join(tables.documents)
    )
    return {
        version: (published or "", id)
        for batch in batches(versions)
        for version, published, id in connection.execute(asked.where(row.version.in_(batch)))
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an event is compared in: codings in order, its own claims, those near to them, the codings that
    are of its story alone, the event of each claim of all these codings."""

    codings: tuple[int, ...]
    claims: tuple[int, ...]
    near: tuple[int, ...]
    stories: frozenset[int]
    events: Mapping[int, int]

    def mark(self) -> str:
        """A hash of it, the same as long as the same claims of the same reports tell of one event."""
        first: dict[int, int] = {}
        alike = [(claim, first.setdefault(event, claim)) for claim, event in sorted(self.events.items())]
        told = json.dumps(
            [self.codings, self.claims, self.near, sorted(self.stories), alike], separators=(",", ":")
        )
        return hashlib.sha256(told.encode()).hexdigest()[:MARK]


def marks(connection: Connection, events: Iterable[int]) -> dict[int, str | None]:
    """What events were compared in last, None where they were not yet."""
    row = tables.events.c
    return {
        event: mark
        for batch in batches(events)
        for event, mark in connection.execute(
            select(row.event, row.compared).where(row.event.in_(batch))
        ).tuples()
    }


def origins_of(connection: Connection, events: Iterable[int]) -> dict[int, dict[int, int]]:
    """By event, the number of the origin of each of its claims."""
    row = tables.origins.c
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for batch in batches(events):
        asked = select(row.event, row.claim, row.number).where(row.event.in_(batch))
        for event, claim, number in connection.execute(asked):
            found[event][claim] = number
    return found


def replace(
    connection: Connection, found: Mapping[int, Sequence[Discrepancy]], marks: Mapping[int, str]
) -> None:
    """Puts discrepancies in the place of those that each event had, and notes what it was compared in."""
    rows = {event: list(_rows(event, some)) for event, some in found.items()}
    for batch in batches(found):
        connection.execute(delete(tables.discrepancies).where(tables.discrepancies.c.event.in_(batch)))
    insert_all(connection, tables.discrepancies, [row for event in sorted(rows) for row in rows[event]])
    counted = [
        {
            "its": event,
            "count": sum(row["contradiction"] and row["linked"] for row in some),
            "mark": marks[event],
        }
        for event, some in rows.items()
    ]
    if counted:
        which = update(tables.events).where(tables.events.c.event == bindparam("its"))
        connection.execute(
            which.values(discrepancies=bindparam("count"), compared=bindparam("mark")), counted
        )


def _rows(event: int, found: Iterable[Discrepancy]) -> Iterator[dict[str, Any]]:
    for one in found:
        yield {
            "event": event,
            "kind": one.kind,
            "contradiction": one.contradiction,
            "note": one.note,
            "linked": one.linked,
            "tellings": json.dumps(as_plain(one.tellings), ensure_ascii=False),
        }
