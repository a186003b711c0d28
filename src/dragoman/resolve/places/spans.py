"""Which words of a parse are place names: those the parser marks, and those it missed that stand where
places stand and that the gazetteer knows."""

from collections import defaultdict

from dragoman.lexicon import Lexicon
from dragoman.model import Parsed
from dragoman.resolve.places.gazetteer import Gazetteer

PLACE_ENTITIES = frozenset(("place", "location"))
AROUND = frozenset(("the", "in", "of", "'s", "'", "’s", "’", ",", ".", "-", '"', "“", "”"))

Spans = list[tuple[int, int]]


class SpanFinder:
    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        words: dict[str, set[str]] = defaultdict(set)
        for row in lexicon.table("place_words.tsv"):
            words[row["kind"]].add(row["word"])
        self.generic = frozenset(words["generic"])
        self.whereabouts = frozenset(words["whereabouts"])
        self.bodies = frozenset(words["body"])
        self.parts = frozenset(words["part"])

    def __call__(self, parsed: Parsed) -> Spans:
        """Tokens first to last (half-open) of the place names, in order, without overlap."""
        return self._marked(parsed)

    def core(self, text: str) -> str:
        """A name without the words for its kind or its part: "northern Nineveh province" is Nineveh."""
        words = text.split()
        while len(words) > 1 and words[-1].lower() in self.generic:
            words.pop()
        while len(words) > 1 and (words[0].lower() in self.generic or words[0].lower() in self.parts):
            del words[0]
            if len(words) > 1 and words[0].lower() == "of":
                del words[0]
        return " ".join(words)

    def _marked(self, parsed: Parsed) -> Spans:
        found = []
        for entity in parsed.entities:
            if entity.kind in PLACE_ENTITIES:
                first, last = trimmed(parsed, entity.first, entity.last)
                if first < last and parsed.words[first][:1].isupper():
                    found.append((first, last))
        return found


def trimmed(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """Without articles, prepositions, possessive marks and punctuation at the edges."""
    while first < last and parsed.lowers[first] in AROUND:
        first += 1
    while last > first and parsed.lowers[last - 1] in AROUND:
        last -= 1
    return first, last
