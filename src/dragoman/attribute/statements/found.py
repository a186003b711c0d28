"""A page with its quotations, and what is found on it, in tokens. May import model only."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.attribute.statements.quoted.quotes import Quotation
from dragoman.model import Parsed

Span = tuple[int, int]  # tokens first to last, half-open


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A statement in tokens. `head` is the token that the cue rests on, or -1 where there is no cue."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    head: int
    rule: str
    speaker: int | None = None  # head token of the source
    parent: int = -1  # head of the statement that this one is relayed in


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A parsed text with its outer quotations as token spans, marks included.

    `quote_of` gives the number of the quotation a token stands in, else -1.
    """

    parsed: Parsed
    quotations: tuple[Quotation, ...]
    quoted: tuple[Span, ...]
    quote_of: tuple[int, ...]
    paragraph_of: tuple[int, ...]
    occasions: frozenset[str] = frozenset()

    def end_of_sentence(self, token: int, last: int) -> int:
        """Past the last token of the sentence, as full stops outside quotations show it, at most `last`."""
        lowers = self.parsed.lowers
        for at in range(token, last):
            if lowers[at] in FULL_STOPS and self.quote_of[at] < 0:
                return at + 1
        return last

    def start_of_sentence(self, token: int, first: int) -> int:
        lowers = self.parsed.lowers
        for at in range(token - 1, first - 1, -1):
            if lowers[at] in FULL_STOPS and self.quote_of[at] < 0:
                return at + 1
        return first


FULL_STOPS = frozenset((".", "!", "?", "..."))


def page(parsed: Parsed, found: Iterable[Quotation], occasions: frozenset[str]) -> Page:
    starts, ends, size = parsed.starts, parsed.ends, len(parsed.words)
    outer: list[Quotation] = []
    quoted: list[Span] = []
    quote_of = [-1] * size
    for quotation in found:
        if quotation.depth:
            continue
        first = bisect.bisect_right(ends, quotation.start)
        last = bisect.bisect_left(starts, quotation.end)
        if last <= first or quote_of[first] >= 0:
            continue
        quote_of[first:last] = [len(outer)] * (last - first)
        outer.append(quotation)
        quoted.append((first, last))
    paragraph_of = [0] * size
    for number, (first, last) in enumerate(parsed.paragraphs):
        paragraph_of[first:last] = [number] * (last - first)
    return Page(
        parsed=parsed,
        quotations=tuple(outer),
        quoted=tuple(quoted),
        quote_of=tuple(quote_of),
        paragraph_of=tuple(paragraph_of),
        occasions=occasions,
    )
