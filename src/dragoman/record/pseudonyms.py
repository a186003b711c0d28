"""Names that stand for private persons in exports: the same in every export of one store, another in every
other store, and not to be found again by hashing lists of names, since the key is the store's own."""

import hashlib
import hmac
import unicodedata
from collections.abc import Callable

from sqlalchemy import Connection, select

from dragoman.errors import StoreError
from dragoman.record import tables

KEY = "pseudonyms"
LETTERS = 10  # of hexadecimal, 40 bits: among 10,000 persons two of one pseudonym once in 20,000 stores


def pseudonyms_of(connection: Connection) -> Callable[[str], str]:
    """What gives a name its pseudonym in this store; case and spacing make no difference."""
    row = tables.settings.c
    key = connection.execute(select(row.value).where(row.name == KEY)).scalar()
    if key is None:
        raise StoreError("the store has no key for pseudonyms")
    secret = bytes.fromhex(key)

    def pseudonym(name: str) -> str:
        folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
        mark = hmac.new(secret, folded.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
        return f"person-{mark[:LETTERS]}"

    return pseudonym
