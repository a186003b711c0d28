"""What the record hands to the stages that look at many reports, and what they hand back.

`link` works on accounts alone and never opens the store; `corpus` hands it what `record` keeps.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.model.claim import Claim
from dragoman.model.coded import Actor, Statement

DISCREPANCY_KINDS = (
    "count",
    "composition",
    "identity",
    "date",
    "order",
    "scope",
    "definition",
    "reason",
    "sum",
)
JUDGEMENT_KINDS = (
    "link",
    "unlink",
    "merge",
    "split",
    "correct",
    "accept",
    "reject",
    "protect",
    "unprotect",
    "forget",
    "undo",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A claim beside what the report around it says: one telling of an event.

    `number` is the record's own key of the claim row (a claim's id is shared by exact copies of a text);
    `document` the record's key of the version it stands in, `report` the report's id, `title` its title.
    `words` are the clause of the claim, `quoted` the content of the statement it is made in, "" in the
    report's own voice. `actors` holds the actors of its parties and of its speaker, by their id in the
    document; `setting` are the names that the report gives, each with its kind: "person" and "body" are known
    from the report alone, "speaker" is a person who is only quoted in it, "known" stands in the actors data,
    "place" on the map. `where` are the places that the clause names, as written and by their name. `among` is
    the next sentence where it names some of those done to: "Among them was Ana Ruiz".
    """

    number: int
    document: int
    report: str
    published: str | None
    publisher: str | None
    title: str | None
    language: str | None
    claim: Claim
    statement: Statement | None
    actors: Mapping[str, Actor]
    words: str
    quoted: str
    setting: tuple[tuple[str, str], ...]
    where: tuple[tuple[str, str], ...]
    among: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature of a decision: its name, what was seen, and what it weighed."""

    feature: str
    seen: str
    weight: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Two claims (numbers, `first` < `second`), whether they tell of one event, how surely, and why."""

    first: int
    second: int
    same: bool
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two versions (numbers, `first` < `second`), one a near-copy; `likeness` is Jaccard's, 0…1."""

    first: int
    second: int
    likeness: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fingerprint:
    """By what the near-copies of a text are found: a MinHash signature (128 minima of 4 bytes, empty where
    the text has no words), keys of its bands (63 bits), its sentences, each a hash (63 bits), start and end.
    """

    signature: bytes
    bands: tuple[int, ...]
    sentences: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Claims of one event that come from one source: `claims` are numbers, the first the nearest to the
    source; `source` names it as written; `taken` says of each from which and how it came (claim number, from
    claim number, kind, words); None is from the source itself, or from an outlet without an account."""

    source: str
    claims: tuple[int, ...]
    taken: tuple[tuple[int, int | None, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One side of a discrepancy: the value, the claims that tell it so, the words of one of them."""

    value: str
    claims: tuple[int, ...]
    words: str
    start: int | None
    end: int | None
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Where accounts of one event differ. `contradiction` is False where rounding or vagueness explains it;
    `note` says so in words ("13 listed, 14 stated"). `linked` is False where an account is of a claim
    that was linked to another event: all but one feature speak for this one, or their reports tell one story.
    """

    kind: str
    tellings: tuple[Telling, ...]
    contradiction: bool
    note: str
    linked: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """Of a claim what rules most others out before they are compared: told as done or not, its first and last
    day (ordinals of the proleptic Gregorian calendar) and whether the text states them, the country of its
    place."""

    done: bool
    stated: bool
    first: int | None
    last: int | None
    country: str | None
