"""Which claims tell of one event, as people hold it: at once, after linking anew, in any order of adding."""

import random

import pytest
from sqlalchemy import func, select, update
from tests.judge.judged import added, judge, report, together

from dragoman.corpus import Corpus
from dragoman.errors import JudgementError
from dragoman.record import tables
from dragoman.record.checking import faults
from dragoman.record.store import open_store

MARO, LIAM = "Maro Velimbe", "Liam Tanley"


@pytest.fixture
def corpus(tmp_path, lexicon):
    with open_store(tmp_path / "s", create=True) as store:
        yield Corpus(store, lexicon)


def id_of(one, number=0):
    return f"{one.claims[number].id}@{one.id}"


def events_of(corpus):
    with corpus.store.reading() as connection:
        return list(connection.execute(select(tables.events.c.id)).scalars())


def event_of(corpus, claim):
    row = tables.claims.c
    asked = select(tables.events.c.id).join(tables.claims, row.event == tables.events.c.event)
    with corpus.store.reading() as connection:
        return connection.execute(asked.where(row.id == claim.partition("@")[0], row.current)).scalar_one()


def links(corpus):
    with corpus.store.reading() as connection:
        return connection.execute(select(tables.links).order_by(*tables.links.primary_key)).all()


def test_unlink_holds_against_the_machine_and_undo_takes_it_back(corpus):
    one, other = report("one", MARO), report("other", MARO, published="2024-03-07")
    added(corpus, one, other)
    assert together(corpus.store) == {frozenset({("one", MARO), ("other", MARO)})}
    before = links(corpus)
    number = judge(corpus).unlink(id_of(one), id_of(other))
    apart = {frozenset({("one", MARO)}), frozenset({("other", MARO)})}
    assert together(corpus.store) == apart
    assert links(corpus) == before  # the machine's links stay as they were
    with corpus.store.writing() as connection:
        connection.execute(update(tables.sides).values(linker="an earlier one"))
    assert corpus.link().codings == 2
    assert together(corpus.store) == apart
    judge(corpus).undo(number)
    assert together(corpus.store) == {frozenset({("one", MARO), ("other", MARO)})}
    assert links(corpus) == before


def test_two_that_are_held_apart_do_not_meet_through_a_third(corpus):
    reports = [report(f"r{n}", MARO, published=f"2024-03-0{n}") for n in (5, 6, 7)]
    added(corpus, *reports)
    assert len(together(corpus.store)) == 1
    judge(corpus).unlink(id_of(reports[0]), id_of(reports[2]))
    found = together(corpus.store)
    assert len(found) == 2
    assert not any({("r5", MARO), ("r7", MARO)} <= event for event in found)
    added(corpus, report("r8", MARO, published="2024-03-08"))
    assert not any({("r5", MARO), ("r7", MARO)} <= event for event in together(corpus.store))


def test_link_joins_what_no_link_does(corpus):
    one, other = report("one", MARO), report("other", LIAM)
    added(corpus, one, other)
    assert len(together(corpus.store)) == 2
    number = judge(corpus).link(id_of(one), id_of(other))
    assert together(corpus.store) == {frozenset({("one", MARO), ("other", LIAM)})}
    judge(corpus).undo(number)
    assert len(together(corpus.store)) == 2


def test_merge_and_split_of_events(corpus):
    one, other = report("one", MARO), report("other", LIAM, MARO)
    added(corpus, one, other)
    judge(corpus).merge(event_of(corpus, id_of(one)), event_of(corpus, id_of(other)))
    [whole] = events_of(corpus)
    assert len(together(corpus.store)) == 1
    judge(corpus).split(whole, [id_of(other)])
    assert together(corpus.store) == {
        frozenset({("other", LIAM)}),
        frozenset({("one", MARO), ("other", MARO)}),
    }


def test_the_later_of_two_contrary_judgements_holds(corpus):
    one, other = report("one", MARO), report("other", LIAM)
    added(corpus, one, other)
    judge(corpus).unlink(id_of(one), id_of(other))
    judge(corpus).link(id_of(one), id_of(other))
    assert len(together(corpus.store)) == 1
    judge(corpus).unlink(id_of(one), id_of(other))
    assert len(together(corpus.store)) == 2


