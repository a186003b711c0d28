"""Reads one word of a name: its sounds, its ending, what English would write, the sign that means it."""

from dataclasses import dataclass

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.orthographies import Respeller
from dragoman.resolve.names.romanisations import WadeGiles
from dragoman.resolve.names.sounds import SoundReader, plain

LONGEST_ARTICLE = 2  # letters of al-, el-
SHORTEST_ARTICLED = 5  # letters of a word that may begin with an article written onto it


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name. kind: word, initial, patronymic or optional; `readings` its sounds, likeliest
    first; `sign` the character that means it, in Chinese and Korean; `sex` and `pair` by its ending;
    `article` says that al- or el- stood before it, or oglu after it; `bare` are its sounds without the like
    of it ("Elsisi", "Rustamovich");
    `ended` that it has an ending of Slavic family names; `spelled` how English would write it, where the
    name shows another language's letters; `marked` that its name is written with Vietnamese marks; `linked`
    the word with the small words before it ("delacruz")."""

    text: str
    kind: str
    readings: tuple[str, ...]
    script: str
    sign: str = ""
    sex: str = ""
    pair: str = ""
    article: bool = False
    bare: tuple[str, ...] = ()
    ended: bool = False
    spelled: tuple[str, ...] = ()
    marked: bool = False
    linked: str = ""


class WordReader:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        self.sounds = sounds
        self.respeller = Respeller(lexicon)
        self.wade_giles = WadeGiles(lexicon)
        self.endings = sorted(
            (
                (row["ending"], row["canonical"], row["sex"], row["pair"], bool(row["family"]))
                for row in lexicon.table("names/endings.tsv")
            ),
            key=lambda row: -len(row[0]),
        )
        self.patronymics = [(row["ending"], row["sex"]) for row in lexicon.table("names/patronymics.tsv")]
        self.simplified = {
            row["traditional"]: row["simplified"] for row in lexicon.table("names/traditional.tsv")
        }
        self.family_signs: dict[str, str] = {}
        for row in lexicon.table("names/family_names.tsv"):
            if row["sign"]:
                self.family_signs.setdefault(row["sign"], row["name"])

    def words(self, tokens: list[tuple[str, str]], script: str, articled: set[str]) -> tuple[Word, ...]:
        """The words of a name, each with its kind; `articled` are those beside an article or oglu."""
        spelling = self.respeller.orthographies([text for text, _ in tokens]) if script == "latin" else ()
        found = []
        for place, (text, kind) in enumerate(tokens):
            respelled = self.respeller.respelled(text, spelling) if kind != "initial" else ()
            readings = self._readings(text, script, respelled)
            if kind == "word" and place == 1 and len(tokens) == 3:
                stem, sex = self._fathers(readings)
                if sex:
                    found.append(Word(text, "patronymic", readings, script, sex=sex, bare=(stem,)))
                    continue
            ended = kind == "word" and (place > 0 or len(tokens) == 1)
            found.append(self._word(text, kind, readings, script, respelled, text in articled, ended))
        return tuple(found)

    def _readings(self, text: str, script: str, respelled: tuple[str, ...]) -> tuple[str, ...]:
        """Of the word as it stands, without its marks, and as English would write it."""
        more = (*respelled, plain(text)) if script == "latin" and not text.isascii() else respelled
        found = [*self.sounds.readings(text, script)]
        for one in more:
            found += self.sounds.readings(one, script)[:2]
        return tuple(dict.fromkeys(found))

    def _word(
        self,
        text: str,
        kind: str,
        readings: tuple[str, ...],
        script: str,
        respelled: tuple[str, ...],
        article: bool,
        may_end: bool,
    ) -> Word:
        if kind == "initial":
            return Word(text, kind, readings, script)
        sex = pair = ""
        ended = False
        if may_end:
            readings, sex, pair, ended = self._ended(readings)
        bare: tuple[str, ...] = ()
        if not article and text.startswith(("al", "el")) and len(text) > SHORTEST_ARTICLED:
            bare = self.sounds.readings(text[LONGEST_ARTICLE:], script)
        return Word(
            text, kind, readings, script,
            sex=sex, pair=pair, article=article, bare=bare, ended=ended, spelled=respelled,
        )  # fmt: skip

    def _fathers(self, readings: tuple[str, ...]) -> tuple[str, str]:
        """A father's name by its ending, without it, and the sex that it tells; "" and "" for any other."""
        for ending, sex in self.patronymics:
            if readings and readings[0].endswith(ending) and len(readings[0]) > len(ending) + 1:
                return readings[0][: -len(ending)], sex
        return "", ""

    def _ended(self, readings: tuple[str, ...]) -> tuple[tuple[str, ...], str, str, bool]:
        """Readings with a Slavic ending put into its one form, its sex, the first reading in the other
        sex's form, and whether there is an ending that no given name has."""
        found: list[str] = []
        sex = pair = ""
        ended = False
        for number, reading in enumerate(readings):
            for ending, canonical, its_sex, its_pair, family in self.endings:
                if reading.endswith(ending) and len(reading) >= len(ending) + 2:
                    stem = reading[: -len(ending)]
                    found.append(stem + canonical)
                    if number == 0:
                        ended = family
                        sex, pair = its_sex, stem + its_pair if its_pair else ""
                    break
            else:
                found.append(reading)
        return tuple(dict.fromkeys(found)), sex, pair, ended

    def sign_word(self, signs: str, script: str) -> Word:
        """A word of Chinese or Korean signs, with its Latin and, of Chinese, its Wade-Giles spelling."""
        syllables = self.sounds.latin(signs, script)
        latin = syllables.replace(" ", "")
        wade = "".join(map(self.wade_giles.spelled, syllables.split())) if script == "han" else latin
        family = self.family_signs.get(signs)
        if family and script == "han":
            latin = plain(family)
        sign = "".join(self.simplified.get(sign, sign) for sign in signs)
        return Word(latin, "word", self.sounds.readings(latin, "latin"), script, sign=sign, spelled=(wade,))
