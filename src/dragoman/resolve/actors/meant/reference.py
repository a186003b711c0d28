"""A pronoun in its place."""

from dataclasses import dataclass

from dragoman.resolve.actors.cast import POSSESSOR, Record
from dragoman.resolve.actors.words import Pronoun


@dataclass(slots=True)
class Reference:
    """A pronoun in its place: its verb and clause, its role, the subject of its clause, who speaks it."""

    token: int
    pronoun: Pronoun
    verb: int
    rank: str
    subject: int | None
    speaker: Record | None

    @property
    def possessive(self) -> bool:
        return self.rank == POSSESSOR or self.pronoun.form == "possessive"
