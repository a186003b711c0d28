"""A process that adds documents to a store with the stand-in coder, to be killed at any moment.

    python adder.py STORE FIRST COUNT

Prints the id of each document once the store has acknowledged it.
"""

import sys

import standin
from dragoman.corpus import Corpus
from dragoman.engine import adding
from dragoman.engine.adding import Problem, add
from dragoman.model import Coder, Document
from dragoman.record.store import open_store
from dragoman.record.writing import Added


class Reader(standin.StandIn):
    """The stand-in, with a version."""

    @property
    def version(self) -> Coder:
        return standin.VERSION


def documents(first: int, count: int) -> list[Document]:
    return [
        Document(
            id=f"d{number}", text=f"Police arrested writer number {number} on Monday.", published="2024-03-05"
        )
        for number in range(first, first + count)
    ]


def main(store: str, first: int, count: int) -> None:
    adding.BATCH = 3

    def said(one: Added | Problem) -> None:
        sys.stdout.write(f"{one.id}\n")
        sys.stdout.flush()

    with open_store(store, create=True) as opened:
        corpus = Corpus(opened)
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        add(documents(first, count), Reader(), corpus, said=said)
        corpus.link()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
