"""One document as *find* reads it: the parse, and what is asked of it many times worked out once."""

import functools

from dragoman.grammar import Arguments, arguments
from dragoman.model import Parsed

HEADLINE_SHARE = 0.7  # of the longer words begin with a capital: then capitals do not tell names
SHORT_WORD = 3  # characters; articles and prepositions stay small in headlines

# A word joined to a head, the word that is meant by it, and the words that say of which classes that is.
Telling = tuple[int, int, tuple[str, ...]]


class Reading:
    """A parse and what is kept of it for the time of one document: arguments, what fills a role, and of
    which classes of words that is."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.headline = headlines(parsed)
        self.filled: dict[tuple[int, str, str], list[int]] = {}  # by token, role and particle
        self.words_of: dict[int, tuple[list[Telling], ...]] = {}  # by head
        self.classes: dict[tuple[int, str, str], frozenset[str]] = {}  # by token, role and particle
        self._arguments: dict[int, Arguments] = {}

    @functools.cached_property
    def names(self) -> frozenset[str]:
        """Words tagged as names within sentences, as written."""
        parsed = self.parsed
        opening = {first for first, _ in parsed.sentences}
        return frozenset(
            word
            for token, word in enumerate(parsed.words)
            if parsed.pos[token] == "PROPN" and token not in opening and word[:1].isupper()
        )

    @functools.cached_property
    def surnames(self) -> frozenset[str]:
        """Last words of the names of persons, also where the name's last word was left out of it."""
        parsed = self.parsed
        found = set()
        for entity in parsed.entities:
            if entity.kind != "person":
                continue
            last = entity.last - 1
            head = parsed.heads[last]
            if last < head <= last + 2 and parsed.pos[head] == "PROPN" and parsed.roles[last] == "compound":
                last = head  # "[Maria Corina] Machado"
            if last > entity.first:
                found.add(parsed.words[last])
        return frozenset(found)

    def arguments(self, token: int) -> Arguments:
        found = self._arguments.get(token)
        if found is None:
            found = self._arguments[token] = arguments(self.parsed, token)
        return found

    def obliques(self, token: int, *prepositions: str) -> list[int]:
        """Heads below these prepositions at the predicate, nearest first."""
        return [head for word, head in self.arguments(token).obliques if word in prepositions]


def headlines(parsed: Parsed) -> list[bool]:
    """For each sentence, whether it is written in title case or capitals."""
    found = []
    for first, last in parsed.sentences:
        words = [w for w in parsed.words[first:last] if len(w) > SHORT_WORD and w.isalpha()]
        small = any(
            parsed.pos[token] == "VERB" and parsed.words[token].islower() for token in range(first, last)
        )  # "Modi hosted Macron in Jaipur" is none
        share = sum(w[0].isupper() for w in words) / max(1, len(words))
        found.append(len(words) > 1 and share >= HEADLINE_SHARE and not small)
    return found
