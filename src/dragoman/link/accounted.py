"""Accounts with their sources, in groups, and the text that their reports share. May import model."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.link.shared import Shared, clipped, quotations, sentences
from dragoman.link.sources import NAMED, Source
from dragoman.link.words import WordStock
from dragoman.model import Account, CodedDocument, Copy


@dataclass(frozen=True, slots=True)
class Told:
    """An account with its source. `place` orders accounts by who comes first, whenever they were added."""

    account: Account
    source: Source
    place: tuple[bool, str, int, str, int, str]

    @property
    def number(self) -> int:
        return self.account.number

    @property
    def report(self) -> int:
        return self.account.document


@dataclass(slots=True)
class Group:
    """Accounts of one origin; `speakers` are those who are named, each once; `outlets` carry it."""

    told: list[Told] = field(default_factory=list)
    speakers: dict[object, Source] = field(default_factory=dict)
    outlets: set[str] = field(default_factory=set)
    reports: set[int] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)

    def take(self, one: Told) -> None:
        self.told.append(one)
        self.outlets |= one.source.outlets
        self.reports.add(one.report)
        self.numbers.add(one.number)
        source = one.source
        if source.kind in NAMED:
            key = source.kind, source.name, source.actor_id, source.words, source.country, source.official
            self.speakers.setdefault(key, source)


class Evidence:
    """What text the reports of an event share."""

    def __init__(
        self,
        told: Sequence[Told],
        reports: Mapping[int, CodedDocument],
        copies: Collection[Copy],
        stock: WordStock,
    ) -> None:
        order = list(dict.fromkeys(one.report for one in told))
        inside = set(order)
        near = [one for one in copies if one.first in inside and one.second in inside]
        self.copies = _neighbours(Shared(first=one.first, second=one.second, words="") for one in near)
        alone = len(order) < 2  # most events are told by one report
        self.quotations = {} if alone else _neighbours(quotations(reports, order, stock))
        self.sentences = {} if alone else _neighbours(sentences([one.account for one in told], reports))

    def shared(self, group: Group, part: Group) -> bool:
        """Whether a report of one copies one of the other, or they share a sentence or quotation."""
        return any(
            not self.copies.get(one.report, NONE).keys().isdisjoint(group.reports)
            or not self.quotations.get(one.report, NONE).keys().isdisjoint(group.reports)
            or not self.sentences.get(one.number, NONE).keys().isdisjoint(group.numbers)
            for one in part.told
        )

    def parts(self, told: Sequence[Told]) -> list[Group]:
        """Accounts that share a report, an outlet, a description of who speaks, text or quotation, or have no
        outlet; those come last, the others in order."""
        home = {one.number: one.number for one in told}

        def top(number: int) -> int:
            while home[number] != number:
                home[number] = number = home[home[number]]
            return number

        first: dict[object, int] = {}
        for one in told:
            for key in self._keys(one):
                home[top(one.number)] = top(first.setdefault(key, one.number))
            for other in self.sentences.get(one.number, NONE):
                if other in home:
                    home[top(one.number)] = top(other)
        for number, other in _described(told):
            home[top(number)] = top(other)
        parts: dict[int, Group] = {}
        for one in told:
            parts.setdefault(top(one.number), Group()).take(one)
        return sorted(parts.values(), key=lambda part: (not part.outlets, part.told[0].place))

    def _keys(self, one: Told) -> Iterable[object]:
        yield one.report
        yield from one.source.outlets or ("",)
        for near in (self.copies, self.quotations):
            yield from (frozenset((one.report, other)) for other in near.get(one.report, NONE))

    def earlier(
        self, one: Told, seen: Mapping[int, Told], before: Mapping[int, Told]
    ) -> tuple[int, str, str] | None:
        """The earlier account whose text one shares (number, kind, words): the sentence before the report, a
        copy before what was taken over. `seen` are the earlier accounts by claim, `before` the first of each
        report by report."""
        copied = self.copies.get(one.report, NONE)
        told = [
            (seen[number].report not in copied, seen[number].place, number, words)
            for number, words in self.sentences.get(one.number, NONE).items()
            if number in seen
        ]
        if told:
            fresh, _, number, words = min(told)
            return number, "taken_over" if fresh else "copy", words
        whole = [before[report] for report in copied if report in before]
        if whole:
            return min(whole, key=lambda other: other.place).number, "copy", clipped(one.account.words)
        quoting = self.quotations.get(one.report, NONE)
        quoted = [before[report] for report in quoting if report in before]
        if quoted:
            other = min(quoted, key=lambda other: other.place)
            return other.number, "taken_over", quoting[other.report]
        return None


NONE: Mapping[int, str] = {}


def _neighbours(found: Iterable[Shared]) -> dict[int, dict[int, str]]:
    near: dict[int, dict[int, str]] = {}
    for one in found:
        near.setdefault(one.first, {})[one.second] = one.words
        near.setdefault(one.second, {})[one.first] = one.words
    return near


def _described(told: Sequence[Told]) -> Iterable[tuple[int, int]]:
    """Pairs of people not named, one of whose descriptions is a part of the other's."""
    first: dict[frozenset[str], int] = {}
    for one in told:
        if one.source.kind == "unnamed" and one.source.words:
            yield one.number, first.setdefault(one.source.words, one.number)
    kinds = sorted(first.items(), key=lambda item: (len(item[0]), item[1]))
    for place, (shorter, number) in enumerate(kinds):
        yield from ((number, other) for longer, other in kinds[place + 1 :] if shorter <= longer)
