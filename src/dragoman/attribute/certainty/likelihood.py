"""Words of probability and their ICD 203 bands. "Possible", "may", "could" carry no number.

A phrase of `likelihoods.tsv` counts for an act when it modifies the act's verb ("will probably resign"),
governs it ("is unlikely to resign", "it is almost certain that") or is the noun that leads to it ("a remote
chance of war"). May import model and lexicon.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.grammar import SUBJECTS, VERBS
from dragoman.lexicon import Lexicon
from dragoman.model import Likelihood, Parsed

HIGHEST = 4  # words looked at above an act; longer chains are broken parses
THROUGH = frozenset(
    ("open_complement", "complement_clause", "prepositional_object", "prepositional_clause", "noun_clause")
)
MODIFIERS = frozenset(("adverb", "adjective", "preposition", "noun_adverbial"))
COPULAS = frozenset(("be", "seem", "look", "appear", "remain"))
PREDICATES = frozenset(("adjective_complement", "attribute", "object_predicate"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    words: tuple[str, ...]
    low: float
    high: float


class LikelihoodFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.by_last: dict[str, list[Band]] = {}
        for row in lexicon.table("likelihoods.tsv"):
            words = tuple(row["word"].split())
            band = Band(words=words, low=float(row["low"]), high=float(row["high"]))
            self.by_last.setdefault(words[-1], []).append(band)
        for bands in self.by_last.values():
            bands.sort(key=lambda band: -len(band.words))

    def of(self, parsed: Parsed, token: int) -> Likelihood | None:
        """The probability word that the text puts on the act at `token`, the nearest one."""
        for candidate in _candidates(parsed, token):
            bands = self.by_last.get(parsed.lowers[candidate])
            if bands is not None and (found := _match(parsed, candidate, bands)) is not None:
                return found
        return None


def _match(parsed: Parsed, last: int, bands: list[Band]) -> Likelihood | None:
    for band in bands:
        first = last - len(band.words) + 1
        if first >= 0 and parsed.lowers[first : last + 1] == band.words:
            low, high = band.low, band.high
            if len(band.words) == 1 and _negated(parsed, last):
                low, high = round(1.0 - high, 2), round(1.0 - low, 2)
            start, end = parsed.chars(first, last + 1)
            return Likelihood(word=parsed.text[start:end], start=start, end=end, low=low, high=high)
    return None


def _negated(parsed: Parsed, token: int) -> bool:
    """Whether a probability word is negated: "is not at all likely"."""
    around = parsed.children[token]
    if parsed.roles[token] in PREDICATES:
        around += parsed.children[parsed.heads[token]]
    return any(parsed.roles[child] == "negation" for child in around)


def _candidates(parsed: Parsed, token: int) -> Iterator[int]:
    """Words that may say how likely the act is, nearest first; no further than the next act above."""
    at = token
    for step in range(HIGHEST):
        yield from _modifiers(parsed, at)
        if step:
            yield at
        for child in parsed.children[at]:
            if parsed.roles[child] in PREDICATES and child != token:
                yield from _modifiers(parsed, child)
                yield child
        if not _climbs(parsed, at):
            return
        at = parsed.heads[at]


def _climbs(parsed: Parsed, at: int) -> bool:
    role, head = parsed.roles[at], parsed.heads[at]
    if head == at:
        return False
    if role == "conjunct":
        return parsed.child(at, *SUBJECTS, "auxiliary") is None
    if parsed.pos[head] in VERBS and parsed.lemmas[head] not in COPULAS:
        return role in ("object", "passive_subject") or parsed.pos[at] == "ADP"
    return role in THROUGH or parsed.pos[at] == "ADP" or role in ("subject", "clausal_subject")


def _modifiers(parsed: Parsed, token: int) -> Iterator[int]:
    for child in parsed.children[token]:
        if parsed.roles[child] in MODIFIERS:
            yield child
            if parsed.pos[child] == "ADP":  # "in all likelihood"
                yield from parsed.children[child]
