"""What is passed over when accounts are compared is what would come out the same."""

import random

from sqlalchemy import delete, select, update
from tests.record.reports import document_of, report

from dragoman.corpus import Corpus, corpus
from dragoman.record import linking, tables
from dragoman.record.reading import RecordCandidates
from dragoman.record.store import open_store

ROWS = (
    tables.discrepancies.c.event,
    tables.discrepancies.c.kind,
    tables.discrepancies.c.note,
    tables.discrepancies.c.tellings,
)


def kept(connection):
    events = select(tables.events.c.id, tables.events.c.compared, tables.events.c.discrepancies)
    return set(connection.execute(select(*ROWS))), set(connection.execute(events))


def test_comparing_all_anew_changes_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "BATCH", 4)
    chance = random.Random(11)
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        making = Corpus(store)
        for some in range(0, 60, 6):
            reports = [report(number, chance, days=3) for number in range(some, some + 6)]
            making.add([making.prepare(document_of(one), one) for one in reports])
            making.link()
        with store.writing() as connection:
            before = kept(connection)
            assert before[0]
            connection.execute(delete(tables.discrepancies))
            connection.execute(update(tables.events).values(compared=None, discrepancies=0))
            claims = linking.claims_of(
                connection, connection.execute(select(tables.codings.c.coding)).scalars()
            )
            making.compare(connection, RecordCandidates(connection), claims, ())
            assert kept(connection) == before
