"""Rows as a table for people, as wide as the terminal; beside `table`, which shows coded documents.

What is shown of a row type is a table here; of a type that has none, every column.
"""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.model.cases import TransitionRow
from dragoman.model.rows import ActorRow, ClaimRow, DocumentRow, EventRow, LogRow, SeriesRow
from dragoman.model.whole import AccountRow
from dragoman.show import telling
from dragoman.show.formats.sheet import Sheet, cell
from dragoman.show.formats.table import PIPED, safe

NOT_STATED = "not stated"
MINUTE = len("2024-03-06T12:00")
MOST = 3  # names of one side that a cell shows


@dataclass(frozen=True, slots=True)
class Shown:
    """A column on screen: `narrow` terminals (below WIDE columns) do without it where it is False."""

    head: str
    made: Callable[[Any], str]
    narrow: bool = True
    fixed: bool = False
    right: bool = False


WIDE = 120
CHANGED = {
    "week": "week of {date}",
    "month": "{date:.7}",
    "year": "{date:.4}",
    "by": "by {date}",
    "reported": "told {date}",
}


def when(row: Any) -> str:
    start, end = row.date_start, row.date_end
    if start is None and end is None:
        return NOT_STATED
    if start == end:
        return str(start)
    for precision, kept in (("year", len("2024")), ("month", len("2024-03"))):
        if row.date_precision == precision and start and end and start[:kept] == end[:kept]:
            return str(start[:kept])
    return f"{start}\nto {end}" if start and end else f"from {start}" if start else f"until {end}"


def what(row: Any) -> str:
    return f"{row.event_type} {row.mode}" if row.mode else str(row.event_type)


def names(some: Sequence[str]) -> str:
    """The first of the names, one a line, and how many more there are."""
    more = [f"and {len(some) - MOST} more"] if len(some) > MOST else []
    return "\n".join([*some[:MOST], *more])


def side(row: Any, which: str) -> str:
    told = getattr(row, f"{which}s")
    return names(told) if told else " ".join(getattr(row, f"{which}_countries")) or NOT_STATED


def sure(row: Any) -> str:
    marks = [name for name in ("future", "hypothetical", "negation") if getattr(row, name, False)]
    background = "background" if row.historical else ""
    number = f"{row.factuality:+.1f}".replace("-", telling.MINUS) if row.factuality else "0.0"
    denied = f"{row.denied} of {row.claims} deny it" if getattr(row, "denied", 0) and row.done else ""
    judged = [name for name in ("reviewed", "corrected", "rejected") if getattr(row, name, False)]
    return ", ".join(filter(None, (f"{row.status} {number}", denied, background, *marks, *judged)))


def where(row: Any) -> str:
    return ", ".join(filter(None, (row.place, row.country if row.country != row.place else None)))


def changed(row: TransitionRow) -> str:
    """The day of a change, no finer than it is told."""
    return CHANGED.get(row.precision, "{date}").format(date=row.date) if row.date else NOT_STATED


def standing(row: TransitionRow) -> str:
    return f"{row.standing}, {'reviewed' if row.reviewed else 'not reviewed'}"


def text(name: str) -> Callable[[Any], str]:
    return lambda row: cell(getattr(row, name))


