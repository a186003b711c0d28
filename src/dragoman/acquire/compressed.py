"""gzip and Zstandard → the bytes inside, streamed: however far they expand, little is held at a time."""

import io
import itertools
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from dragoman.acquire.caps import JUDGED_FROM, MOST_EXPANSION
from dragoman.errors import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

COMPRESSIONS = {b"\x1f\x8b": "gzip", b"\x28\xb5\x2f\xfd": "Zstandard"}
ENDINGS = {".gz": "gzip", ".zst": "Zstandard", ".zstd": "Zstandard"}
READ = 65_536  # bytes of the file at a time
OUT = 1_048_576  # bytes that gzip may give at a time
STEP = 512  # bytes given to Zstandard at a time: 4 bytes may stand for a block of 128 KB, so 16 MB come out
MOST_WINDOW = 2**27  # bytes that Zstandard may ask to keep: what `zstd` itself allows


class Chunks(io.RawIOBase):
    """A stream of chunks of bytes."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self.chunks = chunks
        self.held = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        while not self.held:
            chunk = next(self.chunks, None)
            if chunk is None:
                return 0
            self.held = memoryview(chunk)
        into = memoryview(buffer).cast("B")
        count = min(len(into), len(self.held))
        into[:count], self.held = self.held[:count], self.held[count:]
        return count


def compression(head: bytes) -> str | None:
    return next((name for mark, name in COMPRESSIONS.items() if head.startswith(mark)), None)


def joined(head: bytes, stream: BinaryIO) -> BinaryIO:
    """The stream again from its first bytes, which were read already."""
    return io.BufferedReader(Chunks(itertools.chain((head,), iter(lambda: stream.read(READ), b""))))


def expanded(name: str, stream: BinaryIO, how: str) -> BinaryIO:
    """The bytes inside a compressed stream. Reading raises InputError: broken, cut off, a bomb."""
    inner = _gunzipped(name, stream) if how == "gzip" else _unzstandard(name, stream)
    return io.BufferedReader(Chunks(_judged(name, inner)))


def _judged(name: str, inner: Iterator[tuple[int, bytes]]) -> Iterator[bytes]:
    """The chunks, as long as they are not out of all proportion to what was read for them."""
    read = made = 0
    for count, chunk in inner:
        read += count
        made += len(chunk)
        if made > JUDGED_FROM and made > read * MOST_EXPANSION:
            raise InputError(name, f"expands more than {MOST_EXPANSION}-fold: a decompression bomb")
        yield chunk


def _gunzipped(name: str, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """(bytes read, bytes inside) of each step; files of several members are one stream."""
    machine = zlib.decompressobj(wbits=31)
    while data := stream.read(READ):
        count = len(data)
        while data:
            if machine.eof:
                data = data.lstrip(b"\0")  # padding, as tapes have it
                if not data:
                    break
                machine = zlib.decompressobj(wbits=31)
            try:
                chunk = machine.decompress(data, OUT)
            except zlib.error:
                raise InputError(name, "a broken gzip file") from None
            yield count, chunk
            count = 0
            data = machine.unused_data if machine.eof else machine.unconsumed_tail
    if not machine.eof:
        raise InputError(name, "a gzip file that is cut off")


def _unzstandard(name: str, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    import zstandard

    maker = zstandard.ZstdDecompressor(max_window_size=MOST_WINDOW)
    machine = maker.decompressobj()
    while data := stream.read(STEP):
        count = len(data)
        while data:
            if machine.eof:
                machine = maker.decompressobj()
            try:
                chunk = machine.decompress(data)
            except zstandard.ZstdError:
                raise InputError(name, "a broken Zstandard file") from None
            yield count, chunk
            count = 0
            data = machine.unused_data if machine.eof else b""
    if not machine.eof:
        raise InputError(name, "a Zstandard file that is cut off")
