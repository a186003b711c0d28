"""Coded values as what JSON knows, and back: objects in the order of their fields, lists for tuples."""

import dataclasses
import functools
import re
import types
import typing
from collections.abc import Callable
from typing import Any, TypeVar

Kind = TypeVar("Kind")
HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # JSON can write one, as "\ud800"; UTF-8 has no bytes for it


def as_plain(value: Any) -> Any:
    """Dataclasses as dicts, tuples as lists, all else as it is."""
    if isinstance(value, tuple):
        return [as_plain(member) for member in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return {name: as_plain(getattr(value, name)) for name in _fields(value.__class__)}


def from_plain(kind: type[Kind], plain: Any) -> Kind:
    """The value that `as_plain` made `plain` of; KeyError for a field that is not there."""
    read = _reader(typing.cast(Any, kind))
    made: Kind = plain if read is None else read(plain)
    return made


@functools.cache
def _fields(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


@functools.cache
def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """What reads a value of a type; None where it stays as it is."""
    if isinstance(hint, types.UnionType):  # "X | None": no field is of two kinds
        inner = _reader(next(one for one in typing.get_args(hint) if one is not types.NoneType))
        return None if inner is None else lambda plain: None if plain is None else inner(plain)
    if typing.get_origin(hint) is tuple:
        each = _reader(typing.get_args(hint)[0])
        return tuple if each is None else lambda plain: tuple(map(each, plain))
    return _made_of(hint) if dataclasses.is_dataclass(hint) else None


def _made_of(kind: Any) -> Callable[[Any], Any]:
    fields = [(name, _reader(hint)) for name, hint in _fields(kind).items()]
    whole = [name for name, read in fields if read is None]
    parts = [(name, read) for name, read in fields if read is not None]

    def made(plain: dict[str, Any]) -> Any:
        values = {name: plain[name] for name in whole}
        for name, read in parts:
            values[name] = read(plain[name])
        return kind(**values)

    return made
