"""Definition: what a thing is called and counted as. Diplomats or spies; prisoners or political prisoners."""

import itertools
import re
from collections.abc import Iterator

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value, voice
from dragoman.link.differing.words import tokens
from dragoman.model import Discrepancy

DENIES = re.compile(r"\b(?:that|this|it|what [^.,;:]{3,40}) (?:is|was) (?:no|not an?|not) (\w+)", re.I)
LONGEST = 120  # characters of the words around a label that are shown with it
VICTIMS = "victims"  # the matter of labels for those to whom an act was done
LEAST = 7  # words and marks of a sentence that says what is counted; shorter ones are headings


def definitions(scene: Scene) -> Iterator[Discrepancy]:
    yield from _names(scene)
    yield from _meanings(scene)
    yield from _denied(scene)


def _names(scene: Scene) -> Iterator[Discrepancy]:
    """Names for one matter, where those who use the one do not use the other."""
    facts: dict[str, list[Fact]] = {}
    for page in scene.pages:
        for matter, fact in _told(scene, page):
            facts.setdefault(matter, []).append(fact)
    for matter, told in sorted(facts.items()):
        values = by_value(told)
        voices = {value: {voice(fact.page, fact.start) for fact in some} for value, some in values.items()}
        apart = {
            value: some
            for value, some in values.items()
            if any(voices[value].isdisjoint(other) for name, other in voices.items() if name != value)
        }
        if len(apart) > 1:
            note = f"{matter}: {' against '.join(sorted(apart))}"
            yield scene.discrepancy("definition", apart, contradiction=True, note=note)


def _meanings(scene: Scene) -> Iterator[Discrepancy]:
    """Sentences in which somebody says what is meant, or what is counted, where there are several."""
    facts: dict[str, list[Fact]] = {"name": [], "count": []}
    for page in scene.pages:
        for sentence in sorted(scene.about[page.number]):
            for start, end, told in _defined(page, sentence):
                fact = scene.fact(page, page.coded.text[start:end], start, end)
                for of in told & {*facts} or {*facts}:
                    facts[of].append(fact)
    for some in (facts["name"],) if facts["name"] == facts["count"] else facts.values():
        if len(some) > 1:
            note = "what is counted is said in several ways"
            yield scene.discrepancy("definition", by_value(some), contradiction=True, note=note)


def _defined(page: Page, sentence: int) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The clauses of a sentence, parted by semicolons, in which somebody says what is meant or counted: their
    start, end, and which of the two."""
    words = page.tokens[sentence]
    ends = [place for place, token in enumerate(words) if token.word == ";"]
    for first, last in itertools.pairwise([-1, *ends, len(words)]):
        told = {of for place, _, of in page.phrases["defining"][sentence] if first < place < last}
        if told and last - first > LEAST:
            yield words[first + 1].start, words[last - 1].end, frozenset(told)


def _denied(scene: Scene) -> Iterator[Discrepancy]:
    """ "That is no release": somebody who says that the act is not what the others call it."""
    acts, denied = scene.words.acts, []
    for page in scene.pages:
        for sentence in sorted(scene.about[page.number]):
            start, end = page.sentences[sentence]
            found = DENIES.search(page.coded.text, start, end)
            if found is not None and acts.get(found[1].lower()) in scene.outcomes:
                denied.append((found, scene.fact(page, f"no {found[1].lower()}", found.start(), end)))
    for found, fact in denied[:1]:
        word = found[1].lower()
        called = [
            scene.fact(page, word, claim.trigger.start, claim.trigger.end)
            for page in scene.pages
            for _, claim in scene.claims(page)
            if page is not fact.page and acts.get(claim.trigger.text.lower()) == acts[word]
        ]
        if called:
            facts = {word: called, fact.value: [each for _, each in denied if each.value == fact.value]}
            note = f"what others call {word} is said to be none"
            yield scene.discrepancy("definition", facts, contradiction=True, note=note)


def _told(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """Labels within the words for the act, its clause or a party of it, with the words for the party."""
    spans = _spans(scene, page)
    for start, end in spans:
        words = tokens(page.coded.text, start, end)
        place = 0
        while place < len(words):
            length, meant = scene.words.labels.at(words, place) or (1, "")
            first, last = words[place].start, words[place + length - 1].end
            for matter, label in scene.words.label_rows.get(meant, ()):
                if matter == VICTIMS and _does(page, first):
                    continue
                yield matter, scene.fact(page, label, _opening(spans, first, last), last)
            place += length


def _does(page: Page, place: int) -> bool:
    """Whether a character stands in the words for somebody who does something: "Gunmen" are no victims."""
    return any(
        party.start is not None and party.end is not None and party.start <= place < party.end
        for claim in page.claims.values()
        for party in claim.actors
    )


def _opening(spans: list[tuple[int, int]], first: int, last: int) -> int:
    """Where the words begin of which a label is part: with the party or act named last before it."""
    starts = [start for start, _ in spans if start <= first and last - start <= LONGEST]
    return max(starts, default=first)


def _spans(scene: Scene, page: Page) -> list[tuple[int, int]]:
    here = scene.here[page.number]
    found: set[tuple[int, int]] = set()
    for claim in page.claims.values():
        if page.sentence(claim.trigger.start) in here:
            found.add((claim.trigger.start, claim.trigger.end))
            found.add((claim.span.start, claim.span.end))
            for party in (*claim.actors, *claim.recipients):
                if party.start is not None and party.end is not None:
                    found.add((party.start, party.end))
    return sorted(found)
