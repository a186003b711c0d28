"""The accounts of a store that may concern a person, found by the sounds of the name."""

from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, select

from dragoman.ask.cases import CaseJudgements
from dragoman.model import Account, Origin
from dragoman.model.accounts import accounts_of
from dragoman.record import judging, tables
from dragoman.record.reading import batches, coded_document, numbers_of
from dragoman.record.withhold import withheld

UNTOLD = "reports not told apart by origin"


def accounts_of_person(
    connection: Connection,
    name: str,
    name_keys: Callable[[str], frozenset[str]],
    *,
    also: Iterable[str] = (),
    unredacted: bool = False,
) -> list[Account]:
    """All accounts of the reports that name somebody who sounds like `name` or one of the names `also`, in
    the order they were added.

    A name that is protected finds nobody, unless `unredacted`.
    """
    keys = {key for one in (name, *also) for key in name_keys(one)}
    actor, key, coding = tables.actors.c, tables.name_keys.c, tables.codings.c
    asked = (
        select(actor.coding)
        .select_from(tables.name_keys.join(tables.actors).join(tables.codings))
        .where(key.key.in_(sorted(keys)), coding.current)
        .distinct()
    )
    found: list[Account] = []
    for batch in batches(connection.execute(asked).scalars()):
        for number in batch:
            version, coded = coded_document(connection, number)
            numbers = numbers_of(connection, number)
            shown = coded if unredacted else withheld(coded)
            found += accounts_of(shown, document=version, numbers=numbers)
    return found


def one_origin(accounts: Sequence[Account]) -> tuple[Origin, ...]:
    """Everything from one source: as long as copies are not told from accounts of their own, reports do not
    confirm one another, and only a primary source makes a status more than reported."""
    return (Origin(source=UNTOLD, claims=tuple(one.number for one in accounts), taken=()),)


def judged_names(connection: Connection, name: str) -> CaseJudgements:
    """The names that people hold to be the same person's as `name`, directly or through others, and those
    that they hold to be another's. Of two judgements on one pair the later holds."""
    pairs = {frozenset(map(str.casefold, names)): kind for kind, names in judging.judged_names(connection)}
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
