"""Country, sectors and visibility of actors, on attributes.tsv of tests/resolve/cases.

    python -m bench.quality.attributes [--misses]

The README of that folder tells who wrote the list and when. An empty cell is not scored, `-` is a party that
has no country. `country` and `visibility` are the shares that are right, `protected` that of those who must
be protected; where no actor stands (`known` is the share where one does) all is wrong. Misses are shown of
odd rows alone. The floors stand with those of `bench.quality.identity`, which runs it.
"""

import sys
from collections import Counter

from bench.quality import floors
from bench.quality.mentions import actor_at, span
from bench.quality.sets import CASES
from dragoman.model import Actor, CodedDocument, Document
from dragoman.route import Coder

TABLE = CASES / "attributes.tsv"
NONE = "-"  # of a country: none at all
Row = dict[str, str]


def standing(row: Row, coded: CodedDocument) -> Actor | None:
    """The actor that stands at a row's words."""
    found = actor_at(coded.actors, span(row["text"], (row["party"], 0)))
    return next((one for one in coded.actors if one.id == found), None)


def tally(row: Row, actor: Actor | None) -> tuple[Counter[str], str]:
    """The counts of a row, and what is wrong with it."""
    counts = Counter(rows=1, known=actor is not None)
    wrong: list[str] = []
    got = {
        "country": (actor.country or NONE) if actor else "",
        "visibility": actor.visibility if actor else "",
    }
    for name, value in got.items():
        right = value == row[name]
        if row[name]:
            counts.update({name: 1, f"{name}_right": right})
            wrong += [] if right else [f"{name} {row[name]}, found {value or 'nobody'}"]
    if row["visibility"] == "protected":
        counts.update(protected=1, protected_right=got["visibility"] == "protected")
    if row["sectors"]:
        asked, given = set(row["sectors"].split()), set(actor.sectors if actor else ())
        counts.update(sectors=len(asked), sectors_found=len(given), sectors_right=len(asked & given))
        wrong += [] if asked == given else [f"sectors {sorted(asked)}, found {sorted(given)}"]
    return counts, "; ".join(wrong)


def measured(part: str = "all", *, misses: bool = False, coder: Coder | None = None) -> dict[str, float]:
    """The figures of the list, or of a part of its rows."""
    numbered = floors.rows(TABLE, part)
    documents = (Document(id=str(line), text=row["text"]) for line, row in numbered)
    total: Counter[str] = Counter()
    for (line, row), coded in zip(numbered, (coder or Coder()).pipe(documents), strict=True):
        counts, wrong = tally(row, standing(row, coded))
        total.update(counts)
        if wrong and misses:
            print(f"{line} {row['family']} [{row['party']}] {row['text']}\n    {wrong}")
    return {
        "known": total["known"] / max(1, total["rows"]),
        "country": total["country_right"] / max(1, total["country"]),
        "sectors_f1": 2 * total["sectors_right"] / max(1, total["sectors"] + total["sectors_found"]),
        "visibility": total["visibility_right"] / max(1, total["visibility"]),
        "protected": total["protected_right"] / max(1, total["protected"]),
    }


if __name__ == "__main__":
    floors.show(measured, misses="--misses" in sys.argv)
