"""Compares two words of names: what it costs to take the sounds of one for those of the other."""

import re

from rapidfuzz.distance import Levenshtein

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.costs import VOWELS, SoundCosts
from dragoman.resolve.names.forms import NameForms
from dragoman.resolve.names.likeness import CLOSE, CLOSE_COST, OTHER, SAME, SAME_COST, Likeness
from dragoman.resolve.names.signs import SignComparer
from dragoman.resolve.names.sounds import SoundReader, marks, plain
from dragoman.resolve.names.words import Word

TRANSLATED_COST = 0.05  # Elizabeth and Elisabeth are spelled apart, Peter and Petr are two languages' names
LONG_ENOUGH = 6  # sounds of a Belarusian -ka that is Russian -ko; shorter names are Marko and Marka
MOST_FIRST = 0.35  # a first sound: Qaddafi and Gaddafi, Elena and Yelena, not Ferreira and Pereira
SILENT_FIRST = frozenset("hi")  # Hanna, Yelena
HEARD = 0.2  # the cost of taking one consonant for another from which one hears that they are two
SHORT = 4  # sounds; shorter words must agree better, since one sound makes another name of them
SAME_ABJAD, CLOSE_ABJAD = 0.11, 0.16
# Scripts in which a short vowel, or the a of a syllable, is not written.
UNVOWELLED = frozenset(("arabic", "hebrew", "indic", "thai", "ethiopic", "khmer"))
RUSSIAN = re.compile(r"[eo]va?$")
# A northern Indian word that ends in one consonant, after which no a is spoken.
NORTHERN = re.compile("(?<![\u094d\u0a4d\u0acd])[\u0915-\u0939\u0a15-\u0a39\u0a95-\u0ab9]$")
SIGN_SCRIPTS = frozenset(("han", "hangul"))
EAST_ASIAN = frozenset(("korean", "chinese"))


