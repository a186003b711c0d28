"""Whom people turn to where only the verb above says it: "wrote to *the king* to ask for an apology", "sent a
note to *Caracas* insisting on their extradition".

May import model, grammar.
"""

from collections.abc import Mapping

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge

TURNED = frozenset(("REQUEST", "THREATEN"))
TOLD = ("to", "with")
OWN = ("to", "on", "from", "of", "upon", "against")  # whom the asking or threatening itself names
HUNG = frozenset(("adverbial_clause", "noun_clause", "open_complement", "dependent"))


class Addressed:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.messages = classes["message_verbs"]
        self.parties = parties

    def addressee(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Heads of those whom the message is for that an act is made in; none where the act names its own."""
        parsed = reading.parsed
        verb = act.token
        if act.event_type not in TURNED or parsed.pos[verb] != "VERB" or parsed.roles[verb] not in HUNG:
            return ()
        above = parsed.heads[verb]
        if parsed.pos[above] == "NOUN" and parsed.roles[above] == "object":
            above = parsed.heads[above]  # "sent a letter demanding"
        if parsed.lemmas[above] not in self.messages or self._names_its_own(reading, verb):
            return ()
        found = reading.arguments(above)
        places = [one for one in (found.indirect_object, *reading.obliques(above, *TOLD)) if one is not None]
        for place in places:
            if self.parties.names_somebody(reading, place) and place not in act.actors:
                return tuple(one for one in self.parties.parties(reading, place) if one not in act.actors)
        return ()

    def _names_its_own(self, reading: Reading, verb: int) -> bool:
        """Whether the verb names whom it asks or threatens: "urging *Chad* to", "asking help of *Chad*"."""
        found = reading.arguments(verb)
        heads = (found.object, found.indirect_object, *reading.obliques(verb, *OWN))
        below = reading.parsed.children_in(verb, "object", "indirect_object", "preposition")
        near = {one for top in below for one in (top, *reading.parsed.children[top])}
        return any(one in near and self.parties.is_party(reading, one) for one in heads if one is not None)
