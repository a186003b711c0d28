"""Nothing acknowledged is lost: killed at random moments, two writers, a full disk, a reader beside."""

import os
import random
import signal
import stat
import sys
import time

import pytest
from sqlalchemy import func, select, text
from tests.record.adder import Reader, documents, main

from dragoman.corpus import Corpus
from dragoman.engine.adding import add
from dragoman.errors import StoreError
from dragoman.record import tables
from dragoman.record.checking import backup, faults
from dragoman.record.reading import coded_documents
from dragoman.record.store import open_store

KILLS = 50
COUNT = 24  # documents of each killed run


def counted(store, table):
    with store.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def sound(store):
    with store.reading() as connection:
        return list(faults(connection))


def child(path, first, output):
    """A forked process that adds documents; modules are loaded already, so it starts at once."""
    number = os.fork()
    if number:
        return number
    os.dup2(output, sys.stdout.fileno())
    sys.stdout = os.fdopen(sys.stdout.fileno(), "w")
    try:
        main(str(path), first, COUNT)
    finally:
        os._exit(0)


def test_killed_at_random_moments_nothing_acknowledged_is_lost(tmp_path):
    path = tmp_path / "store" / "s.sqlite"
    open_store(path, create=True).close()
    chance = random.Random(20261123)
    acknowledged = set()
    cut = 0
    for turn in range(KILLS):
        into = tmp_path / f"out{turn}"
        with into.open("wb") as output:
            one = child(path, turn * COUNT // 2, output.fileno())
            wanted = chance.randrange(COUNT)
            while into.read_bytes().count(b"\nd") < wanted:
                time.sleep(0.001)
            time.sleep(chance.random() * 0.006)
            os.kill(one, signal.SIGKILL)
            os.waitpid(one, 0)
        told = {line for line in into.read_text().splitlines() if line.startswith("d")}
        cut += len(told) < COUNT
        acknowledged |= told
        with open_store(path) as store, store.reading() as connection:
            there = set(connection.execute(select(tables.documents.c.id)).scalars())
            assert acknowledged <= there
            codings = connection.execute(select(func.count()).select_from(tables.codings)).scalar_one()
            claims = connection.execute(select(func.count()).select_from(tables.claims)).scalar_one()
            assert len(there) == codings == claims  # one of each: nothing half, nothing twice
    assert cut > KILLS // 4  # the kills did hit runs under way
    last = (KILLS - 1) * COUNT // 2 + COUNT
    with open_store(path) as store:
        said = []
        corpus = Corpus(store)
        add(documents(0, last), Reader(), corpus, said=said.append)
        corpus.link()
        assert {one.id for one in said if one.what == "known"} >= acknowledged
        assert counted(store, tables.codings) == counted(store, tables.documents) == last
        assert sound(store) == []
        with store.reading() as connection:
            waiting = select(func.count()).where(tables.codings.c.current, ~tables.codings.c.linked)
            assert connection.execute(waiting).scalar_one() == 0


def test_two_adds_at_once_on_the_same_documents(tmp_path):
    path = tmp_path / "s.sqlite"
    open_store(path, create=True).close()
    with (tmp_path / "out").open("wb") as output:
        children = [child(path, 0, output.fileno()), child(path, COUNT // 2, output.fileno())]
        for one in children:
            assert os.waitpid(one, 0)[1] == 0
    with open_store(path) as store:
        assert counted(store, tables.documents) == counted(store, tables.codings) == COUNT + COUNT // 2
        assert sound(store) == []


def test_a_full_disk_keeps_what_was_acknowledged(tmp_path):
    path = tmp_path / "s.sqlite"
    said = []
    with open_store(path, create=True) as store:
        corpus = Corpus(store)
        add(documents(0, 40), Reader(), corpus, said=said.append)
        with store.writing() as connection:
            pages = connection.execute(text("PRAGMA page_count")).scalar_one()
            connection.execute(text(f"PRAGMA max_page_count = {pages + 3}"))
        with pytest.raises(Exception, match="full"):
            add(documents(40, 2000), Reader(), corpus, said=said.append)
    with open_store(path) as store:
        with store.reading() as connection:
            there = set(connection.execute(select(tables.documents.c.id)).scalars())
        assert {one.id for one in said} <= there
        assert sound(store) == []
        add(documents(0, 60), Reader(), Corpus(store), said=said.append)
        assert counted(store, tables.documents) >= 60


def test_one_damaged_document_harms_no_other(tmp_path):
    broken = [*documents(0, 30)]
    broken[7] = type(broken[7])(id="bad", text="FAULT")
    said = []
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        add(broken, Reader(), Corpus(store), said=said.append)
        assert counted(store, tables.documents) == 29
        with store.reading() as connection:
            row = connection.execute(select(tables.problems)).one()
    assert (row.id, row.stage) == ("bad", "code")
    assert "divides by zero" in row.reason


def test_a_reader_sees_its_moment_while_another_writes(tmp_path):
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        corpus = Corpus(store)
        add(documents(0, 2), Reader(), corpus, said=lambda one: None)
        with store.writing() as connection:
            connection.execute(tables.documents.insert().values(id="x", added="now"))
            assert counted(store, tables.documents) == 2
        assert counted(store, tables.documents) == 3


def test_a_store_at_rest_is_one_file_that_can_be_copied(tmp_path):
    path = tmp_path / "store" / "s.sqlite"
    with open_store(path, create=True) as store:
        add(documents(0, 4), Reader(), Corpus(store), said=lambda one: None)
        assert counted(store, tables.documents) == 4  # a reader was open, too
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    copied = tmp_path / "copied.sqlite"
    copied.write_bytes(path.read_bytes())
    with open_store(copied, read_only=True) as store:
        assert counted(store, tables.documents) == 4


def test_readable_by_the_owner_alone(tmp_path):
    path = tmp_path / "new" / "s.sqlite"
    with open_store(path, create=True) as store:
        add(documents(0, 2), Reader(), Corpus(store), said=lambda one: None)
        backup(store, tmp_path / "copy.sqlite")
        modes = {stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "copy.sqlite").stat().st_mode) == 0o600
    with open_store(tmp_path / "copy.sqlite") as copy:
        assert counted(copy, tables.documents) == 2
        assert sound(copy) == []


def test_a_page_with_other_words_is_a_new_version(tmp_path):
    first, second = documents(1, 2)
    changed = type(first)(id=first.id, text=second.text, published="2024-03-06")
    said = []
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        corpus = Corpus(store)
        for one in (first, changed, changed):
            add([one], Reader(), corpus, said=said.append)
        corpus.link()
        assert [one.what for one in said] == ["document", "version", "known"]
        assert versions_of(store) == [(1, first.text, False), (2, changed.text, True)]
        assert counted(store, tables.events) == 1
        assert sound(store) == []


def test_a_page_that_goes_back_to_an_earlier_text_says_that_again(tmp_path):
    first, second = documents(1, 2)
    changed = type(first)(id=first.id, text=second.text, published="2024-03-06")
    said = []
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        corpus = Corpus(store)
        for one in (first, changed, first, first):
            add([one], Reader(), corpus, said=said.append)
            corpus.link()
        assert [one.what for one in said] == ["document", "version", "version", "known"]
        assert versions_of(store) == [(1, first.text, False), (2, changed.text, False), (3, first.text, True)]
        with store.reading() as connection:
            [kept] = coded_documents(connection)
            [event] = connection.execute(select(tables.events.c.id)).scalars()
        assert kept.text == first.text
        assert [claim.event_id for claim in kept.claims] == [event]
        assert sound(store) == []


def versions_of(store):
    row = tables.versions.c
    with store.reading() as connection:
        asked = select(row.number, row.text, row.latest).order_by(row.number)
        return [tuple(one) for one in connection.execute(asked)]


def test_damage_is_found(tmp_path):
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        add(documents(0, 1), Reader(), Corpus(store), said=lambda one: None)
        with store.writing() as connection:
            connection.execute(tables.versions.update().values(text="Other words."))
        assert any("not the one that was coded" in fault for fault in sound(store))


def test_what_is_no_store_is_refused(tmp_path):
    (tmp_path / "note.txt").write_text("no database" * 100)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path / "note.txt")
    with pytest.raises(StoreError, match="no store there"):
        open_store(tmp_path / "nothing")


def test_a_newer_schema_is_refused(tmp_path):
    path = tmp_path / "s.sqlite"
    with open_store(path, create=True) as store, store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer dragoman"):
        open_store(path)


def test_the_migrations_come_to_the_tables(tmp_path):
    with open_store(tmp_path / "s.sqlite", create=True) as store, store.reading() as connection:
        for table in tables.metadata.sorted_tables:
            made = connection.execute(text(f"PRAGMA table_info({table.name})")).all()
            assert [(row[1], bool(row[3]) or bool(row[5])) for row in made] == [
                (column.name, not column.nullable) for column in table.columns
            ], table.name
