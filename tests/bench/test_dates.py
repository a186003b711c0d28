"""How the date of a claim is told from the one that its report's author wrote down."""

import pytest
from bench.quality.dates import kind_of

from dragoman.parse import Parser
from dragoman.route import Coder


@pytest.mark.parametrize(
    ("text", "wanted", "kind"),
    [
        ("Police arrested two miners in Oda on Monday.", "2023-05-15", "exact"),
        ("Police arrested two miners in Oda last week.", "2023-05-10", "near"),
        ("Police have held two miners in Oda since Monday.", "2023-05-15/2023-05-17", "near"),
        ("Police arrested two miners in Oda on Monday.", "2023-05-14", "wrong"),
        ("Police arrested two miners in Oda.", "2023-05-15", "null"),
        ("Police arrested two miners in Oda recently.", "2023-05-15", "null"),
        ("Police arrested two miners in Oda.", "", "rightly null"),
        ("Police arrested two miners in Oda on Monday.", "", "given"),
    ],
)
def test_the_kind_of_a_date(parser: Parser, text: str, wanted: str, kind: str) -> None:
    (claim,) = Coder(parser).code(text, published="2023-05-17").claims
    assert kind_of({"date": wanted}, claim) == kind
