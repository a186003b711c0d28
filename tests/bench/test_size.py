"""The figures of the bench of size, and that its reports are the same however many are drawn."""

import itertools

import pytest
from bench.record.size import exponents, goals_missed
from bench.record.stories import reports


def run(documents, seconds, memory, milliseconds):
    tenth = {"cpu": {"add": seconds / 10, "link": seconds / 5}, "memory": memory, "bytes": documents * 1000}
    asked = {"events by actor": {"cpu": milliseconds}}
    return {"documents": documents, "tenths": [tenth] * 10, "questions": asked}


def test_what_grows_with_the_square_has_the_exponent_two():
    grown = exponents([run(100, 3, 50, 1), run(1000, 300, 50, 1)])
    assert grown["add"] == pytest.approx(2)
    assert grown["link"] == pytest.approx(2)
    assert grown["memory"] == pytest.approx(0)
    assert grown["file"] == pytest.approx(1)


def test_goals():
    assert goals_missed([run(100, 3, 50, 1), run(1000, 30, 50, 199)]) == []
    missed = goals_missed([run(100, 3, 50, 1), run(1000, 60, 50, 201)])
    assert missed == ["to add grows by 1.30", "to link grows by 1.30", "events by actor: 201 ms of processor"]


def test_the_first_of_many_reports_are_the_few():
    few = list(reports(40))
    assert few == list(itertools.islice(reports(120), 40))
    assert len({coded.id for _, coded in few}) == 40
    for _, coded in few:
        for claim in coded.claims:
            for one in (claim.trigger, *claim.actors, *claim.recipients):
                assert coded.text[one.start : one.end] == one.text
