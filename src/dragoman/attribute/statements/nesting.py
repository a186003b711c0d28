"""Statements inside statements: whose content holds whose cue. May import model only."""

import bisect
import itertools
from collections.abc import Sequence

from dragoman.attribute.statements.found import Found
from dragoman.model import Statement


def nest(found: Sequence[Found]) -> list[int]:
    """For each find the number of the innermost other find whose content holds its cue, or -1."""
    spans = sorted((first, -last, number) for number, one in enumerate(found) for first, last in one.content)
    anchors = sorted(
        (one.head if one.head >= 0 else one.content[0][0], number) for number, one in enumerate(found)
    )
    above = [-1] * len(found)
    stack: list[
        tuple[int, int]
    ] = []  # (last, number) of contents that are open at the anchor, outermost first
    at = 0
    for anchor, number in anchors:
        while at < len(spans) and spans[at][0] <= anchor:
            stack.append((-spans[at][1], spans[at][2]))
            at += 1
        stack = [entry for entry in stack if entry[0] > anchor]
        inner = [owner for _, owner in stack if owner != number]
        if inner:
            above[number] = inner[-1]
    heads = {one.head: number for number, one in enumerate(found) if one.head >= 0}
    for number, one in enumerate(found):
        if one.parent in heads:
            above[number] = heads[one.parent]
    return [-1 if _cyclic(above, number) else holder for number, holder in enumerate(above)]


def _cyclic(above: list[int], number: int) -> bool:
    seen, at = {number}, above[number]
    while at >= 0:
        if at in seen:
            return True
        seen.add(at)
        at = above[at]
    return False


class Holders:
    """Looks up the innermost statement that holds a stretch of text; made once for a document's statements.

    `at(start, end)` gives the statement with the shortest content span around the characters start to end,
    the inner one of two that are relayed, or None where the text speaks in its own voice.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        within = {one.id: one.within for one in statements}
        spans = sorted(
            (start, end, _depth(one.id, within), number)
            for number, one in enumerate(statements)
            for start, end in one.content
        )
        self.statements = statements
        self.spans = spans
        self.starts = [start for start, _, _, _ in spans]
        self.reach = list(itertools.accumulate((end for _, end, _, _ in spans), max))

    def at(self, start: int, end: int) -> Statement | None:
        """The innermost statement around the characters, or None."""
        best: tuple[int, int, int] | None = None
        number = bisect.bisect_right(self.starts, start) - 1
        while number >= 0 and self.reach[number] >= end:
            first, last, depth, owner = self.spans[number]
            if last >= end and (best is None or (last - first, -depth) < best[:2]):
                best = (last - first, -depth, owner)
            number -= 1
        return None if best is None else self.statements[best[2]]


def _depth(one: str, within: dict[str, str | None]) -> int:
    depth, above = 0, within.get(one)
    while above is not None:
        depth, above = depth + 1, within.get(above)
    return depth


def holder(statements: Sequence[Statement], start: int, end: int) -> Statement | None:
    """The innermost statement whose content holds the characters start to end, or None.

    Makes its index anew at each call: for more than a few look-ups use `Holders`.
    """
    return Holders(statements).at(start, end)
