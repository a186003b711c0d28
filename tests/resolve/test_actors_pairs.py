"""Two who are told of together: a couple under one name, father and son, and the other of two."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder
from dragoman.resolve.actors.finder import Actors
from dragoman.route import Coder

DAY = "2024-03-20"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


def who(found: Actors, text: str, words: str) -> str | None:
    """The name of whom some words mean."""
    told = [one.name for one in found.actors if words in {text[start:end] for start, end in one.mentions}]
    return told[0] if len(told) == 1 else None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Father and son Omar and Ali Diallo were freed.", ["Omar Diallo", "Ali Diallo"]),
        ("Iran freed husband and wife Pavel and Anna Kuzmin.", ["Pavel Kuzmin", "Anna Kuzmin"]),
        ("Iran freed uncle and nephew Pavel Kuzmin and Ilya Rad.", ["Pavel Kuzmin", "Ilya Rad"]),
        ("Iran freed Mr and Mrs Okello.", ["Okello", "Okello"]),
    ],
)
def test_both_of_a_pair_are_freed(text: str, names: list[str]) -> None:
    coded = Coder().code(text, published=DAY)
    [claim] = coded.claims
    assert [one.name for one in claim.recipients] == names
    assert len([one for one in coded.actors if one.kind == "person"]) == len(names)


def test_the_mother_and_son_are_nobody_else(finder: ActorFinder, parser: Parser) -> None:
    found = finder(parser.read("The mother and son, Ana and Omar Rad, were arrested."), DAY)
    assert [one.name for one in found.actors] == ["Ana Rad", "Omar Rad"]


def test_mr_and_mrs_are_told_apart_later(finder: ActorFinder, parser: Parser) -> None:
    text = "Mr and Mrs Okello were arrested. Mrs Okello was freed. He is in jail."
    found = finder(parser.read(text), DAY)
    assert len(found.actors) == 2
    assert found.of_head[0] == found.of_head[parser.read(text).lowers.index("he")]


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Mr and Mrs Smith were freed. The couple flew home.", "The couple", "Smith and Smith"),
        ("Jan and Lea Sommer were held. The couple were freed.", "The couple", "Jan and Lea Sommer"),
        (
            "Two men, Ion Petran and Luc Gorse, were arrested. Gorse was released. The other man is in jail.",
            "The other man",
            "Ion Petran",
        ),
        (
            "Police arrested Ion Petran and Luc Gorse. Petran was freed. The other remains in prison.",
            "The other",
            "Luc Gorse",
        ),
        ("Ana Lim and Omar Sey were shot. Lim died. The other person lived.", "The other person", "Omar Sey"),
    ],
)
def test_whom_of_two(finder: ActorFinder, parser: Parser, text: str, words: str, meant: str) -> None:
    assert who(finder(parser.read(text), DAY), text, words) == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Three men, Bem, Lind and Voss, were held. Bem was freed. The other man was charged.",
            "The other man",
        ),
        ("Ana Lim and Omar Sey died in a crash. Lim was driving. The other driver fled.", "The other driver"),
        ("Ana Lim and Omar Sey were shot. Both died. The other man fled.", "The other man"),
    ],
)
def test_another_who_is_not_of_the_two(finder: ActorFinder, parser: Parser, text: str, words: str) -> None:
    assert who(finder(parser.read(text), DAY), text, words) == words
