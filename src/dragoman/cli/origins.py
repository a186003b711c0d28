"""`dragoman origins`: who has an event from whom, as a tree."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.record_commands import Cells, StorePath, Unredacted

if TYPE_CHECKING:
    from rich.tree import Tree

    from dragoman.ask.origins import OriginRow

EXAMPLES = """
[bold]Example[/]

dragoman origins e0a1b2c3d4e5f6a7b
"""
WAYS = {"own": "from the origin", "copy": "copy", "taken_over": "taken over", "chain": "by way of"}


def register(app: typer.Typer) -> None:
    """Adds the command to the program."""
    app.command(epilog=EXAMPLES)(origins)


def origins(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="An event's id, as `dragoman events` has it.")
    ],
    store: StorePath = None,
    format: Annotated[Cells, typer.Option("--format", "-f", help="What to write.")] = Cells.TABLE,
    unredacted: Unredacted = False,
) -> None:
    """Tell who has an event from whom: its origins, and the reports that come from each.

    Two who are named are two origins; whatever may be one is counted as one.
    """
    from dragoman.cli.storing import told

    raise typer.Exit(told(lambda: _show(event, store, format.value, unredacted=unredacted)))


def _show(event: str, store: str | None, format: str, *, unredacted: bool) -> int:
    import json

    from dragoman.ask.origins import origins as asked
    from dragoman.model.plain import as_plain
    from dragoman.record.shown import Shown
    from dragoman.record.store import open_store

    with open_store(store, read_only=True) as opened, opened.reading() as connection:
        rows = asked(Shown(connection, unredacted=unredacted), event)
    if format == "jsonl":
        for row in rows:
            print(json.dumps(as_plain(row), ensure_ascii=False))
    else:
        _print(event, rows)
    return 0


def _print(event: str, rows: "Sequence[OriginRow]") -> None:
    from rich.console import Console
    from rich.text import Text
    from rich.tree import Tree

    console = Console()
    by_origin: dict[int, list[OriginRow]] = {}
    for row in rows:
        by_origin.setdefault(row.number, []).append(row)
    reports = len({row.document_id for row in rows})
    told = f"{_counted(len(by_origin), 'origin')}, {_counted(len(rows), 'account')}"
    console.print(f"{event}: {told} in {_counted(reports, 'report')}", markup=False, highlight=False)
    for number, some in by_origin.items():
        tree = Tree(Text(f"{number} {some[0].source}", style="bold"))
        _grow(tree, some)
        console.print(tree, highlight=False)
    console.print("Whatever may be one origin is counted as one; no person has reviewed this.")


def _grow(tree: "Tree", rows: "Sequence[OriginRow]") -> None:
    """Hangs each account below the one that it was taken from, else below the origin."""
    below: dict[tuple[str, str] | None, list[OriginRow]] = {}
    known = {(row.claim_id, row.document_id) for row in rows}
    for row in rows:
        above = (row.taken_from or "", row.taken_from_document or "")
        below.setdefault(above if above in known else None, []).append(row)
    waiting = [(tree, row) for row in below.get(None, [])]
    while waiting:
        branch, row = waiting.pop(0)
        grown = branch.add(_line(row))
        waiting += [(grown, other) for other in below.get((row.claim_id, row.document_id), [])]


def _line(row: "OriginRow") -> str:
    from rich.markup import escape

    where = " ".join(filter(None, (row.publisher, row.published, f"({row.document_id})")))
    return escape(f"{where}: {row.told}\n{WAYS[row.kind]}: {row.words}")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
