"""Date: days on which accounts put one act."""

import itertools
import re
from collections.abc import Iterator
from datetime import date

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import LONG, Fact, Scene, by_value
from dragoman.model import Claim, Discrepancy, TimeMention

NEAR_DAYS = 3  # as the linker has it: days farther apart are those of two acts
ZONE = re.compile(r"\b(?:GMT|UTC|local time|E[SD]?T|CET|CEST|[A-Z][a-z]+ time)\b")
NIGHT = re.compile(r"\b(?:midnight|overnight|night|evening|early hours|before dawn|small hours)\b", re.I)
NOT = re.compile(r"\W*(?:and\s+)?not\s+(?:(?:on|in|at|until)\s+)?(?:the\s+)?", re.I)
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def dates(scene: Scene) -> Iterator[Discrepancy]:
    yield from _days(scene)
    yield from _taken_back(scene)


def _days(scene: Scene) -> Iterator[Discrepancy]:
    facts = []
    for page in scene.pages:
        for _, claim in scene.claims(page):
            stated = claim.date
            if stated and stated.start and stated.start == stated.end:
                facts.append(scene.fact(page, stated.start, stated.text_start, stated.text_end))
            elif stated is None and (time := _alone(page, claim)):
                facts.append(scene.fact(page, time.value[:LONG], time.start, time.end))
    told = by_value(facts)
    if len(told) > 1 and _apart(told) <= NEAR_DAYS:
        yield scene.discrepancy("date", told, contradiction=True, note=_note(told))


def _taken_back(scene: Scene) -> Iterator[Discrepancy]:
    """ "On Thursday, not on Friday": the day that a report takes back, and those who told it."""
    for page in scene.pages:
        for sentence in sorted(scene.about[page.number]):
            start, end = page.sentences[sentence]
            times = [time for time in page.coded.times if start <= time.start < end and DAY.match(time.value)]
            for one, other in itertools.pairwise(times):
                if not NOT.fullmatch(page.coded.text[one.end : other.start]):
                    continue
                denied = list(_told_day(scene, page, other.value[:LONG]))
                said = scene.fact(page, one.value[:LONG], one.start, one.end)
                if denied and said.value != other.value[:LONG]:
                    told = {said.value: [said], other.value[:LONG]: denied}
                    note = f"{_note(told)}; a report takes the other day back"
                    yield scene.discrepancy("date", told, contradiction=True, note=note)


def _told_day(scene: Scene, page: Page, day: str) -> Iterator[Fact]:
    """Where the other reports tell the event of a day."""
    for other in scene.pages:
        told = scene.told(other) if other is not page else frozenset()
        for time in other.coded.times:
            if time.value.startswith(day) and other.sentence(time.start) in told:
                yield scene.fact(other, day, time.start, time.end)


def _alone(page: Page, claim: Claim) -> TimeMention | None:
    """The one day that the clause of a claim without a date of its own names."""
    found = [
        time
        for time in page.coded.times
        if time.type in ("DATE", "TIME") and claim.span.start <= time.start < claim.span.end
    ]
    return found[0] if len(found) == 1 and DAY.match(found[0].value) and not claim.historical else None


def _apart(told: dict[str, list[Fact]]) -> int:
    return (date.fromisoformat(max(told)) - date.fromisoformat(min(told))).days


def _note(told: dict[str, list[Fact]]) -> str:
    apart = _apart(told)
    note = f"{apart} day{'s' if apart > 1 else ''} apart"
    around = [_around(fact) for facts in told.values() for fact in facts]
    if apart == 1 and any(ZONE.search(words) for words in around):
        return f"{note}; a time zone is named"
    if apart == 1 and any(NIGHT.search(words) for words in around):
        return f"{note}; one tells of the night"
    return note


def _around(fact: Fact) -> str:
    start, end = fact.page.sentences[fact.page.sentence(fact.start)]
    return fact.page.coded.text[start:end]
