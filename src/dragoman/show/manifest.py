"""What an export says of itself: what was asked, of what, how it was written, and what its columns hold."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dragoman.model.columns import Column
from dragoman.model.plain import as_plain

MANIFEST_VERSION = "1"


def manifest(
    *,
    made: str,
    dragoman: str,
    question: str,
    asked: Mapping[str, Any],
    form: str,
    columns: Iterable[Column],
    rows: int,
    total: int,
    reviewed: Mapping[str, int],
    redaction: Mapping[str, str],
    store: Any,
) -> bytes:
    """A JSON object, UTF-8. `asked` has filters, sort, limit and offset; `made` is an ISO time in UTC;
    `reviewed` says how many claims the rows stand for and how many of these a person accepted."""
    told = {
        "manifest_version": MANIFEST_VERSION,
        "made": made,
        "dragoman": dragoman,
        "question": question,
        **asked,
        "format": form,
        "rows": rows,
        "rows_of_all_pages": total,
        "reviewed": dict(reviewed),
        "redaction": dict(redaction),
        "store": as_plain(store),
        "columns": [{"name": one.name, "kind": one.kind, "holds": one.holds} for one in columns],
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
