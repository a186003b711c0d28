"""The data dictionary: every table that rows are written in, made of the row types."""

import inspect
import textwrap
from collections.abc import Iterator, Mapping, Sequence

from dragoman.model.cases import TransitionRow
from dragoman.model.columns import Column, columns
from dragoman.model.rows import (
    ActorRow,
    ClaimRow,
    DiscrepancyRow,
    DocumentRow,
    EventRow,
    LogRow,
    OriginRow,
    SeriesRow,
)
from dragoman.model.whole import AccountRow
from dragoman.show.formats.polecat import polecat_columns

TABLES: Mapping[str, type] = {
    "events": EventRow,
    "event": AccountRow,
    "claims": ClaimRow,
    "documents": DocumentRow,
    "actors": ActorRow,
    "discrepancies": DiscrepancyRow,
    "origins": OriginRow,
    "series": SeriesRow,
    "case": TransitionRow,
    "log": LogRow,
}
KINDS = {
    "text": "text",
    "texts": "texts",
    "number": "number",
    "count": "whole number",
    "flag": "true or false",
}
WIDTH = 120  # characters of a line
HEAD = """# The data dictionary

Written by `dragoman dictionary`. Text is UTF-8. "texts" are several values of one cell: joined with "; " in
CSV and TSV, lists in JSON lines and Parquet. What is not stated is an empty cell in CSV and TSV, null in JSON
lines and Parquet, `None` in POLECAT. The coded documents of `dragoman documents --format jsonl` are described
by `dragoman schema`.
"""


def tables() -> Iterator[tuple[str, str, Sequence[Column]]]:
    """Each table: its name, what a row is, its columns."""
    for name, kind in TABLES.items():
        yield name, textwrap.fill(inspect.getdoc(kind) or "", WIDTH), columns(kind)
    about = "Events told as done in the forty columns of POLECAT (`dragoman events --format polecat`)."
    yield "polecat", about, polecat_columns()


def markdown() -> str:
    parts = [HEAD]
    for name, about, some in tables():
        rows = [f"| `{one.name}` | {KINDS[one.kind]} | {_null(one)} | {one.holds} |" for one in some]
        head = ["| column | kind | may be missing | holds |", "|---|---|---|---|"]
        parts.append("\n".join([f"## {name}", "", about, "", *head, *rows]) + "\n")
    return "\n".join(parts)


def rows() -> Iterator[tuple[str, str, str, str, str]]:
    """The same as a table: a head, then table, column, kind, may be missing, holds."""
    yield "table", "column", "kind", "may_be_missing", "holds"
    for name, _, some in tables():
        for one in some:
            yield name, one.name, KINDS[one.kind], _null(one), one.holds


def _null(column: Column) -> str:
    return "yes" if column.null else "no"
