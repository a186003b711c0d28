"""A case from a store: the reports that may concern a person, their origins, what people judged of names."""

import functools
from dataclasses import replace

from sqlalchemy import select

from dragoman.ask.case.covered import Covered
from dragoman.ask.case.persons import PersonReports, judged_names, reports_of_person
from dragoman.ask.case.register import CaseRegister, address, once
from dragoman.ask.names import known_as
from dragoman.lexicon import load
from dragoman.link.origins import OriginFinder
from dragoman.model.cases import Case
from dragoman.record import tables
from dragoman.record.reading import batches
from dragoman.record.shown import Shown
from dragoman.resolve.names import NameKeys, NameMatcher


@functools.cache
def _readers() -> tuple[NameKeys, NameMatcher, OriginFinder, CaseRegister]:
    lexicon = load()
    matcher = NameMatcher(lexicon)
    return NameKeys(lexicon), matcher, OriginFinder(lexicon, same_name=matcher.grade), CaseRegister(lexicon)


def case_of(shown: Shown, name: str) -> Case:
    """What reports say became of a person, whose name may be spelt in any way, or be another by which the
    actors data, with the imported ones that `shown` has, know the person."""
    keys, matcher, finder, register = _readers()
    judged = judged_names(shown.connection, name)
    known = {one.casefold() for one in known_as(shown.connection, name, shown.actors)}
    judged = replace(judged, same=judged.same | known - judged.apart)

    def grade(other: str) -> str:
        return register.grade(name, other, judged)

    told = reports_of_person(shown, name, keys, also=judged.same, grade=grade, same_name=matcher.grade)
    case = register(name, told.accounts, told.origins(finder), judged)
    case = replace(case, perhaps_also=tuple(sorted({*case.perhaps_also, *told.likely})))
    return Covered(shown, told.reports.values()).case(_with_events(shown, case, told))


def _with_events(shown: Shown, case: Case, told: PersonReports) -> Case:
    """With the ids of the events that the claims of each change are linked to."""
    numbers = {address(one): one.number for one in told.accounts}
    row, found = tables.claims.c, dict[int, str]()
    wanted = {numbers[claim] for one in case.transitions for claim in one.claims}
    for batch in batches(wanted):
        asked = select(row.claim, tables.events.c.id).join(tables.events, row.event == tables.events.c.event)
        found.update(shown.connection.execute(asked.where(row.claim.in_(batch))).tuples().all())
    return replace(
        case,
        transitions=tuple(
            replace(one, events=once(found[at] for claim in one.claims if (at := numbers[claim]) in found))
            for one in case.transitions
        ),
    )
