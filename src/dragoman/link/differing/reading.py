"""Reads a page from the text of a coded report alone.

Linking has no parse; the numbers of a sentence that gave no claim, and of lists, belong to the event as well.
"""

import functools
import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dragoman.link.differing.page import Counted, Page, split
from dragoman.link.differing.tolls import act_of_toll, is_toll, of_claims, of_tolls
from dragoman.link.differing.words import Hit, Token, Words, singular, tokens
from dragoman.model import CodedDocument

DIGITS = re.compile(r"\d")
PREDICATE = 6  # words after a number in which a copula stands
PARTS_BEHIND = frozenset(
    (("among", "them"), ("among", "those"), ("of", "them"), ("of", "whom"), ("of", "those"))
)
PHRASE = 4  # words after a number in which its noun stands
REACH = 9  # words from a number to the act that it counts
BREAK = 4  # words that a comma counts for
ARTICLES = frozenset(("a", "an", "one"))
AGE = re.compile(r"\s?-?\s?(?:years?|months?)[\s-]old", re.I)
STRONG = re.compile(r"-?\s?strong\b", re.I)  # "some 5,000 strong"
NAMED = frozenset(("aged", "age", "no", "number", "article", "page", "chapter", "section", "minus"))
OTHERS = frozenset(("more", "other", "further", "additional", "new"))
COPULAS = frozenset(("are", "were", "is", "was"))
SINGULARS = frozenset(("boy", "girl", "child", "man", "woman", "son", "daughter"))
TEXTS = 800  # texts kept read, some 40 KB each: of 25 new reports among 1,400, 772 others are compared
Spans = Sequence[tuple[int, int]]
PARTITIVE = frozenset(("including", "included", "include", "among", "whom", "which"))


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
            ),
            counted=tuple(
                one for place, words in enumerate(found) for one in self._counted(text, place, words, timed)
            ),
        )

    def _counted(self, text: str, sentence: int, words: Sequence[Token], timed: Spans) -> list[Counted]:
        found, place = [], 0
        while place < len(words):
            length, value, approx = self._number(words, place)
            if length and not self._no_count(text, words, place, length, timed):
                one = self._read(text, sentence, words, place, length, value, approx)
                if not one.single or one.category in self.words.people:
                    found.append(one)
            place += max(length, 1)
        return found

    def _number(self, words: Sequence[Token], place: int) -> tuple[int, float, str]:
        """How many tokens from `place` on are a number, its value, and ">=" where it is vague."""
        total = current = 0.0
        at, seen, approx = place, False, ""
        while at < len(words):
            word = words[at].word
            joint = seen and word in ("-", "and", "‑") and at + 1 < len(words)
            if DIGITS.match(word):
                if seen:
                    break
                current, seen = float(word.replace(",", "")), True
            elif word in self.words.units and word != "half":
                if seen and (word == "one" or (current % 10 and current < 100)):
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

    def _no_count(self, text: str, words: Sequence[Token], place: int, length: int, timed: Spans) -> bool:
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

    def _read(
        self,
        text: str,
        sentence: int,
        words: Sequence[Token],
        place: int,
        length: int,
        value: float,
        approx: str,
    ) -> Counted:
        last = place + length
        strong = STRONG.match(text, words[last - 1].end) is not None
        noun = [] if strong else self._noun(words, last)
        part = self._part(words, place, last) or _of_whom(words, place, last, noun)
        rounded, rounding = self.words.approximators.before(words, place)
        toll = strong or is_toll(self.words, words, place - rounded)
        phrase = tuple(token.word for token in noun)
        category = self.words.category(phrase)
        single = words[place].word in ARTICLES and length == 1
        end = noun[-1].end if noun else words[last - 1].end
        return Counted(
            sentence=sentence,
            start=words[place - rounded].start,
            end=end,
            number_start=words[place].start,
            number_end=words[last - 1].end,
            value=value,
            approx=approx or rounding,
            category="person" if category in self.words.only_parts and not part else category,
            noun=" ".join(phrase),
            act=(act_of_toll(self.words, words, place, last) if toll else "")
            or self._act(words, place, last),
            toll=toll,
            part=part,
            single=single,
            rest=any(token.word in OTHERS for token in words[last : last + 1]),
        )

    def _act(self, words: Sequence[Token], first: int, last: int) -> str:
        """The act whose word stands nearest; a comma is as far as BREAK words, a colon ends the search."""
        found: list[tuple[int, str]] = []
        for step, start in ((1, last), (-1, first - 1)):
            far, at = 1, start
            while 0 <= at < len(words) and far <= REACH:
                word = words[at].word
                if word in (";", ":", "(", ")"):
                    break
                far += BREAK if word == "," else 2 if word in ("and", "while", "but") else 1
                phrase = self.words.act_phrases
                act = (phrase.at(words, at) or (0, ""))[1] if step > 0 else phrase.before(words, at + 1)[1]
                if act:
                    found.append((far - (step > 0), act))
                    break
                at += step
        return min(found)[1] if found else ""

    def _noun(self, words: Sequence[Token], last: int) -> list[Token]:
        """The words of the noun behind a number, up to its head; in "three are women" the predicate."""
        noun: list[Token] = []
        for token in words[last : last + PHRASE]:
            word = token.word
            if word in self.words.measures or singular(word) in self.words.measures:
                return [token]
            if word in self.words.stops - OTHERS or not word[:1].isalpha():
                break
            if word in self.words.acts and (noun or word not in self.words.parts):
                break
            noun.append(token)
            if _plural(word) or word in self.words.parts:
                break
        noun = [token for token in noun if token.word not in OTHERS]
        return noun or self._predicate(words, last)

    def _predicate(self, words: Sequence[Token], last: int) -> list[Token]:
        """What those are who are counted: "three are women", "three of them women"."""
        behind = [token.word for token in words[last : last + PREDICATE]]
        if tuple(behind[:2]) in PARTS_BEHIND and behind[2:3] and behind[2] in self.words.parts:
            return [words[last + 2]]
        at = next((place for place, word in enumerate(behind) if word in COPULAS), None)
        if at is None or any(word in ",;:" for word in behind[:at]):
            return []
        found = words[last + at + 1 : last + at + 3]
        return [token for token in found if self.words.category((token.word,)) in self.words.people][:1]

    def _part(self, words: Sequence[Token], place: int, last: int) -> bool:
        """Whether it is told as part of another number: "including", "of whom", "four among them"."""
        before = {token.word for token in words[max(0, place - 4) : place]}
        behind = [token.word for token in words[last : last + PREDICATE]]
        return (
            not before.isdisjoint(PARTITIVE)
            or (place > 1 and words[0].word == "of")
            or behind[:1] == ["of"]
            or any(pair in PARTS_BEHIND for pair in itertools.pairwise(behind[:PHRASE]))
            or "included" in behind[:PHRASE]
        )


def _of_whom(words: Sequence[Token], place: int, last: int, noun: Sequence[Token]) -> bool:
    """Whether it is said of some that they are such: "five were women", not "three of the 16 are women"."""
    told = bool(noun) and last < len(words) and words[last].word in COPULAS
    return told and (place == 0 or words[place - 1].word not in ("of", "the"))


def _plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word in (
        "people",
        "men",
        "women",
        "children",
        "troops",
    )
