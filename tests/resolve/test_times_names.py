"""Names, titles and numbers that look like times and are none."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.times import TimeFinder

WEDNESDAY = "2023-05-17"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> TimeFinder:
    return TimeFinder(lexicon)


NONE = [
    "Her daughter, June Ostrow, spoke.",
    "Call Detective April Somers.",
    "He met August Wilson.",
    "The Friday Club is open to men.",
    "It was Black Monday all over again.",
    "He danced with 20th Century Ballet.",
    'She sang "Friday the Whole Week" to them.',
    'He wrote "The Last Night in August" for the stage.',
    "The night ferry is late.",
    "The Beech 1900 took off.",
]
STILL = [
    ("In June Mr. Ostrow left.", {"June": "2022-06"}),
    ("Last June Ostrow left.", {"Last June": "2022-06"}),
    ("On Friday Prime Minister Ito resigned.", {"Friday": "2023-05-12"}),
    ("In the 19th century Europe was at war.", {"the 19th century": "18"}),
    ('"We won on Friday, Tom, at the Old Bridge," he said.', {"Friday": "2023-05-12"}),
    ('"Last May," he said, "we won."', {"Last May": "2022-05"}),
    ("The law of 1999 was struck down.", {"1999": "1999"}),
]


@pytest.mark.parametrize("text", NONE)
def test_no_time(finder: TimeFinder, parser: Parser, text: str) -> None:
    assert finder(parser.read(text), WEDNESDAY)[0] == []


@pytest.mark.parametrize("text, wanted", STILL)
def test_still_a_time(finder: TimeFinder, parser: Parser, text: str, wanted: dict[str, str]) -> None:
    found = {m.text: m.value for m in finder(parser.read(text), WEDNESDAY)[0]}
    assert {words: found.get(words) for words in wanted} == wanted
