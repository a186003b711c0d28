"""SCORES.md: the headline table first, then types, then the own reports by type and mode."""

from collections.abc import Iterable, Mapping, Sequence

from bench.quality import own
from bench.quality.tallies import Columns

Ends = tuple[float, float]
Line = tuple[str, str, float, float, Ends]  # set, figure, read, blind, interval of blind
TypeLine = tuple[
    str, str, int, float, float, Ends
]  # set, type, labels in the blind half, read, blind, interval


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [_cells(heads), "|" + "---|" * len(heads), *map(_cells, rows)]


def _cells(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def span(ends: Ends) -> str:
    return f"{ends[0]:.3f} to {ends[1]:.3f}"


def page(
    lines: Sequence[Line],
    floors: Mapping[str, Mapping[str, float]],
    type_lines: Sequence[TypeLine],
    reports: Columns,
) -> str:
    return "\n".join(
        [
            *(
                "# Scores",
                "",
                "Written by `make scores`. Goals and floors are for the blind half of each set;",
            ),
            *("intervals hold 95 % of 1,000 resamples over rows (over reports for our own).", ""),
            *table(
                ("set", "figure", "read", "blind", "95 % of blind", "gap", "floor"), _headline(lines, floors)
            ),
            *("", "## By type", "", "F1 of the type given to a labelled pair (RETREAT counts as CONCEDE, as"),
            *("the labels have it).", ""),
            *table(("set", "type", "labels", "read", "blind", "95 % of blind"), map(_type_cells, type_lines)),
            *("", "## Our own reports", "", *_own_headline(reports), ""),
            *("Recall and precision by type:", "", *_own_types(reports), ""),
            *("Share of acts found with their type and mode:", "", *_own_modes(reports), ""),
        ]
    )


def _headline(lines: Sequence[Line], floors: Mapping[str, Mapping[str, float]]) -> list[list[str]]:
    rows = []
    for name, figure, read, blind, ends in lines:
        floor = floors.get(name, {}).get(figure)
        known = "" if floor is None else f"{floor:.3f}"
        rows.append([name, figure, f"{read:.3f}", f"{blind:.3f}", span(ends), f"{read - blind:+.3f}", known])
    return rows


def _type_cells(line: TypeLine) -> list[str]:
    name, kind, labels, read, blind, ends = line
    return [name, kind, str(labels), f"{read:.3f}", f"{blind:.3f}", span(ends)]


def _own_headline(reports: Columns) -> list[str]:
    rows = own.headline(reports)
    return table(
        ("figure", "all acts", "95 %"), ([name, f"{value:.3f}", span(e)] for name, _, value, e in rows)
    )


def _own_types(reports: Columns) -> list[str]:
    pairs = zip(own.by_type(reports, "recall"), own.by_type(reports, "precision"), strict=True)
    return table(
        ("type", "acts", "recall", "95 %", "precision", "95 %"),
        ([a[0], f"{a[1]:.0f}", f"{a[2]:.2f}", span(a[3]), f"{b[2]:.2f}", span(b[3])] for a, b in pairs),
    )


def _own_modes(reports: Columns) -> list[str]:
    rows = own.by_mode(reports)
    return table(
        ("type and mode", "acts", "right", "95 %"),
        ([name, f"{many:.0f}", f"{value:.2f}", span(ends)] for name, many, value, ends in rows),
    )
