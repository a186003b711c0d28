"""One line of JSON a document, which reads back to the same document."""

import json

from hypothesis import given
from hypothesis import strategies as st

import standin
from dragoman.model import CodedDocument, Document
from dragoman.model.plain import from_plain
from dragoman.show import json_line


def test_reads_back_to_the_same_document() -> None:
    coded = standin.example()
    assert from_plain(CodedDocument, json.loads(json_line(coded))) == coded


def test_fields_stand_in_the_order_of_the_schema() -> None:
    line = json_line(standin.example()).decode("utf-8")
    assert line.startswith(
        '{"schema_version": "1", "id": "lusaka-1", "title": "Two held in Lusaka", "publisher"'
    )


@given(st.text(max_size=200))
def test_any_text_is_one_line_and_comes_back(text: str) -> None:
    line = json_line(standin.coded(Document(id=text, text=text)))
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    read = json.loads(line)
    assert (read["id"], read["text"]) == (text, text)


def test_half_a_character_is_escaped() -> None:
    text = json.loads('"broken \\ud83d here"')
    line = json_line(standin.coded(Document(id="a", text=text)))
    assert b'"broken \\ud83d here"' in line
    assert json.loads(line)["text"] == text
