"""Reports of one story are found whatever the order they came in, and are given up with their texts."""

import itertools

import pytest
from sqlalchemy import select

from dragoman.ask.discrepancies import discrepancies
from dragoman.ask.narrowing.wanted import wanted
from dragoman.corpus import Corpus
from dragoman.judge.forget import Forgetter
from dragoman.model import Document
from dragoman.record import stories, tables
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from dragoman.route import Coder

TOLD = (
    ("a", "Fourteen people were arrested on Monday over the Zunga riot. Zunga flour is dear.", "05"),
    ("b", "Forty-one people were arrested after the Zunga flour riot. Zunga is a brand of flour.", "06"),
    ("c", "The president of Chad met the prime minister of Niger in Niamey on Tuesday.", "06"),
)
LATER = ("d", TOLD[0][1], "2024-07-01")


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


def add(making, coder, id, text, day):
    published = day if len(day) > 2 else f"2024-03-{day}"
    document = Document(id=id, text=text, published=published)
    making.add([making.prepare(document, coder.code(document))])
    making.link()


def pairs(store):
    with store.reading() as connection:
        ids = dict(
            connection.execute(
                select(tables.versions.c.version, tables.documents.c.id).select_from(
                    tables.versions.join(tables.documents)
                )
            )
            .tuples()
            .all()
        )
        row = tables.stories.c
        return {
            frozenset((ids[one], ids[other]))
            for one, other in connection.execute(select(row.first, row.second)).tuples()
        }


def differing(store):
    with store.reading() as connection:
        rows = discrepancies(Shown(connection), wanted("discrepancies", {})).rows
        return {(row.kind, row.value, row.linked, row.documents) for row in rows}


def test_what_reports_of_one_story_tell_is_compared_and_marked_whatever_their_order(tmp_path, coder):
    outcomes = []
    for turn, order in enumerate(itertools.permutations(TOLD)):
        with open_store(tmp_path / str(turn), create=True) as store:
            making = Corpus(store)
            for one in order:
                add(making, coder, *one)
            outcomes.append((pairs(store), differing(store)))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    found, told = outcomes[0]
    assert found == {frozenset("ab")}
    assert told == {("count", "14", False, ("a",)), ("count", "41", False, ("b",))}


def test_a_story_is_told_within_a_month(tmp_path, coder):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        add(making, coder, *TOLD[0])
        add(making, coder, *LATER)
        assert pairs(store) == set()


def test_a_text_that_is_replaced_leaves_its_story(tmp_path, coder):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        for one in TOLD:
            add(making, coder, *one)
        assert differing(store)
        add(making, coder, "b", TOLD[2][1], "06")
        assert differing(store) == set()
        assert not any("a" in pair for pair in pairs(store))


def test_a_forgotten_document_leaves_its_story(tmp_path, coder):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        for one in TOLD:
            add(making, coder, *one)
        Forgetter(making, author="Ada", reason="asked").document("b")
        with store.reading() as connection:
            versions = set(connection.execute(select(tables.versions.c.version)).scalars())
            kept = set(connection.execute(select(tables.story_words.c.version)).scalars())
        assert kept <= versions
        assert pairs(store) == set()
        assert differing(store) == set()


def test_a_word_that_many_reports_have_makes_no_story(tmp_path, coder, monkeypatch):
    monkeypatch.setattr(stories, "ALIKE", stories.alike(most=0))
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        for one in TOLD:
            add(making, coder, *one)
        assert pairs(store) == set()
