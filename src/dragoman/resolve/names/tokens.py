"""Which tokens of a written name are words of it, and which titles, articles, links or generations."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from dragoman.lexicon import Lexicon
from dragoman.resolve.names.sounds import APOSTROPHES, plain

DOTS = re.compile(r"(?<=\b\w)\.\s*(?=\w)")
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
ARABIC_ARTICLE = "ال"
ARABIC_JOINED = re.compile(r"^(?:عبدال|ابوال|أبوال)(?=\w{3})")  # written as one word: Abdolkarim


@dataclass(slots=True)
class Told:
    """What a name tells: its words, each a word, initial, father's name or optional; those `articled`; those
    `linked` to the small words before them; `links`, all such words. While it is read, `run` are links and
    `opening` the first half of a word ("Abdel") that go with the next word, as an article does."""

    words: list[tuple[str, str]] = field(default_factory=list)
    sex: str = ""
    generation: str = ""
    articled: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    linked: dict[str, str] = field(default_factory=dict)
    run: str = ""
    opening: str = ""
    after_article: bool = False


class TokenReader:
    """`habits` are those of peoples whose family names stand first, by family name."""

    def __init__(self, lexicon: Lexicon, habits: Mapping[str, set[str]]) -> None:
        self.habits = habits
        self.particles = {
            row["word"]: (row["kind"], row["sex"]) for row in lexicon.table("names/particles.tsv")
        }
        self.shortened = {row["short"]: row["word"] for row in lexicon.table("names/abbreviations.tsv")}
        self.honorifics: dict[str, tuple[str, str]] = {}
        for row in lexicon.table("names/honorifics.tsv"):
            self.honorifics.setdefault(row["word"], (row["kind"], row["sex"]))

    def told(self, tokens: list[str], script: str) -> Told:
        """Sorts the tokens of a name."""
        told = Told()
        vietnamese = len(tokens) > 2 and "vietnamese" in self.habits.get(plain(tokens[0]), ())
        title_goes_on = False
        for place, written in enumerate(tokens):
            if title_goes_on:
                title_goes_on = False
                continue
            token, key = self._bare(told, written.translate(APOSTROPHES), script)
            last = place + 1 == len(tokens)
            if place + 2 < len(tokens) and f"{key} {tokens[place + 1].lower().strip('.')}" in self.honorifics:
                title_goes_on = True
                continue
            initial = len(token) == 1 and token.isupper()  # "E. Mora" has an initial, "Luz e Mora" a link
            korean = not place and "korean" in self.habits.get(key, ())  # "An Chul-soo" has no article
            if key in self.particles and len(tokens) > 1 and not (vietnamese or initial or korean):
                self._particle(told, key)
                continue
            kind, sex = self.honorifics.get(key, ("", ""))
            if kind == "generation" and told.words and not vietnamese:
                told.generation = key
            elif (kind == "honorific" and not last) or (kind == "after" and place):
                told.sex = told.sex or sex
            elif key in JOINED and not last:
                told.opening = JOINED[key]
            else:
                _keep(told, token, script, optional=kind == "optional")
        return told

    def _bare(self, told: Told, token: str, script: str) -> tuple[str, str]:
        """A token without the article written onto it, with what is looked up for it."""
        key = token.strip(".").lower()
        if ARABIC_JOINED.match(token):
            key = token = JOINED[token[:3]] + token[5:]
        article, _, rest = key.partition("-")
        if rest and article in JOINED:  # "Abul-Futuh"
            key = token = JOINED[article] + rest
        elif rest and self.particles.get(article, ("", ""))[0] == "article":
            key = token = rest
            told.after_article = True
        long = len(token) > len(ARABIC_ARTICLE) + 1
        if script == "arabic" and long and token.startswith(ARABIC_ARTICLE):
            key = token = token[len(ARABIC_ARTICLE) :]
            told.after_article = True
        return token, key

    def _particle(self, told: Told, key: str) -> None:
        particle, sex = self.particles[key]
        told.after_article = told.after_article or particle == "article"
        if particle == "link":
            told.links.add(plain(key))
            told.run += key
        if particle.startswith("descent") and told.words:
            told.sex = told.sex or sex
        if particle == "descent_after" and told.words:
            father = told.words[-1][0]
            told.words[-1] = (father, "patronymic")
            told.articled.add(father)

    def unshortened(self, text: str) -> str:
        """Words written short and known to be so in full: "Md. Nurul", "Ma. Guadalupe"; what Urdu writes with
        hyphens ("Saif-ur-Rehman") in two words."""
        text = HYPHENED.sub(r"\1 ", text)
        return " ".join(self.shortened.get(word.lower(), word) for word in text.split())

    def split(self, text: str) -> Iterator[str]:
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


def _keep(told: Told, token: str, script: str, *, optional: bool) -> None:
    token, told.opening = told.opening + token, ""
    token = token.replace("-", "") if "-" in token else token
    kind = "optional" if optional else "word"
    if len(token) == 1 and script != "arabic" and not optional:
        kind = "initial" if token.isupper() else "optional"
    word = token.lower()
    told.words.append((word, kind))
    if told.run:
        told.linked[word] = plain(told.run + token)
        told.run = ""
    if told.after_article:
        told.articled.add(word)
        told.after_article = False
