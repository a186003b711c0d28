"""Finds place names in a parse and decides which place each one names.

Candidates of one name are weighed by how many people live there, by the countries that the document
speaks of, and by what follows the name ("Paris, Texas"). The weights are few and stand below.
"""

import bisect
import math
from collections import Counter
from typing import Protocol

from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Mention, Parsed, Place, PlaceMention
from dragoman.resolve.places.gazetteer import Location, gazetteer

SAME_COUNTRY = 1.5  # decimal orders of population that a country spoken of in the document outweighs
FOLLOWED_BY = 6.0  # "Paris, Texas": what follows the name settles it
PLACE_ENTITIES = frozenset(("place", "location"))
COUNTRY_KINDS = frozenset(("name", "short_name", "former_name", "abbreviation"))
OTHER_CLAUSES = frozenset(
    ("relative_clause", "adverbial_clause", "complement_clause", "noun_clause", "parataxis")
)
CLAIM_PREPOSITIONS = frozenset(("in", "at", "near", "outside", "around", "across", "inside"))


class Governments(Protocol):
    """What tells whether a place name stands for its government."""

    def stands_for_government(self, parsed: Parsed, token: int) -> bool: ...


class PlaceFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.country_names: dict[str, str] = {}
        for row in lexicon.table("countries.tsv"):
            if row["kind"] in COUNTRY_KINDS and row["iso3"]:
                self.country_names[row["word"].lower()] = row["iso3"]

    def __call__(self, parsed: Parsed, governments: Governments) -> tuple[list[PlaceMention], list[Drop]]:
        """Place names in order of the text; those without a known position keep null coordinates."""
        spans = self._spans(parsed)
        if not spans:
            return [], []
        names = [_bare(parsed, first, last) for first, last in spans]
        context = self._context(names)
        found, drops = [], []
        for (first, last), name in zip(spans, names, strict=True):
            candidates = self._candidates(name)
            chosen = self._choose(candidates, context, _following(parsed, last), name)
            start, end = parsed.chars(first, last)
            if chosen is None:
                drops.append(
                    Drop(code="P101", reason="place name not in the gazetteer", start=start, end=end)
                )
            role = "actor" if governments.stands_for_government(parsed, last - 1) else "place"
            found.append(_mention(parsed, first, last, chosen, role, candidates))
        return found, drops

    def of_claim(self, parsed: Parsed, mention: Mention, places: list[PlaceMention]) -> Place | None:
        """Where the act happened: the place that stands "in", "at", "near" the act within its clause."""
        start, end = parsed.chars(*mention.clause)
        here = [p for p in places if p.role == "place" and start <= p.start and p.end <= end]
        located = [p for p in here if _locates(parsed, p, mention.head)]
        if not located:
            return None
        trigger = parsed.starts[mention.head]
        near = min(located, key=lambda p: abs(p.start - trigger))
        precision = None
        if near.latitude is not None:
            precision = "country" if near.text.lower() in self.country_names else "city"
        return Place(
            text=near.text,
            start=near.start,
            end=near.end,
            name=near.name,
            latitude=near.latitude,
            longitude=near.longitude,
            geonames_id=near.geonames_id,
            country=near.country,
            precision=precision,
        )

    def _spans(self, parsed: Parsed) -> list[tuple[int, int]]:
        found = []
        for entity in parsed.entities:
            first, last = entity.first, entity.last
            if entity.kind not in PLACE_ENTITIES:
                continue
            while first < last and parsed.lowers[first] in ("the", "in", "of"):
                first += 1
            while last > first and parsed.lowers[last - 1] in ("'s", "'"):
                last -= 1
            if first < last and parsed.words[first][:1].isupper():
                found.append((first, last))
        return found

    def _context(self, names: list[str]) -> Counter[str]:
        """How often the document speaks of each country, by the names that leave no doubt."""
        counts: Counter[str] = Counter()
        for name in names:
            if name in self.country_names:
                counts[self.country_names[name]] += 1
            elif name in gazetteer().states:
                counts["USA"] += 1
            else:
                found = self._candidates(name)
                if found and len({one.country for one in found}) == 1:
                    counts[found[0].country] += 1
        return counts

    def _candidates(self, name: str) -> list[Location]:
        known = gazetteer()
        if name in self.country_names:
            country = known.countries.get(self.country_names[name])
            return [country] if country else []
        found = known.by_name.get(name) or known.by_name.get(name.removesuffix(" city")) or []
        return list(found)

    def _choose(
        self, candidates: list[Location], context: Counter[str], following: str, name: str
    ) -> Location | None:
        if not candidates:
            return None
        total = sum(context.values()) or 1

        def weight(one: Location) -> float:
            settled = self._settled(one, following)
            native = 0.5 * (one.name.lower() == name)
            spoken = SAME_COUNTRY * (context[one.country] > 0) + context[one.country] / total
            return math.log10(one.population + 10) + spoken + native + FOLLOWED_BY * settled

        return max(candidates, key=lambda one: (weight(one), -(one.geonames_id or 0)))

    def _settled(self, one: Location, following: str) -> bool:
        if not following:
            return False
        state = gazetteer().states.get(following.replace(".", ""))
        if state is not None and one.country == "USA" and one.region == state.region:
            return True
        return self.country_names.get(following) == one.country


def _bare(parsed: Parsed, first: int, last: int) -> str:
    return " ".join(parsed.lowers[first:last]).replace(" .", ".").replace(" - ", "-").replace(" '", "'")


def _following(parsed: Parsed, last: int) -> str:
    """The name behind a comma after a place: "texas" in "Paris, Texas"."""
    if last + 1 < len(parsed) and parsed.words[last] == "," and parsed.pos[last + 1] == "PROPN":
        entity = parsed.entity(last + 1)
        end = entity.last if entity is not None and entity.first == last + 1 else last + 2
        return _bare(parsed, last + 1, end)
    return ""


def _locates(parsed: Parsed, place: PlaceMention, act: int) -> bool:
    """Whether a place stands under "in", "at", "near" … of the act itself, in no clause of its own."""
    token = bisect.bisect_left(parsed.ends, place.end)
    while parsed.roles[token] in ("compound", "conjunct", "apposition") and parsed.heads[token] != token:
        token = parsed.heads[token]
    if (
        parsed.roles[token] != "prepositional_object"
        or parsed.lowers[parsed.heads[token]] not in CLAIM_PREPOSITIONS
    ):
        return False
    while token != act and parsed.heads[token] != token:
        token = parsed.heads[token]
        if parsed.roles[token] in OTHER_CLAUSES and token != act:
            return False
    return token == act


def _mention(
    parsed: Parsed, first: int, last: int, chosen: Location | None, role: str, candidates: list[Location]
) -> PlaceMention:
    start, end = parsed.chars(first, last)
    others = [c.geonames_id for c in candidates if c is not chosen and c.geonames_id is not None]
    return PlaceMention(
        start=start,
        end=end,
        text=parsed.text[start:end],
        name=chosen.name if chosen else None,
        latitude=chosen.latitude if chosen else None,
        longitude=chosen.longitude if chosen else None,
        geonames_id=chosen.geonames_id if chosen else None,
        country=(chosen.country or None) if chosen else None,
        role=role,
        candidates=tuple(others[:5]),
    )
