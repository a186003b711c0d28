"""Claims of one act together, and what a state ("is serving a term") is told of.

May import lexicon, model.
"""

import importlib.resources
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dragoman.lexicon.table import read_table
from dragoman.model import Account

# out of custody, not only pardoned
FREED = frozenset(("released", "amnestied", "exchanged", "expelled", "served"))
AGAIN_HELD = "re-detained"
SITTINGS = frozenset(("trial", "retrial"))  # put off or called off, they may have begun before
HELD = frozenset(("detained", AGAIN_HELD))
# how fine the date of an act is told; the days of its reports and of states come last
FINENESS = {"time": 0, "day": 0, "week": 1, "interval": 2, "month": 3, "season": 4, "quarter": 4, "year": 5}
PAST = ("spen", "was", "were")  # verbs of a state that may be over when it is told
NEAR = timedelta(days=3)  # reports of one act differ by a night, a time zone, or the day of the report
# "remains in prison" says that a release told so lately was none; later it may be another detention
FORTNIGHT = timedelta(days=14)
LATELY = timedelta(days=60)  # what is denied without a day of its own was told so lately
FILE = "words.tsv"
ROWS = read_table(importlib.resources.files("dragoman.ask.case") / FILE, FILE)


def _saying(says: str) -> re.Pattern[str]:
    """What finds the words of the table that say so."""
    words = (re.escape(row["words"]) for row in ROWS if row["says"] == says)
    forms = (word.replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)


AGAIN, MOVED, PLACES = _saying("again"), _saying("moved"), _saying("prison")
HOUSE, TO_HOUSE, STILL = _saying("at_home"), _saying("to_home"), _saying("still")


@dataclass(frozen=True, slots=True)
class Point:
    """A claim that tells of a status. `state`: that it is so, not that it came about."""

    status: str
    ground: str
    account: Account
    day: date | None
    precision: str
    primary: bool
    state: bool = False

    @property
    def past(self) -> bool:
        """Whether a state is told as one that was ("spent a year in custody", "was in prison")."""
        claim = self.account.claim
        return claim.historical or claim.trigger.text.casefold().startswith(PAST)

    @property
    def moves(self) -> bool:
        """Whether it tells of a way to a prison, and of no arrest by its own word."""
        words = self.account.words
        return bool(MOVED.match(self.account.claim.trigger.text) and PLACES.search(words))

    @property
    def still(self) -> bool:
        return self.state and not self.past and STILL.search(self.account.words) is not None


@dataclass(slots=True)
class Group:
    """`opened_by_state`: no claim tells of the act itself; `day` is then that of the first report.
    `confined`: what is told as a release was into house arrest."""

    points: list[Point] = field(default_factory=list)
    opened_by_state: bool = False
    confined: bool = False

    @property
    def status(self) -> str:
        return "transferred" if self.confined else self.points[0].status

    @property
    def moves(self) -> bool:
        return all(one.moves for one in self.points if not one.state)

    @property
    def dated(self) -> Point:
        """The claim whose date is told most precisely; the earliest of them."""
        acts = [one for one in self.points if not one.state] or self.points
        return min(acts, key=lambda one: (FINENESS.get(one.precision, len(FINENESS)), one.day or date.max))

    @property
    def day(self) -> date | None:
        return self.dated.day

    @property
    def sorts(self) -> date:
        """That somebody is held tells of an arrest before all else that is told."""
        return date.min if self.opened_by_state and self.status in HELD else self.day or date.min

    @property
    def precision(self) -> str:
        return self.dated.precision


def grouped(points: Iterable[Point], against: Iterable[Point]) -> list[Group]:
    """Claims of one act together. A claim without a day of its own never opens a second act of a status,
    a state opens one only where nothing told so far explains it. `against` are those that say of an act
    that it was not done."""
    denials = [one for one in against if one.status in FREED]
    groups: list[Group] = []
    points = list(points)
    acts = [one for one in points if not one.state]
    for point in sorted(acts, key=lambda one: one.precision == "reported"):
        alike = [one for one in groups if kind(one.status) == kind(point.status)]
        told = [one for one in alike if before(one.day, point.day)]
        if point.precision == "reported" and told and not AGAIN.search(point.account.words):
            home: Group | None = max(told, key=lambda one: nearness(one.day, point.day))
        else:
            home = next((one for one in alike if near(one.day, point)), None)
        if home is None:
            home = Group()
            groups.append(home)
        home.points.append(point)
    for point in points:
        if point.state:
            add_state(point, groups, denials)
    for group in [one for one in groups if one.status == "released"]:
        confine(group, groups)
    return groups


