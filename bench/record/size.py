"""How adding, linking and asking grow with a store: `python -m bench.record.size [--documents 1000 10000]`.

Generated coded reports (bench.record.stories) are added day by day and linked, then the commonest
questions are asked; parsing is left out, and stands beside it in a run of `dragoman add` proper on a few
reports of text. Each size is a process of its own. Exit code 1 where a goal is missed.

Seconds are of the processor, and told beside the time it takes to prepare a report without the store at the
same moment: the machine may do other things as well.
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
# Of what adding and linking cost from the first half of the largest run to the whole of it: linear, and what
# a noisy machine adds. Smaller runs do not say it: a claim that states no day is compared with those of sixty
# days (link.features.NEWS_FAR), 3,000 documents here, so the first thousand cost less.
MOST_EXPONENT = 1.1
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
    told = ", ".join(f"{name} {one:.2f}" for name, one in exponents(runs[-1]).items())
    lines.append(f"growth by documents from half of the largest run to the whole, 1 is linear: {told}")
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
        f"{'documents a second':>18}{'added':>9}{'linked':>9}{'(clock)':>9}{'(clock)':>9}"
        f"{'added':>9}{'linked':>9}{'MB held':>9}{'KB of file each':>17}",
        f"{'':>54}{'times preparing':>18}",
    ]
    for number, one in enumerate(run["tenths"], 1):
        cells = [count / one[kind][name] for kind in ("cpu", "wall") for name in ("add", "link")]
        figures = "".join(f"{cell:>9.0f}" for cell in cells)
        figures += "".join(f"{_times(one, name) / count:>9.1f}" for name in ("add", "link"))
        file = one["bytes"] / number / count / 1000
        lines.append(f"{number * count:>18,}{figures}{one['memory']:>9.0f}{file:>17.1f}")
    return lines


def _times(tenth: dict[str, Any], name: str) -> float:
    """What adding or linking a tenth cost, in reports prepared."""
    return float(tenth["cpu"][name] / tenth["yardstick"])


def exponents(run: dict[str, Any]) -> dict[str, float]:
    """The exponent by which each figure grows with the number of documents, from half a run to the whole."""
    tenths = run["tenths"]
    half = len(tenths) // 2
    found = {}
    for name in ("add", "link"):
        spent = [_times(one, name) for one in tenths]
        found[name] = math.log2(sum(spent) / sum(spent[:half]))
    for name, key in (("memory", "memory"), ("file", "bytes")):
        found[name] = math.log2(tenths[-1][key] / tenths[half - 1][key])
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
    grown = exponents(last)
    missed = [
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
