"""Finds names in running text, from entities and from runs of proper nouns that no entity covers.

The parser's entities are a hint, not a law: an entity that swallowed a verb is broken up, a person's grows
over the parts that were left out of it, and the known name of a body stands whatever entities cut through it.
"""

from collections.abc import Iterator

from dragoman.model import Entity, Parsed
from dragoman.resolve.actors.known.imported import BodyNames
from dragoman.resolve.actors.naming.edges import NameEdges
from dragoman.resolve.actors.naming.forms import Name, head_of
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
LONGEST_BODY = 10  # words of a body's name that is looked for


class RunningNames:
    """`bodies` are the names, in lower case, that the actors data give to bodies and to nobody else."""

    def __init__(self, words: ActorWords, bodies: BodyNames, edges: NameEdges) -> None:
        self.particles = words.particles
        self.bodies = bodies
        self.edges = edges

    def read(self, parsed: Parsed, first: int, last: int, bare: list[Name]) -> Iterator[Name]:
        """The names of a paragraph; into `bare` go titles that stand alone and may be a name after all."""
        i = first
        while i < last:
            found, i = self._at(parsed, i, first, last, bare)
            yield from found

    def _at(self, parsed: Parsed, i: int, first: int, last: int, bare: list[Name]) -> tuple[list[Name], int]:
        """The names that begin at a token, and where to read on."""
        entity = parsed.entity(i)
        after = self.edges.title_at(parsed, i, last)[1] if parsed.pos[i] == "PROPN" else i
        if (end := self._known_body(parsed, i, last)) > i + 1:
            words = tuple(parsed.lowers[i:end])
            return [Name(i, end, head_of(parsed, i, end), "body", "", words, True)], end
        if after - i > 1 and after < last and parsed.pos[after] == "PROPN":
            return [], after  # "Secretary of State" before a name, which the recogniser tears apart
        if entity is None and self._acronym(parsed, i, last):
            return [Name(i, i + 1, i, "body", "", (parsed.lowers[i],), True)], i + 1
        if entity is not None and entity.kind in NAMING and entity.first >= i:
            return self._of_entity(parsed, entity, first, last, bare)
        begins = not parsed.words[i][:1].islower() or parsed.lowers[i] in self.particles
        if parsed.pos[i] == "PROPN" and begins and (entity is None or entity.kind not in CLOSED):
            return self._of_run(parsed, i, last, bare)
        return [], i + 1

    def _acronym(self, parsed: Parsed, i: int, last: int) -> bool:
        """A known body in capitals that a parser takes for a common word: "*WHO* doctors"."""
        word = parsed.words[i]
        alone = not any(parsed.words[k].isupper() for k in (i - 1, i + 1) if 0 <= k < last)
        known = len(word) > 2 and word.isupper() and parsed.lowers[i] in self.bodies
        return known and alone and parsed.pos[i] not in ("PROPN", "NOUN")

    def _of_entity(
        self, parsed: Parsed, entity: Entity, first: int, last: int, bare: list[Name]
    ) -> tuple[list[Name], int]:
        begin, end, kind = entity.first, min(entity.last, last), NAMING[entity.kind]
        if kind == "place" and (behind := self._torn(parsed, begin, end)):
            end, kind = min(behind, last), "person"
        end = next((k for k in range(begin + 1, end) if parsed.words[k] in "()"), end)
        inner = self._known_body(parsed, begin + 1, last) if parsed.lowers[begin] == "the" else 0
        if inner > begin + 2:
            return [], begin + 1
        found: list[Name] = []
        if is_broken(parsed, entity, self.particles):
            found.extend(self._runs(parsed, begin, end))
        elif name := self.edges.name(parsed, *self._grown(parsed, begin, end, first, last, kind), kind):
            found.append(name)
            end = max(end, name.last)
        elif end == begin + 1:
            bare.append(Name(begin, end, begin, "", "", (parsed.lowers[begin],)))
        return found, end

    def _torn(self, parsed: Parsed, begin: int, end: int) -> int:
        """Where a name ends whose first word was taken for a town: "*Marta* Velkova"."""
        words, following = self.edges.words, parsed.entity(end) if end < len(parsed) else None
        first_name = end == begin + 1 and words.sex_of_first_name(parsed.words[begin])
        if not first_name or parsed.roles[begin] != "compound" or words.countries_at(parsed, begin, end):
            return 0
        whose = following is not None and following.kind == "person" and following.first == end
        return following.last if following is not None and whose else 0

    def _of_run(self, parsed: Parsed, first: int, last: int, bare: list[Name]) -> tuple[list[Name], int]:
        end = first + 1
        while end < last and self._continues(parsed, end):
            end += 1
        following = parsed.entity(end) if end < last else None
        if (
            following is not None
            and self._person(parsed, first, following)
            and self._joins(parsed, first, end)
        ):
            end = self._over_particles(parsed, following.last, last)
            name = self.edges.name(parsed, first, end, "person")
            return [name] if name else [], end
        if name := self.edges.name(parsed, first, end, ""):
            return [name], end
        if end == first + 1:
            bare.append(Name(first, end, first, "", "", (parsed.lowers[first],)))
        return [], end

    def _person(self, parsed: Parsed, first: int, following: Entity) -> bool:
        """Whether an entity is a person's, or stands alone behind a first name: "Alexei *Navalny*"."""
        lone = following.last - following.first == 1 and following.kind in NAMING
        return following.kind == "person" or (
            lone and bool(self.edges.words.sex_of_first_name(parsed.words[first]))
        )

    def _known_body(self, parsed: Parsed, first: int, last: int) -> int:
        """Where the longest name of a known body that begins here ends: "Doctors Without Borders"."""
        # "al-Shabab"
        if not parsed.words[first][:1].isupper() and parsed.lowers[first] != "al":
            return first
        two = parsed.slice(first, min(first + 2, last)).lower()
        if not self.bodies.begins(parsed.lowers[first], two):
            return first
        for end in range(min(last, first + LONGEST_BODY), first + 1, -1):
            told = parsed.words[end - 1][:1]  # "France *24*"
            if (told.isupper() or told.isdigit()) and parsed.slice(first, end).lower() in self.bodies:
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

    def _continues(self, parsed: Parsed, at: int) -> bool:
        """Whether a name that ends before a token goes on at it."""
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
        if parsed.lowers[at] in self.particles and at + 1 < len(parsed):
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
        if kind == "person":
            end = self._over_particles(parsed, end, last)
        if kind == "person" and end < last and parsed.pos[end] == "PROPN" and parsed.entity_of[end] < 0:
            while end < last and parsed.pos[end] == "PROPN" and parsed.entity_of[end] < 0:
                end += 1
            following = parsed.entity(end) if end < last else None  # "[Baker] Omid [Rad]" is one
            if following is not None and following.kind == "person" and parsed.heads[end - 1] >= end:
                end = following.last if parsed.heads[end - 1] < following.last else end
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

    def _over_particles(self, parsed: Parsed, end: int, last: int) -> int:
        """Where a person's name ends that a recogniser cut at its particles: "Ursula von [der Leyen]"."""
        at = end
        while at < last and parsed.words[at] in self.particles and parsed.lowers[at] not in NOT_INSIDE:
            at += 1
        goes_on = at < last and parsed.words[at - 1] in self.particles and parsed.pos[at] == "PROPN"
        return at + 1 if goes_on else end


def is_broken(parsed: Parsed, entity: Entity, particles: frozenset[str]) -> bool:
    """Whether an entity runs over words that no name holds, or over a comma or a colon."""
    span = range(entity.first, entity.last)
    if any(parsed.pos[i] not in INSIDE_POS or parsed.words[i] in ",;:" for i in span):
        return True
    prepositions = sum(parsed.pos[i] == "ADP" and parsed.lowers[i] not in particles for i in span)
    return prepositions > 0 and entity.kind != "organisation"
