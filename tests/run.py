"""Every check, in groups; `make test` runs it.

A group that needs a system package which is absent is named as not run; with DRAGOMAN_ALL_GROUPS=1, as CI
sets it, that is a failure. The last line counts the tests.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent


@dataclass(frozen=True, slots=True)
class Group:
    """A command, and the program of the system that it needs, if any."""

    name: str
    command: tuple[str, ...]
    needs: str = ""


GROUPS = (
    Group("lint", (str(BIN / "ruff"), "check", ".")),
    Group("format", (str(BIN / "ruff"), "format", "--check", "--quiet", ".")),
    Group("types", (str(BIN / "mypy"),)),
    Group("import layers", (str(BIN / "lint-imports"),)),
    Group("lexicon", (str(BIN / "dragoman"), "lexicon", "check")),
    Group("documentation", (sys.executable, "-m", "tests.documentation")),
    Group("tests", (sys.executable, "-m", "pytest", "-m", "not chromium")),
    Group("page in a browser", (sys.executable, "-m", "pytest", "-m", "chromium"), needs="chromium"),
)
COUNT = re.compile(r"(\d+) (passed|failed|error|skipped)")


def main() -> int:
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    broken, not_run = [], []
    for group in GROUPS:
        if group.needs and not shutil.which(group.needs):
            not_run.append(group)
            continue
        print(f"--- {group.name}", flush=True)
        done = subprocess.run(
            group.command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        print(done.stdout.strip(), flush=True)
        for number, word in COUNT.findall(done.stdout.strip().rsplit("\n", 1)[-1]):
            counts["failed" if word == "error" else word] += int(number)
        if done.returncode:
            broken.append(group.name)
    print("---")
    for group in not_run:
        print(f"not run: {group.name} (needs {group.needs}; `make system` installs it)")
    for name in broken:
        print(f"failed: {name}")
    failed = bool(broken) or bool(not_run and os.environ.get("DRAGOMAN_ALL_GROUPS"))
    print(
        f"{counts['passed']} passed, {max(counts['failed'], len(broken))} failed, {counts['skipped']} skipped"
    )
    return 1 if failed or not counts["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
