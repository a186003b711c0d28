"""What a report only feels about or mentions in passing is a drop; what it tells besides stays a claim."""

import pytest

from dragoman.find import Finder
from dragoman.lexicon import Lexicon
from dragoman.model import Parsed, Phrase
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> Finder:
    return Finder(lexicon)


def words(parsed: Parsed, phrases: tuple[Phrase, ...]) -> list[str]:
    return [parsed.slice(one.first, one.last) for one in phrases]


FEELINGS = (
    "The president voiced hope that Niger, which Chad had attacked, would recover.",
    "The queen sent condolences to the town after the raid on its market.",
    "The minister said she was sceptical about the talks with Peru.",
    "The envoy declined to comment on the arrest of reporters by Egypt.",
    "The minister refused to say whether the two men would be released.",
    "A spokesman could not confirm that the hostages had been freed.",
    "The premier attended a ceremony honouring soldiers killed in the war.",
)
PASSING = (
    "The book tells of life under sanctions against Mali.",
    "He spoke of soldiers killed in the war.",
)
TOLD = (
    ("The mayor sent condolences after gunmen killed 12 people in Kaduna.", "killed"),
    ("The council expressed concern that soldiers had fired on students.", "fired"),
    ("The union expressed concern and urged the government to resign.", "urged"),
    ("The raid on the market by militants shocked the town.", "raid"),
    ("A demonstration by nurses in Lisbon ended peacefully.", "demonstration"),
    ("Norway and Ghana issued a statement condemning the takeover.", "condemning"),
    ("Spain asked about a banker jailed in Tehran.", "jailed"),
    ("Chad accused Sudanese gunners of shelling the village of Adre.", "accused"),
)


@pytest.mark.parametrize("text", FEELINGS)
def test_what_a_feeling_is_about(parser: Parser, finder: Finder, text: str) -> None:
    mentions, drops = finder(parser.read(text))
    assert not mentions
    assert {"F104", "F110", "F111", "F112"} & {drop.code for drop in drops}


@pytest.mark.parametrize("text", PASSING)
def test_mentioned_in_passing(parser: Parser, finder: Finder, text: str) -> None:
    mentions, drops = finder(parser.read(text))
    assert not mentions
    assert "F112" in {drop.code for drop in drops}


@pytest.mark.parametrize(("text", "trigger"), TOLD)
def test_told_all_the_same(parser: Parser, finder: Finder, text: str, trigger: str) -> None:
    parsed = parser.read(text)
    mentions, drops = finder(parsed)
    assert trigger in {parsed.slice(*one.trigger) for one in mentions}, drops


def test_who_takes_part_in_the_occasion(parser: Parser, finder: Finder) -> None:
    parsed = parser.read("Senegal's premier promised help after talks with the governor of Kayes.")
    mentions, _ = finder(parsed)
    talks = next(one for one in mentions if one.event_type == "CONSULT")
    assert words(parsed, talks.actors) == ["Senegal's premier"]
    assert words(parsed, talks.recipients) == ["the governor of Kayes"]


def test_where_troops_leave_from(parser: Parser, finder: Finder) -> None:
    parsed = parser.read("Chad is willing to withdraw its troops from Libya.")
    mentions, _ = finder(parsed)
    assert [words(parsed, one.recipients) for one in mentions] == [["Libya"]]


ANSWERED = (
    ("Peru accused the governor of fraud. The governor rejected the accusation.", ["Peru"]),
    ("Miners walked out in Potosi. The minister called the strike unlawful.", ["Miners"]),
    ("Peru accused the governor of fraud. The governor rejected a new accusation.", []),
    ("The governor rejected the accusation.", []),
)


@pytest.mark.parametrize(("text", "recipients"), ANSWERED)
def test_who_is_answered(parser: Parser, finder: Finder, text: str, recipients: list[str]) -> None:
    parsed = parser.read(text)
    mentions, _ = finder(parsed)
    assert words(parsed, mentions[-1].recipients) == recipients
