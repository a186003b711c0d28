"""The order between the claims of a document, where the text states it. "After" is never a reason.

May import model and the rooms of resolve.
"""

import bisect
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Claim, Parsed, Relation
from dragoman.resolve.times import OrderFinder


def related(parsed: Parsed, claims: Sequence[Claim], order: OrderFinder) -> list[Claim]:
    """The claims with the relations that the text states between them."""
    acts: dict[int, int] = {}
    by_head: dict[int, Claim] = {}
    for claim in claims:
        head = bisect.bisect_left(parsed.starts, claim.trigger.start)
        if head in by_head:
            continue
        by_head[head] = claim
        acts[head] = head
        for mention in claim.mentions:
            acts.setdefault(bisect.bisect_left(parsed.starts, mention.start), head)
    found: dict[str, list[Relation]] = {}
    for one, kind, other in order(parsed, acts):
        first, second = by_head[one], by_head[other]
        relation = Relation(kind=kind, claim=second.id, stated=True)
        if first is not second and relation not in found.setdefault(first.id, []):
            found[first.id].append(relation)
    return [replace(claim, relations=tuple(found.get(claim.id, ()))) for claim in claims]
