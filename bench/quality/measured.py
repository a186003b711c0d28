"""Writes what `dragoman series` says of the coder's precision: the figures of SCORES.md, in the same run."""

import datetime
from collections.abc import Iterator

from bench.quality import own
from bench.quality.sets import ROOT
from bench.quality.tallies import Columns, sums_of

FILE = ROOT / "src" / "dragoman" / "ask" / "measured.tsv"
HEAD = """\
# Written by `make scores` beside bench/quality/SCORES.md: of the claims that the coder finds in the project's
# own reports, the share that is right, with the interval that holds 95 % of 1,000 resamples over reports.
event_type\tprecision\tlow\thigh\tclaims\tmeasured
"""


def write(reports: Columns) -> None:
    FILE.write_text(HEAD + "".join(f"{line}\n" for line in lines(reports)), encoding="utf-8")


def lines(reports: Columns) -> Iterator[str]:
    """A line for claims of all types, then one for each type; digits as in SCORES.md."""
    sums, today = sums_of(reports), datetime.datetime.now(datetime.UTC).date().isoformat()
    for name, _, value, (low, high) in own.headline(reports):
        if name == "precision":
            yield f"all\t{value:.3f}\t{low:.3f}\t{high:.3f}\t{sums['all.claims']:.0f}\t{today}"
    for name, _, value, (low, high) in own.by_type(reports, "precision"):
        claims = sums.get(f"{name}.claims", 0.0)
        yield f"{name}\t{value:.2f}\t{low:.3f}\t{high:.3f}\t{claims:.0f}\t{today}"
