"""Claims as people judge them: corrected, accepted, rejected; what the coder read stays."""

import pytest
from sqlalchemy import select
from tests.judge.judged import WHO, WHY, added, judge, report

from dragoman.ask.case.persons import judged_names, reports_of_person
from dragoman.ask.case.register import CaseRegister
from dragoman.ask.log import log
from dragoman.corpus import Corpus
from dragoman.errors import JudgementError
from dragoman.record import tables
from dragoman.record.names import hashed_id
from dragoman.record.reading import coded_document, coded_documents
from dragoman.record.shown import Shown
from dragoman.record.store import open_store

MARO, LIAM = "Maro Velimbe", "Liam Tanley"


@pytest.fixture
def corpus(tmp_path, lexicon):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store, lexicon)


def row_of(corpus, table):
    with corpus.store.reading() as connection:
        return connection.execute(select(table)).one()


def claim_of(corpus, unredacted=False):
    with corpus.store.reading() as connection:
        [coded] = coded_documents(connection, unredacted=unredacted)
    return coded.claims[0]


def case(corpus, lexicon, name):
    with corpus.store.reading() as connection:
        judged = judged_names(connection, name)
        told = reports_of_person(Shown(connection), name, corpus.name_keys, also=judged.same)
    return CaseRegister(lexicon)(name, told.accounts, told.origins(corpus.origins), judged)


def test_a_claim_is_named_with_the_document_as_it_is_shown(corpus):
    one = report("arrest of maro", MARO, visibility="protected")
    added(corpus, one)
    assert judge(corpus).accept(f"{one.claims[0].id}@{hashed_id(one.text)}") == 1
    assert row_of(corpus, tables.claims).reviewed


@pytest.mark.parametrize(
    ("field", "value", "told", "was", "shown"),
    [
        ("date", "2024-03-05", "2024-03-05", "2024-03-04", {"date_start": "2024-03-05"}),
        ("date", "2024-02", "2024-02", "2024-03-04", {"date_start": "2024-02-01", "date_end": "2024-02-29"}),
        ("date", "not stated", "not stated", "2024-03-04", {"date_start": None, "date_precision": None}),
        ("status", "denied", "denied", "asserted", {"status": "denied", "factuality": -3.0}),
        (
            "event_type",
            "retreat/release",
            "RETREAT release",
            "COERCE arrest",
            {"event_type": "RETREAT", "mode": "release", "quad_code": 2, "score": 6.5},
        ),
        ("mode", "not stated", "not stated", "arrest", {"event_type": "COERCE", "mode": None}),
        ("place", "Harbel, LBR", "Harbel, LBR", "Tarma", {"place_name": "Harbel", "place_country": "LBR"}),
        ("place", "not stated", "not stated", "Tarma", {"place_name": None, "latitude": None}),
    ],
)
def test_a_correction_shows_in_claim_and_event_and_undo_takes_it_back(corpus, field, value, told, was, shown):
    one = report("one", MARO)
    added(corpus, one)
    claim, event = row_of(corpus, tables.claims), row_of(corpus, tables.events)
    number = judge(corpus).correct(one.claims[0].id, field, value)
    for table in (tables.claims, tables.events):
        found = row_of(corpus, table)._mapping
        assert {column: found[column] for column in shown} == shown
        assert found["corrected"]
    [verdict] = claim_of(corpus).judgements
    assert (verdict.field, verdict.was, verdict.value) == (field, was, told)
    assert (verdict.author, verdict.reason, verdict.judgement) == (WHO, WHY, number)
    with corpus.store.reading() as connection:
        as_coded = coded_document(connection, claim.coding, as_coded=True)[1]
    assert as_coded.claims == one.claims
    judge(corpus).undo(number)
    assert row_of(corpus, tables.claims)[:-1] == claim[:-1]
    assert row_of(corpus, tables.events)[1:] == event[1:]


def test_a_corrected_name_is_found_and_the_other_is_not(corpus, lexicon):
    one = report("one", MARO)
    added(corpus, one)
    number = judge(corpus, "the wife was named for him").correct(one.claims[0].id, "recipient", LIAM)
    assert case(corpus, lexicon, MARO).transitions == ()
    [transition] = case(corpus, lexicon, LIAM).transitions
    assert (transition.status, transition.reviewed) == ("detained", False)
    [words] = transition.judgements
    assert words.startswith(f"recipient corrected to {LIAM} (read as {MARO}) by {WHO}")
    judge(corpus).undo(number)
    assert case(corpus, lexicon, LIAM).transitions == ()
    assert len(case(corpus, lexicon, MARO).transitions) == 1


