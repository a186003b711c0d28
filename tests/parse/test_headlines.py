"""Lines in title case or capitals are parsed in the letters of a sentence; offsets stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.parse import Parser
from dragoman.parse.headlines import headlines


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Turkey Jails Ten Journalists for Terror Links", "Turkey jails ten journalists for terror links"),
        ("RUSSIA BOMBS HOSPITAL IN SYRIA, KILLS 12", "Russia bombs hospital in Syria, kills 12"),
        ("NATO CHIEF VISITS KYIV AS US SENDS ARMS", "NATO chief visits Kyiv as US sends arms"),
        ("Security Council Extends Mandate in Mali", "Security Council extends mandate in Mali"),
        ("Grace Mugabe Flees Zimbabwe Again", "Grace Mugabe flees Zimbabwe again"),
        ("Police in Harare arrested two union leaders.", "Police in Harare arrested two union leaders."),
        ("Foreign Ministry", "Foreign Ministry"),
    ],
)
def test_plain_words_are_small_and_names_are_not(line: str, read: str) -> None:
    assert headlines()(line) == read


@given(st.text(max_size=120))
def test_the_copy_is_as_long(text: str) -> None:
    assert len(headlines()(text)) == len(text)


def test_the_words_of_the_text_stay(parser: Parser) -> None:
    parsed = parser.read("Turkey Jails Ten Journalists for Terror Links")
    assert parsed.words[1] == "Jails"
    assert (parsed.pos[1], parsed.lemmas[1], parsed.roles[1]) == ("VERB", "jail", "root")
