"""Headlines written with a capital for every word, or all in capitals, in the letters of a sentence.

The parser takes each capital for a name and finds no verb. A line in which (nearly) all longer words begin
with a capital is parsed from a copy of the same length: plain words small, names and what is unknown with
their capital. May import lexicon.
"""

import functools
import re
from collections.abc import Iterator

from dragoman.lexicon import Lexicon, load

LONGEST_LINE = 200  # characters; headlines are below 150
FEWEST_WORDS = 3  # of more than SHORT_WORD letters; below that a line is rather a name or a label
SHORT_WORD = 3
TITLE_SHARE = 0.8  # of the longer words begin with a capital
LONGEST_NAME = 5  # words
LONGEST_ACRONYM = 5  # letters

WORD = re.compile(r"[^\W\d_][\w]*(?:['’][\w]+)?")
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("es", ""),
    ("ed", ""),
    ("d", ""),
    ("s", ""),
)
CLOSED = (".", "!", "?", '."', ".”")


class Headlines:
    """Tells plain words from names by the tables of a lexicon; made once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.plain = frozenset(_plain(lexicon))
        self.small = frozenset(row["word"] for row in lexicon.table("headline_words.tsv"))
        self.names = frozenset(_names(lexicon))
        self.given = frozenset(row["name"].lower() for row in lexicon.table("person_names.tsv"))

    def __call__(self, text: str) -> str:
        """A copy of the same length with the letters of a sentence, or the text itself where it is none of
        the two kinds of headline."""
        if len(text) > LONGEST_LINE:
            return text
        words = list(WORD.finditer(text))
        longer = [word.group() for word in words if len(word.group()) > SHORT_WORD]
        if len(longer) < FEWEST_WORDS:
            return text
        share = sum(word[0].isupper() for word in longer) / len(longer)
        if share < (1 if text.endswith(CLOSED) else TITLE_SHARE):
            return text
        capitals = all(word.isupper() for word in longer)
        return self._written(text, words, capitals)

    def _written(self, text: str, words: list[re.Match[str]], capitals: bool) -> str:
        lowers = [word.group().lower() for word in words]
        named = self._named(text, words, lowers)
        pieces, at = [], 0
        for number, match in enumerate(words):
            word = match.group()
            new = self._letters(word, lowers, number, number in named, capitals)
            if number == 0:
                new = new[:1].upper() + new[1:]
            pieces += [text[at : match.start()], new if len(new) == len(word) else word]
            at = match.end()
        return "".join((*pieces, text[at:]))

    def _letters(self, word: str, lowers: list[str], number: int, named: bool, capitals: bool) -> str:
        lower = lowers[number]
        owner = lower[:-2] if lower.endswith(("'s", "’s")) else lower
        if not capitals and word.isupper() and 1 < len(word) <= LONGEST_ACRONYM:
            return word
        if capitals and word in self.names and lower not in self.small:  # "NATO", "US"
            return word
        if not named and not self._given(lowers, number) and self._is_plain(owner):
            return lower
        if not capitals:
            return word
        return word[:1] + word[1:].lower()

    def _given(self, lowers: list[str], number: int) -> bool:
        """Whether a word is a given name before what is no plain word: "Grace Mugabe"."""
        following = number + 1 < len(lowers) and not self._is_plain(lowers[number + 1])
        return following and lowers[number] in self.given

    def _is_plain(self, lower: str) -> bool:
        if lower in self.plain:
            return True
        for ending, stem in ENDINGS:
            if lower.endswith(ending) and len(lower) > len(ending) + 2:
                base = lower[: -len(ending)] + stem
                if base in self.plain or (base[-1:] == base[-2:-1] and base[:-1] in self.plain):
                    return True
        return False

    def _named(self, text: str, words: list[re.Match[str]], lowers: list[str]) -> set[int]:
        """Numbers of the words that belong to a known name, longest names first."""
        found: set[int] = set()
        for first in range(len(words)):
            for size in range(min(LONGEST_NAME, len(words) - first), 0, -1):
                if any(not words[first + i].group()[:1].isupper() for i in range(size)):
                    continue
                name = " ".join(lowers[first : first + size])
                if name in self.names or name.removesuffix("'s").removesuffix("’s") in self.names:
                    found.update(range(first, first + size))
                    break
        return found


def _plain(lexicon: Lexicon) -> Iterator[str]:
    for folder, column in (("events", "lemma"), ("classes", "word")):
        for table in lexicon.tables(folder).values():
            yield from (row[column] for row in table)
    columns = (
        ("governors.tsv", "lemma"),
        ("support_verbs.tsv", "lemma"),
        ("event_nouns.tsv", "word"),
        ("party_nouns.tsv", "lemma"),
        ("headline_words.tsv", "word"),
        ("titles.tsv", "title"),
    )
    for name, column in columns:
        yield from (word.lower() for row in lexicon.table(name) for word in row[column].split())


def _names(lexicon: Lexicon) -> Iterator[str]:
    """Names in small letters, acronyms as they are."""
    for row in lexicon.table("countries.tsv"):
        yield row["word"] if row["word"].isupper() else row["word"].lower()
    for table in lexicon.tables("actors").values():
        for row in table:
            name = row["name"]
            if name.isupper():
                yield name
            elif " " in name:
                yield name.lower()
                if row.get("kind") == "person":
                    yield name.rsplit(" ", 1)[-1].lower()


@functools.cache
def headlines() -> Headlines:
    return Headlines(load())
