"""Whose own case a report tells: who is reported in it as held, tried, sentenced, freed or expelled.

Such a one is not withheld as a relative of somebody else. May import the rules of cases and model.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.ask.case.rules import CaseRules, why_not
from dragoman.lexicon import Lexicon
from dragoman.model import Actor, Claim
from dragoman.model.visibility import CASE, ordered, visibility_of

NO_CASE = frozenset(("died", "missing"))  # whoever suffers it is not before the state for it


class OwnCases:
    """Adds the ground `case` to the actors of a report whom its claims tell of."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.rules = CaseRules(lexicon)

    def __call__(
        self,
        text: str,
        claims: Sequence[Claim],
        actors: Sequence[Actor],
        members: Mapping[str, Sequence[str]],
    ) -> tuple[Actor, ...]:
        """`members` are the actors of a group by its id."""
        told = {one for claim in claims if self._tells(text, claim) for one in _whom(claim, actors)}
        told |= {one for group in told & members.keys() for one in members[group]}
        made = {one.id: _with_case(one) if one.id in told else one for one in actors}
        for id, those in members.items():
            if id in made and (inside := [made[one] for one in those if one in made]):
                made[id] = _group(made[id], inside)
        return tuple(made[one.id] for one in actors)

    def _tells(self, text: str, claim: Claim) -> bool:
        if why_not(claim):
            return False
        rule = self.rules(claim, text[claim.span.start : claim.span.end], suffers=True)
        return rule is not None and rule["status"] not in NO_CASE


def _whom(claim: Claim, actors: Sequence[Actor]) -> Iterator[str]:
    """Those whom it befell, also as part of a party: "relatives, including *her brother Rok Bem*"."""
    for party in claim.recipients:
        if party.actor_id:
            yield party.actor_id
        for part in party.members:
            for one in actors:
                if any(part.start <= start and end <= part.end for start, end in one.mentions):
                    yield one.id


def _with_case(actor: Actor) -> Actor:
    return _on(actor, {*actor.grounds, CASE})


def _group(group: Actor, members: Sequence[Actor]) -> Actor:
    """A group is withheld as far as those in it are."""
    worst = [one for one in members if one.visibility == "protected"] or [
        one for one in members if one.visibility == "private"
    ]
    return _on(group, (worst or members)[0].grounds)


def _on(actor: Actor, grounds: Collection[str]) -> Actor:
    return replace(actor, grounds=ordered(grounds), visibility=visibility_of(grounds))
