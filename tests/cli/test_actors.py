"""`dragoman actors`, and coding with what was imported."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
LIST = "name;country;office;office_from\nMarta Kolvin;Norway;foreign minister;2023-05-01\nPer Aas;Norway;;\n"
TEXT = b"Norwegian Foreign Minister Marta Kolvin met union leaders in Oslo."


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(LIST)
    return path


def test_import_list_show_remove(
    run: Run, listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAGOMAN_ACTORS", str(tmp_path / "actors.sqlite"))
    result = run("actors", "import", listed)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "own.csv: people 1, names 1"
    assert lines[2:] == ["left out: 1", "         1  a person without an office"]
    assert "own.csv\tlist\tpeople 1, names 1; 1 left out" in run("actors", "list").stdout
    assert "foreign minister\t2023-05-01 –" in run("actors", "show", "marta kolvin").stdout
    assert "per:macron-emmanuel" in run("actors", "show", "Emmanuel Macron").stdout
    assert run("actors", "show", "Per Aas").exit_code == 2
    assert run("actors", "remove", "other.csv").exit_code == 2
    assert run("actors", "remove", "own.csv").exit_code == 0
    assert run("actors", "show", "marta kolvin").exit_code == 2


def test_coding_names_what_it_was_made_with(run: Run, listed: Path, tmp_path: Path) -> None:
    into = tmp_path / "actors.sqlite"
    run("actors", "import", listed, "--into", into)
    how = ("code", "-", "-f", "jsonl", "--published", "2024-03-01")
    coded = json.loads(run(*how, "--actors", into, stdin=TEXT).stdout)
    assert "+actors." in coded["coder"]["lexicon"]
    assert any(actor["id"].startswith("per:marta-kolvin") for actor in coded["actors"])
    coded = json.loads(run(*how, "--actors", "none", stdin=TEXT).stdout)
    assert "+actors." not in coded["coder"]["lexicon"]
    assert all(not actor["id"].startswith("per:") for actor in coded["actors"])


def test_questions_know_imported_names(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that no text has, in the list alone, finds whom the texts name otherwise."""
    monkeypatch.setenv("DRAGOMAN_ACTORS", str(tmp_path / "actors.sqlite"))
    monkeypatch.setenv("DRAGOMAN_STORE", str(tmp_path / "store.sqlite"))
    (tmp_path / "own.csv").write_text(
        "name;country;office;office_from;actor_id;aliases\n"
        "Marta Kolvin;Norway;foreign minister;2023-05-01;per:kolvin;The Iron Skipper\n"
    )
    (tmp_path / "text.txt").write_text(
        "Police in Oslo arrested Norwegian Foreign Minister Marta Kolvin on Monday."
    )
    run("actors", "import", tmp_path / "own.csv")
    assert run("add", tmp_path / "text.txt", "--published", "2024-03-01").exit_code == 0
    for asked in ("The Iron Skipper", "per:kolvin"):
        assert "Marta Kolvin" in run("actors", "--actor", asked, "-f", "csv").stdout
        assert "arrest" in run("claims", "--recipient", asked, "-f", "csv").stdout
        assert "Marta Kolvin" in run("case", asked, "-f", "jsonl").stdout
    assert "arrest" not in run("claims", "--recipient", "The Iron Admiral", "-f", "csv").stdout
    told = run("explain", "per:kolvin").stdout
    assert told.splitlines()[0] == "actors.sqlite: own.csv" and "foreign minister" in told
    monkeypatch.setenv("DRAGOMAN_ACTORS", "none")
    assert "arrest" not in run("claims", "--recipient", "The Iron Skipper", "-f", "csv").stdout
    assert run("explain", "per:kolvin").exit_code == 2


def test_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    result = run("code", "-", "--actors", tmp_path / "none.sqlite", stdin=TEXT)
    assert result.exit_code == 2
    assert "no file of imported actors there" in result.stderr
    result = run("actors", "import", tmp_path / "none.csv", "--into", tmp_path / "a.sqlite")
    assert (result.exit_code, result.stderr) == (
        2,
        f"dragoman: {tmp_path / 'none.csv'}: No such file or directory\n",
    )


def test_columns(run: Run) -> None:
    assert "office_from" in run("actors", "columns").stdout
