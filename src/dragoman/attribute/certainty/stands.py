"""How an act stands in the text: its status with PLOVER's auxiliary modes, and how operators change it.

May import model. A `Stand` is shared by all tokens of a clause that no further operator touches.
"""

from dataclasses import dataclass, replace

from dragoman.attribute.certainty.operators import Effect
from dragoman.model.claim import NEGATIVE

FACTS = frozenset(("asserted", "negated"))
HANGING = frozenset(("planned", "forecast", "rumoured"))  # below a condition these hang on it, too
CLOSED = frozenset(("denied", "retracted", "counterfactual"))  # what hangs below these is none the more so


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """`condition` is the head token of the clause that it depends on, -1 for none."""

    status: str
    future: bool = False
    hypothetical: bool = False
    negation: bool = False
    condition: int = -1


ASSERTED = Stand(status="asserted")


def weigh(effect: Effect, commitment: float) -> float:
    """Factuality of an act below an operator that the text commits to so far; linear between the two ends."""
    return (effect.if_true * (3.0 + commitment) + effect.if_negated * (3.0 - commitment)) / 6.0


def below(stand: Stand, effect: Effect) -> Stand:
    """How the act below an operator stands, where the operator itself stands so."""
    if stand.status in CLOSED:
        return _within_closed(stand, effect)
    status = effect.status_negated if stand.negation else effect.status
    if not status:
        return stand
    if effect.if_true > 0 and effect.if_negated > 0 and status == "asserted":
        return ASSERTED if stand.status != "rumoured" else stand  # taken for granted, whatever is made of it
    return _combined(stand, effect, status, status in NEGATIVE)


def modal(stand: Stand, effect: Effect, *, negative: bool) -> Stand:
    """How an act stands with a modal of its own, and a "not" of its own."""
    status = effect.status_negated if negative else effect.status
    if stand.status in FACTS or stand.status == "rumoured":
        return _combined(stand, effect, status, negative != stand.negation)
    return replace(
        stand,
        future=stand.future or effect.future,
        hypothetical=stand.hypothetical or effect.hypothetical,
        negation=negative != stand.negation,
    )


def _combined(stand: Stand, effect: Effect, status: str, negation: bool) -> Stand:
    if status in FACTS and stand.status not in FACTS:
        return replace(stand, negation=negation)
    if status in HANGING and stand.status == "conditional":
        return replace(stand, negation=negation, future=stand.future or effect.future)
    return Stand(
        status=status,
        future=stand.future or effect.future,
        hypothetical=stand.hypothetical or effect.hypothetical,
        negation=negation,
        condition=stand.condition,
    )


def _within_closed(stand: Stand, effect: Effect) -> Stand:
    """What is denied, taken back or unreal makes nothing below it so; a denied refusal is no refusal."""
    if effect.status in NEGATIVE:
        return replace(stand, negation=not stand.negation)
    return stand


def negated(stand: Stand) -> Stand:
    """The same act with a "not" of its own."""
    status = stand.status
    if status in FACTS:
        status = "negated" if status == "asserted" else "asserted"
    return replace(stand, status=status, negation=not stand.negation)
