"""The data dictionary in the guide is the one that the row types give."""

from pathlib import Path

from dragoman.show import dictionary

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "dictionary.md"


def test_the_page_is_current():
    assert PAGE.read_text(encoding="utf-8") == dictionary.markdown(), (
        "run `dragoman dictionary > docs/guide/dictionary.md`"
    )


def test_every_column_says_what_it_holds():
    for table, about, columns in dictionary.tables():
        assert about, table
        assert all(one.holds and one.kind in dictionary.KINDS for one in columns), table


def test_as_rows_it_has_every_column_once():
    head, *rows = dictionary.rows()
    assert head == ("table", "column", "kind", "may_be_missing", "holds")
    assert len({row[:2] for row in rows}) == len(rows)
