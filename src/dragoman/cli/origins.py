"""What `dragoman origins` prints where no other format is asked for: a tree an origin."""

import itertools
from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.text import Text
from rich.tree import Tree

from dragoman.model.claim import NEGATIVE
from dragoman.model.rows import OriginRow

WAYS = {"own": "from the origin", "copy": "copy", "taken_over": "taken over", "chain": "by way of"}


def print_origins(rows: Sequence[OriginRow], total: int) -> None:
    console = Console()
    for event, group in itertools.groupby(rows, key=lambda row: row.event_id):
        _print(console, event, list(group))
    if len(rows) < total:
        console.print(f"{len(rows)} of {total} accounts", highlight=False)
    said = reviewed(sum(row.reviewed for row in rows), len(rows))
    console.print(f"Whatever may be one origin is counted as one; {said}", highlight=False)


def _print(console: Console, event: str, rows: Sequence[OriginRow]) -> None:
    by_origin: dict[int, list[OriginRow]] = {}
    for row in rows:
        by_origin.setdefault(row.number, []).append(row)
    reports = len({row.document_id for row in rows})
    denying = sum(all(row.status in NEGATIVE for row in some) for some in by_origin.values())
    said = f" ({denying} only to deny it)" if 0 < denying < len(by_origin) else ""
    told = f"{_counted(len(by_origin), 'origin')}{said}, {_counted(len(rows), 'account')}"
    console.print(f"{event}: {told} in {_counted(reports, 'report')}", markup=False, highlight=False)
    for number, some in by_origin.items():
        tree = Tree(Text(f"{number} {some[0].source}", style="bold"))
        _grow(tree, some)
        console.print(tree, highlight=False)


def _grow(tree: Tree, rows: Sequence[OriginRow]) -> None:
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


def _line(row: OriginRow) -> str:
    where = " ".join(filter(None, (row.publisher, row.published, f"({row.document_id})")))
    denied = f" [{row.status}]" if row.status in NEGATIVE else ""
    return escape(f"{where}: {row.told}{denied}\n{WAYS[row.kind]}: {row.words}")


def reviewed(number: int, accounts: int) -> str:
    return (
        f"a person has reviewed {number} of {accounts} accounts" if number else "no person has reviewed them"
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
