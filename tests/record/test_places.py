"""Which file, line or text a document is: the same one from whatever folder it is named, and no other one."""

import io

import pytest
from sqlalchemy import select

from dragoman.acquire import read_paths
from dragoman.corpus import Corpus
from dragoman.engine.adding import Problem, add
from dragoman.judge.forget import Forgetter
from dragoman.record import tables
from dragoman.record.checking import faults
from dragoman.record.reading import coded_documents
from dragoman.record.store import open_store
from record.test_adding import Reader

ARREST, RELEASE = "Police arrested a baker.", "Police arrested a teacher."


@pytest.fixture
def corpus(tmp_path):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store)
        with store.reading() as connection:
            assert list(faults(connection)) == []


@pytest.fixture
def folders(tmp_path):
    for name, text in (("a", ARREST), ("b", RELEASE)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "notes.txt").write_text(text)
    return tmp_path


def put(corpus, *paths, stdin=None):
    """What became of each."""
    said = []
    read = read_paths(map(str, paths), stdin=io.BytesIO(stdin.encode()) if stdin else None)
    add(read, Reader(), corpus, said=said.append)
    return ["problem" if isinstance(one, Problem) else one.what for one in said]


def texts(corpus):
    """The latest texts by id, as a whole document and as a row have it."""
    with corpus.store.reading() as connection:
        told = {one.id: one.text for one in coded_documents(connection)}
        assert told.keys() == set(connection.execute(select(tables.documents.c.id)).scalars())
    return told


def test_two_files_of_one_name_are_two_documents(corpus, folders, monkeypatch):
    for name in ("a", "b"):
        monkeypatch.chdir(folders / name)
        assert put(corpus, "notes.txt") == ["document"]
    first, second = texts(corpus)
    assert first == "notes.txt"
    assert second.startswith("notes.txt~")
    assert str(folders) not in second
    assert texts(corpus) == {first: ARREST, second: RELEASE}
    (folders / "b/notes.txt").write_text(ARREST * 2)
    assert put(corpus, "notes.txt") == ["version"]
    assert texts(corpus) == {first: ARREST, second: ARREST * 2}


def test_one_file_by_several_names_is_one_document(corpus, folders, monkeypatch):
    monkeypatch.chdir(folders / "a")
    (folders / "a/link.txt").symlink_to(folders / "a/notes.txt")
    names = ("notes.txt", "./notes.txt", "../a/notes.txt", folders / "a/notes.txt", "link.txt", ".")
    assert put(corpus, *names) == ["document", *["known"] * 6]
    assert [*texts(corpus)] == ["notes.txt"]


def test_what_comes_by_standard_input_is_a_document_each(corpus):
    assert put(corpus, "-", stdin=ARREST) == ["document"]
    assert put(corpus, "-", stdin=RELEASE) == ["document"]
    assert put(corpus, "-", stdin=ARREST) == ["known"]
    lines = '{"text": "Police arrested a monk."}\n{"id": "-", "text": "Police arrested a nun."}\n'
    assert put(corpus, "-", stdin=lines) == ["document", "document"]
    assert put(corpus, "-", stdin=lines) == ["known", "known"]
    told = texts(corpus)
    assert len(told) == 4
    assert sorted(id[:6] for id in told) == ["-", "stdin:", "stdin:", "stdin:"]


def test_records_without_an_id_go_by_file_and_line(corpus, folders, monkeypatch):
    for name, text in (("a", ARREST), ("b", RELEASE)):
        (folders / name / "r.jsonl").write_text(f'{{"text": "{text}"}}\n{{"id": "x", "text": "{text}"}}\n')
        monkeypatch.chdir(folders / name)
        put(corpus, "r.jsonl")
        assert put(corpus, folders / name / "r.jsonl") == ["known", "known"]
    first, second, given = sorted(texts(corpus))
    assert (first, given) == ("r.jsonl:1", "x")
    assert second.startswith("r.jsonl:1~")
    assert texts(corpus)[given] == RELEASE


def test_a_file_is_no_version_of_a_record_of_its_name(corpus, folders, monkeypatch):
    monkeypatch.chdir(folders / "a")
    put(corpus, "-", stdin=f'{{"id": "notes.txt", "text": "{RELEASE}"}}\n')
    assert put(corpus, "notes.txt") == ["document"]
    assert texts(corpus)["notes.txt"] == RELEASE


def test_problems_name_the_whole_path_and_stay_until_that_file_is_read(corpus, folders, monkeypatch):
    def problems():
        with corpus.store.reading() as connection:
            return list(connection.execute(select(tables.problems.c.id)).scalars())

    monkeypatch.chdir(folders / "a")
    (folders / "a/notes.txt").write_text("A FAULT of ours.")
    assert put(corpus, "notes.txt", "none.txt") == ["problem", "problem"]
    monkeypatch.chdir(folders / "b")
    put(corpus, "notes.txt")
    assert sorted(problems()) == [str(folders / "a/none.txt"), str(folders / "a/notes.txt")]
    (folders / "a/notes.txt").write_text(ARREST)
    put(corpus, "../a/notes.txt")
    assert problems() == [str(folders / "a/none.txt")]


def test_a_forgotten_file_keeps_no_other_of_its_name_out(corpus, folders, monkeypatch):
    monkeypatch.chdir(folders / "a")
    put(corpus, "notes.txt")
    Forgetter(corpus, author="me", reason="asked to").document("notes.txt")
    (folders / "a/notes.txt").write_text("Police arrested a monk.")
    assert put(corpus, "notes.txt") == ["forgotten"]
    monkeypatch.chdir(folders / "b")
    assert put(corpus, "notes.txt") == ["document"]
    assert texts(corpus) == {"notes.txt": RELEASE}


def test_a_forgotten_file_leaves_no_problem(corpus, folders, monkeypatch):
    monkeypatch.chdir(folders / "a")
    put(corpus, "notes.txt")
    (folders / "a/notes.txt").write_text("A FAULT of ours.")
    assert put(corpus, "notes.txt", "../b/none.txt") == ["problem", "problem"]
    Forgetter(corpus, author="me", reason="asked to").document("notes.txt")
    with corpus.store.reading() as connection:
        [left] = connection.execute(select(tables.problems.c.id)).scalars()
    assert left == str(folders / "b/none.txt")
