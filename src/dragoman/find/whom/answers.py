"""Who is answered: "the ministry rejected *the accusation*" turns to whoever made it a sentence before.

May import model, grammar.
"""

from collections.abc import Sequence

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
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
        if said is None or said < act.token:
            return ()
        types = self.nouns.get(parsed.lemmas[said], frozenset())
        asker = parsed.child(said, "possessor")
        if asker is not None and parsed.pos[asker] == "PRON" and not types.isdisjoint(ASKED):
            return (asker,)  # "rejected *her* appeal"
        if not self._definite(reading, said):
            return ()
        own = {parsed.lowers[one] for one in act.actors}
        for other in reversed(before):
            if parsed.sentence_of[act.token] - parsed.sentence_of[other.token] > FARTHEST:
                break
            if (
                other.event_type in types
                and other.actors
                and not own & {parsed.lowers[a] for a in other.actors}
            ):
                return other.actors
        return ()

    def _definite(self, reading: Reading, noun: int) -> bool:
        parsed = reading.parsed
        first = parsed.child(noun, "determiner")
        return first is not None and parsed.lowers[first] in DEFINITE
