"""The questions that a store answers with rows, by name."""

from collections.abc import Callable, Mapping
from typing import Any

from dragoman.ask.actors import actors
from dragoman.ask.answer import Found
from dragoman.ask.claims import claims
from dragoman.ask.discrepancies import discrepancies
from dragoman.ask.documents import coded, documents
from dragoman.ask.events import events
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.ask.origins import origins
from dragoman.ask.tellings import events_told
from dragoman.record.shown import Shown

QUESTIONS: Mapping[str, Callable[[Shown, Wanted], Found[Any]]] = {
    "events": events,
    "claims": claims,
    "documents": documents,
    "actors": actors,
    "discrepancies": discrepancies,
    "origins": origins,
}

# What formats ask for in place of rows: events with their fullest account, whole coded documents.
TOLD: Mapping[str, Callable[[Shown, Wanted], Found[Any]]] = {"events": events_told}
WHOLE: Mapping[str, Callable[[Shown, Wanted], Found[Any]]] = {"documents": coded}
