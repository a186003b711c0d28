"""Two sentences with a semicolon between, where a parser takes the first for what the second says: "The
rebels *accepted*; the army has not answered." Left so, the rebels would not have accepted.

May import model only.
"""

from typing import Any


def mend(columns: dict[str, list[Any]], first: int, last: int, words: list[str]) -> None:
    """Mends one sentence in place; `words` are those of the columns, in lower case."""
    if ";" not in words[first:last]:
        return
    heads, roles = columns["heads"], columns["roles"]
    for at in range(first, last):
        if roles[at] == "complement_clause" and heads[at] > at and ";" in words[at : heads[at]]:
            roles[at] = "parataxis"
