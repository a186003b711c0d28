"""A person's status over time, drawn from claims alone: a pure function of accounts, origins and judgements.

May import resolve (names), lexicon and model. A case says what is reported, never what is so.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dragoman.ask.case.groups import (
    HELD,
    Group,
    Point,
    contradicts,
    denies,
    grouped,
    published,
    with_joined_days,
)
from dragoman.ask.case.names import CaseJudgements, PersonNames
from dragoman.ask.case.rules import CaseRules, Primary, is_state, why_not
from dragoman.ask.names import Grades
from dragoman.ask.verdicts import words_of
from dragoman.lexicon import Lexicon
from dragoman.model import Account, Claim, Origin
from dragoman.model.claim import is_denied

LIBERTY = frozenset(("released", "pardoned", "amnestied", "exchanged", "acquitted", "expelled", "served"))
OriginsOf = Callable[[Sequence[Account]], Sequence[Origin]]  # of accounts of one act: from whom they come


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """`date` is an ISO day; `precision` that of the words, "reported" where only the report's is known, "by"
    where the report tells a state alone ("is being held"): it came about on that day or before.
    `claims` and those `against` it are told as "ID@DOCUMENT", which every judgement takes.
    `reviewed`: a person accepted one of the claims; `judgements` say who judged them, and what."""

    status: str
    date: str | None
    precision: str
    standing: str
    wording: str
    claims: tuple[str, ...]
    against: tuple[str, ...]
    words: tuple[str, ...]
    origins: tuple[str, ...]
    ground: str
    charges: tuple[str, ...]
    reviewed: bool
    judgements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCounted:
    """What was said of the person and changes nothing."""

    claim: str
    status: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """`now` is the last established status, "" where none is; `disputed` that a later one is contested;
    `common_name` that so many bear the name that several persons may be meant, so that nothing is
    established by itself."""

    name: str
    names: tuple[str, ...]
    perhaps_also: tuple[str, ...]
    common_name: bool
    now: str
    disputed: bool
    reviewed: bool
    transitions: tuple[Transition, ...]
    not_counted: tuple[NotCounted, ...]


class CaseRegister:
    """Built of the lexicon once; called with a name, the accounts that may concern that person, and what
    tells from whom accounts of one act come (`link.origins`)."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.rules = CaseRules(lexicon)
        self.primary = Primary(lexicon)
        self.names = Grades(lexicon)

    def __call__(
        self,
        name: str,
        accounts: Iterable[Account],
        origins: OriginsOf,
        judged: CaseJudgements | None = None,
    ) -> Case:
        names = PersonNames(name, self.names, judged or CaseJudgements())
        counted: list[Point] = []
        against: list[Point] = []
        left: list[NotCounted] = []
        for account in sorted(accounts, key=lambda one: (one.published or "", one.number)):
            point = self._point(account, names)
            if point is None:
                continue
            reason = why_not(account.claim)
            if not reason:
                counted.append(point)
                continue
            left.append(
                NotCounted(claim=address(account), status=point.status, words=account.words, reason=reason)
            )
            rejected = any(one.kind == "reject" for one in account.claim.judgements)
            if not rejected and is_denied(account.claim):
                against.append(point)
        transitions = tuple(self._transitions(counted, against, origins))
        if names.common:
            transitions = tuple(map(unsure_whose, transitions))
        established = [one for one in transitions if one.standing == "established"]
        return Case(
            name=name,
            names=names.of_grade("sure"),
            perhaps_also=names.of_grade("likely"),
            common_name=names.common,
            now=established[-1].status if established else "",
            disputed=any(one.standing == "contested" for one in transitions),
            reviewed=bool(transitions) and all(one.reviewed for one in transitions),
            transitions=transitions,
            not_counted=tuple(left),
        )

    def grade(self, name: str, other: str, judged: CaseJudgements) -> str:
        """Whether another person's name is the same person's as `name`: sure, likely or no."""
        return PersonNames(name, self.names, judged).grade(other)

    def _point(self, account: Account, names: PersonNames) -> Point | None:
        claim, ids = account.claim, names.ids(account)
        suffers, acts = has_part(claim, "recipient", names, ids), has_part(claim, "actor", names, ids)
        if not suffers and not any(one.kind == "correct" for one in claim.judgements):
            suffers = any(party.text for party in claim.recipients) and names.listed(account)
        if not (suffers or acts):
            return None
        rule = self.rules(claim, account.words, suffers=suffers)
        if rule is None:
            return None
        day, precision = told_day(account)
        state = is_state(rule, account)
        return Point(
            status=rule["status"],
            ground=rule["ground"],
            account=account,
            day=published(account) if state else day,
            precision="by" if state else precision,
            primary=self.primary(account, ids),
            state=state,
        )

    def _transitions(
        self, counted: list[Point], against: list[Point], origins: OriginsOf
    ) -> Iterator[Transition]:
        groups = grouped(with_joined_days(counted), against)
        groups.sort(key=lambda one: (one.sorts, one.points[0].account.claim.span.start))
        states = [one for one in counted if one.state]
        at_liberty, held = False, False
        for group in groups:
            status = group.status
            if status in HELD:
                moved = held and not at_liberty and status != "re-detained" and group.moves
                again = at_liberty or status == "re-detained"
                status = "transferred" if moved else "re-detained" if again else "detained"
                at_liberty, held = False, True
            elif status in LIBERTY:
                at_liberty = True
            denied = [one for one in against if contradicts(one, group)]
            denied += [one for one in states if denies(one, group)]
            yield transition(status, group, denied, origins)


