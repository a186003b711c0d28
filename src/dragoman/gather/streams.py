"""A file → its lines, also of gzip, bzip2 and Zstandard, streamed: memory does not grow with the file."""

import bz2
import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.acquire.compressed import compression, expanded
from dragoman.errors import InputError

BZIP2 = b"BZh"
MOST_LINE = 32_000_000  # bytes; the longest items of Wikidata have some 5 million


def lines(path: Path) -> Iterator[bytes]:
    """The lines of a file; of one that is too long only the end of it is seen, which is no JSON."""
    try:
        with path.open("rb") as file:
            stream = opened(path, file)
            while line := stream.readline(MOST_LINE):
                yield line
    except (OSError, EOFError) as error:
        raise InputError(str(path), getattr(error, "strerror", None) or str(error)) from None


def opened(path: Path, file: BinaryIO) -> BinaryIO:
    """The bytes inside, by what the file begins with. Reading raises InputError where it is cut off."""
    head = file.read(4)
    file.seek(0)
    if head.startswith(BZIP2):
        return io.BufferedReader(bz2.BZ2File(file))
    how = compression(head)
    return expanded(str(path), file, how) if how is not None else file
