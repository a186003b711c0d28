"""Compares two words of names: what it costs to take the sounds of one for those of the other."""

from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.parts import Word, plain
from dragoman.resolve.names.sounds import (
    CHINESE_FOLDS,
    CHINESE_GLIDES,
    KOREAN_APART,
    KOREAN_FOLDS,
    SoundReader,
    folded,
)

SAME, CLOSE, OTHER = 2, 1, 0
SAME_COST = 0.085  # of the longer word's sounds: one vowel that habits confuse in six letters
TRANSLATED_COST = 0.06  # Elizabeth and Elisabeth are spelled apart, Peter and Petr are two languages' names
CLOSE_COST = 0.125  # one sound quite unlike in eight
LONG_ENOUGH = 6  # sounds of a Belarusian -ka that is Russian -ko; shorter names are Marko and Marka
SHORT = 4  # sounds; shorter words must agree better, since one sound makes another name of them
UNWRITTEN_VOWEL = 0.04  # a short vowel that Arabic script leaves out
SAME_ABJAD, CLOSE_ABJAD = 0.11, 0.16
UNVOWELLED = frozenset(("arabic", "hebrew", "indic"))  # a short vowel, or the a of a syllable, is not written
SIGN_SCRIPTS = frozenset(("han", "hangul"))
VOWELS = frozenset("aeiouE")
GLIDED = VOWELS | {"J", "h"}
SYLLABLE_LOST = 0.6  # as much as another vowel
LONG_VOWELS = {"u": "ovu", "i": "eEiJ", "a": "aeo"}  # what the Arabic letter may be in Latin
EAST_ASIAN = frozenset(("korean", "chinese"))


@dataclass(frozen=True, slots=True)
class Likeness:
    """grade SAME, CLOSE or OTHER; `why` is a feature to report, "" for plain sameness; cost for ties."""

    grade: int
    why: str
    cost: float


