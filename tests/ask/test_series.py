"""Events done by day, week and month; what is left out, and why; what is said of precision."""

import datetime
import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ask.measured import measured, precision_of, told
from dragoman.ask.narrowing.wanted import wanted
from dragoman.ask.periods import PERIODS, between
from dragoman.ask.series import series
from dragoman.errors import AskError
from dragoman.record.shown import Shown

SCORES = Path(__file__).parents[2] / "bench" / "quality" / "SCORES.md"


def counted(store, *, by="month", dyad=False, unredacted=False, **filters):
    with store.reading() as connection:
        return series(Shown(connection, unredacted=unredacted), wanted("series", filters), by=by, dyad=dyad)


def test_months_and_what_is_left_out(store):
    made = counted(store)
    assert [(row.period, row.events) for row in made.rows] == [("2024-03", 3)]
    assert {name: number for name, number in made.left_out.items() if number} == {
        "negated": 1,
        "future": 1,
        "historical": 1,
    }
    assert made.counted == 3


def test_what_is_known_to_its_month_is_in_no_week_and_no_day(store):
    """The march is told to its month, the child's arrest is coarsened to it."""
    made = counted(store, by="week")
    assert [(row.period, row.start, row.end, row.events) for row in made.rows] == [
        ("2024-W10", "2024-03-04", "2024-03-10", 1)
    ]
    assert made.left_out["vague"] == 2
    assert counted(store, by="week", unredacted=True).left_out["vague"] == 1


def test_a_period_without_events_is_shown_as_none(store):
    made = counted(store, by="day", type="COERCE", since="2024-03-04", until="2024-03-07")
    assert [(row.period, row.events) for row in made.rows] == [
        ("2024-03-04", 0),
        ("2024-03-05", 1),
        ("2024-03-06", 0),
        ("2024-03-07", 0),
    ]
    assert counted(store, by="day", type="SANCTION").rows == ()


def test_what_has_no_day_is_left_out_whatever_days_are_asked_for(store):
    assert counted(store, since="2030").left_out["future"] == 1
    assert counted(store, since="2030").left_out["negated"] == 0


def test_dyads(store):
    made = counted(store, dyad=True)
    assert [(row.actor, row.recipient, row.events) for row in made.rows] == [
        ("BLR", "BLR", 2),
        ("LTU", None, 1),
    ]


def test_an_unknown_period_is_refused(store):
    with pytest.raises(AskError, match="by: there is no 'year'; there are day, week, month"):
        counted(store, by="year")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.integers(0, 800))
def test_periods_follow_one_another_without_gaps(first, days):
    for by, made in PERIODS.items():
        last = first + datetime.timedelta(days=days)
        found = list(between(made(first), made(last), by))
        assert found[0].start <= first <= found[0].end and found[-1].start <= last <= found[-1].end
        for one, other in itertools.pairwise(found):
            assert other.start - one.end == datetime.timedelta(days=1)
        assert len({one.name for one in found}) == len(found)


def test_the_week_of_a_new_year_is_named_as_iso_has_it():
    assert PERIODS["week"](datetime.date(2021, 1, 3)).name == "2020-W53"


def test_precision_is_told_or_said_not_to_be_measured():
    [all_types] = precision_of(())
    assert told([all_types])[0].startswith(
        f"measured precision of claims of all types: {all_types.precision:.2f} ("
    )
    unknown = replace(all_types, event_type="NOTHING", precision=None)
    assert told([unknown], ["release"]) == [
        "measured precision of NOTHING: not measured",
        "measured precision of the mode release alone: not measured",
    ]
    assert precision_of(["NOTHING"])[0].precision is None


def test_what_ships_is_what_the_scores_say():
    page = SCORES.read_text(encoding="utf-8")
    own = page[page.index("## Our own reports") :]
    [headline] = re.findall(r"^\| precision \| ([\d.]+) \|", own, re.MULTILINE)
    part = own[own.index("Recall and precision by type") : own.index("Share of acts found")]
    types = re.findall(r"^\| ([A-Z]+) \|.* \| ([\d.]+) \| ([\d.]+) to ([\d.]+) \|$", part, re.MULTILINE)
    shipped = measured()
    assert shipped["all"].precision == float(headline)
    assert {name: (float(p), float(low), float(high)) for name, p, low, high in types} == {
        name: (one.precision, one.low, one.high) for name, one in shipped.items() if name != "all"
    }
