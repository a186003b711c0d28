"""Who says what is told, and whether it is said of his own side: "*its spokesman* said the party would quit".

May import model, grammar, lexicon.
"""

from collections.abc import Mapping, Sequence

from dragoman.find.acts import Act
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

BODIES = frozenset(("body", "country"))
SELF = frozenset(("i", "we", "he", "she", "it", "they"))


class Speaking:
    def __init__(self, lexicon: Lexicon, parties: PartyJudge, classes: Mapping[str, frozenset[str]]) -> None:
        self.parties = parties
        # of a word for several states the first is the likelier
        self.states = {row["word"].lower(): row["iso3"] for row in reversed(lexicon.table("countries.tsv"))}
        self.for_sides = classes["side_speakers"]
        self.ministries = classes["ministry_words"]

    def speakers(self, reading: Reading, verb: int) -> tuple[int, ...]:
        """Who says the clause of a verb; nobody where the text does."""
        above = self.saying(reading.parsed, verb)
        subject = None if above is None else reading.arguments(above).subject
        return () if subject is None else (subject,)

    def saying(self, parsed: Parsed, verb: int) -> int | None:
        """The verb of saying over the clause of a verb, or put in between: "may, *the palace hinted*, if"."""
        at = verb
        while parsed.roles[at] in ("conjunct", "subject") and parsed.heads[at] != at:
            at = parsed.heads[at]
        above = parsed.heads[at]
        if parsed.roles[at] == "complement_clause" and parsed.pos[above] in VERBS:
            return above
        return next((one for one in parsed.children_in(at, "parataxis") if parsed.pos[one] in VERBS), None)

    def own(self, reading: Reading, doers: Sequence[int], speakers: Sequence[int]) -> bool:
        """Whether speakers tell of themselves or their side, and not what they expect of others."""
        return all(one in doers or self._same_side(reading, doers[0], one) for one in speakers)

    def for_doers(self, reading: Reading, act: Act, speakers: Sequence[int]) -> bool:
        """Whether somebody speaks for those who will act: "*clerks* will strike, their union threatened"."""
        parsed = reading.parsed
        if parsed.roles[act.token] != "complement_clause" or not act.actors or not speakers:
            return False
        named = parsed.pos[act.actors[0]] != "PRON" and act.actors[0] not in speakers
        return named and self.own(reading, act.actors, speakers)

    def _same_side(self, reading: Reading, doer: int, speaker: int) -> bool:
        parsed = reading.parsed
        if (
            parsed.lowers[doer] in SELF
            or self._of_speaker(reading, doer)
            or self._of_speaker(reading, speaker)
        ):
            return True
        states, others = self._states(reading, doer), self._states(reading, speaker)
        if states and others:
            return not states.isdisjoint(others)
        before = (one for one in reading.arguments(speaker).modifiers if not _own_name(reading, speaker, one))
        before = (one for one in before if parsed.lemmas[one] not in self.ministries)
        named = [one for one in before if self.parties.kinds.of(parsed, one) in BODIES]
        if named:
            return any(parsed.lowers[one] == parsed.lowers[doer] for one in named)
        known = self.parties.kinds.of(parsed, speaker) == "person" and parsed.pos[speaker] == "PROPN"
        return known or parsed.lemmas[speaker] in self.for_sides | self.ministries

    def _of_speaker(self, reading: Reading, head: int) -> bool:
        """ "*his* country", "*its* leader"."""
        owner = reading.arguments(head).possessor
        return owner is not None and reading.parsed.pos[owner] == "PRON"

    def _states(self, reading: Reading, head: int) -> frozenset[str]:
        """The states that a party, its owner and the words before it name."""
        found = reading.arguments(head)
        words = (head, *(() if found.possessor is None else (found.possessor,)), *found.modifiers)
        words += tuple(reading.obliques(head, "of", "in", "for"))  # "a diplomat *in Doha*"
        named = (self.states.get(reading.parsed.lowers[one]) for one in words)
        return frozenset(one for one in named if one is not None)


def _own_name(reading: Reading, head: int, modifier: int) -> bool:
    """Whether a word before a name is part of it: "*Florence* Parly"."""
    entity = reading.parsed.entity(head)
    return entity is not None and entity.first <= modifier < entity.last
