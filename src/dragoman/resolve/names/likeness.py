"""How alike two words of names are: the one answer that every comparer gives."""

from dataclasses import dataclass

SAME, CLOSE, OTHER = 2, 1, 0
SAME_COST = 0.085  # of the longer word's sounds: one vowel that habits confuse in six letters
CLOSE_COST = 0.125  # one sound quite unlike in eight


@dataclass(frozen=True, slots=True)
class Likeness:
    """grade SAME, CLOSE or OTHER; `why` is a feature to report, "" for plain sameness; cost for ties."""

    grade: int
    why: str
    cost: float
