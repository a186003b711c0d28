"""Questions about claims: one row a telling, with who says so and how surely."""

from sqlalchemy import func, select

from dragoman.ask.accounts import rows_of
from dragoman.ask.answer import Found
from dragoman.ask.narrowing.compare import FIRST, coarse
from dragoman.ask.narrowing.conditions import conditions, names_as_shown, order, page
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.model.rows import ClaimRow
from dragoman.record import tables
from dragoman.record.shown import Shown


def claims(shown: Shown, asked: Wanted) -> Found[ClaimRow]:
    """A page of the claims that the filters let through, of current readings; without those that a person
    rejected, unless these are asked for."""
    own, of_claims = conditions(shown, asked)
    row = tables.claims.c
    assert of_claims is not None and not own
    found = (
        select(row.claim, row.coding, tables.events.c.id)
        .select_from(
            tables.claims.join(tables.versions, row.version == tables.versions.c.version)
            .join(tables.documents, tables.versions.c.document == tables.documents.c.document)
            .outerjoin(tables.events, row.event == tables.events.c.event)
        )
        .where(of_claims)
    )
    number = select(func.count()).select_from(tables.claims).where(of_claims)
    total = shown.connection.execute(number).scalar_one()
    instead = {
        "date": coarse(shown, row.claim, row.date_start, FIRST),
        **names_as_shown(shown, asked, row.coding),
    }
    paged = page(found.order_by(*order(asked, row.claim, instead)), asked)
    told = ((one.claim, one.coding, one.id) for one in shown.connection.execute(paged))
    return Found(ClaimRow, rows_of(shown, told), int(total))
