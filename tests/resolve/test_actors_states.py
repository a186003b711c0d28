"""Of which state an actor is, who heads a body, and whom a store must withhold."""

import pytest

from dragoman.lexicon import Lexicon
from dragoman.model import Actor
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

DAY = "2024-03-20"


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


def named(finder: ActorFinder, parser: Parser, text: str, words: str, day: str = DAY) -> Actor:
    """The one actor of which some mention reads so."""
    (found,) = (
        actor
        for actor in finder(parser.read(text), day).actors
        if words in {text[start:end] for start, end in actor.mentions}
    )
    return found


@pytest.mark.parametrize(
    ("text", "words", "who", "country"),
    [
        (
            "President Xi Jinping met Russian President Vladimir Putin in Moscow. Putin praised the talks. "
            "Russian officials welcomed the visit.",
            "Xi Jinping",
            "per:xi-jinping",
            "CHN",
        ),
        (
            "Iran denied the charge. Iran condemned the raid. Iranian officials praised the army. "
            "President Joe Biden threatened Iran.",
            "Joe Biden",
            "per:biden-joe",
            "USA",
        ),
        ("Defense Secretary Lloyd Austin condemned it.", "Lloyd Austin", "per:austin-lloyd", "USA"),
        ("Chancellor Olaf Scholz condemned it.", "Olaf Scholz", "per:scholz-olaf", "DEU"),
        ("The Sánchez government rejected the plan.", "The Sánchez government", "ESP", "ESP"),
    ],
)
def test_leaders_are_of_their_own_state(
    finder: ActorFinder, parser: Parser, text: str, words: str, who: str, country: str
) -> None:
    found = named(finder, parser, text, words)
    assert (found.id, found.country) == (who, country)


def test_a_president_whom_nobody_knows_is_not_the_hosts(finder: ActorFinder, parser: Parser) -> None:
    text = (
        "Kenyan police shot two men. The Kenyan army praised them. Kenyan officials were pleased. "
        "President Ondieki Testperson was silent."
    )
    assert named(finder, parser, text, "Ondieki Testperson").country is None


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "China's Foreign Ministry protested. Japan's Foreign Ministry rejected the protest.",
            [("Foreign Ministry", "CHN"), ("Foreign Ministry", "JPN")],
        ),
        (
            "The Chinese Foreign Ministry protested. The Japanese Foreign Ministry regretted the protest.",
            [("Chinese Foreign Ministry", "CHN"), ("Japanese Foreign Ministry", "JPN")],
        ),
        (
            "Kenya's Supreme Court rejected the appeal. The Supreme Court hears another in May.",
            [("Supreme Court", "KEN")],
        ),
        ("Kenya's National Intelligence Service held a man.", [("National Intelligence Service", "KEN")]),
        ("The Supreme Court of Kenya annulled the vote.", [("Supreme Court", "KEN")]),
        ("The Constitutional Court of Moldova met.", [("The Constitutional Court of Moldova", "MDA")]),
        ("The University of Ghana closed.", [("University of Ghana", None)]),
        ("Canada's Conservative Party condemned the vote.", [("Conservative Party", "CAN")]),
    ],
)
def test_bodies_are_of_the_state_that_owns_them(
    finder: ActorFinder, parser: Parser, text: str, bodies: list[tuple[str, str]]
) -> None:
    found = finder(parser.read(text), DAY).actors
    assert [(one.name, one.country) for one in found if one.kind == "body"] == bodies


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("U.N. Secretary-General Antonio Guterres spoke.", "Antonio Guterres", "per:guterres-antonio"),
        ("UN chief Guterres condemned the attack.", "Guterres", "per:guterres-antonio"),
        ("Jens Stoltenberg, the head of NATO, spoke.", "Jens Stoltenberg", "per:stoltenberg-jens"),
        ("CIA chief William Burns met the emir.", "William Burns", "per:burns-william"),
        ("Hezbollah chief Hassan Nasrallah spoke.", "Hassan Nasrallah", "per:nasrallah-hassan"),
        (
            "Volker Türk, the UN High Commissioner for Human Rights, spoke.",
            "Volker Türk",
            "per:turk-volker",
        ),
        (
            "European Commission President Ursula von der Leyen spoke.",
            "Ursula von der Leyen",
            "per:von-der-leyen-ursula",
        ),
    ],
)
def test_who_heads_a_body(finder: ActorFinder, parser: Parser, text: str, words: str, who: str) -> None:
    assert named(finder, parser, text, words).id == who


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hassan Nasrallah, a baker, was arrested.", "Hassan Nasrallah"),
        ("UN spokesman Antonio Guterres denied it.", "Antonio Guterres"),
        ("Hassan Nasrallah, the head of a bakery in Kyiv, was arrested.", "Hassan Nasrallah"),
    ],
)
def test_a_namesake_heads_nothing(finder: ActorFinder, parser: Parser, text: str, words: str) -> None:
    assert not named(finder, parser, text, words).id.startswith("per:")


