"""The own reports as `make scores` shows them: by type and by mode, with intervals over the reports."""

from collections import defaultdict
from collections.abc import Sequence

from bench.quality import corpus, dates
from bench.quality.intervals import intervals
from bench.quality.tallies import Columns, Figure, Sums, ratio, sums_of
from dragoman.model import CodedDocument
from dragoman.route import Coder

NAME = "own_reports"
HEADLINE = ("recall", "precision", "mode", "actor", "recipient")
DATES = {
    "date_exact": ("exact", "dated"),
    "date_wrong": ("wrong", "dated"),
    "date_given": ("given", "undated"),
}
Row = tuple[str, float, float, tuple[float, float]]  # name, how many, figure, its interval


def code() -> tuple[list[corpus.Report], list[CodedDocument]]:
    reports = corpus.reports()
    return reports, list(Coder().pipe(report.document for report in reports))


def columns(reports: Sequence[corpus.Report], coded: Sequence[CodedDocument]) -> Columns:
    """Counts of each report, in columns: "TYPE.found", "all.found", "mode TYPE MODE.found" …"""
    found: Columns = defaultdict(lambda: [0.0] * len(reports))
    for number, (report, document) in enumerate(zip(reports, coded, strict=True)):
        for kind, tally in corpus.measure([report], [document]).items():
            for part, count in tally.items():
                found[f"{kind}.{part}"][number] += count
                if not kind.startswith("("):
                    found[f"all.{part}"][number] += count
        for name, count in corpus.by_mode(report, document).items():
            found[f"mode {name}"][number] += count
        for name, count in dates.counts(report, document).items():
            found[f"dates {name}"][number] += count
    return dict(found)


def figure(name: str, what: str) -> Figure:
    """Recall, precision, or the share of a part that is right among the acts found."""
    above, below = {"recall": ("found", "expected"), "precision": ("right", "claims")}.get(
        what, (what, "found")
    )

    def value(sums: Sums) -> float:
        return ratio(sums, f"{name}.{above}", f"{name}.{below}")

    return value


def headline(counts: Columns) -> list[Row]:
    """Recall, precision and the parts of all acts; of the dated ones the dates that are exact or wrong, of
    the undated ones those that are given one."""
    rows = _rows(counts, {what: figure("all", what) for what in HEADLINE}, "all.expected")
    return rows + _rows(counts, {name: _dated(*parts) for name, parts in DATES.items()}, "dates dated")


def _dated(above: str, below: str) -> Figure:
    return lambda sums: ratio(sums, f"dates {above}", f"dates {below}")


def by_type(counts: Columns, what: str) -> list[Row]:
    """Recall or precision of each type."""
    names = sorted(
        key.removesuffix(".expected") for key in counts if key.endswith(".expected") and key[0].isupper()
    )
    return _rows(counts, {name: figure(name, what) for name in names}, "")


def by_mode(counts: Columns) -> list[Row]:
    """Of each type and mode, the share of acts found with that type and mode."""
    names = sorted(
        key.removesuffix(".expected")
        for key in counts
        if key.endswith(".expected") and key.startswith("mode ")
    )

    def right(name: str) -> Figure:
        return lambda sums: ratio(sums, f"{name}.right", f"{name}.expected")

    return _rows(counts, {name: right(name) for name in names}, "")


def _rows(counts: Columns, figures: dict[str, Figure], many: str) -> list[Row]:
    sums, ends = sums_of(counts), intervals(counts, figures)
    return [
        (
            name.removeprefix("mode "),
            sums.get(many or f"{name}.expected", 0.0),
            figures[name](sums),
            ends[name],
        )
        for name in figures
    ]
