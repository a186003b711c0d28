"""Puts the given name first where a name has the family name first and its own words show it.

"Ogorodnikov Dmitri Sergeyevich", "Tagiyev Elchin Rasim oglu", "Drozdov N. V.", "Orban Viktor". Where both
words may be given or fathers' names ("Bekele Dawit", "Michel Charles") the order is kept, since it counts.
"""

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.sounds import SoundReader, plain

GENITIVES = {"latin": "giin", "cyrillic": "гийн"}  # not -iin, which is Somali (Yasiin)
Token = tuple[str, str]  # the word and its kind
LONG_ENOUGH = 3  # sounds of an ending that tells a father's name also at the end: -ovic, -evna, not -ic


class OrderReader:
    def __init__(self, lexicon: Lexicon, sounds: SoundReader) -> None:
        self.sounds = sounds
        rows = lexicon.table("names/given_names.tsv")
        self.given = self._known([row["name"] for row in rows])
        self.only_given = self._known([row["name"] for row in rows if row["only"]])
        endings = {row["ending"] for row in lexicon.table("names/patronymics.tsv")}
        self.families = tuple(row["ending"] for row in lexicon.table("names/endings.tsv") if row["family"])
        self.patronymics = tuple(ending for ending in endings if len(ending) > LONG_ENOUGH)

    def _known(self, names: list[str]) -> frozenset[str]:
        sounds = {self.sounds.readings(name.lower(), "latin")[0] for name in names}
        return frozenset({plain(name) for name in names} | {f"/{sound}" for sound in sounds})

    def given_first(self, tokens: list[Token], script: str) -> list[Token]:
        """The words of a name with the given name first; as they are where nothing shows another order."""
        if len(tokens) < 2 or tokens[0][1] != "word":
            return tokens
        if self._is(self.given, tokens[0][0], script):
            return tokens
        rest = tokens[1:]
        family = self._is_family(tokens[0][0], script)
        if all(kind == "initial" for _, kind in rest) and (family or len(rest) > 1):  # not "Mehmet K."
            return [*rest, tokens[0]]
        if len(tokens) == 2:
            father = self._genitive(tokens[0][0], script)
            if father:
                return [tokens[1], (father, "word")]
            known = self.given if family else self.only_given
            return [tokens[1], tokens[0]] if self._is(known, tokens[1][0], script) else tokens
        if len(tokens) == 3 and self._fathers(tokens[2], script):
            return [tokens[1], tokens[2], tokens[0]]
        return tokens

    def _is(self, names: frozenset[str], word: str, script: str) -> bool:
        if plain(word) in names:
            return True
        readings = self.sounds.readings(word, script) if script != "latin" else ()
        return bool(readings) and f"/{readings[0]}" in names

    def _genitive(self, word: str, script: str) -> str:
        """A Mongolian father's name without the ending that says so, "" for any other word: Ukhnaagiin."""
        ending = GENITIVES.get(script, "-")
        return word.removesuffix(ending) if word.endswith(ending) and len(word) > LONG_ENOUGH + 4 else ""

    def _is_family(self, word: str, script: str) -> bool:
        sounds = self.sounds.readings(word, script)[:1]
        return any(s.endswith(end) and len(s) >= len(end) + 2 for s in sounds for end in self.families)

    def _fathers(self, token: Token, script: str) -> bool:
        word, kind = token
        readings = self.sounds.readings(word, script)
        return kind == "patronymic" or (bool(readings) and readings[0].endswith(self.patronymics))
