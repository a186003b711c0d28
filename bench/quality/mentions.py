"""Where the words of a case stand in its text, and which actor stands there."""

import re
from collections.abc import Iterable

from dragoman.model import Actor

Mention = tuple[str, int]


def span(text: str, mention: Mention) -> tuple[int, int]:
    """Where a mention stands: its words, as whole words, the given time."""
    words, at = mention
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    return found[at]


def actor_at(actors: Iterable[Actor], where: tuple[int, int]) -> str | None:
    """The actor whose mention shares most with a span and ends where it ends, or lies within."""
    best: tuple[float, str] | None = None
    for actor in actors:
        for start, end in actor.mentions:
            shared = min(end, where[1]) - max(start, where[0])
            if shared <= 0:
                continue
            weight = shared / max(end - start, where[1] - where[0]) + (end == where[1])
            if best is None or weight > best[0]:
                best = weight, actor.id
    return best[1] if best is not None and best[0] >= 0.5 else None
