"""What is told of one person, one event, or of judgements, as csv, parquet and pandas: the rows that were
asked for, and no name that is not to be told."""

import csv
import io
import json
import re
from dataclasses import replace

import pyarrow.parquet
import pytest
from tests.cli.test_protected import IGOR, LENA, report, whole
from tests.judge.judged import added, judge

import dragoman
from dragoman.corpus import Corpus
from dragoman.lexicon import load
from dragoman.record.store import open_store
from dragoman.show.formats.sheet import cell
from standin import seen_as

MIRA, ROK = "Mira Soltany", "Rok Bem"  # the sister of somebody held; whom a person marks
FORMATS = ("csv", "tsv", "jsonl", "parquet", "pandas")
OF_LENA = ("lena", "velimbe", "velimbé", "tarma", "2024-03-04", "4 march", "4 мар")
OF_OTHERS = ("mira", "soltan", "rok bem", " bem")


def relative(name):
    one = whole(name, id="sister", publisher="Morning Post", title="A sister held")
    return replace(one, actors=tuple(seen_as(a, "protected", "relative") for a in one.actors))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A child held together with Igor Makuran, a sister of somebody, and one whom a person marks."""
    path = tmp_path_factory.mktemp("rows") / "s.sqlite"
    with open_store(path, create=True) as made:
        corpus = Corpus(made, load())
        marked = whole(ROK, "private", id="baker", publisher="Morning Post", title="A baker held")
        added(corpus, report("arrest"), relative(MIRA), marked)
        judge(corpus).protect(ROK)
        judge(corpus, f"{LENA} and {ROK} were in Tarma on 4 March, and so was {IGOR}").accept(
            "c0ffee00c0ffee01"
        )
        judge(corpus, f"Makuran's lawyer says so; {MIRA} is his cousin").accept("c0ffee00c0ffee03")
        judge(corpus, "two spellings").merge(IGOR, "Igor Makuran-Ba")
        judge(corpus, "it was another").correct("c0ffee00c0ffee02", "recipient", "Dan Orr")
    return path


def event_of(store, name):
    with dragoman.open(store, unredacted=True) as ledger:
        return next(one.event_id for one in ledger.claims(recipient=name))


def asked_of(ledger, what, store):
    """The rows of a question, as Python gets them."""
    if what == "log":
        return ledger.log()
    kind, name = what
    return ledger.transitions(name) if kind == "case" else ledger.accounts(event_of(store, name))


def order_of(store, what):
    if what == "log":
        return ["log"]
    kind, name = what
    return [kind, name if kind == "case" else event_of(store, name)]


ASKED = [("case", IGOR), ("case", LENA), ("case", MIRA), ("case", ROK)]
ASKED += [("event", IGOR), ("event", LENA), ("event", MIRA), ("event", ROK), "log"]
OPTIONS = {"unredacted": {"unredacted": True}, "persons": {"persons": True}, "": {"persons": False}}


def written(run, store, folder, what, format, view=""):
    """All that is written: the rows, their manifest, and what is said beside them."""
    if format == "pandas":
        with dragoman.open(store, **OPTIONS[view]) as ledger:
            return asked_of(ledger, what, store).to_pandas().to_csv()
    target = folder / "rows"
    more = [f"--{view}"] if view else []
    done = run(*order_of(store, what), "--store", store, "--format", format, "--output", target, *more)
    assert done.exit_code in (0, 1), done.output
    manifest = target.with_name("rows.manifest.json").read_text()
    if format == "parquet":
        return str(pyarrow.parquet.read_table(target).to_pylist()) + manifest
    return target.read_text() + manifest


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("what", ASKED, ids=str)
@pytest.mark.parametrize("view", ["", "persons"])
def test_no_form_of_a_protected_name_is_told(run, store, tmp_path, what, format, view):
    told = written(run, store, tmp_path, what, format, view).casefold()
    if what[0] == "case" and view:
        told = told.replace(what[1].casefold(), "")  # whose case it is, the manifest says as it was asked
    leaked = [word for word in (*OF_LENA, *OF_OTHERS) if word in told]
    assert not leaked, told


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("what", ASKED, ids=str)
def test_the_owner_who_asks_for_all_of_it_is_told(run, store, tmp_path, what, format):
    told = written(run, store, tmp_path, what, format, "unredacted")
    for name in (LENA, MIRA) if what == "log" else (what[1],):
        assert name in told
    if what in (("case", LENA), ("event", LENA)):
        assert "2024-03-04" in told and "Tarma" in told


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("what", [("case", IGOR), ("event", IGOR), "log"], ids=str)
def test_private_persons_bear_pseudonyms_unless_asked_for(run, store, tmp_path, what, format):
    told = written(run, store, tmp_path, what, format)
    assert not re.search("igor|makuran|dan orr", told, re.IGNORECASE), told
    assert "person-" in told
    assert IGOR in written(run, store, tmp_path, what, format, "persons")


def test_a_case_bears_the_pseudonym_of_other_exports(run, store):
    """However the name asked for is spelt, the rows are joined with those of claims."""
    claims = csv.DictReader(io.StringIO(run("claims", "--store", store, "--format", "csv").stdout))
    known = {name for row in claims for name in row["recipients"].split("; ")}
    for name in (IGOR, "Игорь Макуран"):
        told = run("case", name, "--store", store, "--format", "csv").stdout
        [row, *_] = csv.DictReader(io.StringIO(told))
        assert row["name"] in known


ROWS = [("case", IGOR), ("event", IGOR), "log"]


@pytest.mark.parametrize("what", ROWS, ids=str)
def test_csv_and_parquet_read_back_are_the_rows(run, store, tmp_path, what):
    with dragoman.open(store) as ledger:
        rows = asked_of(ledger, what, store)
        frame = rows.to_pandas()
    assert len(rows) == rows.total > 0
    names = [*rows[0].__dataclass_fields__]
    target = tmp_path / "rows.csv"
    order = [*order_of(store, what), "--store", store, "--persons"]
    assert run(*order, "--format", "csv", "--output", target).exit_code == 0
    with target.open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    assert read == [{name: cell(getattr(row, name)) for name in names} for row in rows]
    assert run(*order, "--format", "parquet", "--output", tmp_path / "rows.parquet").exit_code == 0
    read = pyarrow.parquet.read_table(tmp_path / "rows.parquet").to_pylist()
    assert [
        {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
        for row in read
    ] == [{name: getattr(row, name) for name in names} for row in rows]
    assert list(frame.columns) == names
    assert [tuple(one) for one in frame[names[0]].items()] == [
        (at, getattr(row, names[0])) for at, row in enumerate(rows)
    ]


@pytest.mark.parametrize("what", ROWS, ids=str)
def test_the_manifest_has_the_columns_and_what_was_asked(run, store, tmp_path, what):
    target = tmp_path / "rows.csv"
    run(*order_of(store, what), "--store", store, "--format", "csv", "--output", target)
    told = json.loads((tmp_path / "rows.csv.manifest.json").read_text())
    with target.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert [one["name"] for one in told["columns"]] == head
    assert all(one["holds"] for one in told["columns"])
    assert told["rows"] == len(rows)
    assert told["question"] == (what if what == "log" else what[0])
    assert told["redaction"] == {"protected persons": "withheld", "private persons": "pseudonyms"}
    if what != "log":
        assert told["reviewed"]["accepted"] > 0


@pytest.mark.parametrize("name", ["Zorkan Quix", LENA])
def test_a_name_without_a_case_says_so(run, store, name):
    done = run("case", name, "--store", store, "--format", "csv")
    assert done.exit_code == 1
    assert done.stdout.startswith("name,actor_id,number,status,date,")
    assert done.stdout.count("\n") == 1
    assert f"no report tells of a change of {name}" in done.stderr
    seen = run("case", name, "--store", store)
    assert seen.exit_code == 1 and f"{name}: no report tells of a change" in seen.stdout


def test_a_table_says_how_each_change_stands(run, store):
    lines = run("case", IGOR, "--store", store).stdout.splitlines()
    assert lines[0] == f"{IGOR}: 1 change reported; a person has reviewed 1 of 1"
    assert lines[1] == f"    named as {IGOR}"
    assert lines[3].startswith("  1 2024-03 · reported detained by ") and lines[3].endswith(
        " · reported, reviewed"
    )
    assert lines[-1].startswith("Established: two independent origins")


def test_nothing_judged_is_a_head_alone(run, tmp_path):
    path = tmp_path / "s.sqlite"
    open_store(path, create=True).close()
    done = run("log", "--store", path, "--format", "csv")
    assert done.exit_code == 0
    assert done.stdout.startswith("judgement,made,kind,") and done.stdout.count("\n") == 1
    with dragoman.open(path) as ledger:
        assert list(ledger.log().to_pandas().columns)[:3] == ["judgement", "made", "kind"]


def test_what_is_not_counted_is_told_beside_the_rows(run, store):
    """A change that is only denied is in no row, and not passed over in silence."""
    whole = json.loads(run("case", IGOR, "--store", store, "--format", "jsonl", "--persons").stdout)
    told = run("case", IGOR, "--store", store, "--format", "csv").stderr
    assert (f"{len(whole['not_counted'])} claim" in told) == bool(whole["not_counted"])
