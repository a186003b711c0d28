"""A time that a text has told of. Standard library only."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reference:
    """A time told of; what is None is not known of it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    era: str = ""
    season: str = ""  # of which the year is that
    frames: bool = False  # a year that its sentence opens with

    def date(self) -> datetime.date | None:
        if self.year and self.month and self.day and not self.era:
            return datetime.date(self.year, self.month, self.day)
        return None


NOWHERE = Reference()
