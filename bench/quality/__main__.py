"""`make scores`: codes every labelled set and our own reports, scores both halves, compares with the floors.

    python -m bench.quality [SET …] [--jobs N] [--raise-floors] [--store]

Shows each figure with the interval of a thousand resamples, by type and by mode, and the claims of our own
reports gained and lost since the stored run (`--store` keeps this one). A run without SET writes SCORES.md.
Exit code 1 where a figure falls below its floor. Without ../shared only our own reports are measured.
"""

import argparse
import json
import sys
import time
import tomllib
import types

from bench.quality import corpus, measured, own, sets, tables
from bench.quality.intervals import intervals
from bench.quality.tallies import FIGURES, Columns, check, columns, f1, sums_of

FLOORS = sets.ROOT / "bench" / "quality" / "floors.toml"
TABLE = sets.ROOT / "bench" / "quality" / "SCORES.md"
LOWER_IS_BETTER = frozenset(
    ("false_alarm_rate", "mean_absolute_error", "claims_per_sentence", "date_wrong", "date_given")
)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality")
    parser.add_argument("sets", nargs="*", help=f"names of sets, or {own.NAME}")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--store", action="store_true")
    options = parser.parse_args(arguments)
    if not sets.SHARED.is_dir():
        print("scores: ../shared/eval is not here: only our own reports are measured")
    at_hand = sets.SETS if sets.SHARED.is_dir() else ()
    wanted = [one for one in at_hand if not options.sets or one.name in options.sets]
    lines: list[tables.Line] = []
    type_lines: list[tables.TypeLine] = []
    if wanted:
        score = sets.scorer()
        for one in wanted:
            figures, typed = _measure(score, one, options.jobs)
            lines += figures
            type_lines += typed
    counts: Columns = {}
    if not options.sets or own.NAME in options.sets:
        reports, coded = own.code()
        counts = own.columns(reports, coded)
        lines += [(own.NAME, name, value, value, ends) for name, _, value, ends in own.headline(counts)]
        print("\n".join(corpus.compared(coded)))
        if options.store:
            corpus.store(coded)
    _print(lines, type_lines)
    fallen = _below_floors(lines)
    for line in fallen:
        print("fallen:", line)
    if options.raise_floors:
        _raise_floors(lines)
    if not options.sets and wanted:
        TABLE.write_text(tables.page(lines, _floors(), type_lines, counts), encoding="utf-8")
        measured.write(counts)
    return 1 if fallen else 0


def _measure(
    score: types.ModuleType, one: sets.LabelledSet, jobs: int
) -> tuple[list[tables.Line], list[tables.TypeLine]]:
    """The headline figures of a set in both halves, and for sets of events those of each type."""
    began = time.perf_counter()
    rows = sets.gold(score, one)
    coded = sets.code(sets.inputs(score, rows), jobs)
    sets.OUT.mkdir(parents=True, exist_ok=True)
    with (sets.OUT / f"{one.name}.coded.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in coded)
    by_id = {str(document["id"]): document for document in coded}
    figures, counts = {}, {}
    for half in sets.HALVES:
        figures[half] = sets.scores(score, one.task, rows, coded, half)
        part = [row for row in rows if score.half(row) == half]
        counts[half] = columns(score, one.task, part, by_id)
        for line in check(counts[half], figures[half], one.headline):
            print(f"{one.name} {half}: the tallies disagree with the scorer, {line}", file=sys.stderr)
    ends = intervals(counts["blind"], {name: FIGURES[name] for name in one.headline})
    print(f"{one.name}: {len(rows)} documents in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    lines = [
        (one.name, name, figures["read"][name], figures["blind"][name], ends[name]) for name in one.headline
    ]
    return lines, _by_type(one, counts) if one.task == "events" else []


def _by_type(one: sets.LabelledSet, counts: dict[str, Columns]) -> list[tables.TypeLine]:
    read, blind = sums_of(counts["read"]), sums_of(counts["blind"])
    names = sorted(
        key.removesuffix(".wanted") for key in blind if key.startswith("type ") and key.endswith(".wanted")
    )
    ends = intervals(counts["blind"], {name: lambda sums, name=name: f1(sums, name) for name in names})  # type: ignore[misc]
    return [
        (
            one.name,
            name.removeprefix("type "),
            int(blind[f"{name}.wanted"]),
            f1(read, name),
            f1(blind, name),
            ends[name],
        )
        for name in names
    ]


def _print(lines: list[tables.Line], type_lines: list[tables.TypeLine]) -> None:
    print(f"{'set':22} {'figure':28} {'read':>7} {'blind':>7} {'95 % of blind':>16} {'gap':>7}")
    for name, figure, read, blind, ends in lines:
        print(f"{name:22} {figure:28} {read:7.3f} {blind:7.3f} {tables.span(ends):>16} {read - blind:+7.3f}")
    for name, kind, labels, read, blind, ends in type_lines:
        print(f"{name:22} {kind:10} {labels:5} labels {read:19.3f} {blind:7.3f} {tables.span(ends):>16}")


def _floors() -> dict[str, dict[str, float]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def _below_floors(lines: list[tables.Line]) -> list[str]:
    floors = _floors()
    fallen = []
    for name, figure, _, blind, _ in lines:
        floor = floors.get(name, {}).get(figure)
        if floor is None:
            continue
        worse = blind - floor if figure in LOWER_IS_BETTER else floor - blind
        if worse > sets.SLACK:
            fallen.append(f"{name} {figure}: {blind:.3f}, floor {floor:.3f}")
    return fallen


def _raise_floors(lines: list[tables.Line]) -> None:
    """Moves floors up to what was measured, never down."""
    floors = _floors()
    for name, figure, _, blind, _ in lines:
        known = floors.setdefault(name, {}).get(figure)
        better = min if figure in LOWER_IS_BETTER else max
        floors[name][figure] = round(blind if known is None else better(known, blind), 3)
    text = [
        "# Blind halves. Raised by `python -m bench.quality --raise-floors`;",
        "# lowered only by hand, with a word in the commit.",
    ]
    for name, figures in floors.items():
        text += ["", f"[{name}]", *(f"{figure} = {value}" for figure, value in figures.items())]
    FLOORS.write_text("\n".join(text) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
