"""Compares words of Chinese and Korean names: by their signs, and their romanisations by folding letters."""

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.costs import SoundCosts
from dragoman.resolve.names.likeness import CLOSE, CLOSE_COST, OTHER, SAME, SAME_COST, Likeness
from dragoman.resolve.names.romanisations import (
    CHINESE_FOLDS,
    CHINESE_GLIDES,
    KOREAN_APART,
    KOREAN_FOLDS,
    Cantonese,
    folded,
)
from dragoman.resolve.names.sounds import plain
from dragoman.resolve.names.words import Word


class SignComparer:
    def __init__(self, lexicon: Lexicon, costs: SoundCosts) -> None:
        self.costs = costs
        self.cantonese = Cantonese(lexicon)
        self.signs: dict[str, set[str]] = {}
        for row in lexicon.table("names/family_names.tsv"):
            if row["sign"]:
                self.signs.setdefault(plain(row["name"]), set()).add(row["sign"])

    def compare(self, one: Word, other: Word, habit: str) -> Likeness:
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
        return self._chinese(one, other, latin_only)

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
            return Likeness(CLOSE, "readings_differ", 0.12)
        return Likeness(OTHER, "", 1.0)