COLUMNS: dict[type, tuple[Shown, ...]] = {
    EventRow: (
        Shown("event", text("event_id"), fixed=True),
        Shown("when", when, fixed=True),
        Shown("what", what),
        Shown("actor", lambda row: side(row, "actor")),
        Shown("recipient", lambda row: side(row, "recipient")),
        Shown("where", where, narrow=False),
        Shown("how sure", sure),
        Shown("reports", text("documents"), right=True, narrow=False),
        Shown("origins", text("origins"), right=True),
    ),
    ClaimRow: (
        Shown("published", text("published"), fixed=True, narrow=False),
        Shown("when", when, fixed=True),
        Shown("what", what),
        Shown("who says so", lambda row: ", via ".join(row.sources) or telling.OWN_VOICE),
        Shown("how sure", sure),
        Shown("words", text("words")),
        Shown("document", text("document_id"), narrow=False),
        Shown("event", text("event_id"), fixed=True, narrow=False),
    ),
    DocumentRow: (
        Shown("published", text("published"), fixed=True),
        Shown("publisher", text("publisher")),
        Shown("title", text("title")),
        Shown("document", text("document_id")),
        Shown("claims", text("claims"), right=True),
        Shown("events", text("events"), right=True),
        Shown("copies", text("copies"), right=True, narrow=False),
        Shown("versions", text("version"), right=True, narrow=False),
    ),
    ActorRow: (
        Shown("name", text("name")),
        Shown("kind", text("kind")),
        Shown("country", text("country"), fixed=True),
        Shown("sectors", lambda row: " ".join(row.sectors)),
        Shown("documents", text("documents"), right=True),
        Shown("acts", text("acts"), right=True),
        Shown("suffers", text("suffers"), right=True),
        Shown("known as", text("actor_id"), narrow=False),
    ),
    SeriesRow: (
        Shown("period", text("period"), fixed=True),
        Shown("actor", text("actor"), fixed=True),
        Shown("recipient", text("recipient"), fixed=True),
        Shown("events", text("events"), right=True),
    ),
    TransitionRow: (
        Shown("when", changed, fixed=True),
        Shown("what is reported", text("wording")),
        Shown("standing", standing),
        Shown("words", lambda row: "\n".join(row.words)),
        Shown("claims", lambda row: "\n".join(row.claims), narrow=False),
    ),
    LogRow: (
        Shown("judgement", text("judgement"), right=True),
        Shown("when", lambda row: str(row.made[:MINUTE]), fixed=True),
        Shown("who", text("author")),
        Shown("what", text("kind")),
        Shown("about", lambda row: names((*row.claims, *row.names, *([str(row.of)] if row.of else ())))),
        Shown("field", text("field")),
        Shown("value", text("value")),
        Shown("why", text("reason")),
        Shown("undone by", text("undone_by")),
        Shown("not found", lambda row: "\n".join(row.orphans)),
    ),
}


CLAIM = {one.head: one for one in COLUMNS[ClaimRow]}
COLUMNS[AccountRow] = (
    *(CLAIM[head] for head in ("published", "when", "what", "who says so", "how sure", "words", "document")),
    Shown("origin", text("origin"), right=True),
)


def write_listing(sheet: Sheet, file: BinaryIO) -> None:
    """The rows side by side, no wider than the terminal, or PIPED columns where the output is none."""
    wrapped = io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="\n", write_through=True)
    piped = not file.isatty()
    console = Console(
        file=wrapped,
        width=sheet.width or (PIPED if piped else None),
        color_system=None if piped else "auto",
        highlight=False,
        markup=False,
        emoji=False,
    )
    try:
        with console.capture() as captured:
            console.print(table_of(sheet, console.width))
        wrapped.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))
    finally:
        wrapped.detach()


def table_of(sheet: Sheet, width: int) -> Table:
    shown = COLUMNS.get(sheet.kind) or [Shown(one.name, text(one.name)) for one in sheet.columns]
    rows = [*sheet.rows]
    shown = [one for one in shown if (one.narrow or width >= WIDE) and _told(one, rows)]
    table = Table(
        box=None, pad_edge=False, padding=(0, 2 if width >= WIDE else 1, 0, 0), header_style="underline"
    )
    for one in shown:
        table.add_column(
            one.head, no_wrap=one.fixed, justify="right" if one.right else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(*(Text(safe_lines(one.made(row))) for one in shown))
    return table


def _told(column: Shown, rows: Sequence[Any]) -> bool:
    """Whether a column says anything at all."""
    return not rows or any(column.made(row) for row in rows)


def safe_lines(words: str) -> str:
    return "\n".join(safe(" ".join(line.split())) for line in words.split("\n"))
