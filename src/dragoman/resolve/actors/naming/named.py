"""Finds the proper names of a text that can be actors, with a vote on what each is.

Running text is read first, then its words that turn out to be a known person's last name, headlines last.
"""

from collections.abc import Iterator

from dragoman.model import Parsed
from dragoman.resolve.actors.known.imported import BodyNames
from dragoman.resolve.actors.naming.edges import NameEdges
from dragoman.resolve.actors.naming.forms import Name, NameGroup
from dragoman.resolve.actors.naming.headings import HeadingNames, starts_of
from dragoman.resolve.actors.naming.running import RunningNames
from dragoman.resolve.actors.naming.siblings import share_surnames, titled_pairs
from dragoman.resolve.actors.page import Page
from dragoman.resolve.actors.words import ActorWords

MISTAKEN = frozenset(("NOUN", "ADJ", "VERB", "ADV", "X", "INTJ"))
LONG_WORD = 4  # letters of a word inside a name that may be called for: "Lula"


class NameFinder:
    """`bodies` are the names, in lower case, that the actors data give to bodies and to nobody else."""

    def __init__(self, words: ActorWords, bodies: BodyNames) -> None:
        self.words = words
        edges = NameEdges(words, bodies)
        self.running = RunningNames(words, bodies, edges)
        self.headings = HeadingNames(words, edges)

    def groups(self, page: Page) -> dict[tuple[str, ...], NameGroup]:
        """Names by their lower-cased words, in order of the text."""
        found: list[Name] = []
        bare: list[Name] = []
        for number, (first, last) in enumerate(page.parsed.paragraphs):
            if not (page.heading[number] or page.dateline[number]):
                found.extend(self.running.read(page.parsed, first, last, bare))
        share_surnames(self.words, page.parsed, found)
        if couples := titled_pairs(self.words, page.parsed, found):
            found = sorted(found + couples, key=lambda name: name.first)
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
                    found.extend(self.headings.read(page.parsed, first, last, known))
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
                yield Name(i, i + 1, i, "", "", (lower,))

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
