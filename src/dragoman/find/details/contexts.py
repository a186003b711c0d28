"""The contexts of an act: what its row says, and what the words of its clause prove. Few and right."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.find.acts import Act
from dragoman.find.lexical.words import POS_OF
from dragoman.grammar import has_to
from dragoman.grammar.numbers import HYPHENS
from dragoman.lexicon import Lexicon, Row
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
AIMS = frozenset(("adverbial_clause", "noun_clause"))  # with "to": "an accord *to curb* fentanyl"
VERBAL = frozenset((1, 3))
NONE: frozenset[str] = frozenset()
NAMED = ("compound", "adjective", "possessor")
MOST = 4  # contexts of one claim; more say nothing
PARTY, RECIPIENT = "party", "recipient"
INSIDE = HYPHENS | {"'s", "’s", "'"}  # what a phrase may hold besides: "vice-president", "women's rights"


@dataclass(frozen=True, slots=True)
class Proof:
    """A row of contexts.tsv: `words` in order; `side`, whom they must name, and the types or modes of act."""

    words: tuple[str, ...]
    pos: str
    context: str
    side: str
    acts: frozenset[str]

    def holds_of(self, act: Act) -> bool:
        return not self.acts or bool(self.acts & {act.event_type, f"{act.event_type}:{act.mode}"})


class ContextReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.types = lexicon.settings("event_types")
        self.beside = _words(lexicon, "beside_words")
        self.ways = _words(lexicon, "site_name_endings")
        self.past = _words(lexicon, "past_office_words")
        self.proofs: dict[str, list[Proof]] = defaultdict(list)
        for row in lexicon.table("contexts.tsv"):
            proof = _proof(row)
            self.proofs[proof.words[0]].append(proof)

    def contexts(self, parsed: Parsed, act: Act, charges: tuple[Charge, ...]) -> tuple[str, ...]:
        found = list(act.contexts)
        tokens = self._clause(parsed, act, act.token)
        for party in act.recipients:
            tokens |= self._clause(parsed, act, party)
        sides = {
            PARTY: _named(parsed, act.actors + act.recipients),
            RECIPIENT: _named(parsed, act.recipients),
        }
        tokens |= sides[PARTY]  # also those whom another clause names
        for proof, span in self._proved(parsed, tokens):
            if proof.side and not self._of_side(parsed, span, sides[proof.side]):
                continue
            charged = any(c.start <= parsed.starts[span[0]] < c.end for c in charges)
            bodily = proof.context == "cyber" and act.event_type == "ASSAULT"  # "hacked at him with an axe"
            if proof.holds_of(act) and not bodily and not (charged and proof.context in CHARGE_BLIND):
                found.append(proof.context)
        return tuple(dict.fromkeys(found))[:MOST]

    def _proved(self, parsed: Parsed, tokens: set[int]) -> Iterator[tuple[Proof, tuple[int, ...]]]:
        """The proofs that stand among some words; those of a longer phrase hide those of its words."""
        hidden: set[int] = set()
        single = []
        for at in range(min(tokens), max(tokens) + 1):
            spans = [(one, span) for one in self._begun(parsed, at) if (span := _span(parsed, one, at))]
            longest = max((len(span) for _, span in spans), default=0)
            for proof, span in spans:
                if len(span) < longest or hidden & {*span} or not tokens & {*span} or self._a_way(parsed, at):
                    continue
                single.append((proof, span))
            if longest > 1:
                hidden |= set(next(span for _, span in spans if len(span) == longest))
        yield from ((proof, span) for proof, span in single if proof.context)

    def _begun(self, parsed: Parsed, at: int) -> Iterator[Proof]:
        for form in dict.fromkeys((parsed.lemmas[at], parsed.lowers[at])):
            yield from self.proofs.get(form, ())

    def _of_side(self, parsed: Parsed, span: tuple[int, ...], party: set[int]) -> bool:
        """Whether words name a party, as what it is and not as what it was ("the *former* president")."""
        over = {*span, *(parsed.heads[one] for one in span)}
        was = any(parsed.lowers[one] in self.past for head in over for one in parsed.children[head])
        return span[-1] in party and not was

    def _a_way(self, parsed: Parsed, token: int) -> bool:
        """Whether a word is part of the name of a street or the like: "*Army* Avenue"."""
        while parsed.pos[token] == "PROPN" and token + 1 < len(parsed) and parsed.pos[token + 1] == "PROPN":
            token += 1
        return parsed.pos[token] == "PROPN" and parsed.lowers[token] in self.ways

    def _clause(self, parsed: Parsed, act: Act, head: int) -> set[int]:
        """The words below a head in an act's own clause: clauses below it speak of other acts, unless they
        say what somebody is accused of, asked for, threatened with or promised, or what for. Nor does the act
        tell of what it happened beside, unless people protest there."""
        others = OTHER_CLAUSES
        if self.types[act.event_type]["quad_code"] in VERBAL:
            others -= CONTENT
        beside = NONE if act.event_type == "PROTEST" else self.beside
        found = [head]
        for token in found:
            found.extend(
                child
                for child in parsed.children[token]
                if (parsed.roles[child] not in others or _aim(parsed, child))
                and not (parsed.roles[child] == "preposition" and parsed.lowers[child] in beside)
            )
        return set(found)


def _words(lexicon: Lexicon, name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.table(f"classes/{name}.tsv"))


def _proof(row: Row) -> Proof:
    return Proof(
        tuple(row["word"].split()), row["pos"], row["context"], row["side"], frozenset(row["acts"].split())
    )


def _span(parsed: Parsed, proof: Proof, at: int) -> tuple[int, ...]:
    """Where the words of a proof stand, from a token on, with or without hyphens; none where they do not."""
    if len(proof.words) == 1:
        own = POS_OF.get(parsed.pos[at], "")
        mistaken = proof.pos == "noun" and own == "adjective"  # "to curb *fentanyl*"
        modifier = proof.pos == "adjective" and parsed.pos[at] == "NOUN" and parsed.roles[at] in NAMED
        return (at,) if own == proof.pos or mistaken or modifier else ()
    span: list[int] = []
    for word in proof.words:
        if span and at < len(parsed) and parsed.words[at] in INSIDE:
            at += 1
        if at >= len(parsed) or word not in (parsed.lemmas[at], parsed.lowers[at], _singular(parsed, at)):
            return ()
        span.append(at)
        at += 1
    return tuple(span)


def _singular(parsed: Parsed, token: int) -> str:
    """A name's word without the mark of the plural, which its lemma keeps: "Human *Rights* Watch"."""
    return parsed.lowers[token].removesuffix("s") if parsed.pos[token] == "PROPN" else ""


def _aim(parsed: Parsed, token: int) -> bool:
    return parsed.roles[token] in AIMS and has_to(parsed, token)


def _named(parsed: Parsed, heads: tuple[int, ...]) -> set[int]:
    return {one for head in heads for one in (head, *parsed.children_in(head, *NAMED))}
