"""The documentation is true: links lead somewhere, commands in it run, drop codes are listed.

python -m tests.documentation       exit code 1 and a line for each fault
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"^(?:\$ )?(dragoman [^\n#|>]+)", re.MULTILINE)
FENCE = re.compile(r"^```(?:sh|console|bash)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"\bcode=\"([A-Za-z_]+\d*)\"|^    \"([A-Z]\d{3})\":", re.MULTILINE)
DROPS = ROOT / "docs" / "guide" / "drops.md"
SKIPPED = ("--install-completion", "--show-completion", "PATH", "…", "FILE", " -")


def pages() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def broken_links() -> list[str]:
    return [
        f"{page.relative_to(ROOT)}: no such file: {target}"
        for page in pages()
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if "://" not in target and not target.startswith("mailto:") and not (page.parent / target).exists()
    ]


def broken_commands() -> list[str]:
    """Commands shown in fenced blocks, run in the repository's root; not those with placeholders."""
    commands = {
        command.strip()
        for page in pages()
        for block in FENCE.findall(page.read_text(encoding="utf-8"))
        for command in COMMAND.findall(block)
        if not any(mark in command for mark in SKIPPED)
    }
    with (
        tempfile.TemporaryDirectory() as folder
    ):  # "add" comes first by the alphabet: the others find a store
        return [fault for command in sorted(commands) if (fault := ended(command, Path(folder)))]


def ended(command: str, folder: Path) -> str | None:
    """What went wrong with a command, None where nothing did; its store is in `folder`."""
    program = [sys.executable, "-m", "dragoman", *shlex.split(command)[1:]]
    environment = {
        **os.environ,
        "DRAGOMAN_STORE": str(folder / "record.sqlite"),
        "DRAGOMAN_ACTORS": "",  # what is imported goes to the data folder
        "XDG_DATA_HOME": str(folder),
    }
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=120, env=environment)
    return (
        f"`{command}` ended with {done.returncode}: {done.stderr.strip()[-200:]}" if done.returncode else None
    )


def unlisted_drops() -> list[str]:
    """Drop codes that the source gives and the guide does not list."""
    listed = DROPS.read_text(encoding="utf-8") if DROPS.exists() else ""
    codes = {
        one or two
        for path in (ROOT / "src").rglob("*.py")
        for one, two in CODE.findall(path.read_text(encoding="utf-8"))
    }
    return [
        f"docs/guide/drops.md does not list {code}" for code in sorted(codes) if f"`{code}`" not in listed
    ]


def main() -> int:
    faults = broken_links() + unlisted_drops() + broken_commands()
    for fault in faults:
        print(fault)
    print(f"documentation: {len(pages())} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
