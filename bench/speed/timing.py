"""One timed run in a process of its own; prints its figures as a line of JSON.

python -m bench.speed.timing bare|route|stages COUNT
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bench.speed.reports import reports

WARM_UP = 20  # reports coded before the clock starts: caches, lazy imports
MARKS = 8  # points at which memory is read


def words_of(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def memory() -> float:
    """Megabytes of this process that lie in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def bare(count: int) -> dict[str, Any]:
    """The whole spaCy pipeline, as spaCy loads it, on the same texts."""
    import spacy

    from dragoman.parse import DEFAULT_MODEL

    texts = [report["text"] for report in reports(count)]
    nlp = spacy.load(DEFAULT_MODEL)
    for _ in nlp.pipe(texts[:WARM_UP]):
        pass
    start = time.perf_counter()
    sentences = sum(sum(1 for _ in doc.sents) for doc in nlp.pipe(texts))
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "documents": count, "sentences": sentences, "words": words_of(texts)}


def route(count: int) -> dict[str, Any]:
    """Text to coded document and its line of JSON, as `dragoman code --format jsonl` does."""
    coder, documents = _coder(count)
    from dragoman.show import json_line

    held = []
    start = time.perf_counter()
    claims = size = 0
    for number, coded in enumerate(coder.pipe(documents), 1):
        claims += len(coded.claims)
        size += len(json_line(coded))
        if number % (count // MARKS) == 0:
            held.append(round(memory(), 1))
    seconds = time.perf_counter() - start
    return {"seconds": seconds, "documents": count, "claims": claims, "megabytes": held, "written": size}


def stages(count: int) -> dict[str, Any]:
    """Seconds of each stage, what it calls in another stage being the other's."""
    coder, documents = _coder(count)
    from dragoman.show import json_line

    clock = Clock()
    for name, part in list(vars(coder).items()):
        module = type(part).__module__.split(".")
        if module[0] == "dragoman" and module[1] not in ("lexicon", "model"):
            setattr(coder, name, Timed(part, module[1], clock))
    with clock.running("route"):
        for coded in coder.pipe(documents):
            with clock.running("show"):
                json_line(coded)
    return {"stages": clock.seconds}


def _coder(count: int) -> tuple[Any, Iterator[Any]]:
    from dragoman.model import Document
    from dragoman.route import Coder

    coder = Coder()
    documents = [Document(id=r["id"], text=r["text"], published=r["published"]) for r in reports(WARM_UP)]
    for _ in coder.pipe(documents):
        pass
    return coder, (Document(id=r["id"], text=r["text"], published=r["published"]) for r in reports(count))


class Clock:
    """Seconds by name; a name that begins inside another stops it until it ends."""

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        self.now = now
        self.seconds: dict[str, float] = {}
        self.names: list[str] = []
        self.since = 0.0

    def turn(self) -> None:
        now = self.now()
        if self.names:
            self.seconds[self.names[-1]] = self.seconds.get(self.names[-1], 0.0) + now - self.since
        self.since = now

    @contextmanager
    def running(self, name: str) -> Iterator[None]:
        self.turn()
        self.names.append(name)
        try:
            yield
        finally:
            self.turn()
            self.names.pop()


class Timed:
    """Stands for a part of the coder and times what is called of it, what it yields, and what it returns."""

    def __init__(self, part: Any, name: str, clock: Clock) -> None:
        self._part, self._name, self._clock = part, name, clock

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        with self._clock.running(self._name):
            found = self._part(*arguments, **options)
        return self._yielded(found) if isinstance(found, Iterator) else found

    def __getattr__(self, attribute: str) -> Any:
        found = getattr(self._part, attribute)
        return Timed(found, self._name, self._clock) if callable(found) else found

    def _yielded(self, found: Iterator[Any]) -> Iterator[Any]:
        while True:
            with self._clock.running(self._name):
                try:
                    value = next(found)
                except StopIteration:
                    return
            yield value


RUNS = {"bare": bare, "route": route, "stages": stages}

if __name__ == "__main__":
    print(json.dumps(RUNS[sys.argv[1]](int(sys.argv[2]))))
