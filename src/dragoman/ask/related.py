"""The same act told otherwise: an event's announcement, its demand, its forecast, or what became of these.

The linker never makes an act and its announcement one event. Here its own comparison says which claims would
be linked, were both told as done.
"""

import functools
from collections.abc import Iterator, Set
from dataclasses import replace

from sqlalchemy import Connection

from dragoman.lexicon import load
from dragoman.link.linker import LINKER, Linker
from dragoman.link.sides import Side
from dragoman.link.sides import unpacked as unpacked_side
from dragoman.record import packing
from dragoman.record.reading import RecordCandidates, unpacked
from dragoman.resolve.names import NameKeys, NameMatcher

# By the ontology's ruling a release that is announced or promised is a CONCEDE, one that happens a RETREAT.
ANNOUNCED = {"RETREAT/release": ("CONCEDE/",), "CONCEDE/": ("RETREAT/release",)}
FEW = 10  # accounts of the event that are compared with others: they resemble one another
MOST = 200  # candidates that are compared: an event of a few accounts has some dozens


@functools.cache
def _linker() -> Linker:
    lexicon = load()
    keys, matcher = NameKeys(lexicon), NameMatcher(lexicon)

    def same_name(one: str, other: str) -> str:
        return "no" if keys(one).isdisjoint(keys(other)) else matcher.match(one, other).grade

    return Linker(lexicon, same_name=same_name, name_keys=keys)


def same_act_otherwise(connection: Connection, claims: Set[int]) -> Iterator[int]:
    """Claims that tell of the act of `claims` as done where these do not, or the other way round."""
    linker = _linker()
    ours = [one for side in _sides(connection, claims) for one in _otherwise(side)][:FEW]
    keys = {key for one in ours for key in linker.keys_of(one)}
    shared = RecordCandidates(connection).sharing(keys).keys() - claims
    for other in _sides(connection, {*sorted(shared)[:MOST]}):
        if any(linker.compared(one, other)[0] is not None for one in ours):
            yield other.number


def _sides(connection: Connection, claims: Set[int]) -> Iterator[Side]:
    """The sides of claims, by number."""
    for start, body in sorted(packing.packed_sides(connection, LINKER, claims).values()):
        for number, plain in enumerate(unpacked(body), start):
            if number in claims:
                yield unpacked_side(number, plain)


def _otherwise(side: Side) -> Iterator[Side]:
    """An account as it were, told it of the same act as done where it does not, or the other way round."""
    for kind in (side.kind, *ANNOUNCED.get(side.kind, ())):
        yield replace(side, kind=kind, done=not side.done)
