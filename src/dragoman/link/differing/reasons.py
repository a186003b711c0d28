"""Reason: why it was done, as each side gives it."""

from collections.abc import Iterator

from dragoman.link.differing.grounds import told_grounds
from dragoman.link.differing.scene import Fact, Scene, voice
from dragoman.link.differing.words import tokens
from dragoman.link.words import WordStock
from dragoman.model import Discrepancy

MOST = 4  # reasons of one event; more are reasons of several acts
PRICES = ("in return for", "in exchange for")  # what was given for it, which is no reason
ALIKE = 0.25  # share of the words of the shorter that two tellings of one reason have in common


class ReasonDiffer:
    """Reasons are told in whole clauses: those that share their words are one. What the state accuses
    somebody of is a reason against another one; two charges may both be brought."""

    def __init__(self, stock: WordStock) -> None:
        self.stock = stock

    def __call__(self, scene: Scene) -> Iterator[Discrepancy]:
        facts = [
            fact
            for page in scene.pages
            for fact in told_grounds(scene, page)
            if not fact.words.lower().startswith(PRICES)
        ]
        groups: list[list[Fact]] = []
        for fact in sorted(facts, key=lambda one: (-len(one.words), one.words, one.page.coded.id)):
            near = next((some for some in groups if any(self._alike(scene, fact, one) for one in some)), None)
            if near is None:
                groups.append([fact])
            else:
                near.append(fact)
        told = [some for some in groups if any(_against(some, other) for other in groups)]
        if 1 < len(told) <= MOST:
            values = {some[0].words: some for some in told}
            note = f"{len(told)} reasons are given"
            yield scene.discrepancy("reason", values, contradiction=True, note=note)

    def _alike(self, scene: Scene, one: Fact, other: Fact) -> bool:
        short, long = sorted((_behind_mark(scene, fact).casefold() for fact in (one, other)), key=len)
        if short in long:
            return True
        left, right = self.stock.words(short), self.stock.words(long)
        return len(left & right) > ALIKE * min(len(left), len(right))


def _against(some: list[Fact], other: list[Fact]) -> bool:
    """Whether two reasons are given by others, and are not two charges."""
    if all(fact.value == "charge" for fact in (*some, *other)):
        return False
    mine, theirs = ({voice(fact.page, fact.start) for fact in facts} for facts in (some, other))
    return mine.isdisjoint(theirs)


def _behind_mark(scene: Scene, fact: Fact) -> str:
    """The words of a reason without the mark that opens it."""
    text = fact.page.coded.text
    words = tokens(text, fact.start, fact.end)
    for table in (scene.words.reasons, scene.words.grounds):
        length, _ = table.at(words, 0) or (0, "")
        if 0 < length < len(words):
            return text[words[length].start : fact.end]
    return fact.words
