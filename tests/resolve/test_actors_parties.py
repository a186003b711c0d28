"""What a party phrase becomes: words, country, sectors, count and members; governments and places."""

import pytest

from dragoman.grammar import phrase
from dragoman.lexicon import Lexicon
from dragoman.model import Party, Phrase
from dragoman.parse import Parser
from dragoman.resolve.actors import ActorFinder

from .links import span


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> ActorFinder:
    return ActorFinder(lexicon)


def party(finder: ActorFinder, parser: Parser, text: str, word: str, published: str | None = None) -> Party:
    parsed = parser.read(text)
    head = parsed.words.index(word)
    return finder(parsed, published).describe(parsed, phrase(parsed, head))


DESCRIBED = [
    ("Turkish troops shelled a village.", "troops", "Turkish troops", "TUR", ("MIL",), None),
    ("Police in Nairobi fired shots.", "Police", "Police", "KEN", ("COP",), None),
    ("Kenya's foreign ministry objected.", "ministry", "Kenya's foreign ministry", "KEN", ("GOV",), None),
    ("They held 14 Polish reporters.", "reporters", "14 Polish reporters", "POL", ("JRN",), 14),
    ("They held two nuns.", "nuns", "two nuns", None, ("REL",), 2),
    ("They held dozens of nuns.", "nuns", "nuns", None, ("REL",), None),
    ("Paris said no.", "Paris", "Paris", "FRA", ("GOV",), None),
    ("France said no.", "France", "France", "FRA", (), None),
    ("Phnom Penh said no.", "Penh", "Phnom Penh", "KHM", ("GOV",), None),
    ("Iran-backed militiamen fled.", "militiamen", "Iran-backed militiamen", None, ("UAF",), None),
    ("The president of Chad resigned.", "president", "The president of Chad", "TCD", ("GOV",), None),
    ("They held Lt. Col. Tomas Duarte.", "Duarte", "Lt. Col. Tomas Duarte", None, ("MIL",), None),
    ("An opposition activist was held.", "activist", "An opposition activist", None, ("PTY", "OPP"), None),
]


@pytest.mark.parametrize(("text", "word", "words", "country", "sectors", "count"), DESCRIBED)
def test_described(
    finder: ActorFinder,
    parser: Parser,
    text: str,
    word: str,
    words: str,
    country: str | None,
    sectors: tuple[str, ...],
    count: int | None,
) -> None:
    found = party(finder, parser, text, word)
    assert found.text == words
    assert (found.country, found.count) == (country, count)
    assert set(sectors) <= set(found.sectors) if sectors else found.sectors == ()
    assert found.start is not None
    assert found.end is not None
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    ("text", "word", "sectors"),
    [
        ("The leader of the dockers' union objected.", "leader", ("LAB",)),
        ("The head of military intelligence objected.", "head", ("SPY",)),
        ("Sofia Lind, leader of the Green Party, objected.", "Lind", ("PTY",)),
        ("The hospital's director, Ana Lim, objected.", "Lim", ("MED",)),
        ("A spokeswoman for the rebels objected.", "spokeswoman", ("REB",)),
        ("Ana Lim, president of the republic, objected.", "Lim", ("GOV",)),
        ("Union leader Ana Lim objected.", "Lim", ("LAB",)),
        ("A spokesman for the family objected.", "spokesman", ()),
        ("The defence minister objected.", "minister", ("GOV",)),
    ],
)
def test_who_heads_a_body_is_of_its_sectors(
    finder: ActorFinder, parser: Parser, text: str, word: str, sectors: tuple[str, ...]
) -> None:
    assert party(finder, parser, text, word).sectors == sectors


def test_a_word_in_the_name_of_a_body_says_nothing_of_its_sector(finder: ActorFinder, parser: Parser) -> None:
    found = party(finder, parser, "The European Union objected.", "Union", "2020-10-05")
    assert (found.country, found.sectors) == ("EUR", ("GOV",))


def test_a_first_name_that_is_read_as_a_town_is_part_of_the_name(finder: ActorFinder, parser: Parser) -> None:
    found = finder(parser.read("Police detained Marta Velkova again on Thursday, her lawyer said."), None)
    assert "Marta Velkova" in [actor.name for actor in found.actors]


