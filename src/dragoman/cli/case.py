"""Carries out `dragoman case`: what reports say became of a person, whole or a row a change."""

import sys
from typing import Any

from dragoman.ask.answer import Found
from dragoman.ask.case.of_store import case_of
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.cli.answering import shown_to, write_answer
from dragoman.cli.options import Output
from dragoman.cli.wrapped import print_lines
from dragoman.model.cases import Case, TransitionRow
from dragoman.record.store import open_store
from dragoman.show import telling
from dragoman.show.formats.casefile import lines_of

EXIT_NONE = 1


def show_case(name: str, *, output: Output) -> int:
    with open_store(output.store, read_only=True) as opened, opened.reading() as connection:
        shown = shown_to(connection, output)
        case = case_of(shown, name)
        if output.on_screen:
            print_lines(lines_of(case))
        else:
            asked = Wanted(question="case")
            write_answer(shown, asked, found_in(case, output.format), output, about(case))
            _tell(name, case, rows=output.format != "jsonl")
    return 0 if case.transitions or case.not_counted else EXIT_NONE


def found_in(case: Case, form: str) -> Found[Case] | Found[TransitionRow]:
    if form == "jsonl":
        return Found(Case, iter((case,)), 1)
    return Found(TransitionRow, iter(case.transitions), len(case.transitions))


def about(case: Case) -> dict[str, Any]:
    """What the manifest tells of a case beside its rows."""
    told = ("name", "names", "perhaps_also", "common_name", "now", "disputed")
    return {name: getattr(case, name) for name in told} | {"not_counted": len(case.not_counted)}


def _tell(name: str, case: Case, *, rows: bool) -> None:
    """What is not written, to whom asked."""
    if not case.transitions:
        print(f"dragoman: no report tells of a change of {name}", file=sys.stderr)
    if rows and (number := len(case.not_counted)):
        claims = telling.counted(number, "claim")
        print(f"dragoman: {claims} not counted, and in no row; --format jsonl has them", file=sys.stderr)
