"""Codes shards in order: in this process, or spread over several."""

import functools
import itertools
import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from dragoman.clean import read_body
from dragoman.engine.shards import Shard, shards
from dragoman.errors import InputError
from dragoman.model import CodedDocument, Document

AHEAD = 2  # shards a process that are under way or waiting to be written

Rendered = TypeVar("Rendered")
Render = Callable[[CodedDocument], Rendered]


class Codes(Protocol):
    """What the engine asks of a coder; `dragoman.Coder` is one."""

    def pipe(self, documents: Iterable[Document]) -> Iterator[CodedDocument]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CoderMaker:
    """Makes the coder, in whichever process needs one."""

    model: str
    predicates: bool = False
    actors: Path | None = None

    def __call__(self) -> Codes:
        from dragoman.route import Coder

        return Coder(self.model, predicates=self.predicates, actors=self.actors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """A document that a fault of dragoman's kept from being coded; `trace` is for the report of it."""

    id: str
    what: str
    trace: str


def run(
    read: Iterable[Document | InputError],
    make: Callable[[], Codes],
    render: Render[Rendered],
    *,
    jobs: int = 1,
) -> Iterator[Rendered | InputError | Failed]:
    """Codes documents in order and renders each where it was coded.

    `make` and `render` must be importable by name (they travel to other processes) where `jobs` > 1. The
    outcome does not depend on `jobs`. Streamed: at most AHEAD shards a process are held at a time.
    ModelError where `make` raises it; RuntimeError where a process is killed from outside.
    """
    cut = shards(read)
    if jobs > 1:
        yield from _spread(cut, make, render, jobs)
        return
    for shard in cut:
        if isinstance(shard, InputError):
            yield shard
        else:
            yield from code_shard(_made(make), shard, render)


def code_shard(coder: Codes, shard: Shard, render: Render[Rendered]) -> Iterator[Rendered | Failed]:
    """The documents of a shard, one after the other; where one fails, those after it are coded singly."""
    done = 0
    try:
        for coded in coder.pipe(map(read_body, shard.documents)):
            yield render(coded)
            done += 1
        return
    except Exception:  # a fault in a stage: find the document that it spoils, and spare the others
        rest = shard.documents[done:]
    for document in rest:
        yield _singly(coder, document, render)


def _singly(coder: Codes, document: Document, render: Render[Rendered]) -> Rendered | Failed:
    try:
        return render(next(iter(coder.pipe([read_body(document)]))))
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        return Failed(id=document.id, what=what, trace=traceback.format_exc())


@functools.lru_cache(maxsize=1)
def _made(make: Callable[[], Codes]) -> Codes:
    return make()


def _spread(
    cut: Iterator[Shard | InputError], make: Callable[[], Codes], render: Render[Rendered], jobs: int
) -> Iterator[Rendered | InputError | Failed]:
    # "spawn": a fork would take along threads of the linear algebra and of the progress bar, half alive.
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(jobs, mp_context=context, initializer=_quiet)
    waiting: deque[Future[list[Rendered | Failed]]] = deque()
    try:
        for shard in itertools.chain(cut, (None,)):
            if isinstance(shard, InputError):
                yield shard
                continue
            if shard is not None:
                waiting.append(executor.submit(_code_there, make, shard, render))
            while waiting and (shard is None or len(waiting) >= jobs * AHEAD):
                yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise RuntimeError("a process that coded documents was killed (out of memory?)") from None
    finally:
        executor.shutdown(wait=not waiting, cancel_futures=True)
        if waiting:  # interrupted: nobody wants what is under way
            for process in multiprocessing.active_children():
                process.terminate()


def _quiet() -> None:
    """One thread of linear algebra a process; an interrupt is the business of the process that writes."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _code_there(make: Callable[[], Codes], shard: Shard, render: Render[Rendered]) -> list[Rendered | Failed]:
    return list(code_shard(_made(make), shard, render))
