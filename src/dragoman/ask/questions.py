"""The questions that a store answers with rows, by name."""

from collections.abc import Callable, Mapping
from typing import Any

from dragoman.ask.actors import actors
from dragoman.ask.answer import Found
from dragoman.ask.claims import claims
from dragoman.ask.documents import coded, documents
from dragoman.ask.events import events
from dragoman.ask.wanted import Wanted
from dragoman.record.shown import Shown

QUESTIONS: Mapping[str, Callable[[Shown, Wanted], Found[Any]]] = {
    "events": events,
    "claims": claims,
    "documents": documents,
    "actors": actors,
}

# Questions whose JSON lines are not rows but what these are rows of.
WHOLE: Mapping[str, Callable[[Shown, Wanted], Found[Any]]] = {"documents": coded}
