"""What was forgotten, and must not come back: salted hashes, from which nothing can be read."""

import hashlib

from sqlalchemy import Connection, select

from dragoman.record import tables

SALT = b"dragoman tombstone\0"


def mark_of(what: str) -> str:
    return hashlib.sha256(SALT + what.casefold().encode("utf-8", "surrogatepass")).hexdigest()


class Tombs:
    """The tombstones of a store, as one connection sees them."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def holds_document(self, id: str) -> bool:
        row = tables.tombstones.c
        found = select(row.tombstone).where(row.kind == "document", row.mark == mark_of(id))
        return self.connection.execute(found).first() is not None
