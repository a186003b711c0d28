"""A case from a store: the reports that may concern a person, their origins, what people judged of names."""

import functools
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection

from dragoman.ask.case.persons import judged_names, reports_of_person
from dragoman.ask.case.register import Case, CaseRegister
from dragoman.ask.names import known_as
from dragoman.lexicon import load
from dragoman.link.origins import OriginFinder
from dragoman.resolve.names import NameKeys, NameMatcher


@functools.cache
def _readers() -> tuple[NameKeys, NameMatcher, OriginFinder, CaseRegister]:
    lexicon = load()
    matcher = NameMatcher(lexicon)
    return NameKeys(lexicon), matcher, OriginFinder(lexicon, same_name=matcher.grade), CaseRegister(lexicon)


def case_of(
    connection: Connection, name: str, *, unredacted: bool = False, actors: Path | None = None
) -> Case:
    """What reports say became of a person, whose name may be spelt in any way, or be another by which the
    actors data, with the imported ones of the file `actors`, know the person."""
    keys, matcher, finder, register = _readers()
    judged = judged_names(connection, name)
    known = {one.casefold() for one in known_as(connection, name, actors)}
    judged = replace(judged, same=judged.same | known - judged.apart)

    def grade(other: str) -> str:
        return register.grade(name, other, judged)

    told = reports_of_person(
        connection,
        name,
        keys,
        also=judged.same,
        grade=grade,
        same_name=matcher.grade,
        unredacted=unredacted,
    )
    case = register(name, told.accounts, told.origins(finder), judged)
    return replace(case, perhaps_also=tuple(sorted({*case.perhaps_also, *told.likely})))
