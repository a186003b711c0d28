"""What the rooms of resolve ask of a claim's parties. May import model."""

from collections.abc import Sequence

from dragoman.model import Party

STATE_SECTORS = frozenset(("GOV", "MIL", "COP", "JUD", "LEG", "SPY"))


def ids(parties: Sequence[Party]) -> set[str]:
    """The actors who are known among them."""
    return {party.actor_id for party in parties if party.actor_id}
