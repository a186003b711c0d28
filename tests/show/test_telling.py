"""Fields of a claim in words."""

from dataclasses import replace

import pytest

import standin
from dragoman.model import ClaimDate, Likelihood, Size, Span
from dragoman.show import telling

DOCUMENT = standin.example()
ARRESTED, DEMANDED = DOCUMENT.claims


def day(start: str | None, end: str | None) -> ClaimDate:
    return ClaimDate(start=start, end=end, precision="day", text="then", text_start=0, text_end=4)


def size(value: float | None, unit: str, approx: str = "") -> Size:
    return Size(value=value, approx=approx, unit=unit, text="some dozens", start=0, end=1, part_of=None)


@pytest.mark.parametrize(
    ("date", "said"),
    [
        (None, ""),
        (day("2024-02-29", "2024-02-29"), "2024-02-29"),
        (day("2024-02-01", "2024-02-29"), "2024-02-01 to 2024-02-29"),
        (day("2024-02-01", None), "from 2024-02-01"),
        (day(None, "2024-02-29"), "until 2024-02-29"),
        (day(None, None), "then"),
    ],
)
def test_when(date: ClaimDate | None, said: str) -> None:
    assert telling.when(replace(ARRESTED, date=date)) == said


def test_parties() -> None:
    assert telling.party(ARRESTED.actors[0]) == "police [Zambia Police Service]"
    assert telling.codes(ARRESTED.actors[0]) == "ZMB COP"
    assert telling.party(ARRESTED.recipients[0]) == "two bakers"
    assert telling.party(DEMANDED.recipients[0]) == "[Zambia]"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (size(14.0, "person"), "14 people"),
        (size(1.0, "person"), "1 person"),
        (size(1100.0, "person", ">"), "over 1,100 people"),
        (size(6.5, "hour"), "6.5 hours"),
        (size(3.0, "USD", "~"), "about 3 USD"),
        (size(None, "person"), "some dozens"),
    ],
)
def test_sizes(number: Size, said: str) -> None:
    assert telling.size(number) == said


def test_who_says_so() -> None:
    assert telling.says_who(DOCUMENT, ARRESTED) == "The mayor [Mayor of Lusaka]"
    assert telling.says_who(DOCUMENT, DEMANDED) == "the report itself"


def test_a_chain_of_sources_ends_even_where_it_runs_in_a_circle() -> None:
    one, other = DOCUMENT.statements
    chained = replace(
        DOCUMENT, statements=(replace(one, within="s2"), replace(other, within="s1", source=(), speaker=None))
    )
    assert telling.says_who(chained, ARRESTED) == "The mayor [Mayor of Lusaka], via an unnamed source"


def test_voice_tells_how_many_speak() -> None:
    one = replace(DOCUMENT.statements[0], role="unnamed", source_count=2)
    assert telling.voice(one) == "unnamed × 2"
    assert (
        telling.voice(replace(one, source_count=1))
        == telling.voice(replace(one, source_count=None))
        == "unnamed"
    )


def test_how_sure() -> None:
    assert telling.how_sure(ARRESTED) == "asserted +3.0"
    assert telling.how_sure(DEMANDED) == "demanded −1.0, future"
    likely = Likelihood(word="likely", start=0, end=6, low=0.55, high=0.8)
    said = telling.how_sure(
        replace(
            ARRESTED,
            factuality=0.0,
            negation=True,
            likelihood=likely,
            condition=Span(start=0, end=3),
            status="forecast",
        )
    )
    assert said == "forecast 0.0, did not happen, “likely” (55% to 80%), on a condition"
