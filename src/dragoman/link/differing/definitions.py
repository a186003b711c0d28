"""Definition: what a thing is called and counted as. Diplomats or spies; prisoners or political prisoners."""

import itertools
import re
from collections.abc import Collection, Iterator

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value, voice
from dragoman.link.differing.words import tokens
from dragoman.model import Discrepancy

DENIES = (
    re.compile(
        r"\b(?:that|this|it|what [^.,;:]{3,40}) (?:is|was) (?:no|not an?|not) (?P<word>\w+)(?! \w+ed\b)", re.I
    ),
    re.compile(
        r"\b(?:do not|don['’]t|nobody should) call (?:it|this|that|them) (?:an? )?(?P<word>\w+)", re.I
    ),
    re.compile(r"\bwhat [^.,;:]{3,40} calls? (?:an? |the )?(?P<word>\w+) (?:is|was|are|were)\b", re.I),
)
NO = re.compile(r"\b(?:no|not|nor|without)\s\Z", re.I)
SAID = re.compile(
    r"(?:it|this|that|they|these) (?:is|was|are|were) (?:in truth |simply |rather )?(?:an? )?\Z", re.I
)
LONGEST = 120  # characters of the words around a label that are shown with it
VICTIMS = "victims"  # the matter of labels for those to whom an act was done
LEAST = 7  # words and marks of a sentence that says what is counted; shorter ones are headings


def definitions(scene: Scene) -> Iterator[Discrepancy]:
    matters: set[str] = set()
    for matter, named in _names(scene):
        matters.add(matter)
        yield named
    yield from _meanings(scene)
    yield from _denied(scene, matters)


def _names(scene: Scene) -> Iterator[tuple[str, Discrepancy]]:
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
            yield matter, scene.discrepancy("definition", apart, contradiction=True, note=note)


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


def _denied(scene: Scene, matters: Collection[str]) -> Iterator[Discrepancy]:
    """ "That is no release", "what he calls riots were marches": somebody who says that the act is not what
    the others call it. Of `matters` is told already by which names they differ."""
    told = [
        (word, fact)
        for page in scene.pages
        for word, fact in _denials(scene, page)
        if not any(matter in matters for matter, _ in scene.words.label_rows.get(word, ()))
    ]
    for word, denial in told[:1]:
        denials = [fact for other, fact in told if other == word]
        called = [fact for page in scene.pages for fact in _called(scene, page, word)]
        called = [fact for fact in called if voice(fact.page, fact.start) not in _voices(denials)]
        if called:
            facts = {word: called, denial.value: denials}
            note = f"what others call {word} is said to be none"
            yield scene.discrepancy("definition", facts, contradiction=True, note=note)


def _voices(facts: list[Fact]) -> set[str]:
    return {voice(fact.page, fact.start) for fact in facts}


def _denials(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """The words that a report says not to be names for the act, each with the sentence that says so."""
    for sentence in sorted(scene.about[page.number]):
        start, end = page.sentences[sentence]
        for pattern in DENIES:
            for found in pattern.finditer(page.coded.text, start, end):
                word = found["word"].lower()
                if scene.words.acts.get(word) in scene.outcomes or word in scene.words.label_rows:
                    yield word, scene.fact(page, f"no {word}", found.start(), end)


def _called(scene: Scene, page: Page, word: str) -> Iterator[Fact]:
    """Where a report calls the act so: by the word of a claim, or in a sentence that tells of it."""
    act = scene.words.acts.get(word)
    found = [
        (claim.trigger.start, claim.trigger.end)
        for _, claim in scene.claims(page)
        if act is not None and scene.words.acts.get(claim.trigger.text.lower()) == act
    ]
    here = scene.here[page.number] if word in scene.words.label_rows else ()
    found += [
        (token.start, token.end)
        for sentence in sorted(here)
        for token in page.tokens[sentence]
        if token.word == word and not any(at.start() <= token.start < at.end() for at in _at(page, sentence))
    ]
    for start, end in found[:1]:
        yield scene.fact(page, word, start, end)


def _at(page: Page, sentence: int) -> list[re.Match[str]]:
    start, end = page.sentences[sentence]
    return [found for pattern in DENIES for found in pattern.finditer(page.coded.text, start, end)]


def _told(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    """Labels within the words for the act, its clause or a party of it, with words for the party; and what
    a sentence says that it is: "It is a deportation"."""
    for sentence in sorted(scene.about[page.number]):
        tokens_of = page.tokens[sentence]
        for place, length, meant in page.phrases["labels"][sentence]:
            first, last = tokens_of[place].start, tokens_of[place + length - 1].end
            said = SAID.search(page.coded.text, page.sentences[sentence][0], first)
            for matter, label in scene.words.label_rows[meant] if said else ():
                yield matter, scene.fact(page, label, said.start() if said else first, last)
    spans = _spans(scene, page)
    for start, end in spans:
        words = tokens(page.coded.text, start, end)
        place = 0
        while place < len(words):
            length, meant = scene.words.labels.at(words, place) or (1, "")
            first, last = words[place].start, words[place + length - 1].end
            for matter, label in scene.words.label_rows.get(meant, ()):
                if (matter == VICTIMS and _does(page, first)) or NO.search(page.coded.text, 0, first):
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
