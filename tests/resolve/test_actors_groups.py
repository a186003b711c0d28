"""Which group "the group" and "the militant group" are."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

DAY = "2024-03-20"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "Hezbollah fired rockets. The militant group said it was revenge.",
            "The militant group",
            "Hezbollah",
        ),
        (
            "Hezbollah and Israel traded fire. The militant group lost two men.",
            "The militant group",
            "Hezbollah",
        ),
        (
            "Hezbollah fired rockets. Israel struck Beirut. The Lebanese militant group vowed to go on.",
            "The Lebanese militant group",
            "Hezbollah",
        ),
        (
            "The army killed 12 fighters of the M23. The rebel group fled.",
            "The rebel group",
            "March 23 Movement",
        ),
        (
            "ISIS claimed the attack. The jihadist group said so online.",
            "The jihadist group",
            "Islamic State",
        ),
        ("Soldiers killed 30 rebels. The group had attacked a village.", "The group", "30 rebels"),
        ("Police arrested 12 activists. The group was freed on Friday.", "The group", "12 activists"),
    ],
)
def test_the_group_in_sight(finder: ActorFinder, parser: Parser, text: str, words: str, meant: str) -> None:
    [found] = [
        one.name
        for one in finder(parser.read(text), DAY).actors
        if words in {text[start:end] for start, end in one.mentions}
    ]
    assert found == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hezbollah and Hamas met. The militant group said it was ready.", "The militant group"),
        ("The army attacked. The rebel group fled.", "The rebel group"),
        (
            "Hezbollah fired rockets. The Palestinian militant group was silent.",
            "The Palestinian militant group",
        ),
        (
            "The M23 took Goma. The army sent men. Soldiers killed 30 rebels. The group denied it.",
            "The group",
        ),
        ("Gunmen killed 12 civilians. The group fled.", "The group"),
        ("A militia attacked 12 farmers. The group fled.", "The group"),
    ],
)
def test_a_group_of_which_it_is_open(finder: ActorFinder, parser: Parser, text: str, words: str) -> None:
    [found] = [
        {text[start:end] for start, end in one.mentions} - {"it"}
        for one in finder(parser.read(text), DAY).actors
        if words in {text[start:end] for start, end in one.mentions}
    ]
    assert found == {words}


def test_rebels_called_a_group_are_no_society(finder: ActorFinder, parser: Parser) -> None:
    actors = finder(parser.read("Soldiers killed 30 rebels. The group had attacked a village."), DAY).actors
    assert [one.sectors for one in actors if one.name == "30 rebels"] == [("REB",)]


def test_a_group_with_a_name_of_its_own_is_no_group_told_before(finder: ActorFinder, parser: Parser) -> None:
    text = "Three men had left the army as soldiers. The five former Berkut officers stood trial."
    [found] = [
        [text[start:end] for start, end in one.mentions]
        for one in finder(parser.read(text), DAY).actors
        if "officers" in one.name
    ]
    assert found == ["The five former Berkut officers"]


def test_they_are_rather_people_than_a_court(finder: ActorFinder, parser: Parser) -> None:
    text = (
        "A court in Tunis ordered the release of Ana Lim, but she remained in custody, her lawyer said.\n\n"
        "The president pardoned 12 journalists ahead of the feast and let them go, the agency reported."
    )
    [found] = [one for one in finder(parser.read(text), DAY).actors if one.name == "12 journalists"]
    assert [text[start:end] for start, end in found.mentions] == ["12 journalists", "them"]
