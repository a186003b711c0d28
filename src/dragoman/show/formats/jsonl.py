"""JSON lines: one coded document a line; `dragoman schema` states its form."""

import json
from typing import Any

from dragoman.model.plain import HALF_CHARACTER, as_plain


def json_line(coded: Any) -> bytes:
    """A coded document, or a row, as one line of JSON, UTF-8, with its line end."""
    line = json.dumps(as_plain(coded), ensure_ascii=False, allow_nan=False)
    line = HALF_CHARACTER.sub(lambda match: f"\\u{ord(match[0]):04x}", line)
    return line.encode("utf-8") + b"\n"
