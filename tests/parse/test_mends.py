"""Each mend does something, and the guide lists them as they are."""

import re
from pathlib import Path

import pytest

from dragoman.parse import Parser
from dragoman.parse.mends import MENDS, Mend, Sentence, table

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "parse.md"


@pytest.mark.parametrize("mend", MENDS, ids=lambda one: one.name)
def test_its_example_comes_out_otherwise_without_it(
    mend: Mend, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    mended = parser.read(mend.example)
    monkeypatch.setattr(table, "MENDS", tuple(one for one in MENDS if one is not mend))
    assert parser.read(mend.example) != mended


def test_the_guide_lists_them_in_order() -> None:
    rows = re.findall(r"^\| \d+ \| ([^|]+) \| ([^|]+) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [(name, example.replace("*", "")) for name, example in rows] == [
        (one.name, one.example) for one in MENDS
    ]


@pytest.mark.parametrize(
    "role", ["compound", "adjective", "conjunct", "prepositional_object", "preposition", "noun_clause"]
)
def test_a_mend_that_ties_a_knot_is_left_out(
    role: str, parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word below itself has no root, and whoever climbs from it never arrives."""

    def knot(sentence: Sentence) -> None:
        first, second = sentence.first, sentence.first + 1
        sentence.hang(first, second, role)
        sentence.hang(second, first, role)

    text = "Chad lets two nurses go. East Ruritania relaxed travel rules."
    mended = parser.read(text)
    monkeypatch.setattr(table, "MENDS", (Mend("knot", text, knot), *MENDS))
    assert parser.read(text) == mended
