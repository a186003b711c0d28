"""Compares words of Chinese and Korean names: by their signs, and their romanisations by folding letters."""

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.costs import SoundCosts
from dragoman.resolve.names.likeness import CLOSE, CLOSE_COST, OTHER, SAME, SAME_COST, Likeness
from dragoman.resolve.names.romanisations import (
    CHINESE_FOLDS,
    CHINESE_GLIDES,
    KOREAN_APART,
    KOREAN_FOLDS,
    OLD_KOREAN,
    PINYIN,
    WADE,
    Cantonese,
    WadeGiles,
    folded,
)
from dragoman.resolve.names.sounds import plain
from dragoman.resolve.names.words import Word

TWO_SYSTEMS = "two systems"  # of romanisation, as a tongue is told


class SignComparer:
    def __init__(self, lexicon: Lexicon, costs: SoundCosts) -> None:
        self.costs = costs
        self.cantonese = Cantonese(lexicon)
        self.wade_giles = WadeGiles(lexicon)
        self.signs: dict[str, set[str]] = {}
        for row in lexicon.table("names/family_names.tsv"):
            if row["sign"]:
                self.signs.setdefault(plain(row["name"]), set()).add(row["sign"])

    def two_systems(self, left: tuple[Word, ...], right: tuple[Word, ...], habit: str) -> bool:
        """Whether two names in Latin letters show two romanisations: "Pak" and "Park", "Hsueh-feng" and
        "Xuefeng"; what these write otherwise may then be the same."""
        one, other = (" ".join(word.text for word in words) for words in (left, right))
        if habit == "chinese":
            pairs = ((one, other), (other, one))
            return any(
                WADE.search(plain(a)) and not PINYIN.search(plain(a)) and PINYIN.search(plain(b))
                for a, b in pairs
            )
        families = [
            (a, b)
            for a in (left[0], left[-1])
            for b in (right[0], right[-1])
            if self._signs(a) & self._signs(b) and plain(a.text) != plain(b.text)
        ]
        return bool(families) or bool(OLD_KOREAN.search(one)) != bool(OLD_KOREAN.search(other))

    def _signs(self, word: Word) -> set[str]:
        return {word.sign} if word.sign else self.signs.get(plain(word.text), set())

    def compare(self, one: Word, other: Word, habit: str, tongue: str = "") -> Likeness:
        if one.sign and other.sign and one.script == other.script:
            if one.sign == other.sign:
                return Likeness(SAME, "", 0.0)
            same_sound = one.text == other.text
            return (
                Likeness(CLOSE, "readings_differ", 0.1)
                if same_sound
                else Likeness(OTHER, "signs_differ", 1.0)
            )
        mine, theirs = self._signs(one), self._signs(other)
        mine_plain, theirs_plain = plain(one.text), plain(other.text)
        if mine_plain == theirs_plain:
            return Likeness(SAME, "", 0.0)
        latin_only = not one.sign and not other.sign
        two = tongue == TWO_SYSTEMS
        korean = "hangul" in (one.script, other.script) or habit == "korean"
        if mine & theirs:  # Lee and Li are one sign, but whoever writes the one seldom writes the other
            apart = latin_only and not korean and not (two and self._wade(mine_plain, theirs_plain))
            return Likeness(CLOSE, "readings_differ", 0.05) if apart else Likeness(SAME, "", 0.02)
        if korean:
            return self._korean(mine_plain, theirs_plain, latin_only and not two)
        if two and self._wade(mine_plain, theirs_plain):
            return Likeness(SAME, "", 0.03)
        return self._chinese(one, other, latin_only)

    def _wade(self, one: str, other: str) -> bool:
        """Whether one is the other's pinyin as Wade and Giles spell it."""
        return one in self.wade_giles.words(other) or other in self.wade_giles.words(one)

    def _korean(self, mine: str, theirs: str, latin_only: bool) -> Likeness:
        """Romanisations differ by voice and by eo, u, o; between two romanisations these may be two names."""
        left, right = folded(mine, KOREAN_FOLDS), folded(theirs, KOREAN_FOLDS)
        share = self.costs.distance(left, right) / max(len(left), len(right), 1)
        if latin_only and folded(mine, KOREAN_APART) == folded(theirs, KOREAN_APART):
            return Likeness(SAME, "", 0.0)
        if latin_only and left == right:
            return Likeness(CLOSE, "readings_differ", 0.05)
        if share <= SAME_COST and not latin_only:
            return Likeness(SAME, "", share)
        return Likeness(CLOSE, "close_spelling", share) if share <= CLOSE_COST else Likeness(OTHER, "", share)

    def _chinese(self, one: Word, other: Word, latin_only: bool) -> Likeness:
        """Signs are known in pinyin and in Wade-Giles. Pinyin tells syllables apart that other romanisations
        write alike: without the signs those are only likely one."""
        if not latin_only:
            left, right = (
                {folded(plain(text), CHINESE_GLIDES) for text in (word.text, *word.spelled)}
                for word in (one, other)
            )
            if left & right:
                return Likeness(SAME, "", 0.03)
        if folded(plain(one.text), CHINESE_FOLDS) == folded(plain(other.text), CHINESE_FOLDS):
            return Likeness(CLOSE, "readings_differ", 0.1)
        mine, theirs = plain(one.text), plain(other.text)
        if self.cantonese.may_be(mine, theirs) or self.cantonese.may_be(theirs, mine):
            if max(len(one.sign), len(other.sign)) > 1:
                return Likeness(SAME, "", 0.03)
            return Likeness(CLOSE, "readings_differ", 0.12)
        return Likeness(OTHER, "", 1.0)
