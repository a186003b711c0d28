"""Which sentences of its reports tell of an event, and which of another: by its day, its states, its kind."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import LONG, SameName, Scene, states_of
from dragoman.link.differing.words import Words
from dragoman.link.sides import day_of
from dragoman.model import Claim

NONE = timedelta(0)
STILL = re.compile(
    r"\b(?:still|remain|remains|remained) (?:being )?\Z", re.I
)  # held since then: no other act
SLACK = timedelta(days=1)  # by which reports of one event may date it differently
RECENT = timedelta(days=60)  # by which a report follows what it tells without a date


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    """What is asked of an event: its claims and their kinds, days and states, whether it was done, and the
    other events of such a kind that its own reports tell."""

    words: Words
    mine: Mapping[int, Claim]
    kinds: Set[tuple[str, str | None]]
    days: tuple[date, date] | None
    states: tuple[frozenset[str], frozenset[str]]
    done: bool
    events: Mapping[int, int]
    rivals: Set[int | None]


def scene(
    words: Words,
    pages: Sequence[Page],
    mine: Mapping[int, Claim],
    origins: Mapping[int, int],
    same_name: SameName,
    events: Mapping[int, int],
) -> Scene:
    kinds = {(claim.event_type, claim.mode) for claim in mine.values()}
    rivals = {
        events.get(number)
        for page in pages
        if not mine.keys().isdisjoint(page.claims)
        for number, claim in page.claims.items()
        if number not in mine
        and _like(words, claim, kinds)
        and not _is_toll(page, number)
        and not _told_again(page, claim, mine)
        and not STILL.search(page.coded.text, 0, claim.trigger.start)
    } - {None}
    act = _Act(
        words=words,
        mine=mine,
        kinds=kinds,
        days=_days(mine.values()),
        states=states_of(mine.values()),
        done=any(_done(claim) for claim in mine.values()),
        events=events,
        rivals=rivals,
    )
    told = {page.number: _told(act, page) for page in pages}
    return Scene(
        words=words,
        pages=tuple(pages),
        mine=mine,
        origins=origins,
        same_name=same_name,
        events=events,
        here={number: here for number, (here, _) in told.items()},
        about={number: about for number, (_, about) in told.items()},
    )


def _told(act: _Act, page: Page) -> tuple[frozenset[int], frozenset[int]]:
    """The sentences of a page that tell of the event, and all that may be about it."""
    told, apart, others = set(), set(), set()
    beside = act.mine.keys().isdisjoint(page.claims)
    for number, claim in page.claims.items():
        sentence = page.sentence(claim.trigger.start)
        like = _like(act.words, claim, act.kinds) and _done(claim) == act.done
        if number in act.mine or (like and _told_again(page, claim, act.mine)):
            told.add(sentence)
        elif (
            claim.historical
            or _other_days(claim, act.days, NONE if like and beside else SLACK)
            or (like and _others(claim, act.states))
            or act.events.get(number) in act.rivals
        ):
            apart.add(sentence)
            others |= {sentence} if like and not _undated(claim) else set()
        elif like and beside:
            told.add(sentence)
    here = frozenset(told)
    if not beside:
        apart |= _behind(others - told, told, len(page.sentences))
    if beside and others and not told:
        return here, here  # it tells of another act of the kind
    own = [act.mine[number] for number in page.claims if number in act.mine]
    if _past(page, own, act.days):
        return here, here | _named(act.words, page, apart, act.kinds)
    return here, here | _about(page, apart, act.days)


def _behind(others: Set[int], told: Set[int], many: int) -> set[int]:
    """The sentences behind one that tells of another act of the kind, up to the next that tells of the event:
    what they say of those killed or held they say of that act."""
    found, last = set(), False
    for sentence in range(many):
        last = sentence in others or (last and sentence not in told)
        if last:
            found.add(sentence)
    return found


def _is_toll(page: Page, number: int) -> bool:
    """Whether an undated act is no more than the toll of another: "the number of arrests was put at 30"."""
    told = page.claims[number].date is None
    return told and any(one.toll and one.claim == number for one in page.counted)


def _told_again(page: Page, claim: Claim, mine: Mapping[int, Claim]) -> bool:
    """Whether an act without a day or a number is what a report told before of the same person: "I was
    arrested because …" is the arrest of its first sentence."""
    if claim.date is not None or claim.sizes:
        return False
    suffers = _persons(page, claim)
    return any(
        number in mine
        and (other.event_type, other.mode) == (claim.event_type, claim.mode)
        and other.trigger.start < claim.trigger.start
        and suffers & (suffers if _is_pronoun(other) else _persons(page, other))
        for number, other in page.claims.items()
    )


