"""Finds the proper names of a text that can be actors, with a vote on what each is.

The parser's entities are a hint, not a law: their edges are cleaned of titles, articles and possessive
marks, an entity that swallowed a verb is broken up, and headlines In Title Case are read last, with the
names that the running text has shown.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.model import Entity, Parsed
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords, CountryWord

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
LONGEST_PERSON = 6  # words; a longer "person" is a list or a headline
LONGEST_TITLE = 5  # words
LONGEST_BODY = 8  # words of a body's name that is looked for


@dataclass(slots=True)
class Name:
    """A name at one place: tokens first to last (half-open); title is what stands before it, lower case."""

    first: int
    last: int
    head: int
    kind: str
    title: str
    title_first: int
    words: tuple[str, ...]
    sure: bool = False


@dataclass(slots=True)
class NameGroup:
    """All places where one form of a name stands."""

    key: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    nations: list[CountryWord] = field(default_factory=list)


class NameFinder:
    """`bodies` are the names, in lower case, that the actors data give to bodies and to nobody else."""

    def __init__(self, words: ActorWords, bodies: frozenset[str] = frozenset()) -> None:
        self.words = words
        self.bodies = bodies
        self.body_starts = frozenset(name.split()[0] for name in bodies if " " in name)

    def groups(self, page: Page) -> dict[tuple[str, ...], NameGroup]:
        """Names by their lower-cased words, in order of the text."""
        found: list[Name] = []
        bare: list[Name] = []
        for number, (first, last) in enumerate(page.parsed.paragraphs):
            if not page.heading[number]:
                found.extend(self._running(page.parsed, first, last, bare))
        groups = self._grouped(page.parsed, found)
        surnames = {key[-1] for key, group in groups.items() if len(key) > 1 and group.votes["person"]}
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
            title, after = self.title_at(parsed, i, last) if parsed.pos[i] == "PROPN" else ("", i)
            if (end := self._known_body(parsed, i, last)) > i + 1:
                yield Name(i, end, head_of(parsed, i, end), "body", "", i, tuple(parsed.lowers[i:end]), True)
                i = end
                continue
            if after - i > 1 and after < last and parsed.pos[after] == "PROPN" and " of " in title:
                i = after  # "Secretary of State" before a name, which the recogniser tears apart
                continue
            if entity is not None and entity.kind in NAMING and entity.first >= i:
                begin, end, kind = entity.first, min(entity.last, last), NAMING[entity.kind]
                if is_broken(parsed, entity, self.words.particles):
                    yield from self._runs(parsed, begin, end)
                elif name := self._name(parsed, *self._grown(parsed, begin, end, first, last, kind), kind):
                    yield name
                    end = max(end, name.last)
                i = max(end, i + 1)
            elif parsed.pos[i] == "PROPN" and (entity is None or entity.kind not in CLOSED):
                end = i + 1
                while end < last and self._continues(parsed, i, end):
                    end += 1
                following = parsed.entity(end) if end < last else None
                if following is not None and following.kind == "person" and self._joins(parsed, i, end):
                    if name := self._name(parsed, i, following.last, "person"):
                        yield name
                    i = following.last
                    continue
                if name := self._name(parsed, i, end, ""):
                    yield name
                elif end == i + 1:
                    bare.append(Name(i, end, i, "", "", i, (parsed.lowers[i],)))
                i = end
            else:
                i += 1

    def _known_body(self, parsed: Parsed, first: int, last: int) -> int:
        """Where the longest name of a known body that begins here ends: "Doctors Without Borders"."""
        if parsed.lowers[first] not in self.body_starts or not parsed.words[first][:1].isupper():
            return first
        for end in range(min(last, first + LONGEST_BODY), first + 1, -1):
            if parsed.words[end - 1][:1].isupper() and parsed.slice(first, end).lower() in self.bodies:
                return end
        return first

    def _runs(self, parsed: Parsed, begin: int, end: int) -> Iterator[Name]:
        i = begin
        while i < end:
            stop = i
            while stop < end and parsed.pos[stop] == "PROPN":
                stop += 1
            if stop > i and (name := self._name(parsed, i, stop, "")):
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

    def _name(self, parsed: Parsed, first: int, last: int, kind: str) -> Name | None:
        """A name with its edges cleaned; None where nothing of a name is left."""
        while first < last and (
            parsed.pos[first] in ("DET", "PUNCT", "PART", "NUM")
            or parsed.lowers[first] in ("and", "of", "the")
        ):
            first += 1
        while last > first and (
            parsed.roles[last - 1] == "case_marker"
            or (parsed.pos[last - 1] in ("PUNCT", "ADP", "CCONJ") and parsed.words[last - 1] != ".")
        ):
            last -= 1
        if first >= last or not parsed.words[first][:1].isalnum() or parsed.words[first][:1].islower():
            return None
        whole = self.words.countries_at(parsed, first, last)
        title, name_first = ("", first) if whole else self.title_at(parsed, first, last)
        if name_first >= last:  # nothing but a title: a description, not a name
            return None
        if not title:
            title, title_first = self.title_before(parsed, first)
        else:
            title_first = first
        kind, sure = self._kind(parsed, name_first, last, kind, title)
        if kind == "person" and last - name_first > LONGEST_PERSON:
            return None
        head = head_of(parsed, name_first, last)
        words = tuple(parsed.lowers[name_first:last])
        return Name(name_first, last, head, kind, title, title_first, words, sure)

    def title_at(self, parsed: Parsed, first: int, last: int) -> tuple[str, int]:
        """The longest title that tokens from `first` begin with, and where the name after it begins."""
        for end in range(min(last, first + LONGEST_TITLE), first, -1):
            if parsed.lowers[end - 1] in self.words.title_ends:
                title = " ".join(parsed.lowers[first:end])
                if title in self.words.titles and (end < last or last - first == 1):
                    return title, end
        return "", first

    def title_before(self, parsed: Parsed, first: int) -> tuple[str, int]:
        """The title that ends right before a name."""
        if first == 0 or parsed.lowers[first - 1] not in self.words.title_ends:
            return "", first
        floor = parsed.sentences[parsed.sentence_of[first]][0]
        for begin in range(max(floor, first - LONGEST_TITLE), first):
            title = " ".join(parsed.lowers[begin:first])
            if title in self.words.titles:
                return title, begin
        return "", first

    def _kind(self, parsed: Parsed, first: int, last: int, kind: str, title: str) -> tuple[str, bool]:
        nations = self.words.countries_at(parsed, first, last)
        if nations and kind == "person" and first and parsed.pos[first - 1] == "NOUN":
            before = self.words.noun(parsed, first - 1)  # "his sister Sanaa"
            if before is not None and before[0].kind == "person":
                return "person", True
        if nations and not title:
            return "country", True
        if title:
            return "person", True
        if parsed.slice(first, last).lower() in self.bodies:
            return "body", True
        if last - first == 1 and first and parsed.lowers[first - 1] == "the" and kind in ("person", ""):
            return "group" if parsed.lowers[first].endswith("s") else "", False
        noun = self.words.nouns.get(parsed.lowers[last - 1]) or self.words.nouns.get(parsed.lowers[first])
        if noun is not None and noun.kind in ("body", "group") and kind != "person":
            return "body", last - first > 1
        if kind == "place" and last - first > 1 and self.words.sex_of_first_name(parsed.words[first]):
            return "person", False
        if (
            kind in ("", "body")
            and 1 < last - first < LONGEST_PERSON
            and self.words.sex_of_first_name(parsed.words[first])
        ):
            return "person", False
        return kind, kind == "person" and last - first > 1

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
                if name := self._name(parsed, i, min(entity.last, last), "person"):
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


def head_of(parsed: Parsed, first: int, last: int) -> int:
    """The token of a span that depends on something outside it; the last of those that do."""
    found = last - 1
    for i in range(last - 1, first - 1, -1):
        if not first <= parsed.heads[i] < last or parsed.heads[i] == i:
            if parsed.pos[i] in ("PROPN", "NOUN", "ADJ", "X", "VERB", "NUM"):
                return i
            found = i
    return found


def starts_of(groups: dict[tuple[str, ...], NameGroup]) -> dict[str, list[tuple[str, ...]]]:
    """Known names by their first word, longest first; of persons also the last name alone."""
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for key, group in groups.items():
        known[key[0]].add(key)
        if group.votes and group.votes.most_common(1)[0][0] == "person":
            known[key[-1]].add(key[-1:])
    return {word: sorted(keys, key=len, reverse=True) for word, keys in known.items()}
