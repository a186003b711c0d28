"""Validates the data: every table against its schema, the event words against one another, the settings.

Messages carry codes; docs/guide/lexicon.md lists them. L0xx is about a schema, L1xx about a row, L2xx
about rows that contradict one another.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

from dragoman.lexicon.conflicts import event_word_conflicts
from dragoman.lexicon.lexicon import files
from dragoman.lexicon.schemas import Column, Schema, read_schemas
from dragoman.lexicon.settings import settings_faults
from dragoman.lexicon.unused import unused_tables

LAST_COLUMNS = ["source", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One fault of the data: where it stands (FILE or FILE:LINE), its code, what is wrong."""

    file: str
    line: int
    code: str
    what: str

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{self.code} {where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Table:
    """A table as it stands in its file: cells by column, with line numbers; short rows are filled up."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]


def check(root: Traversable) -> list[Message]:
    """All faults of the data below `root`, in order of file and line; an empty list where it is sound."""
    schemas, wrong = read_schemas(root)
    messages = [Message(where, 0, "L001", what) for where, what in wrong]
    tables: dict[str, Table] = {}
    for path, file in sorted(files(root)):
        if path.endswith(".tsv"):
            table, faults = _read(path, file.read_bytes())
            tables[path] = table
            messages += faults
        elif not path.startswith("schemas/"):
            messages += _toml_faults(path, file.read_bytes())
    knowledge = Knowledge(root, tables)
    for path, table in tables.items():
        fitting = [schema for schema in schemas if schema.fits(path)]
        if len(fitting) != 1:
            names = " and ".join(schema.name for schema in fitting)
            what = f"fits two schemas, {names}" if fitting else "has no schema in schemas/"
            messages.append(Message(path, 0, "L109", what))
        for schema in fitting[:1]:
            messages += _table_faults(schema, table, knowledge)
    messages += [Message(*fault) for fault in settings_faults(knowledge.settings)]
    for schema in schemas:
        ours = {path: table.rows for path, table in tables.items() if schema.fits(path)}
        if not ours:
            messages.append(
                Message(f"schemas/{schema.name}.toml", 0, "L002", f"no table fits {schema.files!r}")
            )
        if schema.conflicts == "event_words":
            conflicts = event_word_conflicts(ours, knowledge.class_words)
            messages += [Message(*conflict) for conflict in conflicts]
    everything = {path: table.rows for path, table in tables.items()}
    messages += [Message(*unused) for unused in unused_tables(schemas, everything)]
    return sorted(messages)


class Knowledge:
    """What cells may refer to: the columns of other tables, the names of tables and of settings."""

    def __init__(self, root: Traversable, tables: dict[str, Table]) -> None:
        self.tables = tables
        self.settings: dict[str, dict[str, Any]] = {}
        for path, file in files(root):
            if path.endswith(".toml") and not path.startswith("schemas/"):
                self.settings[path] = _toml(file.read_bytes())
        self.cached: dict[tuple[str, str, str], frozenset[str]] = {}

    def values(self, near: str, table: str, column: str) -> frozenset[str]:
        """The cells of a column of a table, looked for in the language of the table `near`, then in data/."""
        language = _language(near)
        key = (language, table, column)
        if key not in self.cached:
            found = self.tables.get(language + table) or self.tables.get(table)
            rows = found.rows if found else ()
            self.cached[key] = frozenset(row[column] for _, row in rows if column in row)
        return self.cached[key]

    def names(self, near: str, folder: str, suffix: str) -> frozenset[str]:
        """The names, without suffix, of the tables or settings of a folder."""
        known = self.tables if suffix == ".tsv" else self.settings
        prefixes = (_language(near) + folder + "/", folder + "/")
        return frozenset(
            path[len(prefix) : -len(suffix)]
            for prefix in prefixes
            for path in known
            if path.startswith(prefix)
        )

    def modes(self, event_type: str) -> frozenset[str]:
        modes = self.settings.get(f"event_types/{event_type}.toml", {}).get("mode", ())
        named = modes if isinstance(modes, list) else ()
        return frozenset(str(mode.get("name")) for mode in named if isinstance(mode, dict))

    def class_words(self, near: str, name: str) -> frozenset[str]:
        return self.values(near, f"classes/{name}.tsv", "word")


def _language(path: str) -> str:
    parts = path.split("/")
    return "/".join(parts[:2]) + "/" if parts[0] == "languages" and len(parts) > 2 else ""


def _read(path: str, content: bytes) -> tuple[Table, list[Message]]:
    faults = []
    if content.startswith(b"\xef\xbb\xbf") or b"\r" in content:
        faults.append(Message(path, 0, "L110", "has a byte order mark or carriage returns"))
    columns: list[str] = []
    rows: list[tuple[int, dict[str, str]]] = []
    for number, line in enumerate(content.split(b"\n"), 1):
        try:
            cells = line.decode("utf-8").split("\t")
        except UnicodeDecodeError:
            faults.append(Message(path, number, "L110", "is not UTF-8"))
            continue
        if cells == [""] or cells[0].startswith("# "):
            continue
        if any(cell != cell.strip() for cell in cells):
            faults.append(Message(path, number, "L110", "white space at the edge of a cell"))
        if not columns:
            columns = cells
        elif len(cells) > len(columns):
            faults.append(Message(path, number, "L101", f"{len(cells)} cells, the header has {len(columns)}"))
        else:
            filled = cells + [""] * (len(columns) - len(cells))
            rows.append((number, dict(zip(columns, filled, strict=True))))
    return Table(path, tuple(columns), tuple(rows)), faults


def _toml(content: bytes) -> dict[str, Any]:
    try:
        return tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return {}  # told by _toml_faults


def _toml_faults(path: str, content: bytes) -> list[Message]:
    try:
        tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return [Message(path, 0, "L111", f"not TOML: {error}")]
    return []


def _table_faults(schema: Schema, table: Table, knowledge: Knowledge) -> Iterator[Message]:
    if list(table.columns[-2:]) != LAST_COLUMNS:
        yield Message(table.path, 1, "L103", "the last two columns are not source and note")
    for name in dict.fromkeys((*schema.columns, *schema.key)):
        if name not in table.columns:
            yield Message(table.path, 1, "L102", f"the column {name} of schema {schema.name} is not there")
    seen: dict[tuple[str, ...], int] = {}
    for line, row in table.rows:
        if not row.get("source"):
            yield Message(table.path, line, "L104", "no source")
        for column in schema.columns.values():
            if column.name in row:
                for code, what in _cell_faults(column, row, table.path, knowledge):
                    yield Message(table.path, line, code, f"{column.name}: {what}")
        if schema.key:
            key = tuple(row.get(name, "") for name in schema.key)
            if key in seen:
                yield Message(
                    table.path, line, "L107", f"alike in {', '.join(schema.key)} to line {seen[key]}"
                )
            seen.setdefault(key, line)


def _cell_faults(
    column: Column, row: dict[str, str], path: str, knowledge: Knowledge
) -> Iterator[tuple[str, str]]:
    cell = row[column.name]
    if not cell:
        if column.required:
            yield "L104", "empty"
        return
    if column.with_column and not row.get(column.with_column):
        yield "L104", f"filled, but {column.with_column} is empty"
    if column.lower and cell != cell.lower():
        yield "L108", f"{cell!r} is not in lower case"
    for code in cell.split(" ") if column.many else [cell]:
        if code not in column.also:
            yield from _code_faults(column, code, row, path, knowledge)


def _code_faults(
    column: Column, code: str, row: dict[str, str], path: str, knowledge: Knowledge
) -> Iterator[tuple[str, str]]:
    if column.values is not None and code not in column.values:
        yield "L105", f"{code!r} is none of {', '.join(sorted(column.values))}"
    if column.table and column.column and code not in knowledge.values(path, column.table, column.column):
        yield "L106", f"{code!r} is not in the column {column.column} of {column.table}"
    if column.folder and code not in knowledge.names(path, column.folder, ".tsv"):
        yield "L106", f"there is no table {column.folder}/{code}.tsv"
    if column.settings and code not in knowledge.names(path, column.settings, ".toml"):
        yield "L106", f"there is no {column.settings}/{code}.toml"
    if column.modes_of:
        event_type = path.rsplit("/", 1)[-1][:-4] if column.modes_of == "@file" else row[column.modes_of]
        if code not in knowledge.modes(event_type):
            yield "L106", f"{code!r} is no mode of {event_type or 'nothing'}"
    if column.pattern and not column.pattern.fullmatch(code):
        yield "L108", f"{code!r} does not have the form {column.pattern.pattern}"
    if column.type:
        yield from _number_faults(column, code)


def _number_faults(column: Column, code: str) -> Iterator[tuple[str, str]]:
    try:
        value = int(code) if column.type == "integer" else float(code)
    except ValueError:
        yield "L108", f"{code!r} is no {column.type}"
        return
    low, high = column.minimum, column.maximum
    if (low is not None and value < low) or (high is not None and value > high) or value != value:
        yield (
            "L108",
            f"{code} is not from {low if low is not None else '…'} to {high if high is not None else '…'}",
        )
