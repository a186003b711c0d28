"""Which words of a parse name countries, whatever the parser takes them for; none in a longer name."""

from dragoman.model import Parsed
from dragoman.resolve.places.book import MOST_WORDS, PlaceBook
from dragoman.resolve.places.edges import Spans, in_name, trimmed

PLACES = frozenset(("place", "location"))


class CountrySpans:
    def __init__(self, book: PlaceBook) -> None:
        self.book = book
        self.not_behind = book.words["not_behind"]

    def __call__(self, parsed: Parsed) -> Spans:
        """Tokens first to last (half-open) of the names, in order."""
        found = []
        token, size, words = 0, len(parsed), parsed.words
        while token < size:
            if words[token] in self.book.country_starts:
                last = self._country(parsed, token)
                if last and self._stands_alone(parsed, token, last):
                    found.append((token, last))
                    token = last
                    continue
            token += 1
        return found

    def _country(self, parsed: Parsed, first: int) -> int:
        for last in range(min(len(parsed), first + MOST_WORDS), first, -1):
            text = parsed.slice(first, last)
            if text in self.book.countries or text in self.book.former:
                return last
        return 0

    def _stands_alone(self, parsed: Parsed, first: int, last: int) -> bool:
        entity = parsed.entity(first)
        if last < len(parsed) and parsed.lowers[last] in self.not_behind:
            return False
        if entity is None:
            return last - first > 1 or (parsed.pos[first] == "PROPN" and not in_name(parsed, first, last))
        if entity.kind in PLACES:
            edge, end = trimmed(parsed, entity.first, entity.last)
            return (first <= edge or self.book.is_part(parsed.words[first - 1])) and end <= last
        inside = trimmed(parsed, entity.first, entity.last)
        return entity.kind in ("organisation", "group", "product") and inside == (first, last)
