"""The JSON Schema of a coded document, made from the dataclasses of `coded`, so that the two cannot differ.

Draft 2020-12. Every field is required and no other is allowed; what the types cannot say (the values of a
code, the range of a number) stands in `LIMITS`.
"""

import dataclasses
import inspect
import types
import typing
from typing import Any

from dragoman.model import claim, coded
from dragoman.model.visibility import GROUNDS, VISIBILITIES

DAY = r"^\d{4}-\d{2}-\d{2}$"
COUNTRY = r"^[A-Z]{3}$"
OFFSET = {"minimum": 0}

LIMITS: dict[str, dict[str, Any]] = {
    "CodedDocument.schema_version": {"const": coded.SCHEMA_VERSION},
    "CodedDocument.published": {"pattern": DAY},
    "Claim.event_type": {"pattern": "^[A-Z]+$"},
    "Claim.quad_code": {"enum": [1, 2, 3, 4]},
    "Claim.score": {"minimum": -10, "maximum": 10},
    "Claim.cameo": {"pattern": r"^\d{2,4}$"},
    "Claim.status": {"enum": list(claim.STATUSES)},
    "Claim.factuality": {"minimum": -3, "maximum": 3},
    "Verdict.kind": {"enum": list(claim.VERDICT_KINDS)},
    "Predicate.factuality": {"minimum": -3, "maximum": 3},
    "Likelihood.low": {"minimum": 0, "maximum": 1},
    "Likelihood.high": {"minimum": 0, "maximum": 1},
    "Size.approx": {"enum": ["", "<", "<=", "~", ">=", ">"]},
    "Size.part_of": {"minimum": 0},
    "ClaimDate.start": {"pattern": DAY},
    "ClaimDate.end": {"pattern": DAY},
    "Statement.kind": {"enum": list(coded.STATEMENT_KINDS)},
    "Statement.role": {"enum": list(coded.SOURCE_ROLES)},
    "Statement.source_count": {"minimum": 1},
    "Framing.kind": {"enum": list(claim.FRAMING_KINDS)},
    "Relation.kind": {"enum": list(claim.RELATION_KINDS)},
    "Actor.kind": {"enum": list(coded.ACTOR_KINDS)},
    "Actor.id_by": {"enum": list(coded.ID_BY)},
    "Actor.country_by": {"enum": list(coded.COUNTRY_BY)},
    "Actor.visibility": {"enum": list(VISIBILITIES)},
    "Actor.grounds": {"items": {"enum": list(GROUNDS)}},
    "TimeMention.type": {"enum": ["DATE", "TIME", "DURATION", "SET"]},
    "PlaceMention.role": {"enum": ["place", "actor"]},
    "Place.latitude": {"minimum": -90, "maximum": 90},
    "Place.longitude": {"minimum": -180, "maximum": 180},
    "PlaceMention.latitude": {"minimum": -90, "maximum": 90},
    "PlaceMention.longitude": {"minimum": -180, "maximum": 180},
}
LIMITS |= {f"{name}.country": {"pattern": COUNTRY} for name in ("Party", "Place", "Actor", "PlaceMention")}

SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `CodedDocument` as a dict that `json.dumps` takes."""
    definitions: dict[str, Any] = {}
    top = _object(coded.CodedDocument, definitions)
    del definitions["CodedDocument"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A coded document",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(kind: type, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind.__name__ in definitions:
        made: dict[str, Any] = definitions[kind.__name__]
        return made
    hints = typing.get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    made = {"type": "object"}
    definitions[kind.__name__] = made
    if kind.__doc__ and not kind.__doc__.startswith(f"{kind.__name__}("):  # not the one dataclass writes
        made["description"] = " ".join(inspect.cleandoc(kind.__doc__).split())
    made["properties"] = {
        name: _limited(_of(hints[name], definitions, name), f"{kind.__name__}.{name}") for name in names
    }
    made["required"] = names
    made["additionalProperties"] = False
    return made


def _of(hint: Any, definitions: dict[str, Any], name: str) -> dict[str, Any]:
    """The schema of one type; `name` is the field's, since offsets are known by theirs."""
    if hint in SCALARS:
        return {"type": SCALARS[hint], **(OFFSET if name.endswith(("start", "end")) and hint is int else {})}
    if isinstance(hint, types.UnionType):
        return _union([_of(member, definitions, name) for member in typing.get_args(hint)])
    if typing.get_origin(hint) is tuple:
        return _array(typing.get_args(hint), definitions)
    _object(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _array(members: tuple[Any, ...], definitions: dict[str, Any]) -> dict[str, Any]:
    if len(members) == 2 and members[1] is Ellipsis:
        return {"type": "array", "items": _of(members[0], definitions, "")}
    if set(members) == {int}:  # a span: (start, end)
        pair = {"type": "integer", **OFFSET}
        return {"type": "array", "items": pair, "minItems": len(members), "maxItems": len(members)}
    raise TypeError(f"no JSON Schema is known for a tuple of {members}")


def _union(members: list[dict[str, Any]]) -> dict[str, Any]:
    if any("$ref" in member for member in members):
        return {"anyOf": members}
    joined: dict[str, Any] = {}
    for member in members:
        joined |= member
    return joined | {"type": [member["type"] for member in members]}


def _limited(made: dict[str, Any], field: str) -> dict[str, Any]:
    limit = dict(LIMITS.get(field, {}))
    nullable = isinstance(made.get("type"), list) and "null" in made["type"]
    if nullable and "enum" in limit:
        limit["enum"] = [*limit["enum"], None]
    return made | limit
