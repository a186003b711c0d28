"""The questions that a store answers with rows, by name."""

from collections.abc import Callable, Mapping
from typing import Any

from dragoman.ask.answer import Found
from dragoman.ask.events import events
from dragoman.ask.wanted import Wanted
from dragoman.record.shown import Shown

QUESTIONS: Mapping[str, Callable[[Shown, Wanted], Found[Any]]] = {
    "events": events,
}
