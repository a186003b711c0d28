"""Which of the places of one name a report means.

Each name is first taken for its best-known place; then all names are weighed again by what lies near the
others that leave little doubt. One name means one place in a report unless the words behind it say otherwise.
"""

import math
from collections import Counter
from dataclasses import dataclass, field

from dragoman.resolve.places.location import AREA, CITY, COUNTRY, DISTRICT, REGION, SITE, Location, folded

# Weights are decimal orders of population.
KIND = {COUNTRY: 7.0, REGION: -0.5, DISTRICT: -1.0, CITY: 0.0, SITE: 0.0, AREA: 0.0}
OTHER_NAME = 1.0  # taken off where the name is not the one the place goes by
SAME_COUNTRY = 1.2
SAME_REGION = 1.8
NEAR = 1.5
NEAR_DEGREES = 1.5  # of latitude: some 160 km
SURE = 2.0  # orders of population by which the best must lead to count as certain
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


class Chooser:
    def choose(self, names: list[Name], countries: Counter[str]) -> None:
        """Sets `chosen` of every name with candidates. `countries`: how often the report speaks of each."""
        total = sum(countries.values())
        share = {country: number / total for country, number in countries.items()} if total else {}
        for name in names:
            _rank(name)
            _decide(name, [prior + _spoken(one, share) for prior, one in _pairs(name)])
        for _ in range(2):  # what the first round settles helps in the second
            anchors = _anchors(names)
            for name in names:
                if not name.settled and len(name.candidates) > 1:
                    others = [one for one in anchors if one is not name]
                    around = _Around(others)
                    _decide(
                        name,
                        [prior + _spoken(one, share) + around.support(one) for prior, one in _pairs(name)],
                    )


def _pairs(name: Name) -> list[tuple[float, Location]]:
    return list(zip(name.priors, name.candidates, strict=True))


def _rank(name: Name) -> None:
    """Orders the candidates by what they are worth without the report."""
    key = folded(name.text)
    weighed = sorted(
        ((_prior(one, key), -(one.geonames_id or 0), number) for number, one in enumerate(name.candidates)),
        reverse=True,
    )[:MOST_CANDIDATES]
    name.candidates = [name.candidates[number] for _, _, number in weighed]
    name.priors = [prior for prior, _, _ in weighed]


def _prior(one: Location, key: str) -> float:
    known = folded(one.name)
    other = OTHER_NAME * (known != key and not known.startswith(key + " "))
    return math.log10(one.population + 100) + KIND[one.precision] - other


def _spoken(one: Location, share: dict[str, float]) -> float:
    return SAME_COUNTRY * (0.5 + share[one.country]) if one.country in share else 0.0


def _decide(name: Name, weights: list[float]) -> None:
    if not weights:
        return
    best = max(range(len(weights)), key=lambda i: (weights[i], -i))
    name.chosen = name.candidates[best]
    others = [w for i, w in enumerate(weights) if i != best and not _same(name.candidates[i], name.chosen)]
    lead = weights[best] - max(others) if others else SURE
    name.certainty = 1.0 if name.settled else max(0.0, min(1.0, lead / SURE))


def _same(one: Location, two: Location) -> bool:
    """Whether two rows are about one spot: a city and its district."""
    return abs(one.latitude - two.latitude) < 0.7 and abs(one.longitude - two.longitude) < 0.7


def _anchors(names: list[Name]) -> list[Name]:
    sure = [name for name in names if name.chosen is not None and name.certainty > 0]
    return sorted(sure, key=lambda name: -name.certainty * name.count)[:MOST_ANCHORS]


class _Around:
    """What the other names of a report say for a place: each speaks once, however often it stands."""

    def __init__(self, anchors: list[Name]) -> None:
        self.regions: Counter[tuple[str, str]] = Counter()
        self.points: list[tuple[float, float, float]] = []
        self.countries: Counter[str] = Counter()
        for name in anchors:
            chosen = name.chosen
            if chosen is None or not chosen.country:
                continue
            weight = name.certainty * (2.0 if name.settled else 1.0)
            self.countries[chosen.country] += weight  # type: ignore[assignment]
            if chosen.region:
                self.regions[chosen.country, chosen.region] += weight  # type: ignore[assignment]
            if chosen.precision in (CITY, DISTRICT, SITE):
                self.points.append((chosen.latitude, chosen.longitude, weight))

    def support(self, one: Location) -> float:
        near = 0.0
        for latitude, longitude, weight in self.points:
            if abs(latitude - one.latitude) < NEAR_DEGREES and (
                abs(longitude - one.longitude) * math.cos(math.radians(latitude)) < NEAR_DEGREES
            ):
                near += weight
        region = self.regions[one.country, one.region] if one.region else 0.0
        country = self.countries[one.country]
        return (
            NEAR * math.log2(1 + min(near, 7))
            + SAME_REGION * math.log2(1 + min(region, 7))
            + SAME_COUNTRY * math.log2(1 + min(country, 7)) / 2
        )
