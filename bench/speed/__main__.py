"""`make bench`: the whole route beside the bare parser on the project's own texts, in the same run.

    python -m bench.speed [--documents N] [--rounds N]

Every run is a fresh process; the bare pipeline runs as spaCy loads it. Exit code 1 where a goal is missed.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
OUT = ROOT / "bench" / "out" / "speed.json"

# Goals of the project.
LEAST_SHARE = 0.75  # words a second of the whole route, of those of the bare pipeline
MOST_GROWTH = 1.10  # memory after the last report, of that after an eighth of them
MOST_HELP = 0.5  # seconds


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.speed")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=2, help="the best of so many is taken, of either kind")
    options = parser.parse_args(arguments)
    runs: dict[str, list[dict[str, Any]]] = {"bare": [], "route": []}
    for number in range(1, options.rounds + 1):
        for kind, made in runs.items():
            made.append(timed(kind, options.documents))
            print(f"round {number}: {kind} {made[-1]['seconds']:.1f} s", file=sys.stderr, flush=True)
    best = {kind: min(made, key=lambda run: float(run["seconds"])) for kind, made in runs.items()}
    figures = summary(best, timed("stages", max(options.documents // 4, 1))["stages"], help_seconds())
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    print(table(figures))
    missed = goals_missed(figures)
    for goal in missed:
        print(f"missed: {goal}")
    return 1 if missed else 0


def timed(kind: str, count: int) -> dict[str, Any]:
    # one thread of linear algebra, as the command line has it; the bare pipeline as it comes
    environment = dict(os.environ)
    if kind != "bare":
        environment["OPENBLAS_NUM_THREADS"] = "1"
    command = [sys.executable, "-m", "bench.speed.timing", kind, str(count)]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def help_seconds() -> float:
    found = []
    for _ in range(5):
        start = time.perf_counter()
        command = [sys.executable, "-m", "dragoman", "--help"]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        found.append(time.perf_counter() - start)
    return min(found)


def summary(best: dict[str, dict[str, Any]], stages: dict[str, float], help_seconds: float) -> dict[str, Any]:
    bare, route = best["bare"], best["route"]
    rates = {
        kind: {
            unit: round(float(bare[unit]) / float(run["seconds"]), 1)
            for unit in ("documents", "sentences", "words")
        }
        for kind, run in best.items()
    }
    total = sum(stages.values())
    return {
        "reports": {unit: bare[unit] for unit in ("documents", "sentences", "words")},
        "claims": route["claims"],
        "per_second": rates,
        "share_of_bare": round(rates["route"]["words"] / rates["bare"]["words"], 3),
        "stages": {
            name: round(spent / total, 3) for name, spent in sorted(stages.items(), key=lambda one: -one[1])
        },
        "megabytes": route["megabytes"],
        "help_seconds": round(help_seconds, 3),
    }


def table(figures: dict[str, Any]) -> str:
    reports, rates = figures["reports"], figures["per_second"]
    lines = [
        f"{reports['documents']:,} reports, {reports['sentences']:,} sentences, {reports['words']:,} words,"
        f" {figures['claims']:,} claims",
        "",
        f"{'a second':<22}{'documents':>12}{'sentences':>12}{'words':>12}",
    ]
    for kind, name in (("bare", "bare spaCy pipeline"), ("route", "whole route")):
        cells = "".join(f"{rates[kind][unit]:>12,.0f}" for unit in ("documents", "sentences", "words"))
        lines.append(f"{name:<22}{cells}")
    lines += [
        "",
        f"the whole route does {figures['share_of_bare']:.2f} of the bare pipeline's words a second"
        f" (goal: {LEAST_SHARE:.2f})",
        "of its time: " + ", ".join(f"{name} {share:.0%}" for name, share in figures["stages"].items()),
        "memory, MB: " + " ".join(f"{held:.0f}" for held in figures["megabytes"]),
        f"dragoman --help: {figures['help_seconds']:.2f} s (goal: under {MOST_HELP} s)",
    ]
    return "\n".join(lines)


def goals_missed(figures: dict[str, Any]) -> list[str]:
    held = figures["megabytes"]
    missed = []
    if figures["share_of_bare"] < LEAST_SHARE:
        missed.append(
            f"{figures['share_of_bare']:.2f} of the bare pipeline's words a second, not {LEAST_SHARE}"
        )
    if held and held[-1] > MOST_GROWTH * held[0]:
        missed.append(f"memory grew from {held[0]:.0f} to {held[-1]:.0f} MB")
    if figures["help_seconds"] >= MOST_HELP:
        missed.append(f"dragoman --help took {figures['help_seconds']:.2f} s")
    return missed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
