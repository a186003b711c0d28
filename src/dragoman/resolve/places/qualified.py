"""What the text says right behind a place name about where it lies: "Alexandria, La.", "Paris, Texas"."""

import re

from dragoman.resolve.places.book import PlaceBook
from dragoman.resolve.places.location import CITY, DISTRICT, REGION, Location

BEHIND = re.compile(r",? \(?((?:[A-Z][\w.'’-]*)(?: (?:of |and )?[A-Z][\w.'’-]*){0,3})")
COMMA = re.compile(r"[,(]")
LONGEST = 60  # characters behind a name that are looked at

Whereabouts = tuple[str, str]  # country, and region or ""


class QualifierReader:
    def __init__(self, book: PlaceBook) -> None:
        self.book = book

    def behind(self, text: str, end: int) -> tuple[frozenset[Whereabouts], tuple[int, int] | None]:
        """Where a name that ends at `end` lies by the words behind it, and the span of those; nothing and
        None where they say nothing. What stands behind a comma may be the next of a list."""
        found = BEHIND.match(text, end, end + LONGEST)
        if not found:
            return frozenset(), None
        words, start = found[1].split(" "), found.start(1)
        comma = COMMA.match(text, end) is not None or "(" in found[0]
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            for form in (name, name.rstrip(".,'’")):
                where = self._of(form, comma)
                if where:
                    return where, (start, start + len(form))
        return frozenset(), None

    def _of(self, name: str, comma: bool) -> frozenset[Whereabouts]:
        """Countries and regions that a name names; without a comma only what newspapers abbreviate."""
        short = self.book.abbreviations.get(name.replace(" ", ""))
        if short is not None and (comma or "." in name):
            return frozenset((short,))
        if not comma or name.endswith("."):
            return frozenset()
        country = self.book.countries.get(name)
        parts = [one for one in self.book.gazetteer.named(name) if one.precision in (REGION, DISTRICT)]
        regions = {(one.country, one.region) for one in parts}
        return frozenset(regions | {(country, "")} if country else regions)


def lies_in(one: Location, where: frozenset[Whereabouts]) -> bool:
    """Whether a town or district lies in one of these countries or regions; a region only in a country."""
    if (one.country, "") in where:
        return True
    return one.precision in (CITY, DISTRICT) and (one.country, one.region) in where
