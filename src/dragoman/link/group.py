"""Claims into events: links taken strongest first, none across what is held apart."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from dragoman.model import Link

Pair = tuple[int, int]
Decide = Callable[
    [Sequence[int], Sequence[int]], Iterable[Link]
]  # two groups → what is not known between them
VETO = -1.0  # at or below this two claims are held to be two events (data/link/thresholds.tsv, "apart")
LEAST_MEAN = 1.0  # mean score of the known links between two groups that grow together
HUNDREDTHS = 100  # scores are summed as whole numbers, so that their order says nothing


def groups(
    numbers: Iterable[int],
    links: Collection[Link],
    *,
    together: Sequence[Pair] = (),
    apart: Collection[Pair] = (),
    order: Mapping[int, str],
    decide: Decide | None = None,
) -> list[tuple[int, ...]]:
    """Claim numbers by event.

    Two groups grow together by their strongest link where no pair of theirs is held apart, and where the
    links between them, those for and against, do not weigh against it on the whole. `together` and `apart`
    are people's judgements: they come first and outrank every link; what is apart is never joined, and of two
    pairs that cannot both be together the first is. `order` gives each claim a name that does
    not depend on when it was added, so that the outcome does not either. Each join takes the time of the
    links of the smaller group.

    `decide` gives the links between two groups that `links` lacks. It is asked where two may grow together,
    and no further where one of these holds them apart: the outcome is that of all links at once, and most
    pairs of claims are never weighed.
    """
    grown = _Groups(numbers, links, apart, decide)
    for one, other in together:
        grown.join(one, other, forced=True)
    for link in sorted(
        (link for link in links if link.same),
        key=lambda link: (-link.score, *sorted((order[link.first], order[link.second]))),
    ):
        grown.join(link.first, link.second)
    return sorted(
        (tuple(sorted(group, key=lambda n: (order[n], n))) for group in grown.members.values()),
        key=lambda group: order[group[0]],
    )


class _Between:
    """The links between two groups: their sum in hundredths and number; whether they are held apart, by a
    link or by a person; how many claims the two had when all links between them were known."""

    __slots__ = ("apart", "count", "known", "total", "vetoed")

    def __init__(self) -> None:
        self.total = self.count = self.known = 0
        self.vetoed = self.apart = False

    def add(self, link: Link) -> None:
        self.total += round(link.score * HUNDREDTHS)
        self.count += 1
        self.vetoed |= not link.same and link.score <= VETO

    def take(self, other: "_Between") -> None:
        self.total += other.total
        self.count += other.count
        self.vetoed |= other.vetoed
        self.apart |= other.apart


class _Groups:
    """Groups that grow, each with what is known between it and the others."""

    def __init__(
        self, numbers: Iterable[int], links: Iterable[Link], apart: Iterable[Pair], decide: Decide | None
    ) -> None:
        self.decide = decide
        self.members: dict[int, list[int]] = {number: [number] for number in numbers}
        self.home = {number: number for number in self.members}
        self.between: dict[int, dict[int, _Between]] = {number: {} for number in self.members}
        for link in links:
            if (known := self._known(link.first, link.second)) is not None:
                known.add(link)
        for one, other in apart:
            if (known := self._known(one, other)) is not None:
                known.apart = True

    def _known(self, one: int, other: int) -> _Between | None:
        if one == other or one not in self.home or other not in self.home:
            return None
        known = self.between[one].setdefault(other, _Between())
        self.between[other][one] = known
        return known

    def join(self, one: int, other: int, *, forced: bool = False) -> None:
        left, right = self.home.get(one), self.home.get(other)
        if left is None or right is None or left == right:
            return
        known = self.between[left].get(right)
        if known is not None and (known.apart or (not forced and self._against(known, left, right))):
            return
        if len(self.between[left]) < len(self.between[right]):
            left, right = right, left
        for number in self.members[right]:
            self.home[number] = left
        self.members[left] += self.members.pop(right)
        self._hand_over(right, left)

    def _against(self, known: _Between, left: int, right: int) -> bool:
        """Whether the links between two groups hold them apart, or weigh against them on the whole."""
        claims = len(self.members[left]) + len(self.members[right])
        if not known.vetoed and known.known < claims and self.decide is not None:
            for link in self.decide(self.members[left], self.members[right]):
                known.add(link)
                if known.vetoed:
                    break
            else:
                known.known = claims
        return known.vetoed or known.total < LEAST_MEAN * HUNDREDTHS * known.count

    def _hand_over(self, right: int, left: int) -> None:
        for third, known in self.between.pop(right).items():
            del self.between[third][right]
            if third == left:
                continue
            mine = self.between[left].get(third)
            if mine is None:
                self.between[left][third] = self.between[third][left] = known
            else:
                mine.take(known)
