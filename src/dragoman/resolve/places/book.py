"""Every name that may mean a place, with the places it may mean: the gazetteer, the words for countries and
the short forms of regions under one roof."""

from collections import defaultdict
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.resolve.places.gazetteer import Gazetteer
from dragoman.resolve.places.location import REGION, Location

NAME_KINDS = frozenset(("name", "short_name", "abbreviation"))
PEOPLE_KINDS = frozenset(("demonym", "people"))
LONGEST_POINT = 5  # letters of a bare point of the compass
MOST_WORDS = 8  # of a place name; the longest of a country has eight


class PlaceBook:
    def __init__(self, lexicon: Lexicon) -> None:
        self.gazetteer = Gazetteer(lexicon)
        self.countries: dict[str, str] = {}  # names as written
        self.former: dict[str, str] = {}
        self.peoples: dict[str, str] = {}
        self.capitals: set[tuple[str, str]] = set()
        for row in lexicon.table("countries.tsv"):
            word, country, kind = row["word"].removeprefix("the "), row["iso3"], row["kind"]
            if not country:
                continue
            if kind in NAME_KINDS:
                self.countries.setdefault(word, country)
            elif kind == "former_name":
                self.former.setdefault(word, country)
            elif kind in PEOPLE_KINDS:
                self.peoples.setdefault(word, country)
            elif kind == "capital":
                self.capitals.add((word, country))
        for word in [word for word in self.countries if len(word) > 4]:
            self.countries.setdefault(word.upper(), self.countries[word])
        self.abbreviations = {
            row["abbreviation"]: (row["country"], row["region"])
            for row in lexicon.table("places/region_abbreviations.tsv")
        }
        words: dict[str, set[str]] = defaultdict(set)
        for row in lexicon.table("place_words.tsv"):
            words[row["kind"]].add(row["word"])
        self.words = {kind: frozenset(members) for kind, members in words.items()}
        self.country_starts = frozenset(word.split()[0] for word in (*self.countries, *self.former))

    def candidates(self, text: str) -> list[Location]:
        """Places that a name may mean, in no order. A country comes first."""
        text = " ".join(text.split())
        country = self.countries.get(text)
        named = list(self.gazetteer.named(text))
        if country is not None:
            known = self.gazetteer.countries.get(country)
            named = [one for one in named if one.precision != REGION or one.country != country]
            return [known, *named] if known else named
        former = self.gazetteer.countries.get(self.former.get(text, ""))
        if former is not None:
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

    def is_part(self, word: str) -> bool:
        """ "northern", "Eastern"; a capital "West" belongs to the name, as in "West Bank"."""
        return word.lower() in self.words["part"] and (word.islower() or len(word) > LONGEST_POINT)
