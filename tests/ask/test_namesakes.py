"""A public person is not withheld for a protected one of the same family's name in another report."""

import pytest

import dragoman
from dragoman.corpus import Corpus
from dragoman.model import Document
from dragoman.record.masks import Joint, Mask, Named
from dragoman.record.store import open_store
from dragoman.route import Coder

CHILD = "Police arrested Mina Karimi, 14, in Shiraz on Monday. Karimi was beaten."
MINISTER = "Interior Minister Reza Karimi said police had arrested two men in Tabriz on Monday."
BOTH = "Interior Minister Reza Karimi said police had arrested Mina Karimi, 14, in Shiraz on Monday."
BY_OFFICE = "Police arrested Mina Karimi, 14, in Shiraz on Monday, Minister Karimi said."


@pytest.fixture(scope="module")
def asked(tmp_path_factory, parser, lexicon):
    path = tmp_path_factory.mktemp("namesakes") / "s.sqlite"
    texts = (CHILD, MINISTER, BOTH, BY_OFFICE)
    documents = [Document(id=f"d{n}", text=one, published="2024-03-06") for n, one in enumerate(texts)]
    with open_store(path, create=True) as store:
        corpus = Corpus(store, lexicon)
        coder = Coder(parser)
        corpus.add([corpus.prepare(*one) for one in zip(documents, coder.pipe(documents), strict=True)])
        corpus.link()
    with dragoman.open(path) as ledger:
        yield ledger


def test_the_minister_is_a_source_by_name(asked):
    found = {one.document_id: one.source for one in asked.origins()}
    assert found["d1"] == "Reza Karimi"
    assert found["d2"] == "Reza Karimi"


def test_so_is_he_in_the_event_whole(asked):
    for event in asked.events():
        for account in asked.event(event.event_id).accounts:
            if account.document_id in ("d1", "d2"):
                assert "Reza Karimi" in (account.origin_source or "")


def test_the_child_is_told_nowhere(asked):
    told = [*asked.origins(), *asked.claims(), *asked.events(), *asked.actors(), *asked.documents()]
    told += [asked.event(one.event_id) for one in asked.events()]
    text = str(told).replace("Reza Karimi", "").replace("Minister Karimi", "")
    leaks = [
        text[max(0, at - 200) : at + 60] for at in range(len(text)) if text.startswith(("Mina", "Karimi"), at)
    ]
    assert not leaks


def test_words_of_several_reports():
    child = Mask([Named("Mina Karimi", "person", "protected")], None)
    minister = Mask([Named("Karimi", "person", "public")], None)
    other = Mask([Named("Dan Orr", "person", "private")], None)
    text = "Minister Karimi on Mina Karimi"
    assert Joint([child, minister]).text(text) == "Minister Karimi on [name withheld]"
    assert "Karimi" not in Joint([child, other]).text(text)
