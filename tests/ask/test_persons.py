"""From a store to a case: found by the sound of the name, never established by reports alone."""

from dataclasses import replace

import pytest

from dragoman.ask.case.persons import reports_of_person
from dragoman.ask.case.register import CaseRegister
from dragoman.ask.events import events
from dragoman.ask.narrowing.wanted import wanted
from dragoman.corpus import Corpus
from dragoman.model import Document
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from dragoman.route import Coder
from standin import seen_as

REPORTS = (
    ("r1", "Police in Minsk arrested the writer Siarhei Haradnichy on Monday.", "2024-03-06"),
    ("r2", "The writer Sergei Gorodnichy was arrested by police in Minsk on Monday.", "2024-03-06"),
    ("r3", "Belarus will release the writer Siarhei Haradnichy.", "2024-03-07"),
)


@pytest.fixture(scope="module")
def coded(parser):
    coder = Coder(parser)
    documents = [Document(id=name, text=text, published=day) for name, text, day in REPORTS]
    return list(zip(documents, coder.pipe(documents), strict=True))


def asked(tmp_path, coded, name, lexicon):
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        corpus = Corpus(store, lexicon)
        corpus.add([corpus.prepare(document, one) for document, one in coded])
        corpus.link()
        with store.reading() as connection:
            told = reports_of_person(Shown(connection), name, corpus.name_keys)
    return CaseRegister(lexicon)(name, told.accounts, told.origins(corpus.origins))


def test_two_reports_do_not_establish_and_what_is_to_come_changes_nothing(tmp_path, coded, lexicon):
    case = asked(tmp_path, coded, "Siarhei Haradnichy", lexicon)
    assert [(one.status, one.standing) for one in case.transitions] == [("detained", "reported")]
    assert case.now == ""
    assert not case.reviewed


def test_a_protected_name_finds_nobody(tmp_path, coded, lexicon):
    hidden = [
        (document, replace(one, actors=tuple(seen_as(a, "protected") for a in one.actors)))
        for document, one in coded
    ]
    case = asked(tmp_path, hidden, "Siarhei Haradnichy", lexicon)
    assert case.transitions == ()
    assert case.names == ()


def test_a_search_does_not_tell_who_is_protected(tmp_path, coded, lexicon):
    hidden = [
        (document, replace(one, actors=tuple(seen_as(a, "protected") for a in one.actors)))
        for document, one in coded[:1]
    ]
    with open_store(tmp_path / "s.sqlite", create=True) as store:
        corpus = Corpus(store, lexicon)
        corpus.add([corpus.prepare(document, one) for document, one in hidden])
        corpus.link()
        with store.reading() as connection:
            by_name = wanted("events", {"words": "Haradnichy"})
            assert events(Shown(connection), by_name).total == 0
            assert events(Shown(connection, unredacted=True), by_name).total == 1
            [seen] = events(Shown(connection), wanted("events", {"words": "arrested"})).rows
    assert "Haradnichy" not in str(seen)
    assert (seen.date_start, seen.date_end, seen.place) == ("2024-03-01", "2024-03-31", None)
