"""Times that an act shares with another: in a row, at once, under the head of an entry."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import ClaimDater, TimeFinder

PUBLISHED = "2023-05-17"  # a Wednesday


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # one doer, one day
        ("The emir spoke to the king on Monday and asked him to wait.", "asked", "2023-05-15"),
        ("The army had seized the station on 9 May and locked up the mayor.", "locked", "2023-05-09"),
        ("The minister met the nurses on Monday but refused to pay.", "refused", "2023-05-15"),
        # a day, and not a month, is that of what is joined behind it
        ("The nurse was arrested on Monday and charged with theft.", "charged", "2023-05-15"),
        ("The nurse was arrested in February and convicted of theft.", "convicted", None),
        ("In February the nurse was arrested and charged with theft.", "charged", "2023-02-01"),
        # not what comes later, what another does, or what has been done to somebody
        ("The emir spoke to the king on Monday and later asked him to wait.", "asked", None),
        ("Police arrested a poet on Monday, and exiles condemned the king.", "condemned", None),
        ("The poet was arrested in 2019 and fled to Chad.", "fled", None),
        # a part of a day whose day is not said gives way to the day of the row
        ("The army seized power on Monday and held the mayor before dawn.", "held", "2023-05-15"),
        ("The army held the mayor before dawn.", "held", "vague"),
        # at the same time, or in order to ask
        ("The bill passed its reading on Monday while police beat students.", "beat", "2023-05-15"),
        ("On Monday nurses marched through Oda to demand that he resign.", "demand", "2023-05-15"),
        ("Troops were sent to Oda on Monday to retake the town.", "retake", None),
        # a part in what has a day
        ("Ten parties boycotted Thursday's vote.", "boycotted", "2023-05-11"),
        ("Ten parties discussed Thursday's vote.", "discussed", None),
        # a length from an act that is told by its -ing
        (
            "Chad expelled two envoys on Monday, three days after arresting nine men.",
            "arresting",
            "2023-05-12",
        ),
        # the entry of a chronology, and what follows it
        ("December 2016: Murrupa declares a truce. Rebels burn a church.", "declares", "2016-12-01"),
        ("December 2016: Murrupa declares a truce. Rebels burn a church.", "burn", None),
    ],
)
def test_a_shared_time(lexicon: Lexicon, parser: Parser, text: str, word: str, expected: str | None) -> None:
    parsed = parser.read(text)
    times, _ = TimeFinder(lexicon)(parsed, PUBLISHED)
    found = ClaimDater(lexicon)(parsed, parsed.words.index(word), times, PUBLISHED)
    assert (found and (found.start or found.precision)) == expected
