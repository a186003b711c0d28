"""Who has it from whom, on the happenings of `told/` or a folder like it.

    python -m bench.record.told_origins [--corpus NAME] [--verbose]

Of each gold event's reports the pairs that come from one origin are counted, and the independent origins,
twice: *stored*, as the store holds them (reports that were not linked to one event are of different origins
there); *together*, with the claims of the gold event taken for one event, so that only the rules of origins
are measured. A report whose mention gave no claim is in neither.
"""

import argparse
import itertools
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from bench.record.told_corpus import FOLDERS, Happening, Told, told
from dragoman.lexicon import load
from dragoman.link.origins import OriginFinder
from dragoman.record import tables
from dragoman.record.copying import copies_among
from dragoman.record.reading import RecordCandidates
from dragoman.resolve.names import NameMatcher

Home = Mapping[str, Any]  # of each report the origin that it has


def stored(corpus: Told, claims: Mapping[str, int]) -> dict[str, tuple[int, int]]:
    row = tables.origins.c
    found = {
        claim: (event, number)
        for event, claim, number in corpus.connection.execute(
            select(row.event, row.claim, row.number).where(row.claim.in_(claims.values()))
        )
    }
    return {report: found[claim] for report, claim in claims.items()}


def together(corpus: Told, finder: OriginFinder, claims: Mapping[str, int]) -> dict[str, int]:
    candidates = RecordCandidates(corpus.connection)
    accounts = candidates.accounts(claims.values())
    reports = candidates.reports(claims.values())
    copies = copies_among(corpus.connection, reports)
    made = finder(tuple(accounts.values()), reports, copies)
    number = {claim: place for place, origin in enumerate(made) for claim in origin.claims}
    return {report: number[claim] for report, claim in claims.items()}


def pairs(home: Home) -> set[tuple[str, str]]:
    return {
        (one, other) for one, other in itertools.combinations(sorted(home), 2) if home[one] == home[other]
    }


def gold_of(row: Mapping[str, Any], reports: Iterable[str]) -> dict[str, int]:
    return {one: place for place, group in enumerate(row["groups"]) for one in group if one in reports}


def counted(gold: Home, found: Home) -> Counter[str]:
    wanted, got = pairs(gold), pairs({one: found[one] for one in gold})
    origins = len(set(gold.values())), len({found[one] for one in gold})
    return Counter(
        wanted=len(wanted),
        found=len(got),
        right=len(wanted & got),
        origins=origins[0],
        counted=origins[1],
        exact=origins[0] == origins[1],
        over=origins[1] > origins[0],
        events=1,
    )


def line(name: str, tally: Counter[str]) -> str:
    precision = tally["right"] / tally["found"] if tally["found"] else 1.0
    recall = tally["right"] / tally["wanted"] if tally["wanted"] else 1.0
    return (
        f"{name:24} pairs {tally['right']:3} right of {tally['found']:3} found, {tally['wanted']:3} wanted:"
        f" precision {precision:.2f} recall {recall:.2f};"
        f" origins {tally['counted']:2} (gold {tally['origins']:2}),"
        f" {tally['exact']} of {tally['events']} events exact, {tally['over']} too many"
    )


def scored(
    corpus: Told, happening: Happening, finder: OriginFinder, verbose: bool
) -> dict[str, Counter[str]]:
    sums = {"stored": Counter[str](), "together": Counter[str](), "reports": Counter[str]()}
    for row in happening.origins:
        claims = {one: claim for one, claim in corpus.claims(happening, row["event"]).items() if claim}
        gold = gold_of(row, claims)
        claims = {one: claims[one] for one in gold}
        sums["reports"].update(all=sum(map(len, row["groups"])), met=len(gold))
        for way, found in (
            ("stored", stored(corpus, claims)),
            ("together", together(corpus, finder, claims)),
        ):
            sums[way].update(counted(gold, found))
            if verbose:
                print(f"{happening.name} {row['event']} {way}: gold {gold} found {found}")
    return sums


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.record.told_origins")
    parser.add_argument("--verbose", action="store_true", help="show the origins found and wanted")
    parser.add_argument("--corpus", choices=FOLDERS, default=FOLDERS[0], help="the happenings' folder")
    options = parser.parse_args()
    lexicon = load()
    finder = OriginFinder(lexicon, same_name=NameMatcher(lexicon).grade)
    total: dict[str, Counter[str]] = {}
    with told(options.corpus) as corpus:
        for happening in corpus.happenings:
            for way, tally in scored(corpus, happening, finder, options.verbose).items():
                total.setdefault(way, Counter()).update(tally)
                if way != "reports":
                    print(line(f"{happening.name}, {way}", tally))
    print(f"\n{total['reports']['met']} of {total['reports']['all']} reports gave a claim")
    for way in ("stored", "together"):
        print(line(f"all, {way}", total[way]))


if __name__ == "__main__":
    main()
