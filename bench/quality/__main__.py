"""`make scores`: codes every labelled set, scores both halves, compares with the floors, writes a table.

    python -m bench.quality [SET …] [--jobs N] [--raise-floors]

Exit code 1 where a figure falls below its floor. Without ../shared it says so and ends with 0.
"""

import argparse
import json
import sys
import time
import tomllib

from bench.quality import sets

FLOORS = sets.ROOT / "bench" / "quality" / "floors.toml"
TABLE = sets.ROOT / "bench" / "quality" / "SCORES.md"
LOWER_IS_BETTER = frozenset(("false_alarm_rate", "mean_absolute_error", "claims_per_sentence"))
SLACK = 0.005  # a figure may sink this far below its floor before it counts as fallen


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.quality")
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--raise-floors", action="store_true")
    options = parser.parse_args(arguments)
    if not sets.SHARED.is_dir():
        print("scores: ../shared/eval is not here: nothing was measured")
        return 0
    score = sets.scorer()
    wanted = [one for one in sets.SETS if not options.sets or one.name in options.sets]
    measured = {one.name: _measure(score, one, options.jobs) for one in wanted}
    _print_table(wanted, measured)
    fallen = _below_floors(wanted, measured)
    for line in fallen:
        print("fallen:", line)
    if options.raise_floors:
        _raise_floors(wanted, measured)
    if not options.sets:
        _write_table(wanted, measured)
    return 1 if fallen else 0


def _measure(score: object, one: sets.LabelledSet, jobs: int) -> dict[str, dict[str, float]]:
    began = time.perf_counter()
    rows = sets.gold(score, one)  # type: ignore[arg-type]
    coded = sets.code(sets.inputs(score, rows), jobs)  # type: ignore[arg-type]
    sets.OUT.mkdir(parents=True, exist_ok=True)
    with (sets.OUT / f"{one.name}.coded.jsonl").open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(document, ensure_ascii=False) + "\n" for document in coded)
    found = {half: sets.scores(score, one.task, rows, coded, half) for half in sets.HALVES}  # type: ignore[arg-type]
    print(f"{one.name}: {len(rows)} documents in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return found


def _lines(
    wanted: list[sets.LabelledSet], measured: dict[str, dict[str, dict[str, float]]]
) -> list[tuple[str, str, float, float]]:
    return [
        (one.name, figure, measured[one.name]["read"][figure], measured[one.name]["blind"][figure])
        for one in wanted
        for figure in one.headline
    ]


def _print_table(wanted: list[sets.LabelledSet], measured: dict[str, dict[str, dict[str, float]]]) -> None:
    print(f"{'set':22} {'figure':28} {'read':>7} {'blind':>7} {'gap':>7}")
    for name, figure, read, blind in _lines(wanted, measured):
        print(f"{name:22} {figure:28} {read:7.3f} {blind:7.3f} {read - blind:+7.3f}")


def _write_table(wanted: list[sets.LabelledSet], measured: dict[str, dict[str, dict[str, float]]]) -> None:
    lines = [
        "# Scores",
        "",
        "Written by `make scores`; both halves of each set, goals are for the blind one.",
        "",
    ]
    lines += ["| set | figure | read | blind | gap |", "|---|---|---|---|---|"]
    lines += [
        f"| {name} | {figure} | {read:.3f} | {blind:.3f} | {read - blind:+.3f} |"
        for name, figure, read, blind in _lines(wanted, measured)
    ]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _floors() -> dict[str, dict[str, float]]:
    return tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}


def _below_floors(
    wanted: list[sets.LabelledSet], measured: dict[str, dict[str, dict[str, float]]]
) -> list[str]:
    floors = _floors()
    fallen = []
    for name, figure, _, blind in _lines(wanted, measured):
        floor = floors.get(name, {}).get(figure)
        if floor is None:
            continue
        worse = blind - floor if figure in LOWER_IS_BETTER else floor - blind
        if worse > SLACK:
            fallen.append(f"{name} {figure}: {blind:.3f}, floor {floor:.3f}")
    return fallen


def _raise_floors(wanted: list[sets.LabelledSet], measured: dict[str, dict[str, dict[str, float]]]) -> None:
    """Moves floors up to what was measured, never down."""
    floors = _floors()
    for name, figure, _, blind in _lines(wanted, measured):
        known = floors.setdefault(name, {}).get(figure)
        better = min if figure in LOWER_IS_BETTER else max
        floors[name][figure] = round(blind if known is None else better(known, blind), 3)
    lines = [
        "# Blind halves. Raised by `python -m bench.quality --raise-floors`;",
        "# lowered only by hand, with a word in the commit.",
    ]
    for name, figures in floors.items():
        lines += ["", f"[{name}]", *(f"{figure} = {value}" for figure, value in figures.items())]
    FLOORS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
