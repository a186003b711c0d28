"""Where the accounts of one event differ, kind by kind."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.link.differing.ages import ages
from dragoman.link.differing.composition import compositions
from dragoman.link.differing.counts import counts
from dragoman.link.differing.dates import dates
from dragoman.link.differing.definitions import definitions
from dragoman.link.differing.doers import doers
from dragoman.link.differing.hours import hours
from dragoman.link.differing.identity import identities
from dragoman.link.differing.orders import orders
from dragoman.link.differing.page import Page
from dragoman.link.differing.reading import PageReader
from dragoman.link.differing.reasons import ReasonDiffer
from dragoman.link.differing.scene import SameName, Scene
from dragoman.link.differing.scopes import scopes
from dragoman.link.differing.setting import scene
from dragoman.link.differing.sums import sums, told_sums
from dragoman.link.differing.terms import terms
from dragoman.link.differing.words import Words
from dragoman.link.words import WordStock
from dragoman.model import Claim, CodedDocument, Discrepancy

Kind = Callable[[Scene], Iterable[Discrepancy]]
COUNTED: tuple[Kind, ...] = (counts, terms, compositions)
TOLD: tuple[Kind, ...] = (ages, dates, hours, orders, scopes, definitions)
# What is compared with claims that may be of another event, and with reports of the same story.
LOOSE: tuple[Kind, ...] = (*COUNTED, *TOLD, doers)
MOST_PAGES = 60  # reports of one event that are compared: what differs shows among the first


class Differ:
    """`read` makes pages of coded reports; called with those of an event, it gives its discrepancies."""

    def __init__(self, lexicon: Lexicon, same_name: SameName) -> None:
        self.words = Words(lexicon)
        self.reader = PageReader(self.words)
        self.same_name = same_name
        reasons = ReasonDiffer(WordStock(lexicon))
        self.of_one_act = frozenset((identities, scopes, reasons))
        self.kinds: tuple[Kind, ...] = (*COUNTED, identities, doers, *TOLD, reasons, told_sums)

    def read(self, number: int, coded: CodedDocument, claims: Sequence[int]) -> Page:
        """The page of a coded report; `claims` are the record's numbers of its claims in order."""
        page = self.reader(number, coded, claims)
        return replace(page, sums=tuple(sums(page, self.words)))

    def __call__(
        self,
        pages: Iterable[Page],
        claims: Collection[int],
        origins: Mapping[int, int],
        events: Mapping[int, int],
        *,
        near: Collection[int] = (),
        stories: Collection[int] = (),
    ) -> tuple[Discrepancy, ...]:
        """The discrepancies between the accounts that `claims` name; `origins` numbers the origin of each,
        `events` the events of the other claims of the pages. `near` are claims of other events, of which all
        but one feature speak for this one: numbers and days that differ may be what keeps them apart.

        `pages` are those of the accounts, of reports that share another event with them, and, by number in
        `stories`, of reports that tell the same story: what these alone tell is not `linked`.
        """
        told = sorted(pages, key=lambda page: (page.coded.published or "", page.coded.id))[:MOST_PAGES]
        mine = _of(told, claims)
        linked = [page for page in _linked(told, mine, near, events) if page.number not in stories]
        read = scene(self.words, linked, mine, origins, self.same_name, events)
        kinds = self.kinds if len(mine) > 1 else (told_sums, scopes)
        found = self._found(read, kinds)
        others = _of(told, near)
        beside = {number for page in told if page.number in stories for number in page.claims}
        if others or beside:
            theirs = {events[number] for number in others if number in events}
            joined = {number: -1 if event in theirs else event for number, event in events.items()}
            both = {**mine, **others}
            wide = scene(self.words, told, both, origins, self.same_name, joined)
            if len(mine) == 1:
                told = [page for page in told if page.number not in stories or wide.here[page.number]]
                wide = scene(self.words, told, both, origins, self.same_name, joined)
            found += [
                replace(one, linked=False)
                for one in self._found(wide, LOOSE)
                if one.contradiction
                and _tells(one, {*others, *beside})
                and not any(_same(one, known) for known in found)
            ]
        return tuple(found)

    def _found(self, read: Scene, kinds: Sequence[Kind]) -> list[Discrepancy]:
        asked = [kind for kind in kinds if read.done_once or kind not in self.of_one_act]
        return [one for kind in asked for one in kind(read)]


def _of(pages: Iterable[Page], numbers: Collection[int]) -> dict[int, Claim]:
    wanted = {*numbers}
    return {number: claim for page in pages for number, claim in page.claims.items() if number in wanted}


def _linked(
    pages: Sequence[Page], mine: Collection[int], near: Collection[int], events: Mapping[int, int]
) -> list[Page]:
    """The pages without those that stand here for a near claim alone."""
    own = [page for page in pages if not page.claims.keys().isdisjoint(mine)]
    shared = {events[number] for page in own for number in page.claims if number in events}
    return [
        page
        for page in pages
        if page.claims.keys().isdisjoint(near) or any(events.get(n) in shared for n in page.claims)
    ]


def _tells(one: Discrepancy, others: Collection[int]) -> bool:
    """Whether a side is told by one of the other claims alone."""
    return any({*telling.claims} <= {*others} for telling in one.tellings)


def _same(one: Discrepancy, other: Discrepancy) -> bool:
    """Whether all sides of one are sides of the other."""
    sides = ({(telling.value, telling.words) for telling in each.tellings} for each in (one, other))
    return one.kind == other.kind and next(sides) <= next(sides)
