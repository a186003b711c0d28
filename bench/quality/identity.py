"""Coreference, names, stated order (`orders`) and actors' attributes (`attributes`) on the cases of
tests/resolve/cases, whose README tells who wrote each and when; and leaders of the actors data, in sentences
made of templates (`leaders`).

    python -m bench.quality.identity

Exit code 1 where a figure falls below its floor in identity_floors.toml; `make scores` runs it first.
"""

import csv
import itertools
import pathlib
import sys
import tomllib
from collections import Counter
from typing import Any

from bench.quality import attributes, floors, leaders, orders
from bench.quality.mentions import Mention, actor_at, span
from bench.quality.sets import CASES, ROOT
from dragoman.lexicon import load
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder
from dragoman.resolve.names import NameMatcher
from dragoman.route import Coder

FLOORS = ROOT / "bench" / "quality" / "identity_floors.toml"
GRADES = ("sure", "likely", "no")


def groups(case: dict[str, Any]) -> tuple[list[list[Mention]], list[list[Mention]]]:
    def read(kind: str) -> list[list[Mention]]:
        return [list(zip(one["mentions"], one["at"], strict=True)) for one in case.get(kind, ())]

    return read("link"), read("apart")


def coreference(cases: pathlib.Path, imported: pathlib.Path | None = None) -> dict[str, float]:
    """Pairs that belong together and are found together; pairs found together that stand apart.

    `imported` is a file of imported actors."""
    parser, finder = Parser(), ActorFinder(load(actors=imported))
    table = tomllib.loads(cases.read_text(encoding="utf-8"))
    total: Counter[str] = Counter()
    for case in table["case"]:
        actors = finder(parser.read(case["text"]), case.get("published")).actors
        links, aparts = groups(case)
        named = {m: actor_at(actors, span(case["text"], m)) for group in links + aparts for m in group}
        together = [pair for group in links for pair in itertools.combinations(group, 2)]
        across = [
            pair for one, two in itertools.combinations(links, 2) for pair in itertools.product(one, two)
        ]
        across += [(group[0], group[1]) for group in aparts]
        total["links"] += len(together)
        total["found"] += sum(named[a] is not None and named[a] == named[b] for a, b in together)
        total["wrong"] += sum(named[a] is not None and named[a] == named[b] for a, b in set(across))
    return {
        "precision": total["found"] / max(1, total["found"] + total["wrong"]),
        "recall": total["found"] / max(1, total["links"]),
    }


def names(cases: pathlib.Path) -> Counter[tuple[str, str]]:
    """How many pairs of each grade get each grade."""
    matcher = NameMatcher(load())
    counts: Counter[tuple[str, str]] = Counter()
    with cases.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            counts[row["grade"], matcher.match(row["name_a"], row["name_b"]).grade] += 1
    return counts


def merged(counts: Counter[tuple[str, str]]) -> dict[str, float]:
    """Of the pairs found sure: how many are graded so, how many are two people; of those graded so, found."""
    sure = sum(counts[wanted, "sure"] for wanted in GRADES)
    return {
        "precision_of_sure": counts["sure", "sure"] / max(1, sure),
        "recall_of_sure": counts["sure", "sure"] / max(1, sum(counts["sure", got] for got in GRADES)),
        "not_two_made_one": 1 - counts["no", "sure"] / max(1, sure),
    }


def measured() -> dict[str, dict[str, float]]:
    """Each list's figures, under the name that its floors have."""
    found = {path.stem: merged(names(path)) for path in sorted(CASES.glob("names*.tsv"))}
    found.update({path.stem: coreference(path) for path in sorted(CASES.glob("coreference*.toml"))})
    found["leaders"] = leaders.measured()
    coder = Coder()
    found["relations"] = orders.measured(coder=coder)
    found["attributes"] = attributes.measured(coder=coder)
    return found


def below(found: dict[str, dict[str, float]]) -> list[str]:
    """The figures that fell below their floor; two people made one are never allowed for."""
    least = floors.read(FLOORS)
    lines = []
    for name, figures in found.items():
        exact = {figure: value for figure, value in figures.items() if figure == "not_two_made_one"}
        loose = {figure: value for figure, value in figures.items() if figure not in exact}
        lines += floors.fallen(name, loose, least.get(name, {}))
        lines += floors.fallen(name, exact, least.get(name, {}), slack=0)
    return lines


def main() -> int:
    found = measured()
    for name, figures in found.items():
        print(f"{name:18}", "  ".join(f"{figure} {value:.3f}" for figure, value in figures.items()))
    fallen = below(found)
    for line in fallen:
        print("fallen:", line)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
