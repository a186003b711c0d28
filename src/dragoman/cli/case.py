"""Carries out `dragoman case`: what reports say became of a person."""

import json

from rich.console import Console
from rich.table import Table

from dragoman.ask.case.of_store import case_of
from dragoman.ask.case.register import Case, Transition
from dragoman.lexicon.imported import chosen
from dragoman.model.plain import as_plain
from dragoman.record.store import open_store

EXIT_NONE = 1


def show_case(name: str, *, store: str | None, format: str, unredacted: bool) -> int:
    with open_store(store, read_only=True) as opened, opened.reading() as connection:
        case = case_of(connection, name, unredacted=unredacted, actors=chosen(None))
    if format == "jsonl":
        print(json.dumps(as_plain(case), ensure_ascii=False))
    else:
        _print(case)
    return 0 if case.transitions or case.not_counted else EXIT_NONE


def _print(case: Case) -> None:
    console = Console()
    told = f"{case.name}: {len(case.transitions)} changes are reported; {_reviewed(case)}"
    console.print(told, markup=False)
    if case.names:
        console.print(f"named as {', '.join(case.names)}", markup=False)
    if case.perhaps_also:
        console.print(f"perhaps also {', '.join(case.perhaps_also)}", markup=False)
    if case.common_name and case.names:
        console.print("so many bear this name that several persons may be meant")
    table = Table("when", "what is reported", "standing", "words", "claims", box=None)
    for one in case.transitions:
        standing = one.standing if one.reviewed else f"{one.standing}, not reviewed"
        table.add_row(_when(one), one.wording, standing, "; ".join(one.words), "\n".join(one.claims))
    if case.transitions:
        console.print(table, markup=False)
    for judged in dict.fromkeys(words for one in case.transitions for words in one.judgements):
        console.print(judged, markup=False)
    for said in case.not_counted:
        console.print(f"said, not counted ({said.reason}): {said.words}", markup=False)
    if case.transitions:
        console.print("Established: two independent origins stand behind it, or a primary source.")


def _reviewed(case: Case) -> str:
    number = sum(one.reviewed for one in case.transitions)
    if not number:
        return "no person has reviewed them"
    return "a person has reviewed all of them" if case.reviewed else f"a person has reviewed {number} of them"


def _when(one: Transition) -> str:
    """The date of a change, no finer than it is told."""
    if one.date is None:
        return "not stated"
    coarse = {"week": f"week of {one.date}", "month": one.date[:7], "year": one.date[:4]}
    return coarse.get(one.precision, one.date)
