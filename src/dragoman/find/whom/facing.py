"""Whom forces face where only the place they move to says so: "on hills overlooking *Sarajevo*", "within
range of *the capital*", "to Jaffna, where *rebels* hold the road". May import model, grammar.
"""

from collections.abc import Iterator, Mapping

from dragoman.find.acts import Act
from dragoman.find.left_out.covering import HARMS
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, VERBS, clause_behind, verb_over
from dragoman.model import Parsed

HOSTILE = HARMS | {"PROTEST", "MOBILIZE", "THREATEN"}
BEFORE = frozenset(("opposite", "facing"))
NEARNESS = frozenset(("within", "in", "into", "under", "to"))  # "*in* sight of", "*to* within a mile of"
OPENING = frozenset(("where", "when"))  # "for Saturday, *when* strikers are to march"
BEHIND = frozenset(("relative_clause", "noun_clause", "apposition"))


class Facing:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.ranges = classes["range_nouns"]
        self.facing = classes["facing_verbs"]
        self.holding = classes["place_holding_verbs"]
        self.strongholds = classes["stronghold_nouns"]
        self.foes = classes["foe_nouns"]
        self.parties = parties

    def before(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Whom the forces stand before: "dug in within sight of *Chad's troops*"."""
        for head in self._in_view(reading, act):
            named = self.parties.parties(reading, head, places=True)
            if found := [one for one in named if self._another(reading.parsed, act, one)]:
                return tuple(found)
        return ()

    def holders(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Who holds the place that the forces go to, or does harm there: "a village held by *guerrillas*"."""
        parsed = reading.parsed
        for at in clause_behind(parsed, act.token):
            heads: list[int] = []
            if parsed.lowers[at] in OPENING:
                heads = self._in_clause(reading, act, acts, at)
            elif parsed.pos[at] in NOUNS and parsed.lemmas[at] in self.strongholds:
                heads = [*reading.obliques(at, "of"), *reading.arguments(at).modifiers]
                heads = self._foes(reading, act, heads, named=True)
            elif parsed.pos[at] in VERBS and parsed.lemmas[at] in self.holding and parsed.roles[at] in BEHIND:
                doer = reading.arguments(at).subject
                if doer is not None and doer > parsed.heads[at]:
                    heads = self._foes(reading, act, [doer], named=True)
            if heads:
                return tuple(dict.fromkeys(heads))
        return ()

    def _in_clause(self, reading: Reading, act: Act, acts: Mapping[int, Act], opening: int) -> list[int]:
        """Who does harm in a clause that opens with "where" or "when", or what foes it is about."""
        parsed = reading.parsed
        clause = verb_over(parsed, parsed.heads[opening])
        while parsed.roles[clause] == "open_complement":
            clause = parsed.heads[clause]
        hostile = [
            one
            for at in range(opening, parsed.right_edges[clause] + 1)
            if at in acts and acts[at].event_type in HOSTILE
            for one in acts[at].actors
            if one > opening and self._another(parsed, act, one)
        ]
        doer = reading.arguments(clause).subject
        own = [] if doer is None or doer < opening else [doer]
        return hostile or self._foes(reading, act, own, named=False)

    def _foes(self, reading: Reading, act: Act, heads: list[int], *, named: bool) -> list[int]:
        """Rebels, protesters and the like among heads; with `named` whoever is no mere place."""
        found = [one for head in heads for one in self.parties.parties(reading, head)]
        found = [one for one in found if self._another(reading.parsed, act, one)]
        foes = self.foes
        return [
            one
            for one in found
            if reading.parsed.lemmas[one] in foes or (named and self.parties.names_somebody(reading, one))
        ]

    def _in_view(self, reading: Reading, act: Act) -> Iterator[int]:
        """What stands behind words for facing and nearness, nearest first."""
        parsed = reading.parsed
        for at in clause_behind(parsed, act.token):
            lower, over = parsed.lowers[at], parsed.heads[at]
            if parsed.lemmas[at] in self.facing and parsed.pos[at] == "VERB":
                thing = reading.arguments(at).object
                if thing is not None and thing > at:
                    yield thing
            elif lower in BEFORE:
                yield from parsed.children_in(at, "prepositional_object")
            elif (
                lower in ("of", "from") and parsed.pos[over] == "NOUN" and parsed.lemmas[over] in self.ranges
            ):
                if lower == "from" or parsed.lowers[parsed.heads[over]] in NEARNESS:
                    yield from parsed.children_in(at, "prepositional_object")
            elif lower == "from" and parsed.lowers[parsed.heads[over]] == "across":  # "across the river from"
                yield from parsed.children_in(at, "prepositional_object")

    def _another(self, parsed: Parsed, act: Act, head: int) -> bool:
        return parsed.pos[head] != "PRON" and head not in act.actors
