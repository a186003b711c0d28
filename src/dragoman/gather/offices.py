"""The title of an office as Wikidata has it, or a user: "President of the French Republic" → president."""

import re
from dataclasses import dataclass

from dragoman.lexicon import Lexicon

BRACKETS = re.compile(r"\s*\([^)]*\)")
EDGES = re.compile(r"^(?:the|of|for|in)\b\s*|\s*\b(?:the|of|for|in|of the)$|^[\s,–-]+|[\s,–-]+$")
GOVERNMENT, PARLIAMENT, MEMBER = "GOV", "LEG", "member of parliament"


@dataclass(frozen=True, slots=True)
class Office:
    name: str
    sectors: str


class OfficeReader:
    """Knows the words of `offices.tsv`; an office that is not there keeps its title without the country."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.known: dict[tuple[str, str], Office] = {}
        for row in lexicon.table("offices.tsv"):
            if row["kind"] == "person":
                office = Office(row["office"], row["sectors"])
                self.known.setdefault((row["words"].lower(), row["country"]), office)
                self.known.setdefault((row["office"].lower(), ""), office)
        words: dict[str, set[str]] = {}
        for row in lexicon.table("countries.tsv"):
            if row["kind"] in ("name", "demonym"):
                words.setdefault(row["iso3"], set()).add(row["word"].lower())
        self.countries = {
            iso3: re.compile(
                r"\b(?:" + "|".join(map(re.escape, sorted(some, key=len, reverse=True))) + r")\b"
            )
            for iso3, some in words.items()
        }
        self.chambers = {row["word"] for row in lexicon.table("wikidata/chambers.tsv")}

    def read(self, title: str, country: str) -> Office:
        """The office of a title in a country (ISO 3166-1 alpha-3, "" for none)."""
        title = " ".join(BRACKETS.sub("", title.lower()).split())
        bare = self._bare(title, country)
        for words in (title, bare):
            for of in (country, ""):
                if (office := self.known.get((words, of))) is not None:
                    return office
        if title.startswith(("member of", "senator")) and not self.chambers.isdisjoint(title.split()):
            return Office(MEMBER, PARLIAMENT)
        return Office(bare or title, GOVERNMENT)

    def _bare(self, title: str, country: str) -> str:
        """The title without the country's name and without what then hangs loose at its ends."""
        pattern = self.countries.get(country)
        if pattern is not None:
            title = " ".join(pattern.sub(" ", title).split())
        before = None
        while before != title:
            before, title = title, EDGES.sub("", title)
        return title
