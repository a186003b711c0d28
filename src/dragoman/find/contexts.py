"""The contexts of an act: what its row says, and what the words of its clause prove. Few and right."""

from collections import defaultdict

from dragoman.find.words import POS_OF
from dragoman.lexicon import Lexicon
from dragoman.model import Charge, Parsed

CHARGE_BLIND = frozenset(
    ("terrorism", "cyber", "corruption", "crime")
)  # a charge is the state's label, not the act's
MOST = 4  # contexts of one claim; more say nothing


class ContextReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.words: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in lexicon.table("contexts.tsv"):
            self.words[row["word"], row["pos"]].append(row["context"])

    def contexts(
        self, parsed: Parsed, own: tuple[str, ...], clause: tuple[int, int], charges: tuple[Charge, ...]
    ) -> tuple[str, ...]:
        found = list(own)
        for token in range(*clause):
            for context in self.words.get((parsed.lemmas[token], POS_OF.get(parsed.pos[token], "")), ()):
                charged = any(c.start <= parsed.starts[token] < c.end for c in charges)
                if not (charged and context in CHARGE_BLIND):
                    found.append(context)
        return tuple(dict.fromkeys(found))[:MOST]
