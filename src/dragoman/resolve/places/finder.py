"""Finds place names in a parse and decides which place each one names."""

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Protocol

from dragoman.lexicon import Lexicon
from dragoman.model import Drop, Mention, Parsed, Place, PlaceMention
from dragoman.resolve.places.choosing import Chooser, Name
from dragoman.resolve.places.gazetteer import Gazetteer
from dragoman.resolve.places.location import REGION, Location
from dragoman.resolve.places.qualified import QualifierReader, Whereabouts, lies_in
from dragoman.resolve.places.spans import SpanFinder
from dragoman.resolve.places.whereabouts import place_of_act

COUNTRY_KINDS = frozenset(("name", "short_name", "former_name", "abbreviation"))
PEOPLE_KINDS = frozenset(("demonym", "people"))
MOST_OTHERS = 5  # candidates passed over that are kept


class Governments(Protocol):
    """What tells whether a place name stands for its government."""

    def stands_for_government(self, parsed: Parsed, token: int) -> bool: ...


class PlaceFinder:
    def __init__(self, lexicon: Lexicon) -> None:
        self.country_names: dict[str, str] = {}
        self.peoples: dict[str, str] = {}
        for row in lexicon.table("countries.tsv"):
            if row["kind"] in COUNTRY_KINDS and row["iso3"]:
                self.country_names.setdefault(row["word"].lower(), row["iso3"])
            elif row["kind"] in PEOPLE_KINDS and row["iso3"]:
                self.peoples.setdefault(row["word"], row["iso3"])
        self.prepositions = frozenset(
            row["word"] for row in lexicon.table("place_words.tsv") if row["kind"] == "whereabouts_of_act"
        )
        self.gazetteer = Gazetteer(lexicon)
        self.spans = SpanFinder(lexicon, self.gazetteer)
        self.qualifiers = QualifierReader(lexicon, self.gazetteer, self.country_names)
        self.chooser = Chooser()

    def __call__(self, parsed: Parsed, governments: Governments) -> tuple[list[PlaceMention], list[Drop]]:
        """Place names in order of the text; those without a known position keep null coordinates."""
        spans = self.spans(parsed)
        if not spans:
            return [], []
        texts = [parsed.slice(first, last) for first, last in spans]
        behind = [self.qualifiers.behind(parsed.text, parsed.ends[last - 1])[0] for _, last in spans]
        names = self._names(texts, behind)
        self.chooser.choose(list(dict.fromkeys(names)), self._countries(parsed, texts))
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
        near = place_of_act(parsed, mention, places, self.prepositions)
        return replace(near, precision=self._precision(near)) if near and near.latitude is not None else near

    def _precision(self, place: Place) -> str | None:
        """A place mention does not keep it: that of the place of its name that lies there."""
        for one in self._candidates(place.text, True):
            if (one.latitude, one.longitude) == (place.latitude, place.longitude):
                return one.precision
        return None

    def _names(self, texts: list[str], behind: list[frozenset[Whereabouts]]) -> list[Name]:
        """One `Name` for all mentions of a name, but for those that the words behind them set apart."""
        settled: dict[str, dict[frozenset[int], Name]] = defaultdict(dict)
        plain: dict[str, Name] = {}
        names: list[Name | None] = []
        for text, where in zip(texts, behind, strict=True):
            key = text.lower()
            here = (
                [one for one in self._candidates(text, bool(where)) if lies_in(one, where)] if where else []
            )
            if not here:
                names.append(None)
                continue
            group = frozenset(id(one) for one in here)
            name = settled[key].setdefault(group, Name(text=text, candidates=here, settled=True))
            name.count += 1
            names.append(name)
        for number, text in enumerate(texts):
            if names[number] is not None:
                continue
            key = text.lower()
            if settled[key]:
                name = max(settled[key].values(), key=lambda one: one.count)
            else:
                name = plain.get(key) or Name(text=text, candidates=self._candidates(text, False))
                plain[key] = name
            name.count += 1
            names[number] = name
        return [name for name in names if name is not None]

    def _candidates(self, text: str, qualified: bool) -> list[Location]:
        """Places of a name; a country's name means a town only where the words behind it say so."""
        country = self.country_names.get(text.lower())
        named = list(self.gazetteer.named(text))
        if country is None:
            return named or list(self.gazetteer.named(self.spans.core(text)))
        if not qualified:
            named = [one for one in named if one.precision == REGION and one.country != country]
        known = self.gazetteer.countries.get(country)
        return [known, *named] if known else named

    def _countries(self, parsed: Parsed, texts: list[str]) -> Counter[str]:
        """How often the report speaks of each country, by its name or its people."""
        counts: Counter[str] = Counter()
        for text in texts:
            country = self.country_names.get(text.lower())
            if country:
                counts[country] += 1
        for entity in parsed.entities:
            if entity.kind == "group":
                country = self.peoples.get(parsed.slice(entity.first, entity.last))
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
