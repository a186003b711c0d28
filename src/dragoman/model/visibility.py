"""Who may be named: what a report tells of an actor that decides it, and what follows of that."""

from collections.abc import Collection

VISIBILITIES = ("public", "protected", "private")
MARKED, UNMARKED = "marked", "unmarked"  # a user wants the name withheld; or shown, whatever was read
CASE = "case"  # own arrest, charge, trial, sentence, pardon, release or expulsion
RELATIVE = "relative"  # of somebody held
HARMED = frozenset(("minor", "victim"))
PUBLIC = frozenset(("body", "known", "office"))  # no person; in the actors data; holds, held or leads
GROUNDS = (MARKED, UNMARKED, *sorted(PUBLIC), *sorted(HARMED), RELATIVE, CASE)


def visibility_of(grounds: Collection[str]) -> str:
    """public outranks all but a mark; who is himself reported as held, tried or freed is not withheld as a
    relative alone; a minor and a victim of sexual violence are, whatever else is told."""
    if MARKED in grounds:
        return "protected"
    if not PUBLIC.isdisjoint(grounds):
        return "public"
    if UNMARKED in grounds:
        return "private"
    if not HARMED.isdisjoint(grounds) or (RELATIVE in grounds and CASE not in grounds):
        return "protected"
    return "private"


def ordered(grounds: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in GROUNDS if one in grounds)
