"""Whether two numbers can both be true of one thing: a bound, a rounding, or a contradiction."""

from dataclasses import dataclass

ABOUT = 0.15  # share by which a number told as "about" or "nearly" may differ from the exact one
BOUND = 2.5  # times: "more than 50" admits 400 as well, but is hardly an account of it
ROUND = 0.05  # share by which a round number without a word of rounding differs from the exact one
HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number with its approximation, as written in a discrepancy: ">1000"."""

    value: float
    approx: str

    def __str__(self) -> str:
        return f"{self.approx}{self.value:g}" if self.value < 10**6 else f"{self.approx}{self.value:.0f}"


def agree(one: Number, other: Number) -> bool:
    """Whether two numbers can both be true of one thing."""
    low, high = sorted((one, other), key=lambda number: (number.value, number.approx))
    if low.value == high.value:
        return True
    away = (high.value - low.value) / high.value
    if low.approx.startswith(">") or high.approx.startswith("<"):
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


def explained(one: Number, other: Number) -> str:
    if one.approx.startswith(">"):
        return f"{one} is a lower bound that admits {other}"
    if one.approx.startswith("<"):
        return f"{one} is an upper bound that admits {other}"
    return f"{one} is {other} rounded"


def is_near(one: Number, other: Number, share: float = BOUND - 1) -> bool:
    """Whether the larger is larger by no more than a share of the smaller."""
    low, high = sorted((one.value, other.value))
    return high <= low * (1 + share)
