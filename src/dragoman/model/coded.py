"""The coded document: what `dragoman code --format jsonl` writes, one object a document.

Offsets are code points into `text`, half-open. Every field is always present; null or an empty list
says that the text states nothing. Field order here is the order of the JSON.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from dragoman.model.claim import Claim, Span

SCHEMA_VERSION = "1"

STATEMENT_KINDS = ("direct", "mixed", "indirect")
SOURCE_ROLES = ("official", "analyst", "witness", "relative", "party", "outlet", "unnamed")
ACTOR_KINDS = ("person", "body", "group", "country", "other")

CountryBy = Literal[
    "name", "title", "people", "owner", "behind", "apposition", "predicate", "office", "noun",
    "spouse", "sentence", "document", "data", "corrected",
]  # fmt: skip
IdBy = Literal["name", "whole_name", "name_office", "name_chief", "name_leader", "office"]
COUNTRY_BY: tuple[CountryBy, ...] = get_args(CountryBy)
ID_BY: tuple[IdBy, ...] = get_args(IdBy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    owner: str | None
    hedge: str | None
    horizon: str | None
    condition: Span | None
    resolves_when: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who says what. `source`, `cue` and `content` are tuples of (start, end). `source_count` is how many
    speak: 2 for "two people familiar with the matter", 1 for one person or body, null where the text leaves
    it open ("officials", "several aides") or names nobody."""

    id: str
    kind: str
    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    speaker: str | None
    within: str | None
    role: str
    source_count: int | None
    forecast: Forecast | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A head word and how far the text commits to it, -3.0 to 3.0."""

    start: int
    end: int
    text: str
    factuality: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """`grounds` are what the text tells of the actor that decides its `visibility` (`model.visibility`).
    `country_by` is what first told its `country`, null without one; `id_by` what gave it an `id` of the
    actors data or of a state, null where the id is of this document alone."""

    id: str
    id_by: str | None
    name: str
    kind: str
    country: str | None
    country_by: str | None
    sectors: tuple[str, ...]
    offices: tuple[str, ...]
    visibility: str
    grounds: tuple[str, ...]
    mentions: tuple[tuple[int, int], ...]
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression with its TIMEX3 type (DATE, TIME, DURATION, SET) and value."""

    start: int
    end: int
    text: str
    type: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceMention:
    """A place name; `role` is "place", or "actor" where it stands for a government."""

    start: int
    end: int
    text: str
    name: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    country: str | None
    role: str
    candidates: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """What was seen and left out, and why; `code` is listed in docs/guide/drops.md."""

    code: str
    reason: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    version: str
    model: str
    lexicon: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedDocument:
    schema_version: str
    id: str
    title: str | None
    publisher: str | None
    url: str | None
    published: str | None
    language: str | None
    text: str
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    predicates: tuple[Predicate, ...]
    actors: tuple[Actor, ...]
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    drops: tuple[Drop, ...]
    coder: Coder
