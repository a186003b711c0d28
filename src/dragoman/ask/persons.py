"""The accounts of a store that may concern a person, found by the sounds of the name."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, select

from dragoman.model import Account, Origin
from dragoman.model.accounts import accounts_of
from dragoman.record import tables
from dragoman.record.reading import batches, coded_document
from dragoman.record.withhold import withheld

UNTOLD = "reports not told apart by origin"


def accounts_of_person(
    connection: Connection,
    name: str,
    name_keys: Callable[[str], frozenset[str]],
    *,
    unredacted: bool = False,
) -> list[Account]:
    """All accounts of the reports that name somebody who sounds like `name`, in the order they were added.

    A name that is protected finds nobody, unless `unredacted`.
    """
    actor, key, coding = tables.actors.c, tables.name_keys.c, tables.codings.c
    asked = (
        select(actor.coding)
        .select_from(tables.name_keys.join(tables.actors).join(tables.codings))
        .where(key.key.in_(sorted(name_keys(name))), coding.current)
        .distinct()
    )
    found: list[Account] = []
    for batch in batches(connection.execute(asked).scalars()):
        for number in batch:
            version, coded = coded_document(connection, number)
            rows = select(tables.claims.c.claim).where(tables.claims.c.coding == number)
            numbers = list(connection.execute(rows.order_by(tables.claims.c.claim)).scalars())
            shown = coded if unredacted else withheld(coded)
            found += accounts_of(shown, document=version, numbers=numbers)
    return found


def one_origin(accounts: Sequence[Account]) -> tuple[Origin, ...]:
    """Everything from one source: as long as copies are not told from accounts of their own, reports do not
    confirm one another, and only a primary source makes a status more than reported."""
    return (Origin(source=UNTOLD, claims=tuple(one.number for one in accounts), taken=()),)
