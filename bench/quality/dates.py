"""The dates of claims on the project's own reports: of the acts found that their reports date, how many have
that very date, none, another as coarse or fine as holds it, or a wrong one.

    python -m bench.quality.dates [--misses KIND]

KIND is one of `null`, `near`, `wrong`, `given`. Without it only the counts are shown.
"""

import argparse
import sys
from collections import Counter
from typing import Any

from bench.quality import corpus
from dragoman.model import Claim, CodedDocument
from dragoman.route import Coder

KINDS = ("exact", "null", "near", "wrong")
FIRST, LAST = "0001-01-01", "9999-12-31"  # for a side that is open


def kind_of(event: dict[str, Any], claim: Claim) -> str:
    """For an act that is dated one of `KINDS`; else "given" where the claim names days all the same, or
    "rightly null". `near`: a wider or narrower span of days, one within the other."""
    said = claim.date
    none = said is None or (said.start is None and said.end is None)
    if not event["date"]:
        return "rightly null" if none else "given"
    if said is None or none:
        return "null"
    first, _, last = event["date"].partition("/")
    last = last or first
    start, end = said.start or FIRST, said.end or LAST
    if (start, end) == (first, last):
        return "exact"
    within = (start <= first and last <= end) or (first <= start and end <= last)
    return "near" if within else "wrong"


def counts(report: corpus.Report, document: CodedDocument) -> Counter[str]:
    """Of one report: `dated` and `undated` acts that are found, and how many are of each kind."""
    found: Counter[str] = Counter()
    for event in report.events:
        claim = corpus.fitting(document, event)
        if claim is not None:
            found["dated" if event["date"] else "undated"] += 1
            found[kind_of(event, claim)] += 1
    return found


def lines(report: corpus.Report, document: CodedDocument, kind: str) -> list[str]:
    """The acts of one report that are of a kind, each with its sentence."""
    rows = []
    for event in report.events:
        claim = corpus.fitting(document, event)
        if claim is None or kind_of(event, claim) != kind:
            continue
        said = claim.date and (claim.date.start, claim.date.end, claim.date.text)
        sentence = document.text[claim.span.start : claim.span.end].replace("\n", " ")
        published = report.document.published
        rows.append(
            f"{document.id} ({published}) {event['trigger']}: {event['date']}, found {said}    {sentence}"
        )
    return rows


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality.dates")
    parser.add_argument("--misses", choices=(*KINDS[1:], "given"))
    options = parser.parse_args(arguments)
    reports = corpus.reports()
    total: Counter[str] = Counter()
    for report, document in zip(reports, Coder().pipe(one.document for one in reports), strict=True):
        total += counts(report, document)
        if options.misses:
            print("\n".join(lines(report, document, options.misses)))
    print(*(f"{name} {many}" for name, many in sorted(total.items())), sep=", ")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
