"""Discrepancies are kept with their events, and are the same in whichever order the reports came."""

import itertools
import json
from dataclasses import replace

import pytest
from sqlalchemy import select

import dragoman
from dragoman.ask.discrepancies import discrepancies
from dragoman.ask.narrowing.wanted import wanted
from dragoman.corpus import Corpus
from dragoman.errors import AskError
from dragoman.model import Document
from dragoman.record import tables
from dragoman.record.shown import Shown
from dragoman.record.store import open_store
from dragoman.record.withhold import WITHHELD
from dragoman.route import Coder
from standin import seen_as

REPORTS = (
    ("d1", "Police in Harare arrested 14 union members on Monday.", "2024-03-05"),
    ("d2", "Zimbabwean police arrested 17 union members in Harare on Monday.", "2024-03-06"),
    ("d3", "Police in Harare arrested more than 13 union members on Monday.", "2024-03-06"),
    ("d4", "Police in Nairobi arrested 90 protesters on Tuesday.", "2024-03-07"),
)
NAME = "Farai Moyo"
NEAR = (
    ("n1", "The army of Zambia seized 22 teachers in Harare.", "2024-03-05"),
    ("n2", "Police in Harare arrested 14 union members on Monday.", "2024-03-05"),
    ("n3", "Police in Harare arrested 17 union members on Monday.", "2024-03-06"),
)
NAMED = (
    ("n1", f"Police in Harare arrested {NAME} on 4 March.", "2024-03-06"),
    ("n2", f"Police in Harare arrested {NAME} on 5 March.", "2024-03-06"),
)


@pytest.fixture(scope="module")
def coder(parser):
    return Coder(parser)


def prepared(coder, making, reports):
    for id, text, day in reports:
        document = Document(id=id, text=text, published=day, publisher=f"Paper {id}")
        coded = coder.code(document)
        actors = (seen_as(one, "protected") if one.name == NAME else one for one in coded.actors)
        yield making.prepare(document, replace(coded, actors=tuple(actors)))


def kept(store):
    with store.reading() as connection:
        rows = list(discrepancies(Shown(connection), wanted("discrepancies", {})).rows)
        counted = connection.execute(select(tables.events.c.discrepancies)).scalars()
        return rows, sum(counted)


def test_the_order_of_adding_says_nothing(tmp_path, coder):
    outcomes = []
    for turn, order in enumerate(itertools.islice(itertools.permutations(REPORTS), 0, None, 7)):
        with open_store(tmp_path / str(turn), create=True) as store:
            making = Corpus(store)
            for one in prepared(coder, making, order):
                making.add([one])
                making.link()
            rows, count = kept(store)
            told = {
                (row.kind, row.contradiction, row.note, row.value, row.words, frozenset(row.documents))
                for row in rows
            }
            outcomes.append((told, count))
    assert all(outcome == outcomes[0] for outcome in outcomes)
    told, count = outcomes[0]
    assert {(kind, contradiction) for kind, contradiction, *_ in told} == {("count", True), ("count", False)}
    assert count == 1  # contradictions alone are counted
    assert "more than 13 union members" in {words for *_, words, _ in told}
    assert not any("d4" in documents for *_, documents in told)


def _keep_apart(linker, number):
    """Has all that counts the number near to all others, and joined to none."""
    compared = linker.compared

    def unless(one, other):
        if number in (one.counts[0][1], other.counts[0][1]):
            return None, True
        link, _ = compared(one, other)
        return link, link is None

    linker.compared = unless


def test_accounts_of_near_claims_are_compared_and_marked(tmp_path, coder):
    """The 22 stand here for a claim of which all but one feature speak for one event with the others."""
    outcomes = []
    for turn, order in enumerate((NEAR, (NEAR[1], NEAR[0], NEAR[2]), NEAR[::-1])):
        with open_store(tmp_path / str(turn), create=True) as store:
            making = Corpus(store)
            _keep_apart(making.linker, 22)
            for one in prepared(coder, making, order):
                making.add([one])
                making.link()
            rows, count = kept(store)
            outcomes.append(({(row.kind, row.value, row.linked, row.contradiction) for row in rows}, count))
    assert outcomes[0] == outcomes[1] == outcomes[2]
    told, count = outcomes[0]
    assert ("count", "22", False, True) in told
    assert {value for _, value, linked, _ in told if linked} == {"14", "17"}
    assert count == 1  # of accounts that are linked


def test_filters_pages_and_python(tmp_path, coder):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        making.add(list(prepared(coder, making, REPORTS)))
        making.link()
    with dragoman.open(tmp_path / "s") as ledger:
        every = ledger.discrepancies()
        assert every.total == len(every) > 2
        assert len(ledger.discrepancies(limit=1, offset=1)) == 1
        assert ledger.discrepancies(limit=1, offset=1)[0] == every[1]
        assert {row.kind for row in ledger.discrepancies(differs="count")} == {"count"}
        assert all(row.contradiction for row in ledger.discrepancies(contradictions=True))
        assert not ledger.discrepancies(type="PROTEST") and not ledger.discrepancies(until="2023")
        assert {row.event_id for row in ledger.origins(discrepancies=1)} == {every[0].event_id}
        with pytest.raises(AskError, match="there is no 'hour'"):
            ledger.discrepancies(differs="hour")


def test_a_new_text_takes_its_account_back(tmp_path, coder):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        making.add(list(prepared(coder, making, REPORTS[:2])))
        making.link()
        assert [row.kind for row in kept(store)[0]] == ["count", "count"]
        making.add(list(prepared(coder, making, [("d2", REPORTS[0][1], "2024-03-06")])))
        making.link()
        assert kept(store) == ([], 0)


def test_protected_names_days_and_words_are_withheld(tmp_path, coder):
    with open_store(tmp_path / "s", create=True) as store:
        making = Corpus(store)
        making.add(list(prepared(coder, making, NAMED)))
        making.link()
        with store.reading() as connection:
            asked = wanted("discrepancies", {})
            rows = list(discrepancies(Shown(connection), asked).rows)
            whole = list(discrepancies(Shown(connection, unredacted=True), asked).rows)
            stored = connection.execute(select(tables.discrepancies.c.tellings)).scalars().all()
    assert {row.kind for row in (*whole, *rows)} == {"date"}
    assert [row.value for row in whole] == ["2024-03-04", "2024-03-05"]
    assert [(row.value, row.words) for row in rows] == [("2024-03", WITHHELD)] * 2
    assert {telling["value"] for telling in json.loads(stored[0])} == {"2024-03-04", "2024-03-05"}
