"""Who is answered: "the ministry rejected *the accusation*" turns to whoever made it a sentence before.

May import model, grammar.
"""

from collections.abc import Sequence

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.grammar import RELATIVE
from dragoman.lexicon import Lexicon

ANSWERS = frozenset(("REJECT", "ACCUSE"))
ASKED = frozenset(("REQUEST", "AGREE"))
DEFINITE = frozenset(("the", "that", "this", "those", "these", "such"))
FARTHEST = 3  # sentences between an act and its answer; beyond, another act lies nearer


class Answers:
    def __init__(self, lexicon: Lexicon) -> None:
        self.nouns = {
            row["lemma"]: frozenset(row["event_types"].split()) for row in lexicon.table("speech_nouns.tsv")
        }

    def answered(self, reading: Reading, act: Act, before: Sequence[Act]) -> tuple[int, ...]:
        """The doers of the last act before this one that its object speaks of."""
        if act.event_type not in ANSWERS or not act.actors:
            return ()
        parsed = reading.parsed
        said = reading.arguments(act.token).object
        if said is None and act.event_type == "ACCUSE":
            return self._alleged(reading, act, before)
        retold = said is not None and said < act.token and self._retold(reading, act, said)
        if retold:
            said = parsed.heads[act.token]
        elif said is None or said < act.token:
            return ()
        types = self.nouns.get(parsed.lemmas[said], frozenset())
        asker = parsed.child(said, "possessor")
        if asker is not None and parsed.pos[asker] == "PRON" and not types.isdisjoint(ASKED):
            return (asker,)  # "rejected *her* appeal"
        if not retold and not self._definite(reading, said):
            return ()
        own = {parsed.lowers[one] for one in act.actors}
        for other in reversed(before):
            if parsed.sentence_of[act.token] - parsed.sentence_of[other.token] > (0 if retold else FARTHEST):
                break
            if (
                other.event_type in types
                and other.actors
                and not own & {parsed.lowers[a] for a in other.actors}
            ):
                return other.actors
        return ()

    def _retold(self, reading: Reading, act: Act, said: int) -> bool:
        """Whether a clause tells what became of the act before it: "offered help, an offer *that* Chad turned
        down"."""
        parsed = reading.parsed
        behind = parsed.heads[act.token] == said or parsed.lowers[said] in RELATIVE
        return parsed.roles[act.token] == "relative_clause" and behind

    def _alleged(self, reading: Reading, act: Act, before: Sequence[Act]) -> tuple[int, ...]:
        """Of whom something is alleged: "denied that he had bribed a judge, *as prosecutors allege*"."""
        parsed = reading.parsed
        marker = parsed.child(act.token, "marker")
        if parsed.roles[act.token] != "adverbial_clause" or marker is None or parsed.lowers[marker] != "as":
            return ()
        same = [one for one in before if parsed.sentence_of[one.token] == parsed.sentence_of[act.token]]
        return next((one.actors for one in reversed(same) if one.actors), ())

    def _definite(self, reading: Reading, noun: int) -> bool:
        parsed = reading.parsed
        first = parsed.child(noun, "determiner")
        return first is not None and parsed.lowers[first] in DEFINITE
