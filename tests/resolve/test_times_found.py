"""What is found and which value it has, each kind of expression in a sentence of its own."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder

PUBLISHED = "2023-05-17"  # a Wednesday

Expected = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


def found(finder: TimeFinder, parser: Parser, text: str, published: str | None) -> Expected:
    mentions, _ = finder(parser.read(text), published)
    return [(m.text, m.type, m.value) for m in mentions]


WRITTEN_FORMS = [
    ("The treaty was signed on 4 March 1998.", [("4 March 1998", "DATE", "1998-03-04")]),
    ("The treaty was signed on March 4th, 1998.", [("March 4th, 1998", "DATE", "1998-03-04")]),
    ("The fourth of March, 1998, was a holiday.", [("The fourth of March, 1998", "DATE", "1998-03-04")]),
    ("Filed 1998-03-04.", [("1998-03-04", "DATE", "1998-03-04")]),
    ("Filed 1998-03-04T10:30.", [("1998-03-04T10:30", "TIME", "1998-03-04T10:30")]),
    ("The form is dated 3/4/1998.", [("3/4/1998", "DATE", "1998-03-04")]),
    ("The form is dated 25/4/1998.", [("25/4/1998", "DATE", "1998-04-25")]),
    ("The form is dated 4.3.1998.", [("4.3.1998", "DATE", "1998-03-04")]),
    ("He left on Friday, Feb. 6, 2009.", [("Friday, Feb. 6, 2009", "DATE", "2009-02-06")]),
    ("It opened in March 1998.", [("March 1998", "DATE", "1998-03")]),
    ("It opened in early March of 1998.", [("early March of 1998", "DATE", "1998-03")]),
    ("It opened in 1998.", [("1998", "DATE", "1998")]),
    ("It opened at the end of 1998.", [("the end of 1998", "DATE", "1998")]),
    ("The town fell in 490 BC.", [("490 BC", "DATE", "BC0490")]),
    ("It began in the 1990s.", [("the 1990s", "DATE", "199")]),
    ("It began in the late '80s.", [("the late '80s", "DATE", "198")]),
    ("It began in the nineteenth century.", [("the nineteenth century", "DATE", "18")]),
    ("The summer of 1998 was dry.", [("The summer of 1998", "DATE", "1998-SU")]),
    ("The second quarter of 1998 was poor.", [("The second quarter of 1998", "DATE", "1998-Q2")]),
    ("The second half of 1998 was poor.", [("The second half of 1998", "DATE", "1998-H2")]),
    ("It happened in nineteen ninety-six.", [("nineteen ninety-six", "DATE", "1996")]),
    ("They met at Christmas 1998.", [("Christmas 1998", "DATE", "1998-12-25")]),
    ("They met on Easter Monday 2018.", [("Easter Monday 2018", "DATE", "2018-04-02")]),
]

YEARS_BESIDE_NOUNS = [
    ("The mill's 1988 results were poor.", [("1988", "DATE", "1988")]),
    ("Since 1985 exports have doubled.", [("1985", "DATE", "1985")]),
    ("Some 2000 people marched.", []),
    ("A force of 1900 troops crossed the river.", []),
    ("Flight 1549 landed on a river.", []),
    ("The council passed Resolution 1701.", []),
    ("Profit for fiscal '90 was higher.", [("fiscal '90", "DATE", "1990")]),
]
PERIODS = [
    ("In the last quarter of 1998 sales fell.", [("the last quarter of 1998", "DATE", "1998-Q4")]),
    ("In the most recent quarter sales fell.", [("the most recent quarter", "DATE", "2023-Q1")]),
    ("In the year-earlier quarter it lost money.", [("the year-earlier quarter", "DATE", "2022-Q1")]),
    ("The ferry will run by year-end.", [("year-end", "DATE", "2023-12-31")]),
    ("At year-end 1998 it had nine ferries.", [("year-end 1998", "DATE", "1998-12-31")]),
    ("The ferry will run by the year's end.", [("year's end", "DATE", "2023")]),
    ("The ferry will run by the end of the year.", [("the end of the year", "DATE", "2023")]),
    ("Fares rose over the past year.", [("the past year", "DURATION", "P1Y")]),
    ("Sales for the year to date are up.", [("the year to date", "DATE", "2023")]),
    (
        "In the year ended June 30 it lost money.",
        [("the year", "DATE", "2022"), ("June 30", "DATE", "2022-06-30")],
    ),
    (
        "In the first nine months it made little. A year earlier it had lost money.",
        [("the first nine months", "DURATION", "P9M"), ("A year earlier", "DATE", "2022")],
    ),
]
HOURS = [
    ("He came at 9:30 Friday morning.", [("9:30 Friday morning", "TIME", "2023-05-12T09:30")]),
    ("The gates open at 1400 hours.", [("1400 hours", "TIME", "2023-05-17T14:00")]),
    (
        "It fell in the early morning hours of Sunday.",
        [("the early morning hours of Sunday", "TIME", "2023-05-14TMO")],
    ),
    ("He was freed on the morning of the vote.", [("the morning", "TIME", "XXXX-XX-XXTMO")]),
]
FATES = [
    ("In the future it will pay.", [("the future", "DATE", "FUTURE_REF")]),
    ("They spoke of the future of the alliance.", []),
    ("He met his future wife.", []),
]
RANGES = [
    (
        "From 5 to 9 March 1998 it rained.",
        [("5", "DATE", "1998-03-05"), ("9 March 1998", "DATE", "1998-03-09")],
    ),
    (
        "March 5 and 6, 1998, were wet.",
        [("March 5", "DATE", "1998-03-05"), ("6, 1998", "DATE", "1998-03-06")],
    ),
    ("In May and June 1998 it rained.", [("May", "DATE", "1998-05"), ("June 1998", "DATE", "1998-06")]),
    (
        "From October to March 1998 it rained.",
        [("October", "DATE", "1997-10"), ("March 1998", "DATE", "1998-03")],
    ),
    ("The war of 1912-14 cost much.", [("1912", "DATE", "1912"), ("14", "DATE", "1914")]),
]

RELATIVE = [
    ("Police searched the office today.", [("today", "DATE", "2023-05-17")]),
    (
        "Police searched the office the day before yesterday.",
        [("the day before yesterday", "DATE", "2023-05-15")],
    ),
    ("Police searched the office on Monday.", [("Monday", "DATE", "2023-05-15")]),
    ("Police searched the office on Thursday.", [("Thursday", "DATE", "2023-05-11")]),
    ("Police searched the office on Wednesday.", [("Wednesday", "DATE", "2023-05-17")]),
    ("The court will hear the case on Thursday.", [("Thursday", "DATE", "2023-05-18")]),
    ("The hearing is scheduled for Monday.", [("Monday", "DATE", "2023-05-22")]),
    ("The ministers plan to meet on Friday.", [("Friday", "DATE", "2023-05-19")]),
    ("The talks open on Friday in Oslo.", [("Friday", "DATE", "2023-05-19")]),
    ("The council may vote on Friday.", [("Friday", "DATE", "2023-05-19")]),
    ("He spoke ahead of Sunday's vote.", [("Sunday", "DATE", "2023-05-21")]),
    ("He would not comment on Friday.", [("Friday", "DATE", "2023-05-12")]),
    ("Sunday's vote will be remembered.", [("Sunday", "DATE", "2023-05-14")]),
    ("He left on Monday, Oct. 31.", [("Monday, Oct. 31", "DATE", "2022-10-31")]),
    (
        "It hit at 10:35 a.m. (0735 GMT) on Monday.",
        [("10:35 a.m. (0735 GMT) on Monday", "TIME", "2023-05-15T10:35")],
    ),
    ("He resigned on Monday of last week.", [("Monday of last week", "DATE", "2023-05-08")]),
    ("He resigned on Monday last week.", [("Monday last week", "DATE", "2023-05-08")]),
    ("He resigned on Monday last year.", [("Monday", "DATE", "2023-05-15"), ("last year", "DATE", "2022")]),
    ("He resigned last Friday.", [("last Friday", "DATE", "2023-05-12")]),
    ("He resigned last week.", [("last week", "DATE", "2023-W19")]),
    ("He resigned earlier this week.", [("earlier this week", "DATE", "2023-W20")]),
    ("He resigned last month.", [("last month", "DATE", "2023-04")]),
    ("He resigned over the weekend.", [("the weekend", "DATE", "2023-W19-WE")]),
    ("She will run again next year.", [("next year", "DATE", "2024")]),
    ("He resigned in June last year.", [("June last year", "DATE", "2022-06")]),
    ("He resigned last December.", [("last December", "DATE", "2022-12")]),
    ("He resigned in December.", [("December", "DATE", "2022-12")]),
    ("He will resign in December.", [("December", "DATE", "2023-12")]),
    ("The border was closed on Nov. 3.", [("Nov. 3", "DATE", "2022-11-03")]),
    ("Two years ago the border was closed.", [("Two years ago", "DATE", "2021")]),
    ("Three months ago the border was closed.", [("Three months ago", "DATE", "2023-02")]),
    ("Ten days ago the border was closed.", [("Ten days ago", "DATE", "2023-05-07")]),
    ("The firm lost money in the first quarter.", [("the first quarter", "DATE", "2023-Q1")]),
    ("The firm lost money in the fourth quarter.", [("the fourth quarter", "DATE", "2022-Q4")]),
    ("He spoke last night.", [("last night", "TIME", "2023-05-16TNI")]),
    ("He spoke on Monday evening.", [("Monday evening", "TIME", "2023-05-15TEV")]),
    ("He spoke at 10:30 p.m. on Monday.", [("10:30 p.m. on Monday", "TIME", "2023-05-15T22:30")]),
    ("He spoke at noon on Monday.", [("noon on Monday", "TIME", "2023-05-15T12:00")]),
    ("He voted at seven this morning.", [("seven this morning", "TIME", "2023-05-17T07:00")]),
    ("She lived there until the day before Christmas.", [("the day before Christmas", "DATE", "2022-12-24")]),
    ("In ten years' time the dam will be full.", [("ten years' time", "DATE", "2033")]),
    (
        "It was shut in the spring of nineteen seventy-four.",
        [("the spring of nineteen seventy-four", "DATE", "1974-SP")],
    ),
    ("Nobody had seen it since nineteen twenty-one.", [("nineteen twenty-one", "DATE", "1921")]),
    ("They left Norway in the eighteen eighties.", [("the eighteen eighties", "DATE", "188")]),
    (
        "The vote is on June twenty-fifth, and the first cells may open then.",
        [("June twenty-fifth", "DATE", "2023-06-25")],
    ),
    ("The twins turn 18 on Saturday.", [("Saturday", "DATE", "2023-05-20")]),
    ("They attended a Sunday rally.", [("Sunday", "DATE", "2023-05-14")]),
]

LENGTHS_AND_SETS = [
    ("After a six-and-a-half-hour session they left.", [("six-and-a-half-hour", "DURATION", "PT6.5H")]),
    ("They talked for two and a half years.", [("two and a half years", "DURATION", "P2.5Y")]),
    ("They talked for half an hour.", [("half an hour", "DURATION", "PT30M")]),
    ("They talked for several weeks.", [("several weeks", "DURATION", "PXW")]),
    ("They talked for more than 40 days.", [("more than 40 days", "DURATION", "P40D")]),
    ("Prices doubled in the past two years.", [("the past two years", "DURATION", "P2Y")]),
    ("Three days after the vote he left.", [("Three days", "DURATION", "P3D")]),
    ("The council meets every Monday.", [("every Monday", "SET", "XXXX-WXX-1")]),
    ("The council meets every January.", [("every January", "SET", "XXXX-01")]),
    ("The council meets on Fridays.", [("Fridays", "SET", "XXXX-WXX-5")]),
    ("The council meets twice a month.", [("twice a month", "SET", "P1M")]),
    ("The council meets weekly.", [("weekly", "SET", "P1W")]),
]

VAGUE = [
    ("The office is now closed.", [("now", "DATE", "PRESENT_REF")]),
    ("The office closed recently.", [("recently", "DATE", "PAST_REF")]),
    ("Nobody thinks of the future.", [("the future", "DATE", "FUTURE_REF")]),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    WRITTEN_FORMS
    + YEARS_BESIDE_NOUNS
    + PERIODS
    + HOURS
    + FATES
    + RANGES
    + RELATIVE
    + LENGTHS_AND_SETS
    + VAGUE,
    ids=lambda value: str(value)[:60],
)
def test_expressions(finder: TimeFinder, parser: Parser, text: str, expected: Expected) -> None:
    assert found(finder, parser, text, PUBLISHED) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the palace.",
        "His second term was quiet.",
        "Theresa May spoke of the fall of the city.",
        "Some 1,500 soldiers and 2000 protesters gathered.",
        "The shop at the 1600 block of Oak Street burned.",
        "Call 555-123-1998 for help.",
        "Operation Dawn failed.",
        "He is in his 30s.",
        "Two of the men, both in their late twenties, were held.",
        "The index closed at 1998.4 points.",
    ],
)
def test_no_times(finder: TimeFinder, parser: Parser, text: str) -> None:
    assert found(finder, parser, text, PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left yesterday.", [("yesterday", "DATE", "XXXX-XX-XX")]),
        ("He left on Monday.", [("Monday", "DATE", "XXXX-WXX-1")]),
        ("He left last week.", [("last week", "DATE", "XXXX-WXX")]),
        ("He left last month.", [("last month", "DATE", "XXXX-XX")]),
        ("He left two years ago.", [("two years ago", "DATE", "XXXX")]),
        ("He left on August 7.", [("August 7", "DATE", "XXXX-08-07")]),
        ("He left in the spring.", [("the spring", "DATE", "XXXX-SP")]),
        ("He left in the third quarter.", [("the third quarter", "DATE", "XXXX-Q3")]),
        ("He left on August 7, 2019.", [("August 7, 2019", "DATE", "2019-08-07")]),
    ],
)
def test_nothing_is_guessed_without_a_day_of_publication(
    finder: TimeFinder, parser: Parser, text: str, expected: Expected
) -> None:
    assert found(finder, parser, text, None) == expected


def test_a_day_that_is_none_is_dropped(finder: TimeFinder, parser: Parser) -> None:
    text = "In April 2019 he was jailed, and on the 31st he fled."
    mentions, drops = finder(parser.read(text), PUBLISHED)
    assert [m.value for m in mentions] == ["2019-04"]
    assert [(d.code, text[d.start : d.end]) for d in drops] == [("T101", "the 31st")]
