"""Finds the proper names of a text that can be actors, with a vote on what each is.

The parser's entities are a hint, not a law: their edges are cleaned of titles, articles and possessive
marks, an entity that swallowed a verb is broken up, and headlines In Title Case are read last, with the
names that the running text has shown.
"""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.model import Entity, Parsed
from dragoman.resolve.actors.edges import NameEdges
from dragoman.resolve.actors.forms import Name, NameGroup, head_of
from dragoman.resolve.actors.imported import BodyNames
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

NAMING = {
    "person": "person",
    "organisation": "body",
    "place": "place",
    "location": "place",
    "facility": "place",
    "group": "group",
}
CLOSED = frozenset(
    ["date", "time", "number", "ordinal", "quantity", "money", "percent", "language", "law", "event"]
)
NOT_INSIDE = frozenset(("and", "&", "of", "e", "y"))  # particles that join two names as well as parts of one
INSIDE_POS = frozenset(("PROPN", "NOUN", "ADJ", "NUM", "ADP", "CCONJ", "DET", "PART", "PUNCT", "X", "SYM"))
MISTAKEN = frozenset(("NOUN", "ADJ", "VERB", "ADV", "X", "INTJ"))
LONG_WORD = 4  # letters of a word inside a name that may be called for: "Lula"
LONGEST_BODY = 10  # words of a body's name that is looked for


