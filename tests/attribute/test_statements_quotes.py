"""Quotation marks of every kind, whole and broken, and what is made of them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.attribute import StatementFinder
from dragoman.attribute.statements.quoted.quotes import quotations
from dragoman.lexicon import Lexicon
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> StatementFinder:
    return StatementFinder(lexicon)


def contents(parser: Parser, finder: StatementFinder, text: str) -> list[list[str]]:
    found, _ = finder(parser.read(text))
    return [[text[start:end] for start, end in one.content] for one in found if not one.within]


MARKED = [
    "“We have no water,”",
    '"We have no water,"',
    "‘We have no water,’",
    "'We have no water,'",
    "''We have no water,''",
    "``We have no water,''",
    "«We have no water,»",
    "„We have no water,“",
    "„We have no water,”",
    "”We have no water,”",
    "»We have no water,«",
    "‹We have no water,›",
    "「We have no water,」",
]


@pytest.mark.parametrize("quoted", MARKED)
def test_marks(parser: Parser, finder: StatementFinder, quoted: str) -> None:
    assert contents(parser, finder, f"{quoted} said Amina, a nurse in the town.") == [[quoted]]


def test_apostrophes_are_no_marks(parser: Parser) -> None:
    found, drops = quotations(
        parser.read("The workers' party won't say it's over in the '90s, said O'Brien.")
    )
    assert found == []
    assert drops == []


def test_plural_possessive_inside_single_marks(parser: Parser, finder: StatementFinder) -> None:
    text = "'The workers' rights are gone,' she said."
    assert contents(parser, finder, text) == [["'The workers' rights are gone,'"]]


def test_quotation_inside_quotation(parser: Parser, finder: StatementFinder) -> None:
    text = "“He told me ‘go home’ and I went,” Karim said."
    found, _ = quotations(parser.read(text))
    assert [(text[q.start : q.end], q.depth) for q in found] == [
        ("“He told me ‘go home’ and I went,”", 0),
        ("‘go home’", 1),
    ]
    assert contents(parser, finder, text) == [["“He told me ‘go home’ and I went,”"]]


def test_paragraphs_opened_again_and_closed_once(parser: Parser, finder: StatementFinder) -> None:
    text = (
        "The guard said:\n\n“We came at night.\n\n“The gate was open. We left at dawn.”\n\nThe trial goes on."
    )
    assert contents(parser, finder, text) == [["“We came at night.", "“The gate was open. We left at dawn.”"]]
    _, drops = finder(parser.read(text))
    assert drops == []


def test_paragraphs_opened_once_and_closed_once(parser: Parser, finder: StatementFinder) -> None:
    text = "The guard said: “We came at night.\n\nThe gate was open,” and left the room."
    assert contents(parser, finder, text) == [["“We came at night.", "The gate was open,”"]]


def test_next_paragraph_without_a_cue_goes_on(parser: Parser, finder: StatementFinder) -> None:
    text = "“We came at night,” the guard said.\n\n“The gate was open. We saw no one.”\n\nThe trial goes on."
    assert contents(parser, finder, text) == [["“We came at night,”", "“The gate was open. We saw no one.”"]]


def test_next_paragraph_of_somebody_else_does_not(parser: Parser, finder: StatementFinder) -> None:
    text = "“We came at night,” Ana Lim said.\n\n“The gate was shut,” Igor Petrov said."
    assert contents(parser, finder, text) == [["“We came at night,”"], ["“The gate was shut,”"]]


def test_block_quotation_after_a_colon(parser: Parser, finder: StatementFinder) -> None:
    text = "The letter reads as follows:\n\nWe came at night. The gate was open.\n\nThe trial goes on."
    assert contents(parser, finder, text) == [["We came at night. The gate was open."]]


def test_unclosed_mark_spoils_its_own_paragraph_only(parser: Parser, finder: StatementFinder) -> None:
    text = "He said, “We came at night and left.\n\nThe trial goes on. “It is long,” she said."
    assert contents(parser, finder, text) == [["“We came at night and left."], ["“It is long,”"]]
    _, drops = finder(parser.read(text))
    assert [(drop.code, drop.start) for drop in drops] == [("S101", text.index("“"))]


def test_scare_quotes_have_no_speaker(parser: Parser, finder: StatementFinder) -> None:
    assert (
        contents(parser, finder, "Shells fell on the “humanitarian corridor” near the mill on Friday.") == []
    )


def test_transcript(parser: Parser, finder: StatementFinder) -> None:
    text = "BERG: We left early. It was raining.\n\nLIM: I saw nothing.\n\nBERG: Nor did I."
    found, _ = finder(parser.read(text))
    turns = [
        (text[one.source[0][0] : one.source[0][1]], text[one.content[0][0] : one.content[0][1]])
        for one in found
        if not one.within
    ]
    assert turns == [
        ("BERG", "We left early. It was raining."),
        ("LIM", "I saw nothing."),
        ("BERG", "Nor did I."),
    ]


MARKED_PAIRS = st.sampled_from(["“”", '""', "«»", "„“", "»«", "‹›", "「」", "‘’"])
SAID_WORDS = st.lists(
    st.sampled_from(["we", "left", "at", "night", "the", "gate", "was", "open"]), min_size=3
)


@settings(max_examples=60, deadline=None)
@given(MARKED_PAIRS, SAID_WORDS)
def test_every_pair_of_marks_holds_its_words(parser: Parser, pair: str, said: list[str]) -> None:
    quoted = f"{pair[0]}{' '.join(said)},{pair[1]}"
    text = f"{quoted} said Amina. The trial goes on."
    found, drops = quotations(parser.read(text))
    assert [(text[q.start : q.end], q.depth, q.closed) for q in found] == [(quoted, 0, True)]
    assert drops == []


@settings(max_examples=40, deadline=None)
@given(st.lists(SAID_WORDS, min_size=2, max_size=5))
def test_paragraphs_opened_again_are_one_chain(parser: Parser, said: list[list[str]]) -> None:
    text = "\n\n".join("“" + " ".join(words) + "." for words in said) + "”"
    found, drops = quotations(parser.read(text))
    assert [q.continues for q in found] == [False] + [True] * (len(said) - 1)
    assert [q.closed for q in found] == [False] * (len(said) - 1) + [True]
    assert drops == []


@settings(max_examples=40, deadline=None)
@given(SAID_WORDS, SAID_WORDS)
def test_an_inner_quotation_lies_in_the_outer_one(parser: Parser, outer: list[str], inner: list[str]) -> None:
    text = f"“{' '.join(outer)} ‘{' '.join(inner)}’ now,” she said."
    found, _ = quotations(parser.read(text))
    assert [q.depth for q in found] == [0, 1]
    assert found[0].start < found[1].start < found[1].end < found[0].end


MARKS = st.text(alphabet="“”\"'‘’«»„「」`aé .,:\n—你A😀", max_size=80)
PIECES = st.sampled_from(
    [
        "“We go,” ",
        "she said. ",
        "he said: ",
        "\n\n",
        "“",
        '"',
        "''",
        "that it rained",
        ", ",
        "According to Ana Lim, ",
        "Ana: ",
        "reportedly ",
        "‘no’ ",
        "accused him of lying. ",
        "—",
        "\r\n",
        "\u2028",
        "😀 ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.one_of(MARKS, st.lists(PIECES, max_size=14).map("".join)))
def test_offsets_stay_in_the_text(parser: Parser, finder: StatementFinder, text: str) -> None:
    parsed = parser.read(text)
    found, drops = finder(parsed)
    ids = {one.id for one in found}
    for one in found:
        assert one.content
        for start, end in (*one.source, *one.cue, *one.content):
            assert 0 <= start < end <= len(text)
            assert not text[start].isspace()
        assert one.within is None or one.within in ids - {one.id}
    for drop in drops:
        assert drop.start is not None and drop.end is not None
        assert 0 <= drop.start < drop.end <= len(text)
    marks, _ = quotations(parsed)
    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)


def test_quotations_in_a_list_are_signed_each_by_its_own_name(
    parser: Parser, finder: StatementFinder
) -> None:
    text = (
        "“They have turned our street into a car park and nobody asked us about it.”― Rosa Quint\n"
        "“I sold my shop in March, and the new owner has not been seen in it since.” ― Emil Tarr.\n"
        "“Nobody listens.” — Ida Holm, florist"
    )
    found, _ = finder(parser.read(text))
    spoken = [text[start:end] for one in found if one.within is None for start, end in one.source]
    assert spoken == ["Rosa Quint", "Emil Tarr", "Ida Holm, florist"]
