"""Every name that may mean a place, with the places it may mean: the gazetteer, the words for countries and
the short forms of regions under one roof."""

from collections import defaultdict
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.resolve.places.gazetteer import Gazetteer
from dragoman.resolve.places.location import CITY, DISTRICT, REGION, Location, folded

NAME_KINDS = frozenset(("name", "short_name", "abbreviation"))
PEOPLE_KINDS = frozenset(("demonym", "people"))
DOUBTFUL = 50_000  # inhabitants
SHORTEST_IN_CAPITALS = 4  # letters; "CHAD" and "OMAN" in capitals are as often initials
LONGEST_POINT = 5  # letters of a bare point of the compass
WELL_KNOWN = 100_000  # inhabitants of a town that a former name of a country now means: Gold Coast
PLACE_KINDS = frozenset(("region_of", "region"))
MOST_WORDS = 8  # of a place name; the longest of a country has eight


class PlaceBook:
    def __init__(self, lexicon: Lexicon) -> None:
        self.gazetteer = Gazetteer(lexicon)
        self._read_countries(lexicon)
        self.abbreviations = {
            row["abbreviation"]: (row["country"], row["region"])
            for row in lexicon.table("places/region_abbreviations.tsv")
        }
        words: dict[str, set[str]] = defaultdict(set)
        for row in lexicon.table("place_words.tsv"):
            words[row["kind"]].add(row["word"])
        self.words = {kind: frozenset(members) for kind, members in words.items()}

    def _read_countries(self, lexicon: Lexicon) -> None:
        self.countries: dict[str, str] = {}  # names as written, with ISO 3166-1 alpha-3
        self.bodies: set[str] = set()  # what has a country's code and no place: the United Nations
        self.former: dict[str, str] = {}
        self.peoples: dict[str, str] = {}
        self.capitals: set[tuple[str, str]] = set()
        parts: set[str] = set()
        for row in lexicon.table("countries.tsv"):
            word, country, kind = row["word"].removeprefix("the "), row["iso3"], row["kind"]
            if not country:
                continue
            if country not in self.gazetteer.countries:
                self.bodies.add(word)
            elif kind in NAME_KINDS:
                self.countries.setdefault(word, country)
            elif kind == "former_name":
                self.former.setdefault(word, country)
            elif kind in PEOPLE_KINDS:
                self.peoples.setdefault(word, country)
            elif kind == "capital":
                self.capitals.add((word, country))
            elif kind in PLACE_KINDS:
                parts.add(word)
        for word in parts & self.peoples.keys():  # "Sinai": of the place and the place
            del self.peoples[word]
        self.seats = frozenset(word for word, _ in self.capitals)
        for word in [word for word in self.countries if len(word) > SHORTEST_IN_CAPITALS]:
            self.countries.setdefault(word.upper(), self.countries[word])
        self.country_starts = frozenset(word.split()[0] for word in (*self.countries, *self.former))

    def candidates(self, text: str) -> list[Location]:
        """Places that a name may mean, in no order. A country comes first."""
        text = " ".join(text.split())
        country = self.countries.get(text) or self.countries.get(f"{text}.")
        named = list(self.gazetteer.named(text))
        if country is not None:
            named = [one for one in named if one.precision != REGION or one.country != country]
            return [self.gazetteer.countries[country], *named]
        former = self.gazetteer.countries.get(self.former.get(text, ""))
        if former is not None and not any(one.population > WELL_KNOWN for one in named):
            return [*named, replace(former, name=text)]
        region = self.region(text)
        if region is not None:
            return [region]
        return named or list(self.gazetteer.named(self.core(text)))

    def region(self, text: str) -> Location | None:
        """The region that an abbreviation with points stands for ("La.", "W. Va."); codes of two capitals are
        none by themselves."""
        if "." not in text and not text.endswith("Va"):
            return None
        joined = text.replace(" ", "")
        where = self.abbreviations.get(joined) or self.abbreviations.get(f"{joined}.")
        return self.gazetteer.region(*where) if where else None

    def knows(self, text: str) -> bool:
        return bool(self.candidates(text))

    def core(self, text: str) -> str:
        """A name without the words for its kind or its part: "northern Nineveh province" is Nineveh."""
        words = text.split()
        generic = self.words["generic"]
        while len(words) > 1 and words[-1].lower() in generic:
            words.pop()
        while len(words) > 1 and (words[0].lower() in generic or self.is_part(words[0])):
            del words[0]
            if len(words) > 1 and words[0].lower() == "of":
                del words[0]
        return " ".join(words)

    def is_doubtful(self, text: str) -> bool:
        """Whether all that bears a name are small places that go by another: "Abbas" for Fort Abbas."""
        key = folded(text)
        return text not in self.countries and all(
            one.precision in (CITY, DISTRICT) and one.population < DOUBTFUL and folded(one.name) != key
            for one in self.candidates(text)
        )

    def is_part(self, word: str) -> bool:
        """ "northern", "Eastern"; a capital "West" belongs to the name, as in "West Bank"."""
        return word.lower() in self.words["part"] and (word.islower() or len(word) > LONGEST_POINT)
