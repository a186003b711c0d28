"""Look-alike pairs: how many of the different are kept apart, how many of the same are joined.

    python -m bench.record.alike [--verbose]

`alike/pairs.jsonl` says of each pair whether its two reports tell of one event, and in which words.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from dragoman.lexicon import load
from dragoman.link.linker import Linker
from dragoman.model import Account, CodedDocument, Document
from dragoman.model.accounts import accounts_of
from dragoman.resolve.names import NameKeys, NameMatcher
from dragoman.route import Coder

PAIRS = Path(__file__).with_name("alike") / "pairs.jsonl"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.record.alike")
    parser.add_argument("--verbose", action="store_true", help="name the pairs that come out wrong")
    options = parser.parse_args(arguments)
    pairs = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    reports = [
        Document(id=one["id"], text=one["text"], title=one["title"], published=one["published"])
        for pair in pairs
        for one in pair["reports"]
    ]
    coded = {one.id: one for one in Coder().pipe(reports)}
    linker = made()
    tally: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        outcome = judged(linker, pair, [coded[one["id"]] for one in pair["reports"]])
        tally[pair["gold"], outcome] += 1
        if options.verbose and outcome != ("joined" if pair["gold"] == "same" else "apart"):
            print(f"{pair['id']}: {pair['gold']} ({pair['how']}) came out {outcome}")
    for gold in ("different", "same"):
        told = ", ".join(f"{outcome} {tally[gold, outcome]}" for outcome in ("apart", "joined", "not coded"))
        print(f"{gold}: {told}")
    return 0


def made() -> Linker:
    lexicon = load()
    matcher = NameMatcher(lexicon)
    return Linker(
        lexicon, same_name=lambda one, other: matcher.match(one, other).grade, name_keys=NameKeys(lexicon)
    )


def judged(linker: Linker, pair: dict[str, Any], coded: list[CodedDocument]) -> str:
    """joined, apart, or "not coded" where one of the two acts gave no claim."""
    accounts: list[Account] = []
    acts = []
    for place, (report, document) in enumerate(zip(pair["reports"], coded, strict=True)):
        numbers = range(len(accounts), len(accounts) + len(document.claims))
        of_document = list(accounts_of(document, document=place, numbers=numbers))
        start = document.text.index(report["words"])
        end = start + len(report["words"])
        acts.append({one.number for one in of_document if start <= one.claim.trigger.start < end})
        accounts += of_document
    if not all(acts):
        return "not coded"
    _, groups = linker.link_all(accounts)
    home = {number: group for group in groups for number in group}
    return "joined" if {home[one] for one in acts[0]} & {home[one] for one in acts[1]} else "apart"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
