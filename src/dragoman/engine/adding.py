"""Reads, codes and adds documents to a store: nothing is coded twice, what is acknowledged is kept."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.clean import read_body
from dragoman.corpus import Corpus
from dragoman.engine.run import Codes, Failed, code_shard
from dragoman.engine.shards import Shard
from dragoman.errors import InputError
from dragoman.model import CodedDocument, Coder, Document
from dragoman.record import writing
from dragoman.record.writing import Added

BATCH = (
    20  # documents in a transaction: some two seconds of parsing, so that little is done twice after a kill
)


class Reads(Codes, Protocol):
    """A coder that says which it is; `dragoman.Coder` is one."""

    @property
    def version(self) -> Coder: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A document that was set aside: `stage` is read or code."""

    id: str
    stage: str
    reason: str


def add(
    read: Iterable[Document | InputError],
    coder: Reads,
    corpus: Corpus,
    *,
    said: Callable[[Added | Problem], None],
) -> None:
    """Adds what is read to the corpus, batch by batch; links nothing.

    `said` hears of each document after the transaction that keeps it: what it was told is in the store.
    A document that cannot be read or coded is set aside in the store's problems and harms no other.
    """
    for batch in _batches(read):
        problems = [
            Problem(id=one.where, stage="read", reason=one.what)
            for one in batch
            if isinstance(one, InputError)
        ]
        documents, known = _fresh([one for one in batch if isinstance(one, Document)], coder, corpus)
        prepared = []
        outcomes = code_shard(coder, Shard(documents=tuple(documents)), itself)
        for document, outcome in zip(documents, outcomes, strict=True):
            if isinstance(outcome, Failed):
                problems.append(Problem(id=document.id, stage="code", reason=outcome.what))
            else:
                prepared.append(corpus.prepare(document, outcome))
        for told in (*known, *corpus.add(prepared)):
            said(told)
        _set_aside(corpus, problems)
        for problem in problems:
            said(problem)


def itself(coded: CodedDocument) -> CodedDocument:
    return coded


def _batches(read: Iterable[Document | InputError]) -> Iterator[list[Document | InputError]]:
    items = iter(read)
    while batch := list(itertools.islice(items, BATCH)):
        yield batch


def _fresh(documents: Sequence[Document], coder: Reads, corpus: Corpus) -> tuple[list[Document], list[Added]]:
    """Those that this coder has not read yet, with their bodies, and word of the others."""
    fresh, known = [], []
    for document in documents:
        if corpus.known(document, coder.version):
            known.append(Added(id=document.id, what="known", version=None, coding=None, claims=0))
        else:
            fresh.append(read_body(document))
    return fresh, known


def _set_aside(corpus: Corpus, problems: Sequence[Problem]) -> None:
    if problems:
        with corpus.store.writing() as connection:
            for one in problems:
                writing.set_aside(connection, id=one.id, stage=one.stage, reason=one.reason)
