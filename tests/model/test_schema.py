"""The JSON Schema says what the dataclasses say, and takes no document that lacks a field or has one more."""

import copy
import dataclasses
import json
from typing import Any

import jsonschema
import pytest

import standin
from dragoman import model
from dragoman.model import CodedDocument
from dragoman.model.schema import LIMITS, schema
from dragoman.show import json_line


@pytest.fixture
def plain() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(json_line(standin.example()))
    return made


def faults(document: dict[str, Any]) -> list[str]:
    validator = jsonschema.Draft202012Validator(schema())
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(document)]


def test_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_names_every_field_in_order() -> None:
    assert list(schema()["properties"]) == [field.name for field in dataclasses.fields(CodedDocument)]
    assert schema()["required"] == list(schema()["properties"])


def test_every_limit_is_of_a_field() -> None:
    for name in LIMITS:
        kind, field = name.split(".")
        assert field in {one.name for one in dataclasses.fields(getattr(model, kind))}, name


def test_takes_a_coded_document(plain: dict[str, Any]) -> None:
    assert faults(plain) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("claims", 0, "status"), "certain", "claims/0/status: 'certain' is not one of"),
        (("claims", 0, "factuality"), 3.5, "claims/0/factuality: 3.5 is greater than the maximum of 3"),
        (("claims", 0, "trigger", "start"), -1, "claims/0/trigger/start: -1 is less than the minimum of 0"),
        (("claims", 0, "quad_code"), 5, "claims/0/quad_code: 5 is not one of"),
        (("claims", 0, "date"), "2024-02-29", "claims/0/date: '2024-02-29' is not valid"),
        (("statements", 0, "source"), [[1, 2, 3]], "statements/0/source/0: [1, 2, 3] is too long"),
        (("published",), "1 March 2024", "published: '1 March 2024' does not match"),
        (("actors", 0, "country"), "Zambia", "actors/0/country: 'Zambia' does not match"),
        (("schema_version",), "0", "schema_version: '1' was expected"),
    ],
)
def test_finds_a_fault(plain: dict[str, Any], path: tuple[str | int, ...], value: object, fault: str) -> None:
    inner: Any = plain
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert any(found.startswith(fault) for found in faults(plain)), faults(plain)


def test_wants_every_field_and_no_other(plain: dict[str, Any]) -> None:
    lacking = copy.deepcopy(plain)
    del lacking["claims"][0]["rule"]
    assert faults(lacking) == ["claims/0: 'rule' is a required property"]
    plain["claims"][0]["event_code"] = "0841"
    assert faults(plain)[0].startswith("claims/0: Additional properties are not allowed ('event_code'")
