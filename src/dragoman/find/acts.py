"""An act as it is read, before it is written down as a mention."""

from dataclasses import dataclass

from dragoman.find.over.compose import Composition

MUTUAL_TYPES = frozenset(("AGREE", "CONSULT", "COOPERATE"))  # "Chad and Niger agreed …": each with the other


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act at a token before it is written down: parties are head tokens."""

    token: int
    event_type: str
    mode: str
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    contexts: tuple[str, ...]
    rule: str
    covers: tuple[int, ...] = ()
    composed: Composition | None = None
    appeal: bool = False
    traits: frozenset[str] = frozenset()  # of its frame
    inner: str = ""  # the type of the act that governors have bent into this one
    inner_token: int | None = None  # where that act stands
