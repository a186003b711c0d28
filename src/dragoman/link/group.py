"""Claims into events: links taken strongest first, none across what is held apart."""

from collections.abc import Collection, Iterable, Mapping

from dragoman.model import Link

Pair = tuple[int, int]


def groups(
    numbers: Iterable[int],
    links: Collection[Link],
    *,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    order: Mapping[int, str],
) -> list[tuple[int, ...]]:
    """Claim numbers by event.

    Two groups grow together by their strongest link where no pair of theirs is held apart, and where the
    links between them, those for and against, do not weigh against it on the whole. `together` and `apart`
    are people's judgements: they come first and outrank every link. `order` gives each claim a name that does
    not depend on when it was added, so that the outcome does not either.
    """
    members: dict[int, set[int]] = {number: {number} for number in numbers}
    home = {number: number for number in members}
    against = {frozenset(pair) for pair in apart}
    scores = {frozenset((link.first, link.second)): link for link in links}
    vetoed = against | {pair for pair, link in scores.items() if not link.same and link.score <= VETO}

    def join(one: int, other: int, *, forced: bool) -> None:
        left, right = home.get(one), home.get(other)
        if left is None or right is None or left == right:
            return
        barred = against if forced else vetoed
        pairs = [frozenset((a, b)) for a in members[left] for b in members[right]]
        if any(pair in barred for pair in pairs):
            return
        known = [scores[pair].score for pair in pairs if pair in scores]
        if not forced and sum(known) < LEAST_MEAN * len(known):
            return
        members[left] |= members.pop(right)
        for number in members[left]:
            home[number] = left

    for one, other in sorted(together):
        join(one, other, forced=True)
    for link in sorted(
        (link for link in links if link.same),
        key=lambda link: (-link.score, *sorted((order[link.first], order[link.second]))),
    ):
        join(link.first, link.second, forced=False)
    return sorted(
        (tuple(sorted(group, key=lambda n: (order[n], n))) for group in members.values()),
        key=lambda group: order[group[0]],
    )


VETO = -1.0  # at or below this two claims are held to be two events (data/link/thresholds.tsv, "apart")
LEAST_MEAN = 1.0  # mean score of the known links between two groups that grow together
