"""Meetings of a host and a visitor: an envoy or a delegation is the actor, the host the recipient."""

from collections.abc import Mapping

from dragoman.find.reading import Reading
from dragoman.grammar import conjoined, phrase

VISITOR_CLASSES = ("envoy_words", "delegation_words")
TRANSPORT = frozenset(("drive", "ferry", "fly", "sail", "ship"))
MEETING = "CONSULT", ""


class Visits:
    def __init__(self, classes: Mapping[str, frozenset[str]]) -> None:
        self.visitors = frozenset().union(*(classes[name] for name in VISITOR_CLASSES))

    def visitor(self, reading: Reading, event_type: str, mode: str, parties: tuple[int, ...]) -> int | None:
        """The one party of a meeting of two whose words say that it travels; None where none or both do."""
        if (event_type, mode) != MEETING or len(set(parties)) != 2:
            return None
        if any(reading.parsed.roles[head] == "subject" for head in parties) and self._listed(
            reading, parties
        ):
            return None  # "the premier and two mediators met": who travelled is not said
        travelling = [head for head in dict.fromkeys(parties) if self._travels(reading, head)]
        return travelling[0] if len(travelling) == 1 else None

    def _listed(self, reading: Reading, parties: tuple[int, ...]) -> bool:
        return all(head in conjoined(reading.parsed, min(parties)) for head in parties)

    def carries(self, reading: Reading, verb: int) -> bool:
        """Whether somebody is taken along: who "flew *them* to Chad" pays no visit."""
        parsed = reading.parsed
        return parsed.lemmas[verb] in TRANSPORT and parsed.child(verb, "object") is not None

    def _travels(self, reading: Reading, head: int) -> bool:
        parsed = reading.parsed
        span = phrase(parsed, head)
        return any(parsed.lemmas[i] in self.visitors for i in range(span.first, span.last))
