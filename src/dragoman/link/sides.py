"""An account as the linker compares it: parties by how firmly they are named, days, place and numbers."""

import dataclasses
import hashlib
import itertools
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dragoman.lexicon import Lexicon
from dragoman.link.words import WORD, WordStock
from dragoman.model import Account, Actor, Party, Place

NAMED_KINDS = frozenset(("person", "body", "group"))
NEWS_DAYS = 10  # days before publication in which an act told without a date, not as background, is sought
DAY = timedelta(days=1)
NUMBERED = 2.0  # counts up to two say too little to tell events apart
FULL = re.compile(r"[^\W\d_a-z]\w+ (\S+ )*[^\W\d_a-z]\w")  # two words with capitals at least
PEOPLE = frozenset(("person", "speaker"))  # who only speaks of an event does not tell it from others
MOST_PERSONS = 12  # of a report's persons that are compared
PERSON = "person"  # the unit of counts of people, "18 Russians" among them
REPORT = 6  # bytes: of ten million reports, a pair in ten has a hash in common by chance


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """A party. `grade` is person, body (named), country, place, or kind (described: `head` says of what)."""

    grade: str
    actor_id: str | None
    name: str
    country: str | None
    head: str
    count: int | None
    described: frozenset[str]


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
    """What of an account is compared, and nothing else: small, and kept beside the claim by the record."""

    number: int  # of the claim in the record
    report: str  # a hash of the report's id
    id: str  # of the claim: does not depend on when it was added
    kind: str  # event type and mode, "RETREAT/release"
    done: bool
    actors: tuple[Who, ...]
    recipients: tuple[Who, ...]
    days: Days | None
    weekday: int | None  # that the text names, Monday 0; known also where the week is not
    published: date | None
    words: frozenset[str]
    persons: tuple[str, ...]  # names of two words and more that the report gives, of nobody known otherwise
    setting: frozenset[str]  # other names that the report gives, but for those of states
    named: frozenset[str]  # those of them that stand in the clause
    place: Place | None
    where: frozenset[str]  # places that the clause names, but for states
    said: str  # the words of the act
    trigger: str  # their stem
    counts: tuple[tuple[str, float, str], ...]  # unit, value, approximation

    @property
    def event_type(self) -> str:
        return self.kind.partition("/")[0]


UNDONE = frozenset(
    ("planned", "promised", "ordered", "demanded", "conditional", "forecast", "counterfactual")
)


class SideReader:
    def __init__(self, lexicon: Lexicon) -> None:
        self.stock = WordStock(lexicon)
        self.states = frozenset(row["word"] for row in lexicon.table("countries.tsv"))
        self.nouns = frozenset(row["lemma"] for row in lexicon.table("party_nouns.tsv"))
        self.pronouns = frozenset(row["word"] for row in lexicon.table("pronouns.tsv"))
        self.peoples = frozenset(map(self.stock.stem, self.states))
        self.weekdays = {
            row["word"]: int(row["number"]) - 1
            for row in lexicon.table("times/weekdays.tsv")
            if row["category"] == "weekday"
        }

    def __call__(self, account: Account) -> Side:
        claim = account.claim
        published = day_of(account.published)
        day = claim.date.text or "" if claim.date else ""
        setting = [(kind, name) for kind, name in account.setting if not self._noun(name)]
        names = frozenset(name for _, name in setting)
        return Side(
            number=account.number,
            report=hashlib.blake2b(account.report.encode(), digest_size=REPORT).hexdigest(),
            id=claim.id,
            kind=f"{claim.event_type}/{claim.mode or ''}",
            done=claim.status not in UNDONE and not claim.future,
            actors=tuple(self._who(account, names, party) for party in claim.actors),
            recipients=tuple(self._who(account, names, party) for party in claim.recipients),
            days=_days(account, published),
            weekday=self._weekday(day),
            published=published,
            words=self.stock.words(account.words) - self.stock.words(f"{claim.trigger.text} {day}"),
            persons=_persons(setting),
            setting=frozenset(name for kind, name in setting if kind not in PEOPLE) - self.states,
            named=frozenset(name for name in names if name in account.words) - self.states,
            place=claim.place,
            where=frozenset(name for _, name in account.where) - self.states,
            said=claim.trigger.text,
            trigger=self.stock.stem(claim.trigger.text),
            counts=tuple(
                (PERSON if self.stock.stem(size.unit) in self.peoples else size.unit, size.value, size.approx)
                for size in claim.sizes
                if size.value is not None and size.value > NUMBERED and size.part_of is None
            ),
        )

    def _weekday(self, day: str) -> int | None:
        """The one day of the week that the words of a date name."""
        named = {self.weekdays[word] for word in WORD.findall(day.lower()) if word in self.weekdays}
        return named.pop() if len(named) == 1 else None

    def _noun(self, name: str) -> bool:
        """Whether a word is a noun for people with the capital of its sentence: "Police", "Officers"."""
        low = name.lower()
        return low in self.nouns or low.removesuffix("s") in self.nouns

    def _who(self, account: Account, names: Set[str], party: Party) -> Who:
        actor = account.actors.get(party.actor_id or "")
        name = party.name or party.text or ""
        return Who(
            grade="place" if _is_place(account, actor, party) else _grade(actor, names),
            actor_id=party.actor_id if party.actor_id and ":" in party.actor_id else None,
            name=name,
            country=party.country,
            head="" if name.lower() in self.pronouns else self.stock.head(name),
            count=party.count,
            described=self.stock.words(" ".join(actor.offices)) if actor else frozenset(),
        )


