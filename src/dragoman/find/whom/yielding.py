"""Who ceases fire or lets people go, where only a phrase or clause beside says so: "the guns fell silent at
noon *between the army and the rebels*", "walked free after *his captors* dropped him".

May import model, grammar.
"""

from collections.abc import Mapping
from dataclasses import replace

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import clause_behind

OPENERS = frozenset(("after", "as", "because", "once", "when"))
OF_THEM = frozenset(("her", "him", "his", "their", "them"))


class Yielding:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.freeing = classes["letting_verbs"]
        self.convoys = classes["relief_convoys"] | classes["convoy_words"]
        self.parties = parties

    def told(self, reading: Reading, act: Act) -> Act:
        """The act with its doers, where it has none yet; with the convoy that is let through."""
        if act.event_type != "RETREAT":
            return act
        if act.mode == "access" and not act.recipients:
            thing = reading.arguments(act.token).object
            convoy = thing is not None and reading.parsed.lemmas[thing] in self.convoys
            return replace(act, recipients=(thing,)) if thing is not None and convoy else act
        if act.actors:
            return act
        if act.mode == "ceasefire":
            both = self._sides(reading, act)
            return replace(act, actors=both, recipients=both) if len(both) > 1 else act
        if act.mode == "release" and act.recipients:
            return replace(act, actors=self._freeing(reading, act))
        return act

    def _sides(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Those that a "between" in the clause names, whatever it hangs on."""
        parsed = reading.parsed
        for at in clause_behind(parsed, act.token):
            if parsed.lowers[at] == "between":
                for head in parsed.children_in(at, "prepositional_object"):
                    return tuple(self.parties.between(reading, head))
        return ()

    def _freeing(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Who does something that frees them, in a clause about them: "after *a judge* granted him bail"."""
        parsed = reading.parsed
        for clause in parsed.children_in(act.token, "adverbial_clause"):
            opens = parsed.lowers[parsed.left_edges[clause]]
            span = range(clause, parsed.right_edges[clause] + 1)
            theirs = any(parsed.lowers[one] in OF_THEM for one in span)
            if opens not in OPENERS or not theirs or parsed.lemmas[clause] not in self.freeing:
                continue
            doer = reading.arguments(clause).subject
            if doer is not None and parsed.pos[doer] != "PRON":
                return tuple(one for one in self.parties.parties(reading, doer) if one not in act.recipients)
        return ()
