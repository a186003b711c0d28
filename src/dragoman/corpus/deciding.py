"""Which pairs of claims the linker decides on, within one transaction."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence, Set

from sqlalchemy import Connection

from dragoman.corpus.side_stock import SideStock
from dragoman.link.group import Pair
from dragoman.link.linker import Linker
from dragoman.link.sides import Side
from dragoman.model import Link
from dragoman.record import linking, packing


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
        outlines = packing.outlines_of(self.connection, {*shared, *itertools.chain(*shared.values())})
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

    def decided(self, pairs: Collection[Pair]) -> Iterator[tuple[Pair, Link | None]]:
        """Each of the pairs with the decision on it, None where their kinds rule a link out."""
        self._read(pairs)
        return ((two, self.linker.decide(self.sides[two[0]], self.sides[two[1]])) for two in pairs)

    def _read(self, pairs: Iterable[Pair]) -> None:
        missing = {number for pair in pairs for number in pair if number not in self.sides}
        if missing:
            self.sides.update(self.stock.of(self.connection, missing))


class Weighing:
    """Decides on pairs of claims as the grouping asks for them: those that hang together by `links`, share a
    key, and are not decided. `made` are the decisions."""

    def __init__(self, deciding: Deciding, claims: Set[int], links: Collection[Link]) -> None:
        self.deciding = deciding
        self.home = _homes(claims, (link for link in links if link.same))
        self.seen = {(link.first, link.second) for link in links}
        self.keys: dict[int, set[str]] = {}
        self.made: list[Link] = []

    def __call__(self, some: Sequence[int], others: Sequence[int]) -> Iterator[Link]:
        pairs = [
            two
            for one in some
            for other in others
            if self.home[one] == self.home[other] and (two := pair(one, other)) not in self.seen
        ]
        self._find_keys({number for two in pairs for number in two})
        pairs = [two for two in pairs if not self.keys[two[0]].isdisjoint(self.keys[two[1]])]
        for two, link in self.deciding.decided(pairs):
            self.seen.add(two)
            if link is not None:
                self.made.append(link)
                yield link

    def _find_keys(self, numbers: Set[int]) -> None:
        missing = [number for number in numbers if number not in self.keys]
        found = linking.keys_of(self.deciding.connection, missing) if missing else {}
        self.keys.update((number, found.get(number, set())) for number in missing)


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
