"""A newer coder reads the store again: judgements find their claims; what finds none is listed."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from tests.judge.judged import added, judge, newer, report, together

from dragoman.ask.changes import changes
from dragoman.ask.log import log
from dragoman.corpus import Corpus
from dragoman.engine.adding import Problem
from dragoman.engine.recoding import Recoded, recode
from dragoman.record import tables
from dragoman.record.checking import faults
from dragoman.record.reading import coded_documents
from dragoman.record.shown import Shown
from dragoman.record.store import open_store

MARO, LIAM = "Maro Velimbe", "Liam Tanley"


class Newer:
    """A coder of another version and lexicon, which gives back the readings it was handed."""

    def __init__(self, *readings, version="1.0"):
        self.version = newer(version)
        self.readings = {one.id: replace(one, coder=self.version) for one in readings}

    def pipe(self, documents):
        for document in documents:
            if document.id not in self.readings:
                raise ZeroDivisionError("a stage divides by zero")
            yield replace(self.readings[document.id], text=document.text)


@pytest.fixture
def corpus(tmp_path, lexicon):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store, lexicon)


def recoded(corpus, coder, **options):
    said = []
    recode(corpus, coder, said=said.append, **options)
    corpus.link()
    with corpus.store.reading() as connection:
        assert list(faults(connection)) == []
    return said


def orphans(corpus):
    with corpus.store.reading() as connection:
        return {row.judgement: row.orphans for row in log(Shown(connection), orphans=True)}


def test_only_what_another_coder_read_is_coded_again_and_the_old_coding_stays(corpus):
    one, two = report("one", MARO), replace(report("two", LIAM), coder=newer())
    added(corpus, one, two)
    said = recoded(corpus, Newer(one, two))
    assert [done.after.id for done in said] == ["one"]
    assert recoded(corpus, Newer(one, two)) == []
    assert [done.after.id for done in recoded(corpus, Newer(one, two), every=True)] == ["one", "two"]
    row = tables.codings.c
    with corpus.store.reading() as connection:
        found = connection.execute(
            select(row.coder, row.current, func.count()).group_by(row.coder, row.current)
        ).all()
        assert [one.coder.version for one in coded_documents(connection)] == ["1.0", "1.0"]
    assert sorted(found) == [("0.0", False, 1), ("1.0", True, 2)]


def test_judgements_are_found_again(corpus):
    one, two = report("one", MARO), report("two", LIAM)
    added(corpus, one, two)
    judge(corpus).link(one.claims[0].id, two.claims[0].id)
    judge(corpus).correct(one.claims[0].id, "date", "2024-03-05")
    judge(corpus).accept(two.claims[0].id)
    other_type = report("one", MARO, event_type="ASSAULT")  # read as another act, of the same person
    recoded(corpus, Newer(other_type, two))
    assert together(corpus.store) == {frozenset({("one", MARO), ("two", LIAM)})}
    row = tables.claims.c
    with corpus.store.reading() as connection:
        found = connection.execute(
            select(row.event_type, row.date_start, row.reviewed).where(row.current).order_by(row.claim)
        ).all()
    assert found == [("ASSAULT", "2024-03-05", False), ("COERCE", "2024-03-04", True)]
    assert orphans(corpus) == {}


def test_a_claim_with_another_trigger_in_its_clause_is_found(corpus):
    one = report("one", MARO)
    added(corpus, one)
    judge(corpus).correct(one.claims[0].id, "status", "denied")
    [claim] = one.claims
    moved = replace(claim, id="0" * 16, trigger=replace(claim.trigger, start=0, end=6, text="Police"))
    recoded(corpus, Newer(replace(one, claims=(moved,))))
    with corpus.store.reading() as connection:
        [status] = connection.execute(select(tables.claims.c.status).where(tables.claims.c.current)).scalars()
    assert status == "denied"


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        ("accept", {"status": "denied"}),
        ("accept", {"mode": None}),
        ("accept", {"event_type": "ASSAULT"}),
        ("accept", {"recipients": ()}),
        ("reject", {"event_type": "ASSAULT"}),
    ],
)
def test_what_was_accepted_or_rejected_was_one_reading(corpus, kind, changed):
    one = report("one", MARO)
    added(corpus, one)
    number = getattr(judge(corpus), kind)(one.claims[0].id)
    recoded(corpus, Newer(replace(one, claims=(replace(one.claims[0], **changed),))))
    [told] = orphans(corpus)[number]
    assert told == f"{one.claims[0].id} COERCE “arrested” in one"
    with corpus.store.reading() as connection:
        [claim] = next(iter(coded_documents(connection))).claims
        assert claim.judgements == () and claim.event_id is not None
    recoded(corpus, Newer(one, version="1.1"))
    assert orphans(corpus) == {}  # a third coder reads it as the first did


def test_what_finds_no_claim_is_listed_and_lost_never(corpus):
    one = report("one", MARO, LIAM)
    added(corpus, one)
    first = judge(corpus).correct(one.claims[0].id, "place", "not stated")
    second = judge(corpus).unlink(one.claims[0].id, one.claims[1].id)
    undone = judge(corpus).reject(one.claims[0].id)
    judge(corpus).undo(undone)
    recoded(corpus, Newer(replace(one, claims=one.claims[1:])))
    assert orphans(corpus).keys() == {first, second}
    with corpus.store.reading() as connection:
        rows = {row.judgement: row for row in log(Shown(connection))}
    assert rows[second].claims == (one.claims[1].id,)
    assert (rows[first].field, rows[first].value, rows[first].claims) == ("place", "not stated", ())


def test_a_document_on_which_the_coder_fails_keeps_its_coding(corpus):
    one, two = report("one", MARO), report("two", LIAM)
    added(corpus, one, two)
    said = recoded(corpus, Newer(two))
    assert [(done.id, done.stage) for done in said if isinstance(done, Problem)] == [("one", "code")]
    with corpus.store.reading() as connection:
        assert [one.coder.version for one in coded_documents(connection)] == ["0.0", "1.0"]
        assert len(connection.execute(select(tables.problems)).all()) == 1


def test_gained_lost_and_changed(corpus):
    old = report("one", MARO, LIAM, "Besha Gorshi")
    kept, lost, changed = old.claims
    gained = replace(lost, id="0" * 16, event_type="PROTEST", mode=None, actors=(), recipients=())
    changed = replace(changed, status="denied", factuality=-3.0)
    new = replace(old, claims=(kept, gained, changed))
    added(corpus, old)
    [done] = recoded(corpus, Newer(new))
    assert isinstance(done, Recoded)
    found = [(one.what, one.claim, one.fields) for one in changes(done.before, done.after)]
    assert found == [
        ("gained", "0" * 16, ()),
        ("lost", lost.id, ()),
        ("changed", changed.id, ("status", "factuality")),
    ]


def test_differences_withhold_protected_names(corpus):
    old = report("the arrest of velimbe", MARO, visibility="protected")
    new = replace(old, claims=())
    [lost] = changes(old, new)
    assert "Velimbe" not in lost.words and "velimbe" not in lost.document
    assert "arrested" in lost.words
    [whole] = changes(old, new, unredacted=True)
    assert "Velimbe" in whole.words
