"""Count: numbers of one thing that differ. "More than 1,000" and "1,150" do not contradict one another."""

import re
from collections.abc import Iterator

from dragoman.link.differing.page import Counted, Page
from dragoman.link.differing.rounding import ABOUT, HUNDRED, Number, agree, explained, is_near, looser
from dragoman.link.differing.scene import Fact, Scene, voice
from dragoman.link.differing.taken_back import taken_back
from dragoman.link.differing.words import singular
from dragoman.model import Discrepancy

Key = tuple[str, str]
OF_THE = re.compile(r"\s+of (?:the|those)\s+(?!\d)")
DENIED = re.compile(r"\b(?:not|rather than|instead of) (?:to |in |for )?(?:the )?\Z")
APART = 3.0  # times: exact numbers farther apart than this are mostly numbers of two things
CROWD = 10.0  # times: as far as counts of one crowd by its friends and foes are apart
RANGE = "range"
WITH = "with"  # what stands for an act where is counted by whom, or with what, it was done
IN = "in"  # what stands for an act where places are counted: so many of its kind came about in them
AHEAD = frozenset(("planned", "demanded", "ordered", "forecast"))
GENERIC = frozenset(("people", "persons", "individuals"))
CATEGORIES_OF_ACT = frozenset(("", "person"))


def counts(scene: Scene) -> Iterator[Discrepancy]:
    for (act, category), told in sorted(gathered(scene).items()):
        what = " ".join(word for word in (category, act) if word)
        yield from compared(scene, "count", what, told)
    yield from taken_back(scene)


def gathered(scene: Scene) -> dict[Key, dict[Number, list[Fact]]]:
    """Numbers by what they are numbers of, parts of others left out."""
    found: dict[Key, list[tuple[Counted, Page]]] = {}
    for page in scene.pages:
        here = scene.here[page.number] - page.looks_back
        about = scene.about[page.number] - page.looks_back
        for one in page.counted:
            if (
                (one.single and not _is_one(scene, page, one))
                or (one.part and not _is_done_to(scene, page, one))
                or one.rest
                or one.category == RANGE
                or _is_to_come(scene, page, one)
                or DENIED.search(page.coded.text, page.sentences[one.sentence][0], one.number_start)
                or one.category in scene.words.measures.values()
                or (one.category in scene.words.people and page.listed(one))
                or not (key := _key(scene, page, one, one.sentence in here))
            ):
                continue
            within = here if key[0] not in (IN, WITH, *scene.outcomes) else about
            if one.sentence in within or _of_claim(scene, one):
                found.setdefault(key, []).append((one, page))
    return {key: _by_number(scene, told) for key, told in found.items()}


def _thing(scene: Scene, one: Counted) -> str:
    """What is counted of an act of the event's type by itself: bombs, attackers."""
    head = one.noun.rpartition(" ")[2]
    types = sorted({event_type for event_type, _ in scene.kinds})
    return next((thing for kind in types if (thing := scene.words.things.get((head, kind)))), "")


def _is_one(scene: Scene, page: Page, one: Counted) -> bool:
    """Whether an article is a number: "one driver was killed"."""
    said = page.coded.text[one.number_start : one.number_end].lower() == "one"
    return said and (one.act in scene.outcomes or bool(_thing(scene, one)))


def _is_done_to(scene: Scene, page: Page, one: Counted) -> bool:
    """Whether a part of those whom another act concerned is all to whom the event was done: "freed 29 of the
    passengers"."""
    told = _of_claim(scene, one) and one.act in scene.outcomes
    return told and OF_THE.match(page.coded.text, one.number_end) is not None


def _is_to_come(scene: Scene, page: Page, one: Counted) -> bool:
    """Whether a number is one of what was planned of an act that was done: "83 were to be freed"."""
    claim = page.claims.get(one.claim) if one.claim is not None else None
    ahead = claim is not None and (claim.future or claim.status in AHEAD)
    return ahead and any(mine.status == "asserted" and not mine.future for mine in scene.mine.values())


def _of_claim(scene: Scene, one: Counted) -> bool:
    """Whether a claim of the event has the number, whatever else its sentence looks back at."""
    claim = scene.mine.get(one.claim) if one.claim is not None else None
    return claim is not None and not claim.historical


def _key(scene: Scene, page: Page, one: Counted, here: bool) -> Key | None:
    """The act and who or what is counted. Of a bare number only its act says anything."""
    if one.category.isupper():
        mine = one.act in scene.outcomes and one.category in scene.recipients and page.whole(one)
        return (one.act, "person") if mine else None
    if one.act not in scene.outcomes and (thing := _thing(scene, one)):
        return WITH, thing
    if one.category in scene.words.settlements:
        return (IN, one.category) if here or one.act in scene.outcomes else None
    if one.act in scene.outcomes:
        return one.act, "person" if one.category in CATEGORIES_OF_ACT else one.category
    if here and one.category and not one.act and one.category not in scene.words.measures:
        head = one.noun.rpartition(" ")[2]
        return "", singular(head) if one.category == "person" and head not in GENERIC else one.category
    return None


