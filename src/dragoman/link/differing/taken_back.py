"""Numbers that a report takes back: "51 people, not 52"."""

import itertools
import re
from collections.abc import Iterator

from dragoman.link.differing.page import Page
from dragoman.link.differing.rounding import Number
from dragoman.link.differing.scene import Fact, Scene
from dragoman.model import Discrepancy

NOT = re.compile(r"[^,.;:()]{0,60},?\s(?:and )?(?:not|rather than|instead of) (?:to |in |for )?(?:the )?")


def taken_back(scene: Scene) -> Iterator[Discrepancy]:
    """ "51 people, not 52": the number that a report takes back, and those who told it."""
    for page in scene.pages:
        for one, other in itertools.pairwise(page.counted):
            said = one.sentence == other.sentence and one.sentence in scene.about[page.number]
            if not said or not NOT.fullmatch(page.coded.text, one.end, other.number_start) or other.approx:
                continue
            denied = list(_told_number(scene, page, other.value))
            own = any(scene.claims(each) for each in (page, *(fact.page for fact in denied)))
            if denied and own and one.value != other.value and other.category in ("", one.category):
                mine, theirs = (str(Number(value=each.value, approx="")) for each in (one, other))
                facts = {mine: [scene.fact(page, mine, one.start, one.end)], theirs: denied}
                kind, what = ("composition", one.category) if one.category.isupper() else ("count", one.act)
                note = f"{what}: {mine}, {theirs} differ; a report takes the other number back".lstrip(": ")
                yield scene.discrepancy(kind, facts, contradiction=True, note=note)


def _told_number(scene: Scene, page: Page, value: float) -> Iterator[Fact]:
    """Where the other reports tell a number of those concerned."""
    for other in scene.pages:
        for one in other.counted if other is not page else ():
            if one.value == value and one.act in scene.outcomes and one.sentence in scene.about[other.number]:
                yield scene.fact(other, f"{value:g}", one.start, one.end)
