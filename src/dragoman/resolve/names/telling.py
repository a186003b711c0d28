"""What tells two words of names apart, little as it costs to take the sounds of one for the other's.

A vowel at the end of only one (Karim, Karimi), the first sound (Ferreira, Pereira), an ending (-sen, -son).
"""

import re
from collections.abc import Mapping

from rapidfuzz.distance import Levenshtein

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.costs import VOWELS
from dragoman.resolve.names.sounds import plain
from dragoman.resolve.names.words import Word

SHORT = 4  # sounds; shorter words must agree better, since one sound makes another name of them
# Scripts in which a short vowel, or the a of a syllable, is not written.
UNVOWELLED = frozenset(("arabic", "hebrew", "indic", "thai", "ethiopic", "khmer"))
LONG_ENOUGH = 6  # sounds of a Belarusian -ka that is Russian -ko; shorter names are Marko and Marka
MOST_FIRST = 0.35  # a first sound: Qaddafi and Gaddafi, Elena and Yelena, not Ferreira and Pereira
SILENT_FIRST = frozenset("hi")  # Hanna, Yelena
HEARD = 0.2  # the cost of taking one consonant for another from which one hears that they are two
RUSSIAN = re.compile(r"[eo]va?$")
# A northern Indian word that ends in one consonant, after which no a is spoken.
NORTHERN = re.compile("(?<![\u094d\u0a4d\u0acd])[\u0915-\u0939\u0a15-\u0a39\u0a95-\u0ab9]$")


class TellingReader:
    """`costs` are those of taking one sound for another, by the tongue that two words are of."""

    def __init__(self, lexicon: Lexicon, costs: Mapping[str, Mapping[tuple[str, str], float]]) -> None:
        self.costs = costs
        self.apart = {(row["one"], row["other"]) for row in lexicon.table("names/endings_apart.tsv")}

    def tells(self, one: Word, other: Word, sounds: tuple[str, str], tongue: str) -> bool:
        """Whether what differs, in the words or in the sounds they are taken for, tells two names apart."""
        if self._final_vowel_differs(one, other, tongue) or unwritten_end(one, other):
            return True
        if one.pair and other.pair and one.script == other.script and syllable_more(*sounds):
            return True
        return not unvowelled(one, other) and self._sounds_tell(*sounds, tongue)

    def endings_apart(self, one: Word, other: Word) -> bool:
        """Frederiksen and Frederikson, Fernandes and Fernandez, in Latin letters, which tell them apart."""
        if one.script != "latin" or other.script != "latin" or not one.readings or not other.readings:
            return False
        left, right = one.readings[0], other.readings[0]
        return any(
            (left.endswith(this) and right.endswith(that)) or (left.endswith(that) and right.endswith(this))
            for this, that in self.apart
        )

    def ending_missing(self, one: Word, other: Word) -> bool:
        """ "Rahmonov" and "Rahmon": a Russian ending that its bearer's country has done away with."""
        ended, bare = (one, other) if one.ended else (other, one)
        if not ended.ended or bare.ended:
            return False
        stems = {reading.removesuffix("a")[:-2] for reading in ended.readings if RUSSIAN.search(reading)}
        return any(len(stem) >= SHORT and stem in bare.readings for stem in stems)

    def _final_vowel_differs(self, one: Word, other: Word, tongue: str) -> bool:
        """ "Maria" and "Mario": a final a against a final o tells names apart where no ending joined them."""
        if one.script == "arabic" or other.script == "arabic" or not one.readings or not other.readings:
            return False
        ends = {one.readings[0][-1:], other.readings[0][-1:]}
        before = {one.readings[0][-2:-1], other.readings[0][-2:-1]}
        belarusian = tongue and before == {"k"} and len(one.readings[0]) >= LONG_ENOUGH
        return ends == {"a", "o"} and not belarusian

    def silent_e(self, one: Word, other: Word) -> bool:
        """Emin and Emine: an e that some languages do not speak is written of women in others."""
        short, long = sorted((plain(one.text), plain(other.text)), key=len)
        articled = one.article or other.article  # "al-Abidin", "El Abidine"
        return one.script == other.script == "latin" and long == short + "e" and not articled

    def _sounds_tell(self, left: str, right: str, tongue: str) -> bool:
        """Whether what differs tells two names apart, little as it costs: a vowel at the end of only one
        (Karim, Karimi), the first sound (Ferreira, Pereira), an order (Lucia, Luisa), two consonants (Farkas,
        Vargas)."""
        if not left or not right or left == right:
            return False
        if (left[-1] in VOWELS) != (right[-1] in VOWELS) or sorted(left) == sorted(right):
            return True
        costs = self.costs[tongue]
        if left[0] != right[0] and costs.get((left[0], right[0]), 1.0) > MOST_FIRST:
            longer, shorter = (left, right) if len(left) > len(right) else (right, left)
            if longer[1:2] != shorter[0] or longer[0] not in SILENT_FIRST:
                return True
        changed = [
            (left[edit.src_pos], right[edit.dest_pos])
            for edit in Levenshtein.editops(left, right)
            if edit.tag == "replace"
        ]
        heard = [pair for pair in changed if not VOWELS & {*pair} and costs.get(pair, 1.0) >= HEARD]
        return not tongue and len(heard) > 1

    def a_added(self, one: Word, other: Word, tongue: str) -> bool:
        """ "Daniel" and "Daniela", "Mario" and "Maria", "Cristiano" and "Cristiane": the other sex's name, in
        scripts that write it."""
        if {one.script, other.script} & UNVOWELLED or not one.readings or not other.readings:
            return False
        short, long = sorted((one.readings[0], other.readings[0]), key=len)
        if len(short) <= 2:
            return False
        belarusian = tongue and short[-2:-1] == "k"
        if not belarusian and short[:-1] == long[:-1] and {short[-1], long[-1]} in ({"a", "o"}, {"e", "o"}):
            return True
        return long == short + "a"


def syllable_more(left: str, right: str) -> bool:
    """Whether one has a vowel more between consonants: Karelin, Karlin."""
    longer, shorter = (left, right) if len(left) > len(right) else (right, left)
    return any(
        longer[place] in VOWELS
        and not VOWELS & {longer[place - 1], longer[place + 1]}
        and longer[:place] + longer[place + 1 :] == shorter
        for place in range(1, len(longer) - 1)
    )


def unwritten_end(one: Word, other: Word) -> bool:
    """Whether a Latin -a or -e at the end is another vowel than the one that an Ethiopian or northern Indian
    script writes, or does not write, there: a woman's name beside a man's (Abeba, Abebe; Sunila, Sunil)."""
    for word, latin in ((one, other), (other, one)):
        if latin.script != "latin" or not word.readings or not latin.readings:
            continue
        ends = {word.readings[0][-1:], latin.readings[0][-1:]}
        if word.script == "ethiopic" and ends == {"a", "e"}:
            return True
        if word.script == "indic" and NORTHERN.search(word.text) and plain(latin.text).endswith("a"):
            return True
    return False


def unvowelled(one: Word, other: Word) -> bool:
    """Whether of two words in two scripts one has its short vowels unwritten."""
    return one.script != other.script and (one.script in UNVOWELLED or other.script in UNVOWELLED)
