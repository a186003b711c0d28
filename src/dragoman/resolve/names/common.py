"""How many bear a word of a name: where very many do, two who share it are seldom one person."""

import re

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.sounds import SoundReader, plain
from dragoman.resolve.names.words import Word

SYLLABLE = re.compile(r"[aeiou]+")


class CommonNames:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        names = {row["name"]: row["how"] for row in lexicon.table("names/common_names.tsv")}
        self.spelled = {plain(name) for name in names}
        self.sounding = {sounds.readings(name.lower(), "latin")[0] for name in names}
        self.very = {plain(name) for name, how in names.items() if how == "very"}

    def is_spelled(self, word: Word) -> bool:
        """Whether very many bear this word of a name as it is spelled."""
        return plain(word.text) in self.spelled

    def is_common(self, word: Word) -> bool:
        """Whether very many bear this word of a name, in whatever spelling."""
        return self.is_spelled(word) or any(reading in self.sounding for reading in word.readings[:1])

    def is_very_common(self, word: Word) -> bool:
        return plain(word.text) in self.very


def one_syllable(word: Word, habit: str) -> bool:
    """Whether a Chinese word is one syllable, which many signs share and very many people bear."""
    return habit == "chinese" and len(SYLLABLE.findall(plain(word.text))) == 1
