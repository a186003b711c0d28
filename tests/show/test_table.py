"""The table: wide and narrow, coloured and plain, and nothing in a text that steers the terminal."""

import io
from dataclasses import replace
from pathlib import Path

import pytest

import standin
from dragoman.model import CodedDocument
from dragoman.show import TableWriter
from dragoman.show.formats.table import COLUMNS, column_widths


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def table(coded: CodedDocument, *, width: int = 120, show: tuple[str, ...] = ()) -> str:
    file = io.StringIO()
    TableWriter(file, width=width, show=show).write(coded)
    return file.getvalue()


def test_wide() -> None:
    golden = (Path(__file__).parent / "table_wide.txt").read_text(encoding="utf-8")
    assert table(standin.example()) == golden


def test_narrow_is_a_line_a_field() -> None:
    lines = table(standin.example(), width=60).splitlines()
    assert "1   when        2024-02-29" in lines
    assert "    actor       police [Zambia Police Service] ZMB COP" in lines
    assert "    who says so The mayor [Mayor of Lusaka]" in lines
    assert max(map(len, lines)) <= 75  # the line about the document is not broken


def test_lists_of_statements_and_drops() -> None:
    found = table(standin.example(), show=("statements", "drops"))
    assert "    direct, official: he [Mayor of Lusaka]: They are accused of theft,\n" in found
    assert "    F101 no party was found “The bakers' union”\n" in found


def test_a_document_without_claims_says_why() -> None:
    coded = replace(standin.example(), claims=(), title=None)
    found = table(coded)
    assert "lusaka-1\n2024-03-01 · Example Wire · 0 claims" in found
    assert "F101 no party was found" in found


def test_colour_on_a_terminal_only() -> None:
    file = Terminal()
    TableWriter(file, width=120).write(standin.example())
    assert "\x1b[" in file.getvalue()
    assert "*arrested*" not in file.getvalue()
    assert "\x1b" not in table(standin.example())


def test_nothing_in_a_text_steers_the_terminal() -> None:
    evil = "\x1b[2J\x1b]0;owned\x07[bold red]x[/] \x9b31m \u202eredro :smile:"
    coded = standin.example()
    claims = (replace(coded.claims[1], rule=evil, actors=(standin.party(evil, None, name=evil),)),)
    coded = replace(
        coded, text=coded.text.replace("their", evil), title=evil, id=evil, publisher=evil, claims=claims
    )
    found = table(coded, show=("statements", "drops"))
    assert not any(char in found for char in "\x1b\x07\x9b\u202e")
    assert "[bold red]x[/]" in found and ":smile:" in found


@pytest.mark.parametrize("total", [20, 80, 99, 110, 120, 160, 250])
def test_columns_fit_or_give_way(total: int) -> None:
    widths = column_widths(total)
    assert not widths or sum(widths) + len(COLUMNS) + 4 <= total
    assert bool(widths) == (total >= 110)
