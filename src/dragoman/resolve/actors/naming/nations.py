"""Records of states, regions and seats: one for a state's name, its capital and its government."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from dragoman.grammar import NOUNS
from dragoman.model import Parsed
from dragoman.resolve.actors.cast import Cast, Mention, Record
from dragoman.resolve.actors.naming.forms import Name, NameGroup
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import DEMONYMS, SEATS, ActorWords, CountryWord

WHERE = frozenset(("across", "from", "in", "into", "inside", "near", "outside", "to"))


class NationMerger:
    def __init__(self, words: ActorWords) -> None:
        self.words = words

    def merge(self, parsed: Parsed, cast: Cast, groups: list[NameGroup]) -> None:
        records = cast.nations
        for group in groups:
            for name in group.names:
                word = self._nation_at(parsed, name, group.nations)
                if word is None:
                    continue
                key = word.country or word.word.removeprefix("the ")
                if word.kind == "region_of" or (word.kind == "government_seat" and word.sector != "GOV"):
                    key = word.word
                record = records.get(key)
                if record is None:
                    record = records[key] = self._record(cast, word)
                cast.place(record, Mention(name.head, name.first, name.last, "name"))
                form = tuple(parsed.words[name.first : name.last])
                if form not in record.names:
                    record.names.append(form)

    def _nation_at(self, parsed: Parsed, name: Name, words: Iterable[CountryWord]) -> CountryWord | None:
        """The reading of a country's word at one place; None for an adjective and for a people."""
        readings = [word for word in words if word.kind not in DEMONYMS]
        if parsed.roles[name.head] in ("adjective", "compound", "noun_modifier") and len(readings) < len(
            list(words)
        ):
            return None
        if not readings or parsed.pos[name.head] == "ADJ" or _one_of_them(parsed, name.head):
            return None
        return next((word for word in readings if word.kind in SEATS and word.country == "EUR"), readings[0])

    def _record(self, cast: Cast, word: CountryWord) -> Record:
        if word.kind == "region_of":
            record = cast.new("other")
            record.name = word.word
            record.countries[word.country] = "name"
            return record
        if word.kind == "government_seat" and word.sector not in ("", "GOV"):
            record = cast.new("body")
            record.name = word.word
            record.countries[word.country] = "name"
            record.sectors[word.sector] = None
            return record
        if not word.country:
            record = cast.new("other")
            record.name = word.word
            return record
        stateless = word.country in ("EUR", "UNO", "IGO", "NGO", "ISM", "IMG", "MNC")
        record = cast.new("body" if stateless else "country")
        record.name = self.words.country_names.get(word.country, word.word)
        if word.kind == "region" and word.country == "EUR":
            record.name = word.word if word.word in ("Europe",) else "European Union"
        record.countries[word.country] = "name"
        if not stateless:
            record.identity, record.identified_by = word.country, "name"
        return record


def _one_of_them(parsed: Parsed, head: int) -> bool:
    """Whether a word for a continent names somebody of it: "*a third European* remains in prison"."""
    return any(parsed.lowers[one] in ("a", "an", "another") for one in parsed.children_in(head, "determiner"))


def people_of(words: ActorWords, parsed: Parsed, token: int) -> str:
    """The country of "Belarusians", "an American"; "" for all else."""
    if parsed.pos[token] not in NOUNS:
        return ""
    known = words.country_words.get(parsed.words[token], ())
    return next((word.country for word in known if word.kind in DEMONYMS), "")


def states_apart(page: Page, groups: Iterable[NameGroup], surnames: Mapping[str, int]) -> Iterator[NameGroup]:
    """Of a state's name that is somebody's surname as well, whose full name first stands at the token in
    `surnames`, the places that mean the state: those before the full name, and if there are such, or behind a
    preposition of place, those after it, all but what the parser takes for a person's."""
    for group in groups:
        full = surnames.get(group.key[0]) if len(group.key) == 1 and group.nations else None
        if full is None:
            yield group
            continue
        states = [name for name in group.names if _may_be_state(page.parsed, name)]
        told = any(name.first < full and not page.in_heading(name.first) for name in states)
        states = [name for name in states if told or _says_where(page.parsed, name)]
        persons = [name for name in group.names if name not in states]
        for names, kind in ((states, "country"), (persons, "person")):
            if names:
                yield NameGroup(group.key, names, Counter({kind: len(names)}), group.nations)


def _may_be_state(parsed: Parsed, name: Name) -> bool:
    entity = parsed.entity(name.head)
    return not name.title and (entity is None or entity.kind != "person")


def _says_where(parsed: Parsed, name: Name) -> bool:
    above = parsed.heads[name.head]
    return parsed.roles[name.head] == "prepositional_object" and parsed.lowers[above] in WHERE
