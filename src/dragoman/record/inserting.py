"""Rows put into tables, and when."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select


def now() -> str:
    """This second in UTC, as tables keep it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def insert_one(connection: Connection, table: Table, **values: Any) -> int:
    """Puts in a row; its number."""
    made = connection.execute(insert(table).values(**values)).inserted_primary_key
    return int(made[0]) if made else 0


def insert_all(connection: Connection, table: Table, some: Sequence[dict[str, Any]]) -> None:
    """Puts in rows, or none where there are none."""
    if some:
        connection.execute(insert(table), some)


def next_number(connection: Connection, column: Any) -> int:
    """The next number of a table; the transaction is the only writer."""
    return int(connection.execute(select(func.max(column))).scalar() or 0) + 1
