"""Reads the data's tables: tab-separated, UTF-8, one header line, no quoting, no empty lines.

A line that begins with "# " is a comment for those who edit the file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from dragoman.errors import LexiconError


@dataclass(frozen=True, slots=True)
class Row(Mapping[str, str]):
    """One line of a table: its cells by column, "" where empty, and where it stands ("FILE:LINE")."""

    cells: Mapping[str, str]
    where: str

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def __iter__(self) -> Iterator[str]:
        return iter(self.cells)

    def __len__(self) -> int:
        return len(self.cells)

    def __hash__(self) -> int:
        return hash(self.where)


def read_table(path: Traversable, name: str) -> tuple[Row, ...]:
    """The rows of a table; raises LexiconError (L101) for a line with another number of cells."""
    rows: list[Row] = []
    columns: list[str] | None = None
    broken: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("# "):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
        elif len(cells) > len(columns):
            broken.append(f"L101 {name}:{number}: {len(cells)} cells, the header has {len(columns)}")
        else:
            cells += [""] * (len(columns) - len(cells))
            rows.append(Row(dict(zip(columns, cells, strict=True)), f"{name}:{number}"))
    if broken:
        raise LexiconError(broken)
    return tuple(rows)
