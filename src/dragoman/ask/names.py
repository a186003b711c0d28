"""Names of actors in a store that are a given one: in any spelling and script, by a word of it, or by what
the actors data call the same person or body.

Imported actors serve beside the built-in ones, from the file that they are in.
"""

import functools
from pathlib import Path

from sqlalchemy import Connection, select

from dragoman.lexicon import Lexicon, load
from dragoman.record import tables
from dragoman.record.reading import batches
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.names import NameKeys, NameMatcher

PAIRS = 20_000  # pairs of names that stay graded


@functools.cache
def _matching() -> tuple[NameKeys, NameMatcher]:
    lexicon = load()
    return NameKeys(lexicon), NameMatcher(lexicon)


class Grades:
    """Grades names as the matcher does, each pair once; "no" where they have no sound in common."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.keys, self.matcher = NameKeys(lexicon), NameMatcher(lexicon)
        self.grade = functools.lru_cache(PAIRS)(self._grade)

    def _grade(self, one: str, other: str) -> str:
        if self.keys(one).isdisjoint(self.keys(other)):
            return "no"
        return self.matcher.grade(one, other)


def alike(connection: Connection, wanted: str, actors: Path | None = None) -> list[str]:
    """Names of the store's actors that are surely `wanted`, that have all its words, or whose bearers the
    actors data, with the imported ones of the file `actors`, know by that name; `wanted` may be an id too."""
    keys, matcher = _matching()
    row, key = tables.actors.c, tables.name_keys.c
    words = wanted.casefold().split()
    found = set(known_as(connection, wanted, actors))
    for batch in batches(keys(wanted)):
        asked = select(row.name).select_from(tables.name_keys.join(tables.actors)).where(key.key.in_(batch))
        for name in connection.execute(asked.distinct()).scalars():
            if has_all(name, words) or matcher.match(wanted, name).grade == "sure":
                found.add(name)
    same = select(row.name).where(row.name == wanted).limit(1)
    found.update(connection.execute(same).scalars())
    return sorted(found)


def has_all(name: str, words: list[str]) -> bool:
    return {*words} <= {*name.casefold().split()}


def known_as(connection: Connection, wanted: str, actors: Path | None = None) -> list[str]:
    """Names in the store of those whom the actors data know as `wanted`, or by that id: where a text's name,
    office and date agreed with theirs."""
    row = tables.actors.c
    ids = [wanted] if ":" in wanted else _index(actors, _written(actors)).known_as(wanted)
    asked = select(row.name).where(row.id.in_(ids), row.visibility != "protected").distinct()
    return sorted(connection.execute(asked).scalars()) if ids else []


@functools.lru_cache(maxsize=1)
def _index(actors: Path | None, written: int) -> ActorIndex:
    """Read anew when another import has replaced the file."""
    return ActorIndex(load(actors=actors))


def _written(actors: Path | None) -> int:
    return actors.stat().st_mtime_ns if actors is not None and actors.is_file() else 0
