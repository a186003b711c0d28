"""Covers names in the rows of one report: protected ones with WITHHELD, private ones with pseudonyms.

Rows have no spans to keep true, so a name is replaced as a whole; `withhold` covers it letter by letter.
"""

import urllib.parse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dragoman.record.names import hashed_id, holds_name, pattern, words_of
from dragoman.record.private import Pseudonyms
from dragoman.record.withhold import WITHHELD


@dataclass(frozen=True, slots=True)
class Named:
    """An actor of a report, as far as its name is to be covered."""

    name: str
    kind: str
    visibility: str

    @property
    def protected(self) -> bool:
        return self.visibility == "protected"

    @property
    def private(self) -> bool:
        """Whether it is a private person called by a name, or of nobody knows which kind; "a journalist" is
        none."""
        return self.kind in ("person", "other") and self.visibility == "private" and is_name(self.name)


class Mask:
    """What is shown of names in one report. Without actors to cover it changes nothing."""

    def __init__(
        self,
        actors: Iterable[Named],
        pseudonym: Callable[[str], str] | None,
        elsewhere: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`pseudonym` None shows private persons by their names; `elsewhere` as `Pseudonyms` has it."""
        told = self.told = tuple(actors)
        self.hides = any(one.protected for one in told)
        self.protected = pattern(
            (one.name for one in told if one.protected),
            (one.name for one in told if one.kind == "person" and not one.protected),
        )
        self.names = frozenset(one.name for one in told if one.protected or (pseudonym and one.private))
        self.pseudonym = pseudonym
        shown = [one for one in told if one.visibility == "public"]
        self.pseudonyms = pseudonym and Pseudonyms(
            (one.name for one in told if one.private),
            (one.name for one in shown if one.kind == "person"),
            (one.name for one in shown if one.kind != "person"),
            pseudonym=pseudonym,
            elsewhere=elsewhere,
        )

    @property
    def covers(self) -> bool:
        """Whether there is a name to be covered."""
        return bool(self.protected or self.pseudonyms)

    def text(self, words: str, *, small: bool = False) -> str:
        """Words of the report, or about it, without the names; `small` as `Pseudonyms` has it."""
        if self.protected:
            words = self.protected.sub(WITHHELD, words)
        return self.pseudonyms(words, small=small) if self.pseudonyms else words

    def maybe(self, words: str | None) -> str | None:
        return None if words is None else self.text(words)

    def address(self, url: str | None) -> str | None:
        """An address, where none of the names stands in it."""
        return None if url and holds_name(urllib.parse.unquote(url), self.names) else url

    def alters(self, words: str) -> bool:
        """Whether other words are shown in the place of a title or an id."""
        return holds_name(words, self.names) or self.text(words) != words

    def document_id(self, id: str, text: str) -> str:
        """An id may hold a name in any shape, as a file's name or an address: then the text's hash stands for
        it. A private person's name alone is replaced where it is written out."""
        return hashed_id(text) if holds_name(id, self.names) else id

    def party(self, words: str, actor: Named | None) -> str:
        """A party by its name or words; `actor` is its record in the report."""
        if actor and actor.protected and self.hides:
            return WITHHELD
        if actor and actor.private and self.pseudonym:
            return self.pseudonym(actor.name)
        return self.text(words)

    def concerns(self, words: str) -> bool:
        """Whether words name a protected person."""
        return bool(self.protected and self.protected.search(words))


class Joint:
    """The masks of several reports for words that may be of any of them. A word of a protected name that one
    of the reports gives a public person, or a family's name of a whole name that is shown, is told: the
    minister is not withheld for a child of that name in another report."""

    def __init__(self, masks: Iterable[Mask]) -> None:
        self.masks = [*masks]
        told = [one for mask in self.masks for one in mask.told]
        shown = [one.name for one in told if one.kind == "person" and not one.protected]
        public = (one.name for one in told if one.kind == "person" and one.visibility == "public")
        self.protected = pattern((one.name for one in told if one.protected), shown, public)

    def text(self, words: str, *, small: bool = False) -> str:
        if self.protected:
            words = self.protected.sub(WITHHELD, words)
        for mask in self.masks:
            words = mask.pseudonyms(words, small=small) if mask.pseudonyms else words
        return words


def is_name(words: str) -> bool:
    return bool(words_of([words]))
