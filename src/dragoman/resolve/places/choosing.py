"""Which of the places of one name a report means.

Each name is first taken for its best-known place; then all names are weighed again by what lies near the
others that leave little doubt. One name means one place in a report unless the words behind it say otherwise.
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from dragoman.resolve.places.location import AREA, CITY, COUNTRY, DISTRICT, REGION, SITE, Location, folded

# Weights are decimal orders of population.
KIND = {COUNTRY: 5.0, REGION: 0.0, DISTRICT: -1.0, CITY: 0.0, SITE: 0.0, AREA: 0.0}
CAPITAL = 2.0  # added for a country's capital: news is written from there
UNDER_ITS_CITY = 1.5  # taken off a region with a city of the same name that holds a tenth of its people
TOWN_LIKE_COUNTRY = 2.5  # taken off a town or region with a country's name
OTHER_NAME = 1.0  # taken off where the name is not the one the place goes by
SPOKEN = 1.0  # for half of what the report speaks of countries
SAME_COUNTRY = 1.2
SAME_REGION = 1.5
NEAR = 1.0
MOST_SUPPORT = 3.0  # names of full weight; more add nothing
NEAR_DEGREES = 1.5  # of latitude: some 160 km
SETTLED = 2.0  # votes of a name that the words behind it settle
SHARPNESS = 0.7  # of the vote of a name with several places: 1 would be by population alone
ROUNDS = 2  # what the first settles helps in the second
MOST_CANDIDATES = 40  # of a name, by weight: the fortieth Springfield is nobody's
MOST_ANCHORS = 40  # names that others are weighed by, most frequent first: keeps long texts linear


@dataclass(slots=True, eq=False)
class Name:
    """One name in one report, or one that the words behind it set apart from others alike."""

    text: str
    candidates: list[Location]
    count: int = 0
    settled: bool = False
    chosen: Location | None = None
    certainty: float = 0.0
    priors: list[float] = field(default_factory=list)
    votes: dict[tuple[str, str], float] = field(default_factory=dict)


class Chooser:
    def __init__(self, capitals: set[tuple[str, str]]) -> None:
        self.capitals = capitals

    def choose(self, names: list[Name], countries: Counter[str]) -> None:
        """Sets `chosen` of every name with candidates. `countries`: how often the report speaks of each."""
        total = sum(countries.values())
        share = {country: number / total for country, number in countries.items()} if total else {}
        for name in names:
            self._rank(name)
            _decide(name, [prior + _spoken(one, share) for prior, one in _pairs(name)])
        anchors = sorted(names, key=lambda name: -name.count - SETTLED * name.settled)[:MOST_ANCHORS]
        for _ in range(ROUNDS):
            around = _Around(anchors)
            for name in names:
                if not name.settled and len(name.candidates) > 1:
                    own = name if name in around.names else None
                    _decide(
                        name,
                        [
                            prior + _spoken(one, share) + around.support(one, own)
                            for prior, one in _pairs(name)
                        ],
                    )

    def _rank(self, name: Name) -> None:
        """Orders the candidates by what they are worth without the report."""
        key = folded(name.text)
        country = any(one.precision == COUNTRY for one in name.candidates)
        cities = [one for one in name.candidates if one.precision == CITY]
        weighed = sorted(
            (
                (self._prior(one, name.text, key, cities, country), -(one.geonames_id or 0), number)
                for number, one in enumerate(name.candidates)
            ),
            reverse=True,
        )[:MOST_CANDIDATES]
        name.candidates = [name.candidates[number] for _, _, number in weighed]
        name.priors = [prior for prior, _, _ in weighed]

    def _prior(self, one: Location, text: str, key: str, cities: list[Location], country: bool) -> float:
        known = folded(one.name)
        weight = math.log10(one.population + 100) + KIND[one.precision]
        if one.precision == CITY and (text, one.country) in self.capitals:
            weight += CAPITAL
        elif known not in (key, f"{key} city"):
            weight -= OTHER_NAME
        if one.precision == REGION and any(
            (city.country, city.region) == (one.country, one.region) and city.population * 10 > one.population
            for city in cities
        ):
            weight -= UNDER_ITS_CITY
        if country and one.precision not in (COUNTRY, REGION):
            weight -= TOWN_LIKE_COUNTRY
        return weight


def _pairs(name: Name) -> list[tuple[float, Location]]:
    return list(zip(name.priors, name.candidates, strict=True))


def _spoken(one: Location, share: dict[str, float]) -> float:
    return SPOKEN * (0.5 + share[one.country]) if one.country in share else 0.0


def _decide(name: Name, weights: list[float]) -> None:
    """Takes the heaviest candidate, and spreads the name's vote over the regions of all."""
    if not weights:
        return
    top = max(weights)
    name.chosen = name.candidates[weights.index(top)]
    shares = [10 ** (SHARPNESS * (weight - top)) for weight in weights]
    total = sum(shares)
    votes: dict[tuple[str, str], float] = {}
    for one, share in zip(name.candidates, shares, strict=True):
        if one.country:
            key = (one.country, one.region)
            votes[key] = votes.get(key, 0.0) + share / total
    name.votes = votes
    same = sum(share for one, share in zip(name.candidates, shares, strict=True) if _close(one, name.chosen))
    name.certainty = same / total


def _close(one: Location, two: Location) -> bool:
    """Whether two places lie within some 160 km, roughly."""
    if abs(one.latitude - two.latitude) >= NEAR_DEGREES:
        return False
    return abs(one.longitude - two.longitude) * math.cos(math.radians(two.latitude)) < NEAR_DEGREES


class _Around:
    """What the names of a report say for a place: each speaks once, however often it stands."""

    def __init__(self, names: list[Name]) -> None:
        self.names = names
        self.regions: defaultdict[tuple[str, str], float] = defaultdict(float)
        self.countries: defaultdict[str, float] = defaultdict(float)
        self.points: list[tuple[Name, Location, float]] = []
        for name in names:
            weight = _weight(name)
            for (country, region), share in name.votes.items():
                self.countries[country] += weight * share
                if region:
                    self.regions[country, region] += weight * share
            chosen = name.chosen
            if chosen is not None and chosen.precision in (CITY, DISTRICT, SITE):
                self.points.append((name, chosen, weight * name.certainty))

    def support(self, one: Location, own: Name | None) -> float:
        """What all names but `own` say for a place, in decimal orders of population."""
        near = sum(weight for name, point, weight in self.points if name is not own and _close(one, point))
        region = self.regions.get((one.country, one.region), 0.0) if one.region else 0.0
        country = self.countries.get(one.country, 0.0) if one.country else 0.0
        if own is not None:
            weight = _weight(own)
            region -= weight * own.votes.get((one.country, one.region), 0.0) if one.region else 0.0
            country -= weight * sum(share for (where, _), share in own.votes.items() if where == one.country)
        return NEAR * _damped(near) + SAME_REGION * _damped(region) + SAME_COUNTRY * _damped(country)


def _weight(name: Name) -> float:
    return SETTLED if name.settled else 1.0


def _damped(votes: float) -> float:
    return math.log2(1 + min(max(votes, 0.0), MOST_SUPPORT))
