"""Whom one report protects is withheld in others, too, in which the coder saw nobody of the name."""

import json
import re

import pytest
from tests.judge.judged import added, judge, report

from dragoman.corpus import Corpus
from dragoman.judge.forget import Forgetter
from dragoman.model.plain import as_plain
from dragoman.record import checking
from dragoman.record.reading import coded_documents
from dragoman.record.store import open_store

MARO = "Maro Velimbe"


@pytest.fixture
def corpus(tmp_path, lexicon):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store, lexicon)


def unseen(id, words):
    return report(id, words, seen=False)


def told(corpus):
    with corpus.store.reading() as connection:
        assert list(checking.faults(connection)) == []
        return {one.id for one in coded_documents(connection) if "elimbe" in words(one)}


def words(coded):
    """All that is said in a document, without what nobody sees."""
    plain = json.dumps(as_plain(coded), ensure_ascii=False).replace("\\n", "\n")
    return re.sub("[\u00ad\u200b]|-\n", "", plain).casefold()


WORDS = [
    "the pupil Maro Velimbe",
    "MARO VELIMBE",
    "@maro_velimbe",
    "Maro Vélimbe's brother",
    "Velimbe, Maro, a pupil,",
    "Velimbe Maro",
    "VELIMBE, Maro",
    "the pupil maro velimbe",
    "#FreeMaroVelimbe",
    "@freeMaro_Velimbe",
    "the pupil Maro Veli\u200bmbe",
    "the pupil Ma\u00adro Veli\u00admbe",
    "the pupil Maro Veli-\nmbe",
    "Maro-\nVelimbe",
]


@pytest.mark.parametrize("turn", [1, -1])
@pytest.mark.parametrize("words", WORDS)
def test_protected_where_nobody_was_seen(corpus, words, turn):
    reports = [report("child", MARO, visibility="protected"), unseen("other", words)]
    for one in reports[::turn]:
        added(corpus, one)
    assert told(corpus) == set()


OTHERS = [
    "Maro said Velimbe",
    "velimbe maro",
    "velimbe was",
    "Amaro Velimbeson",
    "Maro, maro",
    "the maro of Velimbe",
]


@pytest.mark.parametrize("turn", [1, -1])
@pytest.mark.parametrize("words", OTHERS)
def test_other_words_are_no_name(corpus, words, turn):
    reports = [report("child", MARO, visibility="protected"), unseen("other", words)]
    for one in reports[::turn]:
        added(corpus, one)
    with corpus.store.reading() as connection:
        [other] = [one for one in coded_documents(connection) if one.id == "other"]
    assert words in other.text


@pytest.mark.parametrize("turn", [1, -1])
def test_common_words_are_no_name_in_small_letters(corpus, turn):
    reports = [report("child", "Rose May", visibility="protected"), unseen("other", "a crowd that rose may")]
    reports += [unseen("hers", "the pupil Rose May")]
    for one in reports[::turn]:
        added(corpus, one)
    with corpus.store.reading() as connection:
        told = {one.id for one in coded_documents(connection) if "rose may" in one.text.casefold()}
    assert told == {"other"}


@pytest.mark.parametrize("turn", [1, -1])
@pytest.mark.parametrize(
    "id", ["reports/arrest_of_maro_velimbe.txt", "MaroVelimbe.txt", "https://e.org/maro-velimbe"]
)
def test_an_id_that_holds_the_name_of_whom_the_report_does_not_name(corpus, id, turn):
    for one in [report("child", MARO, visibility="protected"), unseen(id, "a pupil")][::turn]:
        added(corpus, one)
    assert told(corpus) == set()


@pytest.mark.parametrize("kind", ["body", "other"])
@pytest.mark.parametrize("turn", [1, -1])
def test_protected_where_the_coder_took_the_name_for_a_body(corpus, turn, kind):
    body = report("other", MARO, visibility="public" if kind == "body" else "private", kind=kind)
    for one in [report("child", MARO, visibility="protected"), body][::turn]:
        added(corpus, one)
    assert told(corpus) == set()


@pytest.mark.parametrize("turn", [1, -1])
def test_a_title_alone_tells_nobody(corpus, turn):
    reports = [
        report("child", MARO, visibility="protected"),
        report("other", "Liam Tanley", title=f"{MARO} held"),
    ]
    for one in reports[::turn]:
        added(corpus, one)
    assert told(corpus) == set()


def test_a_mark_covers_whom_no_coder_saw_and_is_taken_back(corpus):
    added(corpus, unseen("other", "the pupil Maro Velimbe"))
    number = judge(corpus).protect(MARO)
    added(corpus, unseen("later", "the young Maro Velimbe"))
    assert told(corpus) == set()
    judge(corpus).undo(number)
    assert told(corpus) == {"other", "later"}


def test_whoever_is_public_in_a_report_stays_so(corpus):
    added(corpus, report("child", MARO, visibility="protected"), report("mayor", MARO, visibility="public"))
    assert told(corpus) == {"mayor"}


def test_judging_and_forgetting_leave_whom_no_coder_saw(corpus):
    added(corpus, report("child", MARO, visibility="protected"), unseen("other", "the pupil Maro Velimbe"))
    with corpus.store.reading() as connection:
        [id] = [one.claims[0].id for one in coded_documents(connection) if one.id == "other"]
    judge(corpus).correct(f"{id}@other", "recipient", "Dan Orr")
    assert told(corpus) == set()
    Forgetter(corpus, author="Ada Orme", reason="asked").document("child")
    judge(corpus).protect(MARO)
    assert told(corpus) == set()
