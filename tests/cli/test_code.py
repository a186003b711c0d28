"""`dragoman code`: what comes out, and what is said where something cannot be read."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from dragoman.model.schema import schema

Run = Callable[..., Any]
ARREST = "Police in Harare arrested two union leaders on Monday."


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_bytes(ARREST.encode("utf-8"))
    return path


def lines(result: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_json_lines_fit_the_schema(run: Run, report: Path) -> None:
    result = run("code", report, "--format", "jsonl", "--published", "2024-03-06")
    assert (result.exit_code, result.stderr) == (0, "")
    (document,) = lines(result)
    jsonschema.validate(document, schema())
    assert (document["id"], document["text"], document["language"]) == (str(report), ARREST, "en")
    (claim,) = document["claims"]
    assert (claim["event_type"], claim["mode"], claim["trigger"]["text"]) == ("COERCE", "arrest", "arrested")
    assert claim["date"]["start"] == "2024-03-04"
    assert document["predicates"] == []


def test_predicates_on_request(run: Run, report: Path) -> None:
    (document,) = lines(run("code", report, "-f", "jsonl", "--predicates"))
    assert [(one["text"], one["factuality"]) for one in document["predicates"]] == [("arrested", 3.0)]


def test_the_table_shows_claim_and_evidence(run: Run, report: Path) -> None:
    result = run("code", report, "--published", "2024-03-06", "--show", "statements", "--show", "drops")
    assert result.exit_code == 0
    assert "COERCE" in result.stdout and "2024-03-04" in result.stdout
    assert "*arrested* [two union leaders]" in result.stdout
    assert "0 statements" in result.stdout and "left out" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_page_is_written_to_a_file(run: Run, report: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("code", report, "-f", "html", "-o", page)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")
    written = page.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>") and written.endswith("</html>\n")
    assert ">arrested</a>" in written


def test_html_in_json_out(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(
        '<html><head><meta property="article:published_time" content="2024-03-06">'
        "<title>Two held</title></head>"
        f"<body><nav><a href='/'>Home</a></nav><article><p>{ARREST}</p></article></body></html>"
    )
    (document,) = lines(run("code", page, "-f", "jsonl"))
    assert (document["text"], document["title"], document["published"]) == (ARREST, "Two held", "2024-03-06")
    assert len(document["claims"]) == 1


@pytest.mark.parametrize(
    "stdin",
    [
        ARREST.encode(),
        ARREST.encode("utf-16"),
        json.dumps({"text": ARREST}).encode(),
        f"<html>{ARREST}".encode(),
    ],
)
def test_standard_input(run: Run, stdin: bytes) -> None:
    (document,) = lines(run("code", "-", "-f", "jsonl", stdin=stdin))
    assert document["text"] == ARREST
    assert [claim["event_type"] for claim in document["claims"]] == ["COERCE"]


def test_what_cannot_be_read_is_told_and_the_rest_is_coded(run: Run, report: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(
        '{"text": "one"}\nnot json\n{"id": "x"}\n{"text": "a", "published": "soon"}\n{"text": "two"}\n'
    )
    (tmp_path / "empty").mkdir()
    missing = tmp_path / "missing.txt"
    result = run("code", missing, records, tmp_path / "empty", report, "-f", "jsonl")
    assert result.exit_code == 2
    assert [document["text"] for document in lines(result)] == ["one", "two", ARREST]
    assert result.stderr.splitlines() == [
        f"dragoman: {missing}: no such file or folder",
        f"dragoman: {records}:2: not JSON: Expecting value (column 1)",
        f"dragoman: {records}:3: a record without text",
        f"dragoman: {records}:4: published: 'soon' is not a date (YYYY-MM-DD)",
        f"dragoman: {tmp_path}/empty: a folder without texts"
        " (files that end in .txt .text .html .htm .xhtml .jsonl .ndjson .json .pdf)",
    ]


def test_an_unknown_model(run: Run, report: Path) -> None:
    result = run("code", report, "--model", "no_such_model")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("dragoman: model 'no_such_model' is not installed")


@pytest.mark.parametrize(
    "option", [["--published", "yesterday"], ["--format", "xml"], ["--jobs", "0"], ["--no-such"]]
)
def test_a_wrong_option(run: Run, report: Path, option: list[str]) -> None:
    result = run("code", report, *option)
    assert (result.exit_code, result.stdout) == (2, "")
    assert option[0] in result.stderr


def test_an_output_that_cannot_be_written(run: Run, report: Path, tmp_path: Path) -> None:
    result = run("code", report, "-o", tmp_path / "no" / "such" / "folder.html")
    assert result.exit_code == 2
    assert "No such file or directory" in result.stderr


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "Floods",
        "MINISTER ARRESTED",
        "police arrested him and then they left and then",
        "He said: “We will never",
        "one\x00two\r\nthree",
        "half \ud83d a character",
        "( [ { “ ‘",
    ],
)
def test_any_text_keeps_its_letters_and_true_offsets(run: Run, text: str) -> None:
    (document,) = lines(run("code", "-", "-f", "jsonl", stdin=json.dumps({"text": text}).encode()))
    assert document["text"] == text
    jsonschema.validate(document, schema())
    spans_are_true(document, text)


@pytest.mark.parametrize(
    "text",
    ["警方周一在首都逮捕了两名工会领导人。", "اعتقلت الشرطة يوم الاثنين اثنين من قادة النقابة في العاصمة."],
)
def test_a_language_that_is_not_covered_is_dropped(run: Run, text: str) -> None:
    (document,) = lines(run("code", "-", "-f", "jsonl", stdin=text.encode()))
    assert document["language"] in ("zh", "ar")
    assert (document["claims"], document["statements"], document["actors"]) == ([], [], [])
    (drop,) = document["drops"]
    assert drop["code"] == "C201" and (drop["start"], drop["end"]) == (0, len(text))


def spans_are_true(value: Any, text: str) -> None:
    """Wherever a start, an end and a text stand together, they agree."""
    if isinstance(value, list):
        for member in value:
            spans_are_true(member, text)
    elif isinstance(value, dict):
        for prefix in ("", "text_"):
            start, end = value.get(f"{prefix}start"), value.get(f"{prefix}end")
            if isinstance(start, int) and isinstance(value.get("text"), str):
                assert text[start:end] == value["text"]
        for member in value.values():
            spans_are_true(member, text)


def test_jobs_do_not_change_a_byte(dragoman: list[str], tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    texts = (f"{ARREST} Officials in region {n} denied it." + " They said so." * (n % 9) for n in range(70))
    path.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)))
    found = [
        subprocess.run(
            [*dragoman, "code", path, "-f", "jsonl", "-j", jobs], capture_output=True, check=True
        ).stdout
        for jobs in ("1", "2")
    ]
    assert found[0] == found[1]
    assert [json.loads(line)["id"] for line in found[0].splitlines()] == [str(n) for n in range(70)]
