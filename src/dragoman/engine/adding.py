"""Reads, codes and adds documents to a store: nothing is coded twice, what is acknowledged is kept."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from dragoman.clean import read_body
from dragoman.corpus import Corpus
from dragoman.engine.limits import PER_CHARACTER, SECONDS, LimitedMaker, OutOfTime, limit
from dragoman.engine.run import Codes, Failed, run
from dragoman.engine.shards import TAGS
from dragoman.errors import InputError
from dragoman.model import CodedDocument, Coder, Document
from dragoman.model.plain import HALF_CHARACTER
from dragoman.record import writing
from dragoman.record.coding import Prepared
from dragoman.record.writing import Added, Rejected

BATCH = 50  # documents in a transaction at most,
WAIT = (
    2.0  # seconds until what is coded is committed; after a kill that and the shard under way is done again
)


class Reads(Codes, Protocol):
    """A coder that says which it is; `dragoman.Coder` is one."""

    @property
    def version(self) -> Coder: ...


NO_TEXT = "no text is found in it"
STREAM, STREAM_ID, HASH = "-", "stdin", 12  # the path, the id, hexadecimal digits of what was read there


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A document that was set aside: `stage` is read, size, time or code."""

    id: str
    stage: str
    reason: str


def add(
    read: Iterable[Document | InputError],
    coder: Reads,
    corpus: Corpus,
    *,
    said: Callable[[Added | Problem], None],
    jobs: int = 1,
    make: Callable[[], Codes] | None = None,
    seconds: float = SECONDS,
) -> None:
    """Adds what is read to the corpus, batch by batch; links nothing.

    `said` hears of each document after the transaction that keeps it: what it was told is in the store.
    A document that cannot be read or coded, or either not within its time (`seconds` and more by length),
    is set aside in the store's problems and harms no other. With `jobs` > 1 so many processes code, each
    with the coder that `make` makes (importable by name, of the version of `coder`). What is interrupted
    keeps what was coded. StoreError where the store takes no more.
    """
    Adding(corpus, coder.version, said, seconds).run(
        read, LimitedMaker(make if make is not None and jobs > 1 else lambda: coder, seconds), jobs
    )


class Adding:
    """One run: what is coded and waits for its transaction."""

    def __init__(
        self, corpus: Corpus, coder: Coder, said: Callable[[Added | Problem], None], seconds: float
    ) -> None:
        self.corpus = corpus
        self.coder = coder
        self.said = said
        self.seconds = seconds
        self.coding: deque[Document] = deque()  # handed on, in order, and not back yet
        self.prepared: list[Prepared] = []
        self.problems: list[Problem] = []
        self.since = time.monotonic()

    def run(self, read: Iterable[Document | InputError], make: Callable[[], Codes], jobs: int) -> None:
        try:
            for outcome in run(self._fresh(read), make, itself, jobs=jobs):
                self._take(outcome)
                if self._waiting() >= BATCH or time.monotonic() - self.since > WAIT:
                    self._commit()
        except KeyboardInterrupt:
            self._commit()
            raise
        self._commit()

    def _waiting(self) -> int:
        return len(self.prepared) + len(self.problems)

    def _fresh(self, read: Iterable[Document | InputError]) -> Iterator[Document | InputError]:
        """What this coder has not read yet, with its body."""
        for one in map(_lasting, read):
            if isinstance(one, InputError):
                yield one
            elif any(
                HALF_CHARACTER.search(text)
                for text in (one.id, one.text, one.title, one.publisher, one.url)
                if text
            ):
                reason = "half a character (a lone surrogate) stands in it"
                self.problems.append(Problem(id=one.path or one.id, stage="read", reason=reason))
            elif self.corpus.known(one, self.coder):
                self.said(Added(id=one.id, what="known", version=None, coding=None, claims=0))
            elif (document := self._with_body(one)) is not None:
                self.coding.append(document)
                yield document

    def _with_body(self, document: Document) -> Document | None:
        try:
            with limit(self.seconds + PER_CHARACTER * len(document.raw or b"") / TAGS):
                read = read_body(document)
            if read.text.strip():
                return read
            self.problems.append(Problem(id=document.path or document.id, stage="read", reason=NO_TEXT))
        except OutOfTime as error:
            self.problems.append(Problem(id=document.path or document.id, stage="time", reason=_what(error)))
        except Exception as error:  # a page on which a library fails spares the others
            self.problems.append(Problem(id=document.path or document.id, stage="read", reason=_what(error)))
        return None

    def _take(self, outcome: CodedDocument | InputError | Failed) -> None:
        if isinstance(outcome, InputError):
            self.problems.append(Problem(id=outcome.path or outcome.where, stage="read", reason=outcome.what))
            return
        document = self.coding.popleft()
        if isinstance(outcome, Failed):
            stage = "time" if outcome.what.startswith(OutOfTime.__name__) else "code"
            self.problems.append(Problem(id=document.path or document.id, stage=stage, reason=outcome.what))
            return
        try:
            self.prepared.append(self.corpus.prepare(document, outcome))
        except Exception as error:  # a fault in reading what linking compares, likewise
            self.problems.append(Problem(id=document.path or document.id, stage="code", reason=_what(error)))

    def _commit(self) -> None:
        """Keeps what waits, in one transaction, and says so."""
        prepared, self.prepared = self.prepared, []
        problems, self.problems = self.problems, []
        added: list[Added] = []
        if prepared or problems:
            with self.corpus.store.writing() as connection:
                for outcome in self.corpus.add_on(connection, prepared):
                    if isinstance(outcome, Rejected):
                        problems.append(Problem(id=outcome.id, stage="code", reason=outcome.reason))
                    else:
                        added.append(outcome)
                for problem in problems:
                    writing.set_aside(connection, id=problem.id, stage=problem.stage, reason=problem.reason)
        self.since = time.monotonic()
        for one in added:
            self.said(one)
        for problem in problems:
            self.said(problem)


def _lasting(one: Document | InputError) -> Document | InputError:
    """What is read from standard input goes by its own hash: the next text there is another document."""
    if isinstance(one, InputError) or not (one.path or "").startswith(STREAM):
        return one
    return replace(one, id=f"{STREAM_ID}:{writing.sha256(writing.original_of(one))[:HASH]}", path=None)


def itself(coded: CodedDocument) -> CodedDocument:
    return coded


def _what(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
