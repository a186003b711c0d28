"""Order between claims, on relations.tsv of tests/resolve/cases, whose README tells who wrote it and when.

    python -m bench.quality.orders [--misses]

A relation is right where both triggers and the kind agree; before and after are one seen from either end, and
so is an exchange. Only what the text states (`stated`) is counted. `recall_of_coded` is of the relations both
acts of which became claims. `untempted` is the share of traps in which no order is found. Misses are shown of
every other text alone. The floors stand with those of `bench.quality.identity`, which runs it.
"""

import itertools
import sys
from collections import Counter

from bench.quality import floors
from bench.quality.mentions import span
from bench.quality.sets import CASES
from dragoman.model import Claim, Document
from dragoman.route import Coder

TABLE = CASES / "relations.tsv"
Row = dict[str, str]
Order = tuple[str, str, str]  # an act, the kind, another act


def turned(order: Order) -> Order:
    """The one form of a relation that can be told from either end."""
    one, kind, other = order
    if kind == "after":
        return other, "before", one
    if kind == "in_exchange_for":
        return min(one, other), kind, max(one, other)
    return order


def wanted(rows: list[Row]) -> set[Order]:
    return {turned((row["one"], row["kind"], row["other"])) for row in rows if row["kind"]}


def found(rows: list[Row], claims: tuple[Claim, ...]) -> set[Order]:
    """The stated relations of a text; an act that a row marks goes by the row's words, another by its id."""
    names = {claim.id: named(rows, claim) for claim in claims}
    return {
        turned((names[claim.id], one.kind, names[one.claim]))
        for claim in claims
        for one in claim.relations
        if one.stated
    }


def named(rows: list[Row], claim: Claim) -> str:
    for words in itertools.chain.from_iterable((row["one"], row["other"]) for row in rows):
        if words:
            start, end = span(rows[0]["text"], (words, 0))
            told = (claim.trigger, *claim.mentions)
            if any(min(end, one.end) > max(start, one.start) for one in told):
                return words
    return claim.id


def tally(rows: list[Row], claims: tuple[Claim, ...]) -> tuple[Counter[str], str]:
    """The counts of a text, and what is wrong with it."""
    asked, got = wanted(rows), found(rows, claims)
    coded = {named(rows, claim) for claim in claims}
    reachable = sum(row["one"] in coded and row["other"] in coded for row in rows if row["kind"])
    counts = Counter(wanted=len(asked), found=len(got), right=len(asked & got), coded=reachable)
    counts.update(tempting=not asked, stood=not asked and not got)
    wrong = f"missing {sorted(asked - got)}, wrong {sorted(got - asked)}, acts {sorted(coded)}"
    return counts, "" if asked == got else wrong


def measured(part: str = "all", *, misses: bool = False, coder: Coder | None = None) -> dict[str, float]:
    """The figures of the list, or of a part of its texts."""
    texts: dict[str, list[Row]] = {}
    for _, row in floors.rows(TABLE):
        texts.setdefault(row["text"], []).append(row)
    chosen = [
        rows for at, rows in enumerate(texts.values()) if part == "all" or (at % 2 == 0) == (part == "odd")
    ]
    total: Counter[str] = Counter()
    coded = (coder or Coder()).pipe(Document(id="", text=rows[0]["text"]) for rows in chosen)
    for rows, document in zip(chosen, coded, strict=True):
        counts, wrong = tally(rows, document.claims)
        total.update(counts)
        if wrong and misses:
            print(f"{rows[0]['family']}: {rows[0]['text']}\n    {wrong}")
    return {
        "precision": total["right"] / max(1, total["found"]),
        "recall": total["right"] / max(1, total["wanted"]),
        "recall_of_coded": total["right"] / max(1, total["coded"]),
        "untempted": total["stood"] / max(1, total["tempting"]),
    }


if __name__ == "__main__":
    floors.show(measured, misses="--misses" in sys.argv)
