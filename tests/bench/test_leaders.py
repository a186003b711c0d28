"""The day on which a sentence about a leader is told."""

import pytest
from bench.quality.leaders import middle


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [
        ("2017-01-01", "2021-01-01", "2019-01-01"),
        ("2004", "2006", "2005-07-02"),  # surely held from the end of 2004 to the beginning of 2006
        ("2010-03", "2010-05", "2010-04-14"),
    ],
)
def test_a_day_well_within_an_office(start: str, end: str, day: str) -> None:
    assert middle(start, end) == day
