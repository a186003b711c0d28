"""Cuts a text into atoms (words, numerals, marks) and gives each the character of its categories.

May import model and the vocabulary.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from dragoman.grammar import NOUNS
from dragoman.model import Parsed
from dragoman.resolve.times.reading.vocabulary import BREAK, NOTHING, Vocabulary

ATOM = re.compile(
    r"""(?P<quarter_code>(?<!\w)(?:Q[1-4]|[1-4]Q)(?!\w))
    |(?P<fiscal_code>(?<!\w)FY(?:[0-9]{2}|20[0-9]{2}|19[0-9]{2})(?!\w))
    |(?P<word>[^\W\d_]+)
    |(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?Z?)?(?!\w))
    |(?P<numeric_date>[0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)(?:[0-9]{4}|[0-9]{2})(?![\w/])|[0-9]{4}/[0-9]{2}/[0-9]{2}(?![\w/]))
    |(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:]))
    |(?P<ordinal_number>[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w))
    |(?P<decade_number>[0-9]{3}0['’]?s(?!\w)|['’‘`][0-9]0['’]?s(?!\w)|(?<![\w.,$£€])[2-9]0['’]?s(?!\w))
    |(?P<short_year>['’‘`][0-9]{2}(?![\w]))
    |(?P<thousands>[0-9]{1,3}(?:,[0-9]{3})+(?!\d))
    |(?P<decimal>[0-9]+\.[0-9]+(?!\.?\d))
    |(?P<digits>[0-9]+)
    |(?P<sign>[^\w\s])""",
    re.VERBOSE,
)
SIGNS = {",": "comma", ".": "dot", "/": "slash", "½": "half_sign", "(": "open", ")": "close"}
SIGNS |= dict.fromkeys("-–‑‐", "hyphen") | dict.fromkeys("'’", "apostrophe")
SHAPES = (
    "iso",
    "numeric_date",
    "clock",
    "decade_number",
    "short_year",
    "ordinal_number",
    "quarter_code",
    "fiscal_code",
)
GLUED = frozenset("$£€¥#_")  # a numeral right behind one of these (or a letter) is no day or year
CONTINUED = re.compile(r"[0-9][.,:]\Z")  # … nor what goes on from another numeral
TELEPHONE = re.compile(r"(?<![0-9])[0-9]{3}-\Z")  # what stands before the last figures of a telephone number
EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
LONGEST_NUMERAL = 9  # digits; what is longer counts nothing that time is counted in


@dataclass(frozen=True, slots=True)
class Atoms:
    """Columns: where each atom starts and ends in the text; `chars` has one character an atom."""

    text: str
    starts: list[int]
    ends: list[int]
    chars: str

    def word(self, atom: int) -> str:
        return self.text[self.starts[atom] : self.ends[atom]].lower()


class Scanner:
    """Scans parsed texts."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.signs = {sign: vocabulary.character([category]) for sign, category in SIGNS.items()}
        self.shapes = {shape: vocabulary.character([shape]) for shape in SHAPES}
        self.thousands = vocabulary.character(["number"])
        self.small = {digits: vocabulary.character(_categories(digits)) for digits in _small_numerals()}
        self.year = vocabulary.character(["number", "year_number", "four_digits"])
        self.other_four = vocabulary.character(["number", "four_digits"])
        self.three = vocabulary.character(["number", "three_digits"])
        self.dotted_clock = vocabulary.character(["number", "dotted_clock"])

    def scan(self, parsed: Parsed) -> Atoms:
        starts: list[int] = []
        ends: list[int] = []
        chars: list[str] = []
        text = parsed.text
        known, tests, signs = self.vocabulary.character_of, self.vocabulary.tests, self.signs
        for first, last in parsed.paragraphs:
            for match in ATOM.finditer(text, parsed.starts[first], parsed.ends[last - 1]):
                kind = match.lastgroup
                start, end = match.span()
                if kind == "word":
                    word = match[0].lower()
                    char = known.get(word, NOTHING)
                    if (
                        char != NOTHING
                        and word in tests
                        and not _passes(tests[word], match[0], start, parsed)
                    ):
                        char = NOTHING
                elif kind == "sign":
                    char = signs.get(match[0], NOTHING)
                else:
                    char = self._numeral(kind or "", match[0], text[max(0, start - 5) : start])
                starts.append(start)
                ends.append(end)
                chars.append(char)
            starts.append(ends[-1] if ends else 0)
            ends.append(starts[-1])
            chars.append(BREAK)
        return Atoms(text, starts, ends, "".join(chars))

    def _numeral(self, kind: str, numeral: str, behind: str) -> str:
        """The character of a numeral; `behind` is the text just before it."""
        if kind in self.shapes:
            return self.shapes[kind]
        if len(numeral) == 4 and TELEPHONE.search(behind):
            return NOTHING
        before = behind[-1:]
        if before and (before.isalnum() or before in GLUED):
            return NOTHING
        if CONTINUED.search(behind) and not (before == "," and len(numeral) == 4):
            return NOTHING
        if kind == "thousands":
            return self.thousands
        if kind == "decimal":
            whole, _, part = numeral.partition(".")
            return self.dotted_clock if len(part) == 2 and len(whole) <= 2 else self.thousands
        if numeral in self.small:
            return self.small[numeral]
        if len(numeral) == 4:
            return self.year if EARLIEST_YEAR <= int(numeral) <= LATEST_YEAR else self.other_four
        if len(numeral) == 3:
            return self.three
        return self.thousands if len(numeral) <= LONGEST_NUMERAL else NOTHING


def _small_numerals() -> list[str]:
    return [str(n) for n in range(100)] + [f"{n:02d}" for n in range(10)]


def _categories(digits: str) -> list[str]:
    value = int(digits)
    found = ["number"]
    if 1 <= value <= 31:
        found.append("day_number")
    if value <= 24:
        found.append("hour_number")
    if len(digits) == 2:
        found.append("two_digits")
    return found


def _passes(test: str, word: str, start: int, parsed: Parsed) -> bool:
    """Whether a word that is also another word is one of time here, by its capital and its tag."""
    token = token_at(parsed, start)
    if test == "capital":
        return word[0].isupper()
    if test == "name":
        return word[0].isupper() and parsed.pos[token] not in ("AUX", "VERB", "ADJ", "ADV")
    if test == "noun":
        return parsed.pos[token] in NOUNS
    if test == "title":
        return word[0].islower() or parsed.pos[token] != "PROPN"
    return True


def token_at(parsed: Parsed, position: int) -> int:
    """The token that holds a character, or the last before it."""
    return max(0, bisect_right(parsed.starts, position) - 1)
