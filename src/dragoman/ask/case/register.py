"""A person's status over time, drawn from claims alone: a pure function of accounts, origins and judgements.

May import resolve (names), lexicon and model. A case says what is reported, never what is so.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
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
from dragoman.ask.case.rules import CaseRules, Primary, is_state, ordered_held, why_not
from dragoman.ask.names import Grades
from dragoman.ask.verdicts import words_of
from dragoman.lexicon import Lexicon
from dragoman.model import Account, Claim, Origin
from dragoman.model.cases import Case, NotCounted, TransitionRow
from dragoman.model.claim import is_denied

LIBERTY = frozenset(("released", "pardoned", "amnestied", "exchanged", "acquitted", "expelled", "served"))
OriginsOf = Callable[[Sequence[Account]], Sequence[Origin]]  # of accounts of one act: from whom they come


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
        known: set[str] = set()
        for account in sorted(accounts, key=lambda one: (one.published or "", one.number)):
            point = self._point(account, names)
            if point is None:
                continue
            known |= {id for id in names.ids(account) if ":" in id}
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
        told = [*self._transitions(counted, against, origins)]
        if names.common:
            told = [*map(unsure_whose, told)]
        actor_id = min(known) if len(known) == 1 else None
        transitions = tuple(
            replace(one, name=name, actor_id=actor_id, number=number) for number, one in enumerate(told, 1)
        )
        established = [one for one in transitions if one.standing == "established"]
        return Case(
            name=name,
            actor_id=actor_id,
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
    ) -> Iterator[TransitionRow]:
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


def unsure_whose(one: TransitionRow) -> TransitionRow:
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
        found, ahead = date.fromisoformat(day[:10]), account.claim.future and not ordered_held(account.claim)
        if reported is None or ahead or found <= reported + timedelta(days=1):  # a time zone
            return found, told.precision
    return reported, "reported"


def address(account: Account) -> str:
    return f"{account.claim.id}@{account.report}"


def transition(status: str, group: Group, denied: list[Point], origins_of: OriginsOf) -> TransitionRow:
    """The change that a group of claims tells; its events are the store's to say."""
    points = sorted(group.points, key=lambda one: one.account.number)
    accounts = [one.account for one in points]
    sources = tuple(one.source for one in origins_of(accounts))
    standing = "established" if len(sources) > 1 or any(one.primary for one in points) else "reported"
    if denied:
        standing = "contested"
    verdicts = [verdict for one in accounts for verdict in one.claim.judgements]
    return TransitionRow(
        name="",
        actor_id=None,
        number=0,
        status=status,
        date=group.day.isoformat() if group.day else None,
        precision=group.precision,
        standing=standing,
        wording=f"reported {status.replace('_', ' ')} by {'; '.join(sources)}",
        origins=len(sources),
        sources=sources,
        claims=tuple(map(address, accounts)),
        against=tuple(address(one.account) for one in denied),
        events=(),
        documents=once(one.report for one in accounts),
        publishers=once(one.publisher for one in accounts if one.publisher),
        first_published=min((one.published for one in accounts if one.published), default=None),
        words=once(one.words for one in accounts),
        ground=next((one.ground for one in points if one.ground), ""),
        charges=once(charge.text for one in accounts for charge in one.claim.charges),
        reviewed=sum(any(one.kind == "accept" for one in each.claim.judgements) for each in accounts),
        judgements=once(map(words_of, verdicts)),
    )


def once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
