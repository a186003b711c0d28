"""A state's name that is somebody's surname as well."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

DAY = "2024-03-20"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


@pytest.mark.parametrize(
    ("text", "person", "state"),
    [
        (
            "Jordan arrested three activists. Michael Jordan, a teacher, was among them.",
            ["Michael Jordan", "a teacher"],
            ["Jordan"],
        ),
        (
            "France condemned the raid. Pierre France, an activist, was held. France expelled two envoys.",
            ["Pierre France", "an activist"],
            ["France", "France"],
        ),
        (
            "Cuba said on Monday that it had freed Gloria Cuba. Ms Cuba flew home.",
            ["Gloria Cuba", "Cuba"],
            ["Cuba", "it"],
        ),
        ("Officials in Jordan arrested Michael Jordan.", ["Michael Jordan"], []),
        (
            "Michael Jordan, a teacher, was arrested. Jordan was freed on Monday.",
            ["Michael Jordan", "a teacher", "Jordan"],
            [],
        ),
        ("Mr Jordan was arrested. Michael Jordan is a poet.", ["Jordan", "Michael Jordan", "a poet"], []),
    ],
)
def test_the_state_and_the_person(
    finder: ActorFinder, parser: Parser, text: str, person: list[str], state: list[str]
) -> None:
    actors = finder(parser.read(text), DAY).actors
    said = {
        kind: [text[start:end] for one in actors if one.kind == kind for start, end in one.mentions]
        for kind in ("person", "country")
    }
    assert (said["person"], said["country"]) == (person, state)
