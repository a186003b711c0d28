"""The accounts of a store that may concern a person, found by the sounds of the name."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from dragoman.ask.case.names import CaseJudgements
from dragoman.ask.case.register import OriginsOf
from dragoman.link.origins import OriginFinder
from dragoman.model import Account, CodedDocument, Copy
from dragoman.model.accounts import accounts_of
from dragoman.model.visibility import visibility_of
from dragoman.record import tables
from dragoman.record.copying import copies_among
from dragoman.record.marks import names_judged
from dragoman.record.shown import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonReports:
    """The accounts of all reports that may concern a person, those reports by the accounts' `document`, and
    which of them are near-copies; `likely` are names in the store that may be the person's."""

    accounts: tuple[Account, ...]
    reports: Mapping[int, CodedDocument]
    copies: tuple[Copy, ...]
    likely: tuple[str, ...] = ()

    def origins(self, finder: OriginFinder) -> OriginsOf:
        """What tells from whom some of these accounts come."""
        return lambda accounts: finder(accounts, self.reports, self.copies)


def reports_of_person(
    shown: Shown,
    name: str,
    name_keys: Callable[[str], frozenset[str]],
    *,
    also: Iterable[str] = (),
    grade: Callable[[str], str] = lambda _: "sure",
    same_name: Callable[[str, str], str] = lambda one, other: "sure" if one == other else "no",
) -> PersonReports:
    """All accounts of the reports that name somebody who sounds like `name` or one of the names `also`, and
    whose name is of the grade "sure", in the order they were added.

    A name that is protected finds nobody, unless all is shown, nor does one that is surely the same by
    `same_name`: the girl is not shown by her middle name.
    """
    keys = {key for one in (name, *also) for key in name_keys(one)}
    actor, key = tables.actors.c, tables.name_keys.c
    # Asked for in the query, `current` and `hidden` have SQLite begin with their index: 56 ms, not 1.
    asked = (
        select(actor.name, actor.coding, actor.current, actor.hidden, actor.visibility, actor.grounds)
        .select_from(tables.name_keys.join(tables.actors))
        .where(key.key.in_(sorted(keys)))
    )
    all_named = shown.connection.execute(asked).all()
    named = [one for one in all_named if one.current and (shown.unredacted or not one.hidden)]
    if not shown.unredacted:
        named = _without_spellings(named, all_named, same_name)
    grades = {name: grade(name) for name in {one.name for one in named}}
    found: list[Account] = []
    reports: dict[int, CodedDocument] = {}
    codings = {one.coding for one in named if grades[one.name] == "sure"}
    for _, one in sorted(shown.documents(codings).items()):
        reports[one.version] = one.coded
        found += accounts_of(one.coded, document=one.version, numbers=one.numbers)
    return PersonReports(
        accounts=tuple(found),
        reports=reports,
        copies=tuple(copies_among(shown.connection, reports)),
        likely=tuple(sorted(name for name, its in grades.items() if its == "likely")),
    )


def _without_spellings(
    named: Sequence[Row[Any]], all_named: Sequence[Row[Any]], same_name: Callable[[str, str], str]
) -> list[Row[Any]]:
    """Without the spellings of whole names that are protected: not those of public persons, nor of whoever
    is withheld as a relative alone, where the other spelling has a case."""
    reasons: dict[str, set[str]] = {}
    for one in all_named:
        if one.visibility == "protected" and " " in one.name:
            reasons.setdefault(one.name, set()).update(one.grounds.split())
    return [
        one
        for one in named
        if one.visibility == "public"
        or all(
            visibility_of({*why, *one.grounds.split()}) != "protected"
            or same_name(hidden, one.name) != "sure"
            for hidden, why in reasons.items()
        )
    ]


def judged_names(connection: Connection, name: str) -> CaseJudgements:
    """The names that people hold to be the same person's as `name`, directly or through others, and those
    that they hold to be another's. Of two judgements on one pair the later holds."""
    pairs = {
        frozenset(map(str.casefold, names)): kind
        for kind, names in names_judged(connection, "merge", "split")
    }
    asked = " ".join(name.split()).casefold()
    apart = {other for pair, kind in pairs.items() if kind == "split" and asked in pair for other in pair}
    same, fresh = {asked}, {asked}
    while fresh:
        fresh = {
            other
            for pair, kind in pairs.items()
            if kind == "merge" and not pair.isdisjoint(fresh)
            for other in pair - same - apart
        }
        same |= fresh
    return CaseJudgements(same=frozenset(same - {asked}), apart=frozenset(apart - {asked}))
