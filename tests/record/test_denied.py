"""Who denies an act is shown beside who tells of it, and is no second origin of it."""

import pytest

import dragoman
from dragoman.corpus import Corpus
from dragoman.model import Document
from dragoman.record.store import open_store
from dragoman.route import Coder

REPORTS = (
    ("Wire One", "Police arrested the poet Zora Belkamen in Tarma on Monday, her lawyer Farai Ncube said."),
    (
        "Gazeta",
        "The interior ministry denied that police had arrested the poet Zora Belkamen in Tarma on Monday.",
    ),
)


@pytest.fixture(scope="module")
def ledger(parser, tmp_path_factory):
    coder = Coder(parser)
    path = tmp_path_factory.mktemp("denied") / "s"
    with open_store(path, create=True) as store:
        corpus = Corpus(store)
        for place, (publisher, text) in enumerate(REPORTS):
            document = Document(id=f"r{place}", text=text, publisher=publisher, published="2024-10-02")
            corpus.add([corpus.prepare(document, coder.code(document))])
        corpus.link()
    with dragoman.open(path) as opened:
        yield opened


def test_an_arrest_that_is_denied_has_one_origin(ledger):
    [arrest] = ledger.events(type="COERCE")
    assert (arrest.claims, arrest.documents, arrest.origins, arrest.denied) == (2, 2, 1, 1)
    assert not ledger.events(type="COERCE", origins=2)


def test_the_denial_is_an_event_of_its_own_and_has_its_origin(ledger):
    [denial] = ledger.events(type="REJECT")
    assert (denial.origins, denial.denied) == (1, 0)


def test_each_account_says_how_it_puts_the_act_and_whether_it_was_reviewed(ledger):
    rows = ledger.origins(type="COERCE")
    assert {(row.source, row.status, row.reviewed) for row in rows} == {
        ("Farai Ncube", "asserted", False),
        ("The interior ministry", "denied", False),
    }
