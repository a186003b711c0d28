"""Why an actor has its country and its id: each decision with its reason, from a closed list."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model.coded import COUNTRY_BY, ID_BY, Actor
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

DAY = "2024-03-06"

COUNTRIES = [
    ("Peru recalled its envoy.", "Peru", "PER", "name"),
    ("The Belarusian government resigned.", "Belarus", "BLR", "name"),
    ("French President Emmanuel Macron met reporters.", "Emmanuel Macron", "FRA", "title"),
    ("Peruvian judge Rosa Diaz resigned.", "Rosa Diaz", "PER", "title"),
    ("Peruvian Ana Lim was freed.", "Ana Lim", "PER", "people"),
    ("Jan Sey, a Belgian, was freed in Kampala.", "Jan Sey", "BEL", "people"),
    ("Two Belgians were freed.", "Two Belgians", "BEL", "people"),
    ("Kenya's Supreme Court freed Ana Lim.", "Supreme Court", "KEN", "owner"),
    ("The Ministry of Defence of Chad denied it.", "Ministry of Defence of Chad", "TCD", "owner"),
    ("Foreign Minister John Brown of Jamaica resigned.", "John Brown", "JAM", "behind"),
    ("Ana Lim, a Peruvian judge, resigned.", "Ana Lim", "PER", "apposition"),
    ("Two Peruvian reporters, Ana Lim and Omar Sey, were freed.", "Ana Lim", "PER", "apposition"),
    ("Ana Lim was a Peruvian judge.", "Ana Lim", "PER", "predicate"),
    ("Omar Sey resigned as Peruvian ambassador.", "Omar Sey", "PER", "office"),
    ("Peruvian soldiers fired shots.", "Peruvian soldiers", "PER", "noun"),
    ("Ana Lim, a judge, resigned. The Peruvian judge spoke.", "Ana Lim", "PER", "noun"),
    ("Peruvian judge Omar Sey and his wife, Ana Lim, were freed.", "Ana Lim", "PER", "spouse"),
    ("Tunisian judges jailed the opposition leader.", "the opposition leader", "TUN", "sentence"),
    (
        "Peruvian police met Peruvian soldiers. Peruvian judges ordered it. The court freed Ana Lim.",
        "The court",
        "PER",
        "document",
    ),
    ("Hezbollah fired rockets at Israel.", "Hezbollah", "LBN", "data"),
    ("President Joe Biden spoke to reporters.", "Joe Biden", "USA", "data"),
    ("Ana Lim, a judge, resigned.", "Ana Lim", None, None),
]

IDS = [
    ("Peru recalled its envoy.", "PER", "name"),
    ("Hezbollah fired rockets at Israel.", "org:hezbollah", "name"),
    ("Belarus held talks with Alexander Lukashenko.", "per:lukashenko-alexander", "name"),
    ("French President Emmanuel Macron met reporters.", "per:macron-emmanuel", "name_office"),
    ("President Putin met reporters.", "per:putin-vladimir", "name_office"),
    ("Belarusian leader Alexander Lukashenko spoke.", "per:lukashenko-alexander", "name_leader"),
    ("U.N. Secretary-General Guterres met reporters.", "per:guterres-antonio", "name_chief"),
    ("President Joe Biden spoke to reporters.", "per:biden-joe", "whole_name"),
    ("The French president spoke in Lyon.", "per:macron-emmanuel", "office"),
    ("France freed Emmanuel Macron, a plumber.", "a2", None),
    ("Ana Lim, a Peruvian judge, resigned.", "a1", None),
]


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


def actors(finder: ActorFinder, parser: Parser, text: str) -> tuple[Actor, ...]:
    return finder(parser.read(text), DAY).actors


@pytest.mark.parametrize(("text", "name", "country", "by"), COUNTRIES)
def test_a_country_has_its_reason(
    finder: ActorFinder, parser: Parser, text: str, name: str, country: str | None, by: str | None
) -> None:
    [one] = [actor for actor in actors(finder, parser, text) if actor.name == name]
    assert (one.country, one.country_by) == (country, by)


@pytest.mark.parametrize(("text", "id", "by"), IDS)
def test_an_id_has_its_reason(
    finder: ActorFinder, parser: Parser, text: str, id: str, by: str | None
) -> None:
    [one] = [actor for actor in actors(finder, parser, text) if actor.id == id]
    assert one.id_by == by


def test_what_tells_a_country_first_is_its_reason(finder: ActorFinder, parser: Parser) -> None:
    text = "Peruvian judge Rosa Diaz resigned. Diaz, a Peruvian activist, was a Peruvian senator."
    [one] = [actor for actor in actors(finder, parser, text) if actor.name == "Rosa Diaz"]
    assert (one.country, one.country_by) == ("PER", "title")


def test_there_is_a_reason_where_there_is_a_country_or_an_id_and_nowhere_else(
    finder: ActorFinder, parser: Parser
) -> None:
    for text in dict.fromkeys([row[0] for row in COUNTRIES] + [row[0] for row in IDS]):
        for one in actors(finder, parser, text):
            assert one.country_by in (COUNTRY_BY if one.country else (None,))
            assert one.id_by in ((None,) if one.id[1:].isdigit() else ID_BY)


def test_every_reason_has_an_example() -> None:
    assert {row[3] for row in COUNTRIES} == {*COUNTRY_BY, None} - {"corrected"}
    assert {row[2] for row in IDS} == {*ID_BY, None}
