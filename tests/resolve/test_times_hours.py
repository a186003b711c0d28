"""Hours that lean on others, lengths in several units, and times told by what stands beside them."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import ClaimDater, OrderFinder, TimeFinder
from dragoman.route import Coder

PUBLISHED = "2023-05-17"  # a Wednesday

HOURS = [
    # the half of the day is the one told of
    ("On Monday evening rebels shelled the port. At 7:30 soldiers fired back.", "2023-05-15T19:30"),
    ("On Monday morning rebels shelled the port. At 7:30 soldiers fired back.", "2023-05-15T07:30"),
    ("The talks began at 7:30 p.m. on Monday. By 9 o'clock they were over.", "2023-05-15T21:00"),
    # a length away from an hour is an hour
    ("A bomb went off at 6:10 p.m. on Monday. Twenty minutes later police came.", "2023-05-15T18:30"),
    ("A bomb went off at 6 p.m. on Monday. Twelve hours later the fire was out.", "2023-05-16T06:00"),
    ("A bomb went off on Monday. Hours later the fire was out.", "XXXX-XX-XXTXX"),
    ("The vote was on May 12. By 7 the next morning the trucks were gone.", "2023-05-13T07:00"),
    ("Police killed 7 the next morning.", "2023-05-18TMO"),  # seven people
    ("They will meet on Thursday night at 7.", "2023-05-18T19:00"),
    ("They met Tuesday night at 7 schools.", "2023-05-16TNI"),
    ("The station will report this evening at 6.", "2023-05-17T18:00"),
    ("He left at 10 minutes to 9 on Tuesday morning.", "2023-05-16T08:50"),
    ("He left at half past six on Tuesday evening.", "2023-05-16T18:30"),
    # beside others
    ("Four years ago tonight he was shot.", "2019-05-17TNI"),
    ("They begin a week from tomorrow.", "2023-05-25"),
    ("Prices rose the day after Thanksgiving.", "2022-11-25"),
    ("The mayor fell on May 12. He had wept the night before.", "2023-05-11TNI"),
    ("One night in August 1991 he fled.", "1991-08-XXTNI"),
    ("He fled one night in 1952.", "1952-XX-XXTNI"),
    ("Two summers ago he fled.", "2021-SU"),
    ("The firm sold shares on Nov. 9, 1999. A month to the day later they had doubled.", "1999-12-09"),
    ("He returned on the first of the month.", "2023-05-01"),
    ("Two years ago he fled to Chad. On 2 May he was seen; he was shot that Saturday.", "2023-05-06"),
    ("Someday they will get a bridge.", "FUTURE_REF"),
    ("It will not be felt until the fourth quarter.", "2023-Q4"),
    ("The schools are shut. Closed until at least Monday.", "2023-05-22"),
    ("The firm lost $3 million in the quarter ended April 3.", "2023-04-03"),
    ("The pier will open next summer.", "2023-SU"),
    # lengths and sets
    ("He was held for one year, two months and nine days.", "P1Y2M9D"),
    ("It takes an hour and 10 minutes.", "PT1H10M"),
    ("It takes three-quarters of an hour.", "PT45M"),
    ("It takes half an hour.", "PT30M"),
    ("He comes each Christmas.", "XXXX-12-25"),
    ("He sleeps on most mornings.", "XXXX-XX-XXTMO"),
]


@pytest.mark.parametrize(("text", "expected"), HOURS)
def test_the_last_time(lexicon: Lexicon, parser: Parser, text: str, expected: str) -> None:
    found, _ = TimeFinder(lexicon)(parser.read(text), PUBLISHED)
    assert found[-1].value == expected


def test_a_firms_quarter_may_end_in_the_week_behind_it(lexicon: Lexicon, parser: Parser) -> None:
    text = "The firm lost $3 million in the quarter ended April 3."
    assert TimeFinder(lexicon)(parser.read(text), PUBLISHED)[0][0].value == "2023-Q1"


@pytest.mark.parametrize("text", ["He was freed on the 31st of April.", "He was freed on 31 June."])
def test_no_day_of_the_calendar(lexicon: Lexicon, parser: Parser, text: str) -> None:
    found, drops = TimeFinder(lexicon)(parser.read(text), PUBLISHED)
    assert not found and [drop.code for drop in drops] == ["T101"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "The vote was held on April 23. Three days after the election police held him.",
            "held",
            "2023-04-23",
        ),
        ("The vote was on April 23. Three days after the election police shot him.", "shot", "2023-04-26"),
        ("Two days after the election, which was held on 2 May, police shot him.", "shot", "2023-05-04"),
        ("Two days after the raid police shot him. The election was on 2 May.", "shot", "vague"),
        ("On the eve of the poll gunmen shot him. The vote was on 2 May.", "shot", "2023-05-01"),
        ("Chad will free him before the end of the month.", "free", "2023-05-31"),
        ("Chad will free him before June.", "free", "2023-05-31"),
        ("Police shot him one night in August 1991.", "shot", "1991-08-01"),
    ],
)
def test_the_day_of_an_event(
    lexicon: Lexicon, parser: Parser, text: str, word: str, expected: str | None
) -> None:
    parsed = parser.read(text)
    times, _ = TimeFinder(lexicon)(parsed, PUBLISHED)
    found = ClaimDater(lexicon)(parsed, parsed.words.index(word), times, PUBLISHED)
    assert found and (found.start or found.end or found.precision) == expected


def test_a_noun_for_an_act_told_before(lexicon: Lexicon, parser: Parser) -> None:
    parsed = parser.read(
        "They swapped nine prisoners on Sunday. Hours before the exchange soldiers shot a man."
    )
    swapped, shot = parsed.words.index("swapped"), parsed.words.index("shot")
    assert OrderFinder(lexicon)(parsed, {swapped: swapped, shot: shot}) == [(shot, "before", swapped)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # without a day of publication the dateline's whole date is the day that a report is told from
        ("LIMA, Oct. 21, 1997 (Xinhua) -- Police shot two miners on Sunday.", "1997-10-19"),
        ("Miners shot\nLIMA, 21 October 1997 -- Police shot two miners on Sunday.", "1997-10-19"),
        ("LIMA, Oct. 21 (Xinhua) -- Police shot two miners on Sunday.", None),
        ("On Oct. 21, 1997 police met. Police shot two miners yesterday.", None),
    ],
)
def test_a_dateline_in_place_of_a_publication(parser: Parser, text: str, expected: str | None) -> None:
    document = Coder(parser).code(text)
    assert document.published is None
    assert [claim.date and claim.date.start for claim in document.claims if claim.actors][-1] == expected
