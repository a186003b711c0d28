"""The claim, the unit of all that dragoman keeps, and what it is made of. Standard library only.

Offsets are code points into the document's text, half-open. Every field is always present; null or an empty
tuple says that the text states nothing. Field order here is the order of the JSON.
"""

from dataclasses import dataclass

STATUSES = (
    "asserted",
    "negated",
    "denied",
    "planned",
    "promised",
    "ordered",
    "demanded",
    "conditional",
    "forecast",
    "counterfactual",
    "rumoured",
    "retracted",
)
NEGATIVE = frozenset(("negated", "denied", "retracted"))  # statuses of what did not happen
FRAMING_KINDS = ("official_reason", "reading", "label", "own_words")
RELATION_KINDS = ("before", "after", "during", "part_of", "in_exchange_for")
VERDICT_KINDS = ("accept", "reject", "correct")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSpan:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """What the state accuses somebody of, as written."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """A probability word and its ICD 203 band, `low` to `high` in 0…1."""

    word: str
    start: int
    end: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Named as part of a party: "including citizens of Japan"."""

    start: int
    end: int
    text: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Actor or recipient. An implied party has null start, end and text."""

    start: int | None
    end: int | None
    text: str | None
    actor_id: str | None
    name: str | None
    country: str | None
    sectors: tuple[str, ...]
    count: int | None
    members: tuple[Member, ...]
    implied: bool


def implied_party(country: str | None = None, sectors: tuple[str, ...] = ()) -> Party:
    """A party whom the text does not name: no words, at most a country and sectors that are inferred."""
    return Party(
        start=None,
        end=None,
        text=None,
        actor_id=None,
        name=None,
        country=country,
        sectors=sectors,
        count=None,
        members=(),
        implied=True,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A number of the act. `approx` is "", "<", "<=", "~", ">=" or ">"; `part_of` indexes sizes."""

    value: float | None
    approx: str
    unit: str
    text: str
    start: int
    end: int
    part_of: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDate:
    """When, as ISO days `start` to `end` inclusive (null at an open side); `precision` is TIMEX3-like:
    time, day, week, month, quarter, season, year, decade, century, interval or vague. text_start and
    text_end are the words of the time expression it rests on."""

    start: str | None
    end: str | None
    precision: str
    text: str
    text_start: int
    text_end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    kind: str
    claim: str
    stated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a claim's act happened; degrees north and east, WGS 84."""

    text: str
    start: int
    end: int
    name: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    country: str | None
    precision: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Framing:
    kind: str
    start: int
    end: int
    statement: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What a person judged of a claim, and why: `kind` is accept, reject or correct; of a correction, its
    `field`, what the coder read (`was`) and what it is corrected to (`value`). `made` is an ISO time."""

    judgement: int
    kind: str
    field: str | None
    was: str | None
    value: str | None
    author: str
    reason: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a report claims. `event_id` and `judgements` are filled by the record alone; a claim with a
    correction shows the corrected value."""

    id: str
    event_type: str
    mode: str | None
    contexts: tuple[str, ...]
    quad_code: int
    score: float
    cameo: str | None
    historical: bool
    future: bool
    hypothetical: bool
    negation: bool
    status: str
    factuality: float
    likelihood: Likelihood | None
    trigger: TextSpan
    span: Span
    mentions: tuple[TextSpan, ...]
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    sizes: tuple[Size, ...]
    charges: tuple[Charge, ...]
    date: ClaimDate | None
    relations: tuple[Relation, ...]
    place: Place | None
    statement: str | None
    framings: tuple[Framing, ...]
    condition: Span | None
    rule: str
    event_id: str | None
    judgements: tuple[Verdict, ...] = ()


def is_denied(claim: Claim) -> bool:
    """Whether a claim says that something did not happen."""
    return claim.negation or claim.status in NEGATIVE
