"""Which claims tell of one event: keys, features, a decision with its reasons, groups."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from dragoman.lexicon import Lexicon
from dragoman.link.features import Comparer
from dragoman.link.group import Pair, groups
from dragoman.link.keys import NameKeys, keys
from dragoman.link.outline import Vetoes
from dragoman.link.parties import Feature, SameName
from dragoman.link.sides import Side, SideReader
from dragoman.model import Account, Link, Reason

LINKER = "4"  # changes whenever decisions may: the name of the machine's generation of links
FIRM = frozenset(("same_day", "same_count", "recipient_identified", "recipient_person"))
# Somebody or something in common beside a day and words: bombs of one day are many.
COMMON = ("actor_", "recipient_", "same_place", "place_", "same_count", "shared_person", "shared_setting")
ROUNDING = 0.01  # of a sum of weights


class Linker:
    """`same_name` grades two names sure, likely or no; `name_keys` gives what spellings of a name share.

    Both come from `resolve.names`, by way of the route.
    """

    def __init__(self, lexicon: Lexicon, *, same_name: SameName, name_keys: NameKeys) -> None:
        self.read = SideReader(lexicon)
        self.comparer = Comparer(lexicon, same_name)
        self.name_keys = name_keys
        self.weights = {
            row["feature"]: (float(row["weight"]), row["veto"] == "yes")
            for row in lexicon.table("link/features.tsv")
        }
        self.vetoes = Vetoes.of(self.weights)
        self.thresholds = {row["name"]: float(row["score"]) for row in lexicon.table("link/thresholds.tsv")}

    def keys(self, account: Account) -> frozenset[str]:
        """Under which other accounts of the same event are to be found."""
        return self.keys_of(self.read(account))

    def keys_of(self, side: Side) -> frozenset[str]:
        return frozenset(keys(side, self.comparer.family(side.kind), self.name_keys))

    def side(self, account: Account) -> Side:
        return self.read(account)

    def decide(self, one: Side, other: Side) -> Link | None:
        """Whether two accounts tell of one event, and why; None where their kinds rule it out."""
        if not self.comparer.comparable(one, other):
            return None
        one, other = _ordered(one, other)
        return self._weighed(one, other, self.comparer.features(one, other))

    def compared(self, one: Side, other: Side) -> tuple[Link | None, bool]:
        """The decision that two accounts tell of one event, None for any other; else whether all but one
        feature speaks for it, among them the day, the number or the person concerned: what they tell is
        compared, though they may be two events. Looks no further than it must."""
        if not self.comparer.comparable(one, other):
            return None, False
        one, other = _ordered(one, other)
        if self._barred(self.comparer.apart(one, other)):
            return None, False
        plain = self.comparer.plain(one, other)
        if self._barred(plain):
            return None, False
        most = sum(self.weights[name][0] for name, _ in plain)
        most += sum(self.weights[name][0] * count for name, count in self.comparer.at_most(one, other))
        may_join = most >= self.thresholds["same"] - ROUNDING
        may_be_near = self._one_against(plain) and not FIRM.isdisjoint(name for name, _ in plain)
        if not may_join and not may_be_near:
            return None, False
        features = [*plain, *self.comparer.further(one, other, plain)]
        if may_join and (link := self._weighed(one, other, features)).same:
            return link, False
        return None, may_be_near and self._nearly(features)

    def _nearly(self, features: Sequence[Feature]) -> bool:
        for_one = [name for name, _ in features if self.weights[name][0] > 0]
        return (
            self._one_against(features)
            and any(name.startswith(COMMON) for name in for_one)
            and sum(self.weights[name][0] for name in for_one) >= self.thresholds["same"]
        )

    def _barred(self, features: Iterable[Feature]) -> bool:
        return any(self.weights[name][1] for name, _ in features)

    def _one_against(self, features: Iterable[Feature]) -> bool:
        """Whether none of the features rules a link out, and one at most speaks against it."""
        told = [self.weights[name] for name, _ in features]
        return not any(veto for _, veto in told) and sum(weight < 0 for weight, _ in told) <= 1

    def _weighed(self, one: Side, other: Side, features: Sequence[Feature]) -> Link:
        reasons = tuple(
            Reason(feature=name, seen=seen, weight=self.weights[name][0]) for name, seen in features
        )
        score = round(sum(reason.weight for reason in reasons), 2)
        barred = any(self.weights[reason.feature][1] for reason in reasons)
        score = min(score, self.thresholds["apart"]) if barred else score
        return Link(
            first=min(one.number, other.number),
            second=max(one.number, other.number),
            same=score >= self.thresholds["same"],
            score=score,
            reasons=reasons,
        )

    def group(
        self,
        accounts: Mapping[int, Account],
        links: Collection[Link],
        *,
        together: Sequence[Pair] = (),
        apart: Collection[Pair] = (),
    ) -> list[tuple[int, ...]]:
        """Claim numbers by event, see `group.groups`."""
        order = {number: f"{account.claim.id} {account.document}" for number, account in accounts.items()}
        return groups(accounts, links, together=together, apart=apart, order=order)

    def link_all(self, accounts: Iterable[Account]) -> tuple[list[Link], list[tuple[int, ...]]]:
        """Links and groups of a handful of accounts at once, without a store."""
        accounts = list(accounts)
        sides = {account.number: self.read(account) for account in accounts}
        by_key: dict[str, list[int]] = {}
        for number, side in sides.items():
            for key in keys(side, self.comparer.family(side.kind), self.name_keys):
                by_key.setdefault(key, []).append(number)
        pairs = {
            (a, b) if a < b else (b, a) for found in by_key.values() for a in found for b in found if a != b
        }
        links = [link for a, b in sorted(pairs) if (link := self.decide(sides[a], sides[b])) is not None]
        return links, self.group({account.number: account for account in accounts}, links)


def _ordered(one: Side, other: Side) -> tuple[Side, Side]:
    """The two in an order that does not depend on when they were added."""
    turned = (other.id, str(other.published)) < (one.id, str(one.published))
    return (other, one) if turned else (one, other)
