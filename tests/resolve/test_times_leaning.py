"""What "that day", "the week before", "two years later" lean on: the deed, not the telling or an aside."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder

WEDNESDAY = "2023-05-17"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


LEANING = [
    (
        "The ferry sank on Friday. Officers said Monday that the hull was old. It had sailed twice that day.",
        {"that day": "2023-05-12"},
    ),
    (
        "The ferry sank on Friday. Officers said today that it was old. It was checked the night before.",
        {"the night before": "2023-05-11TNI"},
    ),
    ("The mine shut on Friday. The next day the men marched.", {"The next day": "2023-05-13"}),
    ("He said on Friday that he would go. The next day he left.", {"The next day": "2023-05-13"}),
    (
        "Prices rose in April. Shares had closed at a record the previous day.",
        {"the previous day": "2023-05-16"},
    ),
    ("The court sits on June 9. Corn cost $5 six weeks earlier.", {"six weeks earlier": "2023-W14"}),
    ("It sold 300 cars last week, up from 200 in the week before.", {"the week before": "2023-W18"}),
    (
        "Free the man who was held on May 2, his friends said today. He was at home that evening.",
        {"that evening": "2023-05-02TEV"},
    ),
    (
        "The storm hit the coast today. No ship has sailed since Monday. Three sank the day before.",
        {"the day before": "2023-05-16"},
    ),
    (
        "Guards fired on Monday. It was the worst since May 2, when a bridge fell the same night.",
        {"the same night": "2023-05-02TNI"},
    ),
    (
        "Talks ended on Monday. Radios reported on Tuesday that it was shut; the next day they said sorry.",
        {"the next day": "2023-05-17"},
    ),
    ("In 2018, the second half brought a profit.", {"the second half": "2018-H2"}),
    ("In 2018, sales fell in the fourth quarter.", {"the fourth quarter": "2018-Q4"}),
    ("He has been ill since the new year.", {"the new year": "2023"}),
    (
        "In fiscal 2022, which ends this month, it built more than in the year before.",
        {"the year before": "2021"},
    ),
    (
        "He has been out since Dec. 26 and could be back by the end of the month.",
        {"the end of the month": "2023-05"},
    ),
]


@pytest.mark.parametrize("text, wanted", LEANING)
def test_leaning(finder: TimeFinder, parser: Parser, text: str, wanted: dict[str, str | None]) -> None:
    found = {m.text: m.value for m in finder(parser.read(text), WEDNESDAY)[0]}
    assert {words: found.get(words) for words in wanted} == wanted


THEN = [
    ("He left in the autumn of 2001. Since then he has worked in Rome.", {"then": "2001-FA"}),
    ("The dam opens in the fall, and by then the town will be gone.", {"then": "2023-FA"}),
    ("He left in 2001. Then he worked in Rome.", {"then": None}),
    (
        "In those days he sang, and he does to this day.",
        {"those days": "PAST_REF", "to this day": "PRESENT_REF"},
    ),
    ("The fund must pay before the new year.", {"the new year": "2024"}),
    ("The next briefing is at 1100 tomorrow.", {"1100 tomorrow": "2023-05-18T11:00"}),
    ("The gates close at 1900.", {"1900": None}),
    ("The dam stood as late as May.", {"May": "2023-05"}),
    ("It was shut on Tuesday, 8 p.m., and opened again.", {"Tuesday, 8 p.m.": "2023-05-16T20:00"}),
    (
        "The season, which runs from March 1 to Nov. 30, is dry.",
        {"March 1": "2023-03-01", "Nov. 30": "2023-11-30"},
    ),
    ("Profit for the six months to June 30 was $2 million.", {"six months": "2022-H1"}),
    ("Shares ended the week at a record.", {"the week": "2023-W19"}),
    ("They lost the war and ended the year of hunger.", {"the year": None}),
    ("It was sold in the 2009-10 school year.", {"the 2009-10 school year": "2009"}),
    ("The fair will run from March 1 to March 9.", {"March 1": "2024-03-01", "March 9": "2024-03-09"}),
]


@pytest.mark.parametrize("text, wanted", THEN)
def test_then_and_spans(finder: TimeFinder, parser: Parser, text: str, wanted: dict[str, str | None]) -> None:
    found = {m.text: m.value for m in finder(parser.read(text), WEDNESDAY)[0]}
    assert {words: found.get(words) for words in wanted} == wanted
