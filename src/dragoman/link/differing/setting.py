"""Which sentences of its reports tell of an event, and which of another: by its day, its states, its kind."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, timedelta

from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import LONG, SameName, Scene, states_of
from dragoman.link.differing.words import Words
from dragoman.model import Claim

NONE = timedelta(0)
SLACK = timedelta(days=1)  # by which reports of one event may date it differently
RECENT = timedelta(days=60)  # by which a report follows what it tells without a date


def scene(
    words: Words,
    pages: Sequence[Page],
    mine: Mapping[int, Claim],
    origins: Mapping[int, int],
    same_name: SameName,
    events: Mapping[int, int],
) -> Scene:
    days = _days(mine.values())
    kinds = {(claim.event_type, claim.mode) for claim in mine.values()}
    done = any(_done(claim) for claim in mine.values())
    states = states_of(mine.values())
    here, about = {}, {}
    rivals = {
        events.get(number)
        for page in pages
        if not mine.keys().isdisjoint(page.claims)
        for number, claim in page.claims.items()
        if number not in mine and _like(words, claim, kinds)
    } - {None}
    for page in pages:
        told, apart, others = set(), set(), set()
        beside = mine.keys().isdisjoint(page.claims)
        for number, claim in page.claims.items():
            sentence = page.sentence(claim.trigger.start)
            like = _like(words, claim, kinds) and _done(claim) == done
            if number in mine:
                told.add(sentence)
            elif (
                claim.historical
                or _other_days(claim, days, NONE if like and beside else SLACK)
                or (like and _others(claim, states))
                or events.get(number) in rivals
            ):
                apart.add(sentence)
                others |= {sentence} if like else set()
            elif like and beside:
                told.add(sentence)
        here[page.number] = frozenset(told)
        if not beside:
            apart |= _behind(others - told, told, len(page.sentences))
        about[page.number] = here[page.number]
        elsewhere = beside and others and not told  # it tells of another act of the kind
        if not elsewhere and not _past(
            page, [mine[number] for number in page.claims if number in mine], days
        ):
            about[page.number] |= _about(page, apart, days)
    return Scene(
        words=words,
        pages=tuple(pages),
        mine=mine,
        origins=origins,
        same_name=same_name,
        events=events,
        here=here,
        about=about,
    )


def _behind(others: Set[int], told: Set[int], many: int) -> set[int]:
    """The sentences behind one that tells of another act of the kind, up to the next that tells of the event:
    what they say of those killed or held they say of that act."""
    found, last = set(), False
    for sentence in range(many):
        last = sentence in others or (last and sentence not in told)
        if last:
            found.add(sentence)
    return found


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
    published = _day(page.coded.published)
    return published is not None and days is not None and published - days[1] > RECENT


def _about(page: Page, apart: set[int], days: tuple[date, date] | None) -> frozenset[int]:
    """The sentences of a page that nothing sets apart from the event."""
    if days is not None:
        told: dict[int, list[str]] = {}
        for time in page.coded.times:
            if time.type == "DATE":
                told.setdefault(page.sentence(time.start), []).append(time.value[:LONG])
        apart |= {sentence for sentence, values in told.items() if _elsewhen(values, days)}
    return frozenset(range(len(page.sentences))) - apart - page.looks_back


def _elsewhen(values: Sequence[str], days: tuple[date, date]) -> bool:
    """Whether dates name an earlier year or month, or days none of which is the event's."""
    first = days[0].isoformat()
    if any(len(value) < LONG and value[:4].isdigit() and value < first[: len(value)] for value in values):
        return True
    found = [day for value in values if len(value) == LONG and (day := _day(value))]
    return bool(found) and not any(days[0] - SLACK <= day <= days[1] + SLACK for day in found)


def _days(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """First and last day on which an account puts the event."""
    found = [
        (first, last)
        for claim in claims
        if claim.date and (first := _day(claim.date.start)) and (last := _day(claim.date.end))
    ]
    return (min(first for first, _ in found), max(last for _, last in found)) if found else None


def _other_days(claim: Claim, days: tuple[date, date] | None, slack: timedelta) -> bool:
    if days is None or claim.date is None:
        return False
    first, last = _day(claim.date.start), _day(claim.date.end)
    return (first is not None and first > days[1] + slack) or (last is not None and last < days[0] - slack)


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
