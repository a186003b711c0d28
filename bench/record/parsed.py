"""`dragoman add` proper on reports of text, in a process of its own: prints its figures as a line of JSON.

python -m bench.record.parsed COUNT STORE
"""

import json
import sys
import time
from typing import Any

from bench.speed.reports import reports
from dragoman.corpus import Corpus
from dragoman.engine.adding import add
from dragoman.model import Document
from dragoman.record.store import open_store
from dragoman.route import Coder

WARM_UP = 10  # reports added before the clock starts: caches, lazy imports


def run(count: int, path: str) -> dict[str, Any]:
    drawn = [
        Document(id=one["id"], text=one["text"], title=one["title"], published=one["published"])
        for one in reports(WARM_UP + count)
    ]
    with open_store(path, create=True) as store:
        corpus, coder = Corpus(store), Coder()
        add(drawn[:WARM_UP], coder, corpus, said=lambda _: None)
        wall, cpu = time.perf_counter(), time.process_time()
        add(drawn[WARM_UP:], coder, corpus, said=lambda _: None)
        corpus.link()
        return {
            "documents": count,
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
        }


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), sys.argv[2])))
