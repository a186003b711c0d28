"""Reads a name into its parts: words, initials, a father's name, what is no name (titles, articles)."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.order import OrderReader
from dragoman.resolve.names.sounds import APOSTROPHES, SoundReader, marks, plain, script_of
from dragoman.resolve.names.words import Word, WordReader

QUOTED = re.compile(r"[\"“”«»„][^\"“”«»„]*[\"“”«»„]|\([^)]*\)")
POSSESSIVE = re.compile(r"(?<=\w)['’]s\b")
DOTS = re.compile(r"(?<=\b\w)\.\s*(?=\w)")
LONGEST_NAME = 12  # words; what is longer is no name
JOINED = {  # what makes one name with the next word: "Abdel Fattah", "Abu Bakr", who is not Bakr
    **dict.fromkeys(("abd", "abdel", "abdul", "abdal", "abdol", "abdoul", "abdur", "abder"), "abd"),
    **dict.fromkeys(("abdus", "abdou", "абд"), "abd"),
    "عبد": "ابد",
    **dict.fromkeys(("abu", "abou", "abo", "abul", "aboul", "абу"), "abu"),
    **dict.fromkeys(("أبو", "ابو", "أبي", "ابي"), "ابو"),
    **dict.fromkeys(("umm", "oum"), "umm"),
    **dict.fromkeys(("أم", "ام"), "ام"),
}
INITIALS = re.compile(r"[BCDFGHJKLMNPQRSTVWXYZ]{2}|[BCDFGHJKLMNPQRSTVWXYZA]{3}")  # no name: no vowel
HYPHENED = re.compile(r"(?<=\w)-(u[lrdzsn])-(?=\w)", re.IGNORECASE)
LEAST_GIVEN = 5  # letters of a Korean given name of two syllables
LAST_OO = re.compile(r" u$")  # the same letters as U, who begins a name
ARABIC_ARTICLE = "ال"
ARABIC_JOINED = re.compile(r"^(?:عبدال|ابوال|أبوال)(?=\w{3})")  # written as one word: Abdolkarim
SHORTEST_ARTICLED = 4  # letters of an Arabic word that may begin with the article
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
        self.particles = {
            row["word"]: (row["kind"], row["sex"]) for row in lexicon.table("names/particles.tsv")
        }
        self.shortened = {row["short"]: row["word"] for row in lexicon.table("names/abbreviations.tsv")}
        self.honorifics: dict[str, tuple[str, str]] = {}
        for row in lexicon.table("names/honorifics.tsv"):
            self.honorifics.setdefault(row["word"], (row["kind"], row["sex"]))
        self.habits: dict[str, set[str]] = {}
        for row in lexicon.table("names/family_names.tsv"):
            name = plain(row["name"])
            self.habits.setdefault(name, set()).add(row["habit"])
        names = {row["name"]: row["how"] for row in lexicon.table("names/common_names.tsv")}
        self.common = {plain(name) for name in names}
        self.common_sounds = {self.sounds.readings(name.lower(), "latin")[0] for name in names}
        self.very_common = {plain(name) for name, how in names.items() if how == "very"}

    def read(self, text: str) -> NameParts:
        """The parts of a name as written; empty words where there is nothing to compare."""
        text = POSSESSIVE.sub("", QUOTED.sub(" ", unicodedata.normalize("NFKC", self._unshortened(text))))
        comma = text.count(",") == 1 and all(part.strip() for part in text.split(","))
        if comma and plain(text.split(",")[1].strip()).strip(".") not in self.honorifics:
            family, given = text.split(",")
            text = f"{given} {family}"
        script = script_of(text)
        if script in ("han", "hangul"):
            return self._east_asian(text, script)
        if script == "burmese":
            text = LAST_OO.sub(" oo", " ".join(self.sounds.burmese_syllables(text)))
        tokens = list(self._tokens(text))[:LONGEST_NAME]
        return self._assembled(
            tokens, "latin" if script == "burmese" else script, burmese=script == "burmese"
        )

    def _unshortened(self, text: str) -> str:
        """Words written short and known to be so in full: "Md. Nurul", "Ma. Guadalupe"; what Urdu writes with
        hyphens ("Saif-ur-Rehman") in two words."""
        text = HYPHENED.sub(r"\1 ", text)
        return " ".join(self.shortened.get(word.lower(), word) for word in text.split())

    # --- words ----------------------------------------------------------------------------------------

    def _tokens(self, text: str) -> Iterator[str]:
        text = DOTS.sub(". ", text.replace(",", " ").replace("·", " ").replace("・", " "))
        capitals = text.isupper()
        for token in text.split():
            if not capitals and INITIALS.fullmatch(token) and token.lower() not in self.honorifics:
                yield from token  # "APJ Abdul Kalam"
                continue
            token = token.strip(".;:!?").lower() if len(token.strip(".")) > 1 else token.strip(".")
            if len(token) > 1:
                token = token.lower()
            if token and any(char.isalpha() for char in token):
                yield token

    def _assembled(self, tokens: list[str], script: str, *, burmese: bool) -> NameParts:
        sex = generation = ""
        kept: list[tuple[str, str]] = []
        articled: set[str] = set()
        links: set[str] = set()
        linked: dict[str, str] = {}
        run = ""  # of links before the next word
        i = 0
        joins_next, after_article = "", False
        vietnamese = len(tokens) > 2 and "vietnamese" in self.habits.get(plain(tokens[0]), ())
        while i < len(tokens):
            token = tokens[i].translate(APOSTROPHES)
            key = token.strip(".").lower()
            i += 1
            if ARABIC_JOINED.match(token):
                key = token = JOINED[token[:3]] + token[5:]
            article, _, rest = key.partition("-")
            if rest and article in JOINED:  # "Abul-Futuh"
                key = token = JOINED[article] + rest
            elif rest and self.particles.get(article, ("", ""))[0] == "article":
                key = token = rest
                after_article = True
            if (
                script == "arabic"
                and len(token) > len(ARABIC_ARTICLE) + 1
                and token.startswith(ARABIC_ARTICLE)
            ):
                key = token = token[len(ARABIC_ARTICLE) :]
                after_article = True
            if i + 1 < len(tokens) and f"{key} {tokens[i].lower().strip('.')}" in self.honorifics:
                i += 1
                continue
            kind, its_sex = self.honorifics.get(key, ("", ""))
            initial = len(token) == 1 and token.isupper()  # "E. Mora" has an initial, "Luz e Mora" a link
            korean = i == 1 and "korean" in self.habits.get(key, ())  # "An Chul-soo" has no article
            if key in self.particles and len(tokens) > 1 and not (vietnamese or initial or korean):
                particle, particle_sex = self.particles[key]
                after_article = after_article or particle == "article"
                if particle == "link":
                    links.add(plain(key))
                    run += key
                if particle.startswith("descent") and kept:
                    sex = sex or particle_sex
                if particle == "descent_after" and kept:
                    kept[-1] = (kept[-1][0], "patronymic")
                    articled.add(kept[-1][0])
                continue
            if kind == "generation" and kept and not vietnamese:
                generation = key
                continue
            if (kind == "honorific" and i < len(tokens)) or (kind == "after" and i > 1):
                sex = sex or its_sex
                continue
            if key in JOINED and i < len(tokens):
                joins_next = JOINED[key]
                continue
            token, joins_next = joins_next + token, ""
            token = token.replace("-", "") if "-" in token else token
            if len(token) == 1 and script not in ("arabic",) and kind != "optional":
                kept.append((token.lower(), "initial" if token.isupper() else "optional"))
            else:
                kept.append((token.lower(), "optional" if kind == "optional" else "word"))
            if run:
                linked[kept[-1][0]] = plain(run + token)
                run = ""
            if after_article:
                articled.add(kept[-1][0])
                after_article = False
        habit = self._habit([text for text, _ in kept])
        if habit == "korean":
            kept = [(t, "word" if kind == "optional" and len(t) > 2 else kind) for t, kind in kept]
            if kept[0] == ("o", "initial") and len("".join(t for t, _ in kept[1:])) >= LEAST_GIVEN:
                kept[0] = ("o", "word")  # "O Kyong-suk"
        if (
            habit in ("korean", "chinese")
            and len(kept) == 3
            and all(k in ("word", "optional") for _, k in kept)
        ):
            kept = self._joined_given(kept)
        ordered = kept if habit or burmese else self.order.given_first(kept, script)
        turned, kept = ordered != kept, ordered
        words = self.words.words(kept, script, articled)
        if linked:
            words = tuple(replace(word, linked=linked.get(word.text, "")) for word in words)
        if habit == "vietnamese" and any(marks(text) for text, _ in kept):
            words = tuple(replace(word, marked=True) for word in words)
        return NameParts(
            words,
            script,
            sex,
            generation,
            bool(habit) or burmese,
            "burmese" if burmese else habit,
            frozenset(links),
            turned,
        )

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
