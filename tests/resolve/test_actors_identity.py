"""Who of the actors data somebody is: only where name, office and date agree."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder, Actors

MACRON, HOLLANDE = "per:macron-emmanuel", "per:hollande-francois"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


def read(finder: ActorFinder, parser: Parser, text: str, published: str | None) -> Actors:
    return finder(parser.read(text), published)


def ids(actors: Actors) -> list[str]:
    return [actor.id for actor in actors.actors]


def test_an_office_on_a_day(finder: ActorFinder, parser: Parser) -> None:
    text = "The French president spoke in Lyon."
    assert ids(read(finder, parser, text, "2018-03-01")) == [MACRON]
    assert ids(read(finder, parser, text, "2016-03-01")) == [HOLLANDE]
    assert ids(read(finder, parser, text, None)) == ["a1"]


@pytest.mark.parametrize("published", ["2023-07-20", "2023-07-27"])
def test_a_head_of_state_just_deposed_is_still_called_president(
    finder: ActorFinder, parser: Parser, published: str
) -> None:
    text = "Soldiers in Niger detained President Mohamed Bazoum."
    assert "per:bazoum-mohamed" in ids(read(finder, parser, text, published))
    assert "per:bazoum-mohamed" not in ids(read(finder, parser, text, "2025-07-27"))


def test_a_secretary_of_state_is_no_state(finder: ActorFinder, parser: Parser) -> None:
    text = "US Secretary of State Antony Blinken met the rebels. France said it did not."
    (minister, rebels, france) = read(finder, parser, text, "2023-07-27").actors
    assert (minister.name, minister.country) == ("Antony Blinken", "USA")
    assert (rebels.kind, france.name) == ("group", "France")


@pytest.mark.parametrize(
    ("text", "published", "who"),
    [
        ("The South African deputy president resigned.", "2010-05-10", "per:motlanthe-kgalema"),
        ("The first vice president of South Sudan was detained.", "2025-03-10", "per:machar-riek"),
        ("Brazil's acting president named a cabinet.", "2016-05-20", "per:temer-michel"),
        ("Afghan President Hamid Karzai spoke in Kabul.", "2003-03-03", "per:karzai-hamid"),
    ],
)
def test_who_stands_in_or_second(
    finder: ActorFinder, parser: Parser, text: str, published: str, who: str
) -> None:
    assert who in ids(read(finder, parser, text, published))


def test_a_government_by_its_leader_in_its_time(finder: ActorFinder, parser: Parser) -> None:
    text = "The Merkel government refused the request."
    assert "DEU" in ids(read(finder, parser, text, "2017-05-30"))
    assert "DEU" not in ids(read(finder, parser, text, "2023-05-30"))
    assert "DEU" not in ids(read(finder, parser, "The Winkel government refused.", "2017-05-30"))


def test_a_name_with_its_office_in_its_time(finder: ActorFinder, parser: Parser) -> None:
    text = "French President Emmanuel Macron spoke in Lyon."
    assert ids(read(finder, parser, text, "2018-03-01")) == [MACRON]
    before = read(finder, parser, text, "2012-03-01").actors[0]
    assert before.id == "a1"
    assert MACRON in before.candidates


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron, a plumber from Dakar, was fined.",
        "Emmanuel Macron, 19, was fined in Ohio.",
        "Kenyan President Emmanuel Macron was fined.",
    ],
)
def test_a_namesake_is_nobody_famous(finder: ActorFinder, parser: Parser, text: str) -> None:
    actor = read(finder, parser, text, "2019-03-01").actors[0]
    assert actor.id.startswith("a")
    assert actor.name == "Emmanuel Macron"


def test_a_title_and_a_surname(finder: ActorFinder, parser: Parser) -> None:
    found = read(finder, parser, "President Macron spoke in Lyon.", "2019-03-01")
    assert ids(found)[0] == MACRON
    assert found.actors[0].country == "FRA"
    assert found.actors[0].sectors == ("GOV",)


def test_another_spelling(finder: ActorFinder, parser: Parser) -> None:
    text = "Belarusian President Alyaksandr Lukashenka spoke in Brest."
    assert "per:lukashenko-alexander" in ids(read(finder, parser, text, "2019-03-01"))


def test_a_relative_is_not_the_leader(finder: ActorFinder, parser: Parser) -> None:
    text = "Viktor Lukashenko, a son of Belarusian President Alexander Lukashenko, spoke in Brest."
    found = read(finder, parser, text, "2019-03-01")
    names = {actor.name: actor.id for actor in found.actors}
    assert names["Viktor Lukashenko"].startswith("a")
    assert names["Alexander Lukashenko"] == "per:lukashenko-alexander"


def test_a_former_holder(finder: ActorFinder, parser: Parser) -> None:
    text = "Former French president François Hollande spoke in Lyon."
    assert ids(read(finder, parser, text, "2019-03-01")) == [HOLLANDE]
    assert HOLLANDE not in ids(
        read(finder, parser, "French President François Hollande spoke.", "2019-03-01")
    )


def test_bodies_by_their_full_names(finder: ActorFinder, parser: Parser) -> None:
    found = read(finder, parser, "Human Rights Watch urged Hamas to free them.", None)
    assert ids(found)[:2] == ["org:human-rights-watch", "org:hamas"]


def test_what_a_known_body_is_the_data_say(finder: ActorFinder, parser: Parser) -> None:
    found = read(finder, parser, "The European Union froze assets. The bloc warned Minsk.", None)
    assert (found.actors[0].id, found.actors[0].sectors) == ("org:eu", ("GOV",))


def test_states_are_their_codes(finder: ActorFinder, parser: Parser) -> None:
    found = read(finder, parser, "Poland said Warsaw would not pay. The Polish government agreed.", None)
    assert ids(found) == ["POL"]
    assert len(found.actors[0].mentions) == 3


VISIBLE = [
    ("Mayor Tove Lind was fined.", "Tove Lind", "public"),
    ("Tove Lind, the leader of the Free Farmers, was fined.", "Tove Lind", "public"),
    ("Tove Lind, a baker, was fined.", "Tove Lind", "private"),
    ("Tove Lind, 15, was fined.", "Tove Lind", "protected"),
    ("Police arrested Piet Lind. His wife, Tove Lind, wept.", "Tove Lind", "protected"),
    ("The baker, Piet Lind, smiled. His wife, Tove Lind, wept.", "Tove Lind", "private"),
    ("Police arrested Piet Lind. His wife, Senator Tove Lind, wept.", "Tove Lind", "public"),
]


@pytest.mark.parametrize(("text", "name", "expected"), VISIBLE)
def test_visibility(finder: ActorFinder, parser: Parser, text: str, name: str, expected: str) -> None:
    found = {actor.name: actor.visibility for actor in read(finder, parser, text, None).actors}
    assert found[name] == expected


def test_a_caller_may_mark_names(lexicon: Lexicon, parser: Parser) -> None:
    finder = ActorFinder(lexicon, protected=frozenset({"Tove Lind"}))
    found = {actor.name: actor.visibility for actor in read(finder, parser, "Tove Lind sang.", None).actors}
    assert found["Tove Lind"] == "protected"
