"""What a judgement remembers of a claim, and how that is found again in another coding of the same text."""

from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.model import Claim

STRICT = ("accept", "reject")  # these judge one reading: another one of the same words is not what was judged


def body_of(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "event_type": claim.event_type,
        "mode": claim.mode,
        "status": claim.status,
        "trigger": [claim.trigger.start, claim.trigger.end],
        "words": claim.trigger.text,
        "span": [claim.span.start, claim.span.end],
        "heads": sorted(heads(claim)),
    }


def heads(claim: Claim) -> set[str]:
    """The last word of each party's name, or of its words where it has no name."""
    named = ((party.name or party.text or "").split() for party in (*claim.actors, *claim.recipients))
    return {words[-1].casefold() for words in named if words}


def found_in(anchor: Mapping[str, Any], claims: Iterable[tuple[int, Claim]], kind: str) -> int | None:
    """The number of the claim that an anchor means, None where there is none.

    Its trigger overlaps the one that was judged, and its type or a party's head is the same; or, where the
    coder now takes another word for the trigger, its clause overlaps, and both are the same. What was
    accepted or rejected was a reading: of that, type (of an acceptance mode, status and heads too) must be
    the same.
    """
    ranked = [
        (rank, number)
        for number, claim in claims
        if (rank := _rank(anchor, claim)) > 0 and not (kind in STRICT and _other_reading(anchor, claim, kind))
    ]
    return max(ranked, key=lambda one: (one[0], -one[1]), default=(0, None))[1]


def _rank(anchor: Mapping[str, Any], claim: Claim) -> int:
    if claim.id == anchor["id"]:
        return 4
    same_type: bool = claim.event_type == anchor["event_type"]
    shared = bool(heads(claim).intersection(anchor["heads"]))
    if _overlap(anchor["trigger"], (claim.trigger.start, claim.trigger.end)) and (same_type or shared):
        return 2 + same_type
    return int(same_type and shared and _overlap(anchor["span"], (claim.span.start, claim.span.end)))


def _overlap(one: Iterable[int], other: tuple[int, int]) -> bool:
    start, end = one
    return start < other[1] and other[0] < end


def _other_reading(anchor: Mapping[str, Any], claim: Claim, kind: str) -> bool:
    if claim.event_type != anchor["event_type"]:
        return True
    if kind == "reject":
        return False
    return (claim.mode, claim.status, sorted(heads(claim))) != (
        anchor["mode"],
        anchor["status"],
        anchor["heads"],
    )
