"""Reason: why it was done, as each side gives it."""

import itertools
from collections.abc import Iterator

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene
from dragoman.link.differing.words import tokens
from dragoman.link.words import WordStock
from dragoman.model import Discrepancy

REASONS = frozenset(("official_reason", "reading"))
STOPS = frozenset(",.;:!?")
MOST = 4  # reasons of one event; more are reasons of several acts
PRICES = ("in return for", "in exchange for")  # what was given for it, which is no reason
ALIKE = 0.25  # share of the words of the shorter that two tellings of one reason have in common


class ReasonDiffer:
    """Reasons are told in whole clauses: those that share their words are one."""

    def __init__(self, stock: WordStock) -> None:
        self.stock = stock

    def __call__(self, scene: Scene) -> Iterator[Discrepancy]:
        facts = [
            fact
            for page in scene.pages
            for fact in _told(scene, page)
            if not fact.words.lower().startswith(PRICES)
        ]
        groups: list[list[Fact]] = []
        for fact in sorted(facts, key=lambda one: (-len(one.words), one.words, one.page.coded.id)):
            near = next((some for some in groups if any(self._alike(scene, fact, one) for one in some)), None)
            if near is None:
                groups.append([fact])
            else:
                near.append(fact)
        reports = {fact.page.number for fact in facts}
        if len(groups) > 1 and len(reports) > 1 and len(groups) <= MOST:
            values = {some[0].words: some for some in groups}
            note = f"{len(groups)} reasons are given"
            yield scene.discrepancy("reason", values, contradiction=True, note=note)

    def _alike(self, scene: Scene, one: Fact, other: Fact) -> bool:
        left, right = (self.stock.words(_behind_mark(scene, fact)) for fact in (one, other))
        return len(left & right) > ALIKE * min(len(left), len(right))


def _behind_mark(scene: Scene, fact: Fact) -> str:
    """The words of a reason without the mark that opens it."""
    text = fact.page.coded.text
    words = tokens(text, fact.start, fact.end)
    length, _ = scene.words.reasons.at(words, 0) or (0, "")
    return text[words[length].start : fact.end] if length < len(words) else fact.words


def _told(scene: Scene, page: Page) -> Iterator[Fact]:
    """What the coder framed as a reason of the event, and what stands behind a mark of reasons in a sentence
    that tells of it."""
    spans = {
        (framing.start, framing.end)
        for _, claim in scene.claims(page)
        for framing in claim.framings
        if framing.kind in REASONS
    }
    spans |= {span for span in _marked(scene, page) if not any(_overlap(span, one) for one in spans)}
    for start, end in sorted(spans):
        yield scene.fact(page, page.coded.text[start:end], start, end)


def _marked(scene: Scene, page: Page) -> Iterator[tuple[int, int]]:
    for sentence in sorted(scene.told(page)):
        words = page.tokens[sentence]
        marks = (place for place, _, _ in page.phrases["reasons"][sentence] if 0 < place < len(words) - 1)
        for place in itertools.islice(marks, 1):
            last = next((at for at in range(place, len(words)) if words[at].word in STOPS), len(words))
            yield words[place].start, words[last - 1].end


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
