"""Compares the accounts of events, where a change of the record concerns them."""

from collections import OrderedDict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from dragoman.lexicon import Lexicon
from dragoman.link.differing.differ import MOST_PAGES, Differ
from dragoman.link.differing.page import Page
from dragoman.link.differing.scene import SameName
from dragoman.record import differing, linking
from dragoman.record.reading import KEPT, RecordCandidates


class Comparer:
    """Built once; called with what changed within a transaction."""

    def __init__(self, lexicon: Lexicon, same_name: SameName) -> None:
        self.differ = Differ(lexicon, same_name)

    def __call__(
        self,
        connection: Connection,
        candidates: RecordCandidates,
        claims: Collection[int],
        fresh: Collection[int],
    ) -> None:
        """Compares anew the accounts of the events that a change of the events of `claims` concerns, where
        they stand in other reports or beside other events than before, or in a report of a `fresh` claim."""
        concerned = differing.concerned(connection, claims)
        around = differing.Neighbourhood(connection, concerned)
        known = differing.marks(connection, concerned)
        renewed = linking.codings_of(connection, fresh)
        pages: OrderedDict[int, Page] = OrderedDict()
        for event in concerned:
            setting = around.setting(event, MOST_PAGES)
            mark = setting.mark()
            if mark == known[event] and renewed.isdisjoint(setting.codings):
                continue
            told = self._pages(candidates, pages, setting.codings)
            origins = differing.origins_of(connection, event)
            found = self.differ(told, setting.claims, origins, setting.events, setting.near)
            differing.replace(connection, event, found, mark)

    def _pages(
        self, candidates: RecordCandidates, pages: OrderedDict[int, Page], codings: Sequence[int]
    ) -> list[Page]:
        """The pages of codings; `pages` keeps the last ones."""
        candidates.fetch(coding for coding in codings if coding not in pages)
        for coding in codings:
            if coding not in pages:
                coded, accounts = candidates.of_coding(coding)
                pages[coding] = self.differ.read(coding, coded, list(accounts))
            pages.move_to_end(coding)
        while len(pages) > KEPT:
            pages.popitem(last=False)
        return [pages[coding] for coding in codings]
