"""The columns of a row type, read from its annotations: what a file, a table or the dictionary says of them.

Standard library only.
"""

import dataclasses
import functools
import types
import typing
from dataclasses import dataclass
from typing import Annotated, Any

Several = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a row type. `kind` is text, number, count, flag or texts (several); `null`: may be not
    stated."""

    name: str
    kind: str
    null: bool
    holds: str


KINDS: dict[Any, str] = {str: "text", float: "number", int: "count", bool: "flag"}


def columns(kind: type) -> tuple[Column, ...]:
    """The columns of a row type in their order; fields that are objects are of kind "object"."""
    return _columns(kind)


@functools.cache
def _columns(kind: Any) -> tuple[Column, ...]:
    hints = typing.get_type_hints(kind, include_extras=True)
    return tuple(_column(field.name, hints[field.name]) for field in dataclasses.fields(kind))


def _column(name: str, hint: Any) -> Column:
    holds = ""
    if typing.get_origin(hint) is Annotated:
        hint, holds = typing.get_args(hint)
    null = isinstance(hint, types.UnionType)
    if null:
        hint = next(one for one in typing.get_args(hint) if one is not types.NoneType)
    kind = "texts" if hint == Several else KINDS.get(hint, "object")
    return Column(name, kind, null, holds)
