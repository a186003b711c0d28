"""Figures from columns of counts, and their intervals."""

import pytest
from bench.quality.intervals import intervals
from bench.quality.tables import table
from bench.quality.tallies import FIGURES, check, f1, macro_f1, pearson, sums_of


def test_f1_of_counts() -> None:
    assert f1({"content.right": 3, "content.found": 4, "content.wanted": 8}, "content") == pytest.approx(0.5)


def test_macro_f1_counts_only_types_that_the_labels_hold() -> None:
    sums = {"type AID.wanted": 2, "type AID.found": 2, "type AID.right": 2, "type none.found": 5}
    sums |= {"type AGREE.wanted": 2, "type AGREE.found": 0, "type AGREE.right": 0}
    assert macro_f1(sums) == pytest.approx(0.5)


def test_pearson_of_a_straight_line_is_one() -> None:
    pairs = [(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]
    sums = {"words": 3.0, "x": 6.0, "y": 12.0}
    sums |= {"xx": sum(x * x for x, _ in pairs), "yy": sum(y * y for _, y in pairs)}
    sums["xy"] = sum(x * y for x, y in pairs)
    assert pearson(sums) == pytest.approx(1.0)


def test_an_interval_holds_the_figure_and_comes_out_alike_each_time() -> None:
    counts = {"alarms": [1.0, 0.0, 0.0, 0.0] * 25, "eventless": [1.0] * 100}
    figures = {"false_alarm_rate": FIGURES["false_alarm_rate"]}
    low, high = intervals(counts, figures)["false_alarm_rate"]
    assert low < 0.25 < high
    assert 0.1 < high - low < 0.25  # two standard errors either side: 4 * sqrt(.25 * .75 / 100) = .17
    assert intervals(counts, figures)["false_alarm_rate"] == (low, high)


def test_rows_that_are_all_alike_leave_no_doubt() -> None:
    counts = {"alarms": [1.0] * 9, "eventless": [1.0] * 9}
    ends = intervals(counts, {"false_alarm_rate": FIGURES["false_alarm_rate"]}, resamples=50)
    assert ends == {"false_alarm_rate": (1.0, 1.0)}


def test_tallies_that_disagree_with_the_scorer_are_named() -> None:
    counts = {"alarms": [1.0, 0.0], "eventless": [1.0, 1.0]}
    assert sums_of(counts) == {"alarms": 1.0, "eventless": 2.0}
    assert check(counts, {"false_alarm_rate": 0.5}, ["false_alarm_rate"]) == []
    assert check(counts, {"false_alarm_rate": 0.75}, ["false_alarm_rate"]) == [
        "false_alarm_rate: 0.5000, the scorer says 0.7500"
    ]


def test_a_table_has_a_rule_under_its_heads() -> None:
    assert table(("set", "read"), [("news", "0.7")]) == ["| set | read |", "|---|---|", "| news | 0.7 |"]
