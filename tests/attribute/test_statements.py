"""Forms of reported speech, each in our own words: source, cue and content as they stand in the text."""

import pytest

from dragoman.attribute import StatementFinder
from dragoman.lexicon import Lexicon
from dragoman.model import Statement
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> StatementFinder:
    return StatementFinder(lexicon)


def words(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def told(text: str, one: Statement) -> tuple[str, str, str, str]:
    return one.kind, words(text, one.source), words(text, one.cue), words(text, one.content)


# text, kind, source, cue, content of the first statement
SAID = [
    (
        "The mayor said that the bridge would reopen in May.",
        "indirect",
        "The mayor",
        "said",
        "that the bridge would reopen in May",
    ),
    (
        "According to two port officials, the ship left Odesa on Tuesday.",
        "indirect",
        "two port officials",
        "According to",
        "the ship left Odesa on Tuesday",
    ),
    (
        "The ship left Odesa on Tuesday, according to two port officials.",
        "indirect",
        "two port officials",
        "according to",
        "The ship left Odesa on Tuesday",
    ),
    (
        "The talks have stalled, the foreign minister said.",
        "indirect",
        "the foreign minister",
        "said",
        "The talks have stalled",
    ),
    (
        "The talks, the foreign minister said, have stalled.",
        "indirect",
        "the foreign minister",
        "said",
        "The talks … have stalled",
    ),
    (
        "The union told its members that the strike was over.",
        "indirect",
        "The union",
        "told",
        "that the strike was over",
    ),
    ("As the ministry noted, the road is closed.", "indirect", "the ministry", "noted", "the road is closed"),
    (
        "The editor alleged in a letter to staff that the minister had lied.",
        "indirect",
        "The editor",
        "alleged",
        "that the minister had lied",
    ),
    (
        "“We will not sign this treaty,” Anna Berg said on Monday.",
        "direct",
        "Anna Berg",
        "said",
        "“We will not sign this treaty,”",
    ),
    (
        "“We will not sign this treaty,” said Anna Berg, the foreign minister of Norway.",
        "direct",
        "Anna Berg, the foreign minister of Norway",
        "said",
        "“We will not sign this treaty,”",
    ),
    (
        "“We will not sign,” she told reporters in Oslo. “The price is too high.”",
        "direct",
        "she",
        "told",
        "“We will not sign,” … “The price is too high.”",
    ),
    (
        "“If they come,” he said, “we will fight.”",
        "direct",
        "he",
        "said",
        "“If they come,” … “we will fight.”",
    ),
    (
        "She said: “The army has left the valley.”",
        "direct",
        "She",
        "said",
        "“The army has left the valley.”",
    ),
    (
        "The envoy was blunt in Oslo: “We have lost two years.”",
        "direct",
        "The envoy",
        ":",
        "“We have lost two years.”",
    ),
    ("“We left at night.” — Ana Lim, teacher", "direct", "Ana Lim, teacher", "—", "“We left at night.”"),
    (
        "The general promised a “swift and hard” answer to the raid.",
        "mixed",
        "The general",
        "promised",
        "a “swift and hard” answer to the raid",
    ),
    ("He called the plan “dead on arrival.”", "mixed", "He", "called", "the plan “dead on arrival.”"),
    (
        "The road is closed, the minister said. “Nobody can pass.”",
        "mixed",
        "the minister",
        "said",
        "The road is closed … “Nobody can pass.”",
    ),
    (
        "“The border is closed,” the governor wrote on Telegram.",
        "direct",
        "the governor",
        "wrote",
        "“The border is closed,”",
    ),
    (
        "The mayor tweeted that the water was safe.",
        "indirect",
        "The mayor",
        "tweeted",
        "that the water was safe",
    ),
]

NOUNS_AND_HEARSAY = [
    (
        "His claim that the vote was rigged angered the court.",
        "indirect",
        "His",
        "claim",
        "that the vote was rigged",
    ),
    (
        "The lawyer made the claim that the vote was rigged.",
        "indirect",
        "The lawyer",
        "made the claim",
        "that the vote was rigged",
    ),
    (
        "The party faces reports that its treasurer fled to Dubai.",
        "indirect",
        "",
        "reports",
        "that its treasurer fled to Dubai",
    ),
    (
        "The embassy issued a statement denying that its driver was drunk.",
        "indirect",
        "The embassy",
        "denying",
        "that its driver was drunk",
    ),
    (
        "The pilot reportedly left the country last week.",
        "indirect",
        "",
        "reportedly",
        "The pilot … left the country last week",
    ),
    (
        "The guards allegedly beat the prisoners.",
        "indirect",
        "",
        "allegedly",
        "The guards … beat the prisoners",
    ),
    (
        "The rebels are believed to have crossed the river.",
        "indirect",
        "",
        "are believed",
        "The rebels … to have crossed the river",
    ),
    (
        "The general is said to have fled to Chad.",
        "indirect",
        "",
        "is said",
        "The general … to have fled to Chad",
    ),
    (
        "It is understood that the envoy will resign.",
        "indirect",
        "",
        "is understood",
        "that the envoy will resign",
    ),
    (
        "The step is seen as a threat to small newspapers.",
        "indirect",
        "",
        "is seen",
        "as a threat to small newspapers",
    ),
    (
        "In the minister's view, the deal is dead.",
        "indirect",
        "the minister's",
        "In the minister's view",
        "the deal is dead",
    ),
    (
        "In the words of one diplomat, the talks were a farce.",
        "indirect",
        "one diplomat",
        "In the words",
        "the talks were a farce",
    ),
    (
        "The indictment says the colonel sold weapons.",
        "indirect",
        "The indictment",
        "says",
        "the colonel sold weapons",
    ),
    (
        "The governor posted on Telegram that the bridge had been hit.",
        "indirect",
        "The governor",
        "posted",
        "that the bridge had been hit",
    ),
    ("It was reported that the king had died.", "indirect", "", "was reported", "that the king had died"),
    (
        "The court ruled that the arrest was unlawful.",
        "indirect",
        "The court",
        "ruled",
        "that the arrest was unlawful",
    ),
]

STANCES = [
    (
        "The opposition accused the president of buying votes.",
        "indirect",
        "The opposition",
        "accused",
        "buying votes",
    ),
    (
        "Paris welcomed the release of the two sailors.",
        "indirect",
        "Paris",
        "welcomed",
        "the release of the two sailors",
    ),
    ("The UN warned of famine in the north.", "indirect", "The UN", "warned", "famine in the north"),
    (
        "The company admitted paying the militia.",
        "indirect",
        "The company",
        "admitted",
        "paying the militia",
    ),
    ("The ministry denied the report.", "indirect", "The ministry", "denied", "the report"),
    ("He insisted on a public trial.", "indirect", "He", "insisted", "a public trial"),
    (
        "The bank acknowledged that it had lost the files.",
        "indirect",
        "The bank",
        "acknowledged",
        "that it had lost the files",
    ),
    (
        "The unions called on the government to raise wages.",
        "indirect",
        "The unions",
        "called",
        "the government to raise wages",
    ),
    (
        "The unions called for the minister to be dismissed.",
        "indirect",
        "The unions",
        "called",
        "the minister to be dismissed",
    ),
    (
        "Critics describe the law as an attack on the press.",
        "indirect",
        "Critics",
        "describe",
        "the law as an attack on the press",
    ),
    ("The paper called the minister a liar.", "indirect", "The paper", "called", "the minister a liar"),
    ("The villagers want the mine to close.", "indirect", "The villagers", "want", "the mine to close"),
    ("The rebels vowed to fight on.", "indirect", "The rebels", "vowed", "to fight on"),
    (
        "The law, criticised by the unions, passed on Friday.",
        "indirect",
        "the unions",
        "criticised",
        "The law",
    ),
    (
        "Berlin is confident that the gas will last.",
        "indirect",
        "Berlin",
        "confident",
        "that the gas will last",
    ),
]


@pytest.mark.parametrize(("text", "kind", "source", "cue", "content"), [*SAID, *NOUNS_AND_HEARSAY, *STANCES])
def test_form(
    parser: Parser, finder: StatementFinder, text: str, kind: str, source: str, cue: str, content: str
) -> None:
    found, _ = finder(parser.read(text))
    assert (kind, source, cue, content) in [told(text, one) for one in found]


NO_STATEMENT = [
    "The ferry sank off the coast on Sunday.",
    "The so-called “safe zone” was shelled on Friday.",
    "Two men were arrested in Harare after the march.",
    "",
    "Hm.",
    "他说：“我们不会签字。”",
]


@pytest.mark.parametrize("text", NO_STATEMENT)
def test_no_statement(parser: Parser, finder: StatementFinder, text: str) -> None:
    found, _ = finder(parser.read(text))
    assert found == []


def test_cut_before_the_next_verb_of_saying(parser: Parser, finder: StatementFinder) -> None:
    text = "The minister said the enemy had fired first, adding that two soldiers were hurt."
    found, _ = finder(parser.read(text))
    assert [told(text, one) for one in found] == [
        ("indirect", "The minister", "said", "the enemy had fired first"),
        ("indirect", "The minister", "adding", "that two soldiers were hurt"),
    ]


def test_two_that_clauses_with_quoted_words_are_two(parser: Parser, finder: StatementFinder) -> None:
    text = "Ana Lim insisted that the island would “never be sold” and that Oslo “knows this.”"
    found, _ = finder(parser.read(text))
    contents = [words(text, one.content) for one in found if not one.within]
    assert contents == ["that the island would “never be sold”", "that Oslo “knows this.”"]


def test_ids_follow_the_text(parser: Parser, finder: StatementFinder) -> None:
    text = "The mayor said it rained. “It poured,” the baker added. According to the vet, no cow was hurt."
    found, _ = finder(parser.read(text))
    assert [one.id for one in found] == ["s1", "s2", "s3"]
    assert [words(text, one.source) for one in found] == ["The mayor", "the baker", "the vet"]


def test_an_order_to_the_reader_is_dropped(parser: Parser, finder: StatementFinder) -> None:
    found, drops = finder(parser.read("Say what you want, the road is closed."))
    assert found == []
    assert [drop.code for drop in drops] == ["S102"]
