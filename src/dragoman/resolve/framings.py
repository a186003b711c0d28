"""How an act is framed: official reason, analyst's reading, state's label. Kept apart from the act.

A framing is somebody's statement about the act; the statement says whose. "After" and "following" are
sequence and never make a reason. May import model and lexicon.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Framing, Statement, TextSpan

STRETCH = 2_000  # characters: some two paragraphs, longer than nearly every quotation
READERS = frozenset(("analyst", "unnamed", "witness"))


class Framer:
    def __init__(self, lexicon: Lexicon) -> None:
        marks = sorted((row["words"] for row in lexicon.table("reason_marks.tsv")), key=len, reverse=True)
        self.reason = re.compile(r"\b(?:" + "|".join(map(re.escape, marks)) + r")\b", re.IGNORECASE)

    def frame(self, text: str, claims: Sequence[Claim], statements: Sequence[Statement]) -> list[Claim]:
        """The claims with statements about the act, reasons in its clause, charges as labels."""
        contents = Contents(statements)
        return [replace(claim, framings=tuple(self._of(text, claim, contents))) for claim in claims]

    def _of(self, text: str, claim: Claim, contents: "Contents") -> list[Framing]:
        found = []
        for statement, start, end in contents.around([claim.trigger, *claim.mentions]):
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


class Contents:
    """What is said, by where it stands: a claim of a long text is not held against every statement."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.all = [(statement, start, end) for statement in statements for start, end in statement.content]
        self.by_stretch: dict[int, list[int]] = defaultdict(list)
        for number, (_, start, end) in enumerate(self.all):
            for stretch in range(start // STRETCH, end // STRETCH + 1):
                self.by_stretch[stretch].append(number)

    def around(self, words: Sequence[TextSpan]) -> list[tuple[Statement, int, int]]:
        """Statements with the start and end of a content that holds one of these words, in order."""
        numbers = {
            number
            for word in words
            for number in self.by_stretch.get(word.start // STRETCH, ())
            if self.all[number][1] <= word.start and word.end <= self.all[number][2]
        }
        return [self.all[number] for number in sorted(numbers)]
