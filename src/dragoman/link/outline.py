"""What of an account rules most others out before the two are compared, at a fraction of the cost."""

from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.link.features import NEAR_DAYS, NEWS_FAR
from dragoman.link.sides import Side
from dragoman.model import Outline


@dataclass(frozen=True, slots=True)
class Vetoes:
    """Which of the features that an outline shows rule a link out (data/link/features.tsv)."""

    days_apart: bool
    news_far: bool
    countries_apart: bool

    @classmethod
    def of(cls, weights: Mapping[str, tuple[float, bool]]) -> "Vetoes":
        return cls(*(weights[name][1] for name in ("days_apart", "news_far", "countries_apart")))

    def rule_out(self, one: Outline, other: Outline) -> bool:
        """Whether the two can be no one event, whatever else they share: told as done by one alone, days that
        are too far apart, or places in two countries."""
        if one.done != other.done:
            return True
        if self.countries_apart and one.country != other.country and one.country and other.country:
            return True
        if one.first is None or other.first is None or one.last is None or other.last is None:
            return False
        gap = max(one.first - other.last, other.first - one.last)
        if one.stated and other.stated:
            return self.days_apart and gap > NEAR_DAYS
        return self.news_far and gap > NEWS_FAR


def outline_of(side: Side) -> Outline:
    days = side.days
    return Outline(
        done=side.done,
        stated=bool(days and days.stated),
        first=days.first.toordinal() if days else None,
        last=days.last.toordinal() if days else None,
        country=side.place.country if side.place else None,
    )
