"""Forms of a name that stay the same from spelling to spelling and script to script, to be hashed.

A tombstone keeps their hashes and not the name: what shares one is taken for the forgotten name. They are
the sounds of each word without the vowels within it, with consonants that romanisations confuse made one; or
the set of given or family names that a word belongs to.
"""

import functools
import itertools
from collections.abc import Iterable, Sequence

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.keys import VOWELS
from dragoman.resolve.names.matcher import NameMatcher
from dragoman.resolve.names.romanisations import CHINESE_GLIDES, KOREAN_FOLDS
from dragoman.resolve.names.romanisations import folded as romanised
from dragoman.resolve.names.sounds import plain
from dragoman.resolve.names.words import Word

CLASSES = str.maketrans("bdDcgGxqzZSCjJvwñouU", "ptttkkkkssssssffnooo")
EAST_ASIAN = frozenset(
    ("chinese", "korean", "vietnamese", "burmese")
)  # whose syllables only vowels tell apart
BREATHED = frozenset("hX")  # silent, or g in the spelling of another language: Bahinskaya, Baginskaya
READINGS = 6  # of a word, likeliest first
LEAST_WORDS = 2  # one word is anybody's: it is kept out as it is written
CACHED = 8192


class NormalForms:
    """Two names are taken for one where `kept` of the one and `asked` of the other share a string. A name
    that was shortened is compared with whole ones only: no two people are one for lack of fathers' names."""

    def __init__(self, lexicon: Lexicon, matcher: NameMatcher | None = None) -> None:
        self.matcher = matcher or NameMatcher(lexicon)
        self.known = self.matcher.aligner.words.forms
        self.signs = self.matcher.aligner.words.signs.signs
        self.wade_giles = self.matcher.aligner.words.signs.wade_giles
        self.sounds = self.matcher.reader.sounds
        self.asked = functools.lru_cache(CACHED)(self._asked)

    def kept(self, name: str) -> frozenset[str]:
        """What is kept of a name, as hashes."""
        whole, short = self._forms(name)
        return frozenset({f"whole {form}" for form in whole} | {f"short {form}" for form in short})

    def _asked(self, name: str) -> frozenset[str]:
        """What a name is looked for by."""
        whole, short = self._forms(name)
        return frozenset(
            {f"{which} {form}" for form in whole for which in ("whole", "short")}
            | {f"whole {form}" for form in short}
        )

    def _forms(self, name: str) -> tuple[set[str], set[str]]:
        """Those of the whole name; those of what is left where a word is missing."""
        parts = self.matcher.reader.read(name)
        words = [word for word in parts.words if word.kind != "optional"]
        if len(words) < LEAST_WORDS or any(word.kind == "initial" for word in words):
            return set(), set()
        own = [self._word(word, parts.habit) for word in words]
        more = range(len(words) if len(words) > LEAST_WORDS else 0)
        joined = [
            [*own[: place - 1], _joined(words[place - 1], words[place]), *own[place + 1 :]]
            for place in more
            if place and parts.habit not in EAST_ASIAN
        ]
        shorter = [own[:place] + own[place + 1 :] for place in more if self._may_miss(words, place)]
        either = {False, parts.family_first}  # whether in any order, since it is written first or last
        if (len(words) == LEAST_WORDS and self.matcher.order.may_turn(words)) or self._burmese(words):
            either.add(True)
        whole, short = (
            {form for mixed in either for form in _products(names, mixed=mixed)}
            for names in ([own, *joined], shorter)
        )
        return whole, short

    def _burmese(self, words: Sequence[Word]) -> bool:
        return all(plain(word.text) in self.known.burmese for word in words)

    def _may_miss(self, words: Sequence[Word], place: int) -> bool:
        """Whether the name without this word is surely the same."""
        left = [word for at, word in enumerate(words) if at != place]
        whole, rest = (" ".join(word.text.title() for word in some) for some in (words, left))
        return words[place].kind == "patronymic" or self.matcher.grade(whole, rest) == "sure"

    def _word(self, word: Word, habit: str) -> set[str]:
        if habit in EAST_ASIAN:
            folds = KOREAN_FOLDS if habit == "korean" else CHINESE_GLIDES
            texts = {plain(text) for text in (word.text, *word.spelled)}
            texts |= {wade for text in texts for wade in self.wade_giles.words(text) if habit == "chinese"}
            found = {romanised(text, folds) for text in texts}
            found |= {form.replace("u", "o") for form in found if habit == "korean"}
        else:
            last = "a" if word.script == "indic" else ""  # which is not written
            readings = (*word.readings[:READINGS], *word.bare, *self.sounds.readings(word.linked, "latin"))
            found = {form for reading in readings for form in (*folded(reading), *folded(reading + last))}
        found |= {f"%{self.known.burmese.get(plain(word.text), '')}"} - {"%"}
        found |= {f"#{number}" for number, kind, _ in self.known._entries(word) if kind == "same"}
        found |= {f"@{number}" for number in self.known.families.get(plain(word.text), ())}
        found |= {word.sign} if word.sign else self.signs.get(plain(word.text), set())
        return found - {""}


def _products(names: Iterable[Sequence[set[str]]], *, mixed: bool) -> set[str]:
    drawn = (sounds for words in names for sounds in itertools.product(*words))
    return {"|".join(sorted(sounds) if mixed else sounds) for sounds in drawn}


def _joined(one: Word, other: Word) -> set[str]:
    pairs = itertools.product(one.readings[:READINGS], other.readings[:READINGS])
    return {form for left, right in pairs for form in folded(left + right)} - {""}


def folded(sounds: str) -> Iterable[str]:
    """The sounds by class, once without what is breathed and once with it; of vowels only that there is one
    at the beginning or the end, and whether it is an o, which tells Ivan from Ivana and Mario from Maria."""
    for breathed in ("", "k"):
        kept: list[str] = []
        for place, sound in enumerate(sounds.translate(CLASSES)):
            if sound in VOWELS:
                end = "O" if sound == "o" else "V"
                sound = end if place in (0, len(sounds) - 1) else ""
            elif sound in BREATHED:
                sound = breathed if place else "k"
            if sound and sound != (kept[-1] if kept else ""):
                kept.append(sound)
        yield "".join(kept)
