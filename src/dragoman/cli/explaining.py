"""Prints a row of the lexicon for people to read."""

from collections.abc import Iterator

from dragoman.lexicon.explain import Explanation


def lines_of(explanation: Explanation) -> Iterator[str]:
    """Where a row stands, its filled cells one a line, and where its parties are looked for."""
    row = explanation.row
    if row is None:
        return
    yield row.where
    width = max(map(len, row))
    for column, cell in row.items():
        if cell:
            yield f"  {column:<{width}}  {cell}"
    for place in explanation.related:
        where = " ".join(filter(None, (place["role"], place["preposition"])))
        note = f"  ({place['note']})" if place["note"] else ""
        yield f"  {place['party']:<{width}}  {place['rank']}. {where}{note}"
