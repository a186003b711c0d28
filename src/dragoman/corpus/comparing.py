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
    """Built once; called with what changed within a transaction. Pages are kept from one call to the next,
    and read anew where the coded document is another one."""

    def __init__(self, lexicon: Lexicon, same_name: SameName) -> None:
        self.differ = Differ(lexicon, same_name)
        self.pages: OrderedDict[int, Page] = OrderedDict()

    def __call__(
        self,
        connection: Connection,
        candidates: RecordCandidates,
        claims: Collection[int],
        fresh: Collection[int],
    ) -> None:
        """Compares anew the accounts of the events that a change of the events of `claims` concerns, where
        they stand in other reports or beside other events than before, or in a report of a `fresh` claim or
        one of its story."""
        concerned = differing.concerned(connection, {*claims, *fresh})
        around = differing.Neighbourhood(connection, concerned)
        known = differing.marks(connection, concerned)
        renewed = linking.codings_of(connection, fresh)
        settings = {event: around.setting(event, MOST_PAGES) for event in concerned}
        marks = {event: setting.mark() for event, setting in settings.items()}
        changed = [
            event
            for event in concerned
            if marks[event] != known[event] or not renewed.isdisjoint(settings[event].codings)
        ]
        origins = differing.origins_of(connection, changed)
        found = {}
        for event in changed:
            told = settings[event]
            pages = self._pages(candidates, told.codings)
            found[event] = self.differ(
                pages, told.claims, origins[event], told.events, near=told.near, stories=told.stories
            )
        differing.replace(connection, found, marks)

    def _pages(self, candidates: RecordCandidates, codings: Sequence[int]) -> list[Page]:
        candidates.fetch(codings)
        found = []
        for coding in codings:
            coded, accounts = candidates.of_coding(coding)
            page = self.pages.pop(coding, None)
            if page is None or page.coded is not coded:
                page = self.differ.read(coding, coded, list(accounts))
            self.pages[coding] = page
            found.append(page)
        while len(self.pages) > KEPT:
            self.pages.popitem(last=False)
        return found
