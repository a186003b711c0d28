"""Composition: of whom a group is made up. Five Germans in one list and four in another."""

import re
from collections.abc import Iterator

from dragoman.link.differing.counts import compared
from dragoman.link.differing.page import Counted, Page
from dragoman.link.differing.rounding import Number
from dragoman.link.differing.scene import Fact, Scene
from dragoman.model import Discrepancy

OF_THOSE = re.compile(r"\s+of (?:the|those)\b")
Key = tuple[str, str]
Told = dict[Number, list[Fact]]


def compositions(scene: Scene) -> Iterator[Discrepancy]:
    """Numbers of one part of the people concerned, compared between reports."""
    found: dict[Key, Told] = {}
    for page in scene.pages:
        for key, one in _parts(scene, page).items():
            number = Number(value=one.value, approx=one.approx)
            found.setdefault(key, {}).setdefault(number, []).append(
                scene.fact(page, str(number), one.start, one.end)
            )
    for (act, category), told in sorted(_with_unsaid(found).items()):
        yield from compared(scene, "composition", " ".join((category, act)).strip(), told)


def _with_unsaid(found: dict[Key, Told]) -> dict[Key, Told]:
    """Parts of which no act is said count with the one act that others say of them."""
    made: dict[Key, Told] = {}
    for (act, category), told in sorted(found.items()):
        acts = sorted(other for other, its in found if its == category and other)
        key = (acts[0] if not act and len(acts) == 1 else act), category
        for number, facts in told.items():
            made.setdefault(key, {}).setdefault(number, []).extend(facts)
    return made


def _refers(scene: Scene, page: Page, one: Counted) -> bool:
    """Whether a part is told as one of those of the event, whatever else its sentence tells: "forty of the
    freed had been …"."""
    named = one.part and one.act in scene.outcomes and one.sentence not in page.looks_back
    return named and OF_THOSE.match(page.coded.text, one.number_end) is not None


def _parts(scene: Scene, page: Page) -> dict[tuple[str, str], Counted]:
    """The parts that a report counts once; of a part with two numbers nothing can be said."""
    about = scene.about[page.number]
    found: dict[tuple[str, str], list[Counted]] = {}
    for one in page.counted:
        within = one.sentence in about or _refers(scene, page, one)
        if not within or one.category not in scene.words.people or one.rest or page.whole(one):
            continue
        if one.category.isupper() or one.part or one.single or page.listed(one):
            act = one.act if one.act in scene.outcomes else ""
            found.setdefault((act, one.category), []).append(one)
    return {key: some[0] for key, some in found.items() if len({one.value for one in some}) == 1}
