"""Numbers in a sentence: what they come to, and which of them count nothing: dates, ages, sums, sections."""

import re
from collections.abc import Sequence

from dragoman.link.differing.words import Token, Words

HYPHENS = frozenset("-‑")
DIGITS = re.compile(r"\d")
ARTICLES = frozenset(("a", "an", "one"))
AGE = re.compile(r"\s?-?\s?(?:years?|months?)[\s-]old", re.I)
NAMED = frozenset(("aged", "age", "no", "number", "article", "page", "chapter", "section", "minus"))
SINGULARS = frozenset(("boy", "girl", "child", "man", "woman", "son", "daughter"))
Spans = Sequence[tuple[int, int]]


class NumeralReader:
    """Numbers by the words of the lexicon."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def number(self, words: Sequence[Token], place: int) -> tuple[int, float, str]:
        """How many tokens from `place` on are a number, its value, and ">=" where it is vague."""
        total = current = 0.0
        at, seen, approx = place, False, ""
        while at < len(words):
            word = words[at].word
            joint = seen and word in ("and", *HYPHENS) and at + 1 < len(words)
            if DIGITS.match(word):
                if seen:
                    break
                current, seen = float(word.replace(",", "")), True
            elif word in self.words.units and word != "half":
                joined = words[at - 1].word in HYPHENS  # "fifty-one", but not "14 one"
                if seen and ((word == "one" and not joined) or (current % 10 and current < 100)):
                    break
                current, seen = current + self.words.units[word], True
            elif word in self.words.multipliers and word != "score" and len(word) > 2:
                current, seen = (current or 1.0) * self.words.multipliers[word], True
                if self.words.multipliers[word] >= 1000:
                    total, current = total + current, 0.0
            elif word in self.words.vague and not seen:
                return 1, self.words.vague[word], ">="
            elif not (joint and self._goes_on(words, at)):
                break
            at += 1
        if not seen and words[place].word in ARTICLES and at == place:
            return 1, 1.0, ""
        return (at - place if seen else 0), total + current, approx

    def _goes_on(self, words: Sequence[Token], at: int) -> bool:
        """Whether a hyphen or "and" stands inside a number: "fifty-two", "one hundred and twenty"."""
        before, after = words[at - 1].word, words[at + 1].word
        if words[at].word == "and":
            return before in ("hundred", "thousand", "million") and after in self.words.units
        tens = self.words.units.get(before, 0.0)
        return tens >= 20 and tens % 10 == 0 and self.words.units.get(after, 99.0) < 10

    def counts_nothing(
        self, text: str, words: Sequence[Token], place: int, length: int, timed: Spans
    ) -> bool:
        """Whether the number of `length` tokens at `place` is part of a time in `timed`, a sum or a name."""
        start, end = words[place].start, words[place + length - 1].end
        before = words[place - 1].word if place else ""
        if before == "number" and place > 1 and words[place - 2].word in self.words.acts:
            before = ""  # "the dead number 14"
        after = text[end : end + 12]
        return (
            any(first < end and start < last for first, last in timed)
            or before in ("$", "€", "£")
            or text[start - 1 : start] in ("-", "/", ":", ".", ",")
            or text[start - 1 : start].isalpha()  # "M23"
            or before in NAMED
            or AGE.match(after) is not None
            or bool(re.match(r"[:/]\d|%|(?:st|nd|rd|th)\b", after))
            or (before == "," and re.match(r",\s", after) is not None and length == 1)
            or self._age(words, place)
        )

    def _age(self, words: Sequence[Token], place: int) -> bool:
        """Whether a number is somebody's age: "a boy of eight"."""
        return place > 1 and words[place - 1].word == "of" and words[place - 2].word in SINGULARS
