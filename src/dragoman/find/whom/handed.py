"""Who is handed over from one state to another, besides the two states: "extradited *Ana Lim* to Chad"."""

from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.lexical.conditions import Conditions
from dragoman.find.reading import Reading
from dragoman.grammar import conjoined

OF_LAW = "legal"  # the context of the rows by which somebody is given to the justice of others
BY_NAME = frozenset(("extradite", "extradition"))  # between states, wherever to


class Handed:
    def __init__(self, conditions: Conditions) -> None:
        self.conditions = conditions
        self.parties = conditions.parties

    def told(self, reading: Reading, act: Act) -> Act:
        """An act with those whom it hands over among its recipients ("Serbia extradited *Ana Lim* to
        Belarus"), since the record asks of persons what was done to them."""
        persons = [one for one in self._handed(reading, act) if one not in act.recipients]
        return replace(act, recipients=(*act.recipients, *persons)) if persons else act

    def _handed(self, reading: Reading, act: Act) -> list[int]:
        """Who is handed over by an act, if it is one of handing over."""
        parsed = reading.parsed
        if act.event_type != "COOPERATE" or OF_LAW not in act.contexts:
            return []
        abroad = any(self._state(reading, one) for one in act.recipients)
        if not abroad and parsed.lemmas[act.token] not in BY_NAME:
            return []
        found = reading.arguments(act.token)
        first = found.object if found.object is not None else found.possessor
        firsts = [first] if first is not None else reading.obliques(act.token, "of")
        heads = [head for one in firsts for head in conjoined(parsed, one)]
        return [one for one in heads if self.conditions.is_person(reading, one)]

    def _state(self, reading: Reading, head: int) -> bool:
        """Whether a party is a state or its body: "*US* authorities"."""
        parsed, before = reading.parsed, reading.arguments(head).modifiers
        state = self.parties.kinds.of(parsed, head) == "country"
        return state or any(self.parties.names_state(parsed, one) for one in before)
