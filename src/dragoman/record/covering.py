"""Covers protected names in words that stand in no one report: reasons of judgements, ids, problems."""

import re

from sqlalchemy import Connection, select

from dragoman.record import tables
from dragoman.record.withhold import WITHHELD, pattern, words_of


class Covering:
    """All protected names of a store, as one connection sees them; `unredacted` covers none."""

    def __init__(self, connection: Connection, *, unredacted: bool = False) -> None:
        row = tables.actors.c
        asked = select(row.name).where(row.visibility == "protected").distinct()
        names = [] if unredacted else list(connection.execute(asked).scalars())
        self.words: re.Pattern[str] | None = pattern(names)
        self.parts = frozenset(word.casefold() for word in words_of(names))

    def text(self, words: str) -> str:
        return self.words.sub(WITHHELD, words) if self.words else words

    def id(self, id: str) -> str:
        """A file's name or an address may hold a name in any shape: then it is withheld whole."""
        folded = id.casefold()
        return WITHHELD if any(part in folded for part in self.parts) else id

    def names(self, words: str) -> bool:
        """Whether a protected name stands in words."""
        return bool(self.words and self.words.search(words))
