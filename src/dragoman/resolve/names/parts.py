"""Reads a name into its parts: words, initials, a father's name, what is no name (titles, articles)."""

import re
import unicodedata
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.order import OrderReader
from dragoman.resolve.names.sounds import SoundReader, marks, plain, script_of
from dragoman.resolve.names.tokens import TokenReader
from dragoman.resolve.names.words import Word, WordReader

QUOTED = re.compile(r"[\"“”«»„][^\"“”«»„]*[\"“”«»„]|\([^)]*\)")
POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
LONGEST_NAME = 12  # words; what is longer is no name
LEAST_GIVEN = 5  # letters of a Korean given name of two syllables
LAST_OO = re.compile(r" u$")  # the same letters as U, who begins a name
MOST_SHORT = 7  # letters of a Chinese or Korean syllable


@dataclass(frozen=True, slots=True)
class NameParts:
    """The words of a name, given name first but where `habit` has it last; `turned` if it was not so."""

    words: tuple[Word, ...]
    script: str
    sex: str
    generation: str
    family_first: bool
    habit: str
    links: frozenset[str] = frozenset()
    turned: bool = False


class NameReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.sounds = SoundReader(lexicon)
        self.words = WordReader(lexicon, self.sounds)
        self.order = OrderReader(lexicon, self.sounds)
        self.habits: dict[str, set[str]] = {}
        for row in lexicon.table("names/family_names.tsv"):
            name = plain(row["name"])
            self.habits.setdefault(name, set()).add(row["habit"])
        self.tokens = TokenReader(lexicon, self.habits)

    def read(self, text: str) -> NameParts:
        """The parts of a name as written; empty words where there is nothing to compare."""
        text = POSSESSIVE.sub(
            "", QUOTED.sub(" ", unicodedata.normalize("NFKC", self.tokens.unshortened(text)))
        )
        comma = text.count(",") == 1 and all(part.strip() for part in text.split(","))
        if comma and plain(text.split(",")[1].strip()).strip(".") not in self.tokens.honorifics:
            family, given = text.split(",")
            text = f"{given} {family}"
        script = script_of(text)
        if script in ("han", "hangul"):
            return self._east_asian(text, script)
        if script == "burmese":
            text = LAST_OO.sub(" oo", " ".join(self.sounds.burmese_syllables(text)))
        tokens = list(self.tokens.split(text))[:LONGEST_NAME]
        return self._assembled(
            tokens, "latin" if script == "burmese" else script, burmese=script == "burmese"
        )

    # --- words ----------------------------------------------------------------------------------------

    def _assembled(self, tokens: list[str], script: str, *, burmese: bool) -> NameParts:
        told = self.tokens.told(tokens, script)
        habit = self._habit([text for text, _ in told.words])
        kept = self._asian(told.words, habit) if habit in ("korean", "chinese") else told.words
        ordered = kept if habit or burmese else self.order.given_first(kept, script)
        words = self.words.words(ordered, script, told.articled)
        if told.linked:
            words = tuple(replace(word, linked=told.linked.get(word.text, "")) for word in words)
        if habit == "vietnamese" and any(marks(text) for text, _ in ordered):
            words = tuple(replace(word, marked=True) for word in words)
        return NameParts(
            words,
            script,
            told.sex,
            told.generation,
            bool(habit) or burmese,
            "burmese" if burmese else habit,
            frozenset(told.links),
            turned=ordered != kept,
        )

    def _asian(self, kept: list[tuple[str, str]], habit: str) -> list[tuple[str, str]]:
        """Korean and Chinese words: the family name, and the syllables of the given name in one."""
        if habit == "korean":
            kept = [(t, "word" if kind == "optional" and len(t) > 2 else kind) for t, kind in kept]
            if kept[0] == ("o", "initial") and len("".join(t for t, _ in kept[1:])) >= LEAST_GIVEN:
                kept[0] = ("o", "word")  # "O Kyong-suk"
        if len(kept) == 3 and all(kind in ("word", "optional") for _, kind in kept):
            return self._joined_given(kept)
        return kept

    def _habit(self, tokens: list[str]) -> str:
        """chinese, korean or vietnamese, where a family name of that habit stands first, or last before
        syllables that could be a given name."""
        if not 2 <= len(tokens) <= 4 or any(len(token) > 12 for token in tokens):
            return ""
        first, last = (self.habits.get(plain(token), set()) for token in (tokens[0], tokens[-1]))
        if len(tokens) > 2 and last == {"vietnamese"} and "vietnamese" not in first:  # "Tan Dung Nguyen"
            return "vietnamese"
        for family, rest in ((tokens[0], tokens[1:]), (tokens[-1], tokens[:-1])):
            habits = self.habits.get(plain(family), set())
            if not habits or not all(len(token) <= MOST_SHORT * 2 for token in rest):
                continue
            if "vietnamese" in habits and (len(tokens) >= 3 or len(habits) == 1):
                return "vietnamese"
            if "korean" in habits and len(rest) <= 2 and not self._pinyin_only(rest):
                return "korean"
            if "chinese" in habits and len(rest) <= 2:
                return "chinese"
        return ""

    def _pinyin_only(self, rest: list[str]) -> bool:
        return any(letter in "".join(rest) for letter in ("q", "x", "zh"))

    def _joined_given(self, kept: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """ "Kim Jong Un" and "Jong Un Kim" with the two syllables of the given name in one word."""
        texts = [text for text, _ in kept]
        if plain(texts[0]) in self.habits and all(len(t) <= MOST_SHORT for t in texts[1:]):
            return [kept[0], (texts[1] + texts[2], "word")]
        if plain(texts[-1]) in self.habits and all(len(t) <= MOST_SHORT for t in texts[:-1]):
            return [(texts[0] + texts[1], "word"), kept[-1]]
        return kept

    # --- Chinese and Korean signs ---------------------------------------------------------------------

    def _east_asian(self, text: str, script: str) -> NameParts:
        pieces = [piece for piece in re.split(r"[\s·・,]+", text) if piece]
        whole = "".join(pieces)
        letters = [char for char in whole if char.isalpha()]
        if not letters:
            return NameParts((), script, "", "", True, "")
        habit = "korean" if script == "hangul" else "chinese"
        if len(pieces) > 1 and habit == "chinese" and len(whole) > 4:  # a foreign name in Chinese signs
            words = tuple(self.words.sign_word(piece, script) for piece in pieces)
            return NameParts(words, script, "", "", False, "foreign")
        size = 2 if whole[:2] in self.words.family_signs and len(letters) > 2 else 1
        if len(letters) == 1 or (len(letters) > 4 and habit == "chinese"):
            return NameParts((self.words.sign_word(whole, script),), script, "", "", True, habit)
        words = (self.words.sign_word(whole[:size], script), self.words.sign_word(whole[size:], script))
        return NameParts(words, script, "", "", True, habit)
