"""How well discrepancies are found in the happenings of `told/` or a folder like it, and where they are lost.

    python -m bench.record.told_discrepancies [--corpus FOLDER] [--misses]

Three times: *as stored*, with the events that the linker made; *at any event*, where a difference counts
whichever event it is shown with (one act is often told as several: the shooting, the killing), if its words
are those of the accounts; and *with the gold's events*, the claims of each taken for one event, so that only
the comparing is measured. What is found with the gold's events and not as
stored is `apart`, lost by the linker. Of the rest that are missed, `not coded` have no two accounts whose
reports gave the event a claim, `another kind` show under another kind, and `not compared` are those that the
comparing does not see.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from bench.record.told_corpus import FOLDERS, Happening, Told, told
from bench.record.told_found import stored, together
from bench.record.told_matching import Found, matches, same, same_sum
from dragoman.model.record import DISCREPANCY_KINDS

WAYS = ("as stored", "with the gold's events", "at any event")
LOSSES = ("found", "apart", "not coded", "another kind", "not compared")
KINDS = tuple(kind for kind in DISCREPANCY_KINDS if kind != "sum")


def scored(happening: Happening, found: list[Found], events: Mapping[str, frozenset[str] | None]) -> "Score":
    """What of a happening was found; `events` are those that stand for the gold's, None for any."""
    mine = [one for one in found if all(side.reports <= {*happening.reports} for side in one.sides)]
    score = Score([one for one in mine if one.kind != "sum"], [one for one in mine if one.kind == "sum"])
    for gold in happening.discrepancies:
        score.meet(gold, events[gold["event"]])
    for gold in happening.sums:
        score.meet_sum(gold)
    return score


class Score:
    """`met` says which of the gold's discrepancies were found; `false` and `false_sums` are what is left."""

    def __init__(self, found: list[Found], sums: list[Found]) -> None:
        self.false, self.sums, self.false_sums = list(found), sums, list(sums)
        self.tally = Counter({"found": len(found), "sums found": len(sums)})
        self.met: list[bool] = []
        self.met_sums: list[bool] = []

    def meet(self, gold: Mapping[str, Any], events: frozenset[str] | None) -> None:
        met = [one for one in self.false if matches(one, gold, events)]
        met.sort(key=lambda one: one.contradiction != gold["contradiction"])
        self.met.append(bool(met))
        self.tally.update(("gold", f"gold {gold['kind']}"))
        if met:
            self.false.remove(met[0])
            self.tally.update(("right", f"right {gold['kind']}"))
            self.tally["contradiction"] += met[0].contradiction == gold["contradiction"]

    def meet_sum(self, gold: Mapping[str, Any]) -> None:
        """A sum that copies share is one, and is found for each of them."""
        met = next((one for one in self.sums if same_sum(one, gold)), None)
        self.met_sums.append(met is not None)
        self.tally["sums gold"] += 1
        if met is not None:
            self.tally["sums right"] += 1
            self.false_sums = [one for one in self.false_sums if one is not met]

    def total(self) -> Counter[str]:
        return self.tally + Counter(f"false {one.kind}" for one in (*self.false, *self.false_sums))


def lost(corpus: Told, happening: Happening, place: int, scores: Mapping[str, Score]) -> str:
    """Where a discrepancy of the gold is lost, one of LOSSES."""
    gold = happening.discrepancies[place]
    if scores[WAYS[0]].met[place]:
        return "found"
    if scores[WAYS[1]].met[place]:
        return "apart"
    for one in scores[WAYS[1]].false:
        if sum(any(same(side, account) for side in one.sides) for account in gold["accounts"]) > 1:
            return "another kind"
    claims = corpus.claims(happening, gold["event"])
    coded = [any(claims.get(report) for report in account["reports"]) for account in gold["accounts"]]
    return "not compared" if sum(coded) > 1 else "not coded"


def missed(happening: Happening, losses: list[str], scores: Mapping[str, Score]) -> Iterator[str]:
    for gold, loss in zip(happening.discrepancies, losses, strict=True):
        if loss != "found":
            yield f"  {loss}: {gold['kind']} {gold['event']}: {gold['note']}"
            for account in gold["accounts"]:
                yield f"      {account['value']}: {account['words']!r} {' '.join(account['reports'])}"
    for gold, met in zip(happening.sums, scores[WAYS[0]].met_sums, strict=True):
        if not met:
            yield f"  missed sum: {gold['report']} {gold['total']} {gold['words_list']!r}"
    for way, score in scores.items():
        for one in (*score.false, *score.false_sums):
            yield f"  false {one.kind} {way}, contradiction {one.contradiction} ({one.note})"
            for side in one.sides:
                yield f"      {side.value}: {side.words!r} {' '.join(sorted(side.reports))}"


def lines(tally: Counter[str]) -> Iterator[str]:
    right, found, gold = tally["right"], tally["found"], tally["gold"]
    yield (
        f"precision {right}/{found} {right / max(found, 1):.2f}, "
        f"recall {right}/{gold} {right / max(gold, 1):.2f}; "
        f"contradiction or not right in {tally['contradiction']}/{right}"
    )
    right, found, gold = tally["sums right"], tally["sums found"], tally["sums gold"]
    if found:
        true = found - tally["false sum"]
        yield f"sums: precision {true}/{found}, recall {right}/{gold}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.record.told_discrepancies")
    parser.add_argument("--corpus", choices=FOLDERS, default=FOLDERS[0], help="the happenings' folder")
    parser.add_argument("--misses", action="store_true", help="list what is missed and what is false")
    options = parser.parse_args(arguments)
    totals: dict[str, Counter[str]] = {way: Counter() for way in WAYS}
    losses: Counter[str] = Counter()
    with told(options.corpus) as corpus:
        kept = stored(corpus)
        for happening in corpus.happenings:
            ids = {key: corpus.event_ids(happening, key) for key in happening.events}
            keys = {key: frozenset((key,)) for key in happening.events}
            scores = {
                WAYS[0]: scored(happening, kept, ids),
                WAYS[1]: scored(happening, together(corpus, happening), keys),
                WAYS[2]: scored(happening, kept, dict.fromkeys(happening.events)),
            }
            for way, score in scores.items():
                totals[way] += score.total()
                print(f"{happening.name}, {way}: {'; '.join(lines(score.total()))}")
            where = [lost(corpus, happening, i, scores) for i in range(len(happening.discrepancies))]
            losses.update(where)
            if options.misses:
                print(*missed(happening, where, scores), sep="\n")
    for way, tally in totals.items():
        print(f"\nall, {way}", *lines(tally), sep="\n  ")
        kinds = (
            f"{kind} {tally[f'right {kind}']} of {tally[f'gold {kind}']}, {tally[f'false {kind}']} false"
            for kind in KINDS
        )
        print(f"  {'; '.join(kinds)}")
    print(f"\nwhere they are lost: {', '.join(f'{loss} {losses[loss]}' for loss in LOSSES)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
