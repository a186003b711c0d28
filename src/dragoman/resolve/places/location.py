"""What the gazetteer knows of one place, and the form in which names are compared."""

import re
import unicodedata
from dataclasses import dataclass

COUNTRY, REGION, DISTRICT, CITY, SITE, AREA = "country", "region", "district", "city", "site", "area"

SAINT = re.compile(r"\b(st|mt|ft)\b\.?(?= \w)")
LONG_FORMS = {"st": "saint", "mt": "mount", "ft": "fort"}
MARKS = str.maketrans(
    {"’": "'", "‘": "'", "ʻ": "'", "-": " ", "–": " ", ".": None, "ł": "l", "ø": "o", "đ": "d"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place: degrees north and east (WGS 84).

    country     ISO 3166-1 alpha-3, "" for what lies in several states
    region      GeoNames' code of the first-level part of the country, "" where none is known
    population  inhabitants, 0 where unknown
    precision   country, region (first level), district (second level), city, site, or area for what has no
                government of its own: continents, seas, rivers, mountains
    """

    name: str
    latitude: float
    longitude: float
    geonames_id: int | None
    country: str
    region: str
    population: int
    precision: str


def folded(name: str) -> str:
    """A name as it is looked up: lower case, without marks, points and hyphens, "St." written out."""
    name = name.lower().translate(MARKS)
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name)
        name = "".join(char for char in name if not unicodedata.combining(char))
    name = " ".join(name.split())
    if name.startswith(("st ", "mt ", "ft ")) or " st " in name:
        name = SAINT.sub(lambda found: LONG_FORMS[found[1]], name)
    return name
