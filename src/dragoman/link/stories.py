"""Which reports tell one story: those that share its rarer words. They are compared, never linked by it.

A report is kept as the weights of the words that say most of it. How rare a word is, is counted in the
example sentences of the lexicon: ordinary words of news stand there, names and what is peculiar to a story do
not. May import model and lexicon.
"""

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Mapping

from dragoman.lexicon import Lexicon
from dragoman.link.words import WORD, WordStock

MOST_WORDS = 40  # of a report, those of most weight
NAME = 2  # times the weight of a word that is written with a capital within a sentence
SHORT_NUMBER = 3  # digits: smaller numbers stand in every report
OPENERS = ".!?:\"'“”‘’\n"  # what a sentence begins behind, where a capital says nothing
BITS = 63

StoryWords = Mapping[int, float]


class StoryReader:
    """Called with a text: the weight of each of its rarest words, by a 63-bit hash of the word's stem. The
    squares of the weights of all its words add up to 1, so that the products of two texts' add up to at most
    the cosine of the angle between them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.stock = WordStock(lexicon)
        sentences = list(_sentences(lexicon.settings("examples")))
        counts = Counter(stem for sentence in sentences for stem in self.stock.words(sentence))
        self.calendar = frozenset(
            row["word"] for table in ("weekdays", "months") for row in lexicon.table(f"times/{table}.tsv")
        )
        self.unseen = math.log(1 + len(sentences))
        self.rarity = {stem: math.log((1 + len(sentences)) / (1 + count)) for stem, count in counts.items()}

    def __call__(self, text: str) -> dict[int, float]:
        weights: dict[str, float] = {}
        for word, named in self._words(text):
            stem = self.stock.stem(word)
            weight = self.rarity.get(stem, self.unseen) * (NAME if named else 1)
            weights[stem] = max(weight, weights.get(stem, 0))
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        most = sorted(weights.items(), key=lambda one: (-one[1], one[0]))[:MOST_WORDS]
        return {hashed(stem): weight / length for stem, weight in most if weight > 0}

    def _words(self, text: str) -> Iterator[tuple[str, bool]]:
        for met in WORD.finditer(text):
            word = met.group()
            if not self._telling(word):
                continue
            before = text[max(0, met.start() - 3) : met.start()].rstrip(" \t")
            yield word, word[0].isupper() and bool(before) and before[-1] not in OPENERS

    def _telling(self, word: str) -> bool:
        if word[0].isdigit():
            return len(word) >= SHORT_NUMBER
        return self.stock.telling(word) and word.lower() not in self.calendar


def likeness(one: StoryWords, other: StoryWords) -> float:
    """0…1: how far two reports share their rare words, weighed."""
    return sum(weight * other[word] for word, weight in one.items() if word in other)


def hashed(stem: str) -> int:
    digest = hashlib.blake2b(stem.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> (64 - BITS)


def _sentences(examples: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    for file in examples.values():
        for group in file.values():
            if isinstance(group, list):
                yield from (one["text"] for one in group if isinstance(one, dict) and "text" in one)
