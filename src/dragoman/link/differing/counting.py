"""What the numbers of a sentence count: whom or what, in which act, as part of which other number."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.link.differing.numerals import ARTICLES, NumeralReader, Spans
from dragoman.link.differing.page import Counted
from dragoman.link.differing.tolls import BESIDE, act_of_toll, is_toll
from dragoman.link.differing.words import Token, Words, singular

PREDICATE = 6  # words after a number in which a copula stands
PARTS_BEHIND = frozenset(
    (("among", "them"), ("among", "those"), ("of", "them"), ("of", "whom"), ("of", "those"))
)
COMPLEMENT = 9  # words after a number in which it is said as what they are regarded
REGARDED = frozenset(("recognised", "recognized", "regarded", "listed", "registered"))
PHRASE = 4  # words after a number in which its noun stands
REACH = 9  # words from a number to the act that it counts
BREAK = 4  # words that a comma counts for
STRONG = re.compile(r"-?\s?strong\b", re.I)  # "some 5,000 strong"
HANDING = frozenset(("handed", "hands", "turned", "gave", "given", "took", "taken"))  # "handed over 57"
OTHERS = frozenset(("more", "other", "further", "additional", "new"))
COPULAS = frozenset(("are", "were", "is", "was"))
LISTING = re.compile(r",?\s+and\s+|,\s+")
CITIZENS = frozenset(("citizen", "citizens", "national", "nationals"))
BESIDES = frozenset((("along", "with"), ("together", "with"), ("alongside", "him"), ("alongside", "her")))
PARTITIVE = frozenset(("including", "included", "include", "among", "whom", "which"))


class CountReader:
    """Made once from the words of the lexicon; a call reads one sentence."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.numerals = NumeralReader(words)

    def __call__(self, text: str, sentence: int, words: Sequence[Token], timed: Spans) -> list[Counted]:
        """The counts of a sentence, in their order; `timed` are the spans of times in the text."""
        found: list[Counted] = []
        place = 0
        while place < len(words):
            length, value, approx = self.numerals.number(words, place)
            if length and not self.numerals.counts_nothing(text, words, place, length, timed):
                one = self._read(text, sentence, words, place, length, value, approx)
                if _in_range(words, place, place + length):
                    one = replace(one, noun="", category="range", act="")  # of whom or what its end says
                if found and not one.part and _goes_on_listing(text, found[-1], one):
                    one = self._as_part(one)
                if not one.single or one.category in self.words.people or self._one_thing(words, place, one):
                    found.append(one)
            place += max(length, 1)
        return found

    def _one_thing(self, words: Sequence[Token], place: int, one: Counted) -> bool:
        """Whether an article is a number of what is counted by itself: "one missile"."""
        return words[place].word == "one" and one.noun.rpartition(" ")[2] in self.words.counted_alone

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
        if rounded and place > rounded and words[place - rounded - 1].word in HANDING:
            rounded, rounding = 0, ""
        toll = strong or is_toll(self.words, words, place - rounded)
        phrase = tuple(token.word for token in noun)
        category = self._citizens(words, last + len(noun)) or self.words.category(phrase)
        if _beside(words, place - rounded, last + len(phrase)):
            category = BESIDE
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
            rest=category != BESIDE and any(token.word in OTHERS for token in words[last : last + 1]),
        )

    def _citizens(self, words: Sequence[Token], behind: int) -> str:
        """The state of which those are citizens who are counted: "one citizen of Latvia"."""
        told = [token.word for token in words[behind - 1 : behind + 2]]
        if len(told) < 3 or told[0] not in CITIZENS or told[1] != "of":
            return ""
        return self.words.states.get(told[2], "")

    def _as_part(self, one: Counted) -> Counted:
        """A number that stands in a list of parts, if it is of a part of the people."""
        category = self.words.category(tuple(one.noun.split()))
        return replace(one, part=True, category=category) if category in self.words.people else one

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
            if word in self.words.acts and word not in self.words.parts:
                break
            noun.append(token)
            if _plural(word) or word in self.words.parts:
                break
        noun = [token for token in noun if token.word not in (*OTHERS, "others")]
        return noun or self._predicate(words, last)

    def _predicate(self, words: Sequence[Token], last: int) -> list[Token]:
        """What those are who are counted: "three are women", "three of them women"."""
        behind = [token.word for token in words[last : last + PREDICATE]]
        if tuple(behind[:2]) in PARTS_BEHIND and behind[2:3] and behind[2] in self.words.parts:
            return [words[last + 2]]
        at = next((place for place, word in enumerate(behind) if word in COPULAS), None)
        said = [token.word for token in words[last : last + COMPLEMENT]]
        for place in range(1, len(said) - 1):
            if said[place] == "as" and said[place - 1] in REGARDED:
                behind, at = said, place  # "forty of them had been recognised as political prisoners"
        if at is None or any(word in ",;:" for word in behind[:at]):
            return []
        found = words[last + at + 1 : last + at + 3]
        if self.words.category(tuple(token.word for token in found)) in self.words.pairs:
            return [*found]
        return [token for token in found if self.words.category((token.word,)) in self.words.people][:1]

    def _part(self, words: Sequence[Token], place: int, last: int) -> bool:
        """Whether it is told as part of another number: "including", "of whom", "four among them"."""
        before = {token.word for token in words[max(0, place - 4) : place]}
        behind = [token.word for token in words[last : last + PREDICATE]]
        clause = next((at for at, word in enumerate(behind) if word in ",;:"), PREDICATE)
        return (
            not before.isdisjoint(PARTITIVE)
            or (place > 1 and words[0].word == "of")
            or behind[:1] == ["of"]
            or any(pair in PARTS_BEHIND for pair in itertools.pairwise(behind[:clause]))
            or "included" in behind[:PHRASE]
        )


def _beside(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether those are counted to whom it was done with somebody who is named: "along with 47 others",
    "51 people together with him"."""
    before = tuple(token.word for token in words[max(0, first - 2) : first])
    behind = [token.word for token in words[last : last + PHRASE]]
    clause = next((at for at, word in enumerate(behind) if word in ",;:"), PHRASE)
    return before in BESIDES or any(pair in BESIDES for pair in itertools.pairwise(behind[:clause]))


def _in_range(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number opens a range: "between seven and 15 years"."""
    before = words[first - 1].word if first else ""
    ends = last + 1 < len(words) and words[last].word in ("and", "to") and words[last + 1].word[:1].isdigit()
    return ends and before in ("between", "from")


def _goes_on_listing(text: str, last: Counted, one: Counted) -> bool:
    """Whether a number stands next to a part in its list: "among them two women *and three lawyers*"."""
    return last.part and LISTING.fullmatch(text, last.end, one.start) is not None


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
