"""Words of a clause in the shape in which two tellings share them."""

import functools
import re

from dragoman.lexicon import Lexicon

WORD = re.compile(r"[^\W\d_][\w'’-]+|\d[\d,.]*\d|\d")
SHORTEST = 4  # letters: shorter words are mostly grammar
CACHED = 65_536  # words kept stemmed
STEM = 4  # letters left at least when an ending goes


class WordStock:
    def __init__(self, lexicon: Lexicon) -> None:
        self.stops = frozenset(
            row["word"] for row in lexicon.table("stop_words.tsv") if row["language"] == lexicon.language
        )
        self.endings = tuple(row["ending"] for row in lexicon.table("word_endings.tsv"))
        self.stem = functools.lru_cache(maxsize=CACHED)(self._stem)

    def words(self, text: str) -> frozenset[str]:
        """Stems of the words of four letters and more, and numbers."""
        return frozenset(self.stem(word) for word in WORD.findall(text) if self.telling(word))

    def telling(self, word: str) -> bool:
        return (len(word) >= SHORTEST or word[0].isdigit()) and word.lower() not in self.stops

    def _stem(self, word: str) -> str:
        """A rough stem: enough for "arrested", "arrest" and "arresting"; not for "fell" and "fall"."""
        low = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
        for ending in self.endings:
            if low.endswith(ending) and len(low) - len(ending) >= STEM:
                return low.removesuffix(ending)
        return low

    def head(self, name: str) -> str:
        """The head of a description, roughly: the last word before a preposition."""
        words = WORD.findall(name)
        for place, word in enumerate(words):
            if place and word.lower() in self.stops and word.islower():
                return self.stem(words[place - 1])
        return self.stem(words[-1]) if words else ""
