"""Which pairs of claims the linker decides on, within one transaction."""

import itertools
from collections.abc import Collection, Iterable, Mapping, Set

from sqlalchemy import Connection

from dragoman.corpus.side_stock import SideStock
from dragoman.link.group import Pair
from dragoman.link.linker import Linker
from dragoman.link.sides import Side
from dragoman.model import Link
from dragoman.record import linking


class Deciding:
    """Decisions about pairs of claims within one transaction."""

    def __init__(self, connection: Connection, linker: Linker, stock: SideStock) -> None:
        self.connection = connection
        self.linker = linker
        self.stock = stock
        self.sides: dict[int, Side] = {}

    def pairs(self, fresh: Set[int]) -> set[Pair]:
        """The `fresh` claims with all they share a key with and are not ruled out with at a glance."""
        keys = linking.keys_of(self.connection, fresh)
        by_key = linking.claims_with(self.connection, {key for some in keys.values() for key in some})
        shared = {one: {other for key in some for other in by_key[key]} for one, some in keys.items()}
        outlines = linking.outlines_of(self.connection, {*shared, *itertools.chain(*shared.values())})
        apart = self.linker.vetoes.rule_out
        return {
            pair(one, other)
            for one, others in shared.items()
            for other in others
            if one != other and not apart(outlines[one], outlines[other])
        }

    def compared(self, pairs: Set[Pair]) -> tuple[list[Link], list[Pair]]:
        """The links of those that tell of the same event, and those that are near to it."""
        self._read(pairs)
        links, near = [], []
        for one, other in pairs:
            link, nearly = self.linker.compared(self.sides[one], self.sides[other])
            if link is not None:
                links.append(link)
            elif nearly:
                near.append((one, other))
        return links, sorted(near)

    def between(self, claims: Set[int], links: Collection[Link], fresh: Set[int]) -> list[Link]:
        """The decisions against that stand between `claims` that hang together by `links`, and are not kept.

        Kept are those between claims that hung together before.
        """
        joins = [link for link in links if link.same]
        now = _homes(claims, joins)
        before = _homes(claims, (link for link in joins if fresh.isdisjoint((link.first, link.second))))
        known = {(link.first, link.second) for link in links}
        grown = {now[number] for number in claims if number in fresh or before[number] != now[number]}
        keys = linking.keys_of(self.connection, {number for number in claims if now[number] in grown})
        pairs = {
            (one, other)
            for numbers in _by_key(keys).values()
            for some in _by_home(numbers, now)
            for one in some
            for other in some
            if one < other and before[one] != before[other]
        }
        missing = pairs - known
        self._read(missing)
        decided = (self.linker.decide(self.sides[one], self.sides[other]) for one, other in missing)
        return [link for link in decided if link is not None]

    def _read(self, pairs: Set[Pair]) -> None:
        missing = {number for pair in pairs for number in pair} - self.sides.keys()
        self.sides.update(self.stock.of(self.connection, missing))


def _by_key(keys: Mapping[int, Iterable[str]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, some in keys.items():
        for key in some:
            found.setdefault(key, []).append(number)
    return found


def _by_home(numbers: Iterable[int], home: Mapping[int, int]) -> Iterable[list[int]]:
    found: dict[int, list[int]] = {}
    for number in numbers:
        found.setdefault(home[number], []).append(number)
    return found.values()


def pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _homes(numbers: Iterable[int], links: Iterable[Link]) -> dict[int, int]:
    """For each number one that stands for all it hangs together with."""
    home = {number: number for number in numbers}

    def top(number: int) -> int:
        while home[number] != number:
            home[number] = number = home[home[number]]
        return number

    for link in links:
        home[top(link.first)] = top(link.second)
    return {number: top(number) for number in home}


def within(claims: Set[int], links: Collection[Link]) -> list[Link]:
    """Links without those against that were kept between claims which no link connects any more: which these
    are hangs on the order of adding."""
    home = _homes(claims, (link for link in links if link.same))
    return [link for link in links if link.same or home[link.first] == home[link.second]]
