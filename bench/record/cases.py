"""Scores the case register on written case histories: `python -m bench.record.cases [FOLDER]`.

Histories (cases/*.toml beside *.jsonl, more in cases_fresh/ and cases_second/) were written by somebody who
had not seen the rules. `--wrong` prints what was found wrongly, `--missed` what was not. A transition is
found where status and date agree (a day at day's precision within one day or in the week told; else its
month or year; on that day or before, where a report tells a state alone); a false release is any status of
liberty, held to be established, that the history does not have.
"""

import itertools
import json
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.ask.case.persons import PersonReports
from dragoman.ask.case.register import LIBERTY, CaseRegister
from dragoman.lexicon import load
from dragoman.link.copies import copies, shingles
from dragoman.link.origins import OriginFinder
from dragoman.model import Account, CodedDocument, Copy, Document
from dragoman.model.accounts import accounts_of
from dragoman.model.cases import Case, TransitionRow
from dragoman.resolve.names import NameMatcher
from dragoman.route import Coder

HERE = Path(__file__).parent
SAME_STATUS = {"re-detained": "detained"}


def reports(path: Path, coder: Coder) -> PersonReports:
    made: list[Account] = []
    read: dict[int, CodedDocument] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        record = json.loads(line)
        document = Document(
            **{key: record.get(key) for key in ("id", "text", "title", "publisher", "published")}
        )
        coded = coder.code(document)
        read[number] = coded
        numbers = range(len(made), len(made) + len(coded.claims))
        made += accounts_of(coded, document=number, numbers=numbers)
    runs = {number: shingles(one.text) for number, one in read.items()}
    near = (
        Copy(first=one, second=other, likeness=found.jaccard)
        for one, other in itertools.combinations(runs, 2)
        if (found := copies(runs[one], runs[other])) is not None
    )
    return PersonReports(accounts=tuple(made), reports=read, copies=tuple(near), likely=())


def agrees(found: TransitionRow, wanted: dict[str, Any]) -> bool:
    if SAME_STATUS.get(found.status, found.status) != SAME_STATUS.get(wanted["status"], wanted["status"]):
        return False
    day = str(wanted.get("date") or "")
    if not day or not found.date:
        return True
    if found.precision == "by":
        return day <= found.date
    if wanted.get("precision") == "day" and len(day) == 10:
        if found.precision == "week":  # its first day stands for it
            return 0 <= (date.fromisoformat(day) - date.fromisoformat(found.date)).days < 7
        return abs((date.fromisoformat(found.date) - date.fromisoformat(day)).days) <= 1
    return found.date.startswith(day[:4] if wanted.get("precision") == "year" else day[:7])


Compared = tuple[int, int, int, list[TransitionRow], list[dict[str, Any]]]


def compared(case: Case, wanted: list[dict[str, Any]]) -> Compared:
    """Found rightly, standing right among those, false releases, what was found wrongly, what was missed."""
    left, right, standing, wrong = list(wanted), 0, 0, []
    for one in case.transitions:
        match = next((row for row in left if agrees(one, row)), None)
        if match is None:
            wrong.append(one)
            continue
        left.remove(match)
        right += 1
        standing += one.standing == match.get("standing")
    false = sum(one.status in LIBERTY and one.standing == "established" for one in wrong)
    return right, standing, false, wrong, left


def main() -> None:
    lexicon = load()
    coder, register = Coder(), CaseRegister(lexicon)
    finder = OriginFinder(lexicon, same_name=NameMatcher(lexicon).grade)
    total = [0] * 5
    named = [one for one in sys.argv[1:] if not one.startswith("--")]
    for path in sorted((HERE / (named or ["cases"])[0]).glob("*.toml")):
        history = tomllib.loads(path.read_text("utf-8"))
        told = reports(path.with_suffix(".jsonl"), coder)
        case = register(history["name"], told.accounts, told.origins(finder))
        wanted = history.get("transitions", [])
        right, standing, false, wrong, missed = compared(case, wanted)
        row = [right, len(case.transitions), len(wanted), standing, false]
        total = [one + other for one, other in zip(total, row, strict=True)]
        print(path.stem, *row, sep="\t")
        if "--wrong" in sys.argv:
            for one in wrong:
                print("   wrong", one.status, one.date, one.standing, one.words)
        if "--missed" in sys.argv:
            for row_missed in missed:
                print("   missed", row_missed["status"], row_missed.get("date"), row_missed["words"])
    right, found, wanted_count, standing, false = total
    print(f"transitions: precision {right / max(found, 1):.3f}, recall {right / max(wanted_count, 1):.3f}")
    print(f"standing right {standing / max(right, 1):.3f}, false releases {false} (of {wanted_count} wanted)")


if __name__ == "__main__":
    main()
