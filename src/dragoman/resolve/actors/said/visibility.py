"""Reads why a store must withhold somebody, or need not: the grounds, of which `model.visibility` makes
public, protected or private, as DESIGN.md has it."""

from dragoman.model.visibility import CASE, HARMED, MARKED, RELATIVE, ordered, visibility_of
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

    def grounds(self, record: Record, held: bool) -> tuple[str, ...]:
        """`held`: somebody else in the text is; where it is open whose relative somebody is, that is enough.
        A group is withheld as far as those in it are."""
        if record.members:
            read = [self.grounds(one, held) for one in record.members]
            return max(read, key=lambda grounds: ORDER.index(visibility_of(grounds)))
        marked = any(" ".join(form) in self.marked for form in record.names)
        grounds = {*self._public(record), *self._told(record, held), *([MARKED] if marked else [])}
        if "minor" in grounds:  # who is under age holds no office: two of one name were taken for one
            grounds.discard("office")
        return ordered(grounds)

    def _public(self, record: Record) -> list[str]:
        found = ["body"] if record.kind in ("body", "country", "other") else []
        found += ["known"] if record.identity else []
        return [*found, "office"] if self._in_office(record) else found

    def _told(self, record: Record, held: bool) -> list[str]:
        if _crowd(record):
            return []
        found = [*record.protected & HARMED]
        if record.age is not None and record.age < ADULT:
            found.append("minor")
        open_whose = RELATIVE in record.protected and record.owner is None
        of_held = RELATIVE in record.protected and record.owner is not None and record.owner.plight
        kin_of_held = not record.plight and any(other.plight for _, other in record.kin)
        if of_held or (open_whose and held) or kin_of_held:
            found.append(RELATIVE)
        return [*found, CASE] if record.held else found

    def _in_office(self, record: Record) -> bool:
        if any(
            self.words.titles[t].kind in ("office", "rank") for t in record.titles if t in self.words.titles
        ):
            return True
        for lemma in (one.removeprefix("ex-") for one in record.lemmas):
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
