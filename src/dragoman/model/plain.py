"""Coded values as what JSON knows, and back: objects in the order of their fields, lists for tuples."""

import dataclasses
import functools
import types
import typing
from typing import Any, TypeVar

Kind = TypeVar("Kind")


def as_plain(value: Any) -> Any:
    """Dataclasses as dicts, tuples as lists, all else as it is."""
    if isinstance(value, tuple):
        return [as_plain(member) for member in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return {name: as_plain(getattr(value, name)) for name in _fields(value.__class__)}


def from_plain(kind: type[Kind], plain: Any) -> Kind:
    """The value that `as_plain` made `plain` of; KeyError for a field that is not there."""
    made: Kind = _read(kind, plain)
    return made


@functools.cache
def _fields(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}


def _read(hint: Any, plain: Any) -> Any:
    if plain is None:
        return None
    if isinstance(hint, types.UnionType):  # "X | None": no field is of two kinds
        return _read(next(one for one in typing.get_args(hint) if one is not types.NoneType), plain)
    if typing.get_origin(hint) is tuple:
        inner = typing.get_args(hint)[0]
        return tuple(_read(inner, member) for member in plain)
    if dataclasses.is_dataclass(hint):
        fields: dict[str, Any] = _fields(typing.cast(Any, hint))
        return typing.cast(Any, hint)(**{name: _read(of, plain[name]) for name, of in fields.items()})
    return plain
