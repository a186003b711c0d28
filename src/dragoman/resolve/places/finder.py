"""Finds place names in a parse and decides which place each one names."""

import bisect
from collections import Counter, defaultdict
from dataclasses import replace
from typing import Protocol

from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Mention, Parsed, Place, PlaceMention
from dragoman.resolve.places.book import PlaceBook
from dragoman.resolve.places.choosing import Chooser, Name
from dragoman.resolve.places.edges import Spans, trimmed
from dragoman.resolve.places.location import AREA, CITY, COUNTRY, REGION, Location
from dragoman.resolve.places.qualified import QualifierReader, Whereabouts, lies_in
from dragoman.resolve.places.spans import SpanFinder
from dragoman.resolve.places.whereabouts import place_of_act

BY_STATE = frozenset(("USA", "CAN", "AUS"))  # where a region behind a town is its address, not a list
MOST_OTHERS = 5  # candidates passed over that are kept

Qualified = list[frozenset[Whereabouts]]


class Governments(Protocol):
    """What tells whether a place name stands for its government."""

    def stands_for_government(self, parsed: Parsed, token: int) -> bool: ...


class PlaceFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.book = PlaceBook(lexicon)
        self.spans = SpanFinder(self.book)
        self.qualifiers = QualifierReader(self.book)
        self.chooser = Chooser(self.book.capitals)
        words = self.book.words
        self.prepositions = words["whereabouts_of_act"]
        self.within = words["within"] | words["town_word"] | words["region_word"]

    def __call__(self, parsed: Parsed, governments: Governments) -> tuple[list[PlaceMention], list[Drop]]:
        """Place names in order of the text; those without a known position keep null coordinates."""
        spans, behind = self._qualified(parsed, self.spans(parsed))
        if not spans:
            return [], []
        names = self._names(parsed, spans, behind)
        said = self._inside_bodies(parsed, {name.text for name in names})
        self.chooser.choose([*dict.fromkeys(names), *said], self._countries(parsed, names))
        found, drops = [], []
        for (first, last), name in zip(spans, names, strict=True):
            start, end = parsed.chars(first, last)
            if name.chosen is None:
                drops.append(
                    Drop(code="P101", reason="place name not in the gazetteer", start=start, end=end)
                )
            role = "actor" if governments.stands_for_government(parsed, last - 1) else "place"
            found.append(_mention(parsed, start, end, name, role))
        return found, drops

    def of_claim(self, parsed: Parsed, mention: Mention, places: list[PlaceMention]) -> Place | None:
        """Where the act happened: the place that stands "in", "at", "near" the act within its clause."""
        near = place_of_act(parsed, mention, places, self.prepositions, self.within)
        return replace(near, precision=self._precision(near)) if near and near.latitude is not None else near

    def _precision(self, place: Place) -> str | None:
        """A place mention does not keep it: that of the place of its name that lies there."""
        for one in self.book.candidates(place.text):
            if (one.latitude, one.longitude) == (place.latitude, place.longitude):
                return one.precision
        return None

    def _qualified(self, parsed: Parsed, spans: Spans) -> tuple[Spans, Qualified]:
        """What the words behind each name say of where it lies; regions named so are place names as well."""
        made: dict[tuple[int, int], frozenset[Whereabouts]] = {}
        taken = {token for first, last in spans for token in range(first, last)}
        for first, last in spans:
            where, span = self.qualifiers.behind(parsed.text, parsed.ends[last - 1])
            made[first, last] = where
            if span is None:
                continue
            token = bisect.bisect_left(parsed.starts, span[0])
            end = bisect.bisect_left(parsed.ends, span[1]) + 1
            if token < end <= len(parsed) and not any(one in taken for one in range(token, end)):
                made[token, end] = frozenset()
                taken.update(range(token, end))
        ordered = sorted(made)
        return ordered, [made[span] for span in ordered]

    def _names(self, parsed: Parsed, spans: Spans, behind: Qualified) -> list[Name]:
        """One `Name` for all mentions of a name, but for those that the words beside them set apart."""
        settled: dict[str, dict[tuple[int | None, ...], Name]] = defaultdict(dict)
        plain: dict[str, Name] = {}
        names: list[Name | None] = []
        for (first, last), where in zip(spans, behind, strict=True):
            text = parsed.slice(first, last)
            here = self._settled(parsed, first, last, where)
            if here:
                group = tuple(one.geonames_id for one in here)
                made = Name(text=text, candidates=here, settled=True)
                name = settled[text.lower()].setdefault(group, made)
                name.count += 1
            names.append(name if here else None)
        for number, (first, last) in enumerate(spans):
            if names[number] is not None:
                continue
            text = parsed.slice(first, last)
            key = text.lower()
            if settled[key]:
                name = max(settled[key].values(), key=lambda one: one.count)
            elif key in plain:
                name = plain[key]
            else:
                name = plain[key] = Name(text=text, candidates=self.book.candidates(text))
            name.count += 1
            names[number] = name
        return [name for name in names if name is not None]

    def _settled(
        self, parsed: Parsed, first: int, last: int, where: frozenset[Whereabouts]
    ) -> list[Location]:
        """The places of a name that the words behind or before it leave; [] where they say nothing. A town
        that the gazetteer lacks stands where the region named behind it lies."""
        if where:
            candidates = self.book.candidates(parsed.slice(first, last))
            if any(one.precision == REGION and (one.country, "") not in where for one in candidates):
                return []  # "in Oregon, Washington and Idaho": a list of regions
            here = [one for one in candidates if lies_in(one, where)]
            if here or len(where) > 1 or any(one.precision in (COUNTRY, AREA) for one in candidates):
                return here
            ((country, code),) = where
            region = self.book.gazetteer.region(country, code) if country in BY_STATE else None
            return [region] if region is not None else []
        kinds = self._kind_beside(parsed, first, last)
        if not kinds:
            return []
        candidates = self.book.candidates(parsed.slice(first, last))
        left = [one for one in candidates if one.precision in kinds]
        return left if len(left) == 1 and len(candidates) > 1 else []

    def _kind_beside(self, parsed: Parsed, first: int, last: int) -> tuple[str, ...]:
        """What "state of", "city of" before a name or "province" behind it say that it is."""
        words = self.book.words
        after = parsed.lowers[last] if last < len(parsed) else ""
        before = parsed.lowers[first - 2] if first > 1 and parsed.lowers[first - 1] == "of" else ""
        for word in (before, after):
            if word in words["region_word"]:
                return (REGION,)
            if word in words["town_word"] and word == before:
                return (CITY,)
        return ()

    def _inside_bodies(self, parsed: Parsed, known: set[str]) -> list[Name]:
        """Regions that the names of bodies begin with: "Indiana Department of Health" is no place name, but
        tells where the report is at home."""
        found: dict[str, Name] = {}
        for entity in parsed.entities:
            if entity.kind != "organisation":
                continue
            first, last = trimmed(parsed, entity.first, entity.last)
            for end in range(min(last - 1, first + 2), first, -1):
                text = parsed.slice(first, end)
                if text in known or text in found:
                    break
                parts = [one for one in self.book.gazetteer.named(text) if one.precision == REGION]
                if parts:
                    found[text] = Name(text=text, candidates=parts, count=1)
                    break
        return list(found.values())

    def _countries(self, parsed: Parsed, names: list[Name]) -> Counter[str]:
        """How often the report speaks of each country, by its name or its people."""
        counts: Counter[str] = Counter()
        for name in names:
            if len(name.candidates) == 1 and name.text in self.book.countries:
                counts[self.book.countries[name.text]] += 1
        for entity in parsed.entities:
            if entity.kind == "group":
                country = self.book.peoples.get(parsed.slice(entity.first, entity.last))
                if country:
                    counts[country] += 1
        return counts


def _mention(parsed: Parsed, start: int, end: int, name: Name, role: str) -> PlaceMention:
    chosen = name.chosen
    others = [c.geonames_id for c in name.candidates if c is not chosen and c.geonames_id is not None]
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
        candidates=tuple(others[:MOST_OTHERS]),
    )
