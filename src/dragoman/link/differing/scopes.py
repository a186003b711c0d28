"""Scope: all or only some of them, everywhere or only here, said of one act."""

import re
from collections.abc import Iterator, Sequence

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value, voice
from dragoman.link.differing.scope_parts import FREED, GONE, act_of, not_all, parts
from dragoman.link.differing.words import Token, tokens
from dragoman.model import Claim, Discrepancy

BEHIND = 30  # characters behind a word of scope in which those stand of whom it is said
REACH = 10  # words from a word of scope to the act that it is said of
NEAR = 2  # words from an act to a word of scope behind it: "released all the prisoners"
CLAUSE = frozenset(".;:!?")
WHERE = frozenset(("home", "out"))
GOING = frozenset(
    (
        "are",
        "were",
        "is",
        "was",
        "be",
        "been",
        "gone",
        "went",
        "go",
        "goes",
        "going",
        "come",
        "came",
        "comes",
        "back",
        "return",
        "returned",
        "returning",
        "at",
        "arrived",
        "walk",
        "walked",
        "get",
        "got",
        "let",
        "sent",
        "set",
        "safely",
        "now",
        "all",
        "already",
    )
)


def scopes(scene: Scene) -> Iterator[Discrepancy]:
    """Words of scope, by the act that they are said of."""
    facts: dict[str, list[Fact]] = {}
    found = False
    for page in scene.pages:
        for act, fact in (*_told(scene, page), *parts(scene, page)):
            facts.setdefault(act, []).append(fact)
    for act, all_told in sorted(facts.items()):
        told = [
            fact for fact in all_told if not (_of_all(scene, fact, all_told) or _excepted(fact, all_told))
        ]
        values = by_value(told)
        if len(values) > 1 and len({voice(fact.page, fact.start) for fact in told}) > 1:
            note = f"{act}: {' against '.join(sorted(values))}"
            yield scene.discrepancy("scope", values, contradiction=True, note=note)
            found = True
    if not found:
        yield from not_all(scene)


def _told(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    claims = [claim for _, claim in scene.claims(page)]
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        done = 0
        for place, length, scope in page.phrases["scopes"][sentence]:
            if place < done:
                continue
            done = place + length
            said = scene.words.scope_said[" ".join(token.word for token in words[place:done])]
            start, end = words[place].start, words[done - 1].end
            if said == "place":
                if (claim := _around(claims, start)) is not None:
                    yield f"{act_of(scene, claim)} where", scene.fact(page, scope, start, end)
                continue
            if said == "part" and not _is_part(scene, words[done : done + NEAR]):
                continue
            if (claim := _of_party(claims, start, end, behind=said == "behind")) is not None:
                first, last = min(start, claim.trigger.start), max(end, claim.trigger.end)
                yield act_of(scene, claim), scene.fact(page, scope, first, last)
            elif said == "group":
                act = _act(scene, words[done : done + REACH])
                act = act or _act(scene, words[max(0, place - NEAR) : place])
                if act is not None:
                    first, last = min(act.start, start), max(act.end, end)
                    yield _same(scene, act.word), scene.fact(page, scope, first, last)


def _act(scene: Scene, words: Sequence[Token]) -> Token | None:
    """The last word of an act in words of one clause: "all of the pardoned prisoners left"."""
    end = next((at for at, token in enumerate(words) if token.word in CLAUSE), len(words))
    found = [
        token
        for at, token in enumerate(words[:end])
        if token.word in scene.words.scope_acts and (token.word not in WHERE or _goes(words[:at]))
    ]
    return found[-1] if found else None


def _goes(words: Sequence[Token]) -> bool:
    """Whether "home" or "out" behind some words is where somebody goes, not "the home" or "burned out"."""
    return bool(words) and words[-1].word in GOING


def _same(scene: Scene, word: str) -> str:
    """The act of a word; of a release, those who went are those who were freed."""
    act = scene.words.scope_acts[word]
    return FREED if act == GONE and FREED in scene.outcomes else act


def _around(claims: Sequence[Claim], start: int) -> Claim | None:
    """The claim in whose clause a character stands, that of the shortest clause."""
    around = [claim for claim in claims if claim.span.start <= start < claim.span.end]
    return min(around, key=lambda claim: claim.span.end - claim.span.start, default=None)


def _of_party(claims: Sequence[Claim], start: int, end: int, *, behind: bool) -> Claim | None:
    """The claim of whose party a word of scope is told: it opens the party's words, or stands in the clause
    behind them."""
    for claim in claims:
        for party in claim.recipients:
            if party.start is None or party.end is None:
                continue
            if behind:
                if party.end <= start < claim.span.end:
                    return claim
            elif party.start <= start < party.end or end + 1 == party.start:
                return claim
    return None


def _of_all(scene: Scene, fact: Fact, told: Sequence[Fact]) -> bool:
    """Whether "only the students" are those of whom another says "all the students"."""
    words = {token.word for token in tokens(fact.page.coded.text, fact.end, fact.end + BEHIND)}
    parts = words & scene.words.parts.keys() if fact.value == "some" else frozenset()
    return any(
        one.value == "all"
        and one.page is not fact.page
        and re.search(rf"\b{part}\b", one.page.coded.text[one.start : one.end + BEHIND].lower())
        for one in told
        for part in parts
    )


def _excepted(fact: Fact, told: Sequence[Fact]) -> bool:
    """Whether what is said of all is taken back in one breath: "*all* went home, *apart from* two"."""
    page = fact.page
    return fact.value == "all" and any(
        one.value == "some"
        and one.page is page
        and fact.start < one.end
        and page.sentence(one.end - 1) == page.sentence(fact.start)
        for one in told
    )


def _is_part(scene: Scene, words: Sequence[Token]) -> bool:
    return any(token.word in scene.words.parts for token in words)
