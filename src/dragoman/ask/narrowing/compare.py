"""How a filter compares: functions of the question, the columns and what is wanted, that give a condition.

What concerns a protected person is compared as it is shown: by its month and its country, never by name.
"""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, and_, case, false, func, or_, select

from dragoman.ask.names import alike
from dragoman.record import tables
from dragoman.record.dialect import listed, matching
from dragoman.record.masks import Mask, Named
from dragoman.record.shown import Shown
from dragoman.record.withhold import WITHHELD

Cell = ColumnElement[Any]
Condition = ColumnElement[bool]
Compare = Callable[[Shown, Sequence[Column[Any]], Any], Condition]

claims, parties, versions, contexts = tables.claims, tables.parties, tables.versions, tables.contexts.c
FIRST, LAST = "-01", "-31"  # of a month, as ISO days compare


def among(_: Shown, columns: Sequence[Column[Any]], wanted: Sequence[Any]) -> Condition:
    return columns[0].in_(wanted)


def at_least(_: Shown, columns: Sequence[Column[Any]], wanted: float) -> Condition:
    return columns[0] >= wanted


def holds(_: Shown, columns: Sequence[Column[Any]], wanted: bool) -> Condition:
    return columns[0] if wanted else ~columns[0]


def with_verdict(_: Shown, columns: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    """As people judged a claim."""
    reviewed, corrected, rejected = columns
    judged = {
        "accepted": reviewed,
        "corrected": corrected,
        "rejected": rejected,
        "none": ~(reviewed | corrected | rejected),
    }
    return or_(*(judged[one] for one in wanted))


def is_done(_: Shown, __: Sequence[Column[Any]], wanted: bool) -> Condition:
    """As `record.events.is_done` has it."""
    row = claims.c
    done = and_(row.status == "asserted", ~row.negation, ~row.future, ~row.hypothetical)
    return done if wanted else ~done


def since(shown: Shown, columns: Sequence[Column[Any]], wanted: str) -> Condition:
    """Begins or goes on from that day on; an open end goes on for ever, no day at all does not."""
    key, start, end = columns
    last = coarse(shown, key, end, LAST)
    return or_(last >= wanted, and_(end.is_(None), start.is_not(None)))


def until(shown: Shown, columns: Sequence[Column[Any]], wanted: str) -> Condition:
    key, start, end = columns
    first = coarse(shown, key, start, FIRST)
    return or_(first <= wanted, and_(start.is_(None), end.is_not(None)))


def published_since(_: Shown, columns: Sequence[Column[Any]], wanted: str) -> Condition:
    return columns[0] >= wanted


def published_until(_: Shown, columns: Sequence[Column[Any]], wanted: str) -> Condition:
    return columns[0] <= wanted


def at_place(shown: Shown, columns: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    """By name, or by GeoNames number."""
    key, name, number = columns
    numbers = [int(one) for one in wanted if one.isdigit()]
    met = or_(func.lower(name).in_([one.lower() for one in wanted]), number.in_(numbers))
    return met if shown.unredacted else and_(met, ~key.table.c.concerned)


def in_country(_: Shown, __: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    concerned = select(parties.c.claim).where(parties.c.country.in_(wanted))
    return or_(claims.c.place_country.in_(wanted), claims.c.claim.in_(concerned))


def of_sector(_: Shown, __: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    return claims.c.claim.in_(select(parties.c.claim).where(or_(*_within(parties.c.sectors, wanted))))


def has_sector(_: Shown, columns: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    return or_(*_within(columns[0], wanted))


def in_context(_: Shown, __: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    return claims.c.claim.in_(select(contexts.claim).where(contexts.context.in_(wanted)))


def by_actor(shown: Shown, _: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    return _party(shown, "actor", wanted)


def by_recipient(shown: Shown, _: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    return _party(shown, "recipient", wanted)


def named(shown: Shown, columns: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    """Actors by name, in any spelling; hidden ones are left out by the question itself."""
    return or_(*(columns[0].in_(listed_names(shown, one)) for one in wanted))


def in_event(_: Shown, __: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    return claims.c.event.in_(select(tables.events.c.event).where(tables.events.c.id.in_(wanted)))


def event_at_least(_: Shown, columns: Sequence[Column[Any]], wanted: int) -> Condition:
    return claims.c.event.in_(select(tables.events.c.event).where(columns[0] >= wanted))


def in_document(shown: Shown, columns: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    """By the id under which a document is shown."""
    return columns[0].in_(listed(shown.versions_under(wanted)))


def published_by(shown: Shown, columns: Sequence[Column[Any]], wanted: Sequence[str]) -> Condition:
    """In a text of one of the publishers, whatever its capitals, where that is not withheld."""
    names = [one.lower() for one in wanted]
    found = select(versions.c.version).where(func.lower(versions.c.publisher).in_(names))
    hidden = shown.not_published_by(names)
    return columns[0].in_(found.where(versions.c.version.not_in(listed(hidden))) if hidden else found)


def with_words(shown: Shown, columns: Sequence[Column[Any]], wanted: str) -> Condition:
    """In a text that has all the words; nothing is found by what is withheld in it."""
    found = set(matching(shown.connection, wanted))
    return columns[0].in_(listed(found - shown.withholding(wanted)))


def listed_names(shown: Shown, wanted: str) -> list[str]:
    return alike(shown.connection, wanted, shown.actors)


def _party(shown: Shown, side: str, wanted: Sequence[str]) -> Condition:
    """A party of that side by its name in any spelling, or by its words: by what is shown of it."""
    row, actor = parties.c, tables.actors.c
    asked = [(one.lower(), listed_names(shown, one)) for one in wanted]
    met = or_(*(_is_party(name, known) for name, known in asked))
    joined = parties.join(claims).outerjoin(tables.actors, row.actor == actor.actor)
    found = select(row.claim).select_from(joined).where(row.side == side, met)
    if not shown.protected:
        return claims.c.claim.in_(listed(shown.connection.execute(found).scalars()))
    apart = listed(shown.protected)
    columns = (row.name, row.text, actor.name.label("called"), actor.kind, actor.visibility, actor.hidden)
    doubtful = found.add_columns(*columns, claims.c.coding).where(claims.c.coding.in_(apart))
    rows = shown.connection.execute(doubtful).all()
    masks = {coding: Mask(shown.protected[coding], None) for coding in {one.coding for one in rows}}
    told = {one.claim for one in rows if any(_shows(one, masks[one.coding], *names) for names in asked)}
    told.update(shown.connection.execute(found.where(claims.c.coding.not_in(apart))).scalars())
    return claims.c.claim.in_(listed(told))


def _is_party(name: str, known: Sequence[str]) -> Condition:
    row = parties.c
    words = and_(*(func.lower(row.text).contains(word, autoescape=True) for word in name.split()))
    return tables.actors.c.name.in_(known) | words | (func.lower(row.name) == name)


def _shows(party: Row[Any], mask: Mask, name: str, known: Sequence[str]) -> bool:
    """Whether a party of a report that names a protected person is still met by what is shown of it."""
    actor = Named(party.called, party.kind, party.visibility) if party.called else None
    told = (mask.party(one or "", actor) for one in (party.text, party.name))
    words, called = (one.replace(WITHHELD, " ").lower() for one in told)
    met = called == name or all(word in words for word in name.split())
    return met or (party.called in known and not party.hidden)


def _within(cell: Cell, wanted: Sequence[str]) -> list[Condition]:
    """Codes in a cell that joins them by spaces."""
    return [(" " + cell + " ").contains(f" {one} ", autoescape=True) for one in wanted] or [false()]


def as_shown(shown: Shown, coding: Column[Any], field: str, cell: Cell) -> Cell:
    """A cell of a report to order by, null where another is shown in its place: no order tells what is
    withheld."""
    other = shown.told_otherwise(field)
    return case((coding.in_(listed(other)), None), else_=cell) if other else cell


def coarse(shown: Shown, key: Column[Any], day: Cell, rest: str) -> Cell:
    """The day, of what concerns a protected person that day of its month which `rest` says; `key` is a column
    of claims or events."""
    if shown.unredacted:
        return day
    return case((key.table.c.concerned, func.substr(day, 1, len("2024-03")) + rest), else_=day)
