"""Numbers as news writes them: "2.3 billion", "two dozen", "half a million", "tens of thousands", "six and a
half", "between 30 and 40". A number is a run of tokens, found from any of its words.
"""

import re
from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?\Z")
HYPHENS = frozenset("-–‑")
QUARTERS = frozenset(("quarter", "quarters"))
ARTICLES = frozenset(("a", "an"))
SEVERAL = frozenset(("several", "few"))  # "several hundred" is hundreds
RANGES = frozenset(("to", "or", *HYPHENS))  # "three to five", "two or three", "30-40"
JOINTS = RANGES | {"and"}
LONGEST = 9  # tokens: "six hundred and eighty-one thousand five hundred"
TWENTY, HUNDRED, THOUSAND = 20, 100, 1000
HALVES = (("and", "a", "half"), ("and", "half"), ("-", "and", "-", "a", "-", "half"))  # "six and a half"


@dataclass(frozen=True, slots=True)
class Number:
    """The tokens `first` to `last` (half-open); a `vague` one is no less than its value."""

    first: int
    last: int
    value: float
    vague: bool


class NumberReader:
    """Built once from a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("number_words.tsv")
        self.units = {row["word"]: float(row["value"]) for row in table if row["kind"] == "unit"}
        self.multipliers = {row["word"]: float(row["value"]) for row in table if row["kind"] == "multiplier"}
        self.vague = {row["word"]: float(row["value"]) for row in table if row["kind"] == "vague"}

    def is_numeric(self, word: str) -> bool:
        known = word in self.units or word in self.multipliers or word in self.vague
        return known or bool(DIGITS.match(word))

    def unit(self, word: str) -> int | None:
        """The value of one word for a whole number below a hundred."""
        value = self.units.get(word)
        return int(value) if value is not None and value == int(value) else None

    def at(self, parsed: Parsed, token: int) -> Number | None:
        """The number that a token is a word of, as long as it goes."""
        floor = max(parsed.sentences[parsed.sentence_of[token]][0], token - LONGEST)
        for first in range(floor, token + 1):
            found = self._from(parsed, first)
            if found is not None and found.last > token:
                return self._quarters(parsed, found)
        return None

    def _quarters(self, parsed: Parsed, one: Number) -> Number:
        """The number, less where a fraction stands before it: "*a quarter of* a million"; three are a part of
        one where quarters of it follow."""
        ahead = parsed.lowers[one.last : one.last + 3]
        if len(ahead) == 3 and ahead[0] in QUARTERS and ahead[1] == "of" and ahead[2] in ARTICLES:
            whole = self._from(parsed, one.last + 2)
            return one if whole is None else self._quarters(parsed, whole)
        first = one.first - 3
        if first < 0 or parsed.lowers[first + 1] not in QUARTERS or parsed.lowers[first + 2] != "of":
            return one
        count = 1 if parsed.lowers[first] in ARTICLES else self.unit(parsed.lowers[first])
        if parsed.lowers[one.first] not in ARTICLES or count is None:
            return one  # "a quarter of 40 men"
        return Number(first, one.last, one.value * count / 4, one.vague)

    def spread(self, parsed: Parsed, one: Number) -> tuple[Number, Number] | None:
        """The lower and the upper end of the range that a number is an end of, if of any."""
        upper = self._upper(parsed, one)
        if upper is not None:
            return one, upper
        link = one.first - 1
        below = self.at(parsed, link - 1) if link >= 1 and parsed.lowers[link] in JOINTS else None
        return (below, one) if below is not None and self._upper(parsed, below) == one else None

    def _upper(self, parsed: Parsed, low: Number) -> Number | None:
        """The upper end of the range that a number begins: "between 30 and *40*", "three to *five*"."""
        link = low.last
        if low.vague or link + 1 >= len(parsed):
            return None
        before = parsed.lowers[low.first - 1] if low.first else ""
        between = parsed.lowers[link] == "and" and before == "between"
        if not between and (parsed.lowers[link] not in RANGES or before == "from"):
            return None
        high = self._from(parsed, link + 1)
        if high is None or high.vague:
            return None
        if high.value >= THOUSAND > low.value and self.multipliers.keys() & set(
            parsed.lowers[high.first : high.last]
        ):
            return high  # "two to three million"
        return high if high.value > low.value else None

    def _from(self, parsed: Parsed, first: int) -> Number | None:
        """The number that begins at a token."""
        words = parsed.lowers[first : first + LONGEST + 1]
        start = self._opening(words)
        if start is None:
            return None
        vague, at = words[0] in SEVERAL, start
        total, current, scale, last = 0.0, 0.5 if words[0] == "half" else 0.0, 1.0, 0
        while at < len(words):
            word = words[at]
            if DIGITS.match(word) and not last:
                current = float(word.replace(",", ""))
            elif (
                word in self.units and word != "half" and (not last or self._adds(words, last, current, word))
            ):
                current += self.units[word]
            elif word in self.multipliers:
                scale = self.multipliers[word]
                current = (current or 1.0) * scale * (2 if vague and not last else 1)
                if scale >= THOUSAND:
                    total, current = total + current, 0.0
            elif word in self.vague and (vague or not last):
                current = current * self.vague[word] / 2 if last else self.vague[word]
                vague = True  # "hundreds of *thousands*": of at least one each
            else:
                break
            last = at + 1
            for tail in HALVES:
                if words[last : last + len(tail)] == tail:
                    total += scale / 2 if word in self.multipliers else 0.0
                    current += 0.0 if word in self.multipliers else 0.5
                    last += len(tail)
                    break
            at = last + self._glue(words[last : last + 2], current, vague)
        return Number(first, first + last, total + current, vague) if last else None

    def _opening(self, words: tuple[str, ...]) -> int | None:
        """Where a number that begins with the first word has its first word that counts."""
        if words[0] == "half":
            return 2 if words[1:2] in (("a",), ("an",)) and self._many(words[2:3]) else None
        if words[0] in ARTICLES or words[0] in SEVERAL:
            return 1 if self._many(words[1:2]) else None
        return 0 if self.is_numeric(words[0]) else None

    def _many(self, word: tuple[str, ...]) -> bool:
        return bool(word) and word[0] in self.multipliers

    def _glue(self, words: tuple[str, ...], current: float, vague: bool) -> int:
        """How many words join a number to what goes on with it: "hundred *and* eighty", "twenty-one"."""
        if len(words) < 2:
            return 0
        joint, behind = words
        if joint in HYPHENS:
            return 1 if behind in self.units or behind in self.multipliers else 0
        if joint == "and":
            return 1 if behind in self.units and current and current % HUNDRED == 0 else 0
        return 1 if joint == "of" and vague and behind in self.vague else 0

    def _adds(self, words: tuple[str, ...], last: int, current: float, word: str) -> bool:
        """Whether a unit goes on with what was read in words: "twenty-*one*", "hundred *forty*"."""
        unit = self.units[word]
        whole = current % HUNDRED == 0 and unit < HUNDRED
        tens = current >= TWENTY and current % 10 == 0 and unit < 10
        return (whole or tens) and not any(DIGITS.match(one) for one in words[:last])
