"""Puts pseudonyms in the place of private persons' names in words of one report, in any shape of the name.

May import `names` and `phrases`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from dragoman.record.names import words_of
from dragoman.record.phrases import JOINERS, bare, phrases

SOMEBODY = "[a person]"  # a word that several private persons of a report have in their names
BETWEEN = re.compile(f"{JOINERS}{{0,3}}")  # two words of one name
HANDLES = ("#", "@", "_")  # before a word in small letters that is a name all the same
WORD = re.compile(r"[^\W\d_]+?(?:(?![^\W\d_])|(?<=[a-z])(?=[A-Z]))")  # "#FreeOmidRad" is three
OWNED = re.compile(r"['’]s\b")  # "Rad's neighbours" are described, not named
LONGEST = 5  # words of a name that is looked for


class Met(NamedTuple):
    start: int
    end: int
    become: str


def letters(name: str) -> str:
    """A name by its letters alone, so that all its shapes are one."""
    return "".join(filter(str.isalpha, bare(name))).casefold()


class Pseudonyms:
    """`private` are names that are covered, whole and by each word; `persons` are shown, and so is each of
    their words; `others` are shown whole ("the Rad Bakery"). `elsewhere` gives, by its letters, a whole name
    that other reports give a private person."""

    def __init__(
        self,
        private: Iterable[str],
        persons: Iterable[str],
        others: Iterable[str],
        *,
        pseudonym: Callable[[str], str],
        elsewhere: Mapping[str, str],
    ) -> None:
        self.pseudonym = pseudonym
        self.elsewhere = elsewhere
        told, known = sorted({*private}), [*persons]
        self.whole = {letters(name): name for name in told}
        whole = [one for one in others if not self._told_in(one)]
        shown = {*words_of(known), *(one for one in whole if " " not in one)}
        self.bearers = _bearers(told, set(map(letters, shown)))
        self.apart = {letters(name) for name in (*known, *whole)} - self.whole.keys()
        words = {word for name in told for word in words_of([name]) if letters(word) in self.bearers}
        families = {f"{name.split()[-1]}s" for name in told if letters(name.split()[-1]) in self.bearers}
        self.words = phrases({*told, *words, *families, *(name for name in (*known, *whole) if " " in name)})

    def _told_in(self, name: str) -> bool:
        """Whether a name holds that of a private person: "the Free Omid Rad Campaign", "Rad's neighbours"."""
        inside = any(" " in one and letters(one) in letters(name) for one in self.whole.values())
        return bool(OWNED.search(name)) or inside or any(self._of_others(name, 0, len(name)))

    def __bool__(self) -> bool:
        return bool(self.words or self.elsewhere)

    def __call__(self, words: str, *, small: bool = False) -> str:
        """Words without the names; what two parts of one name become stands once. `small`: the words may have
        lost their capitals, so that "rad" is a name as well."""
        made, at, last = "", 0, Met(0, 0, "")
        for one in self._found(words, small):
            if not (one.become == last.become and BETWEEN.fullmatch(words[last.end : one.start])):
                made += words[at : one.start] + one.become
            at, last = one.end, one
        return made + words[at:]

    def _found(self, words: str, small: bool) -> Iterator[Met]:
        at = 0
        for start, end in self.words.spans(words) if self.words else ():
            if start < at:
                continue
            yield from self._of_others(words, at, start)
            at = end
            as_name = small or words[start - 1 : start] in HANDLES
            become = self._become(words[start:end], as_name)
            if become is not None:
                yield Met(start, end, become)
        yield from self._of_others(words, at, len(words))

    def _become(self, met: str, as_name: bool) -> str | None:
        key = letters(met)
        if key in self.apart:
            return None
        if key in self.whole:
            return self.pseudonym(self.whole[key])
        if met.islower() and not as_name:
            return None
        inside = [name for whole, name in self.whole.items() if whole in key and " " in name]
        if inside and key not in self.bearers:  # "#FREEOMIDRAD"
            return self.pseudonym(inside[0])
        found = self.bearers.get(key) or self.bearers.get(key.removesuffix("s"))  # "the Rads"
        return self.pseudonym(found[0]) if found and len(found) == 1 else SOMEBODY

    def _of_others(self, words: str, first: int, last: int) -> Iterator[Met]:
        """Whole names of private persons whom the coder did not see here, between two places of the words."""
        met = [*WORD.finditer(words, first, last)] if self.elsewhere else []
        at = 0
        while at < len(met):
            for size in range(min(LONGEST, len(met) - at), 1, -1):
                start, end = met[at].start(), met[at + size - 1].end()
                name = self.elsewhere.get(letters(words[start:end]))
                joined = all(
                    BETWEEN.fullmatch(words[one.end() : other.start()])
                    for one, other in zip(met[at : at + size], met[at + 1 : at + size], strict=False)
                )
                if name is not None and joined:
                    yield Met(start, end, self.pseudonym(name))
                    at += size - 1
                    break
            at += 1


def _bearers(names: Iterable[str], shown: set[str]) -> dict[str, tuple[str, ...]]:
    """For each word, by its letters, the names it stands in; not for words that are shown."""
    found: dict[str, tuple[str, ...]] = {}
    for name in names:
        for word in sorted(words_of([name])):
            if (key := letters(word)) not in shown:
                found[key] = (*found.get(key, ()), name)
    return found
