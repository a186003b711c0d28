"""The words of time as categories: each word becomes one character, so that a rule about categories is a
regular expression over a short string. May import lexicon.

A pattern is written with the names of categories in capitals (`MONTH DAY_NUMBER COMMA? YEAR_NUMBER`), spaces
mean nothing, all else is a regular expression; names of MACROS stand for longer patterns.
"""

import re
from collections.abc import Iterable, Mapping

from dragoman.lexicon import Lexicon

WORD_TABLES = (
    "months",
    "weekdays",
    "seasons",
    "day_parts",
    "numbers",
    "units",
    "day_words",
    "frequencies",
    "grammar_words",
)
PHRASE_TABLES = ("vague_times", "holidays")
NOTHING = "."  # the character of a word without a category
BREAK = "\n"  # the character between paragraphs
FIRST_CHARACTER = 0x4E00  # a range without any sign that means something in a regular expression

NAME = re.compile(r"(?<![?<A-Za-z_])[A-Z][A-Z0-9_]*")
PIECE = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


class Vocabulary:
    """Categories of words (`times/*.tsv`), of numerals and of marks; a character for each set of them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.categories: dict[str, set[str]] = {}
        self.values: dict[tuple[str, str], str] = {}
        self.tests: dict[str, str] = {}
        self.day_shifts: dict[str, tuple[int, str]] = {}
        self._characters: dict[frozenset[str], str] = {}
        for name in WORD_TABLES:
            for row in lexicon.table(f"times/{name}.tsv"):
                self._add(row)
        self.leads: dict[str, set[str]] = {}
        for row in lexicon.table("times/lead_words.tsv"):
            self.leads.setdefault(row["word"], set()).add(row["leads"])
        self.phrases = self._phrases(lexicon)
        for first in self.phrases:
            self.categories.setdefault(first, set()).add("phrase")
        self.character_of = {word: self.character(found) for word, found in self.categories.items()}

    def _add(self, row: Mapping[str, str]) -> None:
        word, category = row["word"], row["category"]
        self.categories.setdefault(word, set()).add(category)
        self.values[word, category] = row.get("number") or row.get("value") or ""
        if row.get("test"):
            self.tests[word] = row["test"]
        if category == "day_word":
            self.day_shifts[word] = int(row["shift"]), row["part"]

    def _phrases(self, lexicon: Lexicon) -> dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]]:
        found: dict[str, list[tuple[tuple[str, ...], Mapping[str, str]]]] = {}
        for name in PHRASE_TABLES:
            for row in lexicon.table(f"times/{name}.tsv"):
                words = tuple(PIECE.findall(row["phrase"]))
                found.setdefault(words[0], []).append((words, row))
        for rows in found.values():
            rows.sort(key=lambda entry: -len(entry[0]))
        return found

    def character(self, categories: Iterable[str]) -> str:
        """The character that stands for this very set of categories."""
        key = frozenset(categories)
        if not key:
            return NOTHING
        return self._characters.setdefault(key, chr(FIRST_CHARACTER + len(self._characters)))

    def characters(self, category: str) -> str:
        """All characters whose sets hold the category; raises KeyError for a category that no word has."""
        found = "".join(char for key, char in self._characters.items() if category in key)
        if not found:
            raise KeyError(f"no word of times/*.tsv has the category {category!r}")
        return found

    def compile(self, pattern: str, macros: Mapping[str, str]) -> re.Pattern[str]:
        """A pattern over category characters. All characters must be known, so compile after the tables."""

        def expand(match: re.Match[str]) -> str:
            name = match[0]
            if name in macros:
                return "(?:" + NAME.sub(expand, macros[name]) + ")"
            return "[" + self.characters(name.lower()) + "]"

        return re.compile("".join(NAME.sub(expand, pattern).split()))