def unsure_whose(one: Transition) -> Transition:
    """A change of whoever bears a name that many bear: two origins may speak of two persons."""
    return replace(one, standing="reported") if one.standing == "established" and not one.reviewed else one


def has_part(claim: Claim, side: str, names: PersonNames, ids: set[str]) -> bool:
    """Whether the person is a party of that side; where a person corrected one, its words say nothing."""
    parties = claim.recipients if side == "recipient" else claim.actors
    if any(one.kind == "correct" and (one.field or "").startswith(side) for one in claim.judgements):
        return any(party.actor_id in ids for party in parties)
    return any(names.bears(party, ids) for party in parties)


def told_day(account: Account) -> tuple[date | None, str]:
    """The day a claim gives, else the day of its report, with precision "reported". A day that is yet to come
    when it is told is none of an act that is told as done: "remanded until 2 December"."""
    told, reported = account.claim.date, published(account)
    day = told and (told.start or told.end)
    if told and day:
        found = date.fromisoformat(day[:10])
        if reported is None or account.claim.future or found <= reported + timedelta(days=1):  # a time zone
            return found, told.precision
    return reported, "reported"


def address(account: Account) -> str:
    return f"{account.claim.id}@{account.report}"


def transition(status: str, group: Group, denied: list[Point], origins_of: OriginsOf) -> Transition:
    points = sorted(group.points, key=lambda one: one.account.number)
    origins = tuple(one.source for one in origins_of([point.account for point in points]))
    standing = "established" if len(origins) > 1 or any(one.primary for one in points) else "reported"
    if denied:
        standing = "contested"
    claims = tuple(address(one.account) for one in points)
    verdicts = [verdict for one in points for verdict in one.account.claim.judgements]
    return Transition(
        status=status,
        date=group.day.isoformat() if group.day else None,
        precision=group.precision,
        standing=standing,
        wording=f"reported {status.replace('_', ' ')} by {'; '.join(origins)}",
        claims=claims,
        against=tuple(address(one.account) for one in denied),
        words=tuple(dict.fromkeys(one.account.words for one in points)),
        origins=origins,
        ground=next((one.ground for one in points if one.ground), ""),
        charges=tuple(dict.fromkeys(charge.text for one in points for charge in one.account.claim.charges)),
        reviewed=any(one.kind == "accept" for one in verdicts),
        judgements=tuple(dict.fromkeys(map(words_of, verdicts))),
    )
