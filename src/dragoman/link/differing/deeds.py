"""Whom a report has do a deed of the table: by an actor, by "by", or by a sentence that says who it was."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Scene
from dragoman.link.differing.words import Hit, Token, singular, tokens
from dragoman.model import Actor

CLEFT = re.compile(
    r"\bit (?:was|is|were) (?:only |in fact |really )?(?P<who>[^.;:!?]{3,90}?),? (?:who|that) ", re.I
)
THOSE = re.compile(
    r"\b(?:those|the (?:men|people|ones)|they) who (?P<did>[^.;:!?,]{3,60}?) (?:were|was|are) ", re.I
)
NOBODY = re.compile(
    r"(?:not|in|on|at|for|from|after|before|because|when|there|clear|the (?:first|only|second|third))\b", re.I
)
ENDS = re.compile(
    r",? (?:and )?not (?!only)|,? according to|,? (?:\w+ )?(?:said|says)\b|[.;:!?\"”]"
    r"|,? (?:who|which|whom|had|has|have|was|were)\b"
)
SINGLE = re.compile(
    r"(?:an?|the|his|her|their|its) (?:[a-z-]+ )*?[a-z-]*[a-rt-z](?: (?:of|from|in|at) .*)?\Z", re.I
)
NAME = re.compile(r"(?!(?:The|An?|His|Her|Their|Its)\b)[^\W\d_a-z]\S+ (?:\S+ )*[\w-]*[^\W\d_a-z]\S+\Z")
MORE = re.compile(r" (?:in|of|from|under|with|and) ")  # "men in masks"
THERE = re.compile(r"\b(?:there|here|then)\b", re.I)  # those who did it in one place
BEGUN = 4  # words from "who" to the deed
BY = 14  # words from a deed that is told of those who suffer it to "by"
LONGEST = 8  # words of one who did it
BE = frozenset(("was", "were", "been", "being", "is", "are", "be"))
HAD = frozenset(("had", "has", "have", "also", "then", "first", "himself", "herself"))
CLAUSE = frozenset(";:!?")
NO_SECTORS = frozenset(("", "GOV", "CVL"))  # so wide that soldiers and ministers are one


@dataclass(frozen=True, slots=True, kw_only=True)
class Doer:
    """One who did a deed; `sure`: told against others; `name`: of a person; `single`: a description of one;
    `words` and `sectors` say who it is; `start` and `end` are those of the words that tell it; `claims` those
    whose word the deed's is."""

    page: Page
    deed: str
    who: str
    name: str
    single: bool
    words: frozenset[str]
    sectors: frozenset[str]
    sure: bool
    start: int
    end: int
    claims: tuple[int, ...]


class Place(NamedTuple):
    """Where whoever did it begins, where that may end at the latest, where the words begin that tell it."""

    start: int
    end: int
    told: int
    sure: bool


def doers_of(scene: Scene, page: Page) -> Iterator[Doer]:
    """Whoever a report says did something; behind another act of the kind only whom it says so of for sure,
    of a deed as which it tells the event."""
    types = {kind for kind, _ in scene.kinds}
    about = scene.about[page.number]
    hits = [
        (sentence, hit, _claims(page, page.tokens[sentence], hit))
        for sentence, some in enumerate(page.phrases["deeds"])
        if sentence not in page.looks_back
        for hit in some
        if not types.isdisjoint(scene.words.deed_types[hit[2]])
    ]
    own = {hit[2] for _, hit, claims in hits if not scene.mine.keys().isdisjoint(claims)}
    for sentence, hit, claims in hits:
        words = page.tokens[sentence]
        found = _sure(page, sentence, words, hit) if sentence in about or hit[2] in own else None
        if found is None and sentence in about:
            found = _passing(scene, page, sentence, words, hit)
        if found is not None and (made := _doer(scene, page, hit[2], found, _span(words, hit), claims)):
            yield made


def _span(words: Sequence[Token], hit: Hit) -> tuple[int, int]:
    return words[hit[0]].start, words[hit[0] + hit[1] - 1].end


