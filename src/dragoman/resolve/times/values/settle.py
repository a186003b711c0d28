"""Turns readings into TIMEX3 types and values, by the day of publication and by the times told before.

May import the rooms beside it.
"""

from collections.abc import Sequence

from dragoman.resolve.times.readings import AHEAD, Calendar, Fixed, Reading, Step
from dragoman.resolve.times.values.calendar_values import calendar_value
from dragoman.resolve.times.values.context import Context
from dragoman.resolve.times.values.relative_values import shift_value, step_value

LONGER_PERIODS = frozenset({"P6M", "P9M", "P12M"})  # periods that companies report on besides quarters


class Settler:
    """Settles the readings of one document in the order of its text."""

    def __init__(self, readings: Sequence[Reading], published: str | None) -> None:
        self.context = Context(readings, published)

    def settle(self, reading: Reading, sentence: int, direction: int) -> tuple[str, str] | None:
        """(type, value), or None where the reading is no day of the calendar; `direction` is the tense's."""
        self.context.turn(sentence)
        if isinstance(reading, Fixed):
            if reading.value in LONGER_PERIODS:
                self.context.end_quarter()  # "in the first nine months": what follows is no quarter's
            return reading.type, reading.value
        if isinstance(reading, Calendar):
            value = calendar_value(self.context, reading, direction)
        elif isinstance(reading, Step):
            value = step_value(self.context, reading, direction)
        elif reading.length and (direction != AHEAD or self.context.narrative):
            return "DURATION", reading.length  # "built in five years", but "will be freed in five years"
        else:
            value = shift_value(self.context, reading)
        if value is None:
            return None
        return ("TIME" if "T" in value and not value.endswith("_REF") else "DATE"), value
