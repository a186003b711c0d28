"""What two accounts have in common and what sets them apart, by the names of `data/link/features.tsv`."""

import math
from collections.abc import Iterator, Sequence

from anyascii import anyascii

from dragoman.lexicon import Lexicon
from dragoman.link.numbers import counts, one_of_many
from dragoman.link.parties import ALIKE, Feature, PartyComparer, SameName
from dragoman.link.sides import Side, Who
from dragoman.link.words import WordStock
from dragoman.model import Place

NEAR_DAYS = 3
NEWS_SAME, NEWS_NEAR, NEWS_FAR = 2, 10, 60  # days between two reports
WEEK = 7  # days
PERIOD = 3  # days: an interval longer than this is a period, not a day
MAX_NEAR = 60  # km: towns farther apart are two places; reports name the next big town
MAX_WORDS, MAX_SETTING = 4, 3  # so that long clauses and long reports do not outweigh who, when and where
EARTH = 6371.0  # km
# More than words and setting; where none of these is shared, a link hangs in the air.
FIRM = (
    "actor",
    "recipient",
    "same_place",
    "place_named",
    "same_count",
    "large_count",
    "same_day",
    "shared_person",
)


class Comparer:
    def __init__(self, lexicon: Lexicon, same_name: SameName) -> None:
        states = {word for row in lexicon.table("countries.tsv") for word in row["word"].split()}
        self.parties = PartyComparer(same_name, states)
        self.stock = WordStock(lexicon)
        self.kin = {(row["type"], row["mode"]): row["family"] for row in lexicon.table("link/kin.tsv")}
        self.senses = {
            (self.stock.stem(row["word"]), row["type"]): row["sense"]
            for row in lexicon.table("senses.tsv")
            if row["across"] == "yes"
        }
        self.mutual = frozenset(row["type"] for row in lexicon.table("link/mutual.tsv"))

    def family(self, kind: str) -> str:
        """The family of a kind ("TYPE/mode"); a kind without one is its own."""
        event_type, _, mode = kind.partition("/")
        return self.kin.get((event_type, mode)) or self.kin.get((event_type, "*")) or kind

    def comparable(self, one: Side, other: Side) -> bool:
        """Whether the two can tell of one event at all: alike in kind, both told as done or neither."""
        alike = self.family(one.kind) == self.family(other.kind) or _unsaid(one.kind, other.kind)
        return alike and one.done == other.done

    def features(self, one: Side, other: Side) -> list[Feature]:
        found = self.plain(one, other)
        return [*found, *self.further(one, other, found)]

    def plain(self, one: Side, other: Side) -> list[Feature]:
        """Kinds, days, places, parties and numbers: those that can rule a link out come first."""
        return [
            *_days(one, other),
            *_places(one.place, other.place),
            *_named_places(one, other),
            *_kinds(one, other),
            *self._senses(one, other),
            *self._parties(one, other),
            *counts(one, other),
            *one_of_many(one, other),
        ]

    def apart(self, one: Side, other: Side) -> Iterator[Feature]:
        """The features of day and place alone, which cost least."""
        yield from _days(one, other)
        yield from _places(one.place, other.place)

    def at_most(self, one: Side, other: Side) -> Iterator[tuple[str, int]]:
        """Which further features there can be, and how many."""
        yield "shared_word", min(MAX_WORDS, len(one.words & other.words))
        if one.report == other.report:
            return
        yield "shared_setting", min(MAX_SETTING, len(one.setting & other.setting))
        if not self.parties.words_in(one.persons).isdisjoint(self.parties.words_in(other.persons)):
            yield "shared_person", min(MAX_SETTING, len(one.persons))

    def further(self, one: Side, other: Side, plain: Sequence[Feature]) -> list[Feature]:
        """Words and names that both have beside what `plain` says; whether anything firm is shared."""
        if one.report == other.report:
            return self._within(one, other, plain)
        found: list[Feature] = []
        told = self.stock.words(" ".join(seen for _, seen in plain))
        shared = self.parties.shared(one.persons, other.persons)
        persons = [name for name in shared if not self.stock.words(name) <= told]
        found += [("shared_person", name) for name in persons[:MAX_SETTING]]
        names = _longest(_outermost(one.setting & other.setting), MAX_SETTING)
        names = [name for name in names if not self.stock.words(name) <= told]
        told |= self.stock.words(" ".join((*one.setting, *other.setting, *persons)))
        found += [("shared_word", word) for word in _longest((one.words & other.words) - told, MAX_WORDS)]
        found += [("shared_setting", name) for name in names]
        mine = one.named - other.setting - {*other.persons}
        theirs = other.named - one.setting - {*one.persons}
        if mine and theirs and one.named.isdisjoint(other.named):
            found.append(("names_elsewhere", f"{min(mine)} / {min(theirs)}"))
        if not _firm([*plain, *found]):
            found.append(("nothing_shared", ""))
        return found

    def _within(self, one: Side, other: Side, plain: Sequence[Feature]) -> list[Feature]:
        """Of two claims of one report, which tells an act once as a rule: its names say nothing, and what
        tells one act again was put together before."""
        told = self.stock.words(" ".join((*(seen for _, seen in plain), *one.setting, *one.persons)))
        words = _longest((one.words & other.words) - told, MAX_WORDS)
        return [("same_report", ""), *(("shared_word", word) for word in words)]

    def _senses(self, one: Side, other: Side) -> Iterator[Feature]:
        """Whether both tell the same side of an act: the attack or the deaths in it, charge or trial."""
        left, right = (self.senses.get((side.trigger, side.event_type), "") for side in (one, other))
        if left != right:
            yield "sense_differs", f"{one.said} / {other.said}"
        elif left:
            yield "same_sense", f"{one.said} / {other.said}"

    def _parties(self, one: Side, other: Side) -> Iterator[Feature]:
        if one.event_type in self.mutual:
            yield from self._mutual(one, other)
            return
        sides = [
            *self.parties.side(*_done_to(one, other), "recipient"),
            *self.parties.side(one.actors, other.actors, "actor"),
        ]
        yield from sides
        alike = any(name.partition("_")[2] in ALIKE for name, _ in sides)
        forth = self.parties.alike(one.actors, other.recipients)
        if not alike and forth and self.parties.alike(one.recipients, other.actors):
            yield "turned_round", ", ".join(who.name for who in (*one.actors, *other.actors))

    def _mutual(self, one: Side, other: Side) -> Iterator[Feature]:
        """Of acts with two like sides: each party seeks its like on both sides of the other."""
        left, right = [*one.actors, *one.recipients], [*other.actors, *other.recipients]
        for side in ("actor", "recipient"):
            found = next(iter(self.parties.side(left, right, side)), None)
            if found is None:
                return
            yield found
            if found[0].partition("_")[2] not in ALIKE:
                return
            first = next(who for who in left if self.parties.alike([who], right))
            second = next(who for who in right if self.parties.alike([first], [who]))
            left.remove(first)
            right.remove(second)


