"""A report as the kinds of discrepancies read it: its sentences, the numbers in them, what these count."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.link.differing.words import Hit, Token
from dragoman.model import Claim, CodedDocument

END = re.compile(r"(?<![.!?])[.!?]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|\n\s*\n")
ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Gen|Lt|Col|Sgt|Maj|Capt|Prof|No|a\.m|p\.m|U\.S))\Z"
)
SHORT = 0.1  # share by which a list may fall short of its total and still be meant to be whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A number in a text and what it counts. `approx` as of sizes; `act` of whose outcome it is, "" where no
    word says; `category` who or what; `part`: it is told as part of another; `single`: an article; `rest`:
    others beside those that are named; `toll`: words say that it is a toll; `claim`: the record's number of
    the claim that has it as a size."""

    sentence: int
    start: int
    end: int  # of number and noun
    number_start: int
    number_end: int
    value: float
    approx: str
    category: str
    noun: str
    act: str
    part: bool
    single: bool
    rest: bool = False
    toll: bool = False
    claim: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A total and what is listed beside it; `start` and `end` are those of the list."""

    total: Counted
    items: tuple[float, ...]
    start: int
    end: int

    @property
    def sum(self) -> float:
        return sum(self.items)

    @property
    def agree(self) -> bool:
        return self.sum == self.total.value

    @property
    def plausible(self) -> bool:
        """Whether the list can be meant to be whole: equal to the total, or near to it."""
        away = abs(self.sum - self.total.value)
        return away <= max(1, SHORT * self.total.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A coded report: `number` is the record's of its coding, `claims` its claims by the record's number."""

    number: int
    coded: CodedDocument
    claims: dict[int, Claim]
    sentences: tuple[tuple[int, int], ...]
    tokens: tuple[tuple[Token, ...], ...]  # of each sentence
    phrases: Mapping[str, tuple[tuple[Hit, ...], ...]]  # of each sentence, by the table of `Words`
    looks_back: frozenset[int]  # sentences with a word of another time
    counted: tuple[Counted, ...]
    sums: tuple[Sum, ...]

    def listed(self, one: Counted) -> bool:
        """Whether a number stands in a list that is added up."""
        return any(found.plausible and found.start <= one.start < found.end for found in self.sums)

    def whole(self, one: Counted) -> bool:
        """Whether a number of citizens of one state counts all of whom a sentence tells, so that it says how
        many and not of whom a group is made up."""
        return (
            one.category.isupper()
            and not (one.part or one.single or self.listed(one))
            and not any(
                other.category.isupper() and other.start != one.start
                for other in self.counted
                if other.sentence == one.sentence
            )
        )

    def sentence(self, place: int) -> int:
        """The sentence in which a character stands."""
        return next((i for i, (start, end) in enumerate(self.sentences) if start <= place < end), -1)


def split(text: str) -> list[tuple[int, int]]:
    """Sentences of a text, start and end."""
    found, start = [], 0
    for end in END.finditer(text):
        if end[0] == "." and ABBREVIATED.search(text, start, end.start()):
            continue
        found.append((start, end.end()))
        start = end.end()
    found.append((start, len(text)))
    return [(first, last) for first, last in found if text[first:last].strip()]
