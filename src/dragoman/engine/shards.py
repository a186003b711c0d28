"""Cuts a stream of documents into shards, the units that are coded at one go.

The parser reads the paragraphs of a shard in common batches, and the last digit of what it computes depends
on what shares a batch; so a shard is cut by its documents alone, never by the number of processes: the same
input gives the same bytes however many there are.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.errors import InputError
from dragoman.model import Document

MOST_DOCUMENTS = 32
MOST_CHARACTERS = 200_000  # some 6 s of work on one core; a longer document is a shard of its own
TAGS = 8  # bytes of a web page for one character of its text


@dataclass(frozen=True, slots=True)
class Shard:
    documents: tuple[Document, ...]


def shards(read: Iterable[Document | InputError]) -> Iterator[Shard | InputError]:
    """Shards in order; what could not be read comes out at once."""
    held: list[Document] = []
    characters = 0
    for document in read:
        if isinstance(document, InputError):
            yield document
            continue
        size = len(document.text) + len(document.raw or b"") // TAGS
        if held and (len(held) == MOST_DOCUMENTS or characters + size > MOST_CHARACTERS):
            yield Shard(tuple(held))
            held, characters = [], 0
        held.append(document)
        characters += size
    if held:
        yield Shard(tuple(held))
