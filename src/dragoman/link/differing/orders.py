"""Order: which of two acts came first."""

from collections.abc import Iterator

from dragoman.link.differing.scene import Fact, Scene, by_value
from dragoman.model import Claim, Discrepancy

TURNED = {"before": "after", "after": "before"}


def orders(scene: Scene) -> Iterator[Discrepancy]:
    """Of each kind of act that accounts put beside the event: whether before it or after it."""
    facts: dict[str, list[Fact]] = {}
    for page in scene.pages:
        by_id = {claim.id: claim for claim in page.claims.values()}
        for number, claim in page.claims.items():
            for relation in claim.relations:
                other = by_id.get(relation.claim)
                if other is None or relation.kind not in TURNED:
                    continue
                ends = (claim, other) if number in scene.mine else (other, claim)
                kind = relation.kind if number in scene.mine else TURNED[relation.kind]
                if ends[0] in scene.mine.values() and ends[1] not in scene.mine.values():
                    start = min(claim.trigger.start, other.trigger.start)
                    end = max(claim.trigger.end, other.trigger.end)
                    fact = scene.fact(page, f"{kind} {_kind(ends[1])}", start, end)
                    facts.setdefault(_kind(ends[1]), []).append(fact)
    for kind, told in sorted(facts.items()):
        values = by_value(told)
        if len(values) > 1:
            note = f"told as before and as after {kind}"
            yield scene.discrepancy("order", values, contradiction=True, note=note)


def _kind(claim: Claim) -> str:
    return "/".join(filter(None, (claim.event_type, claim.mode)))
