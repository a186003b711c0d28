"""How adding, linking and asking grow with a store: `python -m bench.record.size [--documents 1000 10000]`.

Generated coded reports (bench.record.stories) are added day by day and linked, then the commonest
questions are asked; parsing is left out, and stands beside it in a run of `dragoman add` proper on a few
reports of text. Each size is a process of its own. Exit code 1 where a goal is missed.
"""

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
OUT = ROOT / "bench" / "out" / "size.json"
PARSED = 100  # reports of text that are parsed as well

# Goals of the project.
MOST_EXPONENT = 1.1  # of the seconds to add and link by documents: linear, and what a noisy machine adds
MOST_ASKED = 200.0  # milliseconds of a question at the largest size
MOST_MEMORY = 1.5  # memory after the last tenth, of that after the first


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.record.size")
    parser.add_argument("--documents", type=int, nargs="+", default=[1000, 10000])
    options = parser.parse_args(arguments)
    parsed = _ran("bench.record.parsed", PARSED)
    runs = [_ran("bench.record.growth", count) for count in sorted(options.documents)]
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps({"parsed": parsed, "runs": runs}, indent=2) + "\n", encoding="utf-8")
    print(report(parsed, runs))
    missed = [*goals_missed(runs)]
    for goal in missed:
        print(f"missed: {goal}")
    return 1 if missed else 0


def _ran(module: str, count: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", module, str(count), str(Path(folder) / "s.sqlite")]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def report(parsed: dict[str, Any], runs: list[dict[str, Any]]) -> str:
    lines = [told for run in runs for told in [*_tenths(run), ""]]
    lines += _growth(runs)
    each = parsed["cpu"] / parsed["documents"]
    lines.append(
        f"`dragoman add` of {parsed['documents']} reports of text, parsing and all: {1000 * each:.0f} ms of"
        f" processor a document, {1000 * parsed['wall'] / parsed['documents']:.0f} ms of the clock"
    )
    for run in runs:
        share = sum(_cpu(run).values()) / run["documents"] / each
        lines.append(f"of that, adding and linking among {run['documents']:,}: {share:.2f}")
    return "\n".join([*lines, "", *_questions(runs)])


def _tenths(run: dict[str, Any]) -> list[str]:
    count = run["documents"] // len(run["tenths"])
    lines = [
        f"{run['documents']:,} documents, {run['claims']:,} claims, {run['events']:,} events",
        f"{'documents a second':>18}{'added':>9}{'linked':>9}{'(clock)':>9}{'(clock)':>9}{'MB held':>9}"
        f"{'KB of file each':>17}",
    ]
    for number, one in enumerate(run["tenths"], 1):
        cells = [count / one[kind][name] for kind in ("cpu", "wall") for name in ("add", "link")]
        figures = "".join(f"{cell:>9.0f}" for cell in cells)
        file = one["bytes"] / number / count / 1000
        lines.append(f"{number * count:>18,}{figures}{one['memory']:>9.0f}{file:>17.1f}")
    return lines


def _growth(runs: list[dict[str, Any]]) -> list[str]:
    if len(runs) == 1:
        return []
    told = ", ".join(f"{name} {one:.2f}" for name, one in exponents(runs).items())
    return [f"growth by documents, 1 is linear: {told}"]


def exponents(runs: list[dict[str, Any]]) -> dict[str, float]:
    """The exponent by which each figure grows with the number of documents, smallest run to largest."""
    first, last = runs[0], runs[-1]
    times = math.log(last["documents"] / first["documents"])
    before, after = _cpu(first), _cpu(last)
    found = {name: math.log(after[name] / before[name]) / times for name in before}
    for name, key in (("memory", "memory"), ("file", "bytes")):
        found[name] = math.log(last["tenths"][-1][key] / first["tenths"][-1][key]) / times
    return found


def _cpu(run: dict[str, Any]) -> dict[str, float]:
    return {name: sum(one["cpu"][name] for one in run["tenths"]) for name in ("add", "link")}


def _questions(runs: list[dict[str, Any]]) -> list[str]:
    heads = "".join(f"{run['documents']:>12,}" for run in runs)
    lines = [f"{'milliseconds, of the clock':<32}{heads}{'rows':>9}"]
    for name, last in runs[-1]["questions"].items():
        cells = "".join(f"{run['questions'][name]['wall']:>12.0f}" for run in runs)
        lines.append(f"{name:<32}{cells}{last['rows']:>9,}")
    return lines


def goals_missed(runs: list[dict[str, Any]]) -> list[str]:
    last = runs[-1]
    missed = []
    if len(runs) > 1:
        grown = exponents(runs)
        missed += [
            f"to {name} grows by {grown[name]:.2f}" for name in ("add", "link") if grown[name] > MOST_EXPONENT
        ]
    missed += [
        f"{name}: {one['cpu']:.0f} ms of processor"
        for name, one in last["questions"].items()
        if one["cpu"] > MOST_ASKED
    ]
    held = [one["memory"] for one in last["tenths"]]
    if held[-1] > MOST_MEMORY * held[0]:
        missed.append(f"memory grew from {held[0]:.0f} to {held[-1]:.0f} MB")
    return missed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
