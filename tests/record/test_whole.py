"""What goes into a store comes out of it, letter by letter; where the disk is full, what was there stays."""

import dataclasses
import os
import random
import resource

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select
from tests.record.reports import document_of, report

from dragoman.corpus import Corpus
from dragoman.errors import StoreError
from dragoman.model import Document
from dragoman.record import dialect, tables
from dragoman.record.checking import faults
from dragoman.record.reading import coded_documents
from dragoman.record.store import open_store
from standin import coded, example

ANY = st.text(max_size=60)
MAYBE = st.none() | ANY


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    with open_store(tmp_path_factory.mktemp("whole") / "s.sqlite", create=True) as store:
        yield Corpus(store)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(id=ANY, text=ANY, title=MAYBE, publisher=MAYBE, url=MAYBE, published=st.none() | st.dates().map(str))
def test_any_text_comes_out_as_it_went_in(corpus, id, text, title, publisher, url, published):
    document = Document(id=id, text=text, title=title, publisher=publisher, url=url, published=published)
    made = coded(document)
    corpus.add([corpus.prepare(document, made)])
    assert corpus.known(document, made.coder)
    with corpus.store.reading() as connection:
        asked = select(tables.versions.c.text).join(tables.documents).where(tables.documents.c.id == id)
        assert text in connection.execute(asked).scalars().all()
        assert id in {one.id for one in coded_documents(connection, unredacted=True)}
    changed = dataclasses.replace(document, text=text + ".")
    assert not corpus.known(changed, made.coder)


def test_every_field_comes_back(tmp_path):
    made = example()
    actors = tuple(dataclasses.replace(actor, id_by="office") for actor in made.actors)
    assert all(actor.country_by for actor in actors)
    made = dataclasses.replace(made, actors=actors)
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        making.add([making.prepare(document_of(made), made)])
        making.link()
        with store.reading() as connection:
            [kept] = coded_documents(connection, unredacted=True)
            assert dialect.matching(connection, "bakers demanded") == [1]
            assert dialect.matching(connection, 'ba"kers OR mayor') == []
    assert [claim.event_id for claim in kept.claims] == ["ec1", "ec2"]
    claims = tuple(dataclasses.replace(claim, event_id=None) for claim in kept.claims)
    assert dataclasses.replace(kept, claims=claims) == made


def test_where_files_may_not_grow_what_was_acknowledged_stays(tmp_path):
    path = tmp_path / "s.sqlite"
    chance = random.Random(4)
    reports = [report(number, chance) for number in range(120)]
    open_store(path, create=True).close()
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            _fill(path, reports, writing)
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading) as told:
        acknowledged = told.read().split()
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    with open_store(path) as store:
        with store.reading() as connection:
            there = set(connection.execute(select(tables.documents.c.id)).scalars())
            assert list(faults(connection)) == []
        assert 0 < len(acknowledged) < len(reports)
        assert set(acknowledged) <= there
        making = Corpus(store)
        making.add([making.prepare(document_of(one), one) for one in reports])
        making.link()
        with store.reading() as connection:
            assert connection.execute(select(func.count()).select_from(tables.codings)).scalar() == len(
                reports
            )
            assert list(faults(connection)) == []


def _fill(path, reports, output):
    """Adds until no file may grow any more; exit code 0 where that is told as an error of the store."""
    size = path.stat().st_size + 200_000
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    with open_store(path) as store:
        making = Corpus(store)
        try:
            for one in reports:
                making.add([making.prepare(document_of(one), one)])
                os.write(output, f"{one.id}\n".encode())
            making.link()
        except StoreError:
            os._exit(0)
