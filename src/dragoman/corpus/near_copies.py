"""Finds the near-copies of texts among those of the record."""

from collections.abc import Iterable

from sqlalchemy import Connection

from dragoman.corpus.deciding import pair
from dragoman.link.copies import MOST_SHARED, copies, likeness, shingles
from dragoman.model import Copy
from dragoman.record import copying

SAME = 0.5  # likeness of two signatures from which the texts are copies as they stand


def find_copies(connection: Connection, codings: Iterable[int]) -> None:
    """Notes which texts are near-copies of those of the codings."""
    for version in copying.versions_of(connection, codings):
        near = copying.near(connection, version, MOST_SHARED)
        if not near.versions:
            continue
        read = copying.texts(connection, (version, *near.versions))
        text, mark = read.pop(version)
        whole, without = shingles(text), shingles(text, near.common)
        found = []
        for other, (words, signature) in read.items():
            # A text that many carry is no boilerplate: where all is alike, nothing is left out.
            same = likeness(mark, signature) >= SAME
            alike = copies(whole, shingles(words)) if same else copies(without, shingles(words, near.common))
            if alike is not None:
                first, second = pair(version, other)
                found.append(Copy(first=first, second=second, likeness=alike.jaccard))
        copying.put_copies(connection, found)
