"""The figures of the bench of size, and that its reports are the same however many are drawn."""

import itertools

import pytest
from bench.record.size import exponents, goals_missed
from bench.record.stories import reports


def run(later, memory, milliseconds):
    """Ten tenths, of which the last five take `later` times as long as the first."""
    tenths = [
        {
            "cpu": {"add": 0.1 * times, "link": 0.2 * times},
            "yardstick": 0.01,
            "memory": memory,
            "bytes": 1000 * number,
        }
        for number, times in enumerate([1] * 5 + [later] * 5, 1)
    ]
    return {"documents": 1000, "tenths": tenths, "questions": {"events by actor": {"cpu": milliseconds}}}


def test_what_takes_three_times_as_long_in_the_second_half_grows_with_the_square():
    grown = exponents(run(3, 50, 1))
    assert grown["add"] == pytest.approx(2)
    assert grown["link"] == pytest.approx(2)
    assert grown["memory"] == pytest.approx(0)
    assert grown["file"] == pytest.approx(1)


def test_a_slower_machine_is_no_growth():
    slowed = run(1, 50, 1)
    for one in slowed["tenths"][5:]:
        one["yardstick"] *= 2
        one["cpu"] = {name: 2 * seconds for name, seconds in one["cpu"].items()}
    assert exponents(slowed)["link"] == pytest.approx(1)


def test_goals():
    assert goals_missed([run(1, 50, 199)]) == []
    assert goals_missed([run(1.5, 50, 201)]) == [
        "to add grows by 1.32",
        "to link grows by 1.32",
        "events by actor: 201 ms of processor",
    ]
    grown = run(1, 50, 1)
    grown["tenths"][-1]["memory"] = 80
    assert goals_missed([grown]) == ["memory grew from 50 to 80 MB"]


def test_the_first_of_many_reports_are_the_few():
    few = list(reports(40))
    assert few == list(itertools.islice(reports(120), 40))
    assert len({coded.id for _, coded in few}) == 40
    for _, coded in few:
        for claim in coded.claims:
            for one in (claim.trigger, *claim.actors, *claim.recipients):
                assert coded.text[one.start : one.end] == one.text
