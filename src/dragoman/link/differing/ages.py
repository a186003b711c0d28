"""Age: a boy of six or of eight, where each report tells the age of one."""

import functools
import re
from collections.abc import Iterator

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value
from dragoman.model import Discrepancy

NUMBER = r"(?P<{0}>\d{{1,3}}|[a-z]+(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
NOUN = r"(?P<{0}>boy|girl|child|baby|toddler|teenager|man|woman|son|daughter)"
ANYBODY = r"(?P<{0}>[a-z]+)"  # "a 34-year-old teacher"
BEFALLS = frozenset(
    ("killed", "wounded", "missing", "freed", "pardoned", "expelled", "detained", "sentenced", "charged")
)  # acts done to persons
SENTENCES = 16_384  # kept read: those of some 800 reports
AGED = re.compile(
    rf"\b{NUMBER.format('n1')}[- ](?:years?|months?)[- ]old {ANYBODY.format('who1')}\b"
    rf"|\b{NOUN.format('who2')},? (?:aged|of) {NUMBER.format('n2')}\b(?! of)",
    re.I,
)


def ages(scene: Scene) -> Iterator[Discrepancy]:
    """Ages of one who is called alike in several reports; none where a report tells of two such."""
    told: dict[str, list[Fact]] = {}
    if scene.outcomes.isdisjoint(BEFALLS):
        return
    for page in scene.pages:
        for who, facts in _aged(scene, page).items():
            if len({fact.value for fact in facts}) == 1:
                told.setdefault(who, []).extend(facts)
    for who, facts in sorted(told.items()):
        values = by_value(facts)
        if len(values) > 1:
            note = f"age of the {who}: {', '.join(sorted(values, key=float))} differ"
            yield scene.discrepancy("identity", values, contradiction=True, note=note)


def _aged(scene: Scene, page: Page) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for sentence in sorted(scene.about[page.number]):
        for number, who, start, end in _ages_in(page.coded.text, *page.sentences[sentence]):
            if (years := _years(scene, number)) is not None:
                found.setdefault(who, []).append(scene.fact(page, f"{years:g}", start, end))
    return found


@functools.lru_cache(maxsize=SENTENCES)
def _ages_in(text: str, start: int, end: int) -> tuple[tuple[str, str, int, int], ...]:
    """Number, who, start and end of the ages in a sentence: one is read for each event of its report."""
    return tuple(
        ((hit["n1"] or hit["n2"]).lower(), (hit["who1"] or hit["who2"]).lower(), hit.start(), hit.end())
        for hit in AGED.finditer(text, start, end)
    )


def _years(scene: Scene, number: str) -> float | None:
    if number.isdigit():
        return float(number)
    parts = [scene.words.units.get(part) for part in number.split("-")]
    return sum(part for part in parts if part) if None not in parts else None
