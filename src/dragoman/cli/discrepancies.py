"""What `dragoman discrepancies` prints where no other format is asked for: accounts side by side."""

import itertools
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from dragoman.cli.origins import reviewed
from dragoman.model.rows import DiscrepancyRow


def print_discrepancies(rows: Sequence[DiscrepancyRow], total: int) -> None:
    console = Console()
    number = 0
    for _, group in itertools.groupby(rows, key=lambda row: (row.event_id, row.number)):
        number += 1
        _print(console, list(group))
    accounts = f"{len(rows)} accounts" if len(rows) == total else f"{len(rows)} of {total} accounts"
    said = f"1 discrepancy, {accounts}" if number == 1 else f"{number} discrepancies, {accounts}"
    judged = reviewed(sum(bool(row.reviewed) for row in rows), len(rows))
    console.print(f"{said}; {judged}" if number else "no discrepancies", highlight=False)


def _print(console: Console, accounts: Sequence[DiscrepancyRow]) -> None:
    first = accounts[0]
    what = " ".join(filter(None, (first.event_type, first.mode)))
    says = "differ" if first.contradiction else "agree" if first.kind == "sum" else "no contradiction"
    if not first.linked:
        says += " if these are one event, which is not sure"
    console.print(f"{first.kind}, {says}: {first.note}", style="bold", markup=False, highlight=False)
    console.print(f"  {first.event_id} {what}", markup=False, highlight=False)
    table = Table(box=None, padding=(0, 2, 0, 2))
    for name in ("account", "words", "told by"):
        table.add_column(name, overflow="fold")
    for one in accounts:
        value = one.value if one.value != one.words else ""
        table.add_row(value, f"“{one.words}”", "\n".join(one.told_by))
    console.print(table, markup=False)
    console.print()
