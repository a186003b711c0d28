"""Groups the claims around a change into events, within one transaction."""

from collections.abc import Collection, Set

from sqlalchemy import Connection

from dragoman.corpus.deciding import Deciding, Weighing, within
from dragoman.link.group import groups
from dragoman.link.linker import LINKER
from dragoman.record import events, joined, linking
from dragoman.record.ties import pairs, ties

Group = tuple[int, ...]
NONE: frozenset[int] = frozenset()


def grouped_around(connection: Connection, deciding: Deciding, changed: Collection[int]) -> list[Group]:
    """The groups of `changed` claims, whose links or keys are others than before, and of all claims whose
    group that changes.

    They are grouped with the events beside them, which a link joins to one of them. Where such an event comes
    out as another one, those beside it are taken in too, and all is grouped again. When the events at the rim
    come out as they were, so would all that lies beyond: groups grow within themselves, and a link between
    two that stayed apart is refused the same however often it is asked.
    """
    inner = {*changed} | joined.fellows(connection, changed)
    while True:
        claims = joined.beside(connection, inner)
        if ties(connection, claims):
            return grouped(connection, deciding, joined.connected(connection, claims))
        found = grouped(connection, deciding, claims)
        other = {number for group in events.changed(connection, found, NONE) for number in group}
        if other <= inner:
            return found
        inner |= other


def grouped(connection: Connection, deciding: Deciding, claims: Set[int]) -> list[Group]:
    """The groups of `claims`, by the links among them and what people judged."""
    links = linking.links_among(connection, claims)
    weighing = Weighing(deciding, claims, links)
    order = linking.names_of(connection, claims)
    judged = ties(connection, claims)
    together, apart = pairs(judged, order)
    if judged:
        links = within(claims, links)
    found = groups(claims, links, together=together, apart=apart, order=order, decide=weighing)
    linking.put_links(connection, weighing.made, LINKER)
    return found
