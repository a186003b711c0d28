"""How many claims a row of an answer stands for, and how many of these a person has reviewed."""

from dataclasses import dataclass
from typing import Any

from dragoman.model import CodedDocument
from dragoman.model.cases import Case, TransitionRow
from dragoman.model.rows import ClaimRow, DiscrepancyRow, EventRow, OriginRow
from dragoman.model.whole import EventTold, WholeEvent


@dataclass(slots=True)
class Reviewed:
    """Counts rows as they go by. An actor's and a document's row stands for no claim."""

    claims: int = 0
    accepted: int = 0

    def add(self, row: Any) -> None:
        claims, accepted = _of(row.event if isinstance(row, EventTold) else row)
        self.claims += claims
        self.accepted += accepted

    def __str__(self) -> str:
        return f"{self.accepted} of the {self.claims} claims behind them are reviewed by a person"


def _of(row: Any) -> tuple[int, int]:
    if isinstance(row, EventRow):
        return row.claims, row.reviewed
    if isinstance(row, ClaimRow | OriginRow):
        return 1, int(row.reviewed)
    if isinstance(row, DiscrepancyRow | TransitionRow):
        return len(row.claims), row.reviewed
    if isinstance(row, Case):
        counts = [_of(one) for one in row.transitions]
        return sum(claims for claims, _ in counts), sum(accepted for _, accepted in counts)
    if isinstance(row, WholeEvent):
        return len(row.accounts), sum(one.reviewed for one in row.accounts)
    if isinstance(row, CodedDocument):
        told = [any(one.kind == "accept" for one in claim.judgements) for claim in row.claims]
        return len(told), sum(told)
    return 0, 0
