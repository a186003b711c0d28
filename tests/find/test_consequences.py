"""What an attack did to people is a claim where it hangs on the attack or follows it, else none."""

import pytest

from dragoman.find import Finder


@pytest.fixture(scope="module")
def finder(lexicon):
    return Finder(lexicon)


def done_to(parser, finder, text):
    """The words of each act with the heads of those it was done to."""
    parsed = parser.read(text)
    mentions, _ = finder(parsed)
    return {
        parsed.words[one.head]: [parsed.words[who.head] for who in one.recipients if who.head is not None]
        for one in mentions
    }


@pytest.mark.parametrize(
    ("text", "word", "people"),
    [
        (
            "A bomb exploded at a bank in Lima, killing an officer and injuring two clerks.",
            "killing",
            "officer",
        ),
        (
            "A bomb exploded at a bank in Lima, killing an officer and injuring two clerks.",
            "injuring",
            "clerks",
        ),
        ("Two guards were killed when a bomb went off at the airport in Aden.", "killed", "guards"),
        ("Nine people died after rioters set fire to a bus in Dhaka.", "died", "people"),
        ("Gunmen stormed a hotel in Bamako. Nineteen guests were killed.", "killed", "guests"),
        ("One soldier is dead after an ambush near Gao.", "dead", "soldier"),
        ("The raid claimed the lives of nine villagers.", "lives", "villagers"),
        ("Rebels shelled the market, leaving twelve dead.", "dead", "twelve"),
    ],
)
def test_what_an_attack_did_to_people_is_told(parser, finder, text, word, people):
    assert done_to(parser, finder, text)[word] == [people]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Troops attacked the camp in Kole. Nine people have died in floods this week.", "died"),
        ("A book on a soldier killed in battle came out in Rome.", "killed"),
        ("Two guards were killed when a wall fell in Aden.", "killed"),
    ],
)
def test_what_has_another_cause_is_not(parser, finder, text, word):
    assert word not in done_to(parser, finder, text)
