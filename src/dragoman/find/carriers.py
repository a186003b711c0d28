"""Verbs that only carry an event noun: "*held* talks", "*came* under attack", "*imposed* sanctions"."""

from dragoman.find.reading import Reading
from dragoman.find.words import SupportVerb, Words
from dragoman.grammar import VERBS
from dragoman.model import Parsed

Carrier = tuple[int, SupportVerb]


class Carriers:
    def __init__(self, words: Words) -> None:
        self.support = words.support
        self.transparent = words.classes["transparent_nouns"]

    def carrier(self, reading: Reading, noun: int) -> Carrier | None:
        """The verb that carries an event noun: "held talks", "came under attack"."""
        parsed = reading.parsed
        if parsed.pos[noun] in ("VERB", "AUX", "ADJ"):
            return None
        at = self.whole(parsed, noun)
        head, role = parsed.heads[at], parsed.roles[at]
        if role in ("object", "passive_subject") and parsed.pos[head] == "VERB":
            return self._support(parsed, head, "object", "")
        if role == "prepositional_object" and parsed.pos[parsed.heads[head]] in VERBS:
            return self._support(parsed, parsed.heads[head], "preposition", parsed.lowers[head])
        return None

    def whole(self, parsed: Parsed, noun: int) -> int:
        """The noun that stands for an event noun in its clause: the first of a list, "a *round* of talks"."""
        at = noun
        while parsed.heads[at] != at:
            head = parsed.heads[at]
            if parsed.roles[at] == "conjunct":
                at = head
            elif parsed.lowers[head] == "of" and parsed.lemmas[parsed.heads[head]] in self.transparent:
                at = parsed.heads[head]
            else:
                break
        return at

    def _support(self, parsed: Parsed, verb: int, position: str, preposition: str) -> Carrier | None:
        for row in self.support.get(parsed.lemmas[verb], ()):
            if row.position == position and row.preposition == preposition:
                return verb, row
        return None
