"""Walks the paths that a user names and reads each file as what it is."""

import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.acquire.decode import decode, encoding_of
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
}
HEAD = 4096  # bytes looked at to tell what a file without a known ending holds
NOT_TEXT = {
    b"%PDF-": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\x1f\x8b": "a gzip file",
    b"\x28\xb5\x2f\xfd": "a Zstandard file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an office document",
}
PAGE = re.compile(
    r"\s*(<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|article)\b", re.I | re.S
)
RECORD = re.compile(r'\s*\{\s*"')


def read_paths(
    paths: Iterable[str], *, published: str | None = None, stdin: BinaryIO | None = None
) -> Iterator[Document | InputError]:
    """The documents of files, folders and standard input ("-"), in the order named, folders sorted by path.

    `published` is the day of documents that state none themselves. A file's id is its path as named. Plain
    text and records come with their text; a web page comes with its bytes in `raw` and an empty text, for
    `clean` to fill. Streamed: one file, or one line of a file of records, is held at a time.
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
            str(path) for path in Path(name).rglob("*") if path.suffix.lower() in KINDS and _shown(path, name)
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


def _read_file(name: str, published: str | None) -> Iterator[Document | InputError]:
    path = Path(name)
    try:
        with path.open("rb") as stream:
            yield from _read_stream(name, stream, KINDS.get(path.suffix.lower(), ""), published)
    except OSError as error:
        yield InputError(name, _why(error))


def _read_stream(
    name: str, stream: BinaryIO, kind: str, published: str | None
) -> Iterator[Document | InputError]:
    head = stream.read(HEAD)
    wrong = next((what for mark, what in NOT_TEXT.items() if head.startswith(mark)), None)
    if wrong:
        yield InputError(name, f"{wrong}, which is not read: plain text, HTML and JSON lines are")
    elif (kind or _kind(head)) == "records":
        yield from read_records(name, _lines(head, stream), published)
    else:
        yield _whole(name, head + stream.read(), kind or _kind(head), published)


def _kind(head: bytes) -> str:
    text = decode(head)
    if RECORD.match(text):
        return "records"
    return "html" if PAGE.match(text) else "text"


def _lines(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream whose first bytes were read already; UTF-16 and UTF-32 come out as UTF-8."""
    encoding = encoding_of(head)
    if encoding.startswith("utf-") and encoding != "utf-8":
        yield from decode(head + stream.read()).encode("utf-8", "surrogatepass").split(b"\n")
        return
    *lines, begun = head.split(b"\n")
    yield from lines
    yield begun + stream.readline()
    yield from stream


def _whole(name: str, content: bytes, kind: str, published: str | None) -> Document:
    source = "option" if published else None
    if kind == "html":
        return Document(id=name, text="", raw=content, published=published, published_source=source)
    return Document(id=name, text=decode(content), published=published, published_source=source)


def _why(error: OSError) -> str:
    reasons = {FileNotFoundError: "no such file or folder", PermissionError: "no permission to read it"}
    return reasons.get(type(error), error.strerror or str(error))
