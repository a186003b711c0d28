"""One run of `bench.record.size` in a process of its own: prints its figures as a line of JSON.

    python -m bench.record.growth COUNT STORE

Adds COUNT coded reports as a user would, a day's reports at a time, each day linked before the next. Each
day the same few reports are prepared once more, without the store: how long that takes says how fast the
machine was, which other programs use as well.
"""

import itertools
import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from bench.record.questions import asked
from bench.record.stories import A_DAY, reports
from bench.speed.timing import memory
from dragoman.corpus import Corpus
from dragoman.record import tables
from dragoman.record.store import Store, open_store

TENTHS = 10
YARDSTICK = 40  # reports that are prepared each day


class Spent:
    """Seconds of processor and of the clock, by name, of the tenth under way."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = {}
        self.wall: dict[str, float] = {}

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu[name] = self.cpu.get(name, 0.0) + time.process_time() - cpu
        self.wall[name] = self.wall.get(name, 0.0) + time.perf_counter() - wall


def run(count: int, path: Path) -> dict[str, Any]:
    drawn = reports(count)
    with open_store(path, create=True) as store:
        corpus = Corpus(store)
        few = list(reports(YARDSTICK))
        for document, coded in few:  # warms up
            corpus.prepare(document, coded)
        tenths = [_tenth(corpus, itertools.islice(drawn, count // TENTHS), path, few) for _ in range(TENTHS)]
        return {
            "documents": count,
            "claims": _count(store, tables.claims),
            "events": _count(store, tables.events),
            "tenths": tenths,
            "questions": asked(path),
        }


def _tenth(corpus: Corpus, drawn: Iterator[Any], path: Path, few: list[Any]) -> dict[str, Any]:
    spent, count = Spent(), 0
    while day := list(itertools.islice(drawn, A_DAY)):
        with spent.on("prepare"):
            for document, coded in few:
                corpus.prepare(document, coded)
        with spent.on("add"):
            corpus.add([corpus.prepare(document, coded) for document, coded in day])
        with spent.on("link"):
            corpus.link()
        count += len(few)
    size = sum(one.stat().st_size for one in path.parent.iterdir() if one.name.startswith(path.name))
    told = {
        "cpu": spent.cpu,
        "wall": spent.wall,
        "yardstick": spent.cpu["prepare"] / count,
        "memory": round(memory(), 1),
        "bytes": size,
    }
    print(json.dumps(told), file=sys.stderr, flush=True)
    return told


def _count(store: Store, table: Any) -> int:
    with store.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), Path(sys.argv[2]))))
