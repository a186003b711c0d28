"""The labelled sets, the tasks that they are for, and how a set is coded and scored.

The sets lie in ../shared, outside the repository; their scorer is used as it is.
"""

import contextlib
import importlib.util
import io
import json
import pathlib
import types
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from typing import Any

from dragoman.model import Document
from dragoman.route import Coder

ROOT = pathlib.Path(__file__).resolve().parents[2]
CASES = ROOT / "tests" / "resolve" / "cases"  # our own lists of names, coreference and times
SLACK = 0.005  # a figure may sink this far below its floor before it counts as fallen
SHARED = ROOT.parent / "shared" / "eval"
OUT = ROOT / "bench" / "out"
HALVES = ("read", "blind")
SHARD = 200  # documents a worker codes at a time


@dataclass(frozen=True, slots=True)
class LabelledSet:
    task: str
    name: str
    headline: tuple[str, ...]


SETS = (
    LabelledSet(
        "events", "events_sentences", ("pair_type_macro_f1", "type_and_both_parties", "claims_per_sentence")
    ),
    LabelledSet("events", "events_codebook", ("pair_type_macro_f1", "type_and_both_parties")),
    LabelledSet("nonevents", "nonevents_sentences", ("false_alarm_rate", "detection_recall")),
    LabelledSet(
        "statements",
        "statements_dev",
        ("content_f1", "content_and_source_f1", "recall_indirect", "recall_direct"),
    ),
    LabelledSet("statements", "statements_more", ("content_f1", "content_and_source_f1")),
    LabelledSet("factuality", "factuality_newswire", ("mean_absolute_error", "pearson_r")),
    LabelledSet("factuality", "factuality_wikinews", ("mean_absolute_error", "pearson_r")),
    LabelledSet("factuality", "factuality_web", ("mean_absolute_error", "pearson_r")),
    LabelledSet("times", "times_news", ("value_f1", "relaxed_span_f1")),
    LabelledSet("times", "times_history", ("value_f1", "relaxed_span_f1")),
    LabelledSet(
        "places", "places_world_news", ("toponym_f1", "within_161km_of_seen", "found_and_within_161km_f1")
    ),
    LabelledSet(
        "places", "places_local_news", ("toponym_f1", "within_161km_of_seen", "found_and_within_161km_f1")
    ),
)


def scorer() -> types.ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SHARED / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(score: types.ModuleType, one: LabelledSet) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = score.rows(SHARED / "dev" / f"{one.name}.jsonl")
    return rows


def inputs(score: types.ModuleType, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What the scorer says that the coder is to read: id, text and, where known, published."""
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        score.inputs(rows)
    return [json.loads(line) for line in written.getvalue().split("\n") if line]  # not at U+2028


def code(records: list[dict[str, Any]], jobs: int) -> list[dict[str, Any]]:
    """Coded documents as plain dictionaries, in order."""
    shards = [records[i : i + SHARD] for i in range(0, len(records), SHARD)]
    if jobs == 1:
        return [document for shard in shards for document in _code_shard(shard)]
    with ProcessPoolExecutor(jobs) as pool:
        return [document for shard in pool.map(_code_shard, shards) for document in shard]


def _code_shard(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    documents = [
        Document(id=str(r["id"]), text=r["text"], published=_day(r.get("published"))) for r in records
    ]
    return [asdict(coded) for coded in _coder().pipe(documents)]


_CODERS: list[Coder] = []


def _coder() -> Coder:
    """One coder a worker process."""
    if not _CODERS:
        _CODERS.append(Coder(predicates=True))
    return _CODERS[0]


def _day(published: str | None) -> str | None:
    return published[:10] if published and len(published) >= 10 else None


def scores(
    score: types.ModuleType, task: str, rows: list[dict[str, Any]], coded: list[dict[str, Any]], half: str
) -> dict[str, float]:
    """Every figure that the scorer prints for one half, by name."""
    part = [row for row in rows if half in ("both", score.half(row))]
    written = io.StringIO()
    with contextlib.redirect_stdout(written):
        score.TASKS[task](part, {str(document["id"]): document for document in coded})
    figures = {}
    for line in written.getvalue().splitlines():
        words = line.split()
        if len(words) == 2:
            figures[words[0]] = float(words[1])
    return figures
