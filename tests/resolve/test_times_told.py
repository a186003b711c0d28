"""Dates that lean on what the text has told of before."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


def values(finder: TimeFinder, parser: Parser, text: str, published: str | None) -> list[tuple[str, str]]:
    return [(m.text, m.value) for m in finder(parser.read(text), published)[0]]


HISTORY = (
    "In September 1731 the garrison rebelled. On the 17th the governor fled, and in October he was caught. "
    "Three days later, the council met. The town had been founded in 1402. In December the rebels won. "
    "In January they marched north. The following year they were beaten, as late as the summer. "
    "By 1735 the province was calm, and in 1741 a treaty followed."
)


def test_a_history_carries_its_year_and_month(finder: TimeFinder, parser: Parser) -> None:
    assert values(finder, parser, HISTORY, "2011-02-03") == [
        ("September 1731", "1731-09"),
        ("the 17th", "1731-09-17"),
        ("October", "1731-10"),
        ("Three days later", "1731-10-XX"),  # the month is known, the day is not
        ("1402", "1402"),
        ("December", "1731-12"),  # the founding was an aside
        ("January", "1732-01"),
        ("The following year", "1733"),
        ("the summer", "1733-SU"),
        ("1735", "1735"),
        ("1741", "1741"),
    ]


def test_a_history_needs_no_day_of_publication(finder: TimeFinder, parser: Parser) -> None:
    assert values(finder, parser, HISTORY, None) == values(finder, parser, HISTORY, "2011-02-03")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # news: a month without a year is near the publication …
        ("The law dates from 1987. In March it was changed.", [("1987", "1987"), ("March", "2023-03")]),
        # … unless its own sentence tells of a month long ago
        (
            "In 1998 the isle seceded. In March the following year troops came.",
            [("1998", "1998"), ("March the following year", "1999-03")],
        ),
        ("Held in March 2014, he was freed in June.", [("March 2014", "2014-03"), ("June", "2014-06")]),
        # but not of a mere year
        ("Born in 1950, he died on 12 March.", [("1950", "1950"), ("12 March", "2023-03-12")]),
        (
            "The vote was held on 3 May. Two days later the count ended. The next day he conceded.",
            [("3 May", "2023-05-03"), ("Two days later", "2023-05-05"), ("The next day", "2023-05-06")],
        ),
        (
            "The firm earned 4 million in the first quarter, up from 3 million a year earlier.",
            [("the first quarter", "2023-Q1"), ("a year earlier", "2022-Q1")],
        ),
        ("He was jailed in 2019 and freed a year later.", [("2019", "2019"), ("a year later", "2020")]),
    ],
)
def test_news(finder: TimeFinder, parser: Parser, text: str, expected: list[tuple[str, str]]) -> None:
    assert values(finder, parser, text, "2023-05-17") == expected


def test_years_before_christ_count_down(finder: TimeFinder, parser: Parser) -> None:
    text = "The league dates from 478 BC. Two years later it grew. In 461 BC war began, and in 457 it ended."
    assert values(finder, parser, text, None) == [
        ("478 BC", "BC0478"),
        ("Two years later", "BC0476"),
        ("461 BC", "BC0461"),
        ("457", "BC0457"),
    ]


def test_paragraphs_are_not_crossed(finder: TimeFinder, parser: Parser) -> None:
    assert values(finder, parser, "Prices rose in May\n\n2019 began well.", "2023-05-17") == [
        ("May", "2023-05"),
        ("2019", "2019"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He rented the van on July 28 and came back on the 30th.",
            [("July 28", "2022-07-28"), ("the 30th", "2022-07-30")],
        ),
        (
            "The trial opened in October and ended on the 29th.",
            [("October", "2022-10"), ("the 29th", "2022-10-29")],
        ),
        # but not a day that lies before it, or ahead
        (
            "He was jailed on Jan. 28. On the 3rd he wrote home.",
            [("Jan. 28", "2023-01-28"), ("the 3rd", "2023-03-03")],
        ),
        (
            "Held on Jan. 3, she will be tried on the 20th.",
            [("Jan. 3", "2023-01-03"), ("the 20th", "2023-03-20")],
        ),
        (
            "On Aug. 11, a Thursday, a bomb went off.",
            [("Aug. 11", "2022-08-11"), ("a Thursday", "2022-08-11")],
        ),
        (
            "On Aug. 11 he had taken the bus, as on a Monday.",
            [("Aug. 11", "2022-08-11"), ("a Monday", "XXXX-WXX-1")],
        ),
        # months without a verb that tells when, beside a month of the past
        (
            "The bomb went off on Aug. 11. Records show two calls on Aug. 10.",
            [("Aug. 11", "2022-08-11"), ("Aug. 10", "2022-08-10")],
        ),
        (
            "Indicted on Oct. 7, he pleaded not guilty two days after that.",
            [("Oct. 7", "2022-10-07"), ("two days after that", "2022-10-09")],
        ),
        ("Two days after that vote he fled.", [("Two days", "P2D")]),
        (
            "Agreed on in the fourth quarter of 1996, the sale fell through the following spring.",
            [("the fourth quarter of 1996", "1996-Q4"), ("the following spring", "1997-SP")],
        ),
        (
            "Elected in 2010, he had fled the previous spring.",
            [("2010", "2010"), ("the previous spring", "2009-SP")],
        ),
        (
            "Jailed in June 2018, he was freed in the spring of the following year.",
            [("June 2018", "2018-06"), ("the spring of the following year", "2019-SP")],
        ),
        (
            "He was arrested on 3 May 2011 and freed the following Tuesday.",
            [("3 May 2011", "2011-05-03"), ("the following Tuesday", "2011-05-10")],
        ),
    ],
)
def test_what_leans_on_a_day_told_of_in_news(
    finder: TimeFinder, parser: Parser, text: str, expected: list[tuple[str, str]]
) -> None:
    assert values(finder, parser, text, "2023-03-10") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His trial, first set for Jan. 11, now begins March 15.", "2023-01-11"),
        ("The vote, originally scheduled for Jan. 17, will be held soon.", "2023-01-17"),
        ("The vote is scheduled for Jan. 17.", "2024-01-17"),
    ],
)
def test_what_was_planned_at_first(finder: TimeFinder, parser: Parser, text: str, expected: str) -> None:
    assert values(finder, parser, text, "2023-03-10")[0][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a deal of today is to be kept by a month that lies ahead, though the last one is nearer
        ("He signed a deal to free the editor and to hold a vote by December.", "2023-12"),
        # the month that comes is "next month"; the April after it is next
        ("Her term ends next April.", "2024-04"),
        ("Her term ends next June.", "2023-06"),
        # a year told of in another sentence is not "the year" of today's figures
        ("Orders were the weakest since 1983. He expects $2 a share for the year.", "2023"),
        ("Bought in 1986, the mill was sold 18 months later.", "XXXX-XX"),
    ],
)
def test_which_year(finder: TimeFinder, parser: Parser, text: str, expected: str) -> None:
    assert values(finder, parser, text, "2023-03-10")[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an hour is of the day on which something was done last …
        (
            "The bus fell into a lake on Wednesday, police said Thursday. It had left at 6:10 p.m. with 30 "
            "aboard. At 6:31 p.m. the driver called for help.",
            ["2023-03-08", "2023-03-09", "2023-03-08T18:10", "2023-03-08T18:31"],
        ),
        # … not of one that lies ahead, nor of one that follows in another clause
        (
            "The jury met on Wednesday. She rose as it was read at 3:45 p.m. She will be sentenced on May 4.",
            ["2023-03-08", "2023-03-08T15:45", "2023-05-04"],
        ),
        ("The vote is on Sunday. Shots were fired at 4:30 a.m.", ["2023-03-12", "2023-03-10T04:30"]),
        # what began to happen lies behind
        ("Demand began to fall in the autumn.", ["2022-FA"]),
    ],
)
def test_an_hour_goes_on_from_what_was_done(
    finder: TimeFinder, parser: Parser, text: str, expected: list[str]
) -> None:
    assert [value for _, value in values(finder, parser, text, "2023-03-10")] == expected
