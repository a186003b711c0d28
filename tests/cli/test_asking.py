"""The commands that ask: what goes to standard output, to a file and to its manifest; what is refused."""

import json

import pytest


@pytest.fixture(scope="module")
def path(tmp_path_factory, lexicon):
    from tests.ask.conftest import reports
    from tests.ask.test_event import store_of

    return store_of(tmp_path_factory.mktemp("asking") / "s.sqlite", lexicon, reports())


def test_a_table_says_how_many_there_are(run, path):
    done = run("events", "--store", path, "--limit", 2)
    assert done.exit_code == 0
    assert done.stdout.splitlines()[-1] == "1 to 2 of 6 events; no person has reviewed them"
    assert run("events", "--store", path, "--type", "AID").stdout.splitlines()[-1] == "no events"


def test_a_manifest_stands_beside_the_file(run, path, tmp_path):
    target = tmp_path / "events.csv"
    done = run("events", "--store", path, "--type", "COERCE", "--sort=-date", "-f", "csv", "-o", target)
    assert (done.exit_code, done.stdout) == (0, "")
    told = json.loads((tmp_path / "events.csv.manifest.json").read_text())
    assert told["question"] == "events" and told["filters"] == {"type": ["COERCE"]}
    assert (told["rows"], told["rows_of_all_pages"], told["sort"]) == (3, 3, ["-date"])
    assert told["reviewed"] == {"claims": 3, "accepted": 0} and told["store"]["reviewed"] == 0
    assert told["redaction"] == {"protected persons": "withheld", "private persons": "pseudonyms"}
    assert told["store"]["coders"] == [{"version": "0.0", "model": "none", "lexicon": "none", "documents": 6}]
    assert told["columns"][0]["name"] == "event_id" == target.read_text().split(",")[0]
    assert not list(tmp_path.glob(".*"))


def test_no_export_is_written_over_a_store_and_no_backup_over_another_file(run, path, tmp_path):
    store = tmp_path / "s.sqlite"
    store.write_bytes(path.read_bytes())
    for option in ("--output", "--manifest"):
        done = run("events", "--store", path, "-f", "csv", option, store)
        assert (done.exit_code, done.stderr) == (
            2,
            f"dragoman: {store}: a store, which is not written over\n",
        )
    note = tmp_path / "note.txt"
    note.write_text("mine")
    for target in (note, store):
        done = run("backup", target, "--store", store)
        assert done.exit_code == 2 and "no earlier copy of this store" in done.stderr
    assert note.read_text() == "mine" and store.read_bytes() == path.read_bytes()
    assert [run("backup", tmp_path / "copy.sqlite", "--store", store).exit_code for _ in range(2)] == [0, 0]


def test_standard_output_has_a_manifest_only_where_it_is_asked_for(run, path, tmp_path):
    target = tmp_path / "told.json"
    done = run("events", "--store", path, "-f", "polecat", "--persons", "--manifest", target)
    told = json.loads(target.read_text())
    assert told["filters"] == {"done": True}
    assert told["redaction"]["private persons"] == "shown"
    assert len(told["columns"]) == 40
    assert len(done.stdout.splitlines()) == told["rows"] + 1 == 5


def test_persons_are_named_only_where_it_is_asked_for(run, path):
    assert "Haradnichy" not in run("claims", "--store", path, "-f", "jsonl").stdout
    assert "Haradnichy" in run("claims", "--store", path, "-f", "jsonl", "--persons").stdout
    assert "Haradnichy" in run("claims", "--store", path).stdout


def test_series_says_what_it_leaves_out(run, path):
    lines = run("series", "--store", path, "--type", "COERCE", "--mode", "arrest").stdout.splitlines()
    assert lines[1].split() == ["2024-03", "2"]
    assert "1 left out as negated: told as not having happened" in lines
    assert "measured precision of the mode arrest alone: not measured" in lines
    done = run("series", "--store", path, "-f", "csv")
    assert "left out" in done.stderr and "left out" not in done.stdout


@pytest.mark.parametrize(
    ("order", "message"),
    [
        (["events", "--type", "RELEASE"], "type: there is no 'RELEASE'; there are ACCUSE"),
        (["claims", "--sort", "size"], "sort: claims are not ordered by 'size'"),
        (["event", "e0"], "event: there is no 'e0'"),
    ],
)
def test_what_cannot_be_asked_is_told_in_a_line(run, path, order, message):
    done = run(*order, "--store", path)
    assert done.exit_code == 2
    assert message in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("events", "csv"),
        ("events", "polecat"),
        ("claims", "csv"),
        ("documents", "jsonl"),
        ("series", "csv"),
        ("origins", "jsonl"),
    ],
)
def test_a_manifest_says_how_many_claims_a_person_reviewed(run, path, tmp_path, question, form):
    store, target = tmp_path / "s.sqlite", tmp_path / "manifest.json"
    store.write_bytes(path.read_bytes())
    asked = ["events", "--store", store, "--type", "COERCE", "--done", "-f", "csv"]
    id = run(*asked).stdout.splitlines()[1].split(",")[0].removeprefix("e")
    assert run("accept", id, "--store", store, "--author", "Ada Orme", "--reason", "read").exit_code == 0
    assert run(question, "--store", store, "-f", form, "--manifest", target).exit_code == 0
    told = json.loads(target.read_text())
    assert told["store"]["reviewed"] == told["reviewed"]["accepted"] == 1
    assert told["reviewed"]["claims"] >= 3
    assert "1 of the 3 claims behind them are reviewed" in run("series", "--store", store).stdout
    assert "a person has reviewed 1 of 6 claims" in run("log", "--store", store).stdout
