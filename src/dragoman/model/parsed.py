"""What the parser makes of a text, in names that belong to no parser.

Tokens are columns of equal length, so that a document of a million words stays small and a stage can be
tested from a stored `Parsed` without a model. Roles are grammatical functions of the token towards its
head (`data/languages/en/labels.tsv` maps a parser's labels to them).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A named entity: tokens `first` to `last` (half-open).

    `kind` is one of person, group (nationalities, religions, parties), organisation, place (has a
    government), location, facility, product, work, law, event, language, date, time, number, ordinal,
    quantity, money, percent.
    """

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The parse of one document; token i is `starts[i]:ends[i]` of `text`, code points, half-open.

    words    as written;  lowers  lower-cased;  lemmas  lower-cased dictionary form
    pos      Universal POS tags (NOUN PROPN VERB AUX ADJ ADV PRON DET ADP NUM PART SCONJ CCONJ PUNCT …)
    forms    base past present past_participle gerund (verbs) singular plural (nouns) possessive …, else ""
    heads    index of the head, of itself at a root
    roles    grammatical function towards the head, as in labels.tsv
    sentences  (first, last) token indices, half-open, in order;  sentence_of  sentence number of a token
    paragraphs (first, last) token indices, half-open: parts of the text that were parsed apart
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    pos: tuple[str, ...]
    forms: tuple[str, ...]
    heads: tuple[int, ...]
    roles: tuple[str, ...]
    sentences: tuple[tuple[int, int], ...]
    sentence_of: tuple[int, ...]
    paragraphs: tuple[tuple[int, int], ...]
    entities: tuple[Entity, ...]
    entity_of: tuple[int, ...] = field(repr=False)  # index into entities, -1 for none
    children: tuple[tuple[int, ...], ...] = field(repr=False)  # of each token, in order of the text
    left_edges: tuple[int, ...] = field(repr=False)  # first token of the subtree
    right_edges: tuple[int, ...] = field(repr=False)  # last token of the subtree, inclusive

    def __len__(self) -> int:
        return len(self.words)

    def child(self, token: int, *roles: str) -> int | None:
        """The first child that stands in one of these roles."""
        for child in self.children[token]:
            if self.roles[child] in roles:
                return child
        return None

    def children_in(self, token: int, *roles: str) -> list[int]:
        return [child for child in self.children[token] if self.roles[child] in roles]

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def entity(self, token: int) -> Entity | None:
        number = self.entity_of[token]
        return self.entities[number] if number >= 0 else None

    def subtree(self, token: int) -> range:
        """Token indices from the left to the right edge of the subtree."""
        return range(self.left_edges[token], self.right_edges[token] + 1)

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """Character span of tokens first to last (half-open)."""
        return self.starts[first], self.ends[last - 1]

    def slice(self, first: int, last: int) -> str:
        """The text of tokens first to last (half-open)."""
        return self.text[self.starts[first] : self.ends[last - 1]]
