"""Carries out `dragoman recode`: codes again, and says what the newer coder reads otherwise."""

import json
import signal
from collections import Counter
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from dragoman.ask.changes import Change, changes
from dragoman.ask.log import log
from dragoman.cli.interrupts import Interrupts
from dragoman.cli.progress import Progress
from dragoman.corpus import Corpus
from dragoman.engine import CoderMaker
from dragoman.engine.adding import Problem
from dragoman.engine.recoding import Recoded, recode
from dragoman.lexicon.imported import chosen
from dragoman.model.plain import as_plain
from dragoman.record.covering import Covering
from dragoman.record.shown import Shown
from dragoman.record.store import Store, open_store
from dragoman.route import Coder

EXIT_INPUT, EXIT_SIGNAL = 2, 128  # the last with the signal's number added
WHAT = ("gained", "lost", "changed")


@dataclass(slots=True)
class Report:
    """What is told of a run: counts, and the differences by document or one a line."""

    lines: bool
    unredacted: bool
    documents: int = 0
    problems: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)

    def take(self, one: Recoded) -> None:
        self.documents += 1
        for change in changes(one.before, one.after, unredacted=self.unredacted):
            self.counts.setdefault(change.document, Counter())[change.what] += 1
            if self.lines:
                _write(change)

    @property
    def total(self) -> str:
        total = sum(self.counts.values(), Counter[str]())
        told = ", ".join(f"{total[what]} {what}" for what in WHAT)
        return f"{self.documents} documents coded again; of their claims {told}"


def recode_store(
    store: str | None,
    *,
    every: bool,
    model: str,
    jobs: int,
    format: str,
    unredacted: bool,
    actors: str | None = None,
) -> int:
    report = Report(lines=format == "jsonl", unredacted=unredacted)
    with Progress(quiet=False) as progress, Interrupts() as interrupts, open_store(store) as opened:
        corpus = Corpus(opened)

        def said(one: Recoded | Problem) -> None:
            progress.step()
            if isinstance(one, Recoded):
                report.take(one)
            else:
                report.problems += 1
                with opened.reading() as connection:
                    cover = Covering(connection, unredacted=unredacted)
                told = f"{cover.id(one.id)}: {cover.text(one.reason)}"
                progress.say(f"dragoman: not coded again: {told}")

        try:
            make = CoderMaker(model=model, actors=chosen(actors))
            coder = Coder(model, actors=make.actors)
            recode(corpus, coder, said=said, every=every, jobs=jobs, make=make)
            corpus.link()
        except KeyboardInterrupt:
            progress.say("dragoman: interrupted; the next run goes on from there")
            return EXIT_SIGNAL + (interrupts.number or signal.SIGINT)
        _tell(report, opened)
    return EXIT_INPUT if report.problems else 0


def _tell(report: Report, store: Store) -> None:
    """The counts and the judgements that find no claim any more; beside JSON lines, on standard error."""
    console = Console(stderr=report.lines)
    if report.counts and not report.lines:
        table = Table("document", *WHAT, box=None)
        for name, counts in report.counts.items():
            table.add_row(name, *(str(counts[what]) for what in WHAT))
        console.print(table, markup=False)
    console.print(report.total, markup=False)
    with store.reading() as connection:
        for row in log(Shown(connection, unredacted=report.unredacted), orphans=True):
            told = "; ".join(row.orphans)
            console.print(f"judgement {row.judgement} ({row.kind}) finds no claim for: {told}", markup=False)


def _write(change: Change) -> None:
    print(json.dumps(as_plain(change), ensure_ascii=False))
