"""Who heads a body of the actors data: "U.N. Secretary-General Guterres", "the head of NATO".

An office of a body counts only where the text says of which body: beside the office, in one phrase with it.
"""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.resolve.actors.cast import Record
from dragoman.resolve.actors.known.index import ActorIndex
from dragoman.resolve.actors.known.keys import folded
from dragoman.resolve.actors.known.tenure import Tenure

HEADING = frozenset(("leader", "head", "chief", "boss", "chair", "chairman", "chairwoman", "chairperson"))
HEADING |= frozenset(("president", "founder", "commander", "director", "governor", "commissioner"))
HEADING |= frozenset(("secretary general", "general secretary", "director general", "chief executive"))
NO_HEADS = frozenset(("deputy", "vice", "former", "ex", "acting", "spokesman", "spokeswoman", "adviser"))


class Chiefs:
    def __init__(self, index: ActorIndex) -> None:
        self.names: dict[str, list[str]] = defaultdict(list)
        self.tenures: dict[str, list[Tenure]] = defaultdict(list)
        self.bodies: dict[str, list[str]] = defaultdict(list)  # by the first word of a name, its bodies
        for tenures in index.tenures.values():
            for tenure in tenures:
                if tenure.body and tenure.office:
                    self.tenures[tenure.body].append(tenure)
        for name, ids in index.by_name.items():
            for actor_id in ids:
                if actor_id in self.tenures and (name, actor_id) not in index.weak:
                    self.names[actor_id].append(name)
                    self.bodies[name.split()[0]].append(actor_id)

    def heads(self, record: Record, tenure: Tenure) -> bool:
        """Whether somebody is said to head the body of a tenure, or to hold that very office of it."""
        if tenure.body not in self.tenures:
            return False
        office = folded(tenure.office)
        return any(
            (self._of(text, tenure.body) and (_heading(text) or _within(office, text)))
            or self._named_for(text, office, tenure.body)
            for text in _offices(record)
        )

    def _named_for(self, text: str, office: str, body: str) -> bool:
        """Whether a body is called by the office: "the High Commissioner for Human Rights"."""
        _, said, of_what = text.partition(office)
        return bool(of_what) and any(_within(said + of_what, name) for name in self.names[body])

    def named(self, record: Record, day: str) -> list[str]:
        """Those who headed a body on a day and bear the one word by which somebody is called."""
        words = {folded(form[0]) for form in record.names if len(form) == 1}
        near = {
            body for text in _offices(record) for word in text.split() for body in self.bodies.get(word, ())
        }
        found = {
            tenure.actor_id
            for body in near
            for tenure in self.tenures[body]
            if tenure.held_on(day)
            and self.heads(record, tenure)
            and not words.isdisjoint(folded(tenure.name).split())
        }
        return sorted(found)

    def _of(self, text: str, body: str) -> bool:
        return any(_within(name, text) for name in self.names[body])


def _offices(record: Record) -> Iterator[str]:
    return (folded(office) for office in record.offices)


def _heading(text: str) -> bool:
    return NO_HEADS.isdisjoint(text.split()) and any(_within(word, text) for word in HEADING)


def _within(part: str, text: str) -> bool:
    return f" {part} " in f" {text} "
