"""Shows the rows behind a rule, such as `events/RETREAT.tsv:17 + composition.tsv:4`, or an actor's id."""

import re
from dataclasses import dataclass

from dragoman.lexicon.lexicon import Lexicon
from dragoman.lexicon.table import Row

PART = re.compile(r"(?P<file>[\w./-]+\.tsv):(?P<line>\d+)")
ACTOR = re.compile(r"[a-z]+:\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One part of a rule: the row it names, or None with the reason in `missing`."""

    part: str
    row: Row | None
    related: tuple[Row, ...] = ()
    missing: str = ""


def explain(rule: str, lexicon: Lexicon) -> list[Explanation]:
    """The rows that a rule names, in its order, each with the frame that its parties are looked for in; of an
    actor's id all rows of that actor, built-in and imported."""
    parts = [part.strip() for part in rule.split("+") if part.strip()]
    return [found for part in parts for found in _explanations(part, lexicon)]


def _explanations(part: str, lexicon: Lexicon) -> list[Explanation]:
    if not ACTOR.fullmatch(part) or PART.fullmatch(part):
        return [_explained(part, lexicon)]
    rows = [row for table in lexicon.tables("actors").values() for row in table if row["actor_id"] == part]
    if lexicon.imported is not None:
        where = lexicon.imported.path.name
        rows += [Row(row.cells(), f"{where}: {source}") for row, source in lexicon.imported.sourced(part)]
    missing = [Explanation(part=part, row=None, missing="nobody in the actors data has this id")]
    return [Explanation(part=part, row=row) for row in rows] or missing


def _explained(part: str, lexicon: Lexicon) -> Explanation:
    match = PART.fullmatch(part)
    if not match:
        return Explanation(
            part=part, row=None, missing="a rule is written FILE.tsv:LINE, as in a claim's `rule`"
        )
    name = re.sub(r"^languages/[^/]+/", "", match["file"])
    if ".." in name.split("/") or not _exists(lexicon, name):
        return Explanation(part=part, row=None, missing=f"there is no table {match['file']} in the lexicon")
    for row in lexicon.table(name):
        if row.where.endswith(f":{int(match['line'])}"):
            return Explanation(part=part, row=row, related=_frame(row, lexicon))
    return Explanation(
        part=part, row=None, missing=f"no row stands in line {match['line']} of {match['file']}"
    )


def _exists(lexicon: Lexicon, name: str) -> bool:
    places = (f"languages/{lexicon.language}/{name}", name)
    return any(lexicon.root.joinpath(place).is_file() for place in places)


def _frame(row: Row, lexicon: Lexicon) -> tuple[Row, ...]:
    frame = row.get("frame")
    if not frame or "/events/" not in row.where:
        return ()
    return tuple(one for one in lexicon.table("frames.tsv") if one["frame"] == frame)
