"""What *find* and *attribute* hand on about one act: token indices into a `Parsed`, nobody named yet."""

from dataclasses import dataclass

from dragoman.model.claim import Charge, Likelihood, Size, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A party as found: tokens first to last (half-open) with their head. An implied phrase stands for
    somebody whom the text does not name; its head is None."""

    first: int
    last: int
    head: int | None
    implied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that describe an act of one type.

    head      the token that the reading rests on;  trigger  tokens first to last of the words of the act
    clause    tokens first to last of its clause
    told_again  token spans of further mentions of the same act in the document
    within    the head token of another mention that this act is embedded in ("condemned the arrest"), or None
    passing   the drop code of an act that is no claim of its own, though it may tell another one again
    status, future, negation   what governors have made of the act, where they say; else None
    """

    event_type: str
    mode: str | None
    contexts: tuple[str, ...]
    head: int
    trigger: tuple[int, int]
    clause: tuple[int, int]
    actors: tuple[Phrase, ...]
    recipients: tuple[Phrase, ...]
    sizes: tuple[Size, ...]
    charges: tuple[Charge, ...]
    rule: str
    told_again: tuple[tuple[int, int], ...] = ()
    within: int | None = None
    passing: str | None = None
    status: str | None = None
    future: bool | None = None
    negation: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """How far the text commits to a predicate; see `Claim` for the meaning of the fields."""

    status: str
    factuality: float
    likelihood: Likelihood | None
    historical: bool
    future: bool
    hypothetical: bool
    negation: bool
    condition: Span | None
