"""Turns readings into TIMEX3 types and values, by the day of publication and by the times told before.

May import the rooms beside it.
"""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.resolve.times.readings import AHEAD, UNDONE, Calendar, Fixed, Reading, Shift, Step
from dragoman.resolve.times.values.calendar_values import calendar_value
from dragoman.resolve.times.values.context import Context
from dragoman.resolve.times.values.relative_values import shift_value, step_value

LONGER_PERIODS = frozenset({"P6M", "P9M", "P12M"})  # periods that companies report on besides quarters


class Settler:
    """Settles the readings of one document in the order of its text."""

    def __init__(self, readings: Sequence[Reading], published: str | None) -> None:
        self.context = Context(readings, published)

    def settle(
        self, reading: Reading, sentence: int, direction: int, telling: bool = False, bound: bool = False
    ) -> tuple[str, str] | None:
        """(type, value), or None where the reading is no day of the calendar; `direction` is the tense's,
        `telling` whether it is when something is told and not done, `bound` since or until when."""
        self.context.turn(sentence)
        self.context.telling, self.context.bound = telling, bound
        if isinstance(reading, Calendar) and reading.unsaid:
            reading = replace(reading, part=self.context.by_half(reading.part))
        settled = self._settled(reading, direction)
        if settled is not None and not telling and settled[1][:1].isdigit():
            self.context.value = sentence, settled[1]
        if settled is not None and settled[0] == "TIME":
            self.context.tell_hour(settled[1])
        if (
            settled is not None
            and direction not in (AHEAD, UNDONE)
            and not (telling or bound)
            and not isinstance(reading, Shift)
            and not (isinstance(reading, Step) and reading.base == "text" and reading.steps < 0)
            and not (isinstance(reading, Calendar) and reading.which == "since")
        ):
            self.context.tell_deed(settled[1])
        return settled

    def _settled(self, reading: Reading, direction: int) -> tuple[str, str] | None:
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
