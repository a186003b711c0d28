"""What a definite noun inherits: "the planned release … the release" is not told as done.

A noun such as "the release" passes for a fact where nothing bends it. Where it names an act that the text
has told as planned, promised, ordered, demanded, conditional or foreseen, and has not told as done, it
stands as that act stood. May import lexicon, model and the rooms of resolve.
"""

import bisect
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.grammar import PAST, SUBJECTS
from dragoman.lexicon import Lexicon
from dragoman.model import Certainty, Claim, Parsed
from dragoman.resolve.tellings import definite

OPEN = frozenset(("planned", "promised", "ordered", "demanded", "conditional", "forecast"))
SEQUENCE = frozenset(("after", "following", "since"))
STEM = 4  # letters that "withdrawal" and "withdraw", "pardon" and "pardoned" share at least
REACH = 20  # earlier words of one stem that a noun is held against


class StandingReader:
    """Takes back what a definite noun seems to assert; built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.happening = frozenset(
            row["lemma"]
            for row in lexicon.table("governors.tsv")
            if row["pos"] == "verb" and row["complement"] == "subject" and row["class"] == "begin"
        )

    def __call__(
        self, parsed: Parsed, claims: Sequence[Claim], certainty: Callable[[int], Certainty]
    ) -> list[Claim]:
        """The claims with what definite nouns inherit; `certainty` tells how the act of a token stands."""
        found = list(claims)
        nouns = {
            number: token
            for number, claim in enumerate(claims)
            if claim.status == "asserted" and not claim.historical
            for token in (bisect.bisect_left(parsed.starts, claim.trigger.start),)
            if token < len(parsed) and self._known(parsed, token)
        }
        stems = {parsed.lemmas[token][:STEM] for token in nouns.values()}
        if not stems:
            return found
        told: dict[str, list[int]] = defaultdict(list)
        for token, lemma in enumerate(parsed.lemmas):
            if lemma[:STEM] in stems and parsed.pos[token] in ("VERB", "NOUN"):
                told[lemma[:STEM]].append(token)
        for number, noun in nouns.items():
            words = told[parsed.lemmas[noun][:STEM]]
            before = words[: bisect.bisect_left(words, noun)][-REACH:]
            stands = [certainty(word) for word in before if _may_be(parsed, word, noun)]
            news = [one for one in stands if not one.historical]
            if news and all(one.status in OPEN for one in news):
                found[number] = _standing_as(found[number], news[-1])
        return found

    def _known(self, parsed: Parsed, token: int) -> bool:
        """Whether a noun names an act as known, and nothing says that it took place."""
        if parsed.pos[token] != "NOUN" or not definite(parsed, token):
            return False
        head = parsed.heads[token]
        if parsed.roles[token] in SUBJECTS and parsed.lemmas[head] in self.happening:
            return False
        return not (
            parsed.roles[token] == "prepositional_object"
            and parsed.lowers[head] in SEQUENCE
            and parsed.forms[parsed.heads[head]] in PAST
        )


def _may_be(parsed: Parsed, word: int, noun: int) -> bool:
    """Whether the objects of two words do not tell the acts apart: "arrest the mayor", "the arrest of"."""
    left, right = _object(parsed, word), _object(parsed, noun)
    return left is None or right is None or parsed.lemmas[left] == parsed.lemmas[right]


def _object(parsed: Parsed, token: int) -> int | None:
    thing = parsed.child(token, "object", "passive_subject")
    if thing is not None or parsed.pos[token] != "NOUN":
        return thing
    for child in parsed.children_in(token, "preposition"):
        if parsed.lowers[child] in ("of", "on"):
            return parsed.child(child, "prepositional_object")
    return None


def _standing_as(claim: Claim, other: Certainty) -> Claim:
    return replace(
        claim,
        status=other.status,
        factuality=min(claim.factuality, other.factuality),
        future=other.future,
        hypothetical=other.hypothetical,
        negation=other.negation,
        condition=claim.condition or other.condition,
    )
