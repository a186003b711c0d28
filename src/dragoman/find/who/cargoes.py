"""What a vehicle or convoy carries: "a ship *carrying wheat*", "trucks *with flour*". May import grammar."""

from dragoman.find.reading import Reading

CARRYING = frozenset(("bear", "bring", "carry", "contain", "deliver", "haul", "hold", "transport"))
LOADED = frozenset(("with", "of"))
CLAUSES = ("noun_clause", "relative_clause")


def cargo(reading: Reading, verb: int) -> list[int]:
    """What the subject of a verb carries, nearest first."""
    found = _within(reading, verb)
    for clause in _clauses(reading, verb):
        thing = reading.arguments(clause).object
        carries = reading.parsed.lemmas[clause] in CARRYING
        if carries and thing is not None and thing > clause:
            found.append(thing)
        found += reading.obliques(clause, "with")  # "trucks *loaded with* fuel"
    return found


def cargo_obliques(reading: Reading, verb: int, preposition: str) -> list[int]:
    """Heads below a preposition at what is carried or at the carrying: "carrying wheat *from Chad*"."""
    things = cargo(reading, verb)
    things += [one for thing in things for one in reading.obliques(thing, "of")]  # "tons of wheat"
    heads = [*things, *_clauses(reading, verb)]
    return [one for head in heads for one in reading.obliques(head, preposition)]


def _within(reading: Reading, verb: int) -> list[int]:
    """What stands "with" or "of" behind the subject of a verb."""
    carrier = reading.arguments(verb).subject
    if carrier is None:
        return []
    below = reading.obliques(carrier, *LOADED)
    return [*below, *(deep for one in below for deep in reading.obliques(one, "with"))]


def _clauses(reading: Reading, verb: int) -> list[int]:
    """The verbs of clauses behind the subject of a verb: "a ship *carrying* wheat"."""
    carrier = reading.arguments(verb).subject
    heads = [] if carrier is None else [carrier, *_within(reading, verb)]
    behind = (*CLAUSES, "adjective")  # "a ship *laden* with wheat"
    parsed = reading.parsed
    found = [one for head in heads for one in parsed.children_in(head, *behind) if one > head]
    return found + [one for clause in found for one in parsed.children_in(clause, "conjunct")]
