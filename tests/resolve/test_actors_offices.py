"""Who has or had an office by what a verb says of him, and is public by it."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Actor
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

DAY = "2024-03-20"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


def persons(finder: ActorFinder, parser: Parser, text: str) -> dict[str, Actor]:
    return {one.name: one for one in finder(parser.read(text), DAY).actors if one.kind == "person"}


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Paul Kirabo resigned as mayor of Gulu. Kirabo was arrested.", "Paul Kirabo", "mayor of Gulu"),
        ("Anton Velik was sacked as defence minister in May.", "Anton Velik", "defence minister"),
        ("Rosa Quintal was sworn in as president of Panama.", "Rosa Quintal", "president of Panama"),
        (
            "Police arrested Joel Mbeki, whom the king dismissed as vice president.",
            "Joel Mbeki",
            "vice president",
        ),
        ("Dario Felt stepped down as chief of police.", "Dario Felt", "chief of police"),
        ("Hana Roth, who served as health minister, was arrested.", "Hana Roth", "health minister"),
        ("Lena Hart was appointed foreign minister on Monday.", "Lena Hart", "foreign minister"),
        ("Police held Jan Lind, whom the king had named foreign minister.", "Jan Lind", "foreign minister"),
        ("Voters re-elected Nia Sall as president of Gabon.", "Nia Sall", "president of Gabon"),
        ("Jan Bem has been serving as a judge since 2012.", "Jan Bem", "a judge"),
        ("Protesters demanded that Jan Bem step down as mayor.", "Jan Bem", "mayor"),
        ("After resigning as governor, Pedro Luna left the country.", "Pedro Luna", "governor"),
        ("Jan Bem announced his resignation as mayor.", "Jan Bem", "mayor"),
        ("Jan Bem, who served two terms as mayor, was arrested.", "Jan Bem", "mayor"),
        ("Police arrested Jan Bem. He had been sacked as mayor.", "Jan Bem", "mayor"),
        ("Ion Brat, ex-minister of culture, was arrested.", "Ion Brat", "ex-minister of culture"),
    ],
)
def test_an_office_told_by_a_verb(
    finder: ActorFinder, parser: Parser, text: str, name: str, office: str
) -> None:
    found = persons(finder, parser, text)
    assert (found[name].offices, found[name].visibility) == ((office,), "public")
    assert office not in found  # is nobody else


def test_who_comes_and_who_goes(finder: ActorFinder, parser: Parser) -> None:
    found = persons(finder, parser, "Tomas Lind was replaced as army chief by Jan Bem.")
    assert {name: one.offices for name, one in found.items()} == {
        "Tomas Lind": ("army chief",),
        "Jan Bem": ("army chief",),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Jan Bem did not serve as mayor.",
        "Jan Bem will be sworn in as president.",
        "Jan Bem wants to serve as mayor.",
        "Police accused Jan Bem of serving as a general.",
        "Jan Bem posed as a police officer.",
        "Jan Bem was convicted of posing as minister.",
        "The weekly described Jan Bem as a general of the mafia.",
        "Jan Bem was nominated as ambassador to France.",
    ],
)
def test_nobody_is_in_an_office_that_he_has_not_had(finder: ActorFinder, parser: Parser, text: str) -> None:
    actors = [one for one in finder(parser.read(text), DAY).actors if "Jan" not in one.name]
    assert not [one.name for one in actors if one.kind == "person"]
    [bem] = [one for one in finder(parser.read(text), DAY).actors if one.name == "Jan Bem"]
    assert (bem.offices, bem.visibility) == ((), "private")


@pytest.mark.parametrize(
    "text",
    ["The mayor of Gulu was arrested.", "Jan Bem was elected mayor of Bergen.", "Residents of Bakuva fled."],
)
def test_the_town_of_a_mayor_is_nobody(finder: ActorFinder, parser: Parser, text: str) -> None:
    [found] = finder(parser.read(text), DAY).actors
    assert found.kind != "body"


def test_who_is_executed_as_a_spy_is_one(finder: ActorFinder, parser: Parser) -> None:
    found = persons(finder, parser, "Iran executed Jan Bem as a spy.")
    assert (list(found), found["Jan Bem"].offices) == (["Jan Bem"], ())
