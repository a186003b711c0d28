"""Claims into events: links taken strongest first, none across what is held apart."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dragoman.model import Link

Pair = tuple[int, int]
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
) -> list[tuple[int, ...]]:
    """Claim numbers by event.

    Two groups grow together by their strongest link where no pair of theirs is held apart, and where the
    links between them, those for and against, do not weigh against it on the whole. `together` and `apart`
    are people's judgements: they come first and outrank every link; what is apart is never joined, and of two
    pairs that cannot both be together the first is. `order` gives each claim a name that does
    not depend on when it was added, so that the outcome does not either. Each join takes the time of the
    links of the smaller group.
    """
    grown = _Groups(numbers, links, apart)
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
    link or by a person."""

    __slots__ = ("apart", "count", "total", "vetoed")

    def __init__(self) -> None:
        self.total = self.count = 0
        self.vetoed = self.apart = False

    def take(self, other: "_Between") -> None:
        self.total += other.total
        self.count += other.count
        self.vetoed |= other.vetoed
        self.apart |= other.apart


class _Groups:
    """Groups that grow, each with what is known between it and the others."""

    def __init__(self, numbers: Iterable[int], links: Iterable[Link], apart: Iterable[Pair]) -> None:
        self.members: dict[int, list[int]] = {number: [number] for number in numbers}
        self.home = {number: number for number in self.members}
        self.between: dict[int, dict[int, _Between]] = {number: {} for number in self.members}
        for link in links:
            if (known := self._known(link.first, link.second)) is not None:
                known.total += round(link.score * HUNDREDTHS)
                known.count += 1
                known.vetoed |= not link.same and link.score <= VETO
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
        if known is not None:
            against = known.total < LEAST_MEAN * HUNDREDTHS * known.count
            if known.apart or (not forced and (known.vetoed or against)):
                return
        if len(self.between[left]) < len(self.between[right]):
            left, right = right, left
        for number in self.members[right]:
            self.home[number] = left
        self.members[left] += self.members.pop(right)
        self._hand_over(right, left)

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