class WordComparer:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        self.costs = SoundCosts(lexicon)
        self.forms = NameForms(lexicon, sounds)
        self.signs = SignComparer(lexicon, self.costs)
        self.apart = {(row["one"], row["other"]) for row in lexicon.table("names/endings_apart.tsv")}

    def compare(self, one: Word, other: Word, habit: str, tongue: str = "") -> Likeness:
        if "initial" in (one.kind, other.kind):
            return self._initial(one, other)
        if one.script in SIGN_SCRIPTS or other.script in SIGN_SCRIPTS or habit in EAST_ASIAN:
            return self.signs.compare(one, other, habit, tongue)
        if self._marks_differ(one, other):
            return Likeness(CLOSE, "marks_differ", 0.1)
        if habit == "vietnamese" and one.script == other.script == "latin":  # which has one spelling
            same_letters = plain(one.text).replace("y", "i") == plain(other.text).replace("y", "i")
            return Likeness(SAME, "", 0.0) if same_letters else Likeness(OTHER, "", 1.0)
        if one.text == other.text or (one.script == other.script and plain(one.text) == plain(other.text)):
            return Likeness(SAME, "", 0.0)
        if one.script != other.script and set(one.readings[:1]) & set(other.readings[:1]):
            return Likeness(SAME, "", 0.0)
        if linked(one, other):
            return Likeness(SAME, "", 0.01)
        burmese = self.forms.burmese_syllables(one, other)
        if burmese == "same":
            return Likeness(SAME, "", 0.01)
        given = self.forms.one_given_name(one, other)
        if given and given != "given_short_form":
            return Likeness(SAME, given, 0.01)
        if self.forms.one_family_name(one, other):
            return Likeness(SAME, "family_translated", 0.01)
        if self._a_added(one, other, tongue):
            return Likeness(CLOSE, "sex_ending_differs", 0.1)
        cost, length, pair = self._cost(one, other, "" if given else tongue)
        share = cost / max(length, 1)
        if given and share > TRANSLATED_COST:
            return Likeness(SAME, given, 0.01)
        abjad = one.script != other.script and (one.script in UNVOWELLED or other.script in UNVOWELLED)
        if one.sex and other.sex and one.sex != other.sex and self._is_pair(one, other):
            return Likeness(CLOSE, "sex_ending_differs", share)
        if self._endings_apart(one, other):
            return Likeness(CLOSE, "close_spelling", 0.1)
        if self._ending_missing(one, other):
            return Likeness(CLOSE, "ending_missing", 0.1)
        same, close = (SAME_ABJAD, CLOSE_ABJAD) if abjad else (SAME_COST, CLOSE_COST)
        differs = "close_spelling"
        if length < SHORT:
            same = close = 0.07
        telling = self._final_vowel_differs(one, other, tongue) or unwritten_end(one, other)
        telling = telling or bool(
            one.pair and other.pair and one.script == other.script and syllable_more(*pair)
        )
        if telling or (not abjad and self._telling(*pair, tongue)):
            same, differs = 0.0, "telling_spelling"
        if burmese or self._silent_e(one, other) or self.forms.two_given_names(one, other):
            same = -1.0
        if share <= same:
            return Likeness(SAME, "vowels_unwritten" if abjad else "", share)
        return Likeness(CLOSE, differs, share) if share <= close else Likeness(OTHER, "", share)

    def joined(self, one: Word, two: Word, whole: Word) -> bool:
        """Whether two words of a name stand as one word in the other: "Jean Claude", "Jean-Claude"."""
        if "initial" in (one.kind, two.kind, whole.kind):
            return False
        if not (one.readings and two.readings and whole.readings):
            return False
        if one.script == whole.script and one.text + two.text == whole.text:
            return True
        if first(one.readings[0]) != first(whole.readings[0]) or min(map(len, (one.text, two.text))) < 2:
            return False
        spare = len(one.text + two.text) - len(whole.text)
        if one.script == whole.script and min(len(one.text), len(two.text)) <= spare:
            return False  # the whole is one of them: "Vastorin He", "Vastorin"
        both = Word(one.text + two.text, "word", (one.readings[0] + two.readings[0],), one.script)
        if len(both.readings[0]) < LONG_ENOUGH:
            return False
        cost, length, _ = self._cost(both, whole)
        abjad = one.script != whole.script and (one.script in UNVOWELLED or whole.script in UNVOWELLED)
        return cost / length <= (SAME_ABJAD if abjad else SAME_COST)

    def _initial(self, one: Word, other: Word) -> Likeness:
        if one.kind == other.kind:
            same = bool(set(map(first, one.readings)) & set(map(first, other.readings)))
            return Likeness(SAME, "", 0.0) if same else Likeness(OTHER, "", 1.0)
        starts = {first(reading) for reading in one.readings} & {first(reading) for reading in other.readings}
        full, initial = (one, other) if other.kind == "initial" else (other, one)
        letters = plain(initial.text)[:1] in {plain(full.text)[:1], *self.forms.initials(full)}
        return Likeness(SAME, "initial_for_name", 0.2) if starts or letters else Likeness(OTHER, "", 1.0)

    def _is_pair(self, one: Word, other: Word) -> bool:
        """Whether one word is the other with the other sex's ending."""
        return any(
            pair and self.costs.distance(pair, reading) / max(len(pair), 1) <= SAME_COST
            for pair, readings in ((one.pair, other.readings), (other.pair, one.readings))
            for reading in readings
        )

    def _marks_differ(self, one: Word, other: Word) -> bool:
        """Hùng and Hưng, where both names are written with their marks."""
        both = one.marked and other.marked and plain(one.text) == plain(other.text)
        return both and marks(one.text) != marks(other.text)

    def _endings_apart(self, one: Word, other: Word) -> bool:
        """Frederiksen and Frederikson, Fernandes and Fernandez, in Latin letters, which tell them apart."""
        if one.script != "latin" or other.script != "latin" or not one.readings or not other.readings:
            return False
        left, right = one.readings[0], other.readings[0]
        return any(
            (left.endswith(this) and right.endswith(that)) or (left.endswith(that) and right.endswith(this))
            for this, that in self.apart
        )

    def _ending_missing(self, one: Word, other: Word) -> bool:
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

    def _silent_e(self, one: Word, other: Word) -> bool:
        """Emin and Emine: an e that some languages do not speak is written of women in others."""
        short, long = sorted((plain(one.text), plain(other.text)), key=len)
        articled = one.article or other.article  # "al-Abidin", "El Abidine"
        return one.script == other.script == "latin" and long == short + "e" and not articled

    def _telling(self, left: str, right: str, tongue: str) -> bool:
        """Whether what differs tells two names apart, little as it costs: a vowel at the end of only one
        (Karim, Karimi), the first sound (Ferreira, Pereira), an order (Lucia, Luisa), two consonants (Farkas,
        Vargas)."""
        if not left or not right or left == right:
            return False
        if (left[-1] in VOWELS) != (right[-1] in VOWELS) or sorted(left) == sorted(right):
            return True
        costs = self.costs.costs[tongue]
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

    def _a_added(self, one: Word, other: Word, tongue: str) -> bool:
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

    # --- cost -----------------------------------------------------------------------------------------

    def _cost(self, one: Word, other: Word, tongue: str = "") -> tuple[float, int, tuple[str, str]]:
        """The least cost over the readings of both, its length, and these readings."""
        best, length, pair = 99.0, 1, ("", "")
        abjad = (one.script in UNVOWELLED) - (other.script in UNVOWELLED)
        lefts = one.readings + (one.bare if other.article else ())
        rights = other.readings + (other.bare if one.article else ())
        for left in lefts:
            for right in rights:
                longer = max(len(left), len(right))
                if not longer:
                    continue  # words in another script than the name's first
                if not abjad and Levenshtein.distance(left, right) > longer * 0.6:
                    continue
                cost = self.costs.distance(left, right, abjad, tongue)
                if cost / longer < best / length:
                    best, length, pair = cost, longer, (left, right)
        return best, length, pair


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


def linked(one: Word, other: Word) -> bool:
    """Whether one has the small words before it written onto it: "de la Cruz", "Delacruz"."""
    return bool(one.linked and one.linked == plain(other.text)) or bool(
        other.linked and other.linked == plain(one.text)
    )


def first(reading: str) -> str:
    return reading[:1]
