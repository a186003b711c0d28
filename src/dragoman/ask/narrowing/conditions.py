"""Filters and orders as SQL: the rows of `filters` functions of `compare`, columns of the store."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, UnaryExpression, and_

from dragoman.ask.narrowing import compare
from dragoman.ask.narrowing.filters import FILTERS, OF_EVENTS, Compared
from dragoman.ask.narrowing.orders import SORTS
from dragoman.ask.narrowing.wanted import Wanted
from dragoman.record import tables
from dragoman.record.shown import Shown

Condition = ColumnElement[bool]


def conditions(shown: Shown, asked: Wanted) -> tuple[list[Condition], Condition | None]:
    """What the rows of the question's own table have to be, and what one claim of theirs has to be, if
    anything is asked of it."""
    own: list[Condition] = []
    of_claims: list[Condition] = []
    table = "events" if asked.question in OF_EVENTS else asked.question
    for name, value in asked.filters.items():
        asks = FILTERS[name]
        compared = asks.own.get(asked.question) or asks.own.get(table)
        if compared is not None:
            own.append(condition(shown, compared, value))
        elif asks.claims is not None:
            of_claims.append(condition(shown, asks.claims, value))
    row = tables.claims.c
    if not of_claims and table != "claims":
        return own, None
    if "verdict" not in asked.filters:
        of_claims.append(~row.rejected)
    return own, and_(row.current, *of_claims)


def condition(shown: Shown, compared: Compared, value: Any) -> Condition:
    how: compare.Compare = getattr(compare, compared.how)
    return how(shown, [column(name) for name in compared.columns.split()], value)


def column(name: str) -> Column[Any]:
    table, _, own = name.partition(".")
    return tables.metadata.tables[table].c[own]


def order(
    asked: Wanted, last: ColumnElement[Any], instead: Mapping[str, ColumnElement[Any]] | None = None
) -> list[UnaryExpression[Any]]:
    """The order, whole: what is alike in all columns is ordered by `last`, so that pages neither overlap nor
    leave gaps. What is not known comes last either way. `instead` replaces columns by their names."""
    columns: dict[str, ColumnElement[Any]] = {
        name.lstrip("-"): column(its) for name, its in SORTS[asked.question].items() if its
    }
    columns.update(instead or {})
    made = []
    for key in asked.sort:
        its = columns[key.removeprefix("-")]
        made.append((its.desc() if key.startswith("-") else its.asc()).nulls_last())
    return [*made, last.asc()]


def names_as_shown(shown: Shown, asked: Wanted, coding: Column[Any]) -> dict[str, ColumnElement[Any]]:
    """What takes the place of publishers, titles and ids in an order, where these may hold names."""
    keys = {key.removeprefix("-") for key in asked.sort} & {"publisher", "title", "document"}
    its = SORTS[asked.question]
    return {key: compare.as_shown(shown, coding, key, column(its[key])) for key in sorted(keys)}


def page(found: Select[Any], asked: Wanted) -> Select[Any]:
    return found.limit(asked.limit).offset(asked.offset or None)
