"""Names of actors in a store that are a given one: in any spelling and script, or by a word of it."""

import functools

from sqlalchemy import Connection, select

from dragoman.lexicon import load
from dragoman.record import tables
from dragoman.record.reading import batches
from dragoman.resolve.names import NameKeys, NameMatcher


@functools.cache
def _matching() -> tuple[NameKeys, NameMatcher]:
    lexicon = load()
    return NameKeys(lexicon), NameMatcher(lexicon)


def alike(connection: Connection, wanted: str) -> list[str]:
    """Names of the store's actors that are surely `wanted`, or that have all its words."""
    keys, matcher = _matching()
    row, key = tables.actors.c, tables.name_keys.c
    words = wanted.casefold().split()
    found = set()
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
