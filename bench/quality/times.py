"""Time expressions, on the lists of tests/resolve/cases, whose README tells who wrote each and when.

    python -m bench.quality.times [--misses]

Scored as ../shared/eval scores the labelled sets: a time found is one that overlaps one marked; only DATE and
TIME count; a mark of another type, or with the value XX, costs nothing whatever is found there. Exit code 1
where a figure falls below its floor in times_floors.toml.
"""

import csv
import pathlib
import re
import sys
from collections import Counter
from dataclasses import dataclass

from bench.quality import floors
from bench.quality.sets import CASES, ROOT
from dragoman.lexicon import load
from dragoman.model import TimeMention
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder

FLOORS = ROOT / "bench" / "quality" / "times_floors.toml"
MARK = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")
OPEN = "XX"  # a time that is there, and whose value a careful reader would not fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A time marked in a text, [words|value]: characters, and a TIMEX3 value."""

    start: int
    end: int
    value: str

    @property
    def counts(self) -> bool:
        length = self.value.startswith(("P", "SET ")) and not self.value.endswith("_REF")
        return self.value != OPEN and not length

    def overlaps(self, time: TimeMention) -> bool:
        return self.start < time.end and time.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    family: str
    published: str
    text: str
    marks: tuple[Mark, ...]


def cases(path: pathlib.Path) -> list[Case]:
    """The rows of a list, with the marks taken out of the text."""
    with path.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_case(row) for row in rows]


def _case(row: dict[str, str]) -> Case:
    text, marks, done = "", [], 0
    for match in MARK.finditer(row["text"]):
        text += row["text"][done : match.start()]
        marks.append(Mark(start=len(text), end=len(text) + len(match[1]), value=match[2]))
        text, done = text + match[1], match.end()
    text += row["text"][done:]
    return Case(family=row["family"], published=row["published"], text=text, marks=tuple(marks))


def tally(case: Case, times: list[TimeMention]) -> tuple[Counter[str], list[str]]:
    """What was found of a case, and each miss as a line."""
    counts: Counter[str] = Counter()
    lines = []
    left = list(times)
    for mark in (m for m in case.marks if m.counts):
        counts["marked"] += 1
        near = max(
            (t for t in left if mark.overlaps(t)),
            key=lambda t: min(t.end, mark.end) - max(t.start, mark.start),
            default=None,
        )
        counts["seen"] += near is not None
        counts["right"] += near is not None and near.value == mark.value
        if near:
            left.remove(near)
        if near is None or near.value != mark.value:
            found = f"{near.text} {near.value}" if near else "-"
            lines.append(f"{case.text[mark.start : mark.end]} {mark.value}, found {found}")
    for time in left:
        if time.type in ("DATE", "TIME") and not any(m.overlaps(time) and not m.counts for m in case.marks):
            counts["extra"] += 1
            lines.append(f"not marked: {time.text} {time.value}")
    return counts, lines


def figures(total: Counter[str]) -> dict[str, float]:
    all_times = total["marked"] + total["seen"] + total["extra"]
    return {
        "value_f1": 2 * total["right"] / max(1, all_times),
        "relaxed_span_f1": 2 * total["seen"] / max(1, all_times),
    }


def measure(path: pathlib.Path, parser: Parser, finder: TimeFinder, misses: bool = False) -> dict[str, float]:
    total: Counter[str] = Counter()
    for case in cases(path):
        counts, lines = tally(case, finder(parser.read(case.text), case.published)[0])
        total += counts
        for line in lines if misses else ():
            print(f"  {case.family} ({case.published}): {line}    {case.text}")
    return figures(total)


def main(arguments: list[str]) -> int:
    parser, finder = Parser(), TimeFinder(load("en"))
    fallen: list[str] = []
    for name, least in floors.read(FLOORS).items():
        found = measure(CASES / f"{name}.tsv", parser, finder, "--misses" in arguments)
        for figure, value in found.items():
            print(f"{name:14} {figure:16} {value:.3f}")
        fallen += floors.fallen(name, found, least)
    for line in fallen:
        print("fallen:", line)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
