"""Where the accounts of one event differ, kind by kind."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.lexicon import Lexicon
from dragoman.link.differing.ages import ages
from dragoman.link.differing.composition import compositions
from dragoman.link.differing.counts import counts
from dragoman.link.differing.dates import dates
from dragoman.link.differing.definitions import definitions
from dragoman.link.differing.identity import identities
from dragoman.link.differing.orders import orders
from dragoman.link.differing.page import Page
from dragoman.link.differing.reading import PageReader
from dragoman.link.differing.reasons import ReasonDiffer
from dragoman.link.differing.scene import SameName, scene
from dragoman.link.differing.scopes import scopes
from dragoman.link.differing.sums import sums, told_sums
from dragoman.link.differing.words import Words
from dragoman.link.words import WordStock
from dragoman.model import CodedDocument, Discrepancy

MOST_PAGES = 60  # reports of one event that are compared: what differs shows among the first


class Differ:
    """`read` makes pages of coded reports; called with those of an event, it gives its discrepancies."""

    def __init__(self, lexicon: Lexicon, same_name: SameName) -> None:
        self.words = Words(lexicon)
        self.reader = PageReader(self.words)
        self.same_name = same_name
        self.kinds = (
            counts,
            compositions,
            identities,
            ages,
            dates,
            orders,
            scopes,
            definitions,
            ReasonDiffer(WordStock(lexicon)),
            told_sums,
        )

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
    ) -> tuple[Discrepancy, ...]:
        """The discrepancies between the accounts that `claims` name; `origins` numbers the origin of each,
        `events` the events of the other claims of the pages.

        `pages` are those of the accounts, and of reports that share another event with them.
        """
        told = sorted(pages, key=lambda page: (page.coded.published or "", page.coded.id))[:MOST_PAGES]
        own = frozenset(claims)
        mine = {number: claim for page in told for number, claim in page.claims.items() if number in own}
        read = scene(self.words, told, mine, origins, self.same_name, events)
        kinds = self.kinds if len(mine) > 1 else (told_sums,)
        return tuple(one for kind in kinds for one in kind(read))
