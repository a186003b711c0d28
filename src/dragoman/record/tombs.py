"""What was forgotten, and must not come back.

Each tombstone keeps hashes with a salt of its own: of a document's id and text, of a person's name as
written, and of the forms of that name that stay the same in other spellings. Whoever holds the store and
guesses a name can find the guess confirmed, no more.
"""

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from dragoman.record import tables
from dragoman.record.phrases import squeezed

MOST_WORDS = 5  # of a person's name that is looked for in a text
LEAST_WORDS = 2  # of a name that is looked for in other spellings
SMALL = 3  # letters of a small word within a name: al, bin, de, van
SALT_BYTES = 16
MARKS = "\u0300-\u036f"  # accents that stand apart from their letters
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{MARKS}])*(?:['’](?:[^\W_]|[{MARKS}])+)*")
POSSESSIVE = re.compile(r"['’]s$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Burial:
    """What is to be kept out: `kind` is document (its id, or the hash of a text) or person (a name)."""

    kind: str
    what: str
    author: str
    reason: str
    made: str
    stands: str | None = None


def bury(connection: Connection, burial: Burial, forms: Iterable[str] = ()) -> None:
    """`forms` are those of a person's name."""
    salt = secrets.token_hex(SALT_BYTES)
    what = " ".join(words_of(burial.what)) if burial.kind == "person" else burial.what
    told = [(burial.kind, what), *(("sounds", form) for form in sorted(forms))]
    rows = [
        {
            "kind": kind,
            "salt": salt,
            "mark": _mark(one, salt),
            "stands": burial.stands,
            "author": burial.author,
            "reason": burial.reason,
            "made": burial.made,
        }
        for kind, one in told
    ]
    connection.execute(insert(tables.tombstones), rows)


def words_of(text: str) -> list[str]:
    """The words of a text as tombstones compare them: in small letters, without marks and possessives."""
    return [_folded(word) for word in WORD.findall(text)]


def _folded(word: str) -> str:
    plain = POSSESSIVE.sub("", word)
    if plain.isascii():  # most words: nothing to take apart
        return plain.lower()
    plain = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


class Tombs:
    """The tombstones of a store, as one connection sees them; `forms` are those by which a name is looked
    for."""

    def __init__(self, connection: Connection, forms: Callable[[str], frozenset[str]]) -> None:
        row = tables.tombstones.c
        self.forms = forms
        self.marks: dict[str, list[tuple[str, str, str]]] = {"document": [], "person": []}
        self.sounds: dict[str, dict[str, str]] = {}
        for one in connection.execute(select(row.kind, row.salt, row.mark, row.stands)):
            if one.kind == "sounds":
                self.sounds.setdefault(one.salt, {})[one.mark] = one.stands
            else:
                self.marks[one.kind].append((one.salt, one.mark, one.stands or ""))

    def holds_document(self, *what: str) -> bool:
        """Whether a document of this id, or a text of this hash, was forgotten."""
        return any(_mark(one, salt) == mark for one in what for salt, mark, _ in self.marks["document"])

    def persons_in(self, *texts: str | None) -> dict[str, set[str]]:
        """The names of forgotten persons that are in texts, as written there, by what stands for them."""
        found: dict[str, set[str]] = {}
        if self.marks["person"]:
            shapes = {shape for text in texts if text for shape in (text, squeezed(text))}
            runs = {run: written for text in sorted(shapes) for run, written in _runs(text)}
            for salt, mark, stands in self.marks["person"]:
                names = {written for run, written in runs.items() if _mark(run, salt) == mark}
                if names:
                    found.setdefault(stands, set()).update(names)
            for written in {*runs.values()} if self.sounds else ():
                for stands in self._sounding(written):
                    found.setdefault(stands, set()).add(written)
        return found

    def _sounding(self, written: str) -> set[str]:
        """What stands for the persons as whose name words may be read, if they are written as a name is."""
        words = written.split()
        small = [word for word in words if word[0].islower()]
        if len(words) < LEAST_WORDS or words[-1] in small or any(len(word) > SMALL for word in small):
            return set()
        forms = self.forms(written)
        return {
            marks[mark]
            for salt, marks in self.sounds.items()
            for mark in (_mark(form, salt) for form in forms)
            if mark in marks
        }


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Words in a row, as they are compared and as they are written."""
    met = [*WORD.finditer(text)]
    written = [POSSESSIVE.sub("", one.group()) for one in met]
    words = [_folded(word) for word in written]
    for start in range(len(words)):
        turned = text.startswith(",", met[start].end())  # "Velimbe, Lena"
        for end in range(start + 1, min(start + MOST_WORDS, len(words)) + 1):
            yield " ".join(words[start:end]), " ".join(written[start:end])
            if turned and end - start > 1:
                yield " ".join((*words[start + 1 : end], words[start])), " ".join(written[start:end])


def spoken(names: Iterable[str], *texts: str | None) -> bool:
    """Whether one of the names, as words in a row, stands in a text."""
    wanted = {" ".join(words_of(name)) for name in names}
    return any(run in wanted for text in texts if text for run, _ in _runs(text))


def _mark(what: str, salt: str) -> str:
    return hashlib.sha256(f"{salt}\0{what}".encode("utf-8", "surrogatepass")).hexdigest()
