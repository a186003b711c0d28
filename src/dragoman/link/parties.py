"""Whether two parties can be the same, by how firmly each is named."""

import functools
from collections.abc import Callable, Iterator, Sequence, Set

from dragoman.link.sides import Who

SameName = Callable[[str, str], str]  # two names → sure, likely or no
Feature = tuple[str, str]

# Strongest first: of all pairs of two sides the strongest likeness speaks, a difference where none is alike.
LIKENESSES = (
    "person",
    "identified",
    "body",
    "likely",
    "kind",
    "country",
    "persons_differ",
    "countries_differ",
    "bodies_differ",
)
ALIKE = frozenset(LIKENESSES[:6])
CACHED = 65_536  # pairs of names kept graded: the same few names meet again and again
MOST = 12  # parties of a side that are compared


class PartyComparer:
    def __init__(self, same_name: SameName, states: Set[str]) -> None:
        self.states = states
        self.same_name = functools.lru_cache(maxsize=CACHED)(same_name)
        self.words_of = functools.lru_cache(maxsize=CACHED)(_words)
        self.words_in = functools.lru_cache(maxsize=CACHED)(_all_words)

    def side(self, left: Sequence[Who], right: Sequence[Who], name: str) -> Iterator[Feature]:
        """The feature of one side of the act, "actor" or "recipient"; none where either says nobody."""
        found = [
            (LIKENESSES.index(grade), a, b)
            for a in left[:MOST]
            for b in right[:MOST]
            if (grade := self.likeness(a, b))
        ]
        if found:
            rank, a, b = min(found, key=lambda one: one[0])
            if LIKENESSES[rank] == "person" and _described_otherwise(a, b):
                yield "described_otherwise", f"{a.name} / {b.name}"
            yield f"{name}_{LIKENESSES[rank]}", a.name if a.name == b.name else f"{a.name} / {b.name}"

    def shared(self, left: Sequence[str], right: Sequence[str]) -> list[str]:
        """Persons of one list whose names stand in the other, in spellings that are surely one."""
        return [
            name
            for name in left
            if name in right
            or any(
                not self.words_of(name).isdisjoint(self.words_of(other)) and self._same(name, other) == "sure"
                for other in right
            )
        ]

    def alike(self, left: Sequence[Who], right: Sequence[Who]) -> bool:
        return any(self.likeness(a, b) in ALIKE for a in left[:MOST] for b in right[:MOST])

    def likeness(self, a: Who, b: Who) -> str:
        """One of LIKENESSES; "" where nothing can be said (a description beside a name)."""
        if not a.name or not b.name:
            return ""
        if a.actor_id and a.actor_id == b.actor_id:
            return {"person": "identified", "country": "country"}.get(a.grade, "body")
        if a.grade == b.grade == "person":
            return self._persons(a, b)
        if a.grade == b.grade == "body":
            return self._bodies(a, b)
        if "place" in (a.grade, b.grade):
            return "kind" if a.name == b.name else ""
        if a.country and b.country and a.country != b.country:
            return "" if self._guessed(a) or self._guessed(b) else "countries_differ"
        if "country" in (a.grade, b.grade):
            return _states(a, b)
        if "person" in (a.grade, b.grade):
            return "likely" if a.head in b.described or b.head in a.described else _states(a, b)
        return "kind" if a.head and a.head == b.head else _states(a, b)

    def _bodies(self, a: Who, b: Who) -> str:
        if self._same(a.name, b.name) == "sure" or _initials(a.name, b.name) or _initials(b.name, a.name):
            return "body"
        if _within(a.name, b.name):
            return "likely"
        return "bodies_differ"

    def _persons(self, a: Who, b: Who) -> str:
        grade = {"sure": "person", "likely": "likely"}.get(self._same(a.name, b.name))
        return grade or ("likely" if _within(a.name, b.name) else "persons_differ")

    def _guessed(self, who: Who) -> bool:
        """Whether the country of a description stands nowhere in its words ("the president", "police")."""
        low = who.name[1:] == who.name[1:].lower()
        return who.grade == "kind" and low and self.states.isdisjoint(who.name.split())

    def _same(self, one: str, other: str) -> str:
        return "sure" if one.casefold() == other.casefold() else self.same_name(one, other)


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().split())


def _all_words(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for name in names for word in _words(name))


def _within(one: str, other: str) -> bool:
    """Whether all words of one name stand in the other: "Comeaux" and "Arcade Comeaux Jr."."""
    left, right = one.casefold().split(), other.casefold().split()
    return {*left} <= {*right} or {*right} <= {*left}


def _initials(short: str, name: str) -> bool:
    """Whether a word of capitals is made of the first letters of a name's capitalised words."""
    return (
        short.isupper()
        and len(short) > 1
        and short == "".join(word[0] for word in name.split() if word[0].isupper())
    )


def _described_otherwise(a: Who, b: Who) -> bool:
    """Whether a name in two spellings goes with descriptions that share no word."""
    apart = a.described and b.described and not a.described & b.described
    return bool(apart) and a.name.casefold() != b.name.casefold()


def _states(a: Who, b: Who) -> str:
    if not a.country or not b.country:
        return ""
    return "country" if a.country == b.country else "countries_differ"
