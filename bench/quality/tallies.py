"""What one row of a labelled set adds to a figure: so it can be worked out again over any choice of rows.

The scorer in ../shared prints figures of a whole set. Here it reads one row at a time; its counts are kept in
columns, a number a row, from which `FIGURES` makes the same figures again (`check` compares the two).
"""

import contextlib
import io
import math
import types
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Columns = dict[str, list[float]]
Sums = Mapping[str, float]
Figure = Callable[[Sums], float]
TOLERANCE = 0.002  # the scorer prints four decimals


def f1(sums: Sums, name: str) -> float:
    right, found, wanted = (sums.get(f"{name}.{part}", 0.0) for part in ("right", "found", "wanted"))
    return 2 * right / (found + wanted) if found + wanted else 0.0


def ratio(sums: Sums, above: str, below: str) -> float:
    return sums.get(above, 0.0) / max(1.0, sums.get(below, 0.0))


def macro_f1(sums: Sums) -> float:
    """The mean over the types that the labels hold."""
    names = [
        key.removesuffix(".wanted") for key in sums if key.startswith("type ") and key.endswith(".wanted")
    ]
    scores = [f1(sums, name) for name in names if sums[f"{name}.wanted"]]
    return sum(scores) / max(1, len(scores))


def pearson(sums: Sums) -> float:
    n, x, y = sums["words"], sums["x"], sums["y"]
    spread = math.sqrt(max(0.0, (n * sums["xx"] - x * x) * (n * sums["yy"] - y * y)))
    return (n * sums["xy"] - x * y) / spread if spread else 0.0


FIGURES: dict[str, Figure] = {
    "pair_type_macro_f1": macro_f1,
    "type_and_both_parties": lambda sums: ratio(sums, "strict", "labels"),
    "claims_per_sentence": lambda sums: ratio(sums, "claims", "rows"),
    "false_alarm_rate": lambda sums: ratio(sums, "alarms", "eventless"),
    "detection_recall": lambda sums: ratio(sums, "detected", "eventful"),
    "content_f1": lambda sums: f1(sums, "content"),
    "content_and_source_f1": lambda sums: f1(sums, "content_and_source"),
    "recall_indirect": lambda sums: ratio(sums, "indirect.right", "indirect.wanted"),
    "recall_direct": lambda sums: ratio(sums, "direct.right", "direct.wanted"),
    "mean_absolute_error": lambda sums: ratio(sums, "error", "words"),
    "pearson_r": pearson,
    "value_f1": lambda sums: f1(sums, "value"),
    "relaxed_span_f1": lambda sums: f1(sums, "relaxed_span"),
    "toponym_f1": lambda sums: f1(sums, "toponym"),
    "within_161km_of_seen": lambda sums: ratio(sums, "found_and_within_161km.right", "toponym.right"),
    "found_and_within_161km_f1": lambda sums: f1(sums, "found_and_within_161km"),
}


def columns(
    score: types.ModuleType, task: str, rows: Sequence[Mapping[str, Any]], coded: Mapping[str, Any]
) -> Columns:
    """The counts of each row, in columns as long as `rows`."""
    found: Columns = defaultdict(lambda: [0.0] * len(rows))
    own = {"events": _events, "nonevents": _nonevents, "factuality": _factuality}.get(task)
    for number, row in enumerate(rows):
        document = coded[score.identity(row)]
        counts = own(score, row, document) if own else _printed(score, task, row, document)
        for name, count in counts.items():
            found[name][number] += count
    return dict(found)


def sums_of(counts: Columns) -> dict[str, float]:
    return {name: sum(column) for name, column in counts.items()}


def check(counts: Columns, figures: Mapping[str, float], names: Sequence[str]) -> list[str]:
    """The figures that come out otherwise than the scorer says."""
    sums = sums_of(counts)
    return [
        f"{name}: {FIGURES[name](sums):.4f}, the scorer says {figures[name]:.4f}"
        for name in names
        if abs(FIGURES[name](sums) - figures[name]) > TOLERANCE
    ]


def _events(score: types.ModuleType, row: Mapping[str, Any], document: Any) -> Sums:
    claims = score.claims_of(document)
    same = score.SAME_TYPE
    kinds = [same.get(claim["event_type"], claim["event_type"]) for claim in claims]
    counts: dict[str, float] = defaultdict(float, rows=1, claims=len(claims))
    for want in row["events"]:
        wanted = same.get(want["type"], want["type"])
        source = score.find_spans(row["text"], want.get("source"))
        target = score.find_spans(row["text"], want.get("target"))
        fit = [
            (score.party_overlaps(c["actors"], source), score.party_overlaps(c["recipients"], target))
            for c in claims
        ]
        top = {kind for kind, both in zip(kinds, fit, strict=True) if both == max(fit)} or {"none"}
        counts["labels"] += 1
        counts[f"type {wanted}.wanted"] += 1
        counts["strict"] += any(k == wanted and all(both) for k, both in zip(kinds, fit, strict=True))
        for kind in top:
            counts[f"type {kind}.found"] += 1 / len(top)
            counts[f"type {wanted}.right"] += (kind == wanted) / len(top)
    return counts


def _nonevents(score: types.ModuleType, row: Mapping[str, Any], document: Any) -> Sums:
    found = bool(score.claims_of(document))
    if row["event"]:
        return {"eventful": 1, "detected": found}
    return {"eventless": 1, "alarms": found}


def _factuality(score: types.ModuleType, row: Mapping[str, Any], document: Any) -> Sums:
    counts: dict[str, float] = defaultdict(float)
    for event in row["events"]:
        near = score.best(document.get("predicates"), (event["start"], event["end"]))
        x = near["factuality"] if near and near["factuality"] is not None else 3.0
        y = event["factuality"]
        pair = {"words": 1.0, "error": abs(x - y), "x": x, "y": y, "xx": x * x, "yy": y * y, "xy": x * y}
        for name, value in pair.items():
            counts[name] += value
    return counts


def _printed(score: types.ModuleType, task: str, row: Mapping[str, Any], document: Any) -> Sums:
    """The counts that the scorer itself makes of one row: those it hands to `prf`, and recalls by kind."""
    counts: dict[str, float] = {}

    def keep(name: str, right: float, found: float, wanted: float) -> None:
        counts.update({f"{name}.right": right, f"{name}.found": found, f"{name}.wanted": wanted})

    def keep_recall(name: str, value: float) -> None:
        kind = name.removeprefix("recall_")
        labels = [one for one in row.get("attributions", ()) if one["content"] and one["type"] == kind]
        if labels:
            counts.update({f"{kind}.right": value * len(labels), f"{kind}.wanted": len(labels)})

    plain = score.prf, score.show
    score.prf, score.show = keep, keep_recall  # type: ignore[attr-defined]
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            score.TASKS[task]([row], {score.identity(row): document})
    finally:
        score.prf, score.show = plain  # type: ignore[attr-defined]
    return counts
