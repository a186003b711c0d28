"""What is read: one news report, before anything is made of it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One report.

    `text` is what the spans of a coded document count in: the input to the letter for plain text and
    JSON lines, the extracted body for HTML and PDF (then `raw` keeps the bytes and `extractor` names who
    made the text of them). `published` is an ISO day (YYYY-MM-DD) or None where it is not known;
    `published_source` says where it was stated: record, page, pdf (its metadata) or option. `path` tells
    where it was read if it states no id itself, whatever folder it was named from ("-" for standard input); a
    store knows it again by that.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_source: str | None = None
    language: str | None = None
    raw: bytes | None = field(default=None, repr=False)
    extractor: str | None = None
    path: str | None = field(default=None, compare=False)
