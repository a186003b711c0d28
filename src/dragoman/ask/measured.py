"""How often the coder is right: its precision by type, as `make scores` measured it (`measured.tsv`)."""

import importlib.resources
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Annotated

from dragoman.lexicon.table import read_table

FILE = "measured.tsv"
ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Precision:
    """Of the claims of a type, the share that is right; `low` to `high` holds 95 % of resamples. All but the
    type is null where it is not measured."""

    event_type: Annotated[str, "PLOVER type, all for claims of any type"]
    precision: Annotated[float | None, "share of claims that are right, 0 to 1"]
    low: Annotated[float | None, "lower end of the interval that holds 95 % of resamples"]
    high: Annotated[float | None, "its upper end"]
    claims: Annotated[int | None, "of how many claims"]
    measured: Annotated[str | None, "day of the measurement, ISO"]


def measured() -> dict[str, Precision]:
    path = importlib.resources.files("dragoman.ask") / FILE
    return {
        row["event_type"]: Precision(
            event_type=row["event_type"],
            precision=float(row["precision"]),
            low=float(row["low"]),
            high=float(row["high"]),
            claims=int(row["claims"]),
            measured=row["measured"],
        )
        for row in read_table(path, FILE)
    }


def precision_of(types: Collection[str]) -> tuple[Precision, ...]:
    """The precision of each type, or of all claims where no type is asked for."""
    known = measured()
    return tuple(known.get(one) or _unknown(one) for one in (types or (ALL,)))


def _unknown(event_type: str) -> Precision:
    return Precision(event_type=event_type, precision=None, low=None, high=None, claims=None, measured=None)


def told(found: Sequence[Precision], modes: Sequence[str] = ()) -> list[str]:
    """The figures in words, a line each."""
    lines = []
    for one in found:
        what = "claims of all types" if one.event_type == ALL else one.event_type
        if one.precision is None:
            lines.append(f"measured precision of {what}: not measured")
            continue
        lines.append(
            f"measured precision of {what}: {one.precision:.2f} ({one.low:.2f} to {one.high:.2f}),"
            f" {one.claims} claims of the project's own reports, {one.measured}"
        )
    lines += [f"measured precision of the mode {mode} alone: not measured" for mode in modes]
    return lines
