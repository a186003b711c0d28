"""With whom people agree on something: "agreed *with Mauritania* to step up patrols", "Turkey and Egypt
agreed on a railway". May import model, grammar.
"""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.find.who.sides import Sides

AIMED = frozenset(("against", "from", "into", "to", "with"))
DONE_TO = frozenset(("indirect_object", "object"))


class Agreed:
    def __init__(self, parties: PartyJudge, sides: Sides) -> None:
        self.parties = parties
        self.sides = sides

    def between(self, reading: Reading, act: Act) -> Act:
        """The act with those who are agreed with; where several agree, one another, unless it is for somebody
        named ("agreed to send soldiers *to Latvia*", "agreed to help *Chad*")."""
        parsed = reading.parsed
        if act.event_type != "AGREE" or parsed.lemmas[act.token] != "agree" or not act.actors:
            return act
        partners = [
            one
            for head in reading.obliques(act.token, "with")
            for one in self.parties.parties(reading, head)
            if one not in act.actors
        ]
        if partners:
            return replace(act, recipients=tuple(partners))
        if not act.recipients or not self.sides.both(reading, act.token, act.actors):
            return act
        aimed = any(self._aimed(reading, one) for one in act.recipients)
        return act if aimed else replace(act, recipients=act.actors)

    def _aimed(self, reading: Reading, head: int) -> bool:
        parsed = reading.parsed
        if parsed.lowers[parsed.heads[head]] in AIMED:
            return True
        named = parsed.pos[head] == "PROPN" and self.parties.names_somebody(reading, head)
        # "a railway linking *Astara* and Rasht"
        describing = parsed.roles[parsed.heads[head]] == "noun_clause"
        return parsed.roles[head] in DONE_TO and named and not describing
