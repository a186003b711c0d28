"""The model's own rules for word classes and dictionary forms, looked up once for each kind of token.

spaCy matches some 180 patterns against every token, a sixth of the time of a parse, though nearly all of them
look at one token alone. What they make of a token with a tag, a role and, where a pattern names it, a word is
remembered; a paragraph with a kind not seen yet, or in which a pattern of several tokens may begin, goes
through the rules.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy
from spacy.language import Language
from spacy.pipeline import AttributeRuler

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "dragoman_ruler"
SEEN: list[int | str] = ["TAG", "DEP", "IS_SPACE", "LOWER"]  # what patterns may look at
MADE: list[int | str] = ["TAG", "DEP", "POS", "MORPH", "LEMMA"]  # what they may set


class RememberingRuler(AttributeRuler):
    """An attribute ruler that makes of a text what its patterns make of it, and remembers."""

    def read(self, special: Iterable[str]) -> None:
        """Reads the patterns; `special` are the words that the tokenizer keeps whole, marks and all."""
        add = self.vocab.strings.add
        patterns = _patterns(self)
        tokens = [token for pattern in patterns for token in pattern]
        first = [pattern[0] for pattern in patterns if len(pattern) > 1]
        self.words = {add(word) for token in tokens for word in _named(token.get("LOWER"), special)}
        self.opening = {
            add(one) for token in first for key in ("LOWER", "DEP") for one in _named(token.get(key), special)
        }
        self.known: dict[tuple[int, ...], list[int]] = {}

    def __call__(self, doc: "Doc") -> "Doc":
        kinds = []
        for tag, role, space, word in doc.to_array(SEEN).tolist():
            if word in self.opening or role in self.opening:
                return super().__call__(doc)
            kinds.append((tag, role, space, word if word in self.words else 0))
        made: Any = [self.known.get(kind) for kind in kinds]
        if None in made:
            doc = super().__call__(doc)
            self.known.update(zip(kinds, doc.to_array(MADE).tolist(), strict=True))
            return doc
        rows: Any = numpy.array(made, dtype="uint64")
        return doc.from_array(MADE, rows) if made else doc


def remember(nlp: Language) -> None:
    """Puts a remembering ruler in the place of the pipeline's own, unless that looks at something else."""
    tokenizer: Any = nlp.tokenizer
    special = {word.lower() for rule in tokenizer.rules.values() for token in rule for word in token.values()}
    for name, part in list(nlp.pipeline):
        if type(part) is AttributeRuler and _readable(_patterns(part)):
            ruler: Any = nlp.replace_pipe(name, NAME)
            ruler.add_patterns(part.patterns)
            ruler.read(special)


def _patterns(ruler: AttributeRuler) -> list[list[dict[Any, Any]]]:
    rules: list[Any] = ruler.patterns
    return [pattern for rule in rules for pattern in rule["patterns"]]


def _readable(patterns: list[list[dict[Any, Any]]]) -> bool:
    """Whether patterns look at nothing but what is remembered, and longer ones begin with a word or role."""
    plain = all(frozenset(SEEN).issuperset(token) for pattern in patterns for token in pattern)
    return plain and all(pattern[0].keys() & {"LOWER", "DEP"} for pattern in patterns if len(pattern) > 1)


def _named(wanted: Any, special: Iterable[str]) -> Iterator[str]:
    """The values that a part of a pattern names."""
    if isinstance(wanted, str):
        yield wanted
    elif isinstance(wanted, dict):
        yield from (*wanted.get("IN", ()), *wanted.get("NOT_IN", ()))
        yield from (word for word in special if "REGEX" in wanted and re.search(wanted["REGEX"], word))


@Language.factory(NAME)
def _made(nlp: Language, name: str) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name)
