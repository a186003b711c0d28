"""What the measures of single sentences share: rows of a table in their halves, figures and their floors.

A table's odd rows may be read by those who mend the rules, its even rows are only scored.
"""

import csv
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from bench.quality.sets import SLACK
from dragoman.route import Coder


def rows(path: Path, part: str = "all") -> list[tuple[int, dict[str, str]]]:
    """The rows of a table, all, odd or even, each with its line; row 1 stands on line 2."""
    with path.open(encoding="utf-8") as lines:
        numbered = list(enumerate(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 2))
    return [(line, row) for line, row in numbered if part == "all" or (line % 2 == 0) == (part == "odd")]


def read(path: Path) -> dict[str, dict[str, float]]:
    """The floors of a file, by the name of their table; none where there is no file."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def fallen(
    name: str, figures: Mapping[str, float], floors: Mapping[str, float], slack: float = SLACK
) -> list[str]:
    """A line for each figure that is below its floor by more than the slack."""
    return [
        f"{name} {figure}: {value:.3f}, floor {floors[figure]:.3f}"
        for figure, value in figures.items()
        if figure in floors and value < floors[figure] - slack
    ]


class Measure(Protocol):
    """Figures of a part of a table; `misses` prints what was missed."""

    def __call__(
        self, part: str = ..., *, misses: bool = ..., coder: Coder | None = ...
    ) -> dict[str, float]: ...


def show(measured: Measure, *, misses: bool) -> None:
    """Prints the figures of both halves; misses only of the rows that may be read."""
    coder = Coder()
    for part in ("odd", "even"):
        figures = measured(part, misses=part == "odd" and misses, coder=coder)
        print(f"{part:5}", "  ".join(f"{figure} {value:.3f}" for figure, value in figures.items()))
