"""Sizes and contexts of acts, on two tables written before any rule was read for them.

    python -m bench.quality.particulars [--misses sizes|contexts]

A size is right where value, approximation and unit agree. `parts_f1` is of parts with their wholes; of
sentences with a tempting word `untempted` is the share that do not fall for it. Misses are shown of odd rows
alone. Exit code 1 where a figure of the even rows falls below its floor in particulars/floors.toml; `make
scores` runs it.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterable

from bench.quality import floors
from bench.quality.sets import ROOT
from dragoman.model import Claim, CodedDocument, Document, Size
from dragoman.route import Coder

FOLDER = ROOT / "bench" / "quality" / "particulars"
Row = dict[str, str]
Key = tuple[float | None, str, str]  # value, approximation, unit
Pair = tuple[Key, Key | None]  # a size, and the whole that it is part of


def wanted_sizes(row: Row) -> list[Pair]:
    """The sizes of a row, `value|approx|unit|part_of` joined by `;`, each with its whole."""
    fields = [one.split("|") for one in row["sizes"].split(";") if one]
    keys = [(float(value), approx, unit) for value, approx, unit, _ in fields]
    return [(key, keys[int(one[3])] if one[3] else None) for key, one in zip(keys, fields, strict=True)]


def own_claims(row: Row, coded: CodedDocument) -> list[Claim]:
    """The claims whose trigger lies in the row's words, else those of its type."""
    start = row["text"].index(row["trigger"])
    end = start + len(row["trigger"])
    within = [one for one in coded.claims if start <= one.trigger.start and one.trigger.end <= end]
    return within or [one for one in coded.claims if one.event_type == row["type"]]


def found_sizes(claims: list[Claim]) -> list[Pair]:
    """The sizes of some claims; one that several have is one, part of another where any says so."""
    told: dict[tuple[int, int], Pair] = {}
    for claim in claims:
        for one in claim.sizes:
            whole = None if one.part_of is None else key_of(claim.sizes[one.part_of])
            _, known = told.get((one.start, one.end), (None, None))
            told[one.start, one.end] = key_of(one), whole or known
    return [told[place] for place in sorted(told)]


def key_of(size: Size) -> Key:
    return (None if size.value is None else round(size.value, 6), size.approx, size.unit)


def tally_sizes(row: Row, claims: list[Claim]) -> tuple[Counter[str], str]:
    """The counts of a row, and what is wrong with it."""
    wanted, found = wanted_sizes(row), found_sizes(claims)
    counts = _counts([key for key, _ in wanted], [key for key, _ in found])
    parts = _counts([one for one in wanted if one[1]], [one for one in found if one[1]])
    counts.update({f"part_{name}": many for name, many in parts.items()})
    same = sorted(map(repr, wanted)) == sorted(map(repr, found))
    return counts, "" if same else f"{row['sizes'] or 'none'}, found {found}"


def _counts(wanted: Iterable[Hashable], found: Iterable[Hashable]) -> Counter[str]:
    one, other = Counter(wanted), Counter(found)
    return Counter(wanted=one.total(), found=other.total(), right=(one & other).total())


def tally_contexts(row: Row, claims: list[Claim]) -> tuple[Counter[str], str]:
    """The counts of a row, and what is wrong with it."""
    wanted, free, tempting = (set(row[name].split()) for name in ("contexts", "also", "not"))
    given = {context for claim in claims for context in claim.contexts}
    found = given - free
    counts = _counts(wanted, found)
    counts.update(tempting=bool(tempting), stood=bool(tempting) and not tempting & given)
    wrong = "" if wanted == found else f"missing {sorted(wanted - found)}, wrong {sorted(found - wanted)}"
    return counts, wrong


def size_figures(total: Counter[str]) -> dict[str, float]:
    return {
        **_rates(total),
        "parts_f1": 2 * total["part_right"] / max(1, total["part_wanted"] + total["part_found"]),
    }


def context_figures(total: Counter[str]) -> dict[str, float]:
    return {**_rates(total), "untempted": total["stood"] / max(1, total["tempting"])}


def _rates(total: Counter[str]) -> dict[str, float]:
    return {
        "precision": total["right"] / max(1, total["found"]),
        "recall": total["right"] / max(1, total["wanted"]),
    }


Tally = Callable[[Row, list[Claim]], tuple[Counter[str], str]]
TABLES: dict[str, tuple[Tally, Callable[[Counter[str]], dict[str, float]]]] = {
    "sizes": (tally_sizes, size_figures),
    "contexts": (tally_contexts, context_figures),
}


def measure(name: str, part: str, coder: Coder, *, misses: bool = False) -> dict[str, float]:
    """The figures of a table's part; its misses are printed where asked."""
    tally, figures = TABLES[name]
    numbered = floors.rows(FOLDER / f"{name}.tsv", part)
    documents = (Document(id=f"{name}-{line}", text=row["text"]) for line, row in numbered)
    total: Counter[str] = Counter()
    for (line, row), coded in zip(numbered, coder.pipe(documents), strict=True):
        claims = own_claims(row, coded)
        counts, wrong = tally(row, claims)
        total.update(counts)
        total.update(acts=1, acts_found=bool(claims))
        if wrong and misses:
            told = ", ".join(f"{one.event_type} {one.trigger.text!r}" for one in claims) or "no claim"
            print(f"{name}-{line} [{told}] {row['text']}\n    {wrong}")
    return {**figures(total), "act_found": total["acts_found"] / max(1, total["acts"])}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality.particulars")
    parser.add_argument("--misses", choices=list(TABLES))
    options = parser.parse_args(arguments)
    least, coder, fallen = floors.read(FOLDER / "floors.toml"), Coder(), []
    for name in TABLES:
        for part in ("odd", "even"):
            found = measure(name, part, coder, misses=part == "odd" and options.misses == name)
            print(f"{name:9} {part:5}", "  ".join(f"{figure} {value:.3f}" for figure, value in found.items()))
            fallen += floors.fallen(name, found, least.get(name, {})) if part == "even" else []
    for line in fallen:
        print("fallen:", line)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