def _persons(page: Page, claim: Claim) -> set[str]:
    persons = {actor.id for actor in page.coded.actors if actor.kind == "person" and " " in actor.name}
    return {party.actor_id for party in claim.recipients if party.actor_id} & persons


def _is_pronoun(claim: Claim) -> bool:
    """Whether it was done to one whom a pronoun stands for, of which nobody knows whom it means."""
    return any(party.text in ("he", "him", "she", "her") and not party.actor_id for party in claim.recipients)


def _undated(claim: Claim) -> bool:
    """Whether an act lies behind the report and no day says how far: it may be the event's."""
    return claim.historical and (claim.date is None or claim.date.precision == "time")


def _like(words: Words, claim: Claim, kinds: Set[tuple[str, str | None]]) -> bool:
    return any(words.alike((claim.event_type, claim.mode), kind) for kind in kinds)


def _done(claim: Claim) -> bool:
    return claim.status == "asserted" and not claim.future and not claim.hypothetical


def _others(claim: Claim, states: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether a claim is of other states, on either side."""
    return any(
        its and known and its.isdisjoint(known) for its, known in zip(states_of([claim]), states, strict=True)
    )


def _past(page: Page, claims: Sequence[Claim], days: tuple[date, date] | None) -> bool:
    """Whether a report tells of the event as of another time than its own: sentences without a date are not
    about it."""
    if claims and all(claim.historical for claim in claims):
        return True
    published = day_of(page.coded.published)
    return published is not None and days is not None and published - days[1] > RECENT


def _about(page: Page, apart: set[int], days: tuple[date, date] | None) -> frozenset[int]:
    """The sentences of a page that nothing sets apart from the event."""
    if days is not None:
        told: dict[int, list[str]] = {}
        for time in page.coded.times:
            if time.type == "DATE" and not _of_saying(page, time.start):
                told.setdefault(page.sentence(time.start), []).append(time.value[:LONG])
        apart |= {sentence for sentence, values in told.items() if _elsewhen(values, days)}
    return frozenset(range(len(page.sentences))) - apart - page.looks_back


def _of_saying(page: Page, place: int) -> bool:
    """Whether a time at a character is that of somebody's saying what the rest of the sentence tells: "all
    are home, the governor said on Friday"."""
    start, end = page.sentences[page.sentence(place)]
    contents = [
        (first, last)
        for statement in page.coded.statements
        for first, last in statement.content
        if start <= first < end
    ]
    return bool(contents) and not any(first <= place < last for first, last in contents)


def _named(words: Words, page: Page, apart: set[int], kinds: Set[tuple[str, str | None]]) -> frozenset[int]:
    """Of a report that tells the event long after, the sentences without a date that name what came of it, or
    such an act: "among the dead were four children"."""
    acts = {act for kind in kinds for act in words.outcomes_of(*kind)}
    dated = {page.sentence(time.start) for time in page.coded.times if time.type == "DATE"}
    named = {
        sentence
        for sentence, hits in enumerate(page.phrases["acts"])
        if any(act in acts for _, _, act in hits)
    }
    named |= {
        page.sentence(claim.trigger.start) for claim in page.claims.values() if _like(words, claim, kinds)
    }
    return frozenset(named - dated - apart - page.looks_back)


def _elsewhen(values: Sequence[str], days: tuple[date, date]) -> bool:
    """Whether dates name an earlier year or month, or days none of which is the event's."""
    first = days[0].isoformat()
    if any(len(value) < LONG and value[:4].isdigit() and value < first[: len(value)] for value in values):
        return True
    found = [day for value in values if len(value) == LONG and (day := day_of(value))]
    return bool(found) and not any(days[0] - SLACK <= day <= days[1] + SLACK for day in found)


def _days(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """First and last day on which an account puts the event."""
    found = [
        (first, last)
        for claim in claims
        if claim.date and (first := day_of(claim.date.start)) and (last := day_of(claim.date.end))
    ]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def _other_days(claim: Claim, days: tuple[date, date] | None, slack: timedelta) -> bool:
    if days is None or claim.date is None or _undated(claim):
        return False  # "had opened fire at noon": the hour of a day that is not said
    first, last = day_of(claim.date.start), day_of(claim.date.end)
    return (first is not None and first > days[1] + slack) or (last is not None and last < days[0] - slack)
