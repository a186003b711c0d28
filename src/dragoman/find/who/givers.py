"""Who gave what others hand on or use: of "handed out food donated by *Japan*" nothing is done to Japan, and
"*the rebels* fired rockets supplied by Iran" tells whom Iran supplied.

May import model, grammar.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge

GIVEN_TO = frozenset(("to", "for"))
GOING = {"AID": ("among", "for", "to"), "ASSAULT": ("against", "at", "into", "on")}


class Givers:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.giving = classes["gift_verbs"]
        self.using = classes["using_verbs"]
        self.parties = parties

    def of(self, reading: Reading, token: int) -> list[int]:
        """Those who gave, paid for or made the object of a verb, as a participle behind it says."""
        parsed, thing = reading.parsed, reading.arguments(token).object
        if thing is None:
            return []
        clauses = [one for one in parsed.children_in(thing, "noun_clause") if self._given(reading, one)]
        return [whom for one in clauses for whom in self._by(reading, one)]

    def passed_on(self, reading: Reading, act: Act) -> Act:
        """An act that names nobody is done to whom the participle behind its object seems to give it: "handed
        out food donated by Japan *to villagers*", "fired drones supplied by Iran *at Odesa*"."""
        thing = reading.arguments(act.token).object
        if act.recipients or not act.actors or thing is None or act.event_type not in GOING:
            return act
        clauses = [
            one for one in reading.parsed.children_in(thing, "noun_clause") if self._given(reading, one)
        ]
        heads = [head for one in clauses for head in reading.obliques(one, *GOING[act.event_type])]
        whom = dict.fromkeys(one for head in heads for one in self.parties.parties(reading, head))
        return replace(act, recipients=tuple(one for one in whom if one not in act.actors))

    def used(self, reading: Reading, act: Act) -> Act:
        """Whoever uses a thing was given it by those whom a participle behind it names, unless it says to
        whom."""
        parsed = reading.parsed
        if act.event_type != "AID" or not act.actors or not self._given(reading, act.token):
            return act
        links = parsed.children_in(act.token, "preposition")
        if parsed.roles[act.token] != "noun_clause" or any(parsed.lowers[one] in GIVEN_TO for one in links):
            return act
        thing = parsed.heads[act.token]
        verb = parsed.heads[thing]
        if parsed.roles[thing] != "object" or parsed.lemmas[verb] not in self.using:
            return act
        subject = reading.arguments(verb).subject
        users = [] if subject is None else self.parties.parties(reading, subject)
        users = [one for one in users if one not in act.actors]
        return replace(act, recipients=tuple(users)) if users else act

    def _given(self, reading: Reading, clause: int) -> bool:
        parsed = reading.parsed
        return parsed.lemmas[clause] in self.giving and bool(self._by(reading, clause))

    def _by(self, reading: Reading, clause: int) -> list[int]:
        found = reading.arguments(clause)
        named = [found.subject] if found.passive and found.subject is not None else []
        return [one for head in named for one in self.parties.parties(reading, head)]
