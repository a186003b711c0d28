"""Walks the paths that a user names and reads each file as what it is."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from dragoman.acquire.caps import MOST_FILE, MOST_PAGE, MOST_RECORD, MOST_TEXT, size
from dragoman.acquire.compressed import ENDINGS, compression, expanded, joined
from dragoman.acquire.decode import NOT_LEGIBLE, decode, encoding_of, legible
from dragoman.acquire.pdf import MARK, read_pdf
from dragoman.acquire.records import read_records
from dragoman.errors import InputError
from dragoman.model import Document

KINDS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "records",
    ".ndjson": "records",
    ".json": "records",
    ".pdf": "pdf",
}
CHUNK = 1_048_576  # bytes read at a time
HEAD = 4096  # bytes looked at to tell what a file without a known ending holds
NOT_TEXT = {
    b"PK\x03\x04": "a ZIP archive or office document",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ": "an xz file",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office document",
}
PAGE = re.compile(
    r"\s*(<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|article)\b", re.I | re.S
)
TAR = slice(257, 262), b"ustar"
RECORD = re.compile(r'\s*\{\s*"')


def read_paths(
    paths: Iterable[str], *, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """The documents of files, folders and standard input ("-"), in the order named, folders sorted by path.

    `published` is the day of documents that state none themselves. A file's id is its path as named. Plain
    text, records and PDF come with their text; a web page comes with its bytes in `raw` and an empty text,
    for `clean` to fill. Any of them may be compressed by gzip or Zstandard. Streamed: one file, or one line
    of a file of records, is held at a time, and no more of it than `caps` allow.
    """
    for name in paths:
        if name == "-":
            yield from _read_stream("-", stdin or io.BytesIO(), "", published)
        elif Path(name).is_dir():
            yield from _read_folder(name, published)
        else:
            yield from _read_file(name, published)


def _read_folder(name: str, published: str | None) -> Iterator[Document | InputError]:
    try:
        found = sorted(
            str(path) for path in Path(name).rglob("*") if _kind_by_name(path) and _shown(path, name)
        )
    except OSError as error:
        yield InputError(name, _why(error))
        return
    if not found:
        yield InputError(name, f"a folder without texts (files that end in {' '.join(KINDS)})")
    for path in found:
        yield from _read_file(path, published)


def _shown(path: Path, folder: str) -> bool:
    inner = path.relative_to(folder)
    return path.is_file() and not any(part.startswith(".") for part in inner.parts)


def _kind_by_name(path: Path) -> str:
    """ "text", "html" … by the ending, below that of a compression; "" where it says nothing."""
    ending = path.suffix.lower()
    if ending in ENDINGS:
        ending = Path(path.stem).suffix.lower()
    return KINDS.get(ending, "")


def _read_file(name: str, published: str | None) -> Iterator[Document | InputError]:
    path = Path(name)
    try:
        with path.open("rb") as stream:
            for one in _read_stream(name, stream, _kind_by_name(path), published):
                yield _placed(one, name, path)
    except OSError as error:
        yield InputError(name, _why(error), _whole_path(path))


def _placed(one: Document | InputError, name: str, path: Path) -> Document | InputError:
    """With the whole path, where it had the name alone; what follows this is the line of a record."""
    if isinstance(one, InputError):
        one.path = _whole_path(path) + one.where.removeprefix(name)
    elif one.path is not None:
        return replace(one, path=_whole_path(path) + one.path.removeprefix(name))
    return one


def _whole_path(path: Path) -> str:
    return str(path.resolve())


def _read_stream(
    name: str, stream: BinaryIO, kind: str, published: str | None
) -> Iterator[Document | InputError]:
    try:
        head = stream.read(HEAD)
        how = compression(head)
        if how:
            stream = expanded(name, joined(head, stream), how)
            head = stream.read(HEAD)
        kind = _checked(name, head, kind, how)
        if kind == "records":
            yield from read_records(name, _lines(name, head, stream), published)
        else:
            yield _whole(name, _capped(name, head, stream, kind), kind, published)
    except InputError as error:
        yield error


def _checked(name: str, head: bytes, kind: str, how: str | None) -> str:
    """What the stream holds, by its first bytes and its ending. InputError where that is not read."""
    if head.startswith(MARK):
        return "pdf"
    if kind == "pdf":
        raise InputError(name, "not a PDF file, though it is called one")
    wrong = next((what for mark, what in NOT_TEXT.items() if head.startswith(mark)), None)
    if head[TAR[0]] == TAR[1]:
        wrong = "a tar archive"
    if wrong:
        raise InputError(name, f"{wrong}, which is not read: plain text, HTML, PDF and JSON lines are")
    if how and (inner := compression(head)):
        raise InputError(name, f"compressed twice ({inner} in {how}), which is not read")
    return kind or _kind(head)


def _capped(name: str, head: bytes, stream: BinaryIO, kind: str) -> bytes:
    """All of a stream. InputError where that is more than a report can be; no more than that is held."""
    most = MOST_PAGE if kind == "html" else MOST_FILE
    content = bytearray(head)
    while chunk := stream.read(min(CHUNK, most + 1 - len(content))):
        content += chunk
    if len(content) > most:
        raise InputError(name, f"more than {size(most)}, too large for one report")
    return bytes(content)


def _kind(head: bytes) -> str:
    text = decode(head)
    if RECORD.match(text):
        return "records"
    return "html" if PAGE.match(text) else "text"


def _lines(name: str, head: bytes, stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a stream whose first bytes were read already; UTF-16 and UTF-32 come out as UTF-8.

    None stands for a line that is longer than a record can be.
    """
    encoding = encoding_of(head)
    if encoding.startswith("utf-") and encoding != "utf-8":
        content = _capped(name, head, stream, "records")
        yield from decode(content).encode("utf-8", "surrogatepass").split(b"\n")
        return
    *lines, begun = head.split(b"\n")
    yield from lines
    while True:
        line = begun + stream.readline(MOST_RECORD + 1 - len(begun))
        begun = b""
        if len(line) > MOST_RECORD:
            while line and not line.endswith(b"\n"):
                line = stream.readline(CHUNK)
            yield None
        elif line:
            yield line
        else:
            return


def _whole(name: str, content: bytes, kind: str, published: str | None) -> Document:
    source = "option" if published else None
    if kind == "html":
        return Document(
            id=name, path=name, text="", raw=content, published=published, published_source=source
        )
    if kind == "pdf":
        found = read_pdf(name, content)
        return Document(
            id=name,
            path=name,
            text=found.text,
            title=found.title,
            raw=content,
            published=published or found.day,
            published_source=source or ("pdf" if found.day else None),
            extractor=found.extractor,
        )
    text = decode(content)
    if not legible(text):
        raise InputError(name, NOT_LEGIBLE)
    if len(text) > MOST_TEXT:
        raise InputError(name, f"a text of more than {size(MOST_TEXT)}")
    return Document(id=name, path=name, text=text, published=published, published_source=source)


def _why(error: OSError) -> str:
    reasons = {FileNotFoundError: "no such file or folder", PermissionError: "no permission to read it"}
    return reasons.get(type(error), error.strerror or str(error))
