"""How an act is framed: official reason, analyst's reading, state's label. Kept apart from the act.

A framing is somebody's statement about the act; the statement says whose. "After" and "following" are
sequence and never make a reason. May import model and lexicon.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Framing, Statement

READERS = frozenset(("analyst", "unnamed", "witness"))


class Framer:
    def __init__(self, lexicon: Lexicon) -> None:
        marks = sorted((row["words"] for row in lexicon.table("reason_marks.tsv")), key=len, reverse=True)
        self.reason = re.compile(r"\b(?:" + "|".join(map(re.escape, marks)) + r")\b", re.IGNORECASE)

    def frame(self, text: str, claims: Sequence[Claim], statements: Sequence[Statement]) -> list[Claim]:
        """The claims with statements about the act, reasons in its clause, charges as labels."""
        return [replace(claim, framings=tuple(self._of(text, claim, statements))) for claim in claims]

    def _of(self, text: str, claim: Claim, statements: Sequence[Statement]) -> list[Framing]:
        words = [claim.trigger, *claim.mentions]
        found = []
        for statement in statements:
            for start, end in statement.content:
                if not any(start <= word.start and word.end <= end for word in words):
                    continue
                if statement.id == claim.statement and not claim.mentions:
                    continue
                framing = self._stated(text, statement, start, end)
                if framing is not None:
                    found.append(framing)
        if not claim.statement and (match := self.reason.search(text, claim.span.start, claim.span.end)):
            found.append(Framing(kind="own_words", start=match.start(), end=claim.span.end, statement=None))
        found += [Framing(kind="label", start=c.start, end=c.end, statement=None) for c in claim.charges]
        return found

    def _stated(self, text: str, statement: Statement, start: int, end: int) -> Framing | None:
        if statement.role == "official" and (match := self.reason.search(text, start, end)):
            return Framing(kind="official_reason", start=match.start(), end=end, statement=statement.id)
        if statement.role in READERS:
            return Framing(kind="reading", start=start, end=end, statement=statement.id)
        return None