def _done_to(one: Side, other: Side) -> tuple[Sequence[Who], Sequence[Who]]:
    """The recipients of both, without those that are no more than the place, where places are compared."""
    if one.place is None or other.place is None:
        return one.recipients, other.recipients
    left, right = ([who for who in side.recipients if who.grade != "place"] for side in (one, other))
    return left, right


def _firm(features: Sequence[Feature]) -> bool:
    return any(name.startswith(FIRM) and not name.endswith("differ") for name, _ in features)


def _unsaid(one: str, other: str) -> bool:
    """Whether the types agree and one leaves the mode unsaid."""
    return one.partition("/")[0] == other.partition("/")[0] and (one.endswith("/") or other.endswith("/"))


def _kinds(one: Side, other: Side) -> Iterator[Feature]:
    if one.kind == other.kind:
        yield "same_kind", one.kind
    elif _unsaid(one.kind, other.kind):
        yield "mode_unsaid", f"{one.kind} / {other.kind}"
    else:
        yield "kin_kind", f"{one.kind} / {other.kind}"
    if one.trigger == other.trigger:
        yield "same_word", one.said


def _days(one: Side, other: Side) -> Iterator[Feature]:
    left, right = one.days, other.days
    if not (left and right) and (gap := _weekdays_between(one, other)) > 1:
        yield "weekdays_apart", f"{gap} days"
    if left and right and left.stated and right.stated:
        gap = max((left.first - right.last).days, (right.first - left.last).days, 0)
        seen = " / ".join(_written(days.first, days.last) for days in (left, right))
        if gap > NEAR_DAYS or (gap > 1 and max(left.width, right.width) > PERIOD):
            yield "days_apart", seen
        elif gap > 1:
            yield "days_near", seen
        elif gap == 1:
            yield "day_beside", seen
        elif max(left.width, right.width) <= PERIOD:
            yield "same_day", seen
        else:
            yield "within_period", seen
    elif left and right and (left.first > right.last or right.first > left.last):
        gap = max((left.first - right.last).days, (right.first - left.last).days)
        yield "news_far" if gap > NEWS_FAR else "news_apart", f"{gap} days"
    elif left and right and one.report != other.report:
        gap = abs((left.last - right.last).days)  # the day of publication where none is stated
        yield "news_same" if gap <= NEWS_SAME else "news_near", f"{gap} days"


