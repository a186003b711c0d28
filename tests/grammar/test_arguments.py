"""Who stands where around a verb: voice undone, control followed, relative pronouns replaced."""

import pytest

from dragoman.grammar import arguments, conjoined, phrase
from dragoman.model import Parsed
from dragoman.parse import Parser


def words(parsed: Parsed, head: int | None) -> str | None:
    if head is None:
        return None
    found = phrase(parsed, head)
    return parsed.slice(found.first, found.last)


CASES = [
    ("Police arrested dozens of protesters on Monday.", "arrested", "Police", "dozens of protesters"),
    ("The governor was arrested by soldiers.", "arrested", "soldiers", "The governor"),
    ("Two editors detained in Harare were freed later.", "detained", None, "Two editors"),
    ("Two editors detained in Harare were freed later.", "freed", None, "Two editors"),
    ("Turkey threatened to expel ten ambassadors.", "expel", "Turkey", "ten ambassadors"),
    ("Britain urged Georgia to release the mayor.", "release", "Georgia", "the mayor"),
    ("France accused Mali of expelling its envoy.", "expelling", "Mali", "its envoy"),
    ("Niger accused Malian forces of firing on its posts near Ayorou.", "firing", "Malian forces", None),
    ("Rebels attacked the town, killing 12 people.", "killing", "Rebels", "12 people"),
    ("The king has pardoned and released the blogger.", "pardoned", "The king", "the blogger"),
    ("Soldiers who shot the farmer fled.", "shot", "Soldiers", "the farmer"),
    ("The junta promised to free the ministers.", "free", "The junta", "the ministers"),
    ("It is the largest number since 1,619 were pardoned in April.", "pardoned", None, None),
    ("Two reporters were handcuffed and taken to the station.", "handcuffed", None, "Two reporters"),
]


@pytest.mark.parametrize(("text", "verb", "subject", "done_to"), CASES)
def test_subject_and_object(
    parser: Parser, text: str, verb: str, subject: str | None, done_to: str | None
) -> None:
    parsed = parser.read(text)
    found = arguments(parsed, parsed.words.index(verb))
    assert (words(parsed, found.subject), words(parsed, found.object)) == (subject, done_to)


def test_what_stands_below_an_adverb_is_an_oblique(parser: Parser) -> None:
    parsed = parser.read("The opposition in Togo stayed away from the vote.")
    assert ("from", parsed.words.index("vote")) in arguments(parsed, parsed.words.index("stayed")).obliques


def test_obliques_keep_their_prepositions(parser: Parser) -> None:
    parsed = parser.read("Ghana imposed sanctions on three generals for the coup.")
    found = arguments(parsed, parsed.words.index("imposed"))
    assert ("on", "three generals") in [(word, words(parsed, head)) for word, head in found.obliques]


def test_who_says_also_warns(parser: Parser) -> None:
    parsed = parser.read("She said that the West was preparing a coup and warned that Mali would not wait.")
    assert words(parsed, arguments(parsed, parsed.words.index("warned")).subject) == "She"


def test_noun_with_possessor_and_of_phrase(parser: Parser) -> None:
    parsed = parser.read("The emir's pardon of two poets surprised many.")
    found = arguments(parsed, parsed.words.index("pardon"))
    assert words(parsed, found.possessor) == "The emir"
    assert [words(parsed, head) for word, head in found.obliques if word == "of"] == ["two poets"]


def test_conjoined_heads_in_order(parser: Parser) -> None:
    parsed = parser.read("Kenya, Uganda and Rwanda signed the treaty.")
    head = arguments(parsed, parsed.words.index("signed")).subject
    assert head is not None
    assert [parsed.words[one] for one in conjoined(parsed, head)] == ["Kenya", "Uganda", "Rwanda"]


def test_phrase_leaves_the_relative_clause_out(parser: Parser) -> None:
    parsed = parser.read("The leader of Belarus, who won the vote, spoke.")
    assert words(parsed, parsed.words.index("leader")) == "The leader of Belarus"