def _grade(actor: Actor | None, names: Set[str]) -> str:
    """A name that the report gives, by the kind of its bearer; any other words are a description."""
    if actor is None:
        return "kind"
    if actor.kind == "country":
        return "country"
    if actor.name not in names and ":" not in actor.id:
        return "kind"
    return actor.kind if actor.kind in ("person", "body") else "body" if actor.kind in NAMED_KINDS else "kind"


def _is_place(account: Account, actor: Actor | None, party: Party) -> bool:
    """Whether a party is no more than the name of a place, which stands for nobody known."""
    if actor is not None and (actor.kind == "country" or ":" in actor.id):
        return False
    return any(text == party.text for text, _ in account.where)


def _days(account: Account, published: date | None) -> Days | None:
    stated = account.claim.date
    if stated is not None and (stated.start or stated.end):
        first = day_of(stated.start) or day_of(stated.end)
        last = day_of(stated.end) or published or first
        if first is not None and last is not None and first <= last:
            return Days(first=first, last=last, stated=True)
    if published is None or account.claim.historical or account.claim.future:
        return None
    return Days(first=published - NEWS_DAYS * DAY, last=published, stated=False)


def day_of(written: str | None) -> date | None:
    """An ISO day; None of none."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:  # a year beyond the calendar's
        return None


def _persons(setting: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    full = (name for kind, name in setting if kind == "person" and FULL.match(name))
    return tuple(itertools.islice(full, MOST_PERSONS))


def packed(side: Side) -> list[Any]:
    """What JSON can hold of a side, but for its number."""
    plain = dataclasses.asdict(side)
    days = plain["days"]
    plain["days"] = [days["first"].isoformat(), days["last"].isoformat(), days["stated"]] if days else None
    plain["published"] = side.published.isoformat() if side.published else None
    for name in ("actors", "recipients"):
        plain[name] = [[*who.values()] for who in plain[name]]
        for who in plain[name]:
            who[-1] = sorted(who[-1])
    for name in ("words", "setting", "named", "where"):
        plain[name] = sorted(plain[name])
    plain["place"] = [*plain["place"].values()] if side.place else None
    del plain["number"]
    return [*plain.values()]


def unpacked(number: int, plain: list[Any]) -> Side:
    """The side that `packed` made `plain` of, of the claim that bears the number."""
    values = dict(zip(SIDE[1:], plain, strict=True))
    days = values["days"]
    if days:
        values["days"] = Days(
            first=date.fromisoformat(days[0]), last=date.fromisoformat(days[1]), stated=days[2]
        )
    values["published"] = day_of(values["published"])
    for name in ("actors", "recipients"):
        values[name] = tuple(
            Who(**dict(zip(WHO, (*who[:-1], frozenset(who[-1])), strict=True))) for who in values[name]
        )
    for name in ("words", "setting", "named", "where"):
        values[name] = frozenset(values[name])
    if values["place"]:
        values["place"] = Place(**dict(zip(PLACE, values["place"], strict=True)))
    values["persons"] = tuple(values["persons"])
    values["counts"] = tuple((unit, value, how) for unit, value, how in values["counts"])
    return Side(number=number, **values)


SIDE, WHO, PLACE = (tuple(field.name for field in dataclasses.fields(kind)) for kind in (Side, Who, Place))
