"""What the tables of the data promise: reads `data/schemas/*.toml` (format: docs/guide/lexicon.md)."""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from typing import Any

SCHEMA_KEYS = frozenset(("files", "key", "conflicts", "read_by_code", "columns"))
COLUMN_KEYS = frozenset(
    (
        "required",
        "values",
        "table",
        "column",
        "folder",
        "settings",
        "modes_of",
        "also",
        "pattern",
        "type",
        "minimum",
        "maximum",
        "many",
        "lower",
        "with",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What the cells of a column may hold; an empty cell is allowed unless `required`.

    values    the cell is one of these
    table, column  the cell stands in this column of that table
    folder    the cell names a table of this folder;  settings  a TOML file of this folder
    modes_of  the cell is a mode of the event type in that column, or of the table's name with "@file"
    also      allowed besides what these say
    pattern   a regular expression for the whole cell
    type      "integer" or "number", from `minimum` to `maximum`
    many      several codes in the cell, separated by one space, each of which is checked
    lower     in lower case
    with      a column that must be filled where this one is
    """

    name: str
    required: bool = False
    values: frozenset[str] | None = None
    table: str | None = None
    column: str | None = None
    folder: str | None = None
    settings: str | None = None
    modes_of: str | None = None
    also: frozenset[str] = frozenset()
    pattern: re.Pattern[str] | None = None
    type: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    many: bool = False
    lower: bool = False
    with_column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """`files` is a pattern of paths below data/, `key` the columns in which no two rows are alike, and
    `conflicts` says that rows of several tables are held against one another ("event_words"). Where
    `read_by_code` is stated, each table must be among these names or be named by a cell."""

    name: str
    files: str
    key: tuple[str, ...]
    conflicts: str | None
    read_by_code: frozenset[str] | None
    columns: dict[str, Column]

    def fits(self, path: str) -> bool:
        return PurePosixPath("/" + path).match("/" + self.files)


def read_schemas(root: Traversable) -> tuple[list[Schema], list[tuple[str, str]]]:
    """The schemas below `root`/schemas, by name, and what is wrong with them as (where, what)."""
    schemas: list[Schema] = []
    wrong: list[tuple[str, str]] = []
    folder = root / "schemas"
    for path in sorted(folder.iterdir(), key=lambda p: p.name) if folder.is_dir() else ():
        where = f"schemas/{path.name}"
        try:
            stated = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            wrong.append((where, f"not TOML: {error}"))
            continue
        faults = _faults(stated)
        wrong += [(where, fault) for fault in faults]
        if not faults:
            schemas.append(_schema(path.name.removesuffix(".toml"), stated))
    return schemas, wrong


def _faults(stated: dict[str, Any]) -> list[str]:
    faults = [f"unknown key {key!r}" for key in sorted(stated.keys() - SCHEMA_KEYS)]
    if not isinstance(stated.get("files"), str):
        faults.append("states no files")
    columns = stated.get("columns", {})
    for name, column in columns.items():
        faults += [f"column {name}: unknown key {key!r}" for key in sorted(column.keys() - COLUMN_KEYS)]
        if ("table" in column) != ("column" in column):
            faults.append(f"column {name}: `table` and `column` go together")
    return faults


def _schema(name: str, stated: dict[str, Any]) -> Schema:
    return Schema(
        name=name,
        files=stated["files"],
        key=tuple(stated.get("key", ())),
        conflicts=stated.get("conflicts"),
        read_by_code=frozenset(stated["read_by_code"]) if "read_by_code" in stated else None,
        columns={column: _column(column, of) for column, of in stated.get("columns", {}).items()},
    )


def _column(name: str, stated: dict[str, Any]) -> Column:
    return Column(
        name=name,
        required=stated.get("required", False),
        values=frozenset(stated["values"]) if "values" in stated else None,
        table=stated.get("table"),
        column=stated.get("column"),
        folder=stated.get("folder"),
        settings=stated.get("settings"),
        modes_of=stated.get("modes_of"),
        also=frozenset(stated.get("also", ())),
        pattern=re.compile(stated["pattern"]) if "pattern" in stated else None,
        type=stated.get("type"),
        minimum=stated.get("minimum"),
        maximum=stated.get("maximum"),
        many=stated.get("many", False),
        lower=stated.get("lower", False),
        with_column=stated.get("with"),
    )
