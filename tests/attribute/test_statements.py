"""Forms of reported speech, each in our own words: source, cue and content as they stand in the text."""

import pytest

from dragoman.attribute.statements import StatementFinder
from dragoman.lexicon import Lexicon
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> StatementFinder:
    return StatementFinder(lexicon)


def read(parser, finder, text):
    found, _ = finder(parser.read(text))

    def words(spans):
        return " … ".join(text[start:end] for start, end in spans)

    return [(s.kind, words(s.source), words(s.cue), words(s.content)) for s in found]


FORMS = [
    (
        "The mayor said that the bridge would reopen in May.",
        ("indirect", "The mayor", "said", "that the bridge would reopen in May"),
    ),
    (
        "The union told its members that the strike was over.",
        ("indirect", "The union", "told", "that the strike was over"),
    ),
    (
        "“We will not sign this treaty,” Anna Berg said on Monday.",
        ("direct", "Anna Berg", "said", "“We will not sign this treaty,”"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), FORMS)
def test_form(parser: Parser, finder: StatementFinder, text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in read(parser, finder, text)
