"""The persons and governments of the seed article, by general rules."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Actor, Parsed
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder, Actors

from ..conftest import SHARED

pytestmark = pytest.mark.seed

ARTICLE = SHARED / "seed" / "article.txt"


@pytest.fixture(scope="module")
def read(lexicon: Lexicon, parser: Parser) -> tuple[Parsed, Actors]:
    parsed = parser.read(ARTICLE.read_text(encoding="utf-8"))
    return parsed, ActorFinder(lexicon)(parsed, "2025-06-23")


def named(actors: Actors, word: str) -> Actor:
    found = [actor for actor in actors.actors if word in actor.name]
    assert len(found) == 1
    return found[0]


def test_persons(read: tuple[Parsed, Actors]) -> None:
    _, actors = read
    for word, country, sector in (
        ("Lukashenko", "BLR", "GOV"),
        ("Siarhei", "BLR", "OPP"),
        ("Sviatlana", "BLR", "OPP"),
        ("Kellogg", "USA", "GOV"),
        ("Trump", "USA", "GOV"),
        ("Rybakov", "BLR", "GOV"),
    ):
        if word == "Lukashenko":
            found = next(a for a in actors.actors if a.name.endswith(word) and a.kind == "person")
        else:
            found = named(actors, word)
        assert (found.kind, found.country) == ("person", country)
        assert sector in found.sectors
    assert "JRN" in named(actors, "Siarhei").sectors
    assert named(actors, "Siarhei").id != named(actors, "Sviatlana").id


def test_descriptions_and_pronouns(read: tuple[Parsed, Actors]) -> None:
    parsed, actors = read
    text = parsed.text
    at = text.index("he told the American general")
    leader = next(a for a in actors.actors if a.name == "Alexander Lukashenko")
    assert actors.speaker(parsed, at, at + 2) == leader.id
    general = text.index("the American general")
    assert actors.speaker(parsed, general, general + 20) == named(actors, "Kellogg").id
    release = text.index("His release")
    assert actors.speaker(parsed, release, release + 3) == named(actors, "Siarhei").id


def test_governments(read: tuple[Parsed, Actors], lexicon: Lexicon) -> None:
    parsed, actors = read
    finder = ActorFinder(lexicon)
    for word in ("Minsk", "Washington", "Moscow"):
        assert finder.stands_for_government(parsed, parsed.words.index(word))
    assert finder.stands_for_government(parsed, len(parsed) - 1 - parsed.words[::-1].index("West"))
    ids = {actor.id for actor in actors.actors}
    assert {"BLR", "USA", "RUS"} <= ids
    assert any(actor.name == "the West" for actor in actors.actors)
