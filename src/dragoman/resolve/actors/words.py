"""The words by which actors are told, as indices built once from the lexicon."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from dragoman.grammar.numbers import NumberReader
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed

SEATS = frozenset(("capital", "government_seat"))
DEMONYMS = frozenset(("demonym", "people"))
OTHER_SEXES = (("woman", "female"), ("women", "female"), ("man", "male"), ("men", "male"))
AGED = 5  # words of "77-year-old" as the parser cuts it, and of no other entry
SHORT_TITLE = 3  # letters
LONGEST_NAME = 6  # words; longer names of countries are never used in running text

UNITED = frozenset(("african", "arab", "customs", "eurasian", "european", "maghreb", "soviet"))
MEMBER_STATES = frozenset(("nations", "republics", "states"))


@dataclass(frozen=True, slots=True)
class PartyNoun:
    """A noun for who can act: `lemma` is the whole entry, `words` how many words it has."""

    lemma: str
    kind: str
    sectors: tuple[str, ...]
    plural: bool
    role: str
    protected: frozenset[str]
    words: int


@dataclass(frozen=True, slots=True)
class CountryWord:
    """What a word says of a country: `kind` as in countries.tsv; `country` is "" for "the West"."""

    country: str
    kind: str
    sector: str
    word: str


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a name ("President", "Mr"): its sector, and whether it is an office, rank or courtesy."""

    sector: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pronoun:
    word: str
    person: str
    number: str
    sex: str
    form: str


@dataclass(frozen=True, slots=True)
class Kin:
    sex: str
    relation: str
    inverse: str


