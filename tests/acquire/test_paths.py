"""Files, folders, records and standard input become documents; what cannot be read, a located error."""

import io
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.acquire import read_paths
from dragoman.acquire.decode import NOT_LEGIBLE
from dragoman.acquire.records import read_records
from dragoman.errors import InputError
from dragoman.model import Document

# whatever a text may hold: no control characters but for ends of lines, and no mark of a broken one
LETTERS = st.characters(
    exclude_categories=["Cc", "Cs"], include_characters="\n\r\t", exclude_characters="\ufffd"
)


def read(*paths: object, published: str | None = None, stdin: bytes = b"") -> list[Document | InputError]:
    return list(read_paths([str(path) for path in paths], published=published, stdin=io.BytesIO(stdin)))


def errors(*paths: object) -> list[str]:
    return [str(one) for one in read(*paths) if isinstance(one, InputError)]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_plain_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = "  A headline\r\n\r\nBody\x00 with a NUL.\n\n"
    path = write(tmp_path / "report.txt", text)
    assert read(path, published="2024-03-01") == [
        Document(id=str(path), text=text, published="2024-03-01", published_source="option")
    ]


def test_a_page_keeps_its_bytes(tmp_path: Path) -> None:
    page = b"<!doctype html><html><body><p>Body</p></body></html>"
    path = write(tmp_path / "report.html", page)
    assert read(path) == [Document(id=str(path), text="", raw=page)]


def test_records(tmp_path: Path) -> None:
    record = {
        "id": "a1",
        "title": "T",
        "publisher": "P",
        "url": "https://example.org/a",
        "published": "2024-03-02T10:00:00Z",
        "text": "Body\u2028of two lines",
        "extra": [1],
    }
    path = write(
        tmp_path / "reports.jsonl", f"{json.dumps(record, ensure_ascii=False)}\r\n\n" + '{"text": "Only"}'
    )
    assert read(path, published="2024-01-01") == [
        Document(
            id="a1",
            text="Body\u2028of two lines",
            title="T",
            publisher="P",
            url="https://example.org/a",
            published="2024-03-02",
            published_source="record",
        ),
        Document(id=f"{path}:3", text="Only", published="2024-01-01", published_source="option"),
    ]


def test_a_long_first_record_is_read_whole(tmp_path: Path) -> None:
    text = "word " * 5000
    path = write(tmp_path / "long.jsonl", json.dumps({"text": text}) + "\n" + json.dumps({"text": "next"}))
    assert [one.text for one in read(path) if isinstance(one, Document)] == [text, "next"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "utf-32"])
def test_records_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path / "reports.jsonl", '{"text": "Łódź"}\n{"text": "two"}\n'.encode(encoding))
    assert [one.text for one in read(path) if isinstance(one, Document)] == ["Łódź", "two"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (
            "{'text': 'single quotes'}",
            "not JSON: Expecting property name enclosed in double quotes (column 2)",
        ),
        ('{"text": "cut off', "not JSON: Unterminated string starting at (column 10)"),
        ("[" * 100_000, "not JSON that can be read: maximum recursion depth exceeded"),
        ('["a list"]', "not a record but a list"),
        ("null", "not a record but null"),
        ("17", "not a record but a number"),
        ('{"id": "a"}', "a record without text"),
        ('{"text": null}', "a record without text"),
        ('{"text": 5}', "text is a number, not text"),
        ('{"text": "a", "title": ["b"]}', "title is a list, not text"),
        ('{"text": "a", "published": "last week"}', "published: 'last week' is not a date (YYYY-MM-DD)"),
        ('{"text": "a", "published": 1718000000}', "published is a number, not text"),
    ],
)
def test_a_bad_record_names_file_and_line_and_spares_the_others(
    tmp_path: Path, line: str, fault: str
) -> None:
    path = write(tmp_path / "reports.jsonl", f'{{"text": "before"}}\n{line}\n{{"text": "after"}}\n')
    found = read(path)
    assert [one.text if isinstance(one, Document) else "error" for one in found] == [
        "before",
        "error",
        "after",
    ]
    message = str(found[1])
    assert message.startswith(f"{path}:2: {fault}"), message


def test_json_over_several_lines_is_told_once(tmp_path: Path) -> None:
    path = write(tmp_path / "reports.json", json.dumps([{"text": "a"}, {"text": "b"}], indent=2))
    assert errors(path) == [f"{path}:1: not JSON lines (one record a line) but JSON over several lines"]


def test_a_folder_is_read_sorted_without_what_is_hidden_or_of_another_kind(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "c.jsonl", ".hidden.txt", ".git/x.txt", "image.png", "notes.md"):
        write(tmp_path / name, '{"text": "x"}')
    ids = [one.id for one in read(tmp_path) if isinstance(one, Document)]
    assert ids == [str(tmp_path / "a/z.txt"), str(tmp_path / "b.txt"), f"{tmp_path / 'c.jsonl'}:1"]


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    write(tmp_path / "report.docx", b"PK\x03\x04 ...")
    good = write(tmp_path / "good.txt", "Body")
    found = read(tmp_path / "missing.txt", tmp_path / "empty", tmp_path / "report.docx", good)
    assert [str(one) for one in found[:3]] == [
        f"{tmp_path}/missing.txt: no such file or folder",
        f"{tmp_path}/empty: a folder without texts"
        " (files that end in .txt .text .html .htm .xhtml .jsonl .ndjson .json .pdf)",
        f"{tmp_path}/report.docx: a ZIP archive or office document, which is not read:"
        " plain text, HTML, PDF and JSON lines are",
    ]
    assert found[3] == Document(id=str(good), text="Body")


def test_what_is_no_text_is_named(tmp_path: Path) -> None:
    noise = write(tmp_path / "noise.txt", random.Random(1).randbytes(400_000))
    record = write(tmp_path / "r.jsonl", json.dumps({"text": "\0\1" * 50}) + '\n{"text": "Body"}\n')
    found = read(noise, record)
    assert [str(one) for one in found[:2]] == [f"{noise}: {NOT_LEGIBLE}", f"{record}:1: {NOT_LEGIBLE}"]
    assert found[2:] == [Document(id=f"{record}:2", text="Body")]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b'\n {"text": "a record"}\n', "record"),
        (b"<?xml version='1.0'?>\n<!-- c -->\n<!DOCTYPE html><html></html>", "page"),
        (b"<HTML lang=en><p>Body", "page"),
        (b"{brace} yourself, said the mayor.", "text"),
        (b"<b>bold</b> words in plain text", "text"),
        (b"", "text"),
    ],
)
def test_standard_input_is_read_as_what_it_is(content: bytes, kind: str) -> None:
    (one,) = read("-", stdin=content)
    assert isinstance(one, Document)
    assert ("page" if one.raw else "record" if one.id == "-:2" else "text") == kind


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_no_line_is_lost_whatever_it_holds(lines: list[bytes]) -> None:
    found = list(read_records("f", [line.replace(b"\n", b"") for line in lines], None))
    filled = [line for line in lines if line.replace(b"\n", b"").strip()]
    assert len(found) == len(filled) or "several lines" in str(found[0])


@given(st.text(LETTERS, max_size=200))
def test_a_record_gives_its_text_to_the_letter(text: str) -> None:
    (one,) = read_records("f", [json.dumps({"text": text}).encode()], None)
    assert isinstance(one, Document)
    assert one.text == text