class NameFinder:
    """`bodies` are the names, in lower case, that the actors data give to bodies and to nobody else."""

    def __init__(self, words: ActorWords, bodies: BodyNames) -> None:
        self.words = words
        self.bodies = bodies
        self.edges = NameEdges(words, bodies)

    def groups(self, page: Page) -> dict[tuple[str, ...], NameGroup]:
        """Names by their lower-cased words, in order of the text."""
        found: list[Name] = []
        bare: list[Name] = []
        for number, (first, last) in enumerate(page.parsed.paragraphs):
            if not page.heading[number]:
                found.extend(self._running(page.parsed, first, last, bare))
        groups = self._grouped(page.parsed, found)
        surnames = {
            word
            for key, group in groups.items()
            if len(key) > 1 and group.votes["person"]
            for word in key[1:]
            if word == key[-1] or (len(word) >= LONG_WORD and word not in self.words.particles)
        }
        bare.extend(self._missed(page, surnames, found))
        if again := [name for name in bare if name.words[0] in surnames]:  # "Shah" of one Raj Shah
            found = sorted(found + again, key=lambda name: name.first)
            groups = self._grouped(page.parsed, found)
        if any(page.heading):
            known = starts_of(groups)
            for number, (first, last) in enumerate(page.parsed.paragraphs):
                if page.heading[number]:
                    found.extend(self._heading(page.parsed, first, last, known))
            found.sort(key=lambda name: name.first)
            groups = self._grouped(page.parsed, found)
        return groups

    def _missed(self, page: Page, surnames: set[str], found: list[Name]) -> Iterator[Name]:
        """Words in capitals that are a known person's last name, though the parser took them for another."""
        parsed = page.parsed
        covered = {token for name in found for token in range(name.first, name.last)}
        for i, lower in enumerate(parsed.lowers):
            if lower not in surnames or i in covered or parsed.pos[i] not in MISTAKEN:
                continue
            if parsed.words[i][0].isupper() and not page.in_heading(i):
                yield Name(i, i + 1, i, "", "", i, (lower,))

    def _grouped(self, parsed: Parsed, found: list[Name]) -> dict[tuple[str, ...], NameGroup]:
        groups: dict[tuple[str, ...], NameGroup] = {}
        for name in found:
            group = groups.get(name.words)
            if group is None:
                group = groups[name.words] = NameGroup(name.words)
                group.nations = self.words.countries_at(parsed, name.first, name.last)
            group.names.append(name)
            group.votes[name.kind] += 3 if name.sure else 1
        return groups

    def _running(self, parsed: Parsed, first: int, last: int, bare: list[Name]) -> Iterator[Name]:
        """Names of running text, from entities and from runs of proper nouns that no entity covers; into
        `bare` go titles that stand alone and may be a name after all."""
        i = first
        while i < last:
            entity = parsed.entity(i)
            title, after = self.edges.title_at(parsed, i, last) if parsed.pos[i] == "PROPN" else ("", i)
            if (end := self._known_body(parsed, i, last)) > i + 1:
                yield Name(i, end, head_of(parsed, i, end), "body", "", i, tuple(parsed.lowers[i:end]), True)
                i = end
                continue
            if after - i > 1 and after < last and parsed.pos[after] == "PROPN" and " of " in title:
                i = after  # "Secretary of State" before a name, which the recogniser tears apart
                continue
            if entity is not None and entity.kind in NAMING and entity.first >= i:
                begin, end, kind = entity.first, min(entity.last, last), NAMING[entity.kind]
                end = next((k for k in range(begin + 1, end) if parsed.words[k] in "()"), end)
                inner = self._known_body(parsed, begin + 1, last) if parsed.lowers[begin] == "the" else 0
                if inner > begin + 2:
                    i = begin + 1
                    continue
                if is_broken(parsed, entity, self.words.particles):
                    yield from self._runs(parsed, begin, end)
                elif name := self.edges.name(
                    parsed, *self._grown(parsed, begin, end, first, last, kind), kind
                ):
                    yield name
                    end = max(end, name.last)
                elif end == begin + 1:
                    bare.append(Name(begin, end, begin, "", "", begin, (parsed.lowers[begin],)))
                i = max(end, i + 1)
            elif parsed.pos[i] == "PROPN" and (entity is None or entity.kind not in CLOSED):
                end = i + 1
                while end < last and self._continues(parsed, i, end):
                    end += 1
                following = parsed.entity(end) if end < last else None
                if following is not None and following.kind == "person" and self._joins(parsed, i, end):
                    if name := self.edges.name(parsed, i, following.last, "person"):
                        yield name
                    i = following.last
                    continue
                if name := self.edges.name(parsed, i, end, ""):
                    yield name
                elif end == i + 1:
                    bare.append(Name(i, end, i, "", "", i, (parsed.lowers[i],)))
                i = end
            else:
                i += 1

    def _known_body(self, parsed: Parsed, first: int, last: int) -> int:
        """Where the longest name of a known body that begins here ends: "Doctors Without Borders"."""
        # "al-Shabab"
        if not parsed.words[first][:1].isupper() and parsed.lowers[first] != "al":
            return first
        two = parsed.slice(first, min(first + 2, last)).lower()
        if not self.bodies.begins(parsed.lowers[first], two):
            return first
        for end in range(min(last, first + LONGEST_BODY), first + 1, -1):
            if parsed.words[end - 1][:1].isupper() and parsed.slice(first, end).lower() in self.bodies:
                inside = parsed.entity(first)
                if inside is not None and end < inside.last and parsed.pos[end] == "PROPN":
                    return first  # "The Independent National Electoral Commission"
                if (
                    end == first + 2
                    and parsed.lowers[first] == "the"
                    and parsed.roles[end - 1] == "adjective"
                ):
                    return first  # "The Australian government"
                return end
        return first

    def _runs(self, parsed: Parsed, begin: int, end: int) -> Iterator[Name]:
        i = begin
        while i < end:
            stop = i
            while stop < end and parsed.pos[stop] == "PROPN":
                stop += 1
            if stop > i and (name := self.edges.name(parsed, i, stop, "")):
                yield name
            i = max(stop, i + 1)

    def _continues(self, parsed: Parsed, first: int, at: int) -> bool:
        """Whether a name that began at `first` goes on at `at`."""
        if parsed.entity_of[at] >= 0 and parsed.entities[parsed.entity_of[at]].kind in NAMING:
            return False
        if parsed.pos[at] == "PROPN":
            return parsed.ends[at - 1] + 1 >= parsed.starts[at] and parsed.words[at][:1].isupper()
        joined = parsed.ends[at - 1] == parsed.starts[at]
        if parsed.words[at] == "-" and joined:
            return (
                at + 1 < len(parsed)
                and parsed.pos[at + 1] == "PROPN"
                and parsed.ends[at] == parsed.starts[at + 1]
            )
        if parsed.lowers[at] in self.words.particles and at + 1 < len(parsed):
            return parsed.lowers[at] not in NOT_INSIDE and parsed.pos[at + 1] == "PROPN"
        return False

    def _joins(self, parsed: Parsed, first: int, end: int) -> bool:
        """Whether a run of proper nouns before a person's name belongs to it and is more than a title."""
        if any(parsed.heads[i] < end and i != end - 1 for i in range(first, end)) and first != end - 1:
            return False
        return parsed.roles[end - 1] == "compound" and parsed.ends[end - 1] + 1 >= parsed.starts[end]

    def _grown(
        self, parsed: Parsed, begin: int, end: int, first: int, last: int, kind: str
    ) -> tuple[int, int]:
        """A person's entity grown over proper nouns left out of it: "Abdel [Fattah el-Sisi]"."""
        if kind == "person" and end < last and parsed.pos[end] == "PROPN" and parsed.entity_of[end] < 0:
            while end < last and parsed.pos[end] == "PROPN" and parsed.entity_of[end] < 0:
                end += 1
        if kind == "person":
            while (
                begin - 1 >= first
                and parsed.pos[begin - 1] == "PROPN"
                and parsed.entity_of[begin - 1] < 0
                and parsed.roles[begin - 1] == "compound"
                and parsed.words[begin - 1][:1].isupper()
            ):
                begin -= 1
        return begin, end

    def _heading(
        self, parsed: Parsed, first: int, last: int, known: dict[str, list[tuple[str, ...]]]
    ) -> Iterator[Name]:
        i = first
        while i < last:
            match = next(
                (key for key in known.get(parsed.lowers[i], ()) if parsed.lowers[i : i + len(key)] == key),
                None,
            )
            if match is not None and i + len(match) <= last and parsed.words[i][:1].isupper():
                end = i + len(match)
                yield Name(i, end, head_of(parsed, i, end), "", "", i, match)
                i = end
                continue
            nations, end = self.words.country_phrase(parsed, i, last)
            if nations and any(word.kind not in ("demonym", "region_of") for word in nations):
                yield Name(
                    i, end, head_of(parsed, i, end), "country", "", i, tuple(parsed.lowers[i:end]), True
                )
                i = end
                continue
            entity = parsed.entity(i)
            if (
                entity is not None
                and entity.kind == "person"
                and entity.first == i
                and not is_broken(parsed, entity, self.words.particles)
            ):
                if name := self.edges.name(parsed, i, min(entity.last, last), "person"):
                    yield name
                i = max(i + 1, entity.last)
                continue
            i += 1


def is_broken(parsed: Parsed, entity: Entity, particles: frozenset[str]) -> bool:
    """Whether an entity runs over words that no name holds, or over a comma or a colon."""
    span = range(entity.first, entity.last)
    if any(parsed.pos[i] not in INSIDE_POS or parsed.words[i] in ",;:" for i in span):
        return True
    prepositions = sum(parsed.pos[i] == "ADP" and parsed.lowers[i] not in particles for i in span)
    return prepositions > 0 and entity.kind != "organisation"


def starts_of(groups: dict[tuple[str, ...], NameGroup]) -> dict[str, list[tuple[str, ...]]]:
    """Known names by their first word, longest first; of persons also the last name alone."""
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for key, group in groups.items():
        known[key[0]].add(key)
        if group.votes and group.votes.most_common(1)[0][0] == "person":
            known[key[-1]].add(key[-1:])
    return {word: sorted(keys, key=len, reverse=True) for word, keys in known.items()}
