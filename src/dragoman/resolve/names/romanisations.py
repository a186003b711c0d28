"""What the romanisations of Chinese and Korean write for one another, and Wade-Giles for a sign's pinyin."""

import functools
import re
from collections.abc import Iterable

from dragoman.lexicon import Lexicon

CACHED = 4096
# Letters that show a romanisation: Wade-Giles, pinyin, McCune-Reischauer or the North's of Korean.
WADE = re.compile(r"hs|tz|ts|ss|ieh|ien|ueh|ih|erh|uei|(?<!e)ung|kuo|kuei")
PINYIN = re.compile(r"x|q|(?<!t)z|c(?!h)|ong|ian")
OLD_KOREAN = re.compile(r"[tpk]h(?=[aeiouy])|[ŏŭ]")
INITIAL, FINAL = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]", "ng(?![aeiouü])|n(?![aeiouü])|r(?![aeiouü])"
SYLLABLE = re.compile(f"(?:{INITIAL})?[aeiouü]+(?:{FINAL})?")
KOREAN_FOLDS = (
    ("th", "t"), ("ph", "p"), ("kh", "k"), ("woo", "u"), ("oo", "u"),
    ("yeo", "yo"), ("young", "yong"), ("youn", "yon"), ("yoo", "yu"), ("eui", "i"), ("eo", "o"), ("eu", "u"),
    ("ou", "o"), ("ee", "i"), ("ae", "e"), ("ai", "e"), ("ay", "e"), ("oh", "o"),
    ("uh", "o"), ("ah", "a"), ("sh", "s"), ("ch", "j"), ("kk", "k"), ("tt", "t"), ("pp", "p"), ("g", "k"),
    ("d", "t"), ("b", "p"), ("r", "l"), ("ck", "k"), ("y", "i"), ("w", "u"),
)  # fmt: skip
# Nor are d and t, b and p, j and ch one in a given name: Dae-ho, Tae-ho. No name begins with an aspirated k.
TWO_IN_KOREAN = ("eo", "eu", "yeo", "young", "youn", "d", "b", "ch")
# Two Latin spellings of Korean: eo, o, u and eu may be four syllables (Seung, Sung, Song), except where no
# other syllable is used in names (Myung and Myeong, Hyun and Hyeon).
KOREAN_APART = (
    ("young", "yyng"), ("yeong", "yyng"), ("yung", "yyng"), ("hyun", "hyyn"), ("hyeon", "hyyn"),
    ("youn", "yun"), ("yoo", "yu"), ("eui", "i"), ("eo", "ö"), ("eu", "ü"), ("woo", "u"), ("oo", "u"),
    *(fold for fold in KOREAN_FOLDS if fold[0] not in TWO_IN_KOREAN),
)  # fmt: skip
CHINESE_GLIDES = (("y", "i"), ("w", "u"), ("ü", "u"), ("'", ""), ("-", ""), ("ii", "i"))
CHINESE_FOLDS = (
    ("ts'", "c"), ("tz", "c"), ("ts", "c"), ("hs", "S"), ("sh", "S"), ("x", "S"), ("ch", "C"), ("zh", "C"),
    ("q", "C"), ("j", "C"), ("z", "c"), ("ung", "ong"), ("ien", "ian"), ("ieh", "ie"), ("ueh", "ue"),
    ("yeh", "ye"), ("ih", "i"), ("eh", "e"), ("eou", "iu"), ("uei", "ui"), ("ow", "ou"), ("b", "p"),
    ("d", "t"), ("g", "k"), ("y", "i"), ("w", "u"), ("ii", "i"), ("ü", "u"), ("'", ""),
)  # fmt: skip


def folded(word: str, folds: Iterable[tuple[str, str]]) -> str:
    """A word with the letters of one romanisation put for those of another, in order."""
    for letters, sound in folds:
        word = word.replace(letters, sound)
    kept = [sound for i, sound in enumerate(word) if i == 0 or word[i - 1] != sound]
    return "".join(kept)


class Cantonese:
    """Whether one spelling may be Hong Kong's of the other's signs: `data/names/cantonese.tsv`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.pairs = [(row["pinyin"], row["cantonese"]) for row in lexicon.table("names/cantonese.tsv")]

    def may_be(self, pinyin: str, cantonese: str) -> bool:
        """Two words of syllables, "zhenying" and "chunying"."""
        if not pinyin or not cantonese:
            return pinyin == cantonese
        return any(
            pinyin.startswith(one)
            and cantonese.startswith(other)
            and self.may_be(pinyin[len(one) :], cantonese[len(other) :])
            for one, other in self.pairs
        )


class WadeGiles:
    """Pinyin as Wade and Giles spell it, without apostrophes: `data/names/wade_giles.tsv`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = functools.lru_cache(maxsize=CACHED)(self._words)
        self.parts: dict[str, dict[str, str]] = {"syllable": {}, "initial": {}, "final": {}}
        for row in lexicon.table("names/wade_giles.tsv"):
            self.parts[row["part"]][row["pinyin"]] = row["wade"]

    def spelled(self, pinyin: str) -> str:
        """One syllable, "xiao" as "hsiao"."""
        if pinyin in self.parts["syllable"]:
            return self.parts["syllable"][pinyin]
        size = 2 if pinyin[:2] in ("zh", "ch", "sh") else int(pinyin[:1] not in "aeiouyw")
        initial, final = pinyin[:size], pinyin[size:]
        return self.parts["initial"].get(initial, initial) + self.parts["final"].get(final, final)

    def _words(self, pinyin: str) -> frozenset[str]:
        """A word of pinyin syllables, "xuefeng", as "hsuehfeng"; none where it is no pinyin."""
        syllables = SYLLABLE.findall(pinyin)
        if "".join(syllables) != pinyin:
            return frozenset()
        return frozenset({"".join(map(self.spelled, syllables))})
