"""JSON lines → documents: one object a line with id, text, published, title, url and publisher.

Only text has to be there.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.acquire.caps import MOST_RECORD, MOST_TEXT, size
from dragoman.acquire.dates import day_of
from dragoman.acquire.decode import NOT_LEGIBLE, decode, legible
from dragoman.errors import InputError
from dragoman.model import Document

SHOWN = 40  # characters of a wrong value that a message shows
NAMES = {
    str: "text",
    int: "a number",
    float: "a number",
    bool: "a boolean",
    list: "a list",
    dict: "an object",
}


def read_records(
    name: str, lines: Iterable[bytes | None], published: str | None
) -> Iterator[Document | InputError]:
    """The documents of a file of JSON lines; empty lines are passed over, None is one that is too long.

    `published` is the day of records that state none. A record without an id is called NAME:LINE.
    """
    for number, line in enumerate(lines, 1):
        where = f"{name}:{number}"
        if line is None:
            yield InputError(where, f"a record of more than {size(MOST_RECORD)}")
        elif line.strip():
            if number == 1 and line.strip() in (b"[", b"{"):
                yield InputError(where, "not JSON lines (one record a line) but JSON over several lines")
                return
            try:
                yield _document(where, _record(where, line), published)
            except InputError as error:
                yield error


def _record(where: str, line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(decode(line))
    except json.JSONDecodeError as error:
        raise InputError(where, f"not JSON: {error.msg} (column {error.colno})") from None
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists within lists
        raise InputError(where, f"not JSON that can be read: {error}") from None
    if not isinstance(record, dict):
        raise InputError(where, f"not a record but {NAMES.get(type(record), 'null')}")
    return record


def _document(where: str, record: dict[str, Any], published: str | None) -> Document:
    text = record.get("text")
    if text is None:
        raise InputError(where, "a record without text")
    if not isinstance(text, str):
        raise InputError(where, f"text is {NAMES[type(text)]}, not text")
    if not legible(text):
        raise InputError(where, NOT_LEGIBLE)
    if len(text) > MOST_TEXT:
        raise InputError(where, f"a text of more than {size(MOST_TEXT)}")
    stated = _optional(where, record, "published")
    day = day_of(stated) if stated else None
    if stated and not day:
        raise InputError(where, f"published: {shown(stated)} is not a date (YYYY-MM-DD)")
    source = "record" if day else "option" if published else None
    id = _id(where, record)
    return Document(
        id=id or where,
        path=None if id else where,
        text=text,
        title=_optional(where, record, "title"),
        publisher=_optional(where, record, "publisher"),
        url=_optional(where, record, "url"),
        published=day or published,
        published_source=source,
    )


def _id(where: str, record: dict[str, Any]) -> str | None:
    stated = record.get("id")
    if isinstance(stated, int) and not isinstance(stated, bool):
        return str(stated)
    return _optional(where, record, "id")


def _optional(where: str, record: dict[str, Any], field: str) -> str | None:
    value = record.get(field)
    if value is not None and not isinstance(value, str):
        raise InputError(where, f"{field} is {NAMES[type(value)]}, not text")
    return value or None


def shown(value: str) -> str:
    """A wrong value as a message shows it: quoted, on one line, not endless."""
    return repr(value if len(value) <= SHOWN else value[:SHOWN] + "…")
