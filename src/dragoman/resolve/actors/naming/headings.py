"""Finds names in headlines In Title Case: those that the running text has shown, nations, people."""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.model import Parsed
from dragoman.resolve.actors.naming.edges import NameEdges
from dragoman.resolve.actors.naming.forms import Name, NameGroup, head_of
from dragoman.resolve.actors.naming.running import is_broken
from dragoman.resolve.actors.words import ActorWords

Known = dict[str, list[tuple[str, ...]]]


class HeadingNames:
    def __init__(self, words: ActorWords, edges: NameEdges) -> None:
        self.words = words
        self.edges = edges

    def read(self, parsed: Parsed, first: int, last: int, known: Known) -> Iterator[Name]:
        """The names of a headline; `known` as `starts_of` gives them."""
        i = first
        while i < last:
            match = next(
                (key for key in known.get(parsed.lowers[i], ()) if parsed.lowers[i : i + len(key)] == key),
                None,
            )
            if match is not None and i + len(match) <= last and parsed.words[i][:1].isupper():
                end = i + len(match)
                yield Name(i, end, head_of(parsed, i, end), "", "", match)
                i = end
                continue
            nations, end = self.words.country_phrase(parsed, i, last)
            if nations and any(word.kind not in ("demonym", "region_of") for word in nations):
                yield Name(i, end, head_of(parsed, i, end), "country", "", tuple(parsed.lowers[i:end]), True)
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


def starts_of(groups: dict[tuple[str, ...], NameGroup]) -> Known:
    """Known names by their first word, longest first; of persons also the last name alone."""
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for key, group in groups.items():
        known[key[0]].add(key)
        if group.votes and group.votes.most_common(1)[0][0] == "person":
            known[key[-1]].add(key[-1:])
    return {word: sorted(keys, key=len, reverse=True) for word, keys in known.items()}
