"""The contexts of an act: what its row says, and what the words of its clause prove. Few and right."""

from collections import defaultdict

from dragoman.find.acts import Act
from dragoman.find.lexical.words import POS_OF
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
CONTENT = frozenset(("complement_clause", "open_complement"))
NONE: frozenset[str] = frozenset()
VERBAL = frozenset((1, 3))
NAMED = ("compound", "adjective", "possessor")
MOST = 4  # contexts of one claim; more say nothing


class ContextReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.types = lexicon.settings("event_types")
        self.words: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in lexicon.table("contexts.tsv"):
            self.words[row["word"], row["pos"]].append(row["context"])

    def contexts(self, parsed: Parsed, act: Act, charges: tuple[Charge, ...]) -> tuple[str, ...]:
        found = list(act.contexts)
        tokens = _clause_tokens(parsed, act.token, OTHER_CLAUSES - self._told_of(act))
        for party in (*act.actors, *act.recipients):  # also those whom another clause names
            tokens |= {party, *parsed.children_in(party, *NAMED)}
        for token in sorted(tokens):
            for context in self.words.get((parsed.lemmas[token], POS_OF.get(parsed.pos[token], "")), ()):
                charged = any(c.start <= parsed.starts[token] < c.end for c in charges)
                bodily = context == "cyber" and act.event_type == "ASSAULT"  # "hacked at him with an axe"
                if not bodily and not (charged and context in CHARGE_BLIND):
                    found.append(context)
        return tuple(dict.fromkeys(found))[:MOST]

    def _told_of(self, act: Act) -> frozenset[str]:
        """Roles of clauses that say what somebody is accused of, asked for, threatened with or promised."""
        return CONTENT if self.types[act.event_type]["quad_code"] in VERBAL else NONE


def _clause_tokens(parsed: Parsed, head: int, others: frozenset[str]) -> set[int]:
    """The words of an act's own clause: clauses below it speak of other acts."""
    found = [head]
    for token in found:
        found.extend(child for child in parsed.children[token] if parsed.roles[child] not in others)
    return set(found)
