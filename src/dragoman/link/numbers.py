"""Numbers that two accounts give: the same, near or apart; one person beside many. May import model."""

from collections.abc import Iterator

from dragoman.link.parties import Feature
from dragoman.link.sides import Side

ROUNDED = 0.15  # share by which numbers differ that are one when rounded
TEN = 10
MANY = 2  # people: the detention of one is not told as that of three
LARGE, CLOSE = 1000, 0.1  # exact numbers as large and as near are one number miscounted or misheard


def counts(one: Side, other: Side) -> Iterator[Feature]:
    pairs = [(a, b) for a in one.counts for b in other.counts if a[0] == b[0]]
    if not pairs:
        return
    best = min(pairs, key=lambda pair: _away(*pair))
    (unit, a, _), (_, b, _) = best
    seen = f"{a:g} {unit}" if a == b else f"{a:g} / {b:g} {unit}"
    if a == b:
        yield "same_count", seen
    elif _away(*best) > ROUNDED:
        yield "counts_apart", seen
    else:
        yield "count_near" if min(a, b) < LARGE else "large_count_near", seen


def one_of_many(one: Side, other: Side) -> Iterator[Feature]:
    """Whether an act done to one named person stands beside one done to many."""
    for left, right in ((one, other), (other, one)):
        alone = len(left.recipients) == 1 and left.recipients[0].grade == "person"
        crowd = next(
            (who for who in right.recipients if who.grade != "person" and (who.count or 0) > MANY), None
        )
        if alone and crowd:
            yield "one_of_many", f"{left.recipients[0].name} / {crowd.name}"
            return


def _away(one: tuple[str, float, str], other: tuple[str, float, str]) -> float:
    """By what share two numbers differ; 0 where one says "more than" or "at least" and the other is more, or
    where one is the other rounded; more than any rounding where both are exact."""
    (_, a, how), (_, b, way) = one, other
    low, high = (a, b) if a < b else (b, a)
    if (a < b and how.startswith(">")) or (b < a and way.startswith(">")):
        return 0.0
    share = (high - low) / high
    exact = not how and not way and not any(_round(number) for number in (a, b))
    return 1.0 if exact and a != b and not (low >= LARGE and share <= CLOSE) else share


def _round(number: float) -> bool:
    """Whether a number is written with one figure before noughts: 20, 300, 4,000."""
    return number >= TEN and len(f"{number:.0f}".rstrip("0")) == 1
