"""From Python: the same questions, typed rows, pandas; `import dragoman` stays quick."""

import subprocess
import sys

import pytest

import dragoman
from dragoman.ask.series import Series
from dragoman.errors import AskError, StoreError
from dragoman.model.rows import EventRow


@pytest.fixture
def ledger(store):
    with dragoman.open(store.path) as opened:
        yield opened


def test_events_are_typed_rows_with_a_total(ledger):
    found = ledger.events(type="COERCE", sort="date", limit=2)
    assert (len(found), found.total) == (2, 3)
    assert isinstance(found[0], EventRow)
    assert [row.event_type for row in found] == ["COERCE", "COERCE"]


def test_each_question_is_asked(ledger):
    assert [row.document_id for row in ledger.claims(publisher="Evening Star")] == ["old", "release"]
    assert ledger.documents(words="miners")[0].publisher == "Morning Post"
    assert ledger.actors(kind="body")[0].name == "Ministry of Justice"
    assert ledger.event("ec-march").event.mode == "demo"
    assert [one.id for one in ledger.coded(document="march")] == ["march"]
    assert isinstance(ledger.series(by="week"), Series)
    [held] = [one for one in ledger.case("Siarhei Haradnichy").transitions if one.status == "detained"]
    assert held.date == "2024-03-05"
    assert set(held.claims) <= {f"{one.claim_id}@{one.document_id}" for one in ledger.claims()} != set()
    assert ledger.provenance().documents == 6


def test_protected_names_are_withheld_and_private_ones_may_be(store, ledger):
    assert "Petrova" not in str(ledger.claims())
    with dragoman.open(store.path, persons=False) as pseudonymous:
        assert "Haradnichy" not in str(pseudonymous.events())
    with dragoman.open(store.path, unredacted=True) as whole:
        assert "Petrova" in str(whole.claims())


def test_pandas(ledger):
    frame = ledger.events(sort="date").to_pandas()
    assert len(frame) == 6
    assert frame["claims"].sum() == 6
    assert frame.loc[frame["mode"] == "demo", "actors"].iloc[0] == ("Miners",)
    assert frame["geonames_id"].dtype == "Int64" and frame["done"].dtype == "boolean"
    assert frame["date_start"].isna().sum() == 1
    assert list(ledger.series().to_pandas()["events"]) == [3]


def test_without_pandas_it_says_what_to_install(ledger, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match=r"pip install 'dragoman\[pandas\]'"):
        ledger.events().to_pandas()


def test_what_cannot_be_asked(ledger, tmp_path):
    with pytest.raises(AskError, match="events are not filtered by 'colour'"):
        ledger.events(colour="red")
    with pytest.raises(StoreError, match="no store there"):
        dragoman.open(tmp_path / "none.sqlite")


def test_import_loads_neither_store_nor_parser():
    script = "import sys, dragoman; print([m for m in ('sqlalchemy', 'spacy', 'pandas') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
