"""Count: numbers of one thing that differ. "More than 1,000" and "1,150" do not contradict one another."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.link.differing.page import Counted, Page
from dragoman.link.differing.scene import Fact, Scene
from dragoman.model import Discrepancy

Key = tuple[str, str]
ABOUT = 0.15  # share by which a number told as "about" or "nearly" may differ from the exact one
APART = 3.0  # times: exact numbers farther apart than this are mostly numbers of two things
BOUND = 2.5  # times: "more than 50" admits 120, and is no account of 400
ROUND = 0.05  # share by which a round number without a word of rounding differs from the exact one
HUNDRED = 100
CATEGORIES_OF_ACT = frozenset(("", "person"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number with its approximation, as written in a discrepancy: ">1000"."""

    value: float
    approx: str

    def __str__(self) -> str:
        return f"{self.approx}{self.value:g}" if self.value < 10**6 else f"{self.approx}{self.value:.0f}"


def counts(scene: Scene) -> Iterator[Discrepancy]:
    for (act, category), told in sorted(gathered(scene).items()):
        what = " ".join(word for word in (category, act) if word)
        yield from compared(scene, "count", what, told)


def gathered(scene: Scene) -> dict[Key, dict[Number, list[Fact]]]:
    """Numbers by what they are numbers of, parts of others left out."""
    found: dict[Key, list[tuple[Counted, Page]]] = {}
    for page in scene.pages:
        here = scene.here[page.number] - page.looks_back
        about = scene.about[page.number] - page.looks_back
        for one in page.counted:
            if (
                one.single
                or one.part
                or one.category in scene.words.measures.values()
                or not (key := _key(scene, one, one.sentence in here))
            ):
                continue
            if one.sentence in (here if key[0] not in scene.outcomes else about):
                found.setdefault(key, []).append((one, page))
    return {key: _by_number(scene, told) for key, told in found.items()}


def _key(scene: Scene, one: Counted, here: bool) -> Key | None:
    """The act and who or what is counted. Of a bare number only its act says anything."""
    if one.category.isupper():  # whose citizens they are is a matter of composition
        return None
    if one.act in scene.outcomes:
        return one.act, "person" if one.category in CATEGORIES_OF_ACT else one.category
    if here and one.category and not one.act and one.category not in scene.words.measures:
        return "", one.category
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
    return min(near)[1] if near else ""


def compared(scene: Scene, kind: str, what: str, told: dict[Number, list[Fact]]) -> Iterator[Discrepancy]:
    """One discrepancy for the numbers that contradict one another, one for each that a rounding explains."""
    numbers = sorted(told, key=lambda one: (one.value, one.approx))
    against = [one for one in numbers if any(_contradict(one, other, told) for other in numbers)]
    if against:
        facts = {str(one): told[one] for one in against}
        yield scene.discrepancy(kind, facts, contradiction=True, note=f"{what}: {_why(against, told)}")
    for one in numbers:
        near = [other for other in numbers if other != one and agree(one, other) and looser(one, other)]
        if near:
            other = min(near, key=lambda other: (other.approx != "", abs(other.value - one.value)))
            facts = {str(one): told[one], str(other): told[other]}
            yield scene.discrepancy(kind, facts, contradiction=False, note=f"{what}: {_rounded(one, other)}")


def _contradict(one: Number, other: Number, told: dict[Number, list[Fact]]) -> bool:
    """Whether two numbers cannot both be true of one thing, and are told of one: far apart only with the same
    noun."""
    if agree(one, other):
        return False
    low, high = sorted((one.value, other.value))
    if high <= low * APART:
        return True
    mine, theirs = _nouns(told[one]), _nouns(told[other])
    bare = low >= HUNDRED and not (mine and theirs)
    return bare or bool(mine & theirs)


def _nouns(facts: list[Fact]) -> set[str]:
    return {word for fact in facts if (word := fact.words.split()[-1].lower()).isalpha()}


def agree(one: Number, other: Number) -> bool:
    """Whether two numbers can both be true of one thing."""
    low, high = sorted((one, other), key=lambda number: (number.value, number.approx))
    if low.value == high.value:
        return True
    away = (high.value - low.value) / high.value
    if low.approx.startswith(">") and high.value <= low.value * BOUND:
        return True
    if high.approx.startswith("<") and low.value * BOUND >= high.value:
        return True
    if "~" in (low.approx, high.approx):
        return away <= ABOUT
    if not low.approx and not high.approx:
        return (_round(low.value) or _round(high.value)) and away <= ROUND
    return False


def looser(one: Number, other: Number) -> bool:
    """Whether `one` is the number told less exactly."""
    if one.value == other.value:
        return False
    if bool(one.approx) != bool(other.approx):
        return bool(one.approx)
    if one.approx:
        return one.value < other.value
    return _round(one.value) and not _round(other.value)


def _round(value: float) -> bool:
    return value >= HUNDRED and len(f"{value:.0f}".rstrip("0")) == 1


def _rounded(one: Number, other: Number) -> str:
    if one.approx.startswith(">"):
        return f"{one} is a lower bound that admits {other}"
    if one.approx.startswith("<"):
        return f"{one} is an upper bound that admits {other}"
    return f"{one} is {other} rounded"


def _why(numbers: list[Number], told: dict[Number, list[Fact]]) -> str:
    first = [min(fact.page.coded.published or "" for fact in told[one]) for one in numbers]
    last = [max(fact.page.coded.published or "" for fact in told[one]) for one in numbers]
    listed = ", ".join(map(str, numbers))
    if all(end < start for end, start in zip(last, first[1:], strict=False)) and first[0]:
        return f"{listed}: the number rose with the day of the report"
    return f"{listed} differ"
