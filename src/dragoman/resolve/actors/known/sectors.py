"""Sectors that are a state's, and the order of an actor's sectors."""

from collections.abc import Iterable

# "a court", "the army" are a state's own, whoever they are; "a president" need not be, "the group" is none
OF_THE_STATE = frozenset(("COP", "JUD", "LEG", "MIL"))
ARMED = frozenset(("PRM", "REB", "UAF"))  # bear arms, and are no state's own


def ordered(sectors: Iterable[str]) -> tuple[str, ...]:
    """Sectors as PLOVER lists them: OPP never first beside another, the vague UNK and CVL only alone."""
    found = [sector for sector in dict.fromkeys(sectors) if sector != "UNK"]
    telling = [sector for sector in found if sector not in ("CVL", "OPP")]
    if telling:
        found = telling[:1] + ["OPP"] * ("OPP" in found) + telling[1:]
    else:
        found.sort(key=lambda sector: sector == "OPP")
    return tuple(found)
