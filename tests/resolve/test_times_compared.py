"""Times that a comparison, a plan given up or an anniversary settles, each in a sentence of its own."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


WEDNESDAY = "2023-05-17"

COMPARED = [
    # of two months compared the later one is that of the figures
    ("Rents rose 1% in April from March and were 6% above a year earlier.", {"a year earlier": "2022-04"}),
    (
        "Rents rose in April. In March they had fallen. For the month, 4 percent was expected.",
        {"the month": "2023-04"},
    ),
    # what somebody has today is compared with a day, and not with a quarter
    ("Sales in the first quarter rose. It has 41 mills, up from 33 a year ago.", {"a year ago": "2022"}),
    ("Sales in the first quarter were $9 million, up from $8 million a year ago.", {"a year ago": "2022-Q1"}),
    ("First-half profit fell to $9 million from $12 million a year earlier.", {"a year earlier": "2022-H1"}),
    (
        "In the first half sales were lower than in the same period last year.",
        {"the same period last year": "2022-H1"},
    ),
    (
        "For the fiscal second quarter ended March 31 it earned $9 million. Sales in the latest period fell.",
        {"the latest period": "2023-Q2"},
    ),
    (
        "It will take a charge in the third quarter. In the latest quarter it lost $9 million.",
        {"the latest quarter": "2023-Q1"},
    ),
    ("Claims fell to 300,000 last week from 310,000 a week earlier.", {"a week earlier": "2023-W18"}),
    ("Claims fell last week after a rise in the previous week.", {"the previous week": "2023-W18"}),
    ("The mills poured 1.8 million tons in the week.", {"the week": "2023-W19"}),
]
PERIODS = [
    ("Debt stood at $4 billion at year-end.", {"year-end": "2022-12-31"}),
    ("The fund is up 3 percent since year-end.", {"year-end": "2022-12-31"}),
    ("It will shut the mine by year-end.", {"year-end": "2023-12-31"}),
    ("Profit fell by a third in the first half.", {"the first half": "2023-H1"}),
    ("Profit fell by a third in the second half.", {"the second half": "2022-H2"}),
    ("The firm expects higher sales in the second half.", {"the second half": "2023-H2"}),
    ("It will break even in the second half after losing $9 million.", {"the second half": "2023-H2"}),
    ("The fourth quarter of 2022 was poor, and full-year profit fell.", {"full-year": "2022"}),
    ("The bank will post higher full-year profit.", {"full-year": "2023"}),
    ("It raised its forecast for the fiscal year that ends in June.", {"the fiscal year": "2023"}),
    ("Traders look for a rise in prices for March.", {"March": "2023-03"}),
]
PLANS = [
    # yesterday's where it can be, else ahead
    ("She was due to speak on Tuesday but fell ill.", {"Tuesday": "2023-05-16"}),
    ("She was due to speak on Friday but fell ill.", {"Friday": "2023-05-19"}),
    ("The envoys had been set to meet on Tuesday but stayed at home.", {"Tuesday": "2023-05-16"}),
    ("A hearing was set for Tuesday but the judge did not come.", {"Tuesday": "2023-05-16"}),
    ("A hearing planned for Tuesday was cancelled.", {"Tuesday": "2023-05-16"}),
    ("A hearing planned for Monday was cancelled.", {"Monday": "2023-05-22"}),
    ("The mayor cancelled Saturday's parade.", {"Saturday": "2023-05-20"}),
    ("The firm missed Friday's deadline.", {"Friday": "2023-05-12"}),
    ("The firm asked for more time before Friday's deadline.", {"Friday": "2023-05-19"}),
    ("Holders had tendered 99% of the shares by the Monday deadline.", {"the Monday": "2023-05-15"}),
    ("The two sides agreed to pull back by the Monday deadline.", {"the Monday": "2023-05-22"}),
    ("The vote, originally scheduled for Feb. 16, was held in March.", {"Feb. 16": "2023-02-16"}),
    ("After Monday's talks, both sides agreed to meet again.", {"Monday": "2023-05-15"}),
    # the time of saying, though the parser takes it for one of what is said
    ("The bank said on Monday it will pay 3 cents.", {"Monday": "2023-05-15"}),
    (
        "The bank told investors on Monday it would pay 3 cents on Friday.",
        {"Monday": "2023-05-15", "Friday": "2023-05-19"},
    ),
    ("Members choose a leader on Sunday; the doors open at 6 a.m.", {"Sunday": "2023-05-21"}),
]
ANNIVERSARIES = [
    ("Ten years ago, on June 11, the mill burned.", {"Ten years ago": "2013", "June 11": "2013-06-11"}),
    ("In March two years ago he fled.", {"March": "2021-03"}),
    ("Ten years ago this week the bridge fell.", {"Ten years ago this week": "2013-W20"}),
    ("Ten years ago today the bridge fell.", {"Ten years ago today": "2013-05-17"}),
    ("The bridge fell a week ago Monday.", {"a week ago Monday": "2023-05-08"}),
    ("Five years ago, the March vote was rigged.", {"March": "2023-03"}),
]
CARRIED = [
    ("That mill burned in the summer of 1793, and on 9 October it was sold.", {"9 October": "1793-10-09"}),
    ("The talks, the fifth round since August 2003, are held on Nov. 9.", {"Nov. 9": "2023-11-09"}),
    (
        "On the morning of 6 June 1944 they landed. By nightfall the town was theirs.",
        {"nightfall": "1944-06-06TNI"},
    ),
    ("The match begins at 7:45 tonight.", {"7:45 tonight": "2023-05-17T19:45"}),
    ("The talks should last three days.", {"three days": "P3D"}),
]
NAMES = [
    "The Friday Times denied it.",
    "He told the Evening Standard so.",
    "United scored twice in the first half.",
]


@pytest.mark.parametrize(("text", "expected"), [*COMPARED, *PERIODS, *PLANS, *ANNIVERSARIES, *CARRIED])
def test_value(finder: TimeFinder, parser: Parser, text: str, expected: dict[str, str]) -> None:
    found = {m.text: m.value for m in finder(parser.read(text), WEDNESDAY)[0]}
    assert {words: found.get(words) for words in expected} == expected


@pytest.mark.parametrize("text", NAMES)
def test_no_time(finder: TimeFinder, parser: Parser, text: str) -> None:
    assert finder(parser.read(text), WEDNESDAY)[0] == []


def test_a_history_never_dates_by_its_publication(finder: TimeFinder, parser: Parser) -> None:
    """A day without a year, far behind the last year that is named, has an open year."""
    years = "The war began in 1788. In 1790 it spread. In 1791 the king fled. In 1792 he was held. "
    told = years + "The town was quiet. " * 16 + "On 17 August the mills were shut."
    value = finder(parser.read(told), WEDNESDAY)[0][-1].value
    assert value == "XXXX-08-17"


@pytest.mark.parametrize("part", ["morning", "afternoon", "daytime", "midday", "the night"])
@pytest.mark.parametrize("other", ["tonight", "last night", "this morning", "overnight"])
def test_two_parts_of_a_day_side_by_side(finder: TimeFinder, parser: Parser, part: str, other: str) -> None:
    """No clock is read out of "afternoon tonight"; the day is still found."""
    found = {m.text for m in finder(parser.read(f"Police came in {part} {other}."), WEDNESDAY)[0]}
    assert any(other in text for text in found)
