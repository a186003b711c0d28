"""Hours of the day at which accounts put one act, in figures or in words: "9 a.m.", "shortly after ten"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import Fact, Scene, by_value
from dragoman.model import Discrepancy

ONSET = 3  # sentences behind that of the act in which is told how it began
NEAR_MINUTES = 60  # by which "about one" may differ from the hour that another gives
EXACT_MINUTES = 10
HOUR, HALF_DAY, DAY = 60, 12 * 60, 24 * 60
LOOSE = re.compile(r"\b(?:about|around|shortly|just|nearly|almost|some time|roughly|soon)\b", re.I)
BOUND = re.compile(r"\b(before|after)\s+(?:\w+\s+past\s+)?\Z", re.I)
HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
PAST = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
SPOKEN = re.compile(
    rf"\b(?:(?P<near>(?:shortly|just|soon|a little|minutes|moments) (?:before|after))"
    rf"|(?P<at>at (?:about|around))|(?P<past>{'|'.join(PAST)}) (?P<to>past|to)"
    r"|at|around|about|by|from|before|after|until)"
    rf" (?P<hour>{'|'.join(HOURS)})\b(?P<clock> o['’]clock)?"
    r"(?P<half>(?: on \w+day)? (?:in the )?(?:small hours|morning|afternoon|evening)| at night)?"
    r"(?=\s*(?:[,.;:)!?\"”]|\Z|(?:when|as|local|on \w+day)\b))",
    re.I,
)
PART = re.compile(r"\b(?:(small hours|morning|dawn)|(afternoon|evening|tonight))\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """`minutes` of the day; `half`: whether it is said which half of the day it is; `bound`: before or after
    that, "" where it is at it; `loose`: told as about so much, or as a full hour."""

    minutes: int
    half: bool
    bound: str
    loose: bool
    start: int
    end: int


def hours(scene: Scene) -> Iterator[Discrepancy]:
    """Hours of the day in the sentences of the act, where every report gives one alone."""
    told: list[tuple[Hour, Page]] = []
    for page in scene.pages:
        here = scene.here[page.number] | _onsets(scene, page)
        found = [one for one in (*_coded(page), *_spoken(page)) if page.sentence(one.start) in here]
        if len({one.minutes for one in found}) == 1:
            told.append((found[0], page))
    known = [one.minutes for one, _ in told if one.half]
    told = [(_in_half(one, known), page) for one, page in told]
    if len({one.minutes for one, _ in told}) < 2:
        return
    low, high = (pick((one for one, _ in told), key=lambda one: one.minutes) for pick in (min, max))
    apart = min(high.minutes - low.minutes, DAY - high.minutes + low.minutes)
    loose = any(one.loose for one, _ in told)
    crossed = any(_cross(one, other) for one, _ in told for other, _ in told)
    contradiction = apart > (NEAR_MINUTES if loose else EXACT_MINUTES) or crossed
    note = f"{apart} minutes apart" if contradiction else f"{apart} minutes apart, a rounded hour"
    values = by_value(_fact(scene, one, page) for one, page in told)
    yield scene.discrepancy("date", values, contradiction=contradiction, note=note)


def _fact(scene: Scene, one: Hour, page: Page) -> Fact:
    return scene.fact(page, f"{one.minutes // HOUR:02}:{one.minutes % HOUR:02}", one.start, one.end)


def _cross(one: Hour, other: Hour) -> bool:
    """Whether one is told as before an hour that the other is told, to the minute, as after."""
    if other.loose or one.loose is False or not one.bound:
        return False
    late = other.minutes > one.minutes
    return abs(other.minutes - one.minutes) < HALF_DAY and late == (one.bound == "before")


def _in_half(one: Hour, known: list[int]) -> Hour:
    """An hour of which nothing says the half of the day, in the half that is nearer to the others'."""
    if one.half or not known:
        return one
    near = min((one.minutes, one.minutes + HALF_DAY), key=lambda at: min(abs(at - other) for other in known))
    return replace(one, minutes=near)


def _coded(page: Page) -> Iterator[Hour]:
    """Those that the coder found."""
    for time in page.coded.times:
        minutes = _minutes(time.value) if time.type == "TIME" else None
        if minutes is not None:
            yield _hour(page, minutes, time.start, time.end, half=True)


def _spoken(page: Page) -> Iterator[Hour]:
    """Those in words of which the coder makes no hour."""
    known = [time for time in page.coded.times if _minutes(time.value) is not None]
    for hit in SPOKEN.finditer(page.coded.text):
        sure = hit["near"] or hit["at"] or hit["past"] or hit["clock"] or hit["half"]
        if not sure or any(time.start < hit.end() and hit.start() < time.end for time in known):
            continue
        minutes = (HOURS.index(hit["hour"].lower()) + 1) % 12 * HOUR
        past = PAST[hit["past"].lower()] if hit["past"] else 0
        minutes += -past if (hit["to"] or "").lower() == "to" else past
        start, end = page.sentences[page.sentence(hit.start())]
        part = PART.search(hit[0]) or PART.search(page.coded.text, start, end)
        late = part is not None and part[2] is not None
        one = _hour(page, (minutes + HALF_DAY * late) % DAY, hit.start("hour"), hit.end(), half=bool(part))
        yield replace(one, start=hit.start())


def _hour(page: Page, minutes: int, start: int, end: int, *, half: bool) -> Hour:
    before = page.coded.text[max(0, start - 20) : start]
    bound = BOUND.search(before)
    loose = bool(LOOSE.search(page.coded.text[max(0, start - 20) : end])) or minutes % HOUR == 0
    said = bound[1].lower() if bound else ""
    return Hour(minutes=minutes, half=half, bound=said, loose=loose, start=start, end=end)


def _onsets(scene: Scene, page: Page) -> frozenset[int]:
    """Sentences right behind one of the event's that tell how it began: "The attackers came at 5 p.m."."""
    told = {page.sentence(claim.trigger.start) for claim in page.claims.values() if not scene.alike(claim)}
    here = scene.here[page.number]
    near = {one + step for one in here for step in range(1, ONSET + 1)}
    if not here:  # a report in which no act was found: what came of it may stand behind how it began
        near = {one + step for one in scene.told(page) for step in range(-ONSET, ONSET + 1)}
    return frozenset(
        one
        for one in (near & scene.about[page.number]) - told
        if any(token.word in scene.words.onsets for token in page.tokens[one])
    )


def _minutes(value: str) -> int | None:
    found = re.search(r"T(\d\d):(\d\d)", value)
    return int(found[1]) * HOUR + int(found[2]) if found else None
