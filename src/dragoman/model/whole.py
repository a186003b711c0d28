"""An event with all that is told of it: its accounts, why they are one, how they differ, what is beside it.

Plain values that some formats and the page of one event are made of; the accounts are a table's rows, too.
"""

from dataclasses import dataclass
from typing import Annotated

from dragoman.model.columns import Several
from dragoman.model.rows import ClaimRow, EventRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyTold:
    """A party as its report has it: `words` as written (null of an implied one), `title` the offices held."""

    name: str | None
    words: str | None
    title: Several
    kind: str | None
    country: str | None
    sectors: Several


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTold:
    """An event with its fullest account, for the formats of the field: parties one by one, the place as
    written, and what else the report names. `place_precision` is city, region, country …"""

    event: EventRow
    actors: tuple[PartyTold, ...]
    recipients: tuple[PartyTold, ...]
    place_words: str | None
    place_precision: str | None
    cameo: str | None
    publisher: str | None
    published: str | None
    url: str | None
    language: str | None
    people: Several
    organizations: Several
    locations: Several
    coder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow(ClaimRow):
    """One account of the event asked for: all that a claim's row has, from which origin it comes, and what
    people judged of it."""

    title: Annotated[str | None, "headline of its report"]
    origin: Annotated[int | None, "of the origin within the event, from 1; null: not worked out yet"]
    origin_source: Annotated[str | None, "who is the origin, as written"]
    origin_kind: Annotated[
        str | None, "own: from the origin itself; copy, taken_over, chain: by way of another"
    ]
    taken_from: Annotated[str | None, "claim it was taken from; null for the origin itself"]
    shown_by: Annotated[str, "what shows it"]
    judgements: Annotated[Several, "what people judged of it: who, when, why"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRow:
    """A feature that two claims have in common or apart: its row of `data/link/features.tsv`, what was seen,
    what it weighs."""

    feature: str
    seen: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """Two claims of an event and why they tell of it; `linker` is the version that decided."""

    first: str
    second: str
    score: float
    reasons: tuple[ReasonRow, ...]
    linker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """In what the accounts of an event differ; without contradiction, rounding or vagueness explains it."""

    kind: str
    contradiction: bool
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationRow:
    """Another event that this one is related to: `stated` in a report (before, after, during, part_of,
    in_exchange_for), or the same act told otherwise (`kind` is then its status: promised, denied …)."""

    kind: str
    event_id: str
    event_type: str
    mode: str | None
    date_start: str | None
    status: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeEvent:
    """An event with all accounts of it, why they are one, how they differ, and what it is related to.

    `linked` is how many links join its accounts; `links` are these, or the strongest of them.
    """

    event: EventRow
    accounts: tuple[AccountRow, ...]
    links: tuple[LinkRow, ...]
    linked: int
    differences: tuple[DifferenceRow, ...]
    relations: tuple[RelationRow, ...]
