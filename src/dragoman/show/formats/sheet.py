"""What a format writes: rows of one type, on their way out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dragoman.model.columns import Column, columns

JOIN = "; "  # between the values of one cell
STEERS = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet take a cell for a formula


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """`guard` puts an apostrophe before cells that a spreadsheet would take for a formula; numbers stay.
    `width` is of a terminal, in columns; None is what it is."""

    kind: type
    rows: Iterable[Any]
    guard: bool = False
    width: int | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        return columns(self.kind)


def cell(value: Any, *, missing: str = "", guard: bool = False) -> str:
    """A value as text: several joined, flags as true and false, what is not known as `missing`."""
    if value is None or value == ():
        return missing
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        value = JOIN.join(map(str, value))
    if isinstance(value, str):
        return f"'{value}" if guard and value.startswith(STEERS) else value
    return f"{value:.10g}" if isinstance(value, float) else str(value)
