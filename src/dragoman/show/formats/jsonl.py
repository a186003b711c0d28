"""JSON lines: one coded document a line; `dragoman schema` states its form."""

import dataclasses
import functools
import json
import re
from typing import Any

from dragoman.model import CodedDocument

HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # from "\ud800" in a record: UTF-8 has no bytes for it


def json_line(coded: CodedDocument) -> bytes:
    """The document as one line of JSON, UTF-8, with its line end."""
    line = json.dumps(as_plain(coded), ensure_ascii=False, allow_nan=False)
    line = HALF_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):04x}", line)
    return line.encode("utf-8") + b"\n"


def as_plain(value: Any) -> Any:
    """Dataclasses as dicts in the order of their fields, tuples as lists, all else as it is."""
    if isinstance(value, tuple):
        return [as_plain(member) for member in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return {name: as_plain(getattr(value, name)) for name in _fields(value.__class__)}


@functools.cache
def _fields(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))
