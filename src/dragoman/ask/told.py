"""What was asked, as the manifest of an export may tell it: whoever gets rows under pseudonyms must not read
there whom they stand for."""

from typing import Any

from sqlalchemy import select

from dragoman.ask.names import alike
from dragoman.ask.narrowing.filters import FILTERS
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.record import tables
from dragoman.record.masks import Named
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.record.withhold import HIDDEN

NAMED = frozenset(("actor", "recipient"))  # whose values are names; others are words, of which one may be


def filters_told(shown: Shown, asked: Wanted) -> dict[str, Any]:
    """The filters, with pseudonyms for the private persons whom they name."""
    if shown.pseudonym is None:
        return dict(asked.filters)
    return {name: _told(shown, name, value) for name, value in asked.filters.items()}


def _told(shown: Shown, name: str, value: Any) -> Any:
    if FILTERS[name].kind == "words":
        return " ".join(HIDDEN if _private(shown, word) else word for word in value.split())
    if FILTERS[name].kind != "text":
        return value
    return tuple(_name(shown, one) if name in NAMED else _words(shown, one) for one in value)


def _name(shown: Shown, name: str) -> str:
    assert shown.pseudonym is not None
    found = _private(shown, name)
    return ", ".join(sorted(set(map(shown.pseudonym, found)))) if found else _words(shown, name)


def _words(shown: Shown, words: str) -> str:
    return HIDDEN if any(_private(shown, word) for word in words.split()) else words


def _private(shown: Shown, name: str) -> list[str]:
    """Names of private persons in the store that are surely this one, or have all its words."""
    row = tables.actors.c
    found: dict[str, None] = {}
    for batch in batches(alike(shown.connection, name)):
        asked = select(row.name, row.kind, row.visibility).where(row.name.in_(batch), ~row.hidden).distinct()
        told = (Named(*one) for one in shown.connection.execute(asked).tuples())
        found.update({one.name: None for one in told if one.private})
    return list(found)
