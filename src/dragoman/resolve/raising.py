"""Which words left aside tell a claim of their own, for other claims of the document tell of the same people.

A court convicts a man who shot a guard: "the *death* of the guard" tells what the shot did, and a shop clerk
whom police arrest has robbed or shot somebody, who is no private matter any more. May import model.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.model import Claim
from dragoman.resolve.parties import ids

VIOLENCE = "ASSAULT"  # told from two sides: the attack, and what it did
CHARGE = "F108"
PRIVATE = "F109"
WITHOUT_PARTIES = frozenset(("F101", "F102", "F103"))
# what a state does to whom it suspects or holds for an act
PROSECUTED = frozenset((("ACCUSE", "allege"), ("COERCE", "arrest"), ("SANCTION", "convict")))


def raised(
    claims: Sequence[Claim], left: Sequence[Claim], codes: Mapping[int, str | None]
) -> tuple[list[Claim], list[Claim]]:
    """The claims of `left` that stand by themselves, and the rest. `codes` has the code of the gate by where
    the words start. Of what is only charged the doer is left out."""
    undergone = {
        who
        for claim in claims
        if claim.event_type == VIOLENCE and _done(claim)
        for who in ids(claim.recipients)
    }
    prosecuted = {
        who
        for claim in claims
        if (claim.event_type, claim.mode) in PROSECUTED and _done(claim)
        for who in ids(claim.recipients)
    }
    own, rest = [], []
    for one in left:
        code = codes.get(one.trigger.start)
        shared = one.event_type == VIOLENCE and bool(ids(one.recipients) & undergone)
        sued = code == PRIVATE and bool(ids(one.actors) & prosecuted)
        if _done(one) and code not in WITHOUT_PARTIES and (shared or sued):
            own.append(replace(one, actors=()) if code == CHARGE else one)
        else:
            rest.append(one)
    return own, rest


def _done(claim: Claim) -> bool:
    return not (claim.negation or claim.future or claim.hypothetical)
