"""Whether what was found is what the gold of `told/` has.

A discrepancy is found where one of the same kind stands at a stored event of the gold's, at least two of its
tellings are accounts of the gold's and none is not. A telling is an account where a report of the one is one
of the other, and the values are the same number or day or the words share most of theirs.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
WORD = re.compile(r"\w+")
ALIKE = 0.5  # share of the words of the shorter


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A telling or an account: `reports` that have it, its value and words."""

    reports: frozenset[str]
    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A discrepancy that was found; `events` are those that show it, `linked` and `claims` as stored."""

    events: frozenset[str]
    kind: str
    contradiction: bool
    sides: tuple[Side, ...]
    note: str
    linked: bool = True
    claims: frozenset[int] = frozenset()


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


def matches(found: Found, gold: Mapping[str, Any], events: frozenset[str] | None) -> bool:
    """With None for `events`, whichever event it stands at; then the words must be the account's too."""
    if found.kind != gold["kind"] or (events is not None and found.events.isdisjoint(events)):
        return False
    accounts = list(gold["accounts"])
    met = [
        next(
            (
                i
                for i, account in enumerate(accounts)
                if same(side, account) and (events is not None or _alike(side.words, account["words"]))
            ),
            None,
        )
        for side in found.sides
    ]
    return None not in met and len({*met}) >= 2


def same_sum(one: Found, gold: Mapping[str, Any]) -> bool:
    """Report, total, sum and whether they agree are right."""
    total, listed = sorted((side.value for side in one.sides), key=lambda value: "=" in value)
    return (
        gold["report"] in one.sides[0].reports
        and float(total) == gold["total"]
        and float(listed.rpartition("=")[2]) == gold["sum"]
        and one.contradiction != gold["agree"]
    )
