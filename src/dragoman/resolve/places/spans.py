"""Which words of a parse are place names: those the parser marks, and those it missed that stand where
places stand and that the gazetteer knows. Names inside the names of bodies are none."""

import bisect
from collections.abc import Iterator

from dragoman.model import Entity, Parsed
from dragoman.resolve.places.book import MOST_WORDS, PlaceBook
from dragoman.resolve.places.countries import PLACES, CountrySpans
from dragoman.resolve.places.edges import Spans, in_name, trimmed
from dragoman.resolve.places.location import CITY, DISTRICT

MISTAKEN = frozenset(("organisation", "person", "product", "facility", "work", "group", "law", "event"))
DASHES = frozenset(("—", "–", "--", "-", "(", ":"))
WELL_KNOWN = 15_000  # inhabitants; below, a name behind "from" or "to" is as often a person's
FAIRLY_KNOWN = 2_000

LISTED = frozenset(("conjunct", "apposition"))


class SpanFinder:
    def __init__(self, book: PlaceBook) -> None:
        self.book = book
        self.countries = CountrySpans(book)
        self.whereabouts = book.words["whereabouts"]
        self.towards = book.words["towards"]
        self.generic = book.words["generic"]
        self.kinds = self.generic | book.words["landform"]
        self.residents = book.words["resident"]
        self.not_behind = book.words["not_behind"]
        self.no_place = book.words["no_place"]

    def __call__(self, parsed: Parsed) -> Spans:
        """Tokens first to last (half-open) of the place names, in order, without overlap."""
        surnames = _surnames(parsed)
        found = self.countries(parsed)
        taken = _Taken(found)
        for entity in parsed.entities:
            span = self._of_entity(parsed, entity, surnames)
            if span and taken.free(*span):
                found.append(span)
                taken.add(*span)
        for span in self._unmarked(parsed, surnames):
            if taken.free(*span):
                found.append(span)
                taken.add(*span)
        self._again(parsed, found, taken, surnames)
        return sorted(found)

    def _of_entity(self, parsed: Parsed, entity: Entity, surnames: frozenset[str]) -> tuple[int, int] | None:
        if entity.kind not in PLACES and entity.kind not in MISTAKEN:
            return None
        first, last = trimmed(parsed, entity.first, entity.last)
        if first >= last or not parsed.words[first][:1].isupper():
            return None
        last = self._hyphened(parsed, first, last)
        text = parsed.slice(first, last)
        if text in self.book.peoples or text in self.book.bodies:
            return None
        if last < len(parsed) and parsed.lowers[last] in self.not_behind:
            return None
        if entity.kind in PLACES:
            return self._marked(parsed, first, last, surnames)
        return (first, last) if self._missed(parsed, first, last, entity.kind, surnames) else None

    def _hyphened(self, parsed: Parsed, first: int, last: int) -> int:
        """Where a name ends of which the parser took a part: "*Mazar*-i-Sharif"."""
        end = last
        while (
            end + 1 < len(parsed) and parsed.words[end] == "-" and parsed.ends[end] == parsed.starts[end + 1]
        ):
            if parsed.ends[end - 1] != parsed.starts[end]:
                break
            end += 2
        return end if end > last and self.book.knows(parsed.slice(first, end)) else last

    def _marked(
        self, parsed: Parsed, first: int, last: int, surnames: frozenset[str]
    ) -> tuple[int, int] | None:
        """What of a name that the parser takes for a place is one."""
        placed = self._placed(parsed, first)
        if last - first == 1 and not placed and (parsed.words[first] in surnames or _forename(parsed, first)):
            return None
        if self.book.knows(parsed.slice(first, last)):
            sure = placed or last - first > 1 or not self.book.is_doubtful(parsed.slice(first, last))
            return (first, last) if sure else None
        for end in range(last - 1, first + 1, -1):  # "Lamar County Commissioners"
            if parsed.lowers[end - 1] in self.generic and self.book.knows(parsed.slice(first, end)):
                return first, end
        named = parsed.lowers[last - 1] in self.kinds or parsed.lowers[first] in self.kinds
        return (first, last) if placed or (named and last - first > 1) else None

    def _missed(self, parsed: Parsed, first: int, last: int, kind: str, surnames: frozenset[str]) -> bool:
        """Whether a name that the parser takes for something else, or for nothing, is a place here."""
        text = parsed.slice(first, last)
        if last - first > MOST_WORDS or parsed.lowers[first] in self.no_place or in_name(parsed, first, last):
            return False
        if parsed.words[last - 1] in surnames and not self._dateline(parsed, first, last):
            return False
        candidates = self.book.candidates(text)
        if not candidates:
            return self._settlement(parsed, first)
        before = parsed.lowers[first - 1] if first else ""
        if before == "the" and all(one.precision in (CITY, DISTRICT) for one in candidates):
            return False
        if before == "the":
            before = parsed.lowers[first - 2] if first > 1 else ""
        people = max(one.population for one in candidates if one.precision)
        if before in self.whereabouts or self._dateline(parsed, first, last):
            return True
        if before == "of" and first > 1 and self._has_places(parsed, first - 2):
            return True
        if kind != "person" and text in self.book.seats:
            return True
        if kind == "person" and last - first == 1 and before not in self.towards:
            return False
        if before in self.towards:
            return people >= WELL_KNOWN
        after = parsed.lowers[last] if last < len(parsed) else ""
        return after in self.residents and people >= FAIRLY_KNOWN

    def _has_places(self, parsed: Parsed, token: int) -> bool:
        """Whether "of" behind a word brings a place: "the village of", "east of", "John Smith of"."""
        if any(
            parsed.lowers[token] in some
            for some in (self.generic, self.book.words["part"], self.book.words["within"])
        ):
            return True
        entity = parsed.entity(token)
        return entity is not None and entity.kind == "person"

    def _settlement(self, parsed: Parsed, first: int) -> bool:
        """Whether a name stands behind "the village of": a place, though no gazetteer has it."""
        return (
            first > 1
            and parsed.lowers[first - 1] == "of"
            and parsed.lemmas[first - 2] in self.book.words["town_word"]
        )

    def _placed(self, parsed: Parsed, first: int) -> bool:
        """Whether a name stands behind a preposition of place, with or without "the"."""
        if self._settlement(parsed, first):
            return True
        at = first - 1
        if at >= 0 and parsed.lowers[at] in ("the", "nearby", "downtown"):
            at -= 1
        return at >= 0 and (parsed.lowers[at] in self.whereabouts or parsed.lowers[at] in ("nearby", "at"))

    def _dateline(self, parsed: Parsed, first: int, last: int) -> bool:
        """Whether a name opens a paragraph, or in capitals a sentence, before a dash: "GENEVA (AP) —"."""
        number = bisect.bisect_right(parsed.paragraphs, (first, len(parsed))) - 1
        if number < 0 or parsed.paragraphs[number][0] != first:
            begins = first > 0 and parsed.words[first - 1] in (".", "!", "?")
            if not begins or not parsed.slice(first, last).isupper():
                return False
        return any(parsed.words[token] in DASHES for token in range(last, min(last + 5, len(parsed))))

    def _unmarked(self, parsed: Parsed, surnames: frozenset[str]) -> Iterator[tuple[int, int]]:
        """Runs of names outside every entity, behind a preposition, at a dateline or before a resident."""
        token, size = 0, len(parsed)
        pos, entity_of = parsed.pos, parsed.entity_of
        while token < size:
            if pos[token] != "PROPN" or entity_of[token] >= 0 or not parsed.words[token][:1].isupper():
                token += 1
                continue
            first = token
            while token < size and pos[token] == "PROPN" and entity_of[token] < 0:
                token += 1
            if self._missed(parsed, first, token, "", surnames):
                yield first, token

    def _again(self, parsed: Parsed, found: Spans, taken: "_Taken", surnames: frozenset[str]) -> None:
        """Names that the parser takes for something else: of a place already found, or listed with one."""
        known = {parsed.slice(*span) for span in found}
        for entity in parsed.entities:
            if entity.kind not in MISTAKEN:
                continue
            first, last = trimmed(parsed, entity.first, entity.last)
            if first >= last or not taken.free(first, last) or in_name(parsed, first, last):
                continue
            text = parsed.slice(first, last)
            if parsed.words[last - 1] in surnames or parsed.lowers[first] in self.no_place:
                continue
            if last < len(parsed) and parsed.lowers[last] in self.not_behind:
                continue
            listed = parsed.roles[last - 1] in LISTED and parsed.heads[last - 1] in taken.tokens
            again = text in known and entity.kind != "person"
            if again or (listed and self.book.knows(text) and not self.book.is_doubtful(text)):
                found.append((first, last))
                taken.add(first, last)


class _Taken:
    """Tokens that belong to a place name already."""

    def __init__(self, spans: Spans) -> None:
        self.tokens = {token for first, last in spans for token in range(first, last)}

    def free(self, first: int, last: int) -> bool:
        return not any(token in self.tokens for token in range(first, last))

    def add(self, first: int, last: int) -> None:
        self.tokens.update(range(first, last))


def _forename(parsed: Parsed, at: int) -> bool:
    """Whether a word is joined to a person's name behind it: "*Marta* Velkova"."""
    behind = parsed.entity(at + 1) if at + 1 < len(parsed) else None
    joined = parsed.roles[at] == "compound" and behind is not None and behind.first == at + 1
    return joined and behind is not None and behind.kind == "person"


def _surnames(parsed: Parsed) -> frozenset[str]:
    """The last words of persons' names of several words."""
    return frozenset(
        parsed.words[last - 1]
        for entity in parsed.entities
        if entity.kind == "person"
        for first, last in (trimmed(parsed, entity.first, entity.last),)
        if last - first > 1
    )
