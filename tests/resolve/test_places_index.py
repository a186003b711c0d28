"""The index on disk, and the form in which names are compared."""

import os
import pathlib
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.resolve.places.index import Index, cache_folder, opened, sorted_lines
from dragoman.resolve.places.location import folded

KEYS = st.text(st.characters(exclude_characters="\t\n\r", exclude_categories=("Cs",)), min_size=1, max_size=6)


def index(pairs: list[tuple[str, str]]) -> Index:
    return Index(None, "".join(sorted_lines(f"{key}\t{value}" for key, value in pairs)).encode())


@given(st.lists(st.tuples(KEYS, KEYS), max_size=40), KEYS)
def test_finds_all_values_of_a_key_and_no_other(pairs: list[tuple[str, str]], other: str) -> None:
    made = index(pairs)
    for key in {key for key, _ in pairs} | {other}:
        assert sorted(made.values(key)) == sorted({value for one, value in pairs if one == key})


def test_empty_index_knows_nothing() -> None:
    assert index([]).values("minsk") == []


def test_a_longer_key_is_another_key() -> None:
    assert index([("york", "1"), ("yorkton", "2"), ("yor", "3")]).values("york") == ["1"]


def test_is_made_once_and_read_afterwards(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_CACHE", str(tmp_path / "new"))
    calls = []

    def lines() -> list[str]:
        calls.append(1)
        return ["b\t2", "a\t1", "a\t1"]

    assert opened("places.tsv", lines).values("a") == ["1"]
    assert opened("places.tsv", lines).values("b") == ["2"]
    assert len(calls) == 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["places.tsv"]


def test_stays_in_memory_where_the_folder_cannot_be_made(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("DRAGOMAN_CACHE", str(tmp_path / "file" / "below"))
    assert opened("places.tsv", lambda: ["a\t1"]).values("a") == ["1"]


def test_goes_to_another_process(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "i.tsv"
    path.write_bytes(b"a\t1\n")
    assert pickle.loads(pickle.dumps(Index(path))).values("a") == ["1"]


def test_cache_folder_is_the_users(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", os.sep + "c")
    assert cache_folder() == pathlib.Path(os.sep + "c") / "dragoman"


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("São Paulo", "sao paulo"),
        ("Winston-Salem", "winston salem"),
        ("St. Louis", "saint louis"),
        ("ST LOUIS", "saint louis"),
        ("Port St. Lucie", "port saint lucie"),
        ("Mt. Vernon", "mount vernon"),
        ("Ft Worth", "fort worth"),
        ("Washington,  D.C.", "washington, dc"),
        ("Utøya", "utoya"),
        ("", ""),
    ],
)
def test_names_are_compared_without_case_marks_and_points(name: str, form: str) -> None:
    assert folded(name) == form
