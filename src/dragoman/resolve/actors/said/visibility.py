"""Marks whom a store must withhold: public, protected or private, as DESIGN.md has it."""

from dragoman.resolve.actors.cast import Record
from dragoman.resolve.actors.words import ActorWords

ADULT = 18  # years
CROWD = 5  # persons: fewer without a name ("two boys of the village") may be known by where and when
ORDER = ("public", "private", "protected")


class VisibilityReader:
    def __init__(self, words: ActorWords, marked: frozenset[str] = frozenset()) -> None:
        self.words = words
        self.marked = marked
        self.leading = words.of_kind("leading")

    def visibility(self, record: Record, held: bool) -> str:
        """public: holds or held an office, leads or speaks for a body (this outranks the rest); protected:
        minors, victims of sexual violence, relatives of the held, and whom a user marks; private: others.
        `held`: somebody else in the text is; where it is open whose relative somebody is, that is enough."""
        if any(" ".join(form) in self.marked for form in record.names):
            return "protected"
        if record.members:  # a group is withheld as far as those in it are
            return max((self.visibility(one, held) for one in record.members), key=ORDER.index)
        if record.kind in ("body", "country", "other") or record.identity or self._in_office(record):
            return "public"
        if _crowd(record):
            return "private"
        if record.age is not None and record.age < ADULT:
            return "protected"
        kin_of_held = not record.plight and any(other.plight for _, other in record.kin)
        if record.protected in ("minor", "victim") or kin_of_held:
            return "protected"
        if record.protected == "relative" and (held if record.owner is None else record.owner.plight):
            return "protected"
        return "private"

    def _in_office(self, record: Record) -> bool:
        if any(
            self.words.titles[t].kind in ("office", "rank") for t in record.titles if t in self.words.titles
        ):
            return True
        for lemma in record.lemmas:
            noun = self.words.nouns.get(lemma)
            if noun is not None and noun.kind == "body" and record.kind == "person":
                continue  # "a neighbour"
            if lemma.rsplit(" ", 1)[-1] in self.leading or (noun is not None and noun.role == "official"):
                return True
        return False


def _crowd(record: Record) -> bool:
    """Several who have no name to withhold, and belong to nobody who has: "children", "12 girls"."""
    few = record.number_of is not None and record.number_of < CROWD
    return record.plural and not record.names and record.owner is None and not few
