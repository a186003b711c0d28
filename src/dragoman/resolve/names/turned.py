"""Whether the words of two names stand in another order and are one name all the same."""

from collections.abc import Sequence

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.alignment import Alignment
from dragoman.resolve.names.forms import NameForms
from dragoman.resolve.names.likeness import SAME
from dragoman.resolve.names.parts import NameParts
from dragoman.resolve.names.sounds import SoundReader, plain
from dragoman.resolve.names.words import Word

TURNED_COST = 0.03  # of words in another order, which must be the same but for marks and habits
TURNED_WELL = frozenset(("", "words_joined", "given_translated"))
DEVOUT = ("gebre", "ghebre", "wolde", "haile", "tekle", "abd")  # what begins fathers' names in Ethiopia


class OrderJudge:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader, forms: NameForms) -> None:
        self.forms = forms
        self.given = {
            plain(row["name"]).replace("-", "") for row in lexicon.table("names/latin_given_names.tsv")
        }
        self.fathers = {
            sounds.readings(row["name"].lower(), "latin")[0]
            for row in lexicon.table("names/fathers_names.tsv")
        }

    def turned_well(self, found: Alignment, left: NameParts, right: NameParts) -> bool:
        """Whether the words are the same in an order that has the family name first, which a given name of
        peoples with family names shows: not "Bekele Dawit", who is Dawit's father; nor "Rui Pedro", "Pedro
        Rui" where both are given names and the family name keeps its place."""
        strict = all(
            like.grade == SAME and like.cost <= TURNED_COST and like.why in TURNED_WELL
            for _, _, like in found.pairs
        )
        names = ([one for one, _, _ in found.pairs], [other for _, other, _ in found.pairs])
        kept = any(pair[:2] == (left.words[-1], right.words[-1]) for pair in found.pairs)
        if kept and sum(map(self._surnamed, left.words)) > 1:
            return False
        return strict and all(map(self.may_turn, names))

    def may_turn(self, words: Sequence[Word]) -> bool:
        """Whether some of these words and not all are given names of peoples with family names, and none a
        father's name."""
        given = [self._surnamed(word) for word in words]
        fathers = any(map(self._fathers, words))
        return any(given) and not all(given) and not fathers

    def _surnamed(self, word: Word) -> bool:
        """Whether a word is a given name of peoples with family names."""
        return plain(word.text) in self.given or self.forms.is_given(word)

    def _fathers(self, word: Word) -> bool:
        return any(reading in self.fathers for reading in word.readings[:1]) or word.text.startswith(DEVOUT)
