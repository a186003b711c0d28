"""Who is named only where an act is told again. May import model and the rooms of resolve."""

import bisect
from collections.abc import Sequence

from dragoman.model import Claim, Parsed, Party
from dragoman.resolve.parties import ids

UNDERGONE = frozenset(("ASSAULT", "COERCE", "CONCEDE", "RETREAT", "SANCTION"))  # done to persons


def with_names(parsed: Parsed, best: Claim, others: Sequence[Claim]) -> tuple[Party, ...]:
    """To whom an act is done, with those whom only another telling names: "arrested two leaders. … Ana Lim
    and Omar Sey were picked up"."""
    known = ids(best.recipients)
    several = len(best.recipients) == 1 and (best.recipients[0].count or 0) > 1
    if not several or best.event_type not in UNDERGONE:
        return best.recipients
    named = {
        party.actor_id: party
        for claim in others
        for party in claim.recipients
        if party.actor_id and party.actor_id not in known and _is_name(parsed, party)
    }
    return (*best.recipients, *named.values()) if len(named) == best.recipients[0].count else best.recipients


def _is_name(parsed: Parsed, party: Party) -> bool:
    if party.start is None or party.end is None or party.count:
        return False
    first = bisect.bisect_left(parsed.starts, party.start)
    last = bisect.bisect_left(parsed.starts, party.end)
    return all(parsed.pos[one] == "PROPN" for one in range(first, last))
