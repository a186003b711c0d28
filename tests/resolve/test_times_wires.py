"""The times of wires and market reports: tense, compared figures, clocks and datelines."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


WEDNESDAY = "2023-05-17"

AHEAD_OR_BEHIND = [
    ("The pharmacies stay closed until Monday.", {"Monday": "2023-05-22"}),
    ("The ministers have until Friday to answer.", {"Friday": "2023-05-19"}),
    ("The miners were held until Monday.", {"Monday": "2023-05-15"}),
    ("A ruling is possible as early as Thursday.", {"Thursday": "2023-05-18"}),
    ("Members of the guild go to the polls Sunday.", {"Sunday": "2023-05-21"}),
    ("The brewer reports earnings on Thursday.", {"Thursday": "2023-05-18"}),
    ("The union called a strike for Monday.", {"Monday": "2023-05-22"}),
    ("The judge ordered him to appear on Friday.", {"Friday": "2023-05-19"}),
    ("Starting Monday, riders pay more.", {"Monday": "2023-05-22"}),
    ("If the bill passes on Friday, the cabinet falls.", {"Friday": "2023-05-19"}),
    ("Traders wait for Friday's report.", {"Friday": "2023-05-19"}),
    ("The arrests may be linked to a shooting on Sunday.", {"Sunday": "2023-05-14"}),
    ("The fund is down 2 percent since Monday.", {"Monday": "2023-05-15"}),
    ("This Friday's vote is the last.", {"This Friday": "2023-05-19"}),
    ("The trial was adjourned until Friday.", {"Friday": "2023-05-19"}),
    ("The vote was postponed to Monday.", {"Monday": "2023-05-22"}),
    ("The team is flying home on Friday.", {"Friday": "2023-05-19"}),
    ("He needs to decide by Friday.", {"Friday": "2023-05-19"}),
    ("After losing on Monday, he will retire.", {"Monday": "2023-05-15"}),
    ("He is charged with robbing a bank on Aug. 9.", {"Aug. 9": "2022-08-09"}),
    ("She is accused of fraud in August.", {"August": "2022-08"}),
    ("The owner could not be reached on Sunday.", {"Sunday": "2023-05-14"}),
    ("The bill could pass on Monday.", {"Monday": "2023-05-22"}),
    ("The league hopes that it can win in October.", {"October": "2023-10"}),
    ("The mayor said she would win, in an interview on Monday.", {"Monday": "2023-05-15"}),
    ("He told Meet the Press on Sunday that it was over.", {"Sunday": "2023-05-14"}),
    ("The plan was hammered out beginning on Sunday.", {"Sunday": "2023-05-14"}),
    ("Following Monday's leak the minister resigned.", {"Monday": "2023-05-15"}),
    ("The schools stay closed on Thursday.", {"Thursday": "2023-05-18"}),
    ("She has kept order since taking over in the fall.", {"the fall": "2022-FA"}),
    ("The miners held out until a vote in July.", {"July": "2023-07"}),
    ("The fund cut its third-quarter outlook.", {"third-quarter": "2023-Q3"}),
]
COUNTED = [
    ("It has failed five times in the last year.", {"the last year": "P1Y"}),
    ("It failed in the last year of the war.", {"the last year": "2022"}),
    ("It fell on Friday and is down from the previous Friday.", {"the previous Friday": "2023-05-05"}),
    ("Rents fell in December and January.", {"December": "2022-12", "January": "2023-01"}),
    ("The fair will run from Nov. 28 to Jan. 3.", {"Nov. 28": "2023-11-28", "Jan. 3": "2024-01-03"}),
    ("Two Sundays ago the bridge fell.", {"Two Sundays ago": "2023-05-07"}),
    ("Two Wednesdays ago the bridge fell.", {"Two Wednesdays ago": "2023-05-03"}),
    ("The Sunday before last the bridge fell.", {"The Sunday before last": "2023-05-07"}),
    ("The court sits two Fridays from now.", {"two Fridays from now": "2023-05-26"}),
    ("The court sits a week from Friday.", {"a week from Friday": "2023-05-26"}),
    ("The fair opens on the first Monday in September.", {"the first Monday in September": "2023-09-04"}),
    ("It began on the last Sunday of March 1998.", {"the last Sunday of March 1998": "1998-03-29"}),
    ("He sailed on the last day of June 1997.", {"the last day of June 1997": "1997-06-30"}),
    ("He sailed on the first day of June.", {"the first day of June": "2022-06-01"}),
]
YEARS = [
    ("He was held on 9 July last year.", {"9 July last year": "2022-07-09"}),
    ("The mill burned in 1996. In March of that year it had been sold.", {"March of that year": "1996-03"}),
    ("The levy set in May 1996 would end on June 1.", {"June 1": "2023-06-01"}),
    ("In 1997, there were two more, on June 8 and July 2.", {"June 8": "1997-06-08"}),
    ("In the summer of 1992 it began. The next spring it was over.", {"The next spring": "1993-SP"}),
    ("The chapel was hit last Dec. 7.", {"last Dec. 7": "2022-12-07"}),
    ("On April 20 rockets hit a mill.", {"April 20": "2023-04-20"}),
    ("At the end of next year it closes.", {"the end of next year": "2024"}),
    ("He will be freed in five years.", {"five years": "2028"}),
    ("He built it in five years.", {"five years": "P5Y"}),
    ("In June a year ago the mill stood still.", {"June a year ago": "2022-06"}),
    ("It was sold two years ago. Five years earlier it had been new.", {"Five years earlier": "2016"}),
]
FIGURES = [
    ("Prices rose 4 percent in April from a year earlier.", {"a year earlier": "2022-04"}),
    ("Rents in April were higher than in the same month last year.", {"the same month last year": "2022-04"}),
    ("It earned $9 million in the first quarter, up from $8 million last year.", {"last year": "2022-Q1"}),
    ("It paid $9 million last year.", {"last year": "2022"}),
    ("Sales fell in the first three months of 2019.", {"the first three months of 2019": "2019-Q1"}),
    ("Sales fell in the final six months of last year.", {"the final six months of last year": "2022-H2"}),
    ("Profit for the three months ended March 31 was $2 million.", {"three months": "2023-Q1"}),
    ("Claims fell in the week ended May 6.", {"the week": "2023-W18"}),
    ("Claims fell in the week ended Friday.", {"the week": "2023-W19"}),
    ("Deposits rose in the latest week.", {"the latest week": "2023-W19"}),
    ("Net income rose in Q2 of 2021 and fell in Q4 2022.", {"Q2 of 2021": "2021-Q2", "Q4 2022": "2022-Q4"}),
    ("The mill's third-quarter output will be lower.", {"third-quarter": "2023-Q3"}),
    ("In the 2019 first half it lost money.", {"the 2019 first half": "2019-H1"}),
    ("Sales rose in the July-to-September quarter.", {"the July-to-September quarter": "2022-Q3"}),
    ("Sales fell in the January-March period.", {"the January-March period": "2023-Q1"}),
    ("Sales fell in the January-June period.", {"the January-June period": "2023-H1"}),
    ("Growth was 7 percent in FY22.", {"FY22": "2022"}),
    ("Harvests fell in the current crop year.", {"the current crop year": "2023"}),
    ("Fees rose in the 2021 academic year.", {"the 2021 academic year": "2021"}),
    ("Sales fell in March, after rising the month before.", {"the month before": "2023-02"}),
    ("Earlier in the week it had gained.", {"Earlier in the week": "2023-W20"}),
    ("In 1990, 1991 and 1993 prisoners went home.", {"1991": "1991", "1993": "1993"}),
    ("The summers of 1977 were hot.", {"The summers of 1977": "1977-SU"}),
    ("As recently as March it was whole.", {"recently": None}),
]
CLOCKS = [
    ("The tanker sank at 10:30 p.m. off Malta on Monday.", {"10:30 p.m.": "2023-05-15T22:30"}),
    ("The bank will open from 9 a.m. to 5 p.m. on Friday.", {"9 a.m.": "2023-05-19T09:00"}),
    ("They met at 7:30 on Monday evening.", {"7:30 on Monday evening": "2023-05-15T19:30"}),
]


@pytest.mark.parametrize("text, wanted", [*AHEAD_OR_BEHIND, *COUNTED, *YEARS, *FIGURES, *CLOCKS])
def test_value(finder: TimeFinder, parser: Parser, text: str, wanted: dict[str, str | None]) -> None:
    found = {m.text: m.value for m in finder(parser.read(text), WEDNESDAY)[0]}
    assert {words: found.get(words) for words in wanted} == wanted


def test_the_same_period_of_a_quarter_of_last_year(finder: TimeFinder, parser: Parser) -> None:
    text = "Profit rose in the fourth quarter from the same period last year."
    values = [m.value for m in finder(parser.read(text), "2023-02-01")[0]]
    assert values == ["2022-Q4", "2021-Q4"]


def test_the_previous_quarter_beside_that_of_last_year(finder: TimeFinder, parser: Parser) -> None:
    text = "Sales grew 20 percent from the same quarter last year and fell from the previous quarter."
    values = [m.value for m in finder(parser.read(text), WEDNESDAY)[0]]
    assert values == ["2022-Q1", "2022-Q4"]


def test_a_weekday_tells_the_year_of_its_date(finder: TimeFinder, parser: Parser) -> None:
    text = "Born in 1967, she will be buried on Friday, May 19."
    values = [m.value for m in finder(parser.read(text), WEDNESDAY)[0]]
    assert values == ["1967", "2023-05-19"]


@pytest.mark.parametrize(
    "dateline, today",
    [
        ("VALLETTA, May 16 (Agency) -", "2023-05-16"),
        ("VALLETTA, May 3 (Agency) -", WEDNESDAY),
        ("On Tuesday, May 16,", WEDNESDAY),
    ],
)
def test_a_report_is_told_from_its_dateline(
    finder: TimeFinder, parser: Parser, dateline: str, today: str
) -> None:
    found = {m.text: m.value for m in finder(parser.read(f"{dateline} The port closes today."), WEDNESDAY)[0]}
    assert found["today"] == today
