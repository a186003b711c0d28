"""`dragoman discrepancies`: where accounts of one event differ, side by side."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli.record_commands import StorePath, Unredacted

if TYPE_CHECKING:
    from dragoman.ask.discrepancies import DiscrepancyRow

EXAMPLES = """
[bold]Examples[/]

dragoman discrepancies --contradictions

dragoman discrepancies e34c6a8cf32bc7cf9 --kind count --kind date --format jsonl
"""


class Kind(StrEnum):
    """`model.DISCREPANCY_KINDS`, which --help has no need to import."""

    COUNT = "count"
    COMPOSITION = "composition"
    IDENTITY = "identity"
    DATE = "date"
    ORDER = "order"
    SCOPE = "scope"
    DEFINITION = "definition"
    REASON = "reason"
    SUM = "sum"


class Form(StrEnum):
    TABLE = "table"
    JSONL = "jsonl"


def register(app: typer.Typer) -> None:
    app.command(epilog=EXAMPLES)(discrepancies)


def discrepancies(
    event: Annotated[
        str | None, typer.Argument(metavar="[EVENT_ID]", help="Of this event alone.", show_default=False)
    ] = None,
    kind: Annotated[
        list[Kind] | None, typer.Option("--kind", metavar="KIND", help=f"Of this kind: {', '.join(Kind)}.")
    ] = None,
    contradictions: Annotated[
        bool, typer.Option("--contradictions", help="Only what no rounding and no bound explains.")
    ] = False,
    format: Annotated[Form, typer.Option("--format", "-f", help="What to write.")] = Form.TABLE,
    store: StorePath = None,
    unredacted: Unredacted = False,
) -> None:
    """Show where accounts of one event differ: each side with its words, reports, days and origins.

    Lists that add up to their total are shown with --kind sum alone.
    """
    from dragoman.cli.storing import told

    kinds = [one.value for one in kind or ()]
    raise typer.Exit(told(lambda: _show(event, kinds, contradictions, format, store, unredacted)))


def _show(
    event: str | None,
    kinds: list[str],
    contradictions: bool,
    format: Form,
    store: str | None,
    unredacted: bool,
) -> int:
    from dragoman.ask.discrepancies import discrepancies as ask
    from dragoman.model.plain import as_plain
    from dragoman.record.shown import Shown
    from dragoman.record.store import open_store

    with open_store(store, read_only=True) as opened, opened.reading() as connection:
        shown = Shown(connection, unredacted=unredacted)
        rows = ask(shown, event=event, kinds=kinds, contradictions=contradictions)
    if format == Form.JSONL:
        for row in rows:
            print(json.dumps(as_plain(row), ensure_ascii=False))
    else:
        _print(rows)
    return 0


def _print(rows: list["DiscrepancyRow"]) -> None:
    from rich.console import Console
    from rich.table import Table

    console = Console()
    for row in rows:
        what = " ".join(filter(None, (row.event_type, row.mode)))
        says = "differ" if row.contradiction else "agree" if row.kind == "sum" else "no contradiction"
        console.print(f"{row.kind}, {says}: {row.note}", style="bold", markup=False, highlight=False)
        console.print(f"  {row.event_id} {what}", markup=False, highlight=False)
        table = Table(box=None, padding=(0, 2, 0, 2))
        for name in ("account", "words", "told by"):
            table.add_column(name, overflow="fold")
        for account in row.accounts:
            told = {
                ", ".join(
                    filter(
                        None,
                        (one.publisher or one.document_id, one.published, _origin(one.origin, one.source)),
                    )
                )
                for one in account.tellers
            }
            words = " ".join(account.words.split())
            table.add_row(
                account.value if account.value != words else "", f"“{words}”", "\n".join(sorted(told))
            )
        console.print(table, markup=False)
        console.print()
    said = "1 discrepancy" if len(rows) == 1 else f"{len(rows)} discrepancies"
    console.print(f"{said}; no person has reviewed them", highlight=False)


def _origin(number: int | None, source: str | None) -> str:
    return "" if number is None else f"origin {number}: {source}"
