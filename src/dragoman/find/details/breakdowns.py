"""What a number is broken down into: "18 prisoners, *13* of them women", "60 people, including *nine* boys
and *two* nurses", "eleven dead – *eight* soldiers and *three* civilians".

Read from the order of words: a parser hangs such tails anywhere. May import model, grammar.
"""

from collections.abc import Iterator

from dragoman.grammar import VERBS
from dragoman.grammar.numbers import Number, NumberReader
from dragoman.model import Parsed

LISTING = frozenset(("including", "comprising", "notably"))
AMONG = frozenset(("among", "amongst"))
ONES = frozenset(("them", "whom", "these", "those"))
WHICH = ("of", "which")
OPENING = frozenset((",", "(", "–", "—", "-", "--", ":"))
INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "DET", "PUNCT", "NUM", "PART", "ADV"))
LINKS = frozenset(("of", "from", "aged", "as", "between"))  # what may stand inside an item of the list
JOINTS = frozenset((",", "and"))
LEAD = 4  # tokens of an approximation before the number of an item: "at least", "an estimated"
NOUN_RUN = frozenset(("ADJ", "NOUN", "PROPN"))


class Breakdown:
    def __init__(self, numbers: NumberReader) -> None:
        self.numbers = numbers

    def parts(self, parsed: Parsed, whole: Number, head: int, own: int) -> list[tuple[Number, int]]:
        """The numbers, with the nouns they count, into which a number is broken down behind its noun. `own`
        is the act, whose verb may stand between."""
        end = parsed.sentences[parsed.sentence_of[head]][1]
        at = max(head, whole.last - 1) + 1
        if at < end and parsed.words[at] in OPENING:
            listed = list(self._items(parsed, at + 1, end))
            near = len(listed) > 1 and listed[0][0].first <= at + LEAD
            if near and sum(number.value for number, _ in listed) == whole.value:
                return listed
        for i in range(at, end - 1):
            word, behind = parsed.lowers[i], parsed.lowers[i + 1]
            if word in LISTING or (word in AMONG and behind in ONES) or (word, behind) == WHICH:
                last = self._before(parsed, i, at) if word in AMONG else None
                return [last] if last else list(self._items(parsed, i + 1 + (word not in LISTING), end))
            if word == "of" and behind in ONES:
                number = self.numbers.at(parsed, i - 1) if self._counts(parsed, i - 1) else None
                return [(number, i - 1)] if number and number.first >= at else []
            helping = parsed.pos[i] == "AUX" and parsed.heads[i] == own
            if parsed.pos[i] in VERBS and i != own and not helping:
                break
        return []

    def _counts(self, parsed: Parsed, token: int) -> bool:
        return self.numbers.is_numeric(parsed.lowers[token])

    def _before(self, parsed: Parsed, mark: int, floor: int) -> tuple[Number, int] | None:
        """The counted noun right before "among them": "60 people, *nine children* among them"."""
        head = mark - 1
        first = head
        while first > floor and parsed.pos[first] in NOUN_RUN:
            first -= 1
        number = self.numbers.at(parsed, first) if first < head and self._counts(parsed, first) else None
        return (number, head) if number and number.first >= floor else None

    def _items(self, parsed: Parsed, at: int, end: int) -> Iterator[tuple[Number, int]]:
        """The counted nouns of a list that begins at a token; what has no number is passed over."""
        while at < end:
            lead = range(at, min(at + LEAD, end))
            seed = next((i for i in lead if self._counts(parsed, i)), None)
            if seed is not None and not any(parsed.words[i] == "," for i in range(at, seed)):
                number = self.numbers.at(parsed, seed)
                if number is None:
                    return
                head = number.last - 1
                while head + 1 < end and parsed.pos[head + 1] in NOUN_RUN:
                    head += 1
                if head + 1 < end and parsed.pos[head + 1] in VERBS and _finite(parsed, head + 1):
                    return  # "…, *three officials* said"
                yield number, head
                at = head + 1
            while at < end and parsed.lowers[at] not in JOINTS:
                if parsed.pos[at] not in INSIDE and parsed.lowers[at] not in LINKS:
                    return
                at += 1
            while at < end and parsed.lowers[at] in JOINTS:
                at += 1


def _finite(parsed: Parsed, token: int) -> bool:
    return parsed.pos[token] == "AUX" or parsed.forms[token] in ("past", "present")
