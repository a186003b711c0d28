"""A person's case as it is asked for: what changed, by whose word, and what was said and changes nothing.

A case says what is reported, never what is so. What stands beside a column here is its entry in the data
dictionary.
"""

from dataclasses import dataclass
from typing import Annotated

from dragoman.model.columns import Several


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionRow:
    """A change of a person's status, as reports tell it: never that it is so, but who says so and how it
    stands."""

    name: Annotated[str, "the person, as asked for; in an export a private one's pseudonym"]
    actor_id: Annotated[str | None, "in the actors data; null where the person is known from reports alone"]
    number: Annotated[int, "of the change within the case, from 1"]
    status: Annotated[
        str,
        "detained, re-detained, charged, on_trial, sentenced, served, acquitted, pardoned, amnestied,"
        " exchanged, released, expelled, transferred, missing, died",
    ]
    date: Annotated[str | None, "ISO day, of a month or year its first; null is not stated"]
    precision: Annotated[
        str,
        "of the words: day, week, month, year …; reported: only the report's day is known; by: on that day or"
        " before, since a state alone is told (“is being held”)",
    ]
    standing: Annotated[
        str,
        "established: two independent origins or a primary source stand behind it; reported: less than that;"
        " contested: some say it was not so",
    ]
    wording: Annotated[str, "the change and by whom it is reported, in words"]
    origins: Annotated[int, "how many independent origins it comes from"]
    sources: Annotated[Several, "these origins, as written"]
    claims: Annotated[Several, "the claims that tell it, each as ID@DOCUMENT, which every judgement takes"]
    against: Annotated[Several, "the claims that say it was not so, each as ID@DOCUMENT"]
    events: Annotated[Several, "the event_ids of the claims that tell it"]
    documents: Annotated[Several, "the reports that tell it"]
    publishers: Annotated[Several, "who published these reports, each once"]
    first_published: Annotated[str | None, "day of the earliest of these reports, ISO"]
    words: Annotated[Several, "the clauses that tell it, as written, each once"]
    ground: Annotated[
        str, "charge, verdict, sentence, pardon, amnesty, exchange: what it rests on; else empty"
    ]
    charges: Annotated[Several, "what a state accuses of, as written"]
    reviewed: Annotated[int, "how many of the claims that tell it a person accepted"]
    judgements: Annotated[Several, "what people judged of these claims: who, when, why"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """What was said of the person and changes nothing; `claim` as ID@DOCUMENT."""

    claim: str
    status: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`now` is the last established status, "" where none is; `disputed` that a later one is contested;
    `common_name` that so many bear the name that several persons may be meant, so that nothing is
    established by itself. `names` are those that reports give the person."""

    name: str
    actor_id: str | None
    names: tuple[str, ...]
    perhaps_also: tuple[str, ...]
    common_name: bool
    now: str
    disputed: bool
    reviewed: bool
    transitions: tuple[TransitionRow, ...]
    not_counted: tuple[NotCounted, ...]
