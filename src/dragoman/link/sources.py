"""Who stands behind an account: the innermost speaker of its chain, or the outlet where nobody is named.

`chains` reads them from reports. May import model.
"""

import functools
from dataclasses import dataclass

from dragoman.link.parties import CACHED, SameName

KINDS = ("person", "body", "official", "unnamed", "outlet", "unknown")  # the firmer first
NAMED = frozenset(KINDS[:3])
ALIKE = 6  # letters by which words of office meet: minister and ministry, president and presidency


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """`kind`: a person or body with a name, an official or office described, somebody unnamed, an outlet, or
    unknown (nobody named, publisher not known).

    `words` tell it from others; `country` is its own, `stated` where its words say it; `outlets` are keys of
    those who carry it; `chain` names who relays, outermost first; `shown` are the words of source and cue.
    """

    kind: str
    name: str
    actor_id: str | None
    words: frozenset[str]
    country: str | None
    stated: bool
    official: bool
    outlets: frozenset[str]
    chain: tuple[str, ...]
    shown: str


class SourceComparer:
    """Whether two sources may be one and the same; where it is open, they may."""

    def __init__(self, same_name: SameName) -> None:
        self.same_name = functools.lru_cache(maxsize=CACHED)(same_name)

    def may_be_one(self, one: Source, other: Source) -> bool:
        """Of two who are named or described; never of outlets."""
        if one.actor_id and other.actor_id and one.actor_id == other.actor_id:
            return True
        if one.kind == other.kind == "person":
            if one.actor_id and other.actor_id:
                return False
            return one.name == other.name or self.same_name(one.name, other.name) != "no"
        if _clash(one, other):
            return False
        if "official" in (one.kind, other.kind):
            return one.official and other.official
        return _held(one.words, other.words)


def _clash(one: Source, other: Source) -> bool:
    """Whether they speak for two states, as their own words say."""
    return one.stated and other.stated and one.country != other.country


def _held(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter description is a part of the longer."""
    shorter, longer = sorted(({word[:ALIKE] for word in one}, {word[:ALIKE] for word in other}), key=len)
    return bool(shorter) and shorter <= longer
