"""Coreference and names, on cases written without sight of the rules (tests/resolve/cases/README.md).

python -m bench.quality.identity
"""

import csv
import itertools
import re
import sys
import tomllib
from collections import Counter, defaultdict
from typing import Any

from bench.quality.sets import ROOT
from dragoman.lexicon import load
from dragoman.model import Actor
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder
from dragoman.resolve.names import NameMatcher

CASES = ROOT / "tests" / "resolve" / "cases"
Mention = tuple[str, int]


def span(text: str, mention: Mention) -> tuple[int, int]:
    """Where a mention stands: its words, as whole words, the given time."""
    words, at = mention
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    return found[at]


def actor_at(actors: tuple[Actor, ...], where: tuple[int, int]) -> str | None:
    """The actor whose mention shares most with a span and ends where it ends, or lies within."""
    best: tuple[float, str] | None = None
    for actor in actors:
        for start, end in actor.mentions:
            shared = min(end, where[1]) - max(start, where[0])
            if shared <= 0:
                continue
            weight = shared / max(end - start, where[1] - where[0]) + (end == where[1])
            if best is None or weight > best[0]:
                best = weight, actor.id
    return best[1] if best is not None and best[0] >= 0.5 else None


def groups(case: dict[str, Any]) -> tuple[list[list[Mention]], list[list[Mention]]]:
    def read(kind: str) -> list[list[Mention]]:
        return [list(zip(one["mentions"], one["at"], strict=True)) for one in case.get(kind, ())]

    return read("link"), read("apart")


def coreference() -> tuple[Counter[str], dict[str, Counter[str]]]:
    """Pairs that belong together and are found together; pairs found together that stand apart."""
    parser, finder = Parser(), ActorFinder(load())
    table = tomllib.loads((CASES / "coreference.toml").read_text(encoding="utf-8"))
    total: Counter[str] = Counter()
    by_case: dict[str, Counter[str]] = defaultdict(Counter)
    for case in table["case"]:
        parsed = parser.read(case["text"])
        actors = finder(parsed, case.get("published")).actors
        links, aparts = groups(case)
        named = {m: actor_at(actors, span(case["text"], m)) for group in links + aparts for m in group}
        together = [pair for group in links for pair in itertools.combinations(group, 2)]
        across = [
            pair for one, two in itertools.combinations(links, 2) for pair in itertools.product(one, two)
        ]
        across += [(group[0], group[1]) for group in aparts]
        tally = by_case[case["id"]]
        tally["links"] = len(together)
        tally["found"] = sum(named[a] is not None and named[a] == named[b] for a, b in together)
        tally["wrong"] = sum(named[a] is not None and named[a] == named[b] for a, b in set(across))
        total.update(tally)
    return total, by_case


def names() -> Counter[tuple[str, str]]:
    """How many pairs of each grade get each grade."""
    matcher = NameMatcher(load())
    counts: Counter[tuple[str, str]] = Counter()
    with (CASES / "names.tsv").open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            counts[row["grade"], matcher.match(row["name_a"], row["name_b"]).grade] += 1
    return counts


def main() -> int:
    total, _ = coreference()
    precision = total["found"] / max(1, total["found"] + total["wrong"])
    recall = total["found"] / max(1, total["links"])
    print(f"coreference links: {total['links']}, precision {precision:.3f}, recall {recall:.3f}")
    counts = names()
    print(f"{'names: wanted':14} {'sure':>6} {'likely':>6} {'no':>6}")
    for wanted in ("sure", "likely", "no"):
        print(f"{wanted:14}", *(f"{counts[wanted, got]:6}" for got in ("sure", "likely", "no")))
    sure = sum(counts[wanted, "sure"] for wanted in ("sure", "likely", "no"))
    print(f"names merged by themselves that are no one's: {counts['no', 'sure']} of {sure}")
    print(f"precision of sure {counts['sure', 'sure'] / max(1, sure):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