def _claims(page: Page, words: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    start, end = _span(words, hit)
    return tuple(number for number, claim in page.claims.items() if start <= claim.trigger.start < end)


def _sure(page: Page, sentence: int, words: Sequence[Token], hit: Hit) -> Place | None:
    """Whoever did it, by a sentence that says who it was, and so that it was no other."""
    start, end = page.sentences[sentence]
    first, _ = _span(words, hit)
    before = words[hit[0] - 1].word if hit[0] else ""
    for cleft in CLEFT.finditer(page.coded.text, start, end):
        between = [token.word for token in words if cleft.end() <= token.start < first]
        if cleft.end() <= first and len(between) < BEGUN and BE.isdisjoint(between):
            return Place(cleft.start("who"), cleft.end("who"), cleft.start(), True)
    for those in THOSE.finditer(page.coded.text, start, end):
        told = those.start("did") <= first < those.end("did") and THERE.search(those["did"]) is None
        if told and before not in BE:
            return Place(those.end(), end, those.start(), True)
    return None


def _passing(scene: Scene, page: Page, sentence: int, words: Sequence[Token], hit: Hit) -> Place | None:
    """Whoever did it, by a sentence that tells what was done: an actor, a name before it or behind "by"."""
    place, length, _ = hit
    first, last = _span(words, hit)
    end = page.sentences[sentence][1]
    phrase = " ".join(token.word for token in words[place : place + length])
    if phrase in scene.words.done_by:
        return Place(last + 1, end, first, phrase.endswith("came from"))
    if place and words[place - 1].word in BE:
        behind = words[place + length : place + length + BY]
        at = next((at for at, one in enumerate(behind) if one.word in CLAUSE | {"by"}), len(behind))
        by = at + 1 < len(behind) and behind[at].word == "by"
        return Place(behind[at + 1].start, end, first, False) if by else None
    for claim in page.claims.values():
        done = claim.status == "asserted" and not claim.negation and not claim.future
        for party in claim.actors if done and first <= claim.trigger.start < last else ():
            if party.start is not None and party.end is not None:
                more = party.end <= first and MORE.match(page.coded.text, party.end, first) is not None
                return Place(party.start, first if more else party.end, min(party.start, first), False)
    return _named_before(page, words, place)


def _named_before(page: Page, words: Sequence[Token], place: int) -> Place | None:
    at = place - 1
    while at > 0 and words[at].word in HAD | {",", "who"}:
        at -= 1
    for actor in page.coded.actors:
        for start, stop in actor.mentions:
            if _is_named(actor) and stop == words[at].end:
                return Place(start, stop, start, False)
    return None


def _is_named(actor: Actor) -> bool:
    return actor.kind == "person" and NAME.match(actor.name) is not None


def _doer(
    scene: Scene, page: Page, deed: str, found: Place, span: tuple[int, int], claims: tuple[int, ...]
) -> Doer | None:
    """None where the words name nobody: "it was in May that", "by evening", "men"."""
    text, start = page.coded.text, found.start
    stop = ENDS.search(text, start, found.end)
    timed = any(time.start <= start < time.end for time in page.coded.times)
    if timed or NOBODY.match(text, start) or (stop is not None and stop.start() == start):
        return None
    end = stop.start() if stop else found.end
    named = sorted(
        (begins, actor.name)
        for actor in page.coded.actors
        for begins, ends in actor.mentions
        if _is_named(actor) and start <= begins and ends <= end
    )
    name = named[0][1] if named else ""
    if not name and (comma := text.find(",", start, end)) > start:
        end = comma
    said = tokens(text, start, end)[:LONGEST]
    while said and said[-1].word in HAD:
        said.pop()
    who = text[start : said[-1].end] if said else ""
    words = {_one(token.word) for token in (tokens(name, 0, len(name)) if name else said)}
    words = {word for word in words if word[0].isalpha()} - scene.words.anybody
    if not words:
        return None
    sectors = set() if name else {scene.words.sectors.get(word, "") for word in words} - NO_SECTORS
    return Doer(
        page=page,
        deed=deed,
        who=name or who,
        name=name,
        single=not name and SINGLE.match(who) is not None,
        words=frozenset(words),
        sectors=frozenset(sectors),
        sure=found.sure,
        start=min(found.told, span[0]),
        end=max(said[-1].end, span[1]),
        claims=claims,
    )


def _one(word: str) -> str:
    return word[:-3] + "man" if word.endswith("men") else singular(word)
