"""Compares two words of names: what it costs to take the sounds of one for those of the other."""

from rapidfuzz.distance import Levenshtein

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.costs import SoundCosts
from dragoman.resolve.names.forms import NameForms
from dragoman.resolve.names.likeness import CLOSE, CLOSE_COST, OTHER, SAME, SAME_COST, Likeness
from dragoman.resolve.names.signs import SignComparer
from dragoman.resolve.names.sounds import SoundReader, marks, plain
from dragoman.resolve.names.telling import LONG_ENOUGH, SHORT, UNVOWELLED, TellingReader, unvowelled
from dragoman.resolve.names.words import Word

TRANSLATED_COST = 0.05  # Elizabeth and Elisabeth are spelled apart, Peter and Petr are two languages' names
SAME_ABJAD, CLOSE_ABJAD = 0.11, 0.16
MOST_SHORT = 0.07  # of a word of fewer than SHORT sounds
SIGN_SCRIPTS = frozenset(("han", "hangul"))
EAST_ASIAN = frozenset(("korean", "chinese"))


class WordComparer:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        self.costs = SoundCosts(lexicon)
        self.forms = NameForms(lexicon, sounds)
        self.signs = SignComparer(lexicon, self.costs)
        self.telling = TellingReader(lexicon, self.costs.costs)

    def compare(self, one: Word, other: Word, habit: str, tongue: str = "") -> Likeness:
        if "initial" in (one.kind, other.kind):
            return self._initial(one, other)
        if one.script in SIGN_SCRIPTS or other.script in SIGN_SCRIPTS or habit in EAST_ASIAN:
            return self.signs.compare(one, other, habit, tongue)
        if (spelled := self._by_spelling(one, other, habit)) is not None:
            return spelled
        burmese = self.forms.burmese_syllables(one, other)
        if burmese == "same":
            return Likeness(SAME, "", 0.01)
        given = self.forms.one_given_name(one, other)
        if given and given != "given_short_form":
            return Likeness(SAME, given, 0.01)
        if self.forms.one_family_name(one, other):
            return Likeness(SAME, "family_translated", 0.01)
        if self.telling.a_added(one, other, tongue):
            return Likeness(CLOSE, "sex_ending_differs", 0.1)
        cost, length, sounds = self._cost(one, other, "" if given else tongue)
        share = cost / max(length, 1)
        if given and share > TRANSLATED_COST:
            return Likeness(SAME, given, 0.01)
        if one.sex and other.sex and one.sex != other.sex and self._is_pair(one, other):
            return Likeness(CLOSE, "sex_ending_differs", share)
        if self.telling.endings_apart(one, other):
            return Likeness(CLOSE, "close_spelling", 0.1)
        if self.telling.ending_missing(one, other):
            return Likeness(CLOSE, "ending_missing", 0.1)
        never = bool(burmese) or self.telling.silent_e(one, other) or self.forms.two_given_names(one, other)
        tells = self.telling.tells(one, other, sounds, tongue)
        return _by_share(share, length, unvowelled(one, other), tells=tells, never=never)

    def _by_spelling(self, one: Word, other: Word, habit: str) -> Likeness | None:
        """The likeness that the letters show alone, None where the sounds have to be asked."""
        if self._marks_differ(one, other):
            return Likeness(CLOSE, "marks_differ", 0.1)
        if habit == "vietnamese" and one.script == other.script == "latin":  # which has one spelling
            same_letters = plain(one.text).replace("y", "i") == plain(other.text).replace("y", "i")
            return Likeness(SAME, "", 0.0) if same_letters else Likeness(OTHER, "", 1.0)
        if one.text == other.text or (one.script == other.script and plain(one.text) == plain(other.text)):
            return Likeness(SAME, "", 0.0)
        if one.script != other.script and set(one.readings[:1]) & set(other.readings[:1]):
            return Likeness(SAME, "", 0.0)
        return Likeness(SAME, "", 0.01) if linked(one, other) else None

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
        return cost / length <= (SAME_ABJAD if unvowelled(one, whole) else SAME_COST)

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


def _by_share(share: float, length: int, abjad: bool, *, tells: bool, never: bool) -> Likeness:
    """The likeness by the share of the sounds that differ. Where it `tells` names apart, none may for the
    words to be the same; `never` are they more than close."""
    same, close = (SAME_ABJAD, CLOSE_ABJAD) if abjad else (SAME_COST, CLOSE_COST)
    if length < SHORT:
        same = close = MOST_SHORT
    if tells:
        same = 0.0
    if not never and share <= same:
        return Likeness(SAME, "vowels_unwritten" if abjad else "", share)
    why = "telling_spelling" if tells else "close_spelling"
    return Likeness(CLOSE, why, share) if share <= close else Likeness(OTHER, "", share)


def linked(one: Word, other: Word) -> bool:
    """Whether one has the small words before it written onto it: "de la Cruz", "Delacruz"."""
    return bool(one.linked and one.linked == plain(other.text)) or bool(
        other.linked and other.linked == plain(one.text)
    )


def first(reading: str) -> str:
    return reading[:1]
