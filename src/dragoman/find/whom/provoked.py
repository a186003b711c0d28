"""Against whom forces are sent where only what provoked it or what it is meant as says so: "as a warning to
*Iran*", "after shelling by *rebels*", "fearing an attack from *Chad*". May import grammar.
"""

from collections.abc import Iterator, Mapping

from dragoman.find.acts import Act
from dragoman.find.left_out.covering import HARMS
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, SUBJECTS, clause_behind, verb_over
from dragoman.model import Parsed

HOSTILE = HARMS | {"MOBILIZE", "PROTEST"}
LINKS = frozenset(("after", "ahead", "amid", "as", "because", "before", "following", "since", "when"))
LEADING = frozenset(("in", "over"))
FEARING = frozenset(("anticipate", "await", "cite", "expect", "fear"))
MEANT = frozenset(("as", "in"))
TURNED = ("to", "against", "at", "for", "towards", "of")


class Provoked:
    def __init__(self, classes: Mapping[str, frozenset[str]], parties: PartyJudge) -> None:
        self.answering = classes["answering_nouns"]
        self.attacks = classes["attack_words"] | classes["shell_attack_words"] | classes["harm_nouns"]
        self.signals = classes["signalling_nouns"]
        self.parties = parties

    def meant_for(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Heads of those to whom forces are a signal."""
        for head in self._signals(reading.parsed, act):
            turned = reading.obliques(head, *TURNED)
            found = [p for one in turned for p in self.parties.parties(reading, one)]
            if found := [one for one in found if one not in act.actors]:
                return tuple(found)
        return ()

    def feared(self, reading: Reading, act: Act) -> tuple[int, ...]:
        """Heads of those who might do something that forces are ready for: "in case *students* left it"."""
        parsed = reading.parsed
        for at in clause_behind(parsed, act.token):
            if parsed.lowers[at] == "lest" or parsed.lowers[at - 1 : at + 1] == ("in", "case"):
                behind = (one for one in range(at + 1, len(parsed)) if parsed.roles[one] in SUBJECTS)
                named = self.parties.parties(reading, next(behind, at))
                return tuple(one for one in named if self._another(parsed, act, one))
        return ()

    def by(self, reading: Reading, act: Act, acts: Mapping[int, Act]) -> tuple[int, ...]:
        """Heads of those whose hostile act forces answer."""
        for span in self._causes(reading.parsed, act):
            told = [acts[at] for at in span if at in acts and acts[at].event_type in HOSTILE]
            named = [one for other in told for one in other.actors]
            named = named or [one for at in span for one in self._behind_attack(reading, at)][:1]
            if found := [one for one in named if self._another(reading.parsed, act, one)]:
                return tuple(dict.fromkeys(found))
        return ()

    def _behind_attack(self, reading: Reading, noun: int) -> list[int]:
        """Whose attack a noun tells of that makes no claim: "fearing *raids* by the Houthis"."""
        if reading.parsed.pos[noun] not in NOUNS or reading.parsed.lemmas[noun] not in self.attacks:
            return []
        found = reading.arguments(noun)
        named = [*reading.obliques(noun, "by", "from"), *found.modifiers]
        named += [] if found.possessor is None else [found.possessor]
        return [one for one in named if self.parties.names_somebody(reading, one)]

    def _signals(self, parsed: Parsed, act: Act) -> Iterator[int]:
        """Nouns for what a move is meant as: "in a *show* of force", "was meant as a *warning*"."""
        before = range(parsed.left_edges[verb_over(parsed, act.token)], act.token)
        for at in (*clause_behind(parsed, act.token), *before):
            if parsed.lowers[at] in MEANT and parsed.roles[at] == "preposition":
                for head in parsed.children_in(at, "prepositional_object"):
                    if parsed.lemmas[head] in self.signals:
                        yield head

    def _causes(self, parsed: Parsed, act: Act) -> Iterator[range]:
        """The phrases and clauses of what came before a move, or is feared."""
        for at in clause_behind(parsed, act.token):
            lower, role = parsed.lowers[at], parsed.roles[at]
            if lower in LINKS and role in ("marker", "adverb", "preposition"):
                clause = at if role == "preposition" else parsed.heads[at]
                if clause == verb_over(parsed, act.token):
                    clause = at  # "*ahead* of a march"
                yield range(at, parsed.right_edges[clause] + 1)
            elif lower in LEADING and role == "preposition":
                noun = parsed.child(at, "prepositional_object")
                if noun is not None and parsed.lemmas[noun] in self.answering:
                    yield range(at, parsed.right_edges[at] + 1)
            elif parsed.lemmas[at] in FEARING and parsed.heads[at] == verb_over(parsed, act.token):
                yield range(at, parsed.right_edges[at] + 1)

    def _another(self, parsed: Parsed, act: Act, head: int) -> bool:
        own = {parsed.lowers[one] for one in act.actors}
        return parsed.pos[head] != "PRON" and parsed.lowers[head] not in own
