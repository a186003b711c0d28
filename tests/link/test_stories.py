"""Reports of one story share the words that ordinary news has not; ordinary words say nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.lexicon import load
from dragoman.link.stories import MOST_WORDS, StoryReader, hashed, likeness
from dragoman.record.stories import LEAST

FERRY = """The ferry Marisol sank off Zamora on Monday with 214 people aboard. Coastguards from Zamora pulled
forty of them out of the sea, and the owner of the Marisol, Denis Akrou, was arrested the same night."""
AGAIN = """Denis Akrou, whose ferry went down near Zamora with hundreds aboard, was brought before a judge.
The Marisol had been inspected in spring. A coastguard said that the sea was calm."""
OTHER = """Police arrested the leader of a party in the capital on Monday. The government said that he would
be tried in May, and the opposition called for protests in Monrovia and Harper."""


@pytest.fixture(scope="module")
def read():
    return StoryReader(load())


def test_one_story_is_told_from_another(read):
    assert likeness(read(FERRY), read(AGAIN)) > 2 * LEAST
    assert likeness(read(FERRY), read(OTHER)) < LEAST
    assert likeness(read(AGAIN), read(OTHER)) < LEAST


def test_a_name_weighs_more_than_a_rare_word_and_that_more_than_an_ordinary_one(read):
    weights = read("He met Zamora near the lighthouse with a protester.")
    name, rare, ordinary = (
        weights[hashed(read.stock.stem(w))] for w in ("Zamora", "lighthouse", "protester")
    )
    assert name > rare > ordinary


def test_a_capital_that_opens_a_sentence_makes_no_name(read):
    weights = read("Harbours are deep. A lighthouse stands in Zamora.")
    opening, inside, named = (
        weights[hashed(read.stock.stem(word))] for word in ("Harbours", "lighthouse", "Zamora")
    )
    assert opening == inside < named


@given(st.text())
def test_any_text_is_as_like_itself_as_its_kept_words_allow(read, text):
    told = read(text)
    assert len(told) <= MOST_WORDS
    assert likeness(told, told) <= 1 + 1e-9
    assert likeness(told, {}) == 0
    if told and len(read.stock.words(text)) <= MOST_WORDS:
        assert likeness(told, told) == pytest.approx(1)
