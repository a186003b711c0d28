"""A store to be asked from Python: the questions of the command line, as typed rows. Read only."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection

from dragoman.ask.actors import actors
from dragoman.ask.answer import Answer, Found
from dragoman.ask.case.of_store import case_of
from dragoman.ask.claims import claims
from dragoman.ask.discrepancies import discrepancies
from dragoman.ask.documents import coded, documents
from dragoman.ask.event import event
from dragoman.ask.events import events
from dragoman.ask.log import log
from dragoman.ask.narrowing.wanted import Wanted, wanted
from dragoman.ask.origins import origins
from dragoman.ask.provenance import Provenance, provenance
from dragoman.ask.series import Series, series
from dragoman.model import CodedDocument
from dragoman.model.cases import Case, TransitionRow
from dragoman.model.rows import ActorRow, ClaimRow, DiscrepancyRow, DocumentRow, EventRow, LogRow, OriginRow
from dragoman.model.whole import AccountRow, WholeEvent
from dragoman.record.shown import Shown
from dragoman.record.store import Store, open_store

Row = TypeVar("Row")
Sort = str | Sequence[str] | None


class Ledger:
    """An open store. Each question sees it as it is when it is asked, and is never blocked by a writer.

    Filters are those of `dragoman events --help`: `type="RETREAT"`, `country=["BLR", "RUS"]`,
    `since="2024-03"`, `done=True`. AskError for one that is not known, with those that are.
    """

    def __init__(
        self, store: Store, *, unredacted: bool = False, persons: bool = True, actors: Path | None = None
    ) -> None:
        self._store = store
        self._unredacted, self._persons, self._actors = unredacted, persons, actors

    def events(
        self, *, sort: Sort = None, limit: int | None = None, offset: int = 0, **filters: Any
    ) -> Answer[EventRow]:
        return self._answer(events, wanted("events", filters, sort=sort, limit=limit, offset=offset))

    def claims(
        self, *, sort: Sort = None, limit: int | None = None, offset: int = 0, **filters: Any
    ) -> Answer[ClaimRow]:
        return self._answer(claims, wanted("claims", filters, sort=sort, limit=limit, offset=offset))

    def documents(
        self, *, sort: Sort = None, limit: int | None = None, offset: int = 0, **filters: Any
    ) -> Answer[DocumentRow]:
        return self._answer(documents, wanted("documents", filters, sort=sort, limit=limit, offset=offset))

    def actors(
        self, *, sort: Sort = None, limit: int | None = None, offset: int = 0, **filters: Any
    ) -> Answer[ActorRow]:
        return self._answer(actors, wanted("actors", filters, sort=sort, limit=limit, offset=offset))

    def discrepancies(
        self, *, sort: Sort = None, limit: int | None = None, offset: int = 0, **filters: Any
    ) -> Answer[DiscrepancyRow]:
        """Where accounts of events differ, a row an account."""
        asked = wanted("discrepancies", filters, sort=sort, limit=limit, offset=offset)
        return self._answer(discrepancies, asked)

    def origins(
        self, *, sort: Sort = None, limit: int | None = None, offset: int = 0, **filters: Any
    ) -> Answer[OriginRow]:
        """Who has events from whom, a row an account."""
        return self._answer(origins, wanted("origins", filters, sort=sort, limit=limit, offset=offset))

    def coded(self, **filters: Any) -> Iterator[CodedDocument]:
        """The documents whole, as they are coded, with the event of each claim; one after the other."""
        with self._store.reading() as connection:
            yield from coded(self._shown(connection), wanted("documents", filters)).rows

    def event(self, id: str, *, limit: int | None = None) -> WholeEvent:
        """One event with all its accounts and so many of its links as `limit`, the strongest; AskError where
        there is none of that id."""
        with self._store.reading() as connection:
            return event(self._shown(connection), id, limit=limit)

    def accounts(self, id: str) -> Answer[AccountRow]:
        """The accounts of one event, a row each; AskError where there is none of that id."""
        told = self.event(id, limit=0).accounts
        return Answer(AccountRow, told, len(told))

    def series(self, *, by: str = "month", dyad: bool = False, **filters: Any) -> Series:
        """Events done by day, week or month, with what is left out and the measured precision."""
        with self._store.reading() as connection:
            return series(self._shown(connection), wanted("series", filters), by=by, dyad=dyad)

    def case(self, name: str) -> Case:
        """What reports say became of a person."""
        with self._store.reading() as connection:
            return case_of(self._shown(connection), name)

    def transitions(self, name: str) -> Answer[TransitionRow]:
        """The changes of a person's status that reports tell of, a row each."""
        told = self.case(name).transitions
        return Answer(TransitionRow, told, len(told))

    def log(self, *, orphans: bool = False) -> Answer[LogRow]:
        """What people judged; with `orphans`, what finds a claim no more."""
        with self._store.reading() as connection:
            rows = tuple(log(self._shown(connection), orphans=orphans))
        return Answer(LogRow, rows, len(rows))

    def provenance(self) -> Provenance:
        """Who read the documents and who linked the claims."""
        with self._store.reading() as connection:
            return provenance(self._shown(connection))

    def _shown(self, connection: Connection) -> Shown:
        return Shown(connection, unredacted=self._unredacted, persons=self._persons, actors=self._actors)

    def _answer(self, ask: Callable[[Shown, Wanted], Found[Row]], asked: Wanted) -> Answer[Row]:
        with self._store.reading() as connection:
            found = ask(self._shown(connection), asked)
            return Answer(found.kind, tuple(found.rows), found.total)

    def close(self) -> None:
        self._store.close()

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_ledger(
    store: Path | str | None = None,
    *,
    unredacted: bool = False,
    persons: bool = True,
    actors: Path | None = None,
) -> Ledger:
    """Opens a store to be asked; `dragoman.open` is this function.

    `store` is a path, else DRAGOMAN_STORE, else in the user's data folder. Protected names are withheld
    unless `unredacted`; without `persons`, private persons bear the pseudonyms that exports give them. The
    names in `actors`, a file of imported actors, serve in questions beside those that dragoman knows.
    StoreError where there is no store.
    """
    return Ledger(open_store(store, read_only=True), unredacted=unredacted, persons=persons, actors=actors)
