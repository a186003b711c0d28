"""Looks a store through: file, references, hashes, counts and spans; and copies it while it is used."""

import contextlib
import hashlib
import os
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, func, select

from dragoman.errors import StoreError
from dragoman.record import derived, dialect, forgetting, tables
from dragoman.record.inserting import now
from dragoman.record.reading import unpacked
from dragoman.record.store import FILE_MODE, Store


def faults(connection: Connection) -> Iterator[str]:
    """What is wrong with a store, a line each; nothing where it is sound."""
    yield from dialect.integrity(connection)
    for row in connection.execute(select(tables.originals)):
        content = zlib.decompress(row.bytes)
        if hashlib.sha256(content).hexdigest() != row.sha256 or len(content) != row.size:
            yield f"original {row.sha256}: its bytes are not those that were read"
    versions = select(tables.versions.c.version, tables.versions.c.text, tables.versions.c.text_sha256)
    for row in connection.execute(versions):
        if hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest() != row.text_sha256:
            yield f"version {row.version}: its text is not the one that was coded"
    yield from _codings(connection)
    yield from derived.faults(connection)
    count = connection.execute(select(func.count()).select_from(tables.versions)).scalar_one()
    if dialect.indexed(connection) != count:
        yield f"the full-text index holds {dialect.indexed(connection)} texts of {count}"


def _codings(connection: Connection) -> Iterator[str]:
    asked = select(tables.codings.c.coding, tables.codings.c.body, tables.versions.c.text).select_from(
        tables.codings.join(tables.versions)
    )
    for row in connection.execute(asked):
        coded = unpacked(row.body)["claims"]
        of_coding = tables.claims.c.coding == row.coding
        kept = list(
            connection.execute(
                select(tables.claims.c.id).where(of_coding).order_by(tables.claims.c.claim)
            ).scalars()
        )
        if kept != [claim["id"] for claim in coded]:
            yield f"coding {row.coding}: {len(kept)} rows for {len(coded)} claims"
        for claim in coded:
            trigger = claim["trigger"]
            if row.text[trigger["start"] : trigger["end"]] != trigger["text"]:
                yield f"claim {claim['id']}: its words do not stand where it says"


def backup(store: Store, target: Path) -> None:
    """A whole copy at `target`, readable by its owner alone, of the moment it is finished; may be taken while
    documents are added. An earlier copy of this store is replaced when the new one is whole; StoreError where
    the file is anything else."""
    with store.reading() as connection:
        earlier = {path for path, _ in forgetting.known_backups(connection)}
    if target.is_file() and str(target.absolute()) not in earlier:
        raise StoreError(f"{target}: a file is there that is no earlier copy of this store")
    draft = target.with_name(f".{target.name}.draft")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_RDWR, FILE_MODE))
        with (
            contextlib.closing(
                sqlite3.connect(f"{store.path.absolute().as_uri()}?mode=ro", uri=True)
            ) as source,
            contextlib.closing(sqlite3.connect(draft)) as copy,
        ):
            source.backup(copy)
        draft.replace(target)
        with store.writing() as connection:
            noted = {"path": str(target.absolute()), "made": now()}
            connection.execute(dialect.insert_or_replace(tables.backups, ["path"]), noted)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"{target}: the copy could not be made ({error})") from None
    finally:
        draft.unlink(missing_ok=True)
