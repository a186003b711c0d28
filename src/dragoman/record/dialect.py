"""What is bound to SQLite: how a connection is set up, the full-text index, what happens on a conflict."""

import contextlib
import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, create_engine, event, func, select, text
from sqlalchemy.dialects.sqlite import Insert, insert

from dragoman.record.shapes import searchable

BUSY_SECONDS = 120  # a writer waits so long for another one; its transactions are batches of some seconds
# KiB of pages kept. Adding to a store of 90 MB took 43 ms of the processor a document with SQLite's own
# 2,000, 33 with 8,000, and no less with 32,000.
CACHE = 16_000
APPLICATION_ID = 0x64726167  # "drag", in the header of the file: what tells a store from other SQLite files


def engine_of(path: str, *, read_only: bool) -> Engine:
    """An engine on the file at `path`. Its transactions are begun by hand: IMMEDIATE for a writer, so that it
    waits for its turn at the start and never in the middle."""
    address = f"file:{_quoted(path)}?mode={'ro' if read_only else 'rw'}&uri=true"
    engine = create_engine(
        f"sqlite:///{address}", connect_args={"timeout": BUSY_SECONDS, "isolation_level": None}
    )

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA secure_delete = ON")
        cursor.execute(f"PRAGMA cache_size = -{CACHE}")
        if read_only:
            cursor.execute("PRAGMA query_only = ON")
        else:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _quoted(path: str) -> str:
    return path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def insert_or_ignore(table: Table) -> Insert:
    """An insert that leaves a row that is there as it is."""
    return insert(table).on_conflict_do_nothing()


def insert_or_replace(table: Table, keys: list[str]) -> Insert:
    """An insert that overwrites the other columns of a row that is there."""
    made = insert(table)
    changed = {column.name: made.excluded[column.name] for column in table.columns if column.name not in keys}
    return made.on_conflict_do_update(index_elements=keys, set_=changed)


def index_text(connection: Connection, version: int, title: str | None, body: str) -> None:
    connection.execute(
        text("INSERT INTO documents_text (rowid, title, text) VALUES (:version, :title, :body)"),
        _searchable(version, title, body),
    )


def unindex_text(connection: Connection, version: int, title: str | None, body: str) -> None:
    """Takes a text out of the index; it has to be given as it was put in."""
    connection.execute(
        text(
            "INSERT INTO documents_text (documents_text, rowid, title, text)"
            " VALUES ('delete', :version, :title, :body)"
        ),
        _searchable(version, title, body),
    )


def _searchable(version: int, title: str | None, body: str) -> dict[str, int | str]:
    return {"version": version, "title": searchable(title or ""), "body": searchable(body)}


def matching(connection: Connection, words: str) -> list[int]:
    """Versions whose title or text has all the words; each is taken as written, quotes and signs too."""
    phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
    if not phrase:
        return []
    found = connection.execute(
        text("SELECT rowid FROM documents_text WHERE documents_text MATCH :phrase ORDER BY rowid"),
        {"phrase": phrase},
    )
    return [int(row[0]) for row in found]


def indexed(connection: Connection) -> int:
    """How many versions the full-text index holds."""
    return int(connection.execute(text("SELECT count(*) FROM documents_text_docsize")).scalar_one())


def forget_words(connection: Connection) -> None:
    """Writes the full-text index anew, without the words of texts that were taken out of it."""
    connection.execute(text("INSERT INTO documents_text (documents_text) VALUES ('optimize')"))


def scrub(path: str) -> bool:
    """Writes the whole file anew, without free pages, and empties its log; False where a reader in another
    process keeps the log from being emptied."""
    with contextlib.closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(
            "PRAGMA temp_store = MEMORY"
        )  # no copy of the store in a folder of temporary files
        connection.execute("VACUUM")
        return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def integrity(connection: Connection) -> list[str]:
    """SQLite's own complaints, of the file and of references; none where it is sound."""
    found = [row[0] for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    found += [
        f"a row of {row[0]} refers to none of {row[2]}"
        for row in connection.execute(text("PRAGMA foreign_key_check"))
    ]
    return found


def listed(numbers: Iterable[int]) -> Select[tuple[int]]:
    """Numbers as a subquery: any many of them are one parameter."""
    return select(func.json_each(json.dumps(sorted(numbers))).table_valued("value").c.value)
