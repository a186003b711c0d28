"""Who is handed over from one state to another: the states cooperate, and he is deported."""

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

    def __call__(self, reading: Reading, act: Act) -> tuple[Act, ...]:
        """An act, and what befalls those whom it hands over ("Serbia extradited *Ana Lim* to Belarus"): an
        act of its own at the same word, since the record asks of persons what was done to them."""
        persons = self._handed(reading, act)
        if not persons:
            return (act,)
        befallen = replace(act, event_type="COERCE", mode="deport", recipients=tuple(persons))
        return (befallen,) if set(act.recipients) <= set(persons) else (act, befallen)

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
