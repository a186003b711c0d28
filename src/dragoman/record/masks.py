"""Covers names in the rows of one report: protected ones with WITHHELD, private ones with pseudonyms.

Rows have no spans to keep true, so a name is replaced as a whole; `withhold` covers it letter by letter.
"""

import re
import urllib.parse
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dragoman.record.names import hashed_id, holds_name, pattern, words_of
from dragoman.record.withhold import WITHHELD

SOMEBODY = "[a person]"  # a word that several private persons of a report have in their names


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
        """Whether it is a private person called by a name; "a journalist" is none."""
        return self.kind == "person" and self.visibility == "private" and is_name(self.name)


class Mask:
    """What is shown of names in one report. Without actors to cover it changes nothing."""

    def __init__(self, actors: Iterable[Named], pseudonym: Callable[[str], str] | None) -> None:
        """`pseudonym` None shows private persons by their names."""
        told = [*actors]
        self.hides = any(one.protected for one in told)
        self.protected = pattern(
            (one.name for one in told if one.protected),
            (one.name for one in told if one.kind == "person" and not one.protected),
        )
        self.names = frozenset(one.name for one in told if one.protected or (pseudonym and one.private))
        self.pseudonym = pseudonym
        private = sorted({one.name for one in told if one.private}) if pseudonym else []
        shown = (one.name for one in told if not (one.private or one.protected))
        others = words_of(shown)
        self.bearers = _bearers(private, others)
        names = sorted({*private, *self.bearers}, key=lambda name: (-len(name), name))
        listed = "|".join(map(re.escape, names))
        self.private = re.compile(rf"(?<!\w)(?:{listed})(?!\w)") if names else None

    @property
    def covers(self) -> bool:
        """Whether there is a name to be covered."""
        return bool(self.protected or self.private)

    def text(self, words: str) -> str:
        """Words of the report, or about it, without the names."""
        if self.protected:
            words = self.protected.sub(WITHHELD, words)
        if self.private and self.pseudonym:
            words = self.private.sub(lambda met: self._pseudonym(met[0]), words)
        return words

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

    def _pseudonym(self, met: str) -> str:
        bearers = self.bearers.get(met, (met,))
        return self.pseudonym(bearers[0]) if self.pseudonym and len(bearers) == 1 else SOMEBODY


def is_name(words: str) -> bool:
    return bool(words_of([words]))


def _bearers(names: Iterable[str], others: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each word the names it stands in; not for those of actors whose names are shown."""
    found: dict[str, tuple[str, ...]] = {}
    shown = {*others}
    for name in names:
        for word in sorted(words_of([name])):
            if word not in shown and word != name:
                found[word] = (*found.get(word, ()), name)
    return found
