"""How far a figure would move on other rows of the same kind: intervals by the bootstrap.

Rows are drawn again with replacement, as many as there are, a thousand times, with a seed; the interval holds
the middle 95 % of what the figure then is (Efron, 1979, the percentile interval). Standard library only.
"""

import random
from collections.abc import Mapping

from bench.quality.tallies import Columns, Figure

RESAMPLES = 1000
SEED = 20261123
TAIL = 0.025  # of the figures on either side of the interval


def intervals(
    counts: Columns, figures: Mapping[str, Figure], *, resamples: int = RESAMPLES, seed: int = SEED
) -> dict[str, tuple[float, float]]:
    """The lower and upper end of each figure."""
    if not counts:
        return {}
    size = len(next(iter(counts.values())))
    every = range(size)
    drawn = random.Random(seed)
    found: dict[str, list[float]] = {name: [] for name in figures}
    for _ in range(resamples):
        rows = drawn.choices(every, k=size)
        sums = {name: sum(map(column.__getitem__, rows)) for name, column in counts.items()}
        for name, figure in figures.items():
            found[name].append(figure(sums))
    low, high = int(resamples * TAIL), int(resamples * (1 - TAIL)) - 1
    ends = {}
    for name, values in found.items():
        values.sort()
        ends[name] = values[low], values[max(low, high)]
    return ends
