"""Covers protected names in words that stand in no one report: reasons of judgements, ids, problems."""

from sqlalchemy import Connection, select

from dragoman.record import tables
from dragoman.record.names import holds_name, pattern
from dragoman.record.phrases import phrases
from dragoman.record.visibility import marked
from dragoman.record.withhold import WITHHELD


class Covering:
    """All protected names of a store, as one connection sees them; `unredacted` covers none."""

    def __init__(self, connection: Connection, *, unredacted: bool = False) -> None:
        row = tables.actors.c
        asked = select(row.name).where(row.visibility == "protected").distinct()
        told = [*connection.execute(asked).scalars(), *marked(connection)]
        self.protected = frozenset(() if unredacted else told)
        self.words = pattern(self.protected)
        self.whole = phrases(name for name in self.protected if " " in name)

    def text(self, words: str) -> str:
        return self.words.sub(WITHHELD, words) if self.words else words

    def whole_names(self, words: str) -> str:
        """Words of known reports: a family's name alone is only another's, or is covered by their masks."""
        return self.whole.sub(WITHHELD, words) if self.whole else words

    def id(self, id: str) -> str:
        """A file's name or an address may hold a name in any shape: then it is withheld whole."""
        return WITHHELD if self.protected and holds_name(id, self.protected) else id

    def names(self, words: str) -> bool:
        """Whether a protected name stands in words."""
        return bool(self.words and self.words.search(words))
