"""Scope: all or only some of them, said of one act."""

from collections.abc import Iterator, Sequence

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value
from dragoman.link.differing.words import Token
from dragoman.model import Discrepancy

REACH = 10  # words from a word of scope to the act that it is said of
NEAR = 2  # words from an act to a word of scope behind it: "released all the prisoners"
CLAUSE = frozenset(".;:!?")


def scopes(scene: Scene) -> Iterator[Discrepancy]:
    """Words of scope, by the act that they are said of."""
    facts: dict[str, list[Fact]] = {}
    for page in scene.pages:
        for act, fact in _told(scene, page):
            facts.setdefault(act, []).append(fact)
    for act, told in sorted(facts.items()):
        values = by_value(told)
        if len(values) > 1:
            note = f"{act}: {' against '.join(sorted(values))}"
            yield scene.discrepancy("scope", values, contradiction=True, note=note)


def _told(scene: Scene, page: Page) -> Iterator[tuple[str, Fact]]:
    for sentence in sorted(scene.about[page.number]):
        words = page.tokens[sentence]
        done = 0
        for place, length, scope in page.phrases["scopes"][sentence]:
            if place < done:
                continue
            done = place + length
            act = _act(scene, words[done : done + REACH]) or _act(scene, words[max(0, place - NEAR) : place])
            if act is not None:
                start, end = min(act.start, words[place].start), max(act.end, words[done - 1].end)
                yield scene.words.scope_acts[act.word], scene.fact(page, scope, start, end)


def _act(scene: Scene, words: Sequence[Token]) -> Token | None:
    """The last word of an act in words of one clause: "all of the pardoned prisoners left"."""
    end = next((at for at, token in enumerate(words) if token.word in CLAUSE), len(words))
    found = [token for token in words[:end] if token.word in scene.words.scope_acts]
    return found[-1] if found else None
