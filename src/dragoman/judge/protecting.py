"""What a mark of protection leaves: names that may be the same person's, reports that may tell of it."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from dragoman.corpus import Corpus
from dragoman.judge.reach import ids_of, mentioning
from dragoman.record import tables
from dragoman.record.dialect import listed
from dragoman.record.visibility import PROTECTED, folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """`names` are withheld, `perhaps` may be the same person's and are shown; `reports` (ids) have the
    family's name and withhold nobody of these names."""

    names: tuple[str, ...]
    perhaps: tuple[str, ...]
    reports: tuple[str, ...]


def covered_by(connection: Connection, corpus: Corpus, name: str) -> Covered:
    """How far a mark on the name reaches."""
    names, perhaps = corpus.spellings(connection, name)
    row, codings = tables.actors.c, tables.codings.c
    hidden = row.visibility == PROTECTED
    asked = select(row.name).where(row.name.in_(perhaps), hidden)
    marked = select(row.coding).where(row.folded.in_({folded(one) for one in names}), hidden)
    within = listed(connection.execute(marked).scalars())
    versions = select(codings.version).where(codings.coding.in_(within))
    return Covered(
        names=tuple(sorted(names)),
        perhaps=tuple(sorted(perhaps - set(connection.execute(asked).scalars()))),
        reports=tuple(
            ids_of(connection, mentioning(connection, name) - set(connection.execute(versions).scalars()))
        ),
    )