def _weekdays_between(one: Side, other: Side) -> int:
    """Days between the days of the week that both name, in whatever weeks; 0 where either names none."""
    if one.weekday is None or other.weekday is None:
        return 0
    gap = abs(one.weekday - other.weekday)
    return min(gap, WEEK - gap)


def _written(first: object, last: object) -> str:
    return f"{first}" if first == last else f"{first} to {last}"


def _places(one: Place | None, other: Place | None) -> Iterator[Feature]:
    if one is None or other is None:
        return
    seen = one.text if one.text == other.text else f"{one.text} / {other.text}"
    if one.country and other.country and one.country != other.country:
        yield "countries_apart", seen
    elif (one.geonames_id and one.geonames_id == other.geonames_id) or _name(one) == _name(other):
        yield ("place_within" if one.precision == "country" else "same_place"), seen
    elif "country" in (one.precision, other.precision) or "region" in (one.precision, other.precision):
        if one.country and one.country == other.country:
            yield "place_within", seen
    elif (far := distance(one, other)) is not None:
        yield ("places_apart" if far > MAX_NEAR else "same_place"), f"{seen} ({far:.0f} km)"


def _named_places(one: Side, other: Side) -> Iterator[Feature]:
    """A place that both clauses name, where not both are known to have happened at one."""
    if one.place is None or other.place is None:
        yield from (("place_named", name) for name in _longest(_spots(one) & _spots(other), 1))


def _spots(side: Side) -> frozenset[str]:
    place = side.place
    return side.where | {_name(place)} if place and place.precision != "country" else side.where


def _name(place: Place) -> str:
    """What a place is called; one that no gazetteer has is called as it is written."""
    return place.name or place.text


def distance(one: Place, other: Place) -> float | None:
    """Great-circle distance in km (haversine), None where either has no coordinates."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    lat1, lon1, lat2, lon2 = (
        math.radians(value or 0.0) for value in (one.latitude, one.longitude, other.latitude, other.longitude)
    )
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, h)))


def _longest(shared: frozenset[str], most: int) -> list[str]:
    return sorted(shared, key=lambda word: (-len(word), word))[:most]


def _outermost(names: frozenset[str]) -> frozenset[str]:
    """Names without those that are a part of another ("Navy" of "Indian Navy"), whatever their accents."""
    plain = {anyascii(name).casefold(): name for name in sorted(names)}
    return frozenset(
        name for key, name in plain.items() if not any(key != other and key in other for other in plain)
    )