def confine(group: Group, groups: list[Group]) -> None:
    """Who leaves prison for house arrest, as the same report tells, is still held: no release."""
    group.confined = all(TO_HOUSE.search(one.account.words) for one in group.points)
    reports = {one.account.document for one in group.points}
    for other in [one for one in groups if one is not group and one.status in HELD | {"transferred"}]:
        housed = [
            one
            for one in other.points
            if one.account.document in reports
            and not (one.state and one.past)
            and HOUSE.search(one.account.words)
            and (one.state or one.precision == "reported" or near(group.day, one))
        ]
        group.confined |= bool(housed)
        if housed == other.points:
            groups.remove(other)
            group.points += housed


def kind(status: str) -> str:
    return "detained" if status in HELD else status


def add_state(point: Point, groups: list[Group], denials: Iterable[Point]) -> None:
    alike = [one for one in groups if kind(one.status) == kind(point.status)]
    before = [one for one in alike if one.day and point.day and one.day <= point.day]
    home = max(before or alike, key=lambda one: one.day or date.min, default=None)
    freed = freed_before(point, groups)
    if freed is not None and (home is None or (home.day or date.min) < freed):
        lately = point.day is None or point.day - freed <= FORTNIGHT or refuted(freed, point, denials)
        if point.status != AGAIN_HELD and (point.past or lately):
            if home is None:
                point, home = replace(point, day=None, precision="unknown"), Group(opened_by_state=True)
                groups.append(home)
            home.points.append(point)
        else:
            groups.append(Group([point]))
    elif home is not None:
        home.points.append(point)
    else:
        groups.append(Group([point], opened_by_state=True))


def refuted(freed: date, point: Point, denials: Iterable[Point]) -> bool:
    """Whether somebody said, between the day of a release and that on which he is told to be held, that he
    was not freed: he then never was out, and is not held anew."""
    days = (published(one.account) for one in denials)
    return any(day is not None and point.day is not None and freed <= day <= point.day for day in days)


def with_joined_days(points: list[Point]) -> list[Point]:
    """Acts without a day of their own, told right before one that has a day, came about by that day:
    "*released* her and expelled her on 1 May"."""
    dated = [one for one in points if one.precision not in ("reported", "by")]
    return [_joined(one, dated) if one.precision == "reported" else one for one in points]


def _joined(point: Point, dated: Iterable[Point]) -> Point:
    account = point.account
    for other in dated:
        gap = other.account.claim.span.start - account.claim.span.end
        joined = other.account.words.startswith(other.account.claim.trigger.text)  # and no subject
        if other.account.document == account.document and joined and 0 <= gap <= len(" and then "):
            return replace(point, day=other.day, precision="by")
    return point


def freed_before(point: Point, groups: Iterable[Group]) -> date | None:
    days = [one.day for one in groups if one.status in FREED and one.day and point.day]
    return max((day for day in days if point.day and day <= point.day), default=None)


def nearness(day: date | None, other: date | None) -> int:
    return -abs((day - other).days) if day and other else -(10**6)


def before(day: date | None, reported: date | None) -> bool:
    """Whether a report of that day can tell of an act: never of one that is yet to come."""
    return day is None or reported is None or day <= reported + NEAR


def near(day: date | None, point: Point) -> bool:
    if day is None or point.day is None:
        return day is point.day
    if point.precision in ("month", "year") and day >= point.day:
        return day.year == point.day.year and (point.precision == "year" or day.month == point.day.month)
    return abs(day - point.day) <= NEAR


def contradicts(point: Point, group: Group) -> bool:
    """Whether what was said not to have happened is what the group tells: the same, not told before it, and
    near its day; without a day of its own, what was told lately. "The court did not order her arrest" says
    nothing of an arrest of five years ago."""
    put_off = point.account.claim.trigger.text.casefold() in SITTINGS
    if kind(point.status) != kind(group.status) or put_off:
        return False
    told = [published(one.account) for one in group.points]
    said = published(point.account)
    days = [one for one in told if one is not None]
    if said is None or not days:
        return True
    if said < min(days):
        return False
    if point.precision not in ("reported", "by"):
        return near(group.day, point)
    return said - max(one for one in days if one <= said) <= LATELY


def published(account: Account) -> date | None:
    return date.fromisoformat(account.published[:10]) if account.published else None


def denies(point: Point, group: Group) -> bool:
    """Whether a state says that the person was not let out, though a group says so."""
    if not point.still or group.status not in FREED or point.day is None or group.day is None:
        return False
    return timedelta(0) <= point.day - group.day <= FORTNIGHT
