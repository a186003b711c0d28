"""A person who is protected in one report is protected in all; people mark whom they will."""

from dataclasses import replace

import pytest
from tests.judge.judged import added, judge, newer, report

from dragoman.ask.changes import changes
from dragoman.ask.log import log
from dragoman.corpus import Corpus
from dragoman.engine.recoding import recode
from dragoman.judge.forget import Forgetter
from dragoman.record.reading import coded_documents
from dragoman.record.store import open_store

MARO, LIAM = "Maro Velimbe", "Liam Tanley"


@pytest.fixture
def corpus(tmp_path, lexicon):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store, lexicon)


def told(corpus, name=MARO):
    """The documents that tell a name."""
    with corpus.store.reading() as connection:
        return {one.id for one in coded_documents(connection) if name.split()[1] in str(one)}


def with_visibility(one, visibility):
    return replace(one, actors=tuple(replace(actor, visibility=visibility) for actor in one.actors))


@pytest.mark.parametrize("turn", [1, -1])
def test_protected_in_one_report_is_protected_in_all(corpus, turn):
    reports = [report("child", MARO, visibility="protected"), report("adult", "MARO Velimbe")]
    for one in reports[::turn]:
        added(corpus, one)
    added(corpus, report("other", LIAM))
    assert told(corpus) == set()
    assert told(corpus, LIAM) == {"other"}


def test_one_word_alone_may_be_anybody(corpus):
    added(corpus, report("child", "Maro", visibility="protected"), report("adult", "Maro", MARO))
    with corpus.store.reading() as connection:
        texts = {one.id: one.text for one in coded_documents(connection)}
    assert "Maro" not in texts["child"] and "Maro" in texts["adult"]


def test_who_is_public_stays_so(corpus):
    mayor = with_visibility(report("mayor", MARO), "public")
    added(corpus, report("child", MARO, visibility="protected"), mayor)
    assert told(corpus) == {"mayor"}


def test_a_person_is_marked_in_every_spelling_and_the_mark_taken_back(corpus):
    spellings = ("Ivan Petrovski", "Ivan Petrovsky")
    added(corpus, *(report(str(number), name) for number, name in enumerate(spellings)))

    def seen():
        return {name for name in spellings if told(corpus, name)}

    number = judge(corpus, "his family is threatened").protect(spellings[0])
    assert seen() == set()
    added(corpus, report("later", spellings[1]))
    assert seen() == set()
    with corpus.store.reading() as connection:
        [row] = log(connection)
    assert set(row.names) == {"[name withheld]"}
    judge(corpus).undo(number)
    assert seen() == {*spellings}
    judge(corpus).undo(number + 1)
    assert seen() == set()


def test_a_mark_outranks_the_coder_and_the_later_holds(corpus):
    added(corpus, report("child", MARO, visibility="protected"))
    judge(corpus, "a namesake").unprotect(MARO)
    assert told(corpus) == {"child"}
    judge(corpus).protect(MARO)
    assert told(corpus) == set()


def test_a_newer_coder_does_not_lay_bare_whom_the_former_protected(corpus):
    one = report("child", MARO, visibility="protected")
    added(corpus, one)
    said = []
    recode(corpus, _Newer(replace(with_visibility(one, "private"), claims=())), said=said.append)
    assert told(corpus) == set()
    [done] = said
    [lost] = changes(done.before, done.after)
    assert "Velimbe" not in lost.words


class _Newer:
    version = newer()

    def __init__(self, reading):
        self.reading = replace(reading, coder=self.version)

    def pipe(self, documents):
        for _ in documents:
            yield self.reading


def test_who_is_forgotten_needs_no_mark(corpus):
    added(corpus, report("one", MARO))
    judge(corpus).protect(MARO)
    Forgetter(corpus, author="Ada Orme", reason="asked").person(MARO)
    with corpus.store.reading() as connection:
        assert list(log(connection, unredacted=True)) == []