def test_a_corrected_name_has_the_country_of_the_party_and_says_so(corpus):
    one = report("one", MARO)
    added(corpus, one)
    judge(corpus).correct(one.claims[0].id, "recipient", LIAM)
    with corpus.store.reading() as connection:
        [coded] = coded_documents(connection, unredacted=True)
    [actor] = [actor for actor in coded.actors if actor.name == LIAM]
    assert (actor.id_by, actor.country, actor.country_by) == (None, "PER", "corrected")


def test_who_takes_the_place_of_a_protected_person_is_protected(corpus, lexicon):
    one = report("one", MARO, visibility="protected")
    added(corpus, one)
    judge(corpus, f"{MARO} is a cousin").correct(one.claims[0].id, "recipient", LIAM)
    judge(corpus).correct(one.claims[0].id, "date", "2024-03-05")
    seen = claim_of(corpus)
    assert not any(word in str(seen) for word in ("Velimbe", "Tanley", "2024-03-05", "2024-03-04", "cousin"))
    assert seen.date.start == "2024-03-01"
    with corpus.store.reading() as connection:
        told = str(list(log(Shown(connection))))
        whole = str(list(log(Shown(connection, unredacted=True))))
    assert not any(word in told for word in ("Velimbe", "Tanley", "2024-03-05", "cousin"))
    assert all(word in whole for word in ("Velimbe", "Tanley", "2024-03-05", "cousin"))


def test_who_is_accepted_is_reviewed_and_who_is_rejected_is_listed(corpus, lexicon):
    one = report("one", MARO)
    added(corpus, one)
    number = judge(corpus, "saw the court's paper").accept(one.claims[0].id)
    seen = case(corpus, lexicon, MARO)
    assert seen.reviewed and seen.transitions[0].judgements[0].startswith(f"accepted by {WHO}, 20")
    assert (row_of(corpus, tables.claims).reviewed, row_of(corpus, tables.events).reviewed) == (True, 1)
    judge(corpus).undo(number)
    judge(corpus, "it is a film").reject(one.claims[0].id)
    seen = case(corpus, lexicon, MARO)
    assert seen.transitions == ()
    assert seen.not_counted[0].reason.endswith("it is a film")
    assert claim_of(corpus).event_id is None


def test_names_are_one_persons_or_two(corpus, lexicon):
    added(corpus, report("one", MARO), report("two", "Nadia Okpara"))
    merged = judge(corpus).merge("nadia  Okpara", "Lin Sorrel")
    judge(corpus).merge("Lin Sorrel", MARO)
    assert case(corpus, lexicon, MARO).names == (MARO, "Nadia Okpara")
    judge(corpus).split(MARO, ["Nadia Okpara"])
    assert case(corpus, lexicon, MARO).names == (MARO,)
    judge(corpus).undo(merged)
    assert case(corpus, lexicon, "Nadia Okpara").names == ("Nadia Okpara",)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", "5 March"),
        ("date", "2024-13"),
        ("date", "2024-03-05/2024-03-01"),
        ("status", "certain"),
        ("event_type", "ARREST"),
        ("mode", "release"),
        ("place", "Harbel, LIB"),
        ("colour", "red"),
    ],
)
def test_what_a_field_does_not_take(corpus, field, value):
    one = report("one", MARO)
    added(corpus, one)
    with pytest.raises(JudgementError):
        judge(corpus).correct(one.claims[0].id, field, value)
    assert row_of(corpus, tables.claims).status == "asserted"


def test_a_copy_of_the_same_day_shares_the_judgement_and_one_of_another_day_does_not(corpus):
    added(corpus, report("one", MARO))
    one = report("one", MARO)
    judge(corpus).reject(one.claims[0].id)
    added(corpus, report("copy", MARO), report("later", MARO, published="2024-06-01"))
    row = tables.claims.c
    asked = select(tables.documents.c.id, row.rejected).select_from(
        tables.claims.join(tables.versions, row.version == tables.versions.c.version).join(tables.documents)
    )
    with corpus.store.reading() as connection:
        found = {one.id: one.rejected for one in connection.execute(asked)}
    assert found == {"one": True, "copy": True, "later": False}


def test_an_event_is_accepted_whole(corpus):
    added(corpus, report("one", MARO), report("two", MARO))
    judge(corpus).accept(row_of(corpus, tables.events).id)
    assert row_of(corpus, tables.events).reviewed == 2
