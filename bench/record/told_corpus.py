"""The happenings of a folder like `told/`, in a store of their own and linked; gold events found in it.

    with told() as corpus:
        for happening in corpus.happenings:
            for key in happening.events: corpus.found(happening, key)

All of a folder go into one store, as they would with a user. A gold mention falls in the stored event of the
claim whose trigger is its trigger, or else stands nearest to it within the mention's words; a mention without
a claim is in none.
"""

import contextlib
import json
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select

from dragoman.corpus import Corpus
from dragoman.engine.adding import Problem, add
from dragoman.link.differing.differ import Differ
from dragoman.link.differing.page import Page
from dragoman.model import Account, Document
from dragoman.record import tables
from dragoman.record.reading import RecordCandidates
from dragoman.record.store import open_store
from dragoman.record.writing import Added
from dragoman.route import Coder

HERE = Path(__file__).parent
FOLDERS = ("told", "told_check", "told_unread", "told_first", "told_fourth", "told_fifth", "told_sixth")
FIELDS = ("id", "text", "title", "publisher", "url", "published")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """`reports` by id; `events` (by key), `discrepancies`, `sums`, `origins` are the gold's tables as
    written."""

    name: str
    reports: Mapping[str, Document]
    events: Mapping[str, Mapping[str, Any]]
    discrepancies: tuple[Mapping[str, Any], ...]
    sums: tuple[Mapping[str, Any], ...]
    origins: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the store made of the happenings, read on one connection."""

    connection: Connection
    happenings: tuple[Happening, ...]
    differ: Differ

    def claims(self, happening: Happening, key: str) -> dict[str, int | None]:
        """The claim of each mention of a gold event, by report; None where there is none."""
        mentions = happening.events[key]["mentions"]
        return {one["report"]: self._claim(happening.reports[one["report"]], one) for one in mentions}

    def stored(self, claims: Mapping[str, int | None]) -> dict[str, int]:
        """The stored event of each report's claim."""
        row = tables.claims.c
        numbers = [claim for claim in claims.values() if claim is not None]
        asked = select(row.claim, row.event).where(row.claim.in_(numbers), row.event.is_not(None))
        events = {row.claim: row.event for row in self.connection.execute(asked)}
        return {report: events[claim] for report, claim in claims.items() if claim in events}

    def found(self, happening: Happening, key: str) -> list[tuple[int, frozenset[str]]]:
        """The stored events that mentions of a gold event fall in, each with their reports, the fullest
        first."""
        by_event: dict[int, set[str]] = {}
        for report, event in self.stored(self.claims(happening, key)).items():
            by_event.setdefault(event, set()).add(report)
        fullest = sorted(by_event.items(), key=lambda one: (-len(one[1]), one[0]))
        return [(event, frozenset(reports)) for event, reports in fullest]

    def event_ids(self, happening: Happening, key: str) -> frozenset[str]:
        """The ids of the stored events that mentions of a gold event fall in."""
        numbers = [event for event, _ in self.found(happening, key)]
        row = tables.events.c
        return frozenset(self.connection.execute(select(row.id).where(row.event.in_(numbers))).scalars())

    def accounts(self, event: int) -> dict[int, Account]:
        """The accounts of a stored event, by claim number."""
        numbers = select(tables.claims.c.claim).where(tables.claims.c.event == event)
        candidates = RecordCandidates(self.connection)
        return dict(candidates.accounts(self.connection.execute(numbers).scalars()))

    def report_of(self, claim: int) -> str:
        """The id of a claim's report."""
        row = tables.claims.c
        asked = (
            select(tables.documents.c.id)
            .select_from(
                tables.claims.join(tables.versions, row.version == tables.versions.c.version).join(
                    tables.documents
                )
            )
            .where(row.claim == claim)
        )
        return str(self.connection.execute(asked).scalar_one())

    def pages(self, happening: Happening) -> dict[str, Page]:
        """The reports of a happening as differing accounts are read from them."""
        version, coding = tables.versions.c, tables.codings.c
        asked = (
            select(tables.documents.c.id, coding.coding)
            .select_from(tables.documents.join(tables.versions).join(tables.codings))
            .where(tables.documents.c.id.in_(happening.reports), version.latest, coding.current)
        )
        candidates, pages = RecordCandidates(self.connection), {}
        for report, number in self.connection.execute(asked):
            coded, accounts = candidates.of_coding(number)
            pages[report] = self.differ.read(number, coded, list(accounts))
        return pages

    def _claim(self, report: Document, mention: Mapping[str, Any]) -> int | None:
        start = report.text.index(mention["words"])
        end = start + len(mention["words"])
        trigger = start + mention["words"].index(mention["trigger"])
        row = tables.claims.c
        asked = (
            select(row.claim, row.trigger_start)
            .select_from(
                tables.claims.join(tables.versions, row.version == tables.versions.c.version).join(
                    tables.documents
                )
            )
            .where(tables.documents.c.id == report.id, row.current)
            .where(row.trigger_start >= start, row.trigger_start < end)
        )
        near = [(abs(at - trigger), claim) for claim, at in self.connection.execute(asked)]
        return min(near)[1] if near else None


def happenings(folder: str = "told") -> tuple[Happening, ...]:
    """Those of a folder beside this file, read from their files; ValueError where there are none."""
    found = tuple(_read(path) for path in sorted(HERE.joinpath(folder).glob("*.toml")))
    if not found:
        raise ValueError(f"no happenings in {folder}")
    return found


def _read(path: Path) -> Happening:
    gold = tomllib.loads(path.read_text("utf-8"))
    lines = path.with_suffix(".jsonl").read_text("utf-8").splitlines()
    reports = (
        Document(**{field: record.get(field) for field in FIELDS}) for record in map(json.loads, lines)
    )
    return Happening(
        name=path.stem,
        reports={report.id: report for report in reports},
        events={event["key"]: event for event in gold["events"]},
        discrepancies=tuple(gold.get("discrepancies", ())),
        sums=tuple(gold.get("sums", ())),
        origins=tuple(gold.get("origins", ())),
    )


@contextlib.contextmanager
def told(folder: str = "told") -> Iterator[Told]:
    """The happenings of a folder in a store that is gone afterwards. RuntimeError where a report is set
    aside."""
    read = happenings(folder)
    with tempfile.TemporaryDirectory() as folder, open_store(f"{folder}/told.sqlite", create=True) as store:
        corpus = Corpus(store)
        documents = (report for happening in read for report in happening.reports.values())
        add(documents, Coder(), corpus, said=_said)
        corpus.link()
        with store.reading() as connection:
            yield Told(connection=connection, happenings=read, differ=corpus.compare.differ)


def _said(one: Added | Problem) -> None:
    if isinstance(one, Problem):
        raise RuntimeError(f"{one.id} was set aside: {one.reason}")
