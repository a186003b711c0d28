"""Verbs that only carry an event noun: "*held* talks", "*came* under attack", "*imposed* sanctions", "riots
*broke* out"."""

from dragoman.find.reading import Reading
from dragoman.find.words import SupportVerb, Words
from dragoman.grammar import VERBS, verb_over
from dragoman.model import Parsed

Carrier = tuple[int, SupportVerb]


class Carriers:
    def __init__(self, words: Words) -> None:
        self.support = words.support
        # "knelt *in protest*": whatever verb stands over it
        self.standing = words.classes["protest_only_words"]
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
        if role == "subject" and parsed.pos[head] == "VERB":
            return self._support(parsed, head, "subject", "")
        if role != "prepositional_object":
            return None
        link, verb = parsed.lowers[head], parsed.heads[head]
        if parsed.lemmas[noun] in self.standing and at == noun:
            return self._standing(parsed, verb, link)
        if parsed.pos[verb] in VERBS:
            return self._support(parsed, verb, "preposition", link)
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

    def _standing(self, parsed: Parsed, at: int, preposition: str) -> Carrier | None:
        """The verb over "in protest", also where a parser hangs that on one of its nouns."""
        verb = verb_over(parsed, at)
        if parsed.pos[verb] not in VERBS:
            return None
        known = self._support(parsed, verb, "preposition", preposition)
        return known or self._support(parsed, verb, "preposition", preposition, "*")

    def _support(
        self, parsed: Parsed, verb: int, position: str, preposition: str, lemma: str = ""
    ) -> Carrier | None:
        for row in self.support.get(lemma or parsed.lemmas[verb], ()):
            if row.position == position and row.preposition == preposition:
                return verb, row
        return None