@pytest.mark.parametrize(
    ("text", "words", "visibility"),
    [
        (  # whose mother she is stays open between the two men
            "Police arrested Pavel Novik. His lawyer spoke. His mother Vera Novik said she was threatened.",
            "Vera Novik",
            "protected",
        ),
        ("A neighbour, Ivan Bilyk, was beaten by police.", "Ivan Bilyk", "private"),
        ("Taliban leader Mullah Omar rejected the demand.", "Omar", "public"),
        ("Opposition leader Dr. Kizza Besigye was held.", "Kizza Besigye", "public"),
        ("Maria Lim, who led the protest movement, was jailed.", "Maria Lim", "public"),
        ("Maria Lim, who led the singing, was jailed.", "Maria Lim", "private"),
        (
            "Presidents Emmanuel Macron of France and Volodymyr Zelensky of Ukraine met. The two men spoke.",
            "The two men",
            "public",
        ),
    ],
)
def test_whom_to_withhold(
    finder: ActorFinder, parser: Parser, text: str, words: str, visibility: str
) -> None:
    assert named(finder, parser, text, words).visibility == visibility


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Peter Moss met Paul Dunn. He attacked Moss.", {"Paul Dunn", "He"}),
        ("The king resigned after he met the French president.", {"the French president"}),
        (
            "The couple, Anna Nowak and Piotr Nowak, were held. Her husband was beaten.",
            {"Piotr Nowak", "Her husband"},
        ),
    ],
)
def test_two_places_of_a_clause_are_two(
    finder: ActorFinder, parser: Parser, text: str, mentions: set[str]
) -> None:
    assert any(
        mentions == {text[start:end] for start, end in actor.mentions}
        for actor in finder(parser.read(text), DAY).actors
    )


@pytest.mark.parametrize(
    ("text", "words", "kind", "country", "sector"),
    [
        ("The Ministry of Defence of Chad denied it.", "Ministry of Defence of Chad", "body", "TCD", "GOV"),
        ("The Parliament of Ghana passed a law.", "The Parliament of Ghana", "body", "GHA", "LEG"),
        ("The Embassy of France in Bamako closed.", "The Embassy of France", "body", "FRA", "GOV"),
        ("The Embassy of the Philippines closed.", "The Embassy of the Philippines", "body", "PHL", "GOV"),
        ("The Court of Appeal of Lesotho freed him.", "Court of Appeal", "body", "LSO", "JUD"),
        ("The Government of Ghana signed a deal.", "The Government of Ghana", "country", "GHA", "GOV"),
        ("Foreign Minister John Brown of Jamaica condemned it.", "John Brown", "person", "JAM", "GOV"),
        ("Senator Ana Lim of Peru was arrested.", "Ana Lim", "person", "PER", "LEG"),
    ],
)
def test_of_the_state_that_stands_behind(
    finder: ActorFinder, parser: Parser, text: str, words: str, kind: str, country: str, sector: str
) -> None:
    found = named(finder, parser, text, words)
    assert (found.kind, found.country, found.sectors[0]) == (kind, country, sector)
    assert found.visibility == "public"


@pytest.mark.parametrize(
    "text",
    [
        "The governor of Georgia, Ana Lund, signed the bill.",
        "Georgia Governor Ana Lund signed the bill.",
        "Governor Ana Lund of Georgia signed the bill.",
        "Judge Ana Lund of Paris, Texas, freed him.",
    ],
)
def test_not_of_a_state_that_may_be_another_place(finder: ActorFinder, parser: Parser, text: str) -> None:
    assert named(finder, parser, text, "Ana Lund").country is None


def test_a_governor_of_georgia_is_not_the_georgian_president(finder: ActorFinder, parser: Parser) -> None:
    text = "Georgia Governor Ana Lund signed the bill. In Tbilisi, the Georgian president rejected it."
    assert named(finder, parser, text, "the Georgian president").id == "per:zourabichvili-salome"
