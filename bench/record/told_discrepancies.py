"""How well discrepancies are found in the happenings of `told/` or `told_check/`.

    python -m bench.record.told_discrepancies [--corpus told_check] [--misses]

A discrepancy is found where one of the same kind stands at a stored event of the gold's, at least two of its
tellings are accounts of the gold's and none is not. A telling is an account where a report of the one is one
of the other, and the values are the same number or day or the words share most of theirs. What several stored
events show counts once, as the command shows it once.
"""

import argparse
import itertools
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from bench.record.told_corpus import FOLDERS, Happening, Told, told
from dragoman.ask.discrepancies import discrepancies
from dragoman.model.record import DISCREPANCY_KINDS
from dragoman.record import tables
from dragoman.record.shown import Shown

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
WORD = re.compile(r"\w+")
ALIKE = 0.5  # share of the words of the shorter
OVERLAP = 0.8  # share of the shorter of two spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A telling or an account: `reports` that have it, its value and words."""

    reports: frozenset[str]
    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    events: frozenset[int]
    kind: str
    contradiction: bool
    sides: tuple[Side, ...]
    note: str


def stored(corpus: Told) -> list[Found]:
    """The discrepancies of the store as they are asked for: each once, with the events that show it."""
    row = tables.discrepancies.c
    shown = Shown(corpus.connection, unredacted=True)
    rows = discrepancies(shown, kinds=DISCREPANCY_KINDS)
    holders: dict[tuple[str, frozenset[tuple[str, str]]], set[int]] = {}
    for one in corpus.connection.execute(select(tables.discrepancies).order_by(row.discrepancy)):
        for pair in itertools.combinations(_said(json.loads(one.tellings)), 2):
            holders.setdefault((one.kind, frozenset(pair)), set()).add(one.event)
    return [
        Found(
            events=frozenset(
                event
                for pair in itertools.combinations([(side.value, side.words) for side in one.accounts], 2)
                for event in holders[one.kind, frozenset(pair)]
            ),
            kind=one.kind,
            contradiction=one.contradiction,
            sides=tuple(
                Side(
                    reports=frozenset(teller.document_id for teller in side.tellers),
                    value=side.value,
                    words=side.words,
                )
                for side in one.accounts
            ),
            note=one.note,
        )
        for one in rows
    ]


def _said(tellings: Any) -> list[tuple[str, str]]:
    return [(telling["value"], telling["words"]) for telling in tellings]


def same(side: Side, account: Mapping[str, Any]) -> bool:
    if side.reports.isdisjoint(account["reports"]):
        return False
    value = str(account["value"])
    mine, gold = NUMBER.search(side.value), NUMBER.search(value)
    if side.value == value or (side.value[:1].isdigit() and side.value in value):
        return True
    if mine and gold and not re.match(r"\d{4}-\d\d|\d\d:\d\d", side.value):
        return float(mine[0].replace(",", "")) == float(gold[0].replace(",", ""))
    return _alike(side.words, account["words"]) or _alike(side.words, value)


def _alike(one: str, other: str) -> bool:
    left, right = ({*WORD.findall(text.lower())} for text in (one, other))
    return bool(left and right) and len(left & right) >= ALIKE * min(len(left), len(right))


def matches(found: Found, gold: Mapping[str, Any], events: frozenset[int]) -> bool:
    if found.kind != gold["kind"] or found.events.isdisjoint(events):
        return False
    accounts = list(gold["accounts"])
    met = [
        next((i for i, account in enumerate(accounts) if same(side, account)), None) for side in found.sides
    ]
    return None not in met and len({*met}) >= 2


def events_of(corpus: Told, happening: Happening, key: str) -> frozenset[int]:
    return frozenset(event for event, _ in corpus.found(happening, key))


