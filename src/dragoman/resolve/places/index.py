"""An index of names on disk: lines sorted by their bytes, looked up by bisection, never read whole.

The file is mapped into memory, so that opening it costs nothing and processes share it. May import only
the standard library.
"""

import contextlib
import mmap
import os
import pathlib
import tempfile
from collections.abc import Callable, Iterable


class Index:
    """Lines "KEY<tab>VALUE<newline>" in order of their bytes, as a mapped file or as bytes."""

    def __init__(self, path: pathlib.Path | None, lines: bytes | None = None) -> None:
        self.path = path
        self.lines = lines
        self.data: bytes | mmap.mmap
        if path is None:
            self.data = lines or b""
        else:
            with path.open("rb") as file:
                self.data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __reduce__(self) -> tuple[type["Index"], tuple[pathlib.Path | None, bytes | None]]:
        return Index, (self.path, self.lines)

    def values(self, key: str) -> list[str]:
        """The values of a key, in order; [] for an unknown one."""
        start = f"{key}\t".encode()
        width, data = len(start), self.data
        low, high = 0, len(data)
        while low < high:  # low and high are always at the beginning of a line
            line = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if data[line : line + width] < start:
                low = data.find(b"\n", line) + 1
            else:
                high = line
        found = []
        while data[low : low + width] == start:
            end = data.find(b"\n", low)
            found.append(data[low + width : end].decode())
            low = end + 1
        return found


def opened(name: str, lines: Callable[[], Iterable[str]]) -> Index:
    """The index of that name from the user's cache folder, made there first where it is missing.

    `lines` gives the lines in any order; `name` must change when they do. Where the folder cannot be
    written the index is held in memory."""
    folder = cache_folder()
    path = folder / name
    if path.is_file():
        return Index(path)
    data = "".join(sorted_lines(lines())).encode()
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if not os.access(folder, os.W_OK):
        return Index(None, data)
    with tempfile.NamedTemporaryFile(dir=folder, delete=False) as file:
        file.write(data)
    pathlib.Path(file.name).replace(path)  # at one stroke: another process sees all of it or nothing
    return Index(path)


def sorted_lines(lines: Iterable[str]) -> list[str]:
    """Lines in the order of their UTF-8 bytes, which is that of their code points; doubles are dropped."""
    return sorted({f"{line}\n" for line in lines})


def cache_folder() -> pathlib.Path:
    """DRAGOMAN_CACHE, or a folder below the user's cache folder."""
    named = os.environ.get("DRAGOMAN_CACHE")
    if named:
        return pathlib.Path(named)
    return pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "dragoman"