def test_a_rejected_claim_stands_in_no_event_and_links_nothing(corpus):
    reports = [report(f"r{n}", MARO, published=f"2024-03-0{n}") for n in (5, 6, 7)]
    added(corpus, *reports)
    number = judge(corpus).reject(id_of(reports[1]))
    assert together(corpus.store) == {frozenset({("r5", MARO), ("r7", MARO)})}
    judge(corpus).undo(number)
    assert len(together(corpus.store)) == 1
    judge(corpus).undo(number + 1)  # an undo is undone: the claim is rejected again
    assert together(corpus.store) == {frozenset({("r5", MARO), ("r7", MARO)})}
    with corpus.store.reading() as connection:
        assert list(faults(connection)) == []


def test_the_last_claim_of_an_event_takes_the_event_with_it(corpus):
    one = report("one", MARO)
    added(corpus, one)
    judge(corpus).reject(id_of(one))
    assert events_of(corpus) == []


def judged_in(path, lexicon, parts, judging):
    """What stands together where reports are added in parts; judgements fall when all they name is there."""
    with open_store(path, create=True) as store:
        corpus = Corpus(store, lexicon)
        todo = list(judging)
        for part in parts:
            added(corpus, *part)
            with store.reading() as connection:
                there = set(connection.execute(select(tables.documents.c.id)).scalars())
            for one in [one for one in todo if one[3] <= there]:
                getattr(judge(corpus), one[0])(one[1], one[2]) if one[2] else judge(corpus).reject(one[1])
                todo.remove(one)
        assert not todo
        with store.reading() as connection:
            assert list(faults(connection)) == []
            events = connection.execute(select(func.count()).select_from(tables.events)).scalar_one()
        found = together(store)
        assert events == len(found)
        return found


def test_the_order_of_adding_says_nothing(tmp_path, lexicon):
    """Six judgements that do not contradict one another, which fall early or late."""
    chance = random.Random(11)
    names = [MARO, LIAM, "Besha Gorshi", "Todun Hultov"]
    reports = [
        report(f"r{n}", *chance.sample(names, 2), published=f"2024-03-0{chance.randrange(5, 9)}")
        for n in range(14)
    ]

    def at(report, claim):
        return id_of(reports[report], claim)

    judging = [
        ("link", at(0, 0), at(1, 1), {"r0", "r1"}),
        ("unlink", at(2, 0), at(3, 0), {"r2", "r3"}),
        ("unlink", at(4, 1), at(5, 0), {"r4", "r5"}),
        ("link", at(6, 0), at(7, 0), {"r6", "r7"}),
        ("reject", at(8, 0), None, {"r8"}),
        ("reject", at(9, 1), None, {"r9"}),
    ]
    at_once = judged_in(tmp_path / "once", lexicon, [reports], judging)
    assert judged_in(tmp_path / "none", lexicon, [reports], []) != at_once
    for turn in range(3):
        turned = random.Random(turn).sample(reports, len(reports))
        parts = [[one] for one in turned] if turn else [turned[:5], turned[5:9], turned[9:]]
        again = random.Random(turn).sample(judging, len(judging))
        assert judged_in(tmp_path / f"turn {turn}", lexicon, parts, again) == at_once


def test_what_is_not_there_cannot_be_judged(corpus):
    one, copy = report("one", MARO), report("copy", MARO, published="2024-05-01")
    added(corpus, one, copy)
    with pytest.raises(JudgementError, match="there is no claim 0"):
        judge(corpus).reject("0")
    with pytest.raises(JudgementError, match="copies of several days"):
        judge(corpus).reject(one.claims[0].id)
    with pytest.raises(JudgementError, match="e1 is no name, and no event's id"):
        judge(corpus).merge("e1", MARO)
    with pytest.raises(JudgementError, match="an author and a reason"):
        judge(corpus, reason=" ")
    with pytest.raises(JudgementError, match="there is no judgement 7"):
        judge(corpus).undo(7)
    judge(corpus).undo(judge(corpus).reject(id_of(one)))
    with pytest.raises(JudgementError, match="undone already, by 2"):
        judge(corpus).undo(1)
