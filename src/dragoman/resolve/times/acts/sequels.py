"""Order that a word of one act states: "was *later* freed", "*the next day* he resigned", "after *which*".

Such words point at an act told beside them, or at what the sentence before is about. May import lexicon
and model.
"""

from collections.abc import Iterator, Mapping

from dragoman.grammar import VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

POINTED = frozenset({"that", "this", "then"})  # as whole phrases: "after *that*", "since *then*"
FROM_NOW = ("this", "next", "last", "than")  # "later *this* month" is counted from the day it is told
CONTENT = ("complement_clause",)
TOLD = ("conjunct", "object", "open_complement", *CONTENT)

Orders = Iterator[tuple[int, str, int]]


class Sequels:
    """`adverb`, `day`, `perfect` take a token and yield (act, kind, act) as OrderFinder does."""

    def __init__(self, lexicon: Lexicon) -> None:
        rows = lexicon.table("times/order_words.tsv")
        self.adverbs = {row["phrase"]: row["kind"] for row in rows if row["place"] == "adverb"}
        self.days = {row["phrase"]: row["kind"] for row in rows if row["place"] == "day"}
        self.perfects = {row["phrase"]: row["kind"] for row in rows if row["place"] == "perfect"}
        words = lexicon.table("times/grammar_words.tsv")
        self.from_now = frozenset(row["word"] for row in words if row["category"] in FROM_NOW)
        self.from_now |= {row["word"] for row in lexicon.table("times/day_words.tsv")}
        self.definite = frozenset(row["word"] for row in words if row["category"] == "the")
        spans = (*lexicon.table("times/units.tsv"), *lexicon.table("times/day_parts.tsv"))
        self.spans = frozenset(row["word"] for row in spans)

    def __call__(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> Orders:
        word = parsed.lowers[token]
        if word in self.adverbs:
            yield from self._adverb(parsed, token, acts)
        elif word in self.days:
            yield from self._day(parsed, token, acts)
        elif word in self.perfects:
            yield from self._perfect(parsed, token, acts)

    def _adverb(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> Orders:
        """ "was later freed", "two months later", but not "later this month"."""
        behind = parsed.lowers[token + 1] if token + 1 < len(parsed) else ""
        if behind not in self.from_now:
            yield from _beside(parsed, token, parsed.heads[token], self.adverbs[parsed.lowers[token]], acts)

    def _day(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> Orders:
        """ "the next day", "on the following morning"; "next week" is counted from the day it is told."""
        day = parsed.heads[token]
        if parsed.lowers[day] not in self.spans:
            return
        if not any(parsed.lowers[child] in self.definite for child in parsed.children[day]):
            return
        above = parsed.heads[day]
        if parsed.roles[day] == "prepositional_object":
            above = parsed.heads[above]
        elif parsed.roles[day] != "noun_adverbial":
            return
        yield from _beside(parsed, token, above, self.days[parsed.lowers[token]], acts)

    def _perfect(self, parsed: Parsed, token: int, acts: Mapping[int, int]) -> Orders:
        """ "*Having* rejected the offer, they left": what is had is over."""
        verb = parsed.heads[token]
        above = parsed.heads[verb]
        roles = parsed.roles[token], parsed.roles[verb]
        if verb in acts and above in acts and roles == ("auxiliary", "adverbial_clause"):
            yield acts[verb], self.perfects[parsed.lowers[token]], acts[above]


def _beside(parsed: Parsed, token: int, verb: int, kind: str, acts: Mapping[int, int]) -> Orders:
    """The act at `verb` and the one it is joined to, or stands in a clause of, or that was told before."""
    if verb not in acts or parsed.pos[verb] not in VERBS:
        return
    role = parsed.roles[verb]
    if role == "conjunct":
        others = [acts[parsed.heads[verb]]] if parsed.heads[verb] in acts else []
    elif role in ("relative_clause", "noun_clause"):
        others = _around(parsed, verb, acts)
    elif _is_told(parsed, verb, acts) and not _has_clause_before(parsed, verb, token):
        others = told_before(parsed, verb, acts, ("conjunct", *CONTENT))
    else:
        others = []
    for other in others:
        yield acts[verb], kind, other


def pointed(parsed: Parsed, word: int, clause: int, acts: Mapping[int, int]) -> list[int]:
    """The acts that the object of an order word points at: "after *that*", "…, after *which* he left"."""
    if parsed.lowers[word] == "which":
        return _around(parsed, clause, acts)
    if parsed.lowers[word] in POINTED and not parsed.children[word]:
        return told_before(parsed, word, acts, ("conjunct", *CONTENT))
    return []


def told_before(
    parsed: Parsed, token: int, acts: Mapping[int, int], roles: tuple[str, ...] = TOLD
) -> list[int]:
    """The acts that the sentence before is about: its root and what hangs on that in these roles."""
    number = parsed.sentence_of[token]
    if not number:
        return []
    first, last = parsed.sentences[number - 1]
    found = []
    for head in range(first, last):
        if head in acts:
            top = head
            while parsed.roles[top] in roles and parsed.heads[top] != top:
                if parsed.roles[top] in CONTENT and not _is_stated(parsed, top, acts):
                    break
                top = parsed.heads[top]
            if parsed.roles[top] == "root":
                found.append(acts[head])
    return list(dict.fromkeys(found))


def _is_stated(parsed: Parsed, clause: int, acts: Mapping[int, int]) -> bool:
    """Whether somebody's words tell an act as next in a story: no promise, nor "that he *had* ordered"."""
    return parsed.heads[clause] not in acts and parsed.child(clause, "auxiliary") is None


def _around(parsed: Parsed, verb: int, acts: Mapping[int, int]) -> list[int]:
    """The nearest act above a clause."""
    return next(([acts[above]] for above in parsed.ancestors(verb) if above in acts), [])


def _is_told(parsed: Parsed, verb: int, acts: Mapping[int, int]) -> bool:
    """Whether a verb is what its sentence tells, be it as the words of somebody."""
    while parsed.roles[verb] in CONTENT and parsed.heads[verb] not in acts:
        verb = parsed.heads[verb]
    return parsed.roles[verb] == "root"


def _has_clause_before(parsed: Parsed, verb: int, token: int) -> bool:
    """ "If he refuses, *then* …", "When they met, he *then* …" point at their own clause."""
    clauses = parsed.children_in(verb, "adverbial_clause")
    return any(parsed.right_edges[clause] < token for clause in clauses)
