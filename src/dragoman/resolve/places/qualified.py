"""What the text says right behind a place name about where it lies: "Alexandria, La.", "Paris, Texas"."""

import re

from dragoman.lexicon import Lexicon
from dragoman.resolve.places.gazetteer import Gazetteer
from dragoman.resolve.places.location import CITY, DISTRICT, REGION, Location

BEHIND = re.compile(r",? \(?((?:[A-Z][\w.'’-]*)(?: (?:of |and )?[A-Z][\w.'’-]*){0,3})")
COMMA = re.compile(r"[,(]")
LONGEST = 60  # characters behind a name that are looked at

Whereabouts = tuple[str, str]  # country, and region or ""


class QualifierReader:
    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, country_names: dict[str, str]) -> None:
        self.gazetteer = gazetteer
        self.country_names = country_names
        self.abbreviations: dict[str, Whereabouts] = {
            row["abbreviation"]: (row["country"], row["region"])
            for row in lexicon.table("places/region_abbreviations.tsv")
        }

    def behind(self, text: str, end: int) -> tuple[frozenset[Whereabouts], int]:
        """Where a name that ends at `end` lies by the words behind it, and where those begin; nothing and -1
        where they say nothing. A name behind a comma may be the next of a list: it settles only what it can."""
        found = BEHIND.match(text, end, end + LONGEST)
        if not found:
            return frozenset(), -1
        words = found[1].split(" ")
        comma = COMMA.match(text, end) is not None or "(" in found[0]
        for count in range(len(words), 0, -1):
            where = self._of(" ".join(words[:count]), comma)
            if where:
                return where, found.start(1)
        return frozenset(), -1

    def _of(self, name: str, comma: bool) -> frozenset[Whereabouts]:
        """Countries and regions that a name names; without a comma only what newspapers abbreviate."""
        for form in (name, name.rstrip(".,'’")):
            if form in self.abbreviations:
                return frozenset((self.abbreviations[form],))
        if not comma:
            return frozenset()
        name = name.rstrip(".,'’")
        if name.lower() in self.country_names:
            country = (self.country_names[name.lower()], "")
            return frozenset((country, *self._regions(name)))
        return self._regions(name)

    def _regions(self, name: str) -> frozenset[Whereabouts]:
        parts = [one for one in self.gazetteer.named(name) if one.precision in (REGION, DISTRICT)]
        return frozenset((one.country, one.region) for one in parts)


def lies_in(one: Location, where: frozenset[Whereabouts]) -> bool:
    """Whether a town or district lies in one of these countries or regions; a region only in a country."""
    if (one.country, "") in where:
        return True
    return one.precision in (CITY, DISTRICT) and (one.country, one.region) in where
