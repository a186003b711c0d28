"""Who speaks, how many of them, and in which role, where nobody is named."""

import pytest

from dragoman.attribute import StatementFinder
from dragoman.lexicon import Lexicon
from dragoman.parse import Parser


@pytest.fixture(scope="module")
def finder(lexicon: Lexicon) -> StatementFinder:
    return StatementFinder(lexicon)


COUNTED = [
    ("Officials said the road was closed.", "official", None),
    ("Analysts say the army could attack.", "analyst", None),
    ("Several aides said he was ill.", "official", None),
    ("They said it rained.", "unnamed", None),
    ("Sources told the radio that the deal was off.", "unnamed", None),
    ("Two people familiar with the matter said the bank was sold.", "unnamed", 2),
    ("A source close to the palace said the king was ill.", "unnamed", 1),
    ("Three Western diplomats and a UN official said the talks had failed.", "official", 4),
    ("A dozen residents said the water was foul.", "witness", 12),
    ("Two dozen lawmakers said they would resign.", "official", 24),
    ("Both ministers said the law was bad.", "official", 2),
    ("Anna Berg and Igor Petrov said it was late.", "party", 2),
    ("One of the officials said the plan was dead.", "official", 1),
    ("Four of the five judges said the law was void.", "official", 4),
    ("A pair of guards said the gate was open.", "official", 2),
    ("A number of analysts said the lira would fall.", "analyst", None),
    ("More than ten witnesses said he fled.", "witness", None),
    ("At least two guards said the gate was open.", "official", None),
    ("Police said the man fled.", "official", None),
    ("The ministry said it was fine.", "official", 1),
    ("The road is shut, according to two officials who spoke on condition of anonymity.", "official", 2),
    ("The pilot reportedly left the country.", "unnamed", None),
]


@pytest.mark.parametrize(("text", "role", "count"), COUNTED)
def test_role_and_number(
    parser: Parser, finder: StatementFinder, text: str, role: str, count: int | None
) -> None:
    found, _ = finder(parser.read(text))
    assert [(one.role, one.source_count) for one in found] == [(role, count)]
