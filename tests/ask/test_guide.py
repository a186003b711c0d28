"""The Python of the guide page runs, on exports that the command line writes."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli.app import app

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "asking.md"
BLOCKS = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def exports(store, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DRAGOMAN_STORE", str(store.path))
    for form, name in (("csv", "events.csv"), ("polecat", "events.tsv"), ("parquet", "events.parquet")):
        done = CliRunner().invoke(app, ["events", "--format", form, "--output", name])
        assert done.exit_code == 0, done.output
        assert (tmp_path / f"{name}.manifest.json").exists()


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_it_runs(exports, capsys, number):
    exec(compile(BLOCKS[number], f"{PAGE.name} {number}", "exec"), {})
    assert capsys.readouterr().out


def test_there_are_some():
    assert len(BLOCKS) == 2
