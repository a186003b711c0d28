"""Reads words of any script into sounds: one letter each, as `data/names/spellings.tsv` explains them.

Latin spelling is read by the longest letters that have a sound; Cyrillic, Greek and Arabic by their own
letters; Hangul by its arithmetic; Burmese by the syllables of names; other scripts through ICU's Latin.
"""

import functools
import re
import unicodedata

from anyascii import anyascii

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.abugidas import ABUGIDAS, abugida

FRONT = frozenset("eiyéèêëěęíìîïýœ")
LONGEST_LETTERS = 6
CACHED = 16_384  # words made plain; the same ones come again in every pair
HANGUL_FIRST, HANGUL_LAST = 0xAC00, 0xD7A3
MEDIALS, FINALS = 21, 28  # of the arithmetic of Hangul syllables, Unicode chapter 3.12
ABD = re.compile(r"abd[aeiou]l?")
FEMALE_ADJECTIVE = re.compile(r"(?<=.{3})Ei?a$")  # a Latin -skaya, as the Cyrillic alphabet sounds it
APOSTROPHES = str.maketrans("", "", "'’‘ʼʻ`´ʹʺʿʾ‌")
HARD_CH = re.compile(r"(?<![stc])ch(?!t?sch)")
# What letters may also be: Uyghur and Basque x; Marzouki; Karbaschi; Scherbakov; Haqiqat.
OTHERWISE = (("x", "sh"), ("rz", "r-z"), ("sch", "s-ch"), ("sch", "shch"), ("q", "gh"))

UNVOICED, VOICELESS = re.compile(r"[aeiou][db]$"), str.maketrans("db", "tp")  # Murad, Murat; Ayub, Ayup
MOST_READINGS = 5
SCRIPTS = (
    ("latin", ((0x41, 0x24F), (0x1E00, 0x1EFF), (0x250, 0x2AF))),
    ("cyrillic", ((0x400, 0x52F),)),
    ("greek", ((0x370, 0x3FF), (0x1F00, 0x1FFF))),
    ("arabic", ((0x600, 0x6FF), (0x750, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))),
    ("han", ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FFFF))),
    ("hangul", ((HANGUL_FIRST, HANGUL_LAST),)),
    ("burmese", ((0x1000, 0x109F),)),
    ("indic", ((0x900, 0xDFF),)),
    ("thai", ((0xE00, 0xE7F),)),
    ("ethiopic", ((0x1200, 0x139F),)),
    ("khmer", ((0x1780, 0x17FF),)),
    ("hebrew", ((0x590, 0x5FF),)),
)


def script_of(text: str) -> str:
    """The script of the first letter; "other" for one that has no table of its own."""
    for char in text:
        if not char.isalpha():
            continue
        code = ord(char)
        for script, ranges in SCRIPTS:
            if any(low <= code <= high for low, high in ranges):
                return script
        return "other"
    return "latin"


class SoundReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.spellings: dict[str, dict[str, str]] = {}
        for row in lexicon.table("names/spellings.tsv"):
            self.spellings.setdefault(row["letters"], {}).setdefault(row["at"], row["sound"])
        self.letters: dict[str, dict[str, str]] = {}
        for row in lexicon.table("names/letters.tsv"):
            self.letters.setdefault(row["script"], {})[row["letters"]] = row["sound"]
        self.hangul = {
            (row["place"], int(row["number"])): row["letters"] for row in lexicon.table("names/hangul.tsv")
        }
        self.burmese = {row["syllable"]: row["letters"] for row in lexicon.table("names/burmese.tsv")}
        self.longest_burmese = max(map(len, self.burmese))

    def latin(self, word: str, script: str) -> str:
        """A word in Latin letters, for scripts that are read through them."""
        if script == "hangul":
            return "".join(self.hangul_letters(char) for char in word)
        if script == "burmese":
            return " ".join(self.burmese_syllables(word))
        if script == "han":
            return " ".join(anyascii(sign) for sign in word).lower()
        if script in ABUGIDAS:
            return abugida(word, script)
        if script in ("hebrew", "khmer", "other"):
            return anyascii(word).lower()
        return word

    def readings(self, word: str, script: str) -> tuple[str, ...]:
        """The sounds of a word, the likeliest reading first, at most MOST_READINGS."""
        if script in self.letters:
            sounds = self._by_table(word, self.letters[script])
            if script == "arabic":
                return (sounds,)
            plainer = self._by_table(word.replace("ё", "е"), self.letters[script])  # Gorbachev, not -chyov
            return tuple(dict.fromkeys((self._tidy(sounds, False), self._tidy(plainer, False))))
        word = self.latin(word, script)
        found = [self._tidy(self._spelled(word))]
        if word.endswith("ou"):  # Belarusian -ou is Russian -ov
            found.append(self._tidy(self._spelled(word[:-2] + "ov")))
        if HARD_CH.search(word):
            found.append(self._tidy(self._spelled(HARD_CH.sub("kh", word))))
        elif "c" in word and "ch" not in word and "ck" not in word:
            found.append(self._tidy(self._spelled(word.replace("c", "ts"))))
        changed = (word.replace(letters, other) for letters, other in OTHERWISE if letters in word)
        found += [self._tidy(self._spelled(one)) for one in changed]
        if UNVOICED.search(word):
            found.append(found[0][:-1] + found[0][-1:].translate(VOICELESS))
        return tuple(dict.fromkeys(reading for reading in found if reading))[:MOST_READINGS]

    def _by_table(self, word: str, table: dict[str, str]) -> str:
        found, i = [], 0
        while i < len(word):
            if word[i : i + 2] in table:
                found.append(table[word[i : i + 2]])
                i += 2
            else:
                found.append(table.get(word[i], ""))
                i += 1
        return "".join(found)

    def _spelled(self, word: str) -> str:
        found, i, n = [], 0, len(word)
        while i < n:
            for size in range(min(LONGEST_LETTERS, n - i), 0, -1):
                places = self.spellings.get(word[i : i + size])
                if places is None:
                    continue
                sound = self._placed(places, i == 0, i + size < n and word[i + size] in FRONT)
                if sound is not None:
                    found.append(sound)
                    i += size
                    break
            else:
                plain = unicodedata.normalize("NFKD", word[i])[0]
                if plain != word[i] and plain in self.spellings:
                    found.append(self.spellings[plain].get("", ""))
                i += 1
        return "".join(found)

    def _placed(self, places: dict[str, str], start: bool, front: bool) -> str | None:
        if start and "start" in places:
            return places["start"]
        if front and "front" in places:
            return places["front"]
        return places.get("")

    def _tidy(self, sounds: str, silent_h: bool = True) -> str:
        """Doubles made single, the silent h of a Latin -ah dropped, "Abdel-", "Abdul-" made one."""
        kept: list[str] = []
        for sound in sounds:
            if not kept or kept[-1] != sound:
                kept.append(sound)
        if silent_h and len(kept) > 2 and kept[-1] == "h" and kept[-2] in "aeiouE":
            kept.pop()
        text = FEMALE_ADJECTIVE.sub("aia", "".join(kept))
        match = ABD.match(text)
        if match and len(text) - match.end() >= 3:
            text = "abd" + text[match.end() :]
        return text

    def hangul_letters(self, char: str) -> str:
        code = ord(char) - HANGUL_FIRST
        if not 0 <= code <= HANGUL_LAST - HANGUL_FIRST:
            return ""
        initial, rest = divmod(code, MEDIALS * FINALS)
        medial, final = divmod(rest, FINALS)
        return (
            self.hangul[("initial", initial)]
            + self.hangul[("medial", medial)]
            + self.hangul[("final", final)]
        )

    def burmese_syllables(self, word: str) -> list[str]:
        """Syllables of names, the longest first; what is unknown is passed over."""
        found, i = [], 0
        while i < len(word):
            for size in range(min(self.longest_burmese, len(word) - i), 0, -1):
                if word[i : i + size] in self.burmese:
                    found.append(self.burmese[word[i : i + size]])
                    i += size
                    break
            else:
                i += 1
        return found


@functools.lru_cache(maxsize=CACHED)
def plain(text: str) -> str:
    """Lower case, without marks: "Nguyễn" and "Nguyen" are one key."""
    text = unicodedata.normalize("NFKD", text.lower().replace("đ", "d").replace("ł", "l").replace("ı", "i"))
    return "".join(char for char in text if not unicodedata.combining(char)).translate(APOSTROPHES)


def marks(text: str) -> str:
    """The marks of a word, in any order: "Hoà" and "Hòa" have the same."""
    letters = text.lower().replace("đ", "d\u0335")
    return "".join(sorted(c for c in unicodedata.normalize("NFD", letters) if unicodedata.combining(c)))
