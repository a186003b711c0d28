"""Where a report says why an event came about: the coder's reasons and charges, and marks of reasons in the
sentences that tell of it, or beside one that does."""

import itertools
from collections.abc import Iterator, Sequence

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene
from dragoman.link.differing.words import Token
from dragoman.model import Claim, Framing

REASONS = frozenset(("official_reason", "reading"))
STOPS = frozenset(",.;:!?")
NOT = frozenset(("not", "nor"))
NOUNS = frozenset(("noun", "charge"))
ANY = "*"  # the type of a row that holds for acts of every type
GROUNDS = {"grounds": "on", "reasons": "for"}
WIDEST = 6  # words between "on" and "grounds"
Span = tuple[int, int]


def told_grounds(scene: Scene, page: Page) -> Iterator[Fact]:
    """Each reason that a report gives; its value is "charge" where the state accuses somebody of it."""
    claims = [claim for _, claim in scene.claims(page)]
    charges = {(one.start, one.end) for claim in claims for one in claim.charges}
    spans = {
        (framing.start, framing.end)
        for claim in claims
        for framing in claim.framings
        if framing.kind in REASONS
        and not _happened(page, framing)
        and not _of_another(scene, page, claim, framing)
    }
    marked = (*_marked(scene, page), *_behind(scene, page, claims))
    for span in marked:
        if not any(_overlap(span, one) for one in (*spans, *charges)):
            spans.add(span)
    for start, end in sorted(charges):
        yield scene.fact(page, "charge", start, end)
    for start, end in sorted(spans):
        yield scene.fact(page, "charge" if _accuses(scene, page, start) else "reason", start, end)


def _happened(page: Page, framing: Framing) -> bool:
    """Whether a reading is all that a witness tells, which is what happened, not why."""
    told = {one.id: one for one in page.coded.statements}.get(framing.statement or "")
    return (
        told is not None
        and told.role == "witness"
        and [framing.start, framing.end] in map(list, told.content)
    )


def _of_another(scene: Scene, page: Page, claim: Claim, framing: Framing) -> bool:
    """Whether another act of the kind is told between an act and its reason."""
    sentence = page.sentence(framing.start)
    return sentence != page.sentence(claim.trigger.start) and scene.of_another(page, sentence)


def _accuses(scene: Scene, page: Page, start: int) -> bool:
    """Whether the mark at a character says that the state accuses somebody: "on suspicion of"."""
    words = page.tokens[page.sentence(start)]
    place = next((at for at, token in enumerate(words) if token.start == start), None)
    hit = scene.words.grounds.at(words, place) if place is not None else None
    return hit is not None and hit[1] == "charge"


def _marked(scene: Scene, page: Page) -> Iterator[Span]:
    """What stands behind a mark of reasons in a sentence that tells of the event, or in one right behind it
    that names the act again."""
    told = scene.told(page)
    beside = {one + 1 for one in scene.here[page.number]} & scene.about[page.number]
    for sentence in sorted(told | beside):
        words = page.tokens[sentence]
        grounds = page.phrases["grounds"][sentence]
        again = min((place for place, _, takes in grounds if takes == "again"), default=len(words))
        marks = [place for place, _, _ in page.phrases["reasons"][sentence] if 0 < place < len(words) - 1]
        marks = sorted({*marks, *_on_grounds(scene, words)})
        marks = [
            place for place in marks if (sentence in told or again < place) and not _denied(words, place)
        ]
        marks += [
            place + length
            for place, length, takes in grounds
            if takes == "said" and place + length < len(words)
        ]
        for place in itertools.islice(marks, 1):
            yield words[place].start, _end(words, place)


def _on_grounds(scene: Scene, words: Sequence[Token]) -> Iterator[int]:
    """Where "on humanitarian and compassionate grounds" or "for family reasons" begins."""
    for place, token in enumerate(words):
        opener = GROUNDS.get(token.word)
        for at in range(place - 2, max(0, place - WIDEST), -1):
            if words[at].word == opener:
                yield at
                break
            if words[at].word != "and" and words[at].word in scene.words.stops:
                break  # "on the training grounds"


def _behind(scene: Scene, page: Page, claims: Sequence[Claim]) -> Iterator[Span]:
    """What stands behind the act within its clause: "expelled her over her study", "for filming it"."""
    for claim in claims:
        sentence = page.sentence(claim.trigger.start)
        words = page.tokens[sentence]
        for place, length, _ in page.phrases["grounds"][sentence]:
            start = words[place].start
            takes = _takes(scene, words[place : place + length], claim.event_type)
            if not (claim.trigger.end < start < claim.span.end) or place < 1 or _denied(words, place):
                continue
            if words[place - 1].start <= claim.trigger.start or place + length >= len(words):
                continue
            if takes == "verb" or _follows(page, takes, words, place + length):
                yield start, _end(words, place)
                break


def _takes(scene: Scene, words: Sequence[Token], event_type: str) -> str:
    phrase = " ".join(token.word for token in words)
    kinds = scene.words.ground_types.get(phrase, {})
    return kinds.get(event_type) or kinds.get(ANY, "")


def _follows(page: Page, takes: str, words: Sequence[Token], at: int) -> bool:
    """Whether what a mark takes stands behind it: what is done, or no number, day or place."""
    if takes == "gerund":
        word = words[at + 1].word if words[at].word == "allegedly" and at + 1 < len(words) else words[at].word
        return word.endswith("ing") and len(word) > len("being")
    if takes not in NOUNS:
        return False
    start = words[at].start
    timed = any(time.start <= start < time.end for time in page.coded.times)
    placed = any(place.start <= start < place.end and place.role == "place" for place in page.coded.places)
    return words[at].word[0].isalpha() and not timed and not placed


def _denied(words: Sequence[Token], place: int) -> bool:
    return place > 0 and words[place - 1].word in NOT


def _end(words: Sequence[Token], place: int) -> int:
    last = next((at for at in range(place, len(words)) if words[at].word in STOPS), len(words))
    return words[last - 1].end


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
