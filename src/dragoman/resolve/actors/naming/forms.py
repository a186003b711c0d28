"""A name at one place, and all places of one form of a name."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from dragoman.model import Parsed
from dragoman.resolve.actors.words import CountryWord

NO_INITIAL = frozenset(("of", "the", "and", "for", "in"))


@dataclass(slots=True)
class Name:
    """A name at one place: tokens first to last (half-open); title is what stands before it, lower case;
    `surname` what stands with the name of another, "the brothers *Omar* and Ali *Sey*"."""

    first: int
    last: int
    head: int
    kind: str
    title: str
    words: tuple[str, ...]
    sure: bool = False
    surname: tuple[str, ...] = ()


@dataclass(slots=True)
class NameGroup:
    """All places where one form of a name stands."""

    key: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)
    nations: list[CountryWord] = field(default_factory=list)


def head_of(parsed: Parsed, first: int, last: int) -> int:
    """The token of a span that depends on something outside it; the last of those that do."""
    found = last - 1
    for i in range(last - 1, first - 1, -1):
        if not first <= parsed.heads[i] < last or parsed.heads[i] == i:
            if parsed.pos[i] in ("PROPN", "NOUN", "ADJ", "X", "VERB", "NUM"):
                return i
            found = i
    return found


def group_kind(group: NameGroup) -> str:
    """What most of the places where a name stands say it is; a person's title outweighs the rest."""
    votes = {kind: count for kind, count in group.votes.items() if kind}
    if not votes:
        return ""
    return max(votes, key=lambda kind: (votes[kind], kind == "person", kind))


def initials_of(key: Iterable[str]) -> str:
    """The first letters of the words of a name, as an acronym has them."""
    return "".join(word[0] for word in key if word[0].isalnum() and word not in NO_INITIAL)
