"""A person who is protected in one report is protected in all; people mark whom they will."""

from dataclasses import replace

import pytest
from tests.judge.judged import added, judge, newer, report

from dragoman.ask.case.of_store import case_of
from dragoman.ask.changes import changes
from dragoman.ask.log import log
from dragoman.corpus import Corpus
from dragoman.engine.recoding import recode
from dragoman.judge.forget import Forgetter
from dragoman.judge.naming import two_persons
from dragoman.judge.protecting import covered_by
from dragoman.record.reading import coded_documents
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from standin import seen_as

MARO, LIAM = "Maro Velimbe", "Liam Tanley"


@pytest.fixture
def corpus(tmp_path, lexicon):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store, lexicon)


def told(corpus, name=MARO):
    """The documents that tell a name."""
    with corpus.store.reading() as connection:
        return {one.id for one in coded_documents(connection) if name.split()[1] in str(one)}


def with_visibility(one, visibility, *grounds):
    return replace(one, actors=tuple(seen_as(actor, visibility, *grounds) for actor in one.actors))


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


def kin(id, name=MARO):
    return with_visibility(report(id, name), "protected", "relative")


def arrested(id, name=MARO):
    return with_visibility(report(id, name), "private", "case")


def why(corpus, name=MARO):
    """What every report holds of the name, and why."""
    with corpus.store.reading() as connection:
        documents = list(coded_documents(connection, unredacted=True))
    return {a.grounds for one in documents for a in one.actors if a.name == name}


@pytest.mark.parametrize("turn", [1, -1])
def test_who_is_arrested_elsewhere_is_no_mere_relative(corpus, turn):
    for one in [kin("kin"), arrested("news"), report("third", MARO)][::turn]:
        added(corpus, one)
    assert told(corpus) == {"kin", "news", "third"}
    assert why(corpus) == {("relative", "case")}


@pytest.mark.parametrize("ground", ["minor", "victim"])
def test_a_minor_and_a_victim_stay_withheld_whatever_else_is_told(corpus, ground):
    child = with_visibility(report("child", MARO), "protected", ground)
    added(corpus, child, kin("kin"), arrested("news"))
    assert told(corpus) == set()


def test_a_relative_of_whom_no_case_is_told_stays_withheld(corpus):
    added(corpus, kin("kin"), report("other", MARO), arrested("namesake", "Maro"))
    assert told(corpus) == set()


def test_a_case_of_a_namesake_of_another_country_lays_nobody_bare(corpus):
    one = arrested("abroad")
    abroad = replace(one, actors=tuple(replace(actor, country="BOL") for actor in one.actors))
    added(corpus, kin("kin"), abroad)
    assert told(corpus) == {"abroad"}


def test_a_mere_relative_again_where_a_person_rejects_the_arrest(corpus):
    added(corpus, kin("kin"), arrested("news"))
    with corpus.store.reading() as connection:
        [id] = [one.claims[0].id for one in coded_documents(connection) if one.id == "news"]
    number = judge(corpus, "he was not arrested").reject(f"{id}@news")
    assert told(corpus) == set()
    judge(corpus).undo(number)
    assert told(corpus) == {"kin", "news"}


def test_a_mere_relative_again_where_the_report_of_the_arrest_is_forgotten(corpus):
    added(corpus, kin("kin"), arrested("news"))
    Forgetter(corpus, author="Ada Orme", reason="withdrawn").document("news")
    assert told(corpus) == set()


def test_a_newer_coder_that_reads_no_arrest_withholds_the_relative_again(corpus):
    one = arrested("news")
    added(corpus, kin("kin"), one)
    recode(corpus, _Newer(with_visibility(one, "private")), said=lambda _: None)
    assert told(corpus) == set()


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
        [row] = log(Shown(connection))
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
        assert list(log(Shown(connection, unredacted=True))) == []


def test_a_mark_says_what_it_leaves(corpus):
    names = ("Ivan Petrovski", "Ivan Petrovsky", "I. Petrovski", "Petrovski", "#Petrovskis", "Liam Tanley")
    added(corpus, *(report(name, name, seen=name[0] != "#") for name in names))
    judge(corpus).protect(names[0])
    with corpus.store.reading() as connection:
        done = covered_by(connection, corpus, names[0])
    assert done.names == names[:2]
    assert done.perhaps == names[2:4]
    assert done.reports == ("#Petrovskis", "I. Petrovski", "Petrovski")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("Ivan Morelski", "Irina Morelskaya", "one is a man, the other a woman"),
        ("Jan Lim Jr.", "Jan Lim Sr.", "Jr, Sr"),
        ("Ivan Petrovski", "Ivan Petrovsky", ""),
        ("I. Petrovski", "Ivan Petrovski", ""),
        ("e0123456789abcdef", "e0123456789abcdee", ""),
    ],
)
def test_names_that_tell_two_persons_are_told(corpus, one, other, why):
    against = two_persons(corpus, one, other)
    assert bool(against) == bool(why)
    assert why in " ".join(against)


MIDDLE = "Maro Adjoa Velimbe"


@pytest.mark.parametrize(
    ("read", "other", "shown"),
    [
        ("minor", (), False),
        ("relative", (), False),
        ("relative", ("case",), True),
        ("minor", ("case",), False),
        ("minor", ("known",), True),
    ],
)
def test_a_case_is_not_shown_by_another_spelling_of_a_protected_name(corpus, read, other, shown):
    child, later = report("child", MARO), report("later", MIDDLE)
    child = replace(child, actors=tuple(seen_as(one, "protected", read) for one in child.actors))
    as_what = "public" if "known" in other else "private"
    later = replace(
        later, actors=tuple(replace(one, visibility=as_what, grounds=other) for one in later.actors)
    )
    added(corpus, child, later)
    with corpus.store.reading() as connection:
        for name in (MARO, MIDDLE):
            case = case_of(Shown(connection), name)
            assert bool(case.names) == shown
            assert not shown or case.names == (MIDDLE,)
        assert {MARO, MIDDLE} <= {*case_of(Shown(connection, unredacted=True), MARO).names}


def test_a_namesake_by_less_than_a_spelling_keeps_the_case(corpus):
    child = report("child", MARO, visibility="protected")
    added(corpus, child, report("later", "Mira Velimbe"), report("much later", "Dario Velimbe"))
    with corpus.store.reading() as connection:
        assert case_of(Shown(connection), "Dario Velimbe").names == ("Dario Velimbe",)
