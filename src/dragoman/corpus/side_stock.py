"""The sides of claims as they were read last, from one transaction to the next."""

from collections import OrderedDict
from collections.abc import Set

from sqlalchemy import Connection

from dragoman.link.linker import LINKER
from dragoman.link.sides import Side
from dragoman.link.sides import unpacked as side_of
from dragoman.record import packing
from dragoman.record.reading import unpacked

KEPT = 1000  # codings, of some three claims each; a claim without a day is compared with two months of others


class SideStock:
    """A coding's sides are taken again where its row is the same. So many as KEPT codings stay."""

    def __init__(self) -> None:
        self.read: OrderedDict[int, tuple[tuple[int, bytes], dict[int, Side]]] = OrderedDict()

    def of(self, connection: Connection, claims: Set[int]) -> dict[int, Side]:
        """The sides of claims, by number, and those of other claims of their reports."""
        found: dict[int, Side] = {}
        for coding, row in packing.packed_sides(connection, LINKER, claims).items():
            known = self.read.pop(coding, None)
            sides = known[1] if known is not None and known[0] == row else _read(*row)
            self.read[coding] = row, sides
            found.update(sides)
        while len(self.read) > KEPT:
            self.read.popitem(last=False)
        return found


def _read(start: int, body: bytes) -> dict[int, Side]:
    return {number: side_of(number, plain) for number, plain in enumerate(unpacked(body), start)}
