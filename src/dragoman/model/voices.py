"""Who says so: the statements that a claim stands in."""

from collections.abc import Sequence

from dragoman.model.claim import Claim
from dragoman.model.coded import Statement

LONGEST_CHAIN = 8  # statements within statements; the deepest seen in news is 3


def chain(statements: Sequence[Statement], claim: Claim) -> list[Statement]:
    """The statements that a claim stands in, innermost first; [] in the document's own voice."""
    by_id = {statement.id: statement for statement in statements}
    found: list[Statement] = []
    above = by_id.get(claim.statement or "")
    while above is not None and above not in found and len(found) < LONGEST_CHAIN:
        found.append(above)
        above = by_id.get(above.within or "")
    return found
