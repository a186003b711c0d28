"""What the state accuses somebody of, as written: "convicted of spying", "on extremism charges"."""

from dragoman.find.lexical.words import Words
from dragoman.find.reading import Reading
from dragoman.find.who.parties import PartyJudge
from dragoman.grammar import NOUNS, conjoined, phrase
from dragoman.model import Charge, Parsed

CHARGE_PREPOSITIONS = frozenset(("of", "with", "for", "on", "over", "under"))
NO_CHARGE = frozenset(("date", "time", "number", "person", "place", "group", "organisation"))


class ChargeReader:
    def __init__(self, words: Words, parties: PartyJudge) -> None:
        self.parties = parties
        self.nouns = words.classes["charge_words"]
        self.verbs = words.classes["charge_verbs"]

    def charges(self, reading: Reading, token: int) -> tuple[Charge, ...]:
        """The charges stated at an act, in order of the text."""
        parsed, found = reading.parsed, reading.arguments(token)
        guilty = found.predicate if found.predicate and parsed.lowers[found.predicate] == "guilty" else None
        places = [*found.obliques] + ([] if guilty is None else [*reading.arguments(guilty).obliques])
        plain = parsed.lemmas[token] in self.verbs or guilty is not None
        spans = []
        for word, head in dict.fromkeys(places):
            if word not in CHARGE_PREPOSITIONS and (guilty is None or word != "to"):
                continue
            if parsed.lemmas[head] in self.nouns:
                spans.append(self._named(reading, head))
            elif plain and word in ("of", "with", "for", "to") and self._may_be(parsed, head):
                spans.append(self._whole(parsed, head))
        if plain:
            tops = [token] if guilty is None else [token, guilty]
            spans += [self._clause(parsed, p) for top in tops for p in parsed.children_in(top, "preposition")]
        bounds = {parsed.chars(*span) for span in spans if span is not None}
        return tuple(
            Charge(start=start, end=end, text=parsed.text[start:end]) for start, end in sorted(bounds)
        )

    def _named(self, reading: Reading, head: int) -> tuple[int, int] | None:
        """The words before "charges", or the of-phrase behind them."""
        parsed = reading.parsed
        before = [
            c for c in parsed.children[head] if c < head and parsed.roles[c] in ("compound", "noun_modifier")
        ]
        if before:
            return min(parsed.left_edges[c] for c in before), head
        behind = reading.obliques(head, "of")
        if behind:
            return self._whole(parsed, behind[0])
        for child in parsed.children_in(head, "preposition"):
            if parsed.lowers[child] == "of":
                return self._clause(parsed, child)
        before = [c for c in parsed.children[head] if c < head and parsed.roles[c] == "adjective"]
        return (parsed.left_edges[before[0]], head) if before else None

    def _may_be(self, parsed: Parsed, head: int) -> bool:
        entity = parsed.entity(head)
        if self.parties.kinds.of(parsed, head):
            return False
        return parsed.pos[head] in NOUNS and (entity is None or entity.kind not in NO_CHARGE)

    def _whole(self, parsed: Parsed, head: int) -> tuple[int, int]:
        heads = conjoined(parsed, head)
        return phrase(parsed, heads[0]).first, max(phrase(parsed, one).last for one in heads)

    def _clause(self, parsed: Parsed, preposition: int) -> tuple[int, int] | None:
        if parsed.lowers[preposition] not in ("of", "with", "for"):
            return None
        inner = parsed.child(preposition, "prepositional_clause")
        if inner is None:
            return None
        return parsed.left_edges[inner], parsed.right_edges[inner] + 1
