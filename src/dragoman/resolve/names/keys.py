"""Keys of a name by which an index finds the names that may be the same one, across spellings and scripts.

A key is coarse on purpose: names that share one are candidates, which `NameMatcher` then judges.
"""

import functools
import itertools

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.parts import NameReader
from dragoman.resolve.names.words import Word

VOWELS = frozenset("aeiouyEIOUA")
# Sounds that spellings and scripts confuse, written as one: voiced and unvoiced, h with g and kh, v with f.
CLASSES = str.maketrans("bdDgGxXhqkzZSCcjJvwfñ", "pttkkkkkkksssssssfffn")
KEPT = 4  # consonants; of our pairs of names 499 of 505 "sure" ones and 192 of 203 "likely" ones share a key
CACHED = 65_536


class NameKeys:
    """`keys(name)` gives those of a name's words: some short strings, none for a name without letters."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.reader = NameReader(lexicon)
        self.of = functools.lru_cache(maxsize=CACHED)(self._keys)

    def __call__(self, name: str) -> frozenset[str]:
        return self.of(name)

    def _keys(self, name: str) -> frozenset[str]:
        found: set[str] = set()
        words = self.reader.read(name).words
        full = [word for word in words if word.kind != "initial"] or list(words)
        for word in full:
            found.update(_skeletons(word))
        if len(full) > 1:
            found.update(_joined(full))
        return frozenset(found)


def _skeletons(word: Word) -> set[str]:
    return {skeleton(reading) for reading in (*word.readings, *word.bare)} - {""}


def _joined(words: list[Word]) -> set[str]:
    """Of each two neighbours as one word: "Ki-moon" and "Kimoon"."""
    return {
        skeleton(one.readings[0] + two.readings[0])
        for one, two in itertools.pairwise(words)
        if one.readings and two.readings and min(len(one.text), len(two.text)) <= KEPT
    }


def skeleton(sounds: str) -> str:
    """The first consonants of a word's sounds by class, doubles made single; its vowels where it has none."""
    bare = [sound for sound in sounds.translate(CLASSES) if sound not in VOWELS and sound.isalpha()]
    kept = [sound for place, sound in enumerate(bare) if place == 0 or bare[place - 1] != sound]
    return "".join(kept[:KEPT]) or sounds[:KEPT]
