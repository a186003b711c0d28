"""A limit to the time that one shard may take: a text that makes a stage run away is set aside."""

import contextlib
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import FrameType

from dragoman.engine.run import Codes
from dragoman.model import CodedDocument, Document

SECONDS = 60.0  # for the shortest text
PER_CHARACTER = 0.0004  # seconds; ten times what the parser and the stages take together
AGAIN = 1.0  # seconds: an alarm that a library swallowed rings again


class OutOfTime(Exception):
    """The time that a text may take is over."""


@dataclass(frozen=True, slots=True)
class Limited:
    """A coder whose `pipe` raises OutOfTime where the documents take too long, all together.

    By SIGALRM: there is no limit outside of a main thread.
    """

    coder: Codes
    seconds: float = SECONDS

    def pipe(self, documents: Iterable[Document]) -> Iterator[CodedDocument]:
        read = list(documents)
        length = sum(len(one.text) for one in read)
        with limit(self.seconds + PER_CHARACTER * length):
            coded = list(self.coder.pipe(read))
        yield from coded


@dataclass(frozen=True, slots=True)
class LimitedMaker:
    """Makes a limited coder, in whichever process needs one."""

    make: Callable[[], Codes]
    seconds: float = SECONDS

    def __call__(self) -> Limited:
        return Limited(self.make(), self.seconds)


@contextlib.contextmanager
def limit(seconds: float) -> Iterator[None]:
    """OutOfTime where what stands inside takes longer."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_: int, __: FrameType | None) -> None:
        raise OutOfTime(f"took longer than {seconds:.0f} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
