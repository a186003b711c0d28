"""Keys of an account: two accounts that share none are never compared."""

import math
from collections.abc import Callable, Iterator
from datetime import timedelta

from dragoman.link.sides import Side, Who

NameKeys = Callable[[str], frozenset[str]]  # a name → what spellings of it have in common

WEEK = 7  # days of a bucket; a day within SLACK of its edge falls in both
SLACK = 2
MOST_SETTING = 6  # names of the report, by length: long ones are full names, which say most
EXACT = 20  # smaller numbers are not rounded
LONGEST = 35  # days: a longer interval is not spread over weeks


def keys(side: Side, family: str, name_keys: NameKeys) -> Iterator[str]:
    """ "family|who or where|when": for names at any time, for states, kinds of people and places by week."""
    weeks = list(_weeks(side))
    for who in (*side.actors, *side.recipients):
        for name in _named(who, name_keys):
            yield f"{family}|{name}"
        yield from (f"{family}|{loose}|{week}" for loose in _loose(who) for week in weeks)
    setting = sorted(side.setting, key=lambda name: (-len(name), name))
    for name in (*side.persons[:MOST_SETTING], *setting[:MOST_SETTING]):
        yield from (f"{family}|#{name}|{week}" for week in _news_weeks(side))
    for unit, value, _ in side.counts:
        yield from (
            f"{family}|={count:g} {unit}|{week}" for count in _rounded(value) for week in weeks or ("",)
        )
    place = side.place
    if place is not None:
        where = str(place.geonames_id or place.name or place.text)
        yield from (f"{family}|@{where}|{week}" for week in weeks or ("",))


def _named(who: Who, name_keys: NameKeys) -> Iterator[str]:
    if who.grade == "person" or (who.grade == "body" and who.actor_id is None):
        yield from name_keys(who.name)
    elif who.grade == "body" and who.actor_id:
        yield who.actor_id


def _loose(who: Who) -> Iterator[str]:
    if who.country:
        yield who.country
    if who.grade == "kind" and who.head:
        yield f"~{who.head}"
    if who.grade == "person":
        yield from (f"~{office}" for office in sorted(who.described))


def _rounded(value: float) -> set[float]:
    """A number; from EXACT on the numbers of one figure before noughts on both sides of it: 4,831 and 4,900
    are both 4,000 and 5,000."""
    if value < EXACT:
        return {value}
    unit = 10.0 ** math.floor(math.log10(value))
    return {math.floor(value / unit) * unit, math.ceil(value / unit) * unit}


def _weeks(side: Side) -> Iterator[str]:
    """The buckets of the days that the act may fall on; "" where neither text nor publication says any."""
    if side.days is None:
        if side.published is None:
            yield ""
        return
    if side.days.width > LONGEST:
        return
    first = (side.days.first - timedelta(days=SLACK)).toordinal() // WEEK
    last = (side.days.last + timedelta(days=SLACK)).toordinal() // WEEK
    yield from (str(week) for week in range(first, last + 1))


def _news_weeks(side: Side) -> Iterator[str]:
    """The weeks about the day of publication."""
    if side.published is None:
        yield ""
        return
    first = (side.published - timedelta(days=SLACK)).toordinal() // WEEK
    last = (side.published + timedelta(days=SLACK)).toordinal() // WEEK
    yield from (str(week) for week in range(first, last + 1))
