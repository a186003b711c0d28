"""From whom the accounts of one event come, and who has it from whom.

Sources that are named open origins. Whoever is not named, and each outlet's own voice, joins an origin where
anything says that it may be the same, and opens one of its own where nothing does. So two origins are two
that are named differently, or outlets that share neither source, text, quotation nor credit.

May import lexicon and model.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from dragoman.lexicon import Lexicon
from dragoman.link.accounted import Evidence, Group, Told
from dragoman.link.chains import SourceReader
from dragoman.link.outlets import Outlets
from dragoman.link.parties import SameName
from dragoman.link.sources import KINDS, NAMED, Source, SourceComparer
from dragoman.model import Account, CodedDocument, Copy, Origin

Reports = Mapping[int, CodedDocument]  # by the number that accounts have in `document`
OWN_VOICE = "in the report's own voice"
LAST = "9999"  # after every day of publication: of reports whose day is not known


class OriginFinder:
    """`same_name` grades two names sure, likely or no (`resolve.names`, by way of the route)."""

    def __init__(self, lexicon: Lexicon, *, same_name: SameName) -> None:
        self.outlets = Outlets(lexicon)
        self.read = SourceReader(lexicon, self.outlets)
        self.compare = SourceComparer(same_name)

    def __call__(
        self, accounts: Iterable[Account], reports: Reports, copies: Collection[Copy] = ()
    ) -> tuple[Origin, ...]:
        """The origins of the accounts of one event, the earliest first; the same in whichever order they are
        given. `reports` hold those of the accounts, `copies` near-copies among them."""
        accounts = list(accounts)
        reports = {number: reports[number] for number in {account.document for account in accounts}}
        told = self._told(accounts, reports)
        evidence = Evidence(told, reports, copies, self.read.stock)
        groups = self._named([one for one in told if one.source.kind in NAMED])
        groups = self._others([one for one in told if one.source.kind not in NAMED], groups, evidence)
        tree = _Tree(self.outlets, reports, evidence)
        made = [sorted(group.told, key=lambda one: one.place) for group in groups]
        return tuple(tree.origin(group) for group in sorted(made, key=lambda group: group[0].place))

    def _told(self, accounts: Iterable[Account], reports: Reports) -> list[Told]:
        others = self.outlets.publishing(reports.values())
        credits = {
            number: [key for key, _ in self.outlets.credits(report, others)]
            for number, report in reports.items()
        }
        told = []
        # `rank`: 0 for a report under its own dateline, 2 for one that credits another outlet, else 1.
        for account in accounts:
            report, credited = reports[account.document], credits[account.document]
            rank = 0 if self.outlets.has_dateline(report) else 2 if credited else 1
            source = self.read(account, report, others, credited)
            claim = account.claim
            relayed = bool(source.chain) or rank > 1
            place = (relayed, report.published or LAST, rank, report.id, claim.trigger.start, claim.id)
            told.append(Told(account, source, place))
        return sorted(told, key=lambda one: one.place)

    def _named(self, told: Sequence[Told]) -> list[Group]:
        """Origins of those who are named: whoever may be one of an origin's sources belongs to it."""
        groups: list[Group] = []
        firmest = sorted(
            told, key=lambda one: (KINDS.index(one.source.kind), -len(one.source.words), one.place)
        )
        for one in firmest:
            home = next((group for group in groups if self._fits(group, one.source)), None)
            if home is None:
                groups.append(home := Group())
            home.take(one)
        return sorted(groups, key=lambda group: min(one.place for one in group.told))

    def _fits(self, group: Group, source: Source) -> bool:
        return any(self.compare.may_be_one(other, source) for other in group.speakers.values())

    def _others(self, told: Sequence[Told], groups: list[Group], evidence: Evidence) -> list[Group]:
        """What outlets tell in their own voice or have from people not named. Those that share something are
        one; together they join the first origin that they share something with."""
        reasons: tuple[Callable[[Group, Group], bool], ...] = (evidence.shared, _same_outlet, self._described)
        for part in evidence.parts(told):
            home = next((group for why in reasons for group in groups if why(group, part)), None)
            if home is None and groups and not part.outlets:
                home = groups[0]
            if home is None:
                groups.append(part)
                continue
            for one in part.told:
                home.take(one)
        return groups

    def _described(self, group: Group, part: Group) -> bool:
        """Whether an official who is not named may be one of those who are."""
        return any(
            one.source.kind == "unnamed" and one.source.official and self._fits(group, one.source)
            for one in part.told
        )


def _same_outlet(group: Group, part: Group) -> bool:
    return not group.outlets.isdisjoint(part.outlets)


class _Tree:
    """Who has it from whom within an origin."""

    def __init__(self, outlets: Outlets, reports: Reports, evidence: Evidence) -> None:
        self.outlets = outlets
        self.reports = reports
        self.evidence = evidence
        self.others = outlets.publishing(reports.values())

    def origin(self, told: Sequence[Told]) -> Origin:
        """`told` is in order: whoever took it over stands after whom it was taken from."""
        before: dict[int, Told] = {}  # the first account of each report so far
        seen: dict[int, Told] = {}
        taken = []
        for one in told:
            taken.append((one.number, *self._taken(one, seen, before)))
            seen[one.number] = one
            before.setdefault(one.report, one)
        return Origin(source=name_of(told), claims=tuple(one.number for one in told), taken=tuple(taken))

    def _taken(
        self, one: Told, seen: Mapping[int, Told], before: Mapping[int, Told]
    ) -> tuple[int | None, str, str]:
        """From which earlier account one was taken, how, and the words that show it."""
        shared = self.evidence.earlier(one, seen, before)
        if shared is not None:
            return shared
        own = self.outlets.of(self.reports[one.report])
        relays = one.source.outlets - {own}
        source = next(
            (
                other.number
                for other in before.values()
                if other.report != one.report and self.outlets.of(self.reports[other.report]) in relays
            ),
            None,
        )
        if relays or one.source.chain:
            return source, "chain", self._way(one)
        return None, "own", one.source.shown or OWN_VOICE

    def _way(self, one: Told) -> str:
        """Who relays whom, as the report says: "Bosphorus Daily ← Le Courrier ← M. Bazum"."""
        if one.source.chain:
            return " ← ".join((*one.source.chain, one.source.name))
        credits = self.outlets.credits(self.reports[one.report], self.others)
        return credits[0][1] if credits else one.source.shown or one.source.name


def name_of(told: Sequence[Told]) -> str:
    """Who is the origin, as written: the firmest source, told most fully; of officials described, who may
    be one or several ("the governor", "the defence ministry"), each."""
    best = min(told, key=lambda one: (KINDS.index(one.source.kind), -len(one.source.name.split()), one.place))
    if best.source.kind == "unnamed":
        return f"{best.source.name}, to {best.account.publisher or 'an outlet not named'}"
    if best.source.kind != "official":
        return best.source.name
    officials = [one.source for one in told if one.source.kind == "official"]
    apart = [best.source]
    for one in officials:
        if not any(one.words <= other.words or other.words <= one.words for other in apart):
            apart.append(one)
    return " / ".join(one.name for one in apart)