def test_a_pronoun_keeps_its_span_and_takes_its_antecedent(finder: ActorFinder, parser: Parser) -> None:
    text = "Peruvian judge Rosa Diaz resigned. She gave no reason."
    found = party(finder, parser, text, "She")
    assert (found.text, found.name, found.country) == ("She", "Rosa Diaz", "PER")
    assert found.sectors == ("JUD",)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("France 24 stopped its broadcast. France protested.", "24", "protested"),
        ("The Netherlands recalled its ambassador from Teheran. Iran's envoy left.", "ambassador", "envoy"),
        ("A Chinese spokesman spoke. Manila summoned China's deputy ambassador.", "spokesman", "ambassador"),
        ("The European Union warned Tbilisi. The ruling party has the votes.", "Union", "party"),
    ],
)
def test_these_are_two(finder: ActorFinder, parser: Parser, text: str, one: str, other: str) -> None:
    parsed = parser.read(text)
    of_head, of_token = finder(parsed, None).of_head, finder(parsed, None).of_token
    words = [parsed.words.index(word) for word in (one, other)]
    if other == "protested":
        words[1] -= 1
    found = [of_head.get(word) or of_token.get(word) for word in words]
    assert found[0] is not None
    assert found[0] != found[1]


def test_members_are_named_one_by_one(finder: ActorFinder, parser: Parser) -> None:
    text = "They freed 19 people, including citizens of Peru, Chile and Spain."
    found = party(finder, parser, text, "people")
    assert found.count == 19
    assert [member.text for member in found.members] == ["Peru", "Chile", "Spain"]
    assert all(text[m.start : m.end] == m.text for m in found.members)


def test_members_with_counts(finder: ActorFinder, parser: Parser) -> None:
    text = "They freed nine people, including two teachers and a nun."
    found = party(finder, parser, text, "people")
    assert [(member.text, member.count) for member in found.members] == [("two teachers", 2), ("nun", None)]


def test_an_implied_party_has_no_words(finder: ActorFinder, parser: Parser) -> None:
    parsed = parser.read("He was held.")
    found = finder(parsed, None).describe(parsed, Phrase(first=0, last=0, head=None, implied=True))
    assert found.implied
    assert (found.start, found.end, found.text) == (None, None, None)


def test_a_speaker(finder: ActorFinder, parser: Parser) -> None:
    text = "Rosa Diaz, a judge, said that she would appeal."
    parsed = parser.read(text)
    found = finder(parsed, None)
    speaker = found.speaker(parsed, *span(text, "Rosa Diaz", 0))
    assert speaker is not None
    assert found.by_id[speaker].name == "Rosa Diaz"
    assert found.speaker(parsed, *span(text, "appeal", 0)) is None


GOVERNMENTS = [
    ("Ankara warned the rebels.", "Ankara", True),
    ("He was arrested in Ankara.", "Ankara", False),
    ("She flew to Ankara.", "Ankara", False),
    ("Relations with Ankara soured.", "Ankara", True),
    ("They signed a deal with Ankara.", "Ankara", True),
    ("Ankara's demands were refused.", "Ankara", True),
    ("Rebels shelled Ankara.", "Ankara", False),
    ("Ankara lies on a plateau.", "Ankara", False),
    ("It imposed sanctions on Ankara.", "Ankara", True),
    ("Thousands marched through Ankara.", "Ankara", False),
    ("He accused Ankara of spying.", "Ankara", True),
    ("The Kremlin denied it.", "Kremlin", True),
    ("The West condemned the vote.", "West", True),
    ("He grew up in the West.", "West", False),
    ("Talks between Ankara and Athens failed.", "Athens", True),
    ("A resident of Ankara complained.", "Ankara", False),
]


@pytest.mark.parametrize(("text", "word", "expected"), GOVERNMENTS)
def test_government_or_place(
    finder: ActorFinder, parser: Parser, text: str, word: str, expected: bool
) -> None:
    parsed = parser.read(text)
    assert finder.stands_for_government(parsed, parsed.words.index(word)) is expected
