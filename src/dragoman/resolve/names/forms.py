"""Which words are one given name or one family name in two forms: Siarhei and Sergei, Banerjee and
Bandyopadhyay; and whether a name is in the own form of a language."""

from collections.abc import Iterable

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.sounds import SoundReader, plain
from dragoman.resolve.names.words import Word

BELARUSIAN, UKRAINIAN, RUSSIAN = frozenset("ўŭ"), frozenset("їєґ"), frozenset("иїєґъ")
Entry = tuple[str, str, str]  # number of the set, kind, tongue


class NameForms:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        self.given: dict[str, list[Entry]] = {}
        self.given_sounds: dict[str, list[Entry]] = {}
        self.letters: dict[str, set[str]] = {}
        for row in lexicon.table("names/given_names.tsv"):
            entry = (row["set"], row["kind"], row["tongue"])
            self.given.setdefault(plain(row["name"]), []).append(entry)
            self.given_sounds.setdefault(sounds.readings(row["name"].lower(), "latin")[0], []).append(entry)
            if row["kind"] == "same":
                self.letters.setdefault(row["set"], set()).add(plain(row["name"])[0])
        self.burmese = {plain(row["letters"]): row["letters"] for row in lexicon.table("names/burmese.tsv")}
        for row in lexicon.table("names/burmese_spellings.tsv"):
            self.burmese.setdefault(row["letters"], row["letters"])
            self.burmese[row["spelling"]] = row["letters"]
        self.families: dict[str, set[str]] = {}
        for row in lexicon.table("names/family_forms.tsv"):
            self.families.setdefault(plain(row["name"]), set()).add(row["set"])

    def one_given_name(self, one: Word, other: Word) -> str:
        """The feature by which two words are one given name, "" where they are not known to be."""
        mine, theirs = self._entries(one), self._entries(other)
        shared = {entry[:2] for entry in mine} & {entry[:2] for entry in theirs}
        same = [number for number, kind in shared if kind == "same"]
        for number in same:
            tongues = [{tongue for n, _, tongue in entries if n == number} for entries in (mine, theirs)]
            if all("" not in found for found in tongues) and not tongues[0] & tongues[1]:
                return "two_nations"
        if same:
            return "given_translated"
        return "given_short_form" if shared else ""

    def two_given_names(self, one: Word, other: Word) -> bool:
        """Whether both are known, as two: Illia and Olha, Phil and Will, however alike they sound."""
        mine, theirs = ({entry[0] for entry in self._entries(word)} for word in (one, other))
        return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)

    def is_given(self, word: Word) -> bool:
        """Whether a word is known as a given name, by its own letters."""
        return plain(word.text) in self.given

    def burmese_syllables(self, one: Word, other: Word) -> str:
        """same where two words are one Burmese syllable, apart where they are two, "" for other words."""
        mine, theirs = self.burmese.get(plain(one.text), ""), self.burmese.get(plain(other.text), "")
        if not mine or not theirs:
            return ""
        return "same" if mine == theirs else "apart"

    def one_family_name(self, one: Word, other: Word) -> bool:
        mine, theirs = self.families.get(plain(one.text), set()), self.families.get(plain(other.text), set())
        return bool(mine & theirs)

    def initials(self, word: Word) -> set[str]:
        """The letters with which the forms of a given name begin: Y and E for Yevgeny."""
        return {
            letter
            for number, kind, _ in self._entries(word)
            if kind == "same"
            for letter in self.letters[number]
        }

    def tongue(self, words: Iterable[Word]) -> str:
        """be or uk where a name is in that language's own form, by its letters or by a given name."""
        words = tuple(words)
        letters = set("".join(word.text for word in words))
        if letters & BELARUSIAN or ("і" in letters and not letters & RUSSIAN):
            return "be"
        if letters & UKRAINIAN:
            return "uk"
        tongues = [{tongue for _, kind, tongue in self._entries(word) if kind == "same"} for word in words]
        return next((found.pop() for found in tongues if len(found) == 1 and "" not in found), "")

    def _entries(self, word: Word) -> set[Entry]:
        """The sets of given names that a word is in, by its letters or, across scripts, by its sounds."""
        found = [entry for text in (word.text, *word.spelled) for entry in self.given.get(plain(text), [])]
        if not found and word.script not in ("latin", "arabic") and word.readings:
            found = self.given_sounds.get(word.readings[0], [])
        return set(found)