class ActorWords:
    """Indices over party nouns, titles, countries, pronouns, kinship and the words of coreference."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.pronouns = {
            row["word"]: Pronoun(row["word"], row["person"], row["number"], row["sex"], row["form"])
            for row in lexicon.table("pronouns.tsv")
        }
        self.kin = {
            row["lemma"]: Kin(row["sex"], row["relation"], row["inverse"])
            for row in lexicon.table("kinship.tsv")
        }
        self._read_coreference(lexicon)
        self._read_nouns(lexicon)
        self._read_titles(lexicon)
        self._read_countries(lexicon)
        self._read_names(lexicon)
        self.particles = frozenset(row["word"] for row in lexicon.table("names/particles.tsv")) | {
            "and",
            "&",
            "und",
            "abu",
        }
        self.numbers = NumberReader(lexicon)

    def _read_nouns(self, lexicon: Lexicon) -> None:
        self.nouns: dict[str, PartyNoun] = {}
        self.noun_starts: dict[str, list[tuple[str, ...]]] = defaultdict(
            list
        )  # "chief of staff", by first word
        self.noun_ends: dict[str, list[tuple[str, ...]]] = defaultdict(list)  # "police chief", by last word
        for row in lexicon.table("party_nouns.tsv"):
            lemma = row["lemma"].lower()
            sectors = tuple([row["sector"]] * bool(row["sector"]) + row["sectors_more"].split())
            parts = tuple(lemma.split())
            self.nouns[lemma] = PartyNoun(
                lemma,
                row["kind"],
                sectors,
                row["number"] == "many",
                row["role"],
                frozenset(filter(None, (row["protected"],))),
                len(parts),
            )
            if len(parts) > 1:
                phrase_head = any(word in ("of", "to", "for") for word in parts[1:])
                index, key = (self.noun_starts, parts[0]) if phrase_head else (self.noun_ends, parts[-1])
                index[key].append(parts)
        self.aged = PartyNoun("person", "person", (), False, "", frozenset(), AGED)
        for index in (self.noun_starts, self.noun_ends):
            for entries in index.values():
                entries.sort(key=len, reverse=True)

    def _read_titles(self, lexicon: Lexicon) -> None:
        self.titles: dict[str, Title] = {}
        self.title_ends: set[str] = set()
        for row in lexicon.table("titles.tsv"):
            title = row["title"].lower()
            if len(title) <= SHORT_TITLE and row["kind"] == "honorific" and not self.sex_of_noun(title):
                continue  # "Ma", "U", "Ko": as often the name itself
            self.titles.setdefault(title, Title(row["sector"], row["kind"]))
            self.title_ends.add(title.split()[-1])

        self.title_nouns: dict[str, list[str]] = defaultdict(list)
        for row in lexicon.table("title_nouns.tsv"):
            self.title_nouns[row["title"].lower()].append(row["lemma"])

    def _read_countries(self, lexicon: Lexicon) -> None:
        self.country_words: dict[str, list[CountryWord]] = defaultdict(list)
        self.country_names: dict[str, str] = {}
        for row in lexicon.table("countries.tsv"):
            word = CountryWord(row["iso3"], row["kind"], row["sector"], row["word"])
            self.country_words[row["word"].removeprefix("the ")].append(word)
            if row["kind"] == "name":
                self.country_names.setdefault(row["iso3"], row["word"])
        self.country_starts = {word.split()[0] for word in self.country_words}

    def _read_names(self, lexicon: Lexicon) -> None:
        self.first_names = {row["name"].lower(): row["sex"] for row in lexicon.table("person_names.tsv")}

    def _read_coreference(self, lexicon: Lexicon) -> None:
        kinds: dict[str, set[str]] = defaultdict(set)
        for row in lexicon.table("coreference.tsv"):
            kinds[row["kind"]].add(row["word"])
        self.kinds = {kind: frozenset(words) for kind, words in kinds.items()}
        sorts: dict[str, set[str]] = defaultdict(set)
        for row in lexicon.table("renamings.tsv"):
            sorts[row["lemma"].lower()].add(row["sort"])
        self.sorts = {lemma: frozenset(names) for lemma, names in sorts.items()}
        self.speech_verbs = frozenset(
            row["lemma"]
            for row in lexicon.table("cues.tsv")
            if row["pos"] == "verb" and row["frame"] in ("speech", "ask")
        )

    def of_kind(self, kind: str) -> frozenset[str]:
        return self.kinds.get(kind, frozenset())

    def noun(self, parsed: Parsed, head: int) -> tuple[PartyNoun, int, int] | None:
        """The longest party noun that ends (or, with an of-phrase, begins) at `head`, and its first and last
        token (half-open)."""
        lemma, lower = parsed.lemmas[head], parsed.lowers[head]
        if lemma in self.of_kind("quantity") and head + 1 < len(parsed) and parsed.lowers[head + 1] == "of":
            return None  # "dozens of protesters": the protesters are the party
        if lemma in self.of_kind("of_thing") and self._of_thing(parsed, head):
            return None
        for ending in (lower, lemma) if lower != lemma else (lemma,):
            for parts in self.noun_ends.get(ending, ()):
                first = head - len(parts) + 1
                if first >= 0 and parsed.lowers[first:head] == parts[:-1] and not _of_states(parsed, first):
                    return self.nouns[" ".join(parts)], first, head + 1
            for parts in self.noun_starts.get(ending, ()):
                if parsed.lowers[head + 1 : head + len(parts)] == parts[1:]:
                    return self.nouns[" ".join(parts)], head, head + len(parts)
        if head > 1 and parsed.words[head - 1] == "-":
            compound = self.nouns.get(parsed.lowers[head - 2] + "-" + lower)
            if compound is not None:
                return compound, head - 2, head + 1
            if head > 3 and lower == "old" and parsed.lowers[head - 2] == "year":
                return self.aged, head - 4, head + 1
        found = self.nouns.get(lower) or self.nouns.get(lemma)
        if found is not None and _of_states(parsed, head):
            found = replace(found, sectors=())
        return (found, head, head + 1) if found else None

    def _of_thing(self, parsed: Parsed, head: int) -> bool:
        """Whether a word is one of a thing, and nobody: "a state of emergency", "the body of a man"."""
        for link in parsed.children_in(head, "preposition"):
            inner = parsed.child(link, "prepositional_object")
            if parsed.lowers[link] == "of" and inner is not None and parsed.pos[inner] == "NOUN":
                party = parsed.lemmas[inner] in self.nouns and parsed.forms[inner] == "plural"
                return parsed.forms[head] != "plural" and not party
        return False

    def countries_at(self, parsed: Parsed, first: int, last: int) -> list[CountryWord]:
        """What exactly tokens first to last (half-open) say of a country."""
        if parsed.words[first] not in self.country_starts or last - first > LONGEST_NAME:
            return []
        return self.country_words.get(parsed.slice(first, last), [])

    def country_phrase(self, parsed: Parsed, first: int, last: int) -> tuple[list[CountryWord], int]:
        """The longest words of a country that begin at `first` and end before `last`, and where they end."""
        if parsed.words[first] in self.country_starts:
            for end in range(min(last, first + LONGEST_NAME), first, -1):
                found = self.country_words.get(parsed.slice(first, end))
                if found:
                    return found, end
        return [], first

    def of_part(self, offices: Iterable[str], place: str) -> bool:
        """Whether an office is as often of a part of another state: "the governor of *Georgia*"."""
        part = place.lower() in self.of_kind("part_name")
        return part and not self.of_kind("office_of_part").isdisjoint(offices)

    def sex_of_noun(self, lemma: str) -> str:
        last = lemma.rsplit(" ", 1)[-1].rstrip(".")
        if last in self.of_kind("male"):
            return "male"
        if last in self.of_kind("female"):
            return "female"
        for ending, sex in OTHER_SEXES:
            if last.endswith(ending) and last not in (
                "human",
                "german",
                "ottoman",
                "roman",
                "norman",
                "ombudsman",
            ):
                return sex
        kin = self.kin.get(lemma)
        return kin.sex if kin else ""

    def several_kin(self, lower: str) -> bool:
        """Whether a word, in small letters, is for several who are kin to one another: "brothers"."""
        return lower.endswith("s") and lower[:-1] in self.kin

    def sex_of_first_name(self, name: str) -> str:
        sex = self.first_names.get(name.lower(), "")
        return {"m": "male", "f": "female", "male": "male", "female": "female"}.get(sex, "")


def _of_states(parsed: Parsed, token: int) -> bool:
    """Whether a union is one of states, not of workers: "the African *Union*", "the *Union* of … Nations"."""
    if parsed.words[token] != "Union":
        return False
    before = parsed.lowers[token - 1] if token else ""
    last = parsed.lowers[parsed.right_edges[token]]
    return before in UNITED or (last in MEMBER_STATES and parsed.lowers[token + 1 : token + 2] == ("of",))
