"""Links and coreference of events over whole stories, as a user gets them: added to a store, and asked back.

    python -m bench.record.linked

links_stories says which reports tell one story, corefs_stories which words tell one event. The floors are
those of the blind half. What others reach stands beside.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench.quality import floors, sets

FLOORS = Path(__file__).with_name("linked_floors.toml")
SETS = (
    sets.LabelledSet("links", "links_stories", ("bcubed_precision", "bcubed_f1")),
    sets.LabelledSet("corefs", "corefs_stories", ("bcubed_f1", "mentions_met")),
)
OTHERS = {  # of ../shared/eval/README.md
    "links_stories": "TF-IDF of whole texts, which knows no event: B-cubed .95 / .91",
    "corefs_stories": "one event a mention .57, the same word the same event .61",
}
COMMAND = (sys.executable, "-m", "dragoman")


def main() -> int:
    score = sets.scorer()
    least = floors.read(FLOORS)
    fallen: list[str] = []
    for one in SETS:
        rows = sets.gold(score, one)
        coded = linked(sets.inputs(score, rows))
        halves = {half: sets.scores(score, one.task, rows, coded, half) for half in sets.HALVES}
        for figure in one.headline:
            read, blind = (halves[half][figure] for half in sets.HALVES)
            print(f"{one.name:15} {figure:17} read {read:.3f}  blind {blind:.3f}  gap {read - blind:+.3f}")
        print(f"{one.name:15} {OTHERS[one.name]}")
        fallen += floors.fallen(one.name, halves["blind"], least[one.name])
    for line in fallen:
        print("fallen:", line)
    return 1 if fallen else 0


def linked(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The coded documents with the events that a fresh store has linked their claims to."""
    with tempfile.TemporaryDirectory() as folder:
        reports, store = Path(folder, "reports.jsonl"), Path(folder, "store")
        reports.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
        subprocess.run((*COMMAND, "add", "--store", store, reports), check=True, capture_output=True)
        asked = ("documents", "--store", store, "--unredacted", "--format", "jsonl")
        told = subprocess.run((*COMMAND, *asked), check=True, capture_output=True)
    return [json.loads(line) for line in told.stdout.decode("utf-8").split("\n") if line]


if __name__ == "__main__":
    sys.exit(main())
