"""Lengths that are told in several units. May import the readings."""

import re

from dragoman.resolve.times.readings import Fixed, Reading

LENGTH_JOINTS = frozenset(((",",), ("and",), (",", "and")))
LENGTH = re.compile(r"P(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?")
SINGLE = re.compile(r"PT?\d+[YMWDHS]")
ORDER = ("Y", "M", "W", "D", "HT", "MT", "ST")  # units from the largest to the smallest


def one_length(x: Reading, y: Reading, gap: tuple[str, ...] | None) -> Fixed | None:
    """One length in several units: "one year, two months and nine days", "an hour and 10 minutes"."""
    if not (isinstance(x, Fixed) and isinstance(y, Fixed)) or gap not in LENGTH_JOINTS:
        return None
    plain = LENGTH.fullmatch(x.value) and SINGLE.fullmatch(y.value)
    if not plain or x.type != "DURATION" or y.type != "DURATION":
        return None
    clock = "T" in x.value
    one, two = (ORDER.index(value[-1] + ("T" if "T" in value else "")) for value in (x.value, y.value))
    return Fixed(value=x.value + y.value[1 + clock :], type="DURATION") if one < two else None
