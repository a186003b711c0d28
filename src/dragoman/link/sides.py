"""An account as the linker compares it: parties by how firmly they are named, days, place and numbers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.link.words import WordStock
from dragoman.model import Account, Actor, Party

NAMED_KINDS = frozenset(("person", "body", "group"))
NEWS_DAYS = 10  # days before publication in which an act told without a date, not as background, is sought
DAY = timedelta(days=1)
NUMBERED = 2.0  # counts up to two say too little to tell events apart
CAPITAL = re.compile(r"[^\W\d_a-z]\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A party. `grade` is person, body (named), country, or kind (a description: `head` says of what)."""

    grade: str
    actor_id: str | None
    name: str
    country: str | None
    head: str
    count: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """First and last possible day. `stated` says that the text gives them; else they are reckoned from the
    day of publication. `width` is in days."""

    first: date
    last: date
    stated: bool

    @property
    def width(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What of an account is compared."""

    account: Account
    kind: str  # event type and mode, "RETREAT/release"
    done: bool
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    days: Days | None
    published: date | None
    words: frozenset[str]
    setting: frozenset[str]
    trigger: str
    counts: tuple[tuple[str, float, str], ...]  # unit, value, approximation


UNDONE = frozenset(
    ("planned", "promised", "ordered", "demanded", "conditional", "forecast", "counterfactual")
)


class SideReader:
    def __init__(self, stock: WordStock) -> None:
        self.stock = stock

    def __call__(self, account: Account) -> Side:
        claim = account.claim
        published = _day(account.published)
        named = {*_names(claim.actors), *_names(claim.recipients)}
        return Side(
            account=account,
            kind=f"{claim.event_type}/{claim.mode or ''}",
            done=claim.status not in UNDONE and not claim.future,
            actors=tuple(self._who(account, party) for party in claim.actors),
            recipients=tuple(self._who(account, party) for party in claim.recipients),
            days=_days(account, published),
            published=published,
            words=self.stock.words(account.words) - self.stock.words(claim.trigger.text),
            setting=frozenset(name for name in account.setting if name not in named),
            trigger=self.stock.stem(claim.trigger.text),
            counts=tuple(
                (size.unit, size.value, size.approx)
                for size in claim.sizes
                if size.value is not None and size.value > NUMBERED and size.part_of is None
            ),
        )

    def _who(self, account: Account, party: Party) -> Who:
        actor = account.actors.get(party.actor_id or "")
        name = party.name or party.text or ""
        return Who(
            grade=_grade(actor, party, name),
            actor_id=party.actor_id if party.actor_id and ":" in party.actor_id else None,
            name=name,
            country=party.country,
            head=self.stock.head(name),
            count=party.count,
        )


def _grade(actor: Actor | None, party: Party, name: str) -> str:
    if actor is not None and actor.kind == "country":
        return "country"
    if not CAPITAL.match(name) or not name[:1].isupper():
        return "kind"
    if actor is not None and actor.kind in ("person", "body"):
        return actor.kind
    return "body" if actor is not None and actor.kind in NAMED_KINDS else "kind"


def _names(parties: Iterable[Party]) -> set[str]:
    return {name for party in parties for name in (party.name, party.text) if name}


def _days(account: Account, published: date | None) -> Days | None:
    stated = account.claim.date
    if stated is not None and (stated.start or stated.end):
        first = _day(stated.start) or _day(stated.end)
        last = _day(stated.end) or published or first
        if first is not None and last is not None and first <= last:
            return Days(first=first, last=last, stated=True)
    if published is None or account.claim.historical or account.claim.future:
        return None
    return Days(first=published - NEWS_DAYS * DAY, last=published, stated=False)


def _day(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:  # a year beyond the calendar's
        return None