class WordComparer:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        self.costs: dict[tuple[str, str], float] = {}
        self.losses: dict[str, float] = {}
        for row in lexicon.table("names/sound_costs.tsv"):
            cost = float(row["cost"])
            if row["other"]:
                self.costs[(row["sound"], row["other"])] = self.costs[(row["other"], row["sound"])] = cost
            else:
                self.losses[row["sound"]] = cost
        self.signs: dict[str, set[str]] = {}
        for row in lexicon.table("names/family_names.tsv"):
            if row["sign"]:
                self.signs.setdefault(plain(row["name"]), set()).add(row["sign"])
        self.given: dict[str, list[tuple[str, str, str]]] = {}
        self.given_sounds: dict[str, list[tuple[str, str, str]]] = {}
        for row in lexicon.table("names/given_names.tsv"):
            entry = (row["set"], row["kind"], row["tongue"])
            self.given.setdefault(plain(row["name"]), []).append(entry)
            self.given_sounds.setdefault(sounds.readings(row["name"].lower(), "latin")[0], []).append(entry)

    def compare(self, one: Word, other: Word, habit: str) -> Likeness:
        if "initial" in (one.kind, other.kind):
            return self._initial(one, other)
        if one.script in SIGN_SCRIPTS or other.script in SIGN_SCRIPTS or habit in EAST_ASIAN:
            return self._signs(one, other, habit)
        if one.text == other.text or (one.script == other.script and plain(one.text) == plain(other.text)):
            return Likeness(SAME, "", 0.0)
        if one.script != other.script and set(one.readings[:1]) & set(other.readings[:1]):
            return Likeness(SAME, "", 0.0)
        given = self._one_given_name(one, other)
        if given and given != "given_short_form":
            return Likeness(SAME, given, 0.01)
        if self._a_added(one, other):
            return Likeness(CLOSE, "sex_ending_differs", 0.1)
        cost, length = self._cost(one, other)
        share = cost / max(length, 1)
        if given and share > TRANSLATED_COST:
            return Likeness(SAME, given, 0.01)
        abjad = one.script != other.script and (one.script in UNVOWELLED or other.script in UNVOWELLED)
        if one.sex and other.sex and one.sex != other.sex and self._is_pair(one, other):
            return Likeness(CLOSE, "sex_ending_differs", share)
        same, close = (SAME_ABJAD, CLOSE_ABJAD) if abjad else (SAME_COST, CLOSE_COST)
        if length < SHORT:
            same = close = 0.07
        if self._final_vowel_differs(one, other):
            same = 0.0
        if share <= same:
            return Likeness(SAME, "vowels_unwritten" if abjad else "", share)
        return Likeness(CLOSE, "close_spelling", share) if share <= close else Likeness(OTHER, "", share)

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
        both = Word(one.text + two.text, "word", (one.readings[0] + two.readings[0],), one.script)
        if len(both.readings[0]) < LONG_ENOUGH:
            return False
        cost, length = self._cost(both, whole)
        abjad = one.script != whole.script and (one.script in UNVOWELLED or whole.script in UNVOWELLED)
        return cost / length <= (SAME_ABJAD if abjad else SAME_COST)

    def _initial(self, one: Word, other: Word) -> Likeness:
        if one.kind == other.kind:
            same = bool(set(map(first, one.readings)) & set(map(first, other.readings)))
            return Likeness(SAME, "", 0.0) if same else Likeness(OTHER, "", 1.0)
        starts = {first(reading) for reading in one.readings} & {first(reading) for reading in other.readings}
        letters = plain(one.text)[:1] == plain(other.text)[:1]
        return Likeness(SAME, "initial_for_name", 0.2) if starts or letters else Likeness(OTHER, "", 1.0)

    def _is_pair(self, one: Word, other: Word) -> bool:
        """Whether one word is the other with the other sex's ending."""
        return any(
            pair and self.distance(pair, reading) / max(len(pair), 1) <= SAME_COST
            for pair, readings in ((one.pair, other.readings), (other.pair, one.readings))
            for reading in readings
        )

    def _final_vowel_differs(self, one: Word, other: Word) -> bool:
        """ "Maria" and "Mario": a final a against a final o tells names apart where no ending joined them."""
        if one.script == "arabic" or other.script == "arabic" or not one.readings or not other.readings:
            return False
        ends = {one.readings[0][-1:], other.readings[0][-1:]}
        before = {one.readings[0][-2:-1], other.readings[0][-2:-1]}
        return ends == {"a", "o"} and (before != {"k"} or len(one.readings[0]) < LONG_ENOUGH)

    def _a_added(self, one: Word, other: Word) -> bool:
        """ "Daniel" and "Daniela", "Mario" and "Maria": the other sex's name, in scripts that write it."""
        if {one.script, other.script} & UNVOWELLED or not one.readings or not other.readings:
            return False
        short, long = sorted((one.readings[0], other.readings[0]), key=len)
        if len(short) <= 2:
            return False
        if short[-2:-1] != "k" and short[:-1] == long[:-1] and {short[-1], long[-1]} == {"a", "o"}:
            return True
        return long == short + "a"

    def _one_given_name(self, one: Word, other: Word) -> str:
        mine, theirs = self._sets(one), self._sets(other)
        shared = {entry[:2] for entry in mine} & {entry[:2] for entry in theirs}
        same = [number for number, kind in shared if kind == "same"]
        for number in same:
            tongues = [{tongue for n, _, tongue in entries if n == number} for entries in (mine, theirs)]
            if all("" not in found for found in tongues) and not tongues[0] & tongues[1]:
                return "two_nations"
        if same:
            return "given_translated"
        return "given_short_form" if shared else ""

    def _sets(self, word: Word) -> set[tuple[str, str, str]]:
        """The sets of given names that a word is in, by its letters or, across scripts, by its sounds."""
        found = [entry for text in (word.text, *word.spelled) for entry in self.given.get(plain(text), [])]
        if not found and word.script not in ("latin", "arabic") and word.readings:
            found = self.given_sounds.get(word.readings[0], [])
        return set(found)

    # --- signs ----------------------------------------------------------------------------------------

    def _signs(self, one: Word, other: Word, habit: str) -> Likeness:
        if one.sign and other.sign and one.script == other.script:
            if one.sign == other.sign:
                return Likeness(SAME, "", 0.0)
            same_sound = one.text == other.text
            return (
                Likeness(CLOSE, "readings_differ", 0.1)
                if same_sound
                else Likeness(OTHER, "signs_differ", 1.0)
            )
        mine = {one.sign} if one.sign else self.signs.get(plain(one.text), set())
        theirs = {other.sign} if other.sign else self.signs.get(plain(other.text), set())
        mine_plain, theirs_plain = plain(one.text), plain(other.text)
        if mine_plain == theirs_plain:
            return Likeness(SAME, "", 0.0)
        latin_only = not one.sign and not other.sign
        if mine & theirs:  # Lee and Yi are one sign, but whoever writes the one seldom writes the other
            return Likeness(CLOSE, "readings_differ", 0.05) if latin_only else Likeness(SAME, "", 0.02)
        if "hangul" in (one.script, other.script) or habit == "korean":
            return self._korean(mine_plain, theirs_plain, latin_only)
        return self._chinese(mine_plain, theirs_plain, latin_only)

    def _korean(self, mine: str, theirs: str, latin_only: bool) -> Likeness:
        """Romanisations differ by voice and by eo, u, o; between two romanisations these may be two names."""
        left, right = folded(mine, KOREAN_FOLDS), folded(theirs, KOREAN_FOLDS)
        share = self.distance(left, right) / max(len(left), len(right), 1)
        if latin_only and folded(mine, KOREAN_APART) == folded(theirs, KOREAN_APART):
            return Likeness(SAME, "", 0.0)
        if latin_only and left == right:
            return Likeness(CLOSE, "readings_differ", 0.05)
        if share <= SAME_COST and not latin_only:
            return Likeness(SAME, "", share)
        return Likeness(CLOSE, "close_spelling", share) if share <= CLOSE_COST else Likeness(OTHER, "", share)

    def _chinese(self, mine: str, theirs: str, latin_only: bool) -> Likeness:
        """Pinyin tells syllables apart that other romanisations write alike: those are only likely one."""
        if not latin_only and folded(mine, CHINESE_GLIDES) == folded(theirs, CHINESE_GLIDES):
            return Likeness(SAME, "", 0.03)
        if folded(mine, CHINESE_FOLDS) == folded(theirs, CHINESE_FOLDS):
            return Likeness(CLOSE, "readings_differ", 0.1)
        return Likeness(OTHER, "", 1.0)

    # --- cost -----------------------------------------------------------------------------------------

    def _cost(self, one: Word, other: Word) -> tuple[float, int]:
        """The least cost over the readings of both, and the length it is to be seen against."""
        best, length = 99.0, 1
        abjad = (one.script in UNVOWELLED) - (other.script in UNVOWELLED)
        lefts = one.readings + (one.bare if other.article else ())
        rights = other.readings + (other.bare if one.article else ())
        for left in lefts:
            for right in rights:
                longer = max(len(left), len(right))
                if not abjad and Levenshtein.distance(left, right) > longer * 0.6:
                    continue
                cost = self.distance(left, right, abjad)
                if cost / longer < best / length:
                    best, length = cost, longer
        return best, length

    def distance(self, left: str, right: str, abjad: int = 0) -> float:
        """Weighted edit distance; abjad 1 says that the left writes no short vowels, -1 that the right does
        not."""
        lost_left, lost_right = self._losses(left, abjad == -1), self._losses(right, abjad == 1)
        previous = [0.0]
        for lost in lost_right:
            previous.append(previous[-1] + lost)
        for a, lost_a in zip(left, lost_left, strict=True):
            current = [previous[0] + lost_a]
            for j, b in enumerate(right):
                swap = 0.0 if a == b else self._swap(a, b, abjad)
                current.append(min(previous[j] + swap, previous[j + 1] + lost_a, current[j] + lost_right[j]))
            previous = current
        return previous[-1]

    def _losses(self, sounds: str, unwritten: bool) -> list[float]:
        """What it costs to leave out each sound; an i between consonants is a syllable: Indira, Indra."""
        found = [
            UNWRITTEN_VOWEL if unwritten and sound in VOWELS else self.losses.get(sound, 1.0)
            for sound in sounds
        ]
        if not unwritten:
            for place in range(1, len(sounds) - 1):
                if sounds[place] == "i" and not {sounds[place - 1], sounds[place + 1]} & GLIDED:
                    found[place] = SYLLABLE_LOST
        return found

    def _swap(self, a: str, b: str, abjad: int) -> float:
        if abjad:
            long, other = (a, b) if abjad == 1 else (b, a)
            if other in LONG_VOWELS.get(long, ""):
                return 0.03
            if long == "a" and other in VOWELS:  # alif at the beginning holds any vowel
                return 0.15
        return self.costs.get((a, b), 1.0)


def first(reading: str) -> str:
    return reading[:1]