def _by_number(scene: Scene, told: list[tuple[Counted, Page]]) -> dict[Number, list[Fact]]:
    found: dict[Number, list[Fact]] = {}
    whole = _whole(told)
    for one, page in told:
        if place_of(one, page) not in whole:
            continue
        number = Number(value=one.value, approx=one.approx)
        found.setdefault(number, []).append(scene.fact(page, str(number), one.start, one.end))
    return found


def _whole(told: list[tuple[Counted, Page]]) -> frozenset[str]:
    """Places whose numbers are numbers of the whole. Where a report gives one number for a place and another
    without it, the place is a part."""
    places: dict[str, set[float]] = {}
    for one, page in told:
        places.setdefault(place_of(one, page), set()).add(one.value)
    if len(places) <= 1 or "" not in places:
        return (
            frozenset(places)
            if len(places) <= 1
            else frozenset((max(places, key=lambda p: (len(places[p]), p)),))
        )
    parts = {
        place_of(one, page)
        for one, page in told
        for other, beside in told
        if page is beside and one.value != other.value and place_of(one, page) != place_of(other, beside)
    }
    return frozenset(place for place in places if not place or place not in parts)


def place_of(one: Counted, page: Page) -> str:
    """The place named next to a number: "1,300 people in Moscow"."""
    start, end = page.sentences[one.sentence]
    near = [
        (min(abs(place.start - one.end), abs(one.start - place.end)), place.name or place.text)
        for place in page.coded.places
        if start <= place.start < end and place.role == "place"
    ]
    near = [one for one in near if one[0] <= 25]
    if near or not one.toll:
        return min(near)[1] if near else ""
    before = [other for other in page.counted if other.start < one.start and other.act == one.act]
    return place_of(before[-1], page) if before else ""  # "the authorities put the crowd at 4,000"


def compared(scene: Scene, kind: str, what: str, told: dict[Number, list[Fact]]) -> Iterator[Discrepancy]:
    """One discrepancy for the numbers that contradict one another, one for each that a rounding explains."""
    numbers = sorted(told, key=lambda one: (one.value, one.approx))
    rounded = {one: near for one in numbers if (near := _rounding(one, told))}
    against = [
        one
        for one in numbers
        if one not in rounded
        and any(_contradict(one, other, told) for other in numbers if other not in rounded)
    ]
    shown = False
    for group in _groups(against, told):
        if not any(fact.claim in scene.mine for one in group for fact in told[one]):
            continue  # told by reports beside the event alone
        if len({voice(fact.page, fact.start) for one in group for fact in told[one]}) == 1:
            continue  # one voice, which contradicts itself in nothing: two numbers of two groups
        facts = {str(one): told[one] for one in group}
        yield scene.discrepancy(kind, facts, contradiction=True, note=f"{what}: {_why(group, told)}")
        shown = True
    for one, near in rounded.items():
        if shown and not is_near(one, near, ABOUT):
            continue  # a bound far below one of the numbers that differ: an account of none of them
        facts = {str(one): told[one], str(near): told[near]}
        yield scene.discrepancy(kind, facts, contradiction=False, note=f"{what}: {explained(one, near)}")


def _groups(numbers: list[Number], told: dict[Number, list[Fact]]) -> list[list[Number]]:
    """Numbers that contradict one another, directly or through others: 37 and 51 are not 343 and 400."""
    groups: list[list[Number]] = []
    for one in numbers:
        near = [group for group in groups if any(_contradict(one, other, told) for other in group)]
        merged = [number for group in near for number in group]
        groups = [group for group in groups if group not in near] + [[*merged, one]]
    return groups


def _rounding(one: Number, told: dict[Number, list[Fact]]) -> Number | None:
    """The nearest exact number of which `one` is told as a rounding or bound; it adds no contradiction."""
    near = [
        other
        for other in told
        if not other.approx and looser(one, other) and agree(one, other) and is_near(one, other)
    ]
    return min(near, key=lambda other: (abs(other.value - one.value), other.value), default=None)


def _contradict(one: Number, other: Number, told: dict[Number, list[Fact]]) -> bool:
    """Whether two numbers cannot both be true of one thing, and are told of one."""
    return not agree(one, other) and _of_one(one, other, told)


def _of_one(one: Number, other: Number, told: dict[Number, list[Fact]]) -> bool:
    """Whether two numbers are told of one thing: far apart only with the same noun, or without one that says
    more than "people"."""
    low, high = sorted((one.value, other.value))
    if high <= low * APART:
        return True
    mine, theirs = _nouns(told[one]), _nouns(told[other])
    bare = low >= HUNDRED and high <= low * CROWD and not (mine and theirs)
    return bare or bool(mine & theirs)


def _nouns(facts: list[Fact]) -> set[str]:
    told = {word for fact in facts if (word := fact.words.split()[-1].lower()).isalpha()}
    return told - GENERIC


def _why(numbers: list[Number], told: dict[Number, list[Fact]]) -> str:
    first = [min(fact.page.coded.published or "" for fact in told[one]) for one in numbers]
    last = [max(fact.page.coded.published or "" for fact in told[one]) for one in numbers]
    listed = ", ".join(map(str, numbers))
    if all(end < start for end, start in zip(last, first[1:], strict=False)) and first[0]:
        return f"{listed}: the number rose with the day of the report"
    return f"{listed} differ"