def scored(corpus: Told, happening: Happening, found: list[Found], tally: Counter[str], misses: bool) -> None:
    mine = [
        one
        for one in found
        if one.kind != "sum" and all(side.reports <= {*happening.reports} for side in one.sides)
    ]
    left = list(mine)
    for gold in happening.discrepancies:
        events = events_of(corpus, happening, gold["event"])
        met = [one for one in left if matches(one, gold, events)]
        met.sort(key=lambda one: one.contradiction != gold["contradiction"])
        tally["gold"] += 1
        tally[f"gold {gold['kind']}"] += 1
        if met:
            left.remove(met[0])
            tally["right"] += 1
            tally[f"right {gold['kind']}"] += 1
            tally["contradiction"] += met[0].contradiction == gold["contradiction"]
        elif misses:
            print(f"  missed {gold['kind']} {gold['event']} ({len(events)} stored): {gold['note']}")
            for account in gold["accounts"]:
                print(f"      {account['value']}: {account['words']!r} {' '.join(account['reports'])}")
    tally["found"] += len(mine)
    for one in left:
        tally[f"false {one.kind}"] += 1
        if misses:
            print(f"  false {one.kind} {one.contradiction} ({one.note})")
            for side in one.sides:
                print(f"      {side.value}: {side.words!r} {' '.join(sorted(side.reports))}")


def scored_sums(happening: Happening, found: list[Found], tally: Counter[str], misses: bool) -> None:
    left = [
        one
        for one in found
        if one.kind == "sum" and all(side.reports <= {*happening.reports} for side in one.sides)
    ]
    tally["sums found"] += len(left)
    for gold in happening.sums:
        tally["sums gold"] += 1
        met = next((one for one in left if _same_sum(one, gold)), None)
        if met is not None:
            left.remove(met)
            tally["sums right"] += 1
        elif misses:
            print(f"  missed sum {gold['report']} {gold['total']} {gold['sum']}: {gold['words_list']!r}")
    if misses:
        for one in left:
            print(f"  false sum {one.note}: {[(side.words, *side.reports) for side in one.sides]}")


def _same_sum(one: Found, gold: Mapping[str, Any]) -> bool:
    """Report, total, sum and whether they agree are right."""
    total, listed = sorted((side.value for side in one.sides), key=lambda value: "=" in value)
    return (
        gold["report"] in one.sides[0].reports
        and float(total) == gold["total"]
        and float(listed.rpartition("=")[2]) == gold["sum"]
        and one.contradiction != gold["agree"]
    )


def lines(tally: Counter[str]) -> Iterator[str]:
    right, found, gold = tally["right"], tally["found"], tally["gold"]
    yield (
        f"discrepancies: precision {right}/{found} {right / max(found, 1):.2f}, "
        f"recall {right}/{gold} {right / max(gold, 1):.2f}; "
        f"contradiction or not right in {tally['contradiction']}/{right}"
    )
    right, found, gold = tally["sums right"], tally["sums found"], tally["sums gold"]
    yield f"sums: precision {right}/{found}, recall {right}/{gold}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.record.told_discrepancies")
    parser.add_argument("--misses", action="store_true", help="list what is missed and what is false")
    parser.add_argument("--corpus", choices=FOLDERS, default=FOLDERS[0], help="the happenings' folder")
    options = parser.parse_args(arguments)
    total: Counter[str] = Counter()
    with told(options.corpus) as corpus:
        found = stored(corpus)
        for happening in corpus.happenings:
            tally: Counter[str] = Counter()
            print(happening.name)
            scored(corpus, happening, found, tally, options.misses)
            scored_sums(happening, found, tally, options.misses)
            for line in lines(tally):
                print(f"  {line}")
            total += tally
    print("in all")
    for line in lines(total):
        print(f"  {line}")
    for kind in sorted(name.removeprefix("gold ") for name in total if name.startswith("gold ")):
        right, gold, false = (total[f"{what} {kind}"] for what in ("right", "gold", "false"))
        print(f"    {kind}: {right} of {gold} found, {false} false")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
