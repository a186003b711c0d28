"""One document as *find* reads it: the parse with each predicate's arguments worked out once."""

from dragoman.grammar import Arguments, arguments
from dragoman.model import Parsed


class Reading:
    """A parse and a cache of arguments, for the time of one document."""

    __slots__ = ("_arguments", "parsed")

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self._arguments: dict[int, Arguments] = {}

    def arguments(self, token: int) -> Arguments:
        found = self._arguments.get(token)
        if found is None:
            found = self._arguments[token] = arguments(self.parsed, token)
        return found

    def obliques(self, token: int, *prepositions: str) -> list[int]:
        """Heads below these prepositions at the predicate, nearest first."""
        return [head for word, head in self.arguments(token).obliques if word in prepositions]
