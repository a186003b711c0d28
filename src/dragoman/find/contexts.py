"""The contexts of an act: what its row says, and what the words of its clause prove. Few and right."""

from collections import defaultdict

from dragoman.find.words import POS_OF
from dragoman.lexicon import Lexicon
from dragoman.model import Charge, Parsed

CHARGE_BLIND = frozenset(
    ("terrorism", "cyber", "corruption", "crime")
)  # a charge is the state's label, not the act's
OTHER_CLAUSES = frozenset(
    (
        "relative_clause",
        "adverbial_clause",
        "complement_clause",
        "open_complement",
        "noun_clause",
        "conjunct",
        "parataxis",
        "punctuation",
    )
)
MOST = 4  # contexts of one claim; more say nothing


class ContextReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.words: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in lexicon.table("contexts.tsv"):
            self.words[row["word"], row["pos"]].append(row["context"])

    def contexts(
        self, parsed: Parsed, own: tuple[str, ...], head: int, charges: tuple[Charge, ...]
    ) -> tuple[str, ...]:
        found = list(own)
        for token in sorted(_clause_tokens(parsed, head)):
            for context in self.words.get((parsed.lemmas[token], POS_OF.get(parsed.pos[token], "")), ()):
                charged = any(c.start <= parsed.starts[token] < c.end for c in charges)
                if not (charged and context in CHARGE_BLIND):
                    found.append(context)
        return tuple(dict.fromkeys(found))[:MOST]


def _clause_tokens(parsed: Parsed, head: int) -> list[int]:
    """The words of an act's own clause: clauses below it speak of other acts."""
    found = [head]
    for token in found:
        found.extend(child for child in parsed.children[token] if parsed.roles[child] not in OTHER_CLAUSES)
    return found
