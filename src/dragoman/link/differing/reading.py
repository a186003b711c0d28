"""Reads a page from the text of a coded report alone.

Linking has no parse; the numbers of a sentence that gave no claim, and of lists, belong to the event as well.
"""

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.link.differing.counting import CountReader
from dragoman.link.differing.page import Counted, Page, split
from dragoman.link.differing.tolls import of_claims, of_tolls
from dragoman.link.differing.words import Hit, Token, Words, tokens
from dragoman.model import CodedDocument

PERIOD = re.compile(  # "within five days", "in recent weeks", "over the past three years", "over the weeks"
    r"\b(?:within|in|during|over (?=the |recent ))\s*(?:the )?(?:(?:past|last|previous|first|recent) )?"
    r"(?:[\w-]+ )?(?:days|weeks|months|years)\b(?! (?:in|of)\b)",
    re.I,
)
TEXTS = 800  # texts kept read, some 40 KB each: of 25 new reports among 1,400, 772 others are compared


@dataclass(frozen=True, slots=True)
class Plain:
    """What of a page hangs on its text and the spans of its times alone."""

    sentences: tuple[tuple[int, int], ...]
    tokens: tuple[tuple[Token, ...], ...]
    phrases: Mapping[str, tuple[tuple[Hit, ...], ...]]
    looks_back: frozenset[int]
    counted: tuple[Counted, ...]


class PageReader:
    """The last TEXTS texts stay read: reports of one happening are compared on every day that it is told."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.counts = CountReader(words)
        self.plain = functools.lru_cache(TEXTS)(self._plain)

    def __call__(self, number: int, coded: CodedDocument, claims: Sequence[int]) -> Page:
        timed = [(time.start, time.end) for time in coded.times if time.type in ("DATE", "TIME", "SET")]
        plain = self.plain(coded.text, tuple(timed))
        numbered = dict(zip(claims, coded.claims, strict=True))
        return Page(
            number=number,
            coded=coded,
            claims=numbered,
            sentences=plain.sentences,
            tokens=plain.tokens,
            phrases=plain.phrases,
            looks_back=plain.looks_back,
            sums=(),
            counted=tuple(
                of_tolls(
                    self.words,
                    plain.sentences,
                    numbered,
                    of_claims(self.words, numbered, plain.counted),
                )
            ),
        )

    def _plain(self, text: str, timed: tuple[tuple[int, int], ...]) -> Plain:
        sentences = tuple(split(text))
        found = tuple(tuple(tokens(text, start, end)) for start, end in sentences)
        return Plain(
            sentences=sentences,
            tokens=found,
            phrases={name: tuple(map(table.all, found)) for name, table in self.words.told.items()},
            looks_back=frozenset(
                place
                for place, words in enumerate(found)
                if any(token.word in self.words.background for token in words)
                or PERIOD.search(text, *sentences[place])
            ),
            counted=tuple(
                one for place, words in enumerate(found) for one in self.counts(text, place, words, timed)
            ),
        )
