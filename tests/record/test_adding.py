"""What goes wrong with one document is set aside and harms no other; how many processes code says nothing."""

import dataclasses
import re
import signal
import time
from dataclasses import dataclass

import pytest
from sqlalchemy import select

import standin
from dragoman.corpus import Corpus
from dragoman.engine import adding
from dragoman.engine.adding import add
from dragoman.engine.limits import OutOfTime, limit
from dragoman.engine.shards import MOST_DOCUMENTS
from dragoman.errors import InputError
from dragoman.model import Coder, Document
from dragoman.record import tables
from dragoman.record.checking import faults
from dragoman.record.reading import coded_documents
from dragoman.record.store import open_store


@dataclass(frozen=True)
class Reader(standin.StandIn):
    """The stand-in with a version, for which some texts are a trial."""

    def pipe(self, documents):
        for document in documents:
            if "ENDLESS" in document.text:
                while True:
                    time.sleep(0.001)
            [coded] = super().pipe([document])
            if "HUGE" in document.text:
                coded = standin.coded(document, (_huge(coded.claims[0]),))
            yield coded

    @property
    def version(self) -> Coder:
        return standin.VERSION


def make() -> Reader:
    return Reader()


def _huge(claim):
    """A claim whose party counts more than a column holds."""
    party = dataclasses.replace(claim.recipients[0], count=10**30)
    return dataclasses.replace(claim, recipients=(party,))


def texts(*bodies):
    return [
        Document(id=f"d{number}", text=body, published="2024-03-05") for number, body in enumerate(bodies)
    ]


GOOD = "Police arrested a baker."


def coded_of(store):
    with store.reading() as connection:
        return list(coded_documents(connection))


def kept(store):
    with store.reading() as connection:
        assert list(faults(connection)) == []
        problems = connection.execute(select(tables.problems).order_by(tables.problems.c.id)).all()
        return [one.id for one in coded_documents(connection)], {
            row.id: (row.stage, row.reason) for row in problems
        }


def test_each_is_set_aside_with_its_reason(tmp_path):
    read = [
        *texts(
            GOOD, "A FAULT of ours.", GOOD, "An ENDLESS text.", f"{GOOD} HUGE", "Half \ud83d of it.", GOOD
        ),
        InputError("lost.pdf", "no permission to read it"),
        Document(id="e\udc80", text=GOOD),
    ]
    said = []
    with open_store(tmp_path / "s", create=True) as store:
        add(read, Reader(), Corpus(store), said=said.append, seconds=0.2)
        documents, problems = kept(store)
    assert documents == ["d0", "d2", "d6"]
    stages = {id: stage for id, (stage, _) in problems.items()}
    assert stages == {
        "d1": "code",
        "d3": "time",
        "d4": "code",
        "d5": "read",
        "lost.pdf": "read",
        "e?": "read",
    }
    assert "longer than" in problems["d3"][1]
    assert sorted(type(one).__name__ for one in said) == ["Added"] * 3 + ["Problem"] * 6


def test_a_page_without_text_is_set_aside_and_an_earlier_version_stays(tmp_path):
    page = f"<html><body><article><p>{GOOD} {GOOD}</p></article></body></html>".encode()
    with open_store(tmp_path / "s", create=True) as store:
        for raw in (page, b"<html><body><script>consent()</script></body></html>"):
            read = [Document(id="page", text="", raw=raw), Document(id="blank", text=" \n")]
            add(read, Reader(), Corpus(store), said=lambda one: None)
        [whole] = [one for one in coded_of(store) if one.id == "page"]
        assert kept(store) == (
            ["page"],
            {"page": ("read", adding.NO_TEXT), "blank": ("read", adding.NO_TEXT)},
        )
    assert GOOD in whole.text


def test_a_page_whose_body_takes_too_long_is_set_aside(tmp_path, monkeypatch):
    def read_body(document):
        while document.raw == b"ENDLESS":
            time.sleep(0.001)
        return document

    monkeypatch.setattr(adding, "read_body", read_body)
    pages = [Document(id=name, text=GOOD, raw=raw) for name, raw in (("a", b"ENDLESS"), ("b", b"short"))]
    with open_store(tmp_path / "s", create=True) as store:
        add(pages, Reader(), Corpus(store), said=lambda one: None, seconds=0.2)
        documents, problems = kept(store)
    assert documents == ["b"]
    assert problems["a"][0] == "time"


def test_what_was_mended_is_no_problem_any_more(tmp_path):
    with open_store(tmp_path / "s", create=True) as store:
        corpus = Corpus(store)
        for body in ("A FAULT of ours.", GOOD):
            add(texts(body), Reader(), corpus, said=lambda one: None)
        assert kept(store) == (["d0"], {})


def test_known_documents_are_not_coded_again(tmp_path):
    class Never(Reader):
        def pipe(self, documents):
            raise AssertionError([one.id for one in documents])

    said = []
    with open_store(tmp_path / "s", create=True) as store:
        add(texts(GOOD, GOOD), Reader(), Corpus(store), said=said.append)
        add(texts(GOOD, GOOD), Never(), Corpus(store), said=said.append)
    assert [one.what for one in said] == ["document", "document", "known", "known"]


def test_a_document_twice_in_one_run(tmp_path):
    said = []
    with open_store(tmp_path / "s", create=True) as store:
        add([*texts(GOOD), *texts(GOOD)], Reader(), Corpus(store), said=said.append)
    assert [one.what for one in said] == ["document", "known"]


def test_several_processes_come_to_the_same(tmp_path):
    bodies = [f"Police arrested baker {number}. {'FAULT' * (number == 3)}" for number in range(70)]
    outcomes = []
    for jobs in (1, 2):
        with open_store(tmp_path / str(jobs), create=True) as store:
            add(texts(*bodies), Reader(), Corpus(store), said=lambda one: None, jobs=jobs, make=make)
            outcomes.append(kept(store))
    assert outcomes[0] == outcomes[1]
    assert len(outcomes[0][0]) == 69


def test_an_interrupt_keeps_what_was_coded(tmp_path):
    class Interrupted(Reader):
        def pipe(self, documents):
            for document in documents:
                if document.id == "d39":
                    raise KeyboardInterrupt
                yield from super().pipe([document])

    said = []
    read = [InputError("x", "gone"), *texts(*[GOOD] * MOST_DOCUMENTS, *[GOOD] * 20)]
    with open_store(tmp_path / "s", create=True) as store:
        with pytest.raises(KeyboardInterrupt):
            add(read, Interrupted(), Corpus(store), said=said.append)
        documents, problems = kept(store)
    assert len(documents) == MOST_DOCUMENTS  # the shard before the interrupted one
    assert problems == {"x": ("read", "gone")}
    assert {one.id for one in said} == {*documents, "x"}


def test_the_limit_rings_once_and_leaves_no_alarm():
    with pytest.raises(OutOfTime, match="longer than 0 s"), limit(0.01):
        time.sleep(1)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    with limit(5.0):
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 4
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is signal.SIG_DFL


def test_reasons_can_be_read(tmp_path):
    with open_store(tmp_path / "s", create=True) as store:
        add(texts("A FAULT of ours."), Reader(), Corpus(store), said=lambda one: None)
        _, problems = kept(store)
    assert re.fullmatch(r"ZeroDivisionError: .+", problems["d0"][1])
