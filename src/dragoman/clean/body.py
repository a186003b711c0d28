"""HTML → the report in it: body, title, publisher, address, day of publication."""

import dataclasses
import functools
import importlib.metadata
import re

from dragoman.model import Document

CHARSET = re.compile(
    rb"<meta[^>]+?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+?encoding=[\"']([\w.:-]+)", re.I
)
HEAD = 2048  # bytes; HTML wants the charset within the first 1024
MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def read_body(document: Document) -> Document:
    """The document with the text of the page in `raw`, where it has one that was not read yet.

    Body by trafilatura, precision before recall; the day by htmldate, as first published. What the
    document states already (title, day …) stays. `extractor` names the programs with their versions.
    A page in which no body is found has an empty text.
    """
    if document.raw is None or document.extractor is not None:
        return document
    from htmldate import find_date
    from trafilatura import bare_extraction, baseline, html2txt
    from trafilatura.settings import Document as Extracted

    page = page_text(document.raw)
    extracted = bare_extraction(page, favor_precision=True, include_comments=False, with_metadata=True)
    found = extracted.as_dict() if isinstance(extracted, Extracted) else {}
    day = document.published or (find_date(page, original_date=True) if page.strip() else None)
    return dataclasses.replace(
        document,
        text=(found.get("text") or baseline(page)[1] or html2txt(page)).strip(),
        title=document.title or found.get("title") or None,
        publisher=document.publisher or found.get("sitename") or None,
        url=document.url or found.get("url") or None,
        published=day,
        published_source=document.published_source or ("page" if day else None),
        extractor=_extractor(),
    )


def page_text(raw: bytes) -> str:
    """The characters of a page: by its mark, the encoding that it states, UTF-8, or Windows-1252."""
    for mark, encoding in MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    stated = CHARSET.search(raw[:HEAD])
    name = (stated[1] or stated[2]).decode("ascii").lower() if stated else "utf-8"
    for encoding in (ENCODINGS.get(name, name), "utf-8"):
        try:
            return raw.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("cp1252", errors="replace")


# Browsers read these names as their Windows forms (WHATWG Encoding Standard).
ENCODINGS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252"}


@functools.cache
def _extractor() -> str:
    return " ".join(f"{name}-{importlib.metadata.version(name)}" for name in ("trafilatura", "htmldate"))
