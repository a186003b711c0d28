"""Carries out `dragoman case`: what reports say became of a person."""

import json

from rich.console import Console
from rich.table import Table

from dragoman.ask.cases import Case, CaseRegister
from dragoman.ask.persons import accounts_of_person, one_origin
from dragoman.lexicon import load
from dragoman.model.plain import as_plain
from dragoman.record.store import open_store
from dragoman.resolve.names import NameKeys

EXIT_NONE = 1


def show_case(name: str, *, store: str | None, format: str, unredacted: bool) -> int:
    lexicon = load()
    with open_store(store, read_only=True) as opened, opened.reading() as connection:
        accounts = accounts_of_person(connection, name, NameKeys(lexicon), unredacted=unredacted)
    case = CaseRegister(lexicon)(name, accounts, one_origin(accounts))
    if format == "jsonl":
        print(json.dumps(as_plain(case), ensure_ascii=False))
    else:
        _print(case)
    return 0 if case.transitions or case.not_counted else EXIT_NONE


def _print(case: Case) -> None:
    console = Console()
    console.print(f"{case.name}: {len(case.transitions)} changes are reported; no person has reviewed them")
    if case.names:
        console.print(f"named as {', '.join(case.names)}", markup=False)
    if case.perhaps_also:
        console.print(f"perhaps also {', '.join(case.perhaps_also)}", markup=False)
    table = Table("when", "what is reported", "standing", "words", box=None)
    for one in case.transitions:
        table.add_row(one.date or "not stated", one.wording, one.standing, "; ".join(one.words))
    console.print(table)
    for said in case.not_counted:
        console.print(f"said, not counted ({said.reason}): {said.words}", markup=False)
    console.print("Two reports are not counted as two origins yet: only a primary source establishes.")
