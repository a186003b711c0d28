"""Codes the documents of a store again: the old codings stay, people's judgements are found again."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.corpus import Corpus
from dragoman.engine.adding import BATCH, WAIT, Problem, Reads, itself
from dragoman.engine.limits import SECONDS, LimitedMaker
from dragoman.engine.run import Codes, Failed, run
from dragoman.errors import InputError
from dragoman.model import CodedDocument, Document
from dragoman.record import recoding, writing
from dragoman.record.reading import coded_document
from dragoman.record.visibility import seen


@dataclass(frozen=True, slots=True, kw_only=True)
class Recoded:
    """A document with what the former coder and the present one read in it."""

    before: CodedDocument
    after: CodedDocument


def recode(
    corpus: Corpus,
    coder: Reads,
    *,
    said: Callable[[Recoded | Problem], None],
    every: bool = False,
    jobs: int = 1,
    make: Callable[[], Codes] | None = None,
    seconds: float = SECONDS,
) -> None:
    """Codes again what another coder has read, or `every` document; links nothing.

    `said` hears of each after the transaction that keeps it. What is interrupted goes on from there the next
    time. A document on which the coder fails keeps its former coding. Options as of `adding.add`.
    """
    with corpus.store.reading() as connection:
        versions = recoding.waiting(connection, coder.version, every=every)
    limited = LimitedMaker(make if make is not None and jobs > 1 else lambda: coder, seconds)
    Recoding(corpus, coder, said).run(versions, limited, jobs)


class Recoding:
    """One run: what is coded and waits for its transaction."""

    def __init__(self, corpus: Corpus, coder: Reads, said: Callable[[Recoded | Problem], None]) -> None:
        self.corpus = corpus
        self.coder = coder
        self.said = said
        self.coding: deque[tuple[int, Document]] = deque()
        self.coded: list[tuple[int, Document, CodedDocument]] = []
        self.since = time.monotonic()

    def run(self, versions: list[int], make: Callable[[], Codes], jobs: int) -> None:
        for outcome in run(self._documents(versions), make, itself, jobs=jobs):
            version, document = self.coding.popleft()
            if isinstance(outcome, CodedDocument):
                self.coded.append((version, document, outcome))
            elif isinstance(outcome, Failed):
                self._set_aside(Problem(id=document.id, stage="code", reason=outcome.what))
            if len(self.coded) >= BATCH or time.monotonic() - self.since > WAIT:
                self._commit()
        self._commit()

    def _documents(self, versions: list[int]) -> Iterator[Document | InputError]:
        for version in versions:
            with self.corpus.store.reading() as connection:
                document = recoding.document_of(connection, version)
            self.coding.append((version, document))
            yield document

    def _set_aside(self, problem: Problem) -> None:
        with self.corpus.store.writing() as connection:
            writing.set_aside(connection, id=problem.id, stage=problem.stage, reason=problem.reason)
        self.said(problem)

    def _commit(self) -> None:
        coded, self.coded = self.coded, []
        done: list[Recoded] = []
        if coded:
            with self.corpus.store.writing() as connection:
                for version, document, after in coded:
                    old = recoding.current(connection, version)
                    if old is None:  # another text has come under this id in the meantime
                        continue
                    before = seen(connection, old, coded_document(connection, old, as_coded=True)[1])
                    recoding.make_room(connection, version, self.coder.version)
                    self.corpus.add_on(connection, [self.corpus.prepare(document, after)])
                    new = recoding.current(connection, version)
                    if new is not None:
                        done.append(Recoded(before=before, after=seen(connection, new, after)))
        self.since = time.monotonic()
        for one in done:
            self.said(one)
